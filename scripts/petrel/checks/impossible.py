"""Conditions that nobody can meet, whatever the answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from petrel.checks.check import Check, Survey
from petrel.checks.conditions import RULE, children, leaves, name, shortened
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import Node, compile_record
from petrel.eligibility.satisfiable import EFFORT, Solver
from petrel.model import rule as r
from petrel.model.catalog import Vocabularies
from petrel.model.problem import Finding, Location
from petrel.model.record import Record

_NAMED = 3
"""So many of the conditions that exclude each other are named."""


@dataclass(frozen=True)
class Part:
    """A part of a rule: its place in the file, as it is written and as it is evaluated.

    What follows from the record's own fields has no `rule`, but a `text`.
    """

    where: Location
    node: Node
    rule: r.Group | None = None
    text: str = ""

    @cached_property
    def inner(self) -> tuple["Part", ...]:
        """The parts of a group, in order."""
        if self.rule is None or "op" in self.node:
            return ()
        nodes = (
            [self.node["not"]] if "not" in self.node else self.node.get("all") or self.node["any"]
        )
        both = zip(children(self.rule), nodes, strict=True)
        return tuple(Part((*self.where, *step), node, rule) for (step, rule), node in both)

    @property
    def name(self) -> str:
        """What an editor knows it by."""
        return self.text or (name(self.rule) if self.rule else "")


Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """The smallest part that can never be true, and what it excludes."""

    part: Part
    against: Parts


@dataclass(frozen=True, slots=True)
class _Search:
    solver: Solver

    def judge(self, part: Part, around: Parts) -> Iterator[Fault]:
        """Yield what can never be true in a part and around it; `around` itself can be."""
        if not self._possible((*around, part)):
            yield from self._impossible(part, around)
        elif part.inner:
            yield from self._faults(part, around)

    def _faults(self, part: Part, around: Parts) -> Iterator[Fault]:
        if "all" in part.node:
            yield from self._of_all(part, around)
        elif "any" in part.node:
            for branch in part.inner:
                yield from self.judge(branch, around)
        elif "not" in part.node:
            # What must not hold is judged by itself: that its neighbours exclude it is no fault.
            (denied,) = part.inner
            yield from self.judge(denied, ())

    def _of_all(self, part: Part, around: Parts) -> Iterator[Fault]:
        kept = part.inner
        if not self._possible((*around, part)):
            kept = ()
            for child in part.inner:
                if self._possible((*around, *kept, child)):
                    kept = (*kept, child)
                else:
                    yield from self._impossible(child, (*around, *kept))
        for number, child in enumerate(kept):
            if child.inner and self.solver.left > 0:
                beside = _flat((*around, *kept[:number], *kept[number + 1 :]))
                yield from self._faults(child, beside)

    def _impossible(self, part: Part, around: Parts) -> Iterator[Fault]:
        """Yield the fault of a part that cannot be true beside what is around."""
        if "all" in part.node or ("any" in part.node and len(part.inner) == 1):
            yield from self._faults(part, _flat(around))
            return
        against = _flat(around)
        for other in against:
            fewer = tuple(one for one in against if one is not other)
            if not self._possible((*fewer, part)):
                against = fewer
        if "any" in part.node and not against:
            yield from self._faults(part, ())
        elif against or not _excludes_itself(part.node):
            yield Fault(part, against)

    def _possible(self, parts: Parts) -> bool:
        return self.solver.possible(part.node for part in parts)


def _flat(parts: Parts) -> Parts:
    """Put the parts of an `all` in its place."""
    flat: list[Part] = []
    for part in parts:
        flat += _flat(part.inner) if "all" in part.node else (part,)
    return tuple(flat)


def _excludes_itself(leaf: Node) -> bool:
    """Tell whether a leaf's own bounds leave no room; min-over-max and unit-mismatch say so."""
    return ("min" in leaf and "max" in leaf) or leaf.get("codes") == []


def _run(survey: Survey) -> Iterator[Finding]:
    finder, words = Finder(survey.catalog), survey.catalog.vocabularies
    search = _Search(Solver(finder.words, finder.above))
    for path, rid, record in survey.records():
        if record.eligibility is None or not _readable(record, words):
            continue
        *scope, root = compile_record(rid, record, survey.catalog).root["all"]
        places = ", ".join([record.jurisdiction, *record.also_applies_in])
        around = tuple(
            Part(("jurisdiction",), node, text=shortened(f"jurisdiction {places}"))
            for node in scope
            if node["at"] == "place"
        )
        rule = Part(RULE, root, record.eligibility.rule)
        search.solver.left = EFFORT
        for fault in search.judge(rule, around):
            yield _finding(path, fault)


def _readable(record: Record, words: Vocabularies) -> bool:
    """Tell whether all codes that a program looks up are there; other problems name the rest."""
    places = {record.jurisdiction, *record.also_applies_in}
    bounds = [leaf.degree_level for _, leaf in leaves(record) if isinstance(leaf, r.DegreeLevel)]
    levels = {code for bound in bounds for code in (bound.min, bound.max) if code}
    known = words.degree_levels
    return places <= words.regions.keys() and levels <= known.keys() and bool(known or not bounds)


def _finding(path: str, fault: Fault) -> Finding:
    named = [part.name for part in (*fault.against[: _NAMED - 1], fault.part)]
    more = len(fault.against) + 1 - len(named)
    if not fault.against:
        message = f"Whatever one answers, “{named[0]}” is not true."
        cure = "Correct its figures, or remove it."
    else:
        said = "both" if len(named) == 2 else "all"
        *first, last = (f"“{text}”" for text in named)
        others = f" (and {more} more)" if more else ""
        message = f"{', '.join(first)} and {last}{others} cannot {said} be true."
        cure = "Correct one of them; where one is enough, put them under “any”."
    if any(part.rule is None for part in fault.against):
        cure = "Correct the place, or add it to “also_applies_in” if the record holds there too."
    return Finding(path, fault.part.where, "impossible-rule", message, cure)


CHECK = Check(
    {"impossible-rule": "Some answers meet the conditions, and every branch of them."},
    _run,
)
