"""Answers × a tree of conditions → no, unknown or yes, and which leaves decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from petrel.eligibility.answers import Value
from petrel.eligibility.calendar import add, first_and_last, ordinal
from petrel.eligibility.facts import ELSEWHERE, FACTS, SAYS, family, is_personal
from petrel.eligibility.program import Node, Program

NO, UNKNOWN, YES = 0, 1, 2
WORDS = ("no", "unknown", "yes")
HORIZON = 5 * 366
"""So many days ahead are looked at for “from” and “until”."""
FIXED_COST = 100
"""What cannot be changed is named as the way out only where there is no other."""


@dataclass(frozen=True, slots=True)
class Person:
    """Answers, the day for which is asked, and which place lies in which.

    Whoever has no other goals than `behalf` asks for somebody else.
    """

    answers: Mapping[str, Value]
    today: int
    above: Mapping[str, tuple[str, ...]]
    behalf: frozenset[str] = frozenset()

    def is_open(self, fact: str) -> bool:
        """Tell whether the fact was not asked yet."""
        return fact not in self.answers

    @property
    def asks_for_another(self) -> bool:
        """Tell whether conditions on a person are about somebody whom the reader only knows."""
        goals = self.answers.get("goal")
        return isinstance(goals, list) and bool(goals) and self.behalf.issuperset(goals)


Reading = tuple[int, str]
"""A leaf's value, and why it is so: open, unsaid, vague, says, early, ended, or nothing."""


def read_leaf(leaf: Node, person: Person, day: int) -> Reading:
    """Evaluate one leaf on one day."""
    op = leaf["op"]
    if op == "period":
        return _period(leaf, day)
    if op != "says" and person.asks_for_another and is_personal(facts_of(leaf)[0]):
        return UNKNOWN, "says"
    if op == "flags":
        return _flags(leaf, person)
    fact = leaf["fact"]
    if fact not in person.answers:
        return (UNKNOWN, "says") if op == "says" else (UNKNOWN, "open")
    answer = person.answers[fact]
    if answer is None:
        return (UNKNOWN, "says") if op == "says" else (UNKNOWN, "unsaid")
    match op:
        case "in":
            return _among(leaf, answer, person, day)
        case "region":
            return _region(leaf["codes"], str(answer), person.above)
        case "since":
            return _since(leaf, str(answer), day)
        case "number" | "length":
            return _between(leaf, answer)
    return (YES if answer else NO), ""


def _period(leaf: Node, day: int) -> Reading:
    if leaf.get("ended") or ("until" in leaf and day > ordinal(leaf["until"])):
        return NO, "ended"
    if "from" in leaf and day < ordinal(leaf["from"]):
        return NO, "early"
    return YES, ""


def _flags(leaf: Node, person: Person) -> Reading:
    answers = [person.answers.get(fact) for fact in leaf["facts"]]
    if any(answer is False for answer in answers):
        return NO, ""
    if all(answers):
        return YES, ""
    asked = all(fact in person.answers for fact in leaf["facts"])
    return UNKNOWN, "unsaid" if asked else "open"


def _among(leaf: Node, answer: Value, person: Person, day: int) -> Reading:
    codes = leaf["codes"]
    given = answer if isinstance(answer, list) else [answer]
    if not any(code in codes for code in given):
        return NO, ""
    return _held(person, day) if leaf.get("held") else (YES, "")


def _held(person: Person, day: int) -> Reading:
    """A degree is held from the day of graduation; without a date that is told, it is held now."""
    if "graduated" not in person.answers:
        return UNKNOWN, "open"
    date = person.answers["graduated"]
    if date is None:
        return YES, ""
    first, last = first_and_last(str(date))
    if day < first:
        return NO, "early"
    return (YES, "") if day >= last else (UNKNOWN, "vague")


def _region(codes: list[str], place: str, above: Mapping[str, tuple[str, ...]]) -> Reading:
    if place == ELSEWHERE:
        return NO, ""
    if any(code in codes for code in above[place]):
        return YES, ""
    inside = any(place in above[code] for code in codes)
    return (UNKNOWN, "vague") if inside else (NO, "")


