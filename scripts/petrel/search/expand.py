"""From a query's tokens to terms of the vocabulary: part-words, typing errors, pinyin.

The twin is docs/assets/js/search-expand.js.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from petrel.search.analyze import Token
from petrel.search.index import SearchIndex

PREFIX_LETTERS = 3
FUZZY_LETTERS = 5
"""Shorter words are not completed, and not corrected; one letter less if nothing completes them."""
EXPANSIONS = 24
"""At most so many terms stand in for one token; the most frequent are taken."""
PREFIX, FUZZY, SHORTER, CONTAINED = 0.5, 0.6, 0.5, 0.5
"""How much a completed, corrected, shortened word counts, and a pair for a lone character."""
EXACT = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that the reader asked for, and the terms that satisfy it."""

    boosts: dict[str, float]
    """Term → boost; EXACT for what was typed. Empty where the vocabulary has nothing."""
    weight: float
    """Share in the query."""


def groups(index: SearchIndex, tokens: Sequence[Token]) -> list[Group]:
    """Return one group for each thing asked, each thing once, at most as many as `tokens`."""
    found: dict[str, Group] = {}
    at = 0
    while at < len(tokens):
        size, pairs = _pinyin_span(index, tokens, at)
        if size:
            for pair in pairs:
                boosts = {pair: EXACT} if pair in index.places else {}
                found.setdefault(pair, Group(boosts, (len(pairs) + 1) / 2 / len(pairs)))
            at += size
            continue
        token = tokens[at]
        if not token.stop and token.term not in found:
            found[token.term] = Group(_alternatives(index, token), token.weight)
        at += 1
    return list(found.values())


def _alternatives(index: SearchIndex, token: Token) -> dict[str, float]:
    """Return what may stand for a token, with boosts."""
    forms = list(dict.fromkeys((token.term, token.raw)))
    found = {form: EXACT for form in forms if form in index.places}
    if token.kind == "han" and len(token.term) == 1:
        return {**_each(_containing(index, token.term), CONTAINED), **found}
    if token.kind != "word":
        return found
    longer: dict[str, float] = {}
    for form in forms:
        if len(form) >= PREFIX_LETTERS:
            for term in _most_frequent(index, _starting_with(index, form)):
                longer[term] = max(longer.get(term, 0.0), PREFIX * len(form) / len(term))
    near: dict[str, float] = {}
    if not found and len(token.raw) >= FUZZY_LETTERS - (not longer):
        near = _each(_misspelt(index, forms), FUZZY)
    found = {**longer, **near, **found}
    return found or _each(_shortened(index, token.raw), SHORTER)


def _each(terms: Iterable[str], boost: float) -> dict[str, float]:
    return dict.fromkeys(terms, boost)


def _most_frequent(index: SearchIndex, places: Iterable[int]) -> list[str]:
    """Return the terms at `places` that stand in most documents, then by code point."""
    entries, terms = index.postings.entries, index.postings.terms
    ordered = sorted(places, key=lambda place: (-len(entries[place]), place))
    return [terms[place] for place in ordered[:EXPANSIONS]]


def _starting_with(index: SearchIndex, prefix: str) -> Iterator[int]:
    """Yield the places of longer terms that begin with `prefix`."""
    terms = index.postings.terms
    for place in range(bisect_left(terms, prefix), len(terms)):
        if not terms[place].startswith(prefix):
            return
        if len(terms[place]) > len(prefix):
            yield place


def _containing(index: SearchIndex, character: str) -> list[str]:
    """Return the most frequent pairs with this Han character."""
    terms = index.postings.terms
    return _most_frequent(
        index, (p for p, term in enumerate(terms) if len(term) == 2 and character in term)
    )


def _misspelt(index: SearchIndex, forms: Sequence[str]) -> list[str]:
    """Return the most frequent words that are one typing error away from one of the forms."""
    terms = index.postings.terms
    words = range(bisect_left(terms, "a"), bisect_left(terms, "{"))
    return _most_frequent(
        index, (p for p in words if any(one_edit_apart(form, terms[p]) for form in forms))
    )


def _shortened(index: SearchIndex, word: str) -> list[str]:
    """Return the longest known beginning of a word, if it is most of it: internships → intern."""
    for size in range(len(word) - 1, max(PREFIX_LETTERS, len(word) * 3 // 5), -1):
        if word[:size] in index.places:
            return [word[:size]]
    return []


def one_edit_apart(first: str, second: str) -> bool:
    """Say whether one letter added, left out, changed, or two swapped make one of the other."""
    if abs(len(first) - len(second)) > 1 or first == second:
        return False
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    rest, other = first[start:], second[start:]
    if len(rest) != len(other):
        return rest[1:] == other or rest == other[1:]
    swapped = len(rest) > 1 and rest[1::-1] + rest[2:] == other
    return rest[1:] == other[1:] or swapped


def _pinyin_span(index: SearchIndex, tokens: Sequence[Token], start: int) -> tuple[int, list[str]]:
    """Return how many tokens from `start` read as pinyin of names in the index, and their pairs.

    Words that are known as they stand, and tokens that make no known pair, give none.
    """
    heard: list[str] = []
    size, pairs = 0, list[str]()
    for at in range(start, len(tokens)):
        token = tokens[at]
        parts = segment(index, token.raw) if token.kind == "word" else None
        if not parts:
            break
        joined = [first + second for first, second in pairwise([*heard, *parts])]
        if not all(pair in index.places for pair in joined):
            if at == start and _mostly_known(index, token, joined):
                return 1, joined
            break
        heard += parts
        size, pairs = at - start + 1, joined
    alone = size == 1 and (tokens[start].raw in index.places or tokens[start].term in index.places)
    return (0, []) if alone or not pairs else (size, pairs)


def _mostly_known(index: SearchIndex, token: Token, pairs: Sequence[str]) -> bool:
    """Say whether one unknown word of four syllables or more is made of known pairs by half."""
    known = sum(pair in index.places for pair in pairs)
    return len(pairs) > 2 and known * 2 >= len(pairs) and token.raw not in index.places


def segment(index: SearchIndex, word: str) -> list[str] | None:
    """Cut a word into the fewest pinyin syllables of the index, long ones first; None if not."""
    best: list[list[str] | None] = [None] * len(word) + [[]]
    for start in range(len(word) - 1, -1, -1):
        for end in range(min(start + 6, len(word)), start, -1):
            rest, syllable = best[end], word[start:end]
            if rest is None or syllable not in index.syllables:
                continue
            current = best[start]
            if current is None or len(rest) + 1 < len(current):
                best[start] = [syllable, *rest]
    return best[0]
