"""Which question to ask next: what settles most. Its twin is finder-questions.js."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from petrel.eligibility.answers import Value
from petrel.eligibility.evaluate import Person
from petrel.eligibility.facts import ELSEWHERE, FACTS, SAYS, family, in_order
from petrel.eligibility.program import Node, Program
from petrel.eligibility.verdict import judge

Tries = Mapping[str, Sequence[Any]]
"""For each fact the answers that make a difference, one of each; dates as months before today."""

SAMPLE = 400
"""So many open records are looked at when the next question is chosen; more tell nothing new."""


def tries(programs: Sequence[Program], words: Mapping[str, tuple[str, ...]]) -> Tries:
    """Collect the answers to try, from the codes and bounds that conditions name."""
    found: dict[str, list[Node]] = {}
    for program in programs:
        for leaf in program.leaves:
            for fact in leaf.get("facts") or filter(None, [leaf.get("fact")]):
                if family(fact) != SAYS:
                    found.setdefault(fact, []).append(leaf)
            if leaf.get("held"):
                found.setdefault("graduated", [])
    return {name: _tries(name, found[name], words) for name in sorted(found, key=in_order)}


def _tries(name: str, leaves: Sequence[Node], words: Mapping[str, tuple[str, ...]]) -> list[Any]:
    fact = FACTS[family(name)]
    match fact.kind:
        case "choice":
            return list(words[fact.vocabulary])
        case "choices":
            none: list[Any] = [] if name == "goal" else [[]]
            return [*none, *([code] for code in words[fact.vocabulary])]
        case "region":
            named = dict.fromkeys(code for leaf in leaves for code in leaf["codes"])
            return [*named, ELSEWHERE]
        case "flag":
            return [True, False]
        case "date":
            ends = (leaf[key][0] for leaf in leaves for key in ("min", "max") if key in leaf)
            return [*([-8] if fact.high else []), *_between({0, *ends}, 12)]
    scale = 30 if fact.kind == "length" else 1
    ends = (leaf[key] // scale for leaf in leaves for key in ("min", "max") if key in leaf)
    return list(_between({0, *ends}, scale))


def _between(bounds: set[int], beyond: int) -> Iterator[int]:
    """Yield a number between each two bounds, and one beyond the last."""
    marks = sorted(bounds)
    yield from ((low + high) // 2 for low, high in pairwise(marks))
    yield marks[-1] + beyond


def as_answer(name: str, value: Any, today: int) -> Value:
    """Turn a try into an answer: months before today become a month of the calendar."""
    if FACTS[family(name)].kind != "date":
        answer: Value = value
        return answer
    day = dt.date.fromordinal(today)
    year, month = divmod(max(day.year * 12 + day.month - 1 - value, 12), 12)
    return f"{year:04d}-{month + 1:02d}"


@dataclass(frozen=True, slots=True)
class Open:
    """A record that some answer can still change, and the facts that can."""

    program: Program
    facts: tuple[str, ...]


def open_records(programs: Sequence[Program], person: Person) -> list[Open]:
    """Return the records that are not settled yet."""
    found = ((program, judge(program, person).missing) for program in programs)
    return [Open(program, tuple(missing)) for program, missing in found if missing]


def next_question(still: Sequence[Open], person: Person, answers: Tries) -> str | None:
    """Return the fact to ask for next; None when everything is settled.

    For each fact that matters its answers are tried, and the records counted that each
    settles; the mean decides, then how many facts fall away with them. A question that builds
    on another one waits for it.
    """
    step = -(-len(still) // SAMPLE)
    sample = still[::step] if step > 1 else still
    names = sorted({fact for record in sample for fact in record.facts}, key=in_order)
    scores = {name: _gain(name, sample, person, answers) for name in names}
    best = max(names, key=lambda name: scores[name], default=None)
    while best is not None and FACTS[family(best)].after in scores:
        best = FACTS[family(best)].after
    return best


def _gain(name: str, still: Sequence[Open], person: Person, answers: Tries) -> tuple[int, int]:
    """Return how many records an answer settles and how many open facts go: means, times 1,000."""
    touched = [record for record in still if name in record.facts]
    settled = facts = 0
    values = answers[name]
    for value in values:
        told = replace(
            person, answers={**person.answers, name: as_answer(name, value, person.today)}
        )
        for record in touched:
            left = judge(record.program, told).missing
            settled += not left
            facts += len(record.facts) - len(left)
    return settled * 1000 // len(values), facts * 1000 // len(values)
