"""Errors of the YAML parser → problems that say what to type instead."""

import re

import yaml

from petrel.model.problem import Problem
from petrel.records import wild

KEY_IS_NO_WORD = "a key must be a plain word"
_FLOW = "while parsing a flow"
_TAB = ("A tab stands where only spaces may.", "Indent with spaces.")
_NO_SPACE = ("There is no space after the colon.", "Put a space after the colon.")
_FULL_WIDTH = (
    "The colon after the key is a full-width “：”.",
    "Write a half-width colon and a space.",
)

_CURES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "A colon inside a text, or a line that is indented too far.",
        "Put a text that contains “: ” in quotes; give fields of one mapping the same indentation.",
    ),
    (
        "found character that cannot start any token",
        "A text begins with a character that YAML keeps for itself.",
        "Put the text in quotes.",
    ),
    (
        "while scanning a quoted scalar",
        "A quotation mark is opened here and never closed.",
        "Close it at the end of the text.",
    ),
    (
        "unknown escape character",
        "A backslash in a text in double quotes.",
        "Put the text in single quotes, or double the backslash.",
    ),
    (
        "could not find expected ':'",
        "A line without “key: value”.",
        "Write a half-width colon and a space after the key, or indent the line under its text.",
    ),
    (
        _FLOW,
        "A list in [ ] or a mapping in { } is not well formed or not closed.",
        "Separate its parts by commas, close it, and put texts with , : [ ] { } in quotes.",
    ),
    (
        "did not find expected key",
        "A line does not fit the lines above it.",
        "Check its indentation, and put a text that holds quotation marks in other quotes.",
    ),
    (
        "did not find expected '-' indicator",
        "A line does not fit the list above it.",
        "Begin it with “- ”, or indent it as the list's parent.",
    ),
    (
        "expected a single document",
        "A line of three hyphens begins a second document.",
        "Keep one record in a file; remove the line “---”.",
    ),
    (
        "while scanning a",
        "A text begins with a character that has a special meaning in YAML.",
        "Put the text in quotes.",
    ),
    (
        KEY_IS_NO_WORD,
        "A key must be a plain word.",
        "Put the text in quotes if it begins with [ or {.",
    ),
)
_OTHER = (
    "This is not YAML: {said}.",
    "Look for a missing quote, a tab, or a colon inside a text: put such texts in quotes.",
)
_AT_BEGINNING = ("while scanning a quoted scalar", "while scanning a")
"""Errors to be looked for where the parser began, not where it gave up."""


def explain(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Say what is wrong, where, and what to do."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unmarked(path, error)
    said = " ".join(part for part in (error.context, error.problem) if part)
    key, message, cure = next((row for row in _CURES if row[0] in said), ("", *_OTHER))
    end = error.problem_mark or error.context_mark
    begin = error.context_mark or end
    if end is None or begin is None:
        return _unmarked(path, error)
    at_beginning = key in _AT_BEGINNING or (key == _FLOW and begin.line < end.line)
    line, column = (begin.line, begin.column) if at_beginning else (end.line, end.column)
    lines = text.split("\n")
    if lines[end.line : end.line + 1] and lines[end.line][end.column :].startswith("\t"):
        line, column, (message, cure) = end.line, end.column, _TAB
    if key == _FLOW and (wide := _wide_closing(lines, begin)):
        line, column, message, cure = (begin.line, *wide)
    elif key == _AFTER_RUN_IN[0] and (wide := _wide_opening(lines, end)):
        line, column, message, cure = (end.line, *wide)
    after_run_in = any(part in said for part in _AFTER_RUN_IN)
    for number in (_above(lines, end.line), end.line):
        match = _RUN_IN.match(lines[number]) if 0 <= number < len(lines) else None
        if match and (match[1] == "：" or (after_run_in and number < end.line)):
            line, column, (message, cure) = number, match.start(1), _run_in(match)
            break
    message = message.replace("{said}", said)
    return Problem(path, line + 1, column + 1, "yaml-syntax", message, cure)


def _unmarked(path: str, error: yaml.YAMLError) -> Problem:
    """Name an error for which the parser gives no place."""
    message, cure = _OTHER
    said = " ".join(str(error).split())[:80]
    return Problem(path, 1, 1, "yaml-syntax", message.replace("{said}", said), cure)


def _above(lines: list[str], number: int) -> int:
    """Return the number of the line with words before another, or -1."""
    before = range(min(number, len(lines)) - 1, -1, -1)
    return next((n for n in before if lines[n].strip() and lines[n].lstrip()[0] != "#"), -1)


def _run_in(match: re.Match[str]) -> tuple[str, str]:
    """Say what stands where a half-width colon and a space should."""
    if match[1] == "：":
        return _FULL_WIDTH
    if match[2] in wild.SPACES:
        return f"After the colon stands {wild.SPACES[match[2]]}.", "Use the half-width space."
    return _NO_SPACE


def _wide_opening(lines: list[str], mark: yaml.Mark) -> tuple[int, str, str] | None:
    """Find the full-width bracket with which the value on a line begins."""
    match = _WIDE_OPEN.match("".join(lines[mark.line : mark.line + 1]))
    if match is None:
        return None
    half = "[ ]" if match[1] in "【［" else "{ }"
    message = f"The value begins with a full-width “{match[1]}”."
    return match.start(1), message, f"Use the half-width {half}, and half-width commas."


def _wide_closing(lines: list[str], mark: yaml.Mark) -> tuple[int, str, str] | None:
    """Find the full-width bracket at a line's end that should close the one at `mark`."""
    line = "".join(lines[mark.line : mark.line + 1]).rstrip()
    opened, last = line[mark.column : mark.column + 1], line[-1:]
    if last and last in {"[": "】］", "{": "｝"}.get(opened, ""):
        closing = "]" if opened == "[" else "}"
        message = f"The “{opened}” is closed by a full-width “{last}”."
        return len(line) - 1, message, f"Use the half-width “{closing}”."
    return None


_RUN_IN = re.compile(r"[ ]*(?:- *)?[A-Za-z_][A-Za-z0-9_-]*(：|:(?=[^ \t])(?!//))(.?)")
"""A key whose colon is full-width, or has no space after it."""

_WIDE_OPEN = re.compile(r"[ ]*(?:- *)?[A-Za-z_][A-Za-z0-9_-]*: +([【［｛])")

_AFTER_RUN_IN = (
    "mapping values are not allowed",
    "could not find expected ':'",
    "did not find expected key",
    "did not find expected <document start>",
)
"""What the parser says of the line below such a key."""
