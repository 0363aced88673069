"""Documents → postings: which term stands how often in which field of which document.

The weights follow lunr's formula to the letter (a test holds them against lunr's own builder);
counting them here keeps the index build linear and lets a slice be cut for any terms.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from petrel.search.analyze import TERM_LENGTH, Analyzer
from petrel.search.document import Document
from petrel.search.pinyin import heard_runs, pinyin_pairs, pinyin_terms

FIELDS: tuple[tuple[str, float], ...] = (
    ("name", 4.0),
    ("alternate", 3.0),
    ("pinyin", 3.0),
    ("terms", 2.5),
    ("summary", 2.0),
    ("body", 1.0),
    ("synonyms", 1.5),
)
"""lunr's fields and their boosts."""

K1, B = 1.2, 0.5
"""BM25's constants. Less than lunr's B of 0.75: our long records say more, not the same again."""

COUNT_LIMIT = 3
"""A term that stands more often in a field counts so many times."""

EXACT = "="
"""Begins the terms that are whole names; they sort before letters and digits, have no field."""

Counts = tuple[int, ...]
"""How often a term stands in each of FIELDS; all zero for a whole name."""


@dataclass(frozen=True)
class Postings:
    """The whole index in numbers; documents are known by their place in order of id."""

    terms: tuple[str, ...]
    """Sorted by code point."""
    entries: tuple[tuple[tuple[int, Counts], ...], ...]
    """For each term its documents in order."""
    lengths: tuple[tuple[int, ...], ...]
    """For each field the number of terms in each document."""
    boosts: tuple[float, ...]
    """For each document the factor on its scores."""
    syllables: tuple[str, ...]
    """The single pinyin syllables in the index, sorted: a reader's input is cut into these."""


def count_postings(documents: Sequence[Document], analyzer: Analyzer) -> Postings:
    """Count the terms of documents that are sorted by id."""
    found: dict[str, dict[int, list[int]]] = {}
    lengths: list[list[int]] = [[] for _ in FIELDS]
    heard: set[str] = set()
    for number, document in enumerate(documents):
        for field, counts in enumerate(_fields(document, analyzer)):
            lengths[field].append(sum(counts.values()))
            for term, count in counts.items():
                entry = found.setdefault(term, {}).setdefault(number, [0] * len(FIELDS))
                entry[field] = count
        for key in _keys(document, analyzer):
            found.setdefault(EXACT + key, {})[number] = [0] * len(FIELDS)
        heard.update(_syllables(document, analyzer))
    terms = sorted(found)
    return Postings(
        terms=tuple(terms),
        entries=tuple(
            tuple((number, tuple(counts)) for number, counts in found[term].items())
            for term in terms
        ),
        lengths=tuple(map(tuple, lengths)),
        boosts=tuple(float(document.boost) for document in documents),
        syllables=tuple(sorted(heard)),
    )


def _fields(document: Document, analyzer: Analyzer) -> list[dict[str, int]]:
    """Return the counted terms of each field, in the order of FIELDS.

    Names and labels count once however often they are repeated in other words.
    """
    owned = (*document.names, *document.alternates)
    heard = [term for text in owned for term in pinyin_terms(analyzer.fold(text))]
    labels = [term for text in document.terms for term in analyzer.content_terms(text)]
    labels += [pair for text in document.terms for pair in pinyin_pairs(analyzer.fold(text))]
    summary = (document.summary.en, document.summary.zh)
    return [
        dict.fromkeys((t for text in document.names for t in analyzer.terms(text)), 1),
        dict.fromkeys((t for text in document.alternates for t in analyzer.terms(text)), 1),
        dict.fromkeys((term[:TERM_LENGTH] for term in heard), 1),
        dict.fromkeys(labels, 1),
        _counted(summary, analyzer),
        _counted(document.body, analyzer),
        dict.fromkeys((t for text in document.synonyms for t in analyzer.content_terms(text)), 1),
    ]


def _counted(texts: Iterable[str], analyzer: Analyzer) -> dict[str, int]:
    """Count content terms, each up to the limit."""
    counts: dict[str, int] = {}
    for text in texts:
        for term in analyzer.content_terms(text):
            counts[term] = min(counts.get(term, 0) + 1, COUNT_LIMIT)
    return counts


def _keys(document: Document, analyzer: Analyzer) -> set[str]:
    """Return the whole names under which the document goes first."""
    return {key for text in (*document.names, *document.alternates) if (key := analyzer.key(text))}


def _syllables(document: Document, analyzer: Analyzer) -> set[str]:
    """Return the single syllables of its names and labels."""
    texts = (*document.names, *document.alternates, *document.terms)
    return {one for text in texts for heard in heard_runs(analyzer.fold(text)) for one in heard}


def average_lengths(lengths: Iterable[Sequence[int]]) -> list[float]:
    """Return the mean length of each field; 1 for a field that is empty everywhere.

    lunr.py divides by zero there.
    """
    return [sum(field) / len(field) if any(field) else 1.0 for field in lengths]


def term_weights(
    entries: Sequence[tuple[int, Counts]],
    postings: Postings,
    averages: Sequence[float],
) -> Mapping[tuple[int, int], float]:
    """Return lunr's weight of one term for each (field, document) that has it."""
    size = len(postings.boosts)
    spread = sum(1 for _, counts in entries for count in counts if count)
    rarity = math.log(1 + abs((size - spread + 0.5) / (spread + 0.5)))
    weights: dict[tuple[int, int], float] = {}
    for number, counts in entries:
        for field, count in enumerate(counts):
            if count:
                length = postings.lengths[field][number] / averages[field]
                weight = rarity * ((K1 + 1) * count) / (K1 * (1 - B + B * length) + count)
                weight = weight * FIELDS[field][1] * postings.boosts[number]
                weights[field, number] = math.floor(weight * 1000 + 0.5) / 1000
    return weights
