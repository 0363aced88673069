"""Answering a query: lunr's scores, times the square of the share that a document satisfies.

The twin is docs/assets/js/search.js; tests/vectors/search.json pins order and scores.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from petrel.model.text import Lang
from petrel.search.expand import EXACT, Group, groups
from petrel.search.index import SearchIndex
from petrel.search.lunr_slice import ask_lunr
from petrel.search.postings import EXACT as NAME_MARK

TOKEN_LIMIT = 32
"""So many tokens of a query are looked up; a longer one is cut."""
NAME_BONUS = 1000.0
"""Added to documents that are called what was asked: more than lunr's scores reach."""
NEAR_CREDIT = 0.8
"""A completed or corrected word satisfies so much of what was asked."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    id: str
    url: str
    """Path below the language root."""
    title: str
    score: float
    """Higher is better, six decimals; comparable only within one query."""
    share: float
    """How much of the query the document satisfies, 0 to 1; six decimals."""


def search(index: SearchIndex, query: str, lang: Lang, limit: int = 50) -> list[Hit]:
    """Return the best `limit` documents, best first; equal scores in order of id.

    Any text is a query: nothing in it is syntax, and none is an error.
    """
    asked = groups(index, index.analyzer.query(query)[:TOKEN_LIMIT])
    shares: dict[int, float] = {}
    scores: dict[int, float] = {}
    for match in ask_lunr(index, _clauses(asked)):
        shares[match.number] = _share(asked, match.terms)
        scores[match.number] = match.score * shares[match.number] ** 2
    for number in _named(index, query):
        scores[number] = scores.get(number, 0.0) + NAME_BONUS
        shares[number] = 1.0
    best = sorted((-_round(score), number) for number, score in scores.items())[:limit]
    return [_hit(index, number, -score, shares, lang) for score, number in best]


def _clauses(asked: list[Group]) -> Mapping[str, float]:
    """Return each term's boost, the highest where several tokens ask for it."""
    boosts: dict[str, float] = {}
    for group in asked:
        for term, boost in group.boosts.items():
            boosts[term] = max(boosts.get(term, 0.0), boost * group.weight)
    return boosts


def _share(asked: list[Group], terms: frozenset[str]) -> float:
    """Return the weighted share of groups that the terms of a document satisfy."""
    total = gained = 0.0
    for group in asked:
        total += group.weight
        best = max((boost for term, boost in group.boosts.items() if term in terms), default=0.0)
        if best > 0:
            gained += group.weight * (1.0 if best == EXACT else NEAR_CREDIT)
    return gained / total


def _named(index: SearchIndex, query: str) -> set[int]:
    """Return the documents whose name or alternate name is the whole query."""
    places = (index.places.get(NAME_MARK + key) for key in index.analyzer.query_keys(query))
    entries = index.postings.entries
    return {number for place in places if place is not None for number, _ in entries[place]}


def _round(score: float) -> float:
    """Round to six decimals as the browser does, so that both see the same ties."""
    return math.floor(score * 1e6 + 0.5) / 1e6


def _hit(
    index: SearchIndex, number: int, score: float, shares: Mapping[int, float], lang: Lang
) -> Hit:
    document = index.documents[number]
    title = document.title.in_(lang)
    return Hit(document.id, document.url, title, score, _round(shares[number]))
