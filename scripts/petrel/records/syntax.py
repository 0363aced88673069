"""Errors of the YAML parser → problems that say what to type instead."""

import re

import yaml

from petrel.model.problem import Problem

KEY_IS_NO_WORD = "a key must be a plain word"
_FLOW = "while parsing a flow"
_TAB = ("A tab stands where only spaces may.", "Indent with spaces.")
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
    for number in (end.line - 1, end.line):
        match = _WIDE_COLON.match(lines[number]) if 0 <= number < len(lines) else None
        if match:
            line, column, (message, cure) = number, match.start(1), _FULL_WIDTH
            break
    message = message.replace("{said}", said)
    return Problem(path, line + 1, column + 1, "yaml-syntax", message, cure)


def _unmarked(path: str, error: yaml.YAMLError) -> Problem:
    """Name an error for which the parser gives no place."""
    message, cure = _OTHER
    said = " ".join(str(error).split())[:80]
    return Problem(path, 1, 1, "yaml-syntax", message.replace("{said}", said), cure)


_WIDE_COLON = re.compile(r"[ ]*(?:- )?[a-z_]+(：)")
