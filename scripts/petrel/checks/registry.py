"""The list of all checks."""

from collections.abc import Mapping

from petrel.checks import (
    characters,
    dates,
    impossible,
    journeys,
    links,
    markup,
    names,
    numbers,
    private_data,
    punctuation,
    ranges,
    references,
    regions,
    reviews,
    sources,
    status,
    translation,
    uncited,
    units,
    unreachable,
)
from petrel.checks.check import Check
from petrel.records.rules import READING_RULES

CHECKS: tuple[Check, ...] = (
    characters.CHECK,
    markup.CHECK,
    punctuation.CHECK,
    translation.CHECK,
    numbers.CHECK,
    private_data.CHECK,
    links.CHECK,
    sources.CHECK,
    uncited.CHECK,
    dates.CHECK,
    reviews.CHECK,
    status.CHECK,
    ranges.CHECK,
    references.CHECK,
    names.CHECK,
    regions.CHECK,
    journeys.CHECK,
    impossible.CHECK,
    unreachable.CHECK,
    units.CHECK,
)

RULES: Mapping[str, str] = dict(
    sorted([*READING_RULES.items(), *(rule for check in CHECKS for rule in check.rules.items())])
)
"""Every rule's code, and what it asks for."""
