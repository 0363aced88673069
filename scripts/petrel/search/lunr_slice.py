"""A lunr index of only the terms that a query asks for; the one door to lunr.

In lunr a score needs, of each document, only the weights of the query's own terms, so a slice
scores like the whole. The twin is `sliceIndex` in docs/assets/js/search-index.js.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.query import Query
from lunr.token_set import TokenSet
from lunr.vector import Vector

from petrel.search.index import SearchIndex
from petrel.search.postings import FIELDS, term_weights


@dataclass(frozen=True, slots=True)
class Match:
    """What lunr says of one document."""

    number: int
    """Place in order of id."""
    score: float
    terms: frozenset[str]
    """The asked terms that it has."""


class _AskedTerms:
    """Stands in for lunr's token set: every clause names a term that is there."""

    def intersect(self, asked: TokenSet) -> TokenSet:
        """Return what was asked."""
        return asked


def slice_index(index: SearchIndex, terms: list[str]) -> Index:
    """Return a lunr index of `terms`, which must be sorted and in the vocabulary."""
    fields = [name for name, _ in FIELDS]
    inverted: dict[str, dict[str, Any]] = {}
    vectors: dict[str, list[float]] = {}
    for term_index, term in enumerate(terms):
        posting: dict[str, Any] = {"_index": term_index, **{name: {} for name in fields}}
        entries = index.postings.entries[index.places[term]]
        weights = term_weights(entries, index.postings, index.averages)
        for (field, number), weight in weights.items():
            posting[fields[field]][str(number)] = {}
            vectors.setdefault(f"{fields[field]}/{number}", []).extend((term_index, weight))
        inverted[term] = posting
    return Index(
        inverted_index=inverted,
        field_vectors={ref: Vector(elements) for ref, elements in vectors.items()},
        token_set=_AskedTerms(),
        fields=fields,
        pipeline=Pipeline(),
    )


def ask_lunr(index: SearchIndex, boosts: Mapping[str, float]) -> list[Match]:
    """Return the documents that have any of the terms, each term weighing its boost."""
    terms = sorted(boosts)
    if not terms:
        return []
    lunr_index = slice_index(index, terms)
    query: Query = lunr_index.create_query()
    for term in terms:
        query.clause(term=term, boost=boosts[term], use_pipeline=False)
    return [
        Match(int(found["ref"]), found["score"], frozenset(found["match_data"].metadata))
        for found in lunr_index.query(query)
    ]