def _since(leaf: Node, date: str, day: int) -> Reading:
    first, last = first_and_last(date)
    if day < add(first, *leaf["min"]):
        return NO, "early"
    if "max" not in leaf:
        return (YES, "") if day >= add(last, *leaf["min"]) else (UNKNOWN, "vague")
    less = leaf.get("less", 0)
    if day > add(last, *leaf["max"]) - less:
        return NO, ""
    sure = day >= add(last, *leaf["min"]) and day <= add(first, *leaf["max"]) - less
    return (YES, "") if sure else (UNKNOWN, "vague")


def _between(leaf: Node, answer: Any) -> Reading:
    value = answer * 30 if leaf["op"] == "length" else answer
    low, high = leaf.get("min"), leaf.get("max")
    outside = (low is not None and value < low) or (high is not None and value > high)
    return (NO if outside else YES), ""


def value_of(node: Node, person: Person, day: int) -> int:
    """Evaluate a tree by Kleene's rules: the least of `all`, the greatest of `any`."""
    if "op" in node:
        return read_leaf(node, person, day)[0]
    if "all" in node:
        return min(value_of(child, person, day) for child in node["all"])
    if "any" in node:
        return max(value_of(child, person, day) for child in node["any"])
    return YES - value_of(node["not"], person, day)


def at_worst(node: Node, person: Person, day: int, worst: int = NO) -> int:
    """Evaluate a tree with each date that is too inexact counted against it.

    `worst` is what counts against: NO, or YES below a `not`.
    """
    if "op" in node:
        value, why = read_leaf(node, person, day)
        return worst if why == "vague" and node["op"] != "region" else value
    if "not" in node:
        return YES - at_worst(node["not"], person, day, YES - worst)
    values = (at_worst(child, person, day, worst) for child in node.get("all") or node["any"])
    return min(values) if "all" in node else max(values)


def deciding(node: Node, person: Person, day: int) -> Iterator[Node]:
    """Yield the leaves that make the tree what it is."""
    if "op" in node:
        yield node
        return
    if "not" in node:
        yield from deciding(node["not"], person, day)
        return
    value = value_of(node, person, day)
    for child in node.get("all") or node["any"]:
        if value_of(child, person, day) == value:
            yield from deciding(child, person, day)


def turning(node: Node, person: Person, day: int, want: int) -> tuple[int, list[str]]:
    """Return cost and places of the fewest leaves that keep a tree from being `want` or better.

    `want` is YES, or NO below a `not`. What may still turn out well costs nothing.
    """
    value = value_of(node, person, day)
    if value in (want, UNKNOWN):
        return 0, []
    if "op" in node:
        return _cost(node), [node["at"]]
    if "not" in node:
        return turning(node["not"], person, day, YES - want)
    children = [turning(c, person, day, want) for c in node.get("all") or node["any"]]
    every = ("all" in node) == (want == YES)
    if every:
        return sum(cost for cost, _ in children), [at for _, found in children for at in found]
    return min(children, key=lambda child: child[0])


def facts_of(leaf: Node) -> list[str]:
    """Return the facts that a leaf is about; a period is about none."""
    return list(leaf.get("facts") or filter(None, [leaf.get("fact")]))


def _cost(leaf: Node) -> int:
    facts = facts_of(leaf)
    fixed = not facts or any(family(f) != SAYS and FACTS[family(f)].fixed for f in facts)
    return FIXED_COST if fixed else 1


def moments(program: Program, person: Person) -> list[int]:
    """Return the days within the horizon on which some leaf may change, in order."""
    found: set[int] = set()
    for leaf in program.leaves:
        found.update(_turns(leaf, person))
    return sorted(day for day in found if person.today < day <= person.today + HORIZON)


def _turns(leaf: Node, person: Person) -> Iterator[int]:
    if leaf["op"] == "period":
        if "from" in leaf:
            yield ordinal(leaf["from"])
        if "until" in leaf:
            yield ordinal(leaf["until"]) + 1
        return
    fact = "graduated" if leaf.get("held") else leaf.get("fact")
    if not (leaf.get("held") or leaf["op"] == "since"):
        return
    date = person.answers.get(str(fact))
    if date is None:
        return
    for day in first_and_last(str(date)):
        yield add(day, *leaf.get("min", (0, 0)))
        if "max" in leaf:
            yield add(day, *leaf["max"]) - leaf.get("less", 0) + 1
