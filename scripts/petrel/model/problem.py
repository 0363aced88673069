"""What is wrong with the data, said so that an editor can mend it."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake at one place.

    `line` and `column` count from 1; `rule` is the stable code of the rule
    that was broken (kebab case); `message` says what is wrong and `cure`
    what to do about it, both as English sentences.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    cure: str
    severity: Severity = "error"


Location = tuple[str | int, ...]
"""Where in a file's data: the keys and list positions that lead there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem before its line is looked up: the file, and the place in its data.

    `key` points at the mapping key itself (an unknown field) and not at its value.
    """

    path: str
    where: Location
    rule: str
    message: str
    cure: str
    severity: Severity = "error"
    key: bool = False


class ProjectError(Exception):
    """Something outside the records that a person must mend; the message says what."""
