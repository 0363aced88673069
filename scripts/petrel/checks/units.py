"""Conditions in the unit of the question that the finder asks."""

from collections.abc import Iterator
from typing import Any

from petrel.checks.check import Check, Survey
from petrel.checks.conditions import criteria
from petrel.eligibility.calendar import span
from petrel.eligibility.program import MONTHS_PER
from petrel.model import rule as r
from petrel.model.catalog import Vocabularies
from petrel.model.problem import Finding, Location

_COUNTED = ("人", "人次")
"""Units of which there is no half."""

Mismatch = tuple[Location, str, str]
"""Where it is below the condition, what is wrong, and the cure."""


def _run(survey: Survey) -> Iterator[Finding]:
    words = survey.catalog.vocabularies
    for path, where, key, value in criteria(survey):
        for step, message, cure in _mismatches(key, value, words):
            yield Finding(path, (*where, *step), "unit-mismatch", message, cure)


def _mismatches(key: str, value: Any, words: Vocabularies) -> Iterator[Mismatch]:
    match value:
        case r.Salary():
            yield from _salary(value)
        case r.Quantity():
            yield from _quantity(value, words)
        case r.Span() if key in ("time_abroad", "work_experience"):
            yield from _months(key, value)


def _salary(pay: r.Salary) -> Iterator[Mismatch]:
    if pay.per not in MONTHS_PER:
        message = f"The finder asks for pay by the month; “per: {pay.per}” does not fit."
        yield ("per",), message, "Write it per month or year, or make it a statement."
    if pay.currency != "CNY":
        message = f"The finder asks for pay in yuan, not in {pay.currency}."
        yield ("currency",), message, "Write the sum in yuan, or make it a statement."


def _quantity(count: r.Quantity, words: Vocabularies) -> Iterator[Mismatch]:
    metric = words.metrics.get(count.metric)
    if metric is None or metric.unit.zh not in _COUNTED:
        return
    for end, number in (("min", count.min), ("max", count.max)):
        if isinstance(number, float):
            message = f"“{count.metric}” counts {metric.unit.en}, but {end} is {number}."
            yield (end,), message, "Write a whole number."


def _months(key: str, length: r.Span) -> Iterator[Mismatch]:
    for end, duration in (("min", length.min), ("max", length.max)):
        if duration and span(duration)[1]:
            message = f"“{key}” is asked for in whole months, but {end} is {duration}."
            yield (end,), message, "Write it in years and months, or make it a statement."


CHECK = Check({"unit-mismatch": "A condition's unit is that of the finder's question."}, _run)
