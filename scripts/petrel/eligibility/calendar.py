"""Days as numbers, durations as months and days: what both twins compute with."""

import calendar
import datetime as dt
import re
from functools import lru_cache

Span = tuple[int, int]
"""Months and days; they are added in this order."""

LAST_DAY = dt.date.max.toordinal()
"""The last day that the calendar has; what lies beyond it counts as this day."""


def span(duration: str) -> Span:
    """Read an ISO 8601 duration: P1Y6M → (18, 0), P2W → (0, 14)."""
    parts = {unit: int(count) for count, unit in re.findall(r"(\d+)([YMWD])", duration)}
    months = parts.get("Y", 0) * 12 + parts.get("M", 0)
    return months, parts.get("W", 0) * 7 + parts.get("D", 0)


def thirtieths(duration: str) -> int:
    """Return how long a duration is, in thirtieths of a month, to compare lengths by."""
    months, days = span(duration)
    return months * 30 + days


@lru_cache(maxsize=4096)
def add(day: int, months: int, days: int) -> int:
    """Return the day (a proleptic ordinal) some months and days later.

    A day that the month does not have becomes its last: 31 January + 1 month is 28 February.
    """
    start = dt.date.fromordinal(day)
    count = start.year * 12 + start.month - 1 + months
    year, month = divmod(count, 12)
    if year > dt.MAXYEAR:
        return LAST_DAY + days
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(start.day, last)).toordinal() + days


@lru_cache(maxsize=4096)
def first_and_last(date: str) -> tuple[int, int]:
    """Return the first and the last day that a date as exact as YYYY or YYYY-MM may mean."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        day = dt.date(*parts).toordinal()
        return day, day
    first, last = (1, 12) if len(parts) == 1 else (parts[1], parts[1])
    end = calendar.monthrange(parts[0], last)[1]
    return dt.date(parts[0], first, 1).toordinal(), dt.date(parts[0], last, end).toordinal()


def ordinal(date: dt.date | str) -> int:
    """Return a full date's number."""
    return (dt.date.fromisoformat(date) if isinstance(date, str) else date).toordinal()


def iso(day: int) -> str:
    """Return a day's date as YYYY-MM-DD."""
    return dt.date.fromordinal(min(day, LAST_DAY)).isoformat()
