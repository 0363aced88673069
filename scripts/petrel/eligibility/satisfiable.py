"""Can conditions be true together? Whether some answers meet all of several compiled trees."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from petrel.eligibility.answers import NO_NONE, Value
from petrel.eligibility.calendar import Span, add, iso, ordinal
from petrel.eligibility.evaluate import NO, YES, Person, read_leaf
from petrel.eligibility.facts import ELSEWHERE, FACTS, family
from petrel.eligibility.program import Node

BOUND = 2_000
"""So many choices of branches are tried; after that the trees are taken as possible."""
EFFORT = 200_000
"""So many leaves are read for a rule; after that everything is taken as possible."""

Literal = tuple[Node, bool]
"""A leaf, and whether it must be true or false."""
Literals = dict[tuple[str, bool], Literal]
"""Leaves by what they say, wherever they stand."""
Together = dict[str, Literals]
"""What must hold, by the fact that is answered; degrees are held from a date, so go with it."""
Todo = tuple[Node, bool, "Todo"] | None
"""A tree, whether it must be true or false, and the next: a list that branches can share."""

_FREE = ("says", "period")
"""Only a reader can tell what is said, and the day alone decides a period."""
_MID_MONTH = ordinal("2001-06-15")
_FOUR_YEARS = range(ordinal("2001-01-01"), ordinal("2005-01-01"))
_EDGES = tuple(d for d in _FOUR_YEARS if iso(d).endswith(("-01", "-29", "-30", "-31")))
"""From these days on, a count of months has every number of days that it can have."""
_FAR: Span = (12_000, 366_000)
"""No answer lies so many months or days back; the calendar ends not long after."""


@dataclass
class Solver:
    """Decides for the parts of one rule; what is `known` of leaves may be shared by rules.

    `words` are the codes of each vocabulary, `above` each place with what it lies in.
    """

    words: Mapping[str, Sequence[str]]
    above: Mapping[str, tuple[str, ...]]
    known: dict[frozenset[tuple[str, bool]], bool] = field(default_factory=dict, repr=False)
    left: int = EFFORT

    def possible(self, trees: Iterable[Node]) -> bool:
        """Tell whether one set of answers can make all trees true; statements always may be.

        Each choice of branches is a conjunction of leaves, and each fact of it is decided
        by itself. Nothing that can be true is called impossible.
        """
        todo: Todo = None
        for tree in trees:
            todo = (tree, True, todo)
        states: list[tuple[Todo, Todo, Together]] = [(todo, None, {})]
        for _ in range(BOUND):
            if not states:
                return False
            choices, together, new = _spread(*states.pop())
            self.left -= 1 + sum(len(together[name]) for name in new)
            if self.left < 0:
                break
            if not all(self._meets(name, together[name]) for name in new):
                continue
            if choices is None:
                return True
            node, want, others = choices
            branches = _children(node)
            self.left -= len(branches)
            states += [((branch, want, None), others, together) for branch in reversed(branches)]
        return True

    def _meets(self, name: str, literals: Literals) -> bool:
        key = frozenset(literals)
        if key not in self.known:
            group = tuple(literals.values())
            self.known[key] = _flags(group) if name == "has" else self._answers(name, group)
        return self.known[key]

    def _answers(self, name: str, literals: Sequence[Literal]) -> bool:
        """Try an answer from each stretch in which all answers come to the same."""
        facts: dict[str, list[Literal]] = {}
        for leaf, want in literals:
            facts.setdefault(leaf["fact"], []).append((leaf, want))
            if leaf["op"] == "region" and not all(code in self.above for code in leaf["codes"]):
                return True  # an unknown place has its own problem
        return any(
            all(self._met(fact, group, date, day) for fact, group in facts.items())
            for date, day in _moments(name, literals)
        )

    def _met(self, fact: str, literals: list[Literal], date: dict[str, Value], day: int) -> bool:
        for value in [date[fact]] if fact in date else self._candidates(fact, literals):
            self.left -= len(literals)
            who = Person({**date, fact: value}, day, self.above)
            if all(
                read_leaf(leaf, who, day)[0] == (YES if want else NO) for leaf, want in literals
            ):
                return True
        return False

    def _candidates(self, name: str, literals: list[Literal]) -> Iterable[Value]:
        fact = FACTS[family(name)]
        if fact.kind in ("number", "length"):
            return [x for x in _starts(literals) if fact.low <= x <= fact.high]
        named = [code for leaf, _ in literals for code in leaf["codes"]]
        if fact.kind == "region":
            return dict.fromkeys([*named, *self.above, ELSEWHERE])
        codes = dict.fromkeys([*named, *self.words[fact.vocabulary]])
        if fact.kind == "choice":
            return codes
        barred = {code for leaf, want in literals if not want for code in leaf["codes"]}
        most: Value = [code for code in codes if code not in barred]
        return [most] if most or fact.vocabulary not in NO_NONE else []


def _spread(todo: Todo, choices: Todo, held: Together) -> tuple[Todo, Together, set[str]]:
    """Add what must hold to what is held; return choices, all that holds, and facts with news."""
    together, new = dict(held), set[str]()
    while todo is not None:
        node, want, todo = todo
        children = _children(node)
        if "op" in node:
            if node["op"] not in _FREE:
                name, leaf = _group(node), _near(node)
                key = (repr(leaf), want)
                if key not in together.get(name, {}):
                    if name not in new:
                        together[name] = dict(together.get(name, {}))
                    together[name][key] = (leaf, want)
                    new.add(name)
        elif "not" in node:
            todo = (node["not"], not want, todo)
        elif ("all" in node) == want or len(children) == 1:
            for child in children:
                todo = (child, want, todo)
        else:
            choices = (node, want, choices)
    return choices, together, new


def _children(node: Node) -> list[Node]:
    return list(node.get("all", node.get("any", ())))


def _group(leaf: Node) -> str:
    """Return the fact by which a leaf is decided together with others."""
    if leaf["op"] == "flags":
        return "has"
    return "graduated" if leaf.get("held") else str(leaf["fact"])


def _near(leaf: Node) -> Node:
    """Leave out a leaf's place, and keep its ends in the calendar, though beyond all answers."""
    said = {key: value for key, value in leaf.items() if key != "at"}
    for key in ("min", "max") if leaf["op"] == "since" else ():
        if key in leaf:
            said[key] = (min(leaf[key][0], _FAR[0]), min(leaf[key][1], _FAR[1]))
    return said


