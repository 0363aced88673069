"""A program and a person → a verdict with its reasons. Its twin is eligibility.js."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from petrel.eligibility.calendar import iso
from petrel.eligibility.evaluate import (
    NO,
    UNKNOWN,
    WORDS,
    YES,
    Person,
    at_worst,
    deciding,
    moments,
    read_leaf,
    turning,
    value_of,
)
from petrel.eligibility.facts import in_order
from petrel.eligibility.live import live_facts
from petrel.eligibility.program import Node, Program

Outcome = Literal["applies", "fits", "judge", "tell", "later", "no"]
"""applies: meets all, and the list is complete · fits: meets all that we know · judge: what is
left only the reader can tell · tell: an answer is missing · later: not yet · no."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of one record.

    `because`: places of the leaves that decide · `missing`: facts that would still matter ·
    `unsaid`: facts that would, but the reader cannot or will not say, or not exactly enough ·
    `judge`: places of statements that only the reader can tell · `change`: places of the fewest
    leaves that would have to turn out otherwise; of a “later”, those that time will turn ·
    `since`, `until`: first and last day for which it holds, where that is not always ·
    `leaves`: y, n or u for each leaf in order.
    """

    id: str
    outcome: Outcome
    value: str
    because: list[str]
    missing: list[str]
    unsaid: list[str]
    judge: list[str]
    change: list[str]
    since: str | None
    until: str | None
    leaves: str

    @property
    def settled(self) -> bool:
        """Tell whether no further answer can change it, once the goal is told."""
        return not self.missing

    def as_json(self) -> dict[str, Any]:
        """Return plain data, as the vectors hold it."""
        return asdict(self)


def judge(program: Program, person: Person) -> Verdict:
    """Evaluate one record for one person."""
    root, today = program.root, person.today
    value = value_of(root, person, today)
    days = moments(program, person)
    first = _since(root, person, days) if value == NO else None
    at = first or today
    then = value_of(root, person, at)
    until = next((d for d in days if d > at and value_of(root, person, d) < then), None)
    missing = live_facts(root, person, at) if then != NO else []
    unsaid, statements = _left(root, person, at) if then == UNKNOWN else ([], [])
    decide = list(deciding(root, person, today))
    if first:
        change = [leaf["at"] for leaf in decide if read_leaf(leaf, person, first)[0] != NO]
    else:
        change = turning(root, person, today, YES)[1] if then == NO else []
    return Verdict(
        id=program.id,
        outcome=_outcome(then, first is not None, program.complete, bool(missing or unsaid)),
        value=WORDS[value],
        because=_unique(leaf["at"] for leaf in decide),
        missing=missing,
        unsaid=[fact for fact in unsaid if fact not in missing],
        judge=statements,
        change=_unique(change),
        since=iso(first) if first else None,
        until=iso(until - 1) if until and then != NO else None,
        leaves="".join("nuy"[read_leaf(leaf, person, today)[0]] for leaf in program.leaves),
    )


def _since(root: Node, person: Person, days: Sequence[int]) -> int | None:
    """Return the first day on which it is no longer a no, however inexact dates turn out."""
    return next((day for day in days if at_worst(root, person, day) != NO), None)


def _left(root: Node, person: Person, day: int) -> tuple[list[str], list[str]]:
    """Return the facts that stay unknown for good, and the statements left to the reader."""
    unsaid: set[str] = set()
    statements: list[str] = []
    for leaf in deciding(root, person, day):
        why = read_leaf(leaf, person, day)[1]
        if why == "says":
            statements.append(leaf["at"])
        elif why == "unsaid":
            unsaid.update(_refused(leaf, person))
        elif why == "vague":
            unsaid.add("graduated" if leaf.get("held") else leaf["fact"])
    return sorted(unsaid, key=in_order), _unique(statements)


def _refused(leaf: Node, person: Person) -> list[str]:
    facts = leaf.get("facts") or [leaf["fact"]]
    return [fact for fact in facts if person.answers.get(fact, True) is None]


def _outcome(value: int, later: bool, complete: bool, open_ends: bool) -> Outcome:
    if later:
        return "later"
    if value == NO:
        return "no"
    if value == YES:
        return "applies" if complete else "fits"
    return "tell" if open_ends else "judge"


def _unique(items: Any) -> list[str]:
    return list(dict.fromkeys(items))
