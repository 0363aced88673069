"""A record's conditions → a program: the tree that both twins evaluate, codes and numbers only."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from petrel.eligibility.calendar import first_and_last, iso, span, thirtieths
from petrel.eligibility.facts import SAYS, fact_of
from petrel.model import rule as r
from petrel.model.catalog import Catalog, Vocabularies
from petrel.model.record import Record
from petrel.model.text import LocalizedText

Node = Mapping[str, Any]
"""{all: [...]}, {any: [...]}, {not: …} or a leaf {at, op, …}; `at` is the leaf's place in the rule.

A leaf's `op`:
in: the answer to `fact` is among, or shares one of, `codes`; `held` where it is a degree's
region: the place lies in one of `codes`
since: from `min` to `max` (months, days) have passed since the date `fact`; `less` days less
number, length: the answer lies between `min` and `max` (lengths in thirtieths of a month)
flags: all of `facts` are true
says: only the reader can tell; `fact` is what the reader said
period: the record holds from day `from` to day `until`; `ended` if it holds on none
"""

ENDED = ("expired", "superseded")
MONTHS_PER = {"month": 1, "year": 12}
"""Pay is compared by the month; other periods fit no monthly pay."""


@dataclass(frozen=True)
class Program:
    """What is evaluated of one record."""

    id: str
    complete: bool
    root: Node

    @cached_property
    def leaves(self) -> tuple[Node, ...]:
        """All leaves, in the order of the tree."""
        return tuple(leaves(self.root))

    def as_json(self) -> dict[str, Any]:
        """Return what the browser's twin reads."""
        return {"id": self.id, "complete": self.complete, "root": self.root}


def leaves(node: Node) -> Iterator[Node]:
    """Yield the leaves of a tree, in order."""
    if "op" in node:
        yield node
        return
    for key in ("all", "any"):
        for child in node.get(key, ()):
            yield from leaves(child)
    if "not" in node:
        yield from leaves(node["not"])


def programs(catalog: Catalog) -> list[Program]:
    """Compile every record, in the order of the catalog."""
    return [compile_record(rid, record, catalog) for rid, record in catalog.records.items()]


def compile_record(rid: str, record: Record, catalog: Catalog) -> Program:
    """Join what follows from the record's fields (goal, place, period) with its rule."""
    places = [record.jurisdiction, *record.also_applies_in]
    nations = {c for c in places if catalog.vocabularies.regions[c].level == "nation"}
    parts: list[Node] = [*_period(record)]
    parts.append({"at": "goal", "op": "in", "fact": "goal", "codes": list(record.stages)})
    if not nations:
        parts.append({"at": "place", "op": "region", "fact": "place", "codes": places})
    if record.eligibility:
        parts.append(compile_rule(record.eligibility.rule, catalog.vocabularies))
    complete = bool(record.eligibility and record.eligibility.complete)
    return Program(rid, complete, {"all": parts})


def _period(record: Record) -> Iterator[Node]:
    # What is to come on a day that nobody names does not hold on any day.
    nameless = record.status.code == "upcoming" and record.valid_from is None
    ended = record.status.code in ENDED or nameless
    start = first_and_last(record.valid_from)[0] if record.valid_from else None
    end = first_and_last(record.valid_until)[1] if record.valid_until else None
    if not (ended or start or end):
        return
    leaf: dict[str, Any] = {"at": "period", "op": "period"}
    if ended:
        leaf["ended"] = True
    if start:
        leaf["from"] = iso(start)
    if end:
        leaf["until"] = iso(end)
    yield leaf


def compile_rule(node: r.Group, words: Vocabularies, at: str = "rule") -> Node:
    """Compile a rule tree; its shape stays, so that places in both are the same."""
    match node:
        case r.All():
            return {"all": [compile_rule(c, words, f"{at}.{n}") for n, c in enumerate(node.all)]}
        case r.AnyOf():
            return {"any": [compile_rule(c, words, f"{at}.{n}") for n, c in enumerate(node.any)]}
        case r.Not():
            return {"not": compile_rule(node.not_, words, f"{at}.0")}
    return {"at": at, **_leaf(node, words)}


def _leaf(node: r.Group, words: Vocabularies) -> Node:
    criterion = r.criterion_of(node)
    assert criterion is not None
    fact, value = fact_of(criterion), getattr(node, criterion)
    match node:
        case r.Statement():
            return {"op": "says", "fact": f"{SAYS}.{said_code(node.statement)}"}
        case r.DegreeLevel():
            return {"op": "in", "fact": fact, "codes": _levels(value, words), "held": True}
        case r.DegreePlace():
            return {"op": "in", "fact": fact, "codes": list(value), "held": True}
        case r.Age():
            return {"op": "since", "fact": fact, **_age(value)}
        case r.TimeSinceGraduation() | r.CompanyAge():
            low, high = value.min or "P0D", value.max
            return _given(op="since", fact=fact, min=span(low), max=span(high) if high else None)
        case r.TimeAbroad() | r.WorkExperience():
            low, high = (thirtieths(d) if d else None for d in (value.min, value.max))
            return _given(op="length", fact=fact, min=low, max=high)
        case r.CompanyShare():
            return _given(op="number", fact=fact, min=value.min, max=value.max)
        case r.Pay():
            least = value.min / MONTHS_PER.get(value.per, 1)
            return {"op": "number", "fact": fact, "min": least}
        case r.HasQuantity():
            name = f"{fact}.{value.metric}"
            return _given(op="number", fact=name, min=value.min, max=value.max)
        case r.Has():
            return {"op": "flags", "facts": [f"{fact}.{code}" for code in value]}
        case r.CompanyPlace() | r.Hukou() | r.Residence():
            return {"op": "region", "fact": fact, "codes": list(value)}
    return {"op": "in", "fact": fact, "codes": list(value)}


def _given(**parts: Any) -> Node:
    return {key: value for key, value in parts.items() if value is not None}


def _age(years: r.Years) -> Node:
    """Completed years up to and including `max`: until the day before the next birthday."""
    low = (int(years.min or 0) * 12, 0)
    if years.max is None:
        return {"min": low}
    return {"min": low, "max": ((int(years.max) + 1) * 12, 0), "less": 1}


def _levels(bounds: r.LevelBounds, words: Vocabularies) -> list[str]:
    levels = words.degree_levels
    low = levels[bounds.min].rank if bounds.min else min(level.rank for level in levels.values())
    high = levels[bounds.max].rank if bounds.max else max(level.rank for level in levels.values())
    return [code for code, level in levels.items() if low <= level.rank <= high]


def said_code(text: LocalizedText) -> str:
    """Return a short code of a statement; it changes with the text, so that old answers lapse."""
    both = "\n".join(sorted((text.en, text.zh)))
    return hashlib.sha256(both.encode()).hexdigest()[:8]
