"""Errors of the YAML parser → problems that say what to type instead."""

import re
from collections.abc import Iterator

import yaml

from petrel.model.problem import Problem

KEY_IS_NO_WORD = "a key must be a plain word"

_CURES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "A colon inside a text, or a line that is indented too far.",
        "Put a text that contains “: ” in quotes; give fields of one mapping the same indentation.",
    ),
    (
        "found character '\\t'",
        "There is a tab at the beginning of a line or after a colon.",
        "Indent with spaces.",
    ),
    (
        "found character that cannot start any token",
        "A text begins with a character that YAML keeps for itself.",
        "Put the text in quotes; indent with spaces, not with tabs.",
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
        "while parsing a flow",
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
_AT_CONTEXT = ("while scanning a quoted scalar", "while scanning a")


def explain(path: str, text: str, error: yaml.YAMLError) -> Problem:
    """Say what is wrong, where, and what to do."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unmarked(path, error)
    said = " ".join(part for part in (error.context, error.problem) if part)
    key, message, cure = next((row for row in _CURES if row[0] in said), ("", *_OTHER))
    marks = (error.context_mark, error.problem_mark)
    mark = next((m for m in (marks if key in _AT_CONTEXT else marks[::-1]) if m), None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    full_width = next(_full_width(text, line), None)
    if full_width:
        line, column = full_width
        message = "The colon after the key is a full-width “：”."
        cure = "Write a half-width colon and a space."
    return Problem(path, line, column, "yaml-syntax", message.format(said=said), cure)


def _unmarked(path: str, error: yaml.YAMLError) -> Problem:
    """Name an error for which the parser gives no place."""
    message, cure = _OTHER
    said = " ".join(str(error).split())[:80]
    return Problem(path, 1, 1, "yaml-syntax", message.format(said=said), cure)


def _full_width(text: str, until: int) -> Iterator[tuple[int, int]]:
    """Yield lines, from the failed one and the one before it, that are `key：value`."""
    lines = text.split("\n")
    for number in (until - 1, until):
        if 1 <= number <= len(lines):
            match = re.match(r"[ ]*(?:- )?[a-z_]+(：)", lines[number - 1])
            if match:
                yield number, match.start(1) + 1
