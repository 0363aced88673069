"""Characters that nobody sees, written as escapes; typed ones are found when a file is read."""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.sheet import Line, Link
from petrel.model.problem import Finding
from petrel.records.wild import INVISIBLE, rule_of


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        places: tuple[Line | Link, ...] = (*sheet.lines, *sheet.links)
        for place in places:
            match = INVISIBLE.search(place.text)
            if match:
                message = f"The text holds U+{ord(match[0]):04X}, which is not allowed."
                yield Finding(path, place.where, rule_of(match[0]), message, "Take its escape out.")


CHECK = Check({}, _run)
"""Its rules are those of the reader."""