def _flags(literals: Sequence[Literal]) -> bool:
    """Take as true what must be, and everything else as false."""
    true = {fact for leaf, want in literals if want for fact in leaf["facts"]}
    return all(want or not true.issuperset(leaf["facts"]) for leaf, want in literals)


def _starts(literals: list[Literal]) -> Iterator[int | float]:
    """Yield the first number, whole months for lengths, of each stretch between bounds."""
    yield 0
    for leaf, _ in literals:
        whole = leaf["op"] == "length"
        if "min" in leaf:
            yield -(-leaf["min"] // 30) if whole else leaf["min"]
        if "max" in leaf:
            yield leaf["max"] // 30 + 1 if whole else math.nextafter(leaf["max"], math.inf)


def _moments(name: str, literals: Sequence[Literal]) -> Iterator[tuple[dict[str, Value], int]]:
    """Yield a date and a day of each stretch of time since it; months differ in their days."""
    fact = FACTS[family(name)]
    if fact.kind != "date":
        yield {}, _MID_MONTH
        return
    since = [leaf for leaf, _ in literals if leaf["op"] == "since"]
    spans = [leaf[key] for leaf in since for key in ("min", "max") if key in leaf]
    mixed = any(months for months, _ in spans) and any(days for _, days in spans)
    for first in _EDGES if mixed else (_MID_MONTH,):
        days = [first, *(add(first, *leaf["min"]) for leaf in since)]
        days += [
            add(first, *leaf["max"]) - leaf.get("less", 0) + 1 for leaf in since if "max" in leaf
        ]
        last = add(first, 12 * (2 - fact.low), 0)
        for day in dict.fromkeys([*days, first - 1]):
            if day <= last:
                yield {name: iso(first)}, day
