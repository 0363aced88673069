"""Random trees, answers and days, close to the edges where twins would part.

For the vectors the numbers come from a seed, not from hypothesis: what that draws changes with its
release and with what else is loaded, and the vectors have to come out the same every time.
"""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, TypeVar

from petrel.eligibility.facts import ELSEWHERE, FACTS, code_of, family
from petrel.eligibility.program import Node, Program

from .small_world import SAID, WORDS

T = TypeVar("T")
TODAYS = ("2026-11-24", "2027-02-28", "2028-02-29", "2026-12-31", "2027-03-31")
_DATES = ("2023", "2024", "2026", "2027", "2024-11", "2026-11", "2026-12", "2027-02", "2024-02-29")
_DATES += ("2026-01-31", "2026-11-24", "2026-11-25", "2026-12-31", "2027-01-31", "2025-02-28")
_SPANS = ([0, 0], [1, 0], [12, 0], [24, 0], [0, 14], [1, 10], [60, 0])
_FACTS = tuple(name for name, fact in FACTS.items() if not fact.each)


class Maker:
    """Makes programs and people out of random numbers."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def below(self, limit: int) -> int:
        """Return a number below `limit`, by the one method of Random that never changes."""
        return int(self._random.random() * limit)

    def one(self, items: Sequence[T]) -> T:
        return items[self.below(len(items))]

    def some(self, items: Sequence[T]) -> list[T]:
        """Return at least one of the items, in their order."""
        sure = self.below(len(items))
        return [item for n, item in enumerate(items) if n == sure or self.below(3) == 0]

    def program(self, name: str) -> Program:
        """Return a tree of at most three floors, a period before it now and then."""
        parts: list[Node] = []
        if self.below(3) == 0:
            parts.append(self._period())
        parts.append(self._node("rule", 3))
        return Program(name, self.below(3) == 0, {"all": parts})

    def _period(self) -> Node:
        days = [{"from": "2027-01-01"}, {"until": "2027-06-30"}, {"until": "2026-12-30"}]
        days += [{"from": "2026-11-25", "until": "2028-02-28"}, {"ended": True}]
        return {"at": "period", "op": "period", **self.one(days)}

    def _node(self, at: str, depth: int) -> Node:
        shape = self.below(7) if depth else 6
        if shape < 4:
            children = [self._node(f"{at}.{n}", depth - 1) for n in range(1 + self.below(4))]
            return {"all" if shape % 2 else "any": children}
        return {"not": self._node(f"{at}.0", depth - 1)} if shape == 4 else self._leaf(at)

    def _leaf(self, at: str) -> Node:
        pick = self.below(12)
        if pick == 0:
            return {"at": at, "op": "says", "fact": f"says.{self.one(SAID)}"}
        if pick < 3:
            proofs = [f"has.{code}" for code in self.some(WORDS["proofs"])]
            return {"at": at, "op": "flags", "facts": proofs}
        if pick == 3:
            return {
                "at": at,
                "op": "number",
                "fact": "quantity.employees",
                **self._bounds((10, 99)),
            }
        if pick < 7:
            return self._since(at)
        return {"at": at, **self._about(self.one(_FACTS))}

    def _since(self, at: str) -> Node:
        fact = self.one(("graduated", "graduated", "born", "company_registered"))
        leaf: dict[str, Any] = {"at": at, "op": "since", "fact": fact, "min": self.one(_SPANS)}
        if self.below(3):
            leaf["max"] = self.one(_SPANS[1:])
            leaf |= {"less": 1} if self.below(3) == 0 else {}
        return leaf

    def _about(self, name: str) -> Node:
        fact = FACTS[name]
        codes = WORDS.get(fact.vocabulary, ())
        match fact.kind:
            case "choice" | "choices":
                held = {"held": True} if name.startswith("degree") else {}
                return {"op": "in", "fact": name, "codes": self.some(codes), **held}
            case "region":
                return {"op": "region", "fact": name, "codes": self.some(codes[1:])}
            case "date":
                return {"op": "since", "fact": name, "min": self.one(_SPANS)}
            case "length":
                return {"op": "length", "fact": name, **self._bounds((45, 180, 360))}
        return {"op": "number", "fact": name, **self._bounds((25, 50.5, 100))}

    def _bounds(self, marks: Sequence[float]) -> Mapping[str, float]:
        low, high = sorted((self.one(marks), self.one(marks)))
        return self.one(({"min": low}, {"max": high}, {"min": low, "max": high}))

    def answers(self, program: Program) -> dict[str, Any]:
        """Answer some of what a program asks, and now and then what it does not."""
        asked = [fact for leaf in program.leaves for fact in facts_of(leaf)]
        names = dict.fromkeys([*asked, "graduated", self.one(_FACTS)])
        chosen = [name for name in names if self.below(5) > 1]
        return {name: self.value(name) for name in chosen}

    def value(self, name: str) -> Any:
        """Return an answer that the reader could have given; not said, one time in six."""
        if self.below(6) == 0:
            return None
        fact = FACTS.get(family(name))
        if fact is None or fact.kind == "flag":
            return self.below(3) > 0
        codes = WORDS.get(fact.vocabulary, ())
        match fact.kind:
            case "choice":
                return self.one(codes)
            case "choices":
                return [] if name != "goal" and self.below(4) == 0 else self.some(codes)
            case "region":
                return self.one((*codes, ELSEWHERE))
            case "date":
                return self.one(_DATES)
            case "length":
                return self.one((0, 1, 2, 6, 7, 12, 13))
        limit = 300 if code_of(name) else fact.high
        return self.one([n for n in (0, 9, 10, 25, 50.5, 51, 99, 100, 100.5, 101) if n <= limit])


def facts_of(leaf: Node) -> list[str]:
    """Return the facts that a leaf is about."""
    return list(leaf.get("facts") or filter(None, [leaf.get("fact")]))
