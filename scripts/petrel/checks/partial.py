"""Comparing dates that may be as exact as a year only, and durations."""

import datetime as dt
import re

Date = str | dt.date | None
"""A full date, one as exact as a month or a year, or none."""

_DAYS = {"Y": (365, 366), "M": (28, 31), "W": (7, 7), "D": (1, 1)}


def later(one: Date, other: Date) -> bool:
    """Tell whether `one` is certainly after `other`; false where either is unknown.

    2027-06 is not after 2027, as it may lie in it.
    """
    if one is None or other is None:
        return False
    left, right = str(one), str(other)
    length = min(len(left), len(right))
    return left[:length] > right[:length]


def longer(one: str, other: str) -> bool:
    """Tell whether an ISO 8601 duration is certainly longer than another."""
    return _days(one, 0) > _days(other, 1)


def _days(duration: str, bound: int) -> int:
    """Return the least (0) or most (1) days that a duration may have."""
    parts = re.findall(r"(\d+)([YMWD])", duration)
    months = sum(int(n) * (12 if unit == "Y" else 1) for n, unit in parts if unit in "YM")
    years, rest = divmod(months, 12)
    days = sum(int(n) * _DAYS[unit][0] for n, unit in parts if unit in "WD")
    return years * _DAYS["Y"][bound] + rest * _DAYS["M"][bound] + days
