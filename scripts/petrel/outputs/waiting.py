"""Waiting times added up: working days apart from days, weeks, months and years."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from petrel.model import wording
from petrel.model.money import ProcessingTime
from petrel.model.text import Lang

_PARTS = re.compile(r"(\d+)([YMWD])")


@dataclass(frozen=True, slots=True)
class Span:
    """From `low` to `high`, ISO 8601 durations; empty where nothing is known."""

    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Sums of what is known, and of how many steps (out of all) nothing is."""

    working: Span
    calendar: Span
    unknown: int
    steps: int

    @property
    def mostly_unknown(self) -> bool:
        """Whether more than half of the steps have no known time."""
        return 2 * self.unknown > self.steps

    def words(self, lang: Lang) -> str:
        """Write both sums in one phrase; empty where no time is known."""
        sums = [
            wording.span(self.working.low, self.working.high, lang, True),
            wording.span(self.calendar.low, self.calendar.high, lang),
        ]
        known = [text for text in sums if text]
        last = "and" if lang == "en" else "和 " if known and known[-1][0].isdigit() else "和"
        return wording.join(known, lang, last)


def add_up(times: Iterable[ProcessingTime | None]) -> Waiting:
    """Add the times of steps that are taken one after the other.

    A missing lower bound counts as nothing, as “up to 15 days” may be short; where an upper
    bound is missing, the sum has none either.
    """
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    endless: set[str] = set()
    unknown = steps = 0
    for time in times:
        steps += 1
        if time is None or not (time.min or time.max):
            unknown += 1
            continue
        least = _parts(time.min or "", time.working_days)
        low.update(least)
        high.update(_parts(time.max or "", time.working_days))
        if not time.max:
            endless.update(least)
    working, calendar = (
        Span(_written(low, letters), "" if endless & set(letters) else _written(high, letters))
        for letters in ("B", "YMWD")
    )
    return Waiting(working, calendar, unknown, steps)


def _parts(value: str, working_days: bool) -> Counter[str]:
    """Count years, months, weeks and days; working days, which are days only, under B."""
    found: Counter[str] = Counter()
    for count, letter in _PARTS.findall(value):
        found["B" if working_days and letter == "D" else letter] += int(count)
    return found


def _written(sums: Counter[str], letters: str) -> str:
    parts = "".join(f"{sums[letter]}{letter}" for letter in letters if sums[letter])
    return f"P{parts}".replace("B", "D") if parts else ""
