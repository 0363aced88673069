"""Pydantic's errors → findings that an editor can act on."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from petrel.model.problem import Finding, Location
from petrel.model.rule import CRITERIA

LANGUAGES = {"en": "English", "zh": "Chinese"}


def nearest(word: str, known: Iterable[str]) -> str:
    """Return “ Did you mean “x”?” for the most similar known word, or an empty string."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean “{close[0]}”? " if close else ""


def findings(
    path: str, error: ValidationError, prefix: Location, context: Mapping[str, Any]
) -> Iterator[Finding]:
    """Yield one finding per cause; `prefix` leads from the file's root to the validated value."""
    for detail in error.errors(include_url=False):
        yield _finding(path, detail, prefix, context, error)


def _finding(
    path: str, detail: ErrorDetails, prefix: Location, context: Mapping[str, Any], error: Any
) -> Finding:
    where = (*prefix, *detail["loc"])
    name = str(where[-1]) if where else "file"
    kind = detail["type"]
    values = detail.get("ctx", {})
    match kind:
        case "missing" if name in LANGUAGES:
            return Finding(
                path, where[:-1], "missing-translation",
                f"The {LANGUAGES[name]} text of “{_field(where[:-1])}” is missing.",
                f"Add “{name}:” beside the other language.",
            )  # fmt: skip
        case "missing":
            return Finding(
                path, where[:-1], "missing-field",
                f"“{name}” is missing{_inside(where[:-1])}.",
                f"Add “{name}:”; CONTRIBUTING.md shows what belongs there.",
            )  # fmt: skip
        case "extra_forbidden":
            if " " in name and detail["input"] is None:
                cure = "Put the whole text in quotes: between { and }, a comma begins a new field."
            else:
                cure = nearest(name, _known_fields(detail, error)) + "Rename or remove it."
            message = f"“{name}” is not a field{_inside(where[:-1])}."
            return Finding(path, where, "unknown-field", message, cure, key=True)
        case "unknown_code":
            return _unknown_code(path, where, values, context)
        case "union_tag_not_found" | "union_tag_invalid":
            keys = list(detail["input"]) if isinstance(detail["input"], Mapping) else []
            hint = "".join(nearest(str(key), CRITERIA) for key in keys if key not in CRITERIA)
            known = ", ".join(CRITERIA)
            return Finding(
                path, where, "unknown-criterion",
                "A condition must have exactly one key that says what it is.",
                f"{hint}Use one of: {known}.",
            )  # fmt: skip
    return Finding(path, where, *_simple(kind, detail, _field(where)))


def _simple(kind: str, detail: ErrorDetails, field: str) -> tuple[str, str, str]:
    """Rule, message and cure of the errors that need no look around."""
    shown = repr(detail["input"])[:60]
    match kind:
        case "bad_date":
            return (
                "bad-date", f"“{field}” {detail['msg']}.",
                "Write YYYY-MM-DD (or YYYY-MM, YYYY where the source says no more).",
            )  # fmt: skip
        case "bad_duration":
            return "bad-duration", f"“{field}” {detail['msg']}.", "Write P2Y, P6M, P3W or P20D."
        case "bad_number":
            return (
                "wrong-type", f"“{field}” {detail['msg']}.",
                "Write digits only, without quotes, commas, 万 or leading zeros.",
            )  # fmt: skip
        case "min_over_max":
            return "min-over-max", f"In “{field}”, {detail['msg']}.", "Swap or correct them."
        case "exact_and_range":
            return kind.replace("_", "-"), f"“{field}” {detail['msg']}.", "Keep one of the two forms."
        case "no_bound":
            return "missing-field", f"“{field}” {detail['msg']}.", "Give one of them."
        case "bad_cite":
            return (
                "bad-cite", f"“{field}” {detail['msg']}.",
                "Write the source's key, or “key | place in it”.",
            )  # fmt: skip
        case "too_short":
            return "empty-list", f"“{field}” {detail['msg']}.", "Add an entry."
        case "string_too_short":
            return "empty-text", f"“{field}” is empty.", "Write the text, or remove the field."
        case "string_pattern_mismatch":
            return (
                "wrong-form", f"“{field}” has the wrong form: {shown}.",
                f"It must match {detail['ctx']['pattern']}.",
            )  # fmt: skip
        case "literal_error":
            return (
                "unknown-code", f"“{field}” is {shown}.",
                f"Use {detail['ctx']['expected']}.",
            )  # fmt: skip
    return "wrong-type", f"“{field}” is {shown}: {detail['msg'].lower()}.", _expected(kind)


def _expected(kind: str) -> str:
    """Say what was expected, by the beginning of pydantic's error type."""
    forms = {
        "model": "Indent named fields under it (such as en: and zh:).",
        "dict": "Indent named fields under it.",
        "tuple": "Make it a list: each entry on a line that begins with “- ”.",
        "string": "Write a text; put it in quotes if it looks like a number.",
        "bool": "Write true or false.",
    }
    return next((cure for start, cure in forms.items() if kind.startswith(start)), "Correct it.")


def _unknown_code(
    path: str, where: Location, values: Mapping[str, Any], context: Mapping[str, Any]
) -> Finding:
    value, vocabulary = values["value"], values["vocabulary"]
    hint = nearest(value, context[vocabulary])
    if vocabulary == "records":
        return Finding(
            path, where, "dangling-reference", f"There is no record “{value}”.",
            f"{hint}Correct the id, or add the record.",
        )  # fmt: skip
    return Finding(
        path, where, "unknown-code", f"“{value}” is not in the vocabulary “{vocabulary}”.",
        f"{hint}Use a code of policies/_vocabularies/{vocabulary}, or add it there.",
    )  # fmt: skip


def _field(where: Location) -> str:
    """Name a place by its last key and the list position after it."""
    names = [part for part in where if isinstance(part, str)]
    return names[-1] if names else "file"


def _inside(where: Location) -> str:
    return f" in “{_field(where)}”" if any(isinstance(part, str) for part in where) else ""


def _known_fields(detail: ErrorDetails, error: Any) -> Iterable[str]:
    """Find the model that refused a field, by walking the annotations along the location."""
    from petrel.records.fields import fields_at  # noqa: PLC0415  (keeps the common path light)

    return fields_at(error.title, detail["loc"][:-1])
