"""Durations and degree levels from the least to the most; the model compares plain numbers."""

from collections.abc import Iterator, Mapping

from petrel.checks.check import Check, Survey
from petrel.checks.partial import longer
from petrel.checks.sheet import mappings
from petrel.model.basics import DURATION
from petrel.model.problem import Finding, Location


def _run(survey: Survey) -> Iterator[Finding]:
    ranks = {code: entry.rank for _, code, entry in survey.entries("degree_levels")}
    for sheet in survey.record_sheets:
        rule = _bounds(("eligibility", "rule"), sheet.mapping("eligibility", "rule"))
        for where, bounds in ((("processing_time",), sheet.mapping("processing_time")), *rule):
            low, high = bounds.get("min"), bounds.get("max")
            if isinstance(low, str) and isinstance(high, str) and _swapped(low, high, ranks):
                message = f"In “{where[-1]}”, min {low} is more than max {high}."
                yield Finding(sheet.path, where, "min-over-max", message, "Swap or correct them.")


def _swapped(low: str, high: str, ranks: dict[str, int]) -> bool:
    if low in ranks and high in ranks:
        return ranks[low] > ranks[high]
    both = DURATION.fullmatch(low) and DURATION.fullmatch(high)
    return bool(both) and longer(low, high)


def _bounds(where: Location, node: object) -> Iterator[tuple[Location, Mapping[str, object]]]:
    """Yield each mapping of a rule tree that may hold min and max."""
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if isinstance(value, dict):
            yield ((*where, key), value)
            yield from _bounds((*where, key), value)
        for place, child in mappings(value, (*where, key)):
            yield from _bounds(place, child)


CHECK = Check({}, _run)
"""Its rule, min-over-max, is the model's too."""
