"""Problems → what `petrel check` prints."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Literal

from petrel.model.problem import Problem

Format = Literal["text", "github", "json"]


def render(problems: Sequence[Problem], form: Format, files: int) -> str:
    """Write the problems of `files` files in one of the formats."""
    return _FORMS[form](problems, files)


def text(problems: Sequence[Problem], files: int) -> str:
    """One line for each problem, as compilers write them, and a summary."""
    lines = [
        f"{_printable(p.path)}:{p.line}:{p.column}: {p.severity} [{p.rule}] {_said(p)}"
        for p in problems
    ]
    return "\n".join([*lines, summary(problems, files)])


def github(problems: Sequence[Problem], files: int) -> str:
    """Workflow commands, which GitHub shows beside the changed lines."""
    lines = [
        f"::{p.severity} file={_property(p.path)},line={p.line},col={p.column},"
        f"title={_property(p.rule)}::{_data(_said(p))}"
        for p in problems
    ]
    return "\n".join([*lines, summary(problems, files)])


def as_json(problems: Sequence[Problem], files: int) -> str:
    """Write a list of objects with the fields of `Problem`."""
    return json.dumps([asdict(p) for p in problems], ensure_ascii=False, indent=2)


def summary(problems: Sequence[Problem], files: int) -> str:
    """Count: “3 errors, 1 warning in 112 files”."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    counts = [_count(errors, "error")] if errors else []
    counts += [_count(warnings, "warning")] if warnings else []
    if not counts:
        return f"{_count(files, 'file')}, no problems"
    return f"{', '.join(counts)} in {_count(files, 'file')}"


_FORMS: Mapping[Format, Callable[[Sequence[Problem], int], str]] = {
    "text": text,
    "github": github,
    "json": as_json,
}


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _said(problem: Problem) -> str:
    return _printable(f"{problem.message} {problem.cure}".strip())


def _printable(words: str) -> str:
    """Write what would break a line, hide itself, or have no UTF-8 form, as an escape."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in words)


def _data(words: str) -> str:
    """Escape the text of a workflow command."""
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    """Escape a property of a workflow command."""
    return _data(_printable(words)).replace(":", "%3A").replace(",", "%2C")
