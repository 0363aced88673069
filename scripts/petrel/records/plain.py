"""Pydantic's errors about one value → rule, message and cure."""

import re
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from petrel.model.basics import SLUG
from petrel.records import wild

Words = tuple[str, str, str]
"""Rule, message, cure."""

_DATE = "Write YYYY-MM-DD (or YYYY-MM, YYYY where the source says no more)."
_DAYS = frozenset({"last_verified", "review_by"})
"""Fields that need a full date."""

_FIXED: dict[str, tuple[str, str, str]] = {
    "bad_date": ("bad-date", "“{field}” {said}.", _DATE),
    "bad_duration": ("bad-duration", "“{field}” {said}.", "Write P2Y, P6M, P3W or P20D."),
    "bad_number": (
        "wrong-type",
        "“{field}” {said}.",
        "Write digits only, without quotes, commas, 万, % or leading zeros.",
    ),
    "min_over_max": ("min-over-max", "In “{field}”, {said}.", "Swap or correct them."),
    "exact_and_range": ("exact-and-range", "“{field}” {said}.", "Keep one of the two forms."),
    "no_bound": ("missing-field", "“{field}” {said}.", "Give one of them."),
    "out_of_range": (
        "out-of-range",
        "“{field}” {said}.",
        "Compare it with the source, and correct it.",
    ),
    "bad_cite": (
        "bad-cite",
        "“{field}” {said}.",
        "Write the source's key, or “key | place in it”.",
    ),
    "string_too_short": (
        "empty-text",
        "“{field}” is empty.",
        "Write the text, or remove the field.",
    ),
    "string_too_long": ("too-long", "“{field}” is too long.", "Shorten it."),
}
_EXPECTED: tuple[tuple[str, str, str], ...] = (
    ("model", "fields under it", "Indent the fields under it, such as “en:” and “zh:”."),
    ("dict", "fields under it", "Indent the entries under it, each as “key: …”."),
    ("tuple", "a list", "Begin each entry with “- ” on a line of its own, or put [ ] around it."),
    ("string", "a text", "Write a text; put it in quotes if it looks like a number."),
    ("bool", "true or false", "Write true or false, without quotes."),
    ("int", "a whole number", "Write digits only, without quotes."),
)
_FORMS: dict[str, tuple[str, str]] = {
    r"^\S+$": ("bad-link", "Write the whole address without spaces, from http to its end."),
    SLUG: ("wrong-form", "Use lower-case letters, digits and hyphens."),
    r"^[A-Z]{3}$": ("wrong-form", "Use the three capital letters of ISO 4217, such as CNY."),
    r"^\d{6}$": ("wrong-form", "Write six digits in quotes."),
}


def explain(detail: ErrorDetails, field: str) -> Words:
    """Explain an error for which nothing but the value and its field need be known."""
    kind, value = detail["type"], detail["input"]
    if kind in _FIXED and value is not None:
        rule, message, cure = _FIXED[kind]
        cure = "Write YYYY-MM-DD." if field in _DAYS else cure
        wide = wild.wide(str(value).partition("|")[0]) if kind == "bad_cite" else None
        if wide:
            return rule, f"“{field}” holds {wide[0]}.", wide[1]
        return rule, message.format(field=field, said=_said(detail)), cure
    if value is None:
        return _nothing(field)
    special = _SPECIAL.get(kind)
    return special(detail, field) if special else _wrong_type(detail, field)


def shown(value: Any) -> str:
    """Name a value as an editor sees it; long or nested ones by what they are."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"“{value[:40]}{'…' if len(value) > 40 else ''}”"
    if isinstance(value, dict):
        return "a group of fields" if value else "an empty group { }"
    if isinstance(value, list):
        return "a list" if value else "an empty list [ ]"
    return "empty" if value is None else str(value)[:40]


def _said(detail: ErrorDetails) -> str:
    return re.sub(r"\s+", " ", detail["msg"]).rstrip(".")


def _nothing(field: str) -> Words:
    if field == "file":
        return "wrong-type", "The file is empty.", "Write a record, or delete the file."
    cure = "Write a value after the colon, or remove the line."
    return "empty-text", f"“{field}” is empty.", cure


def _empty_list(detail: ErrorDetails, field: str) -> Words:
    return "empty-list", f"“{field}” {_said(detail)}.", "Add an entry."


def _pattern(detail: ErrorDetails, field: str) -> Words:
    pattern = detail["ctx"]["pattern"]
    rule, cure = _FORMS.get(pattern, ("wrong-form", f"It must match {pattern}."))
    return rule, f"“{field}” has the wrong form: {shown(detail['input'])}.", cure


def _literal(detail: ErrorDetails, field: str) -> Words:
    message = f"“{field}” cannot be {shown(detail['input'])}."
    return "unknown-code", message, f"Use {detail['ctx']['expected'].replace(chr(39), '')}."


def _run_in(detail: ErrorDetails, field: str) -> Words | None:
    """Explain a text that would be a list or fields, had it half-width signs and a space."""
    kind, value = detail["type"], detail["input"]
    if not isinstance(value, str):
        return None
    brackets = "[ ]" if kind.startswith("tuple") else "{ }"
    if value.startswith(("【", "［") if brackets == "[ ]" else "｛"):
        message = f"“{field}” begins with a full-width “{value[0]}”."
        return "wrong-type", message, f"Use the half-width {brackets}, and half-width commas."
    key = _KEY.match(value) if kind.startswith(("model", "dict")) else None
    return ("wrong-type", *run_in(key[1], key[2])) if key else None


def run_in(key: str, colon: str) -> tuple[str, str]:
    """Explain a key that runs into its value."""
    if colon == ":":
        return f"There is no space after “{key}:”.", "Put a space after the colon."
    message = f"The colon after “{key}” is a full-width “：”."
    return message, "Write a half-width colon and a space after the key."


def _wrong_type(detail: ErrorDetails, field: str) -> Words:
    if field == "file":
        cure = "Begin it with “kind:”, and write each field on a line of its own."
        return "wrong-type", f"The file is {shown(detail['input'])}, not a record.", cure
    wide = _run_in(detail, field)
    if wide:
        return wide
    for start, expected, cure in _EXPECTED:
        if detail["type"].startswith(start):
            message = f"“{field}” is {shown(detail['input'])}, but should be {expected}."
            return "wrong-type", message, cure
    message = f"“{field}” is {shown(detail['input'])}: {_said(detail).lower()}."
    return "wrong-type", message, "Correct it as CONTRIBUTING.md shows."


_KEY = re.compile(r"([a-z_]+)([:：])(?!//)")

_SPECIAL: dict[str, Callable[[ErrorDetails, str], Words]] = {
    "too_short": _empty_list,
    "string_pattern_mismatch": _pattern,
    "literal_error": _literal,
}
