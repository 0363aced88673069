"""Pydantic's errors → findings that an editor can act on, one per cause."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from petrel.model.problem import Finding, Location
from petrel.model.rule import CRITERIA
from petrel.records import plain, wild
from petrel.records.fields import fields_at
from petrel.records.suggest import closest, nearest

LANGUAGES = {"en": "English", "zh": "Chinese"}


def findings(
    path: str, error: ValidationError, prefix: Location, context: Mapping[str, Any]
) -> Iterator[Finding]:
    """Yield one finding per cause; `prefix` leads from the file's root to the validated value."""
    mistakes = [
        _Mistake(path, (*prefix, *without_tags(detail["loc"])), detail, error.title)
        for detail in error.errors(include_url=False)
    ]
    renamed = {place for mistake in mistakes for place in mistake.meant()}
    torn: set[Location] = set()
    for mistake in mistakes:
        if mistake.detail["type"] == "missing" and mistake.where in renamed:
            continue
        if mistake.is_rest_of_text():
            if mistake.where[:-1] in torn:
                continue
            torn.add(mistake.where[:-1])
        yield mistake.finding(context)


def without_tags(loc: Location) -> Location:
    """Take out what pydantic adds: a condition's kind before its fields, and “[key]”."""
    where: list[str | int] = []
    at_condition = False
    for part in loc:
        if at_condition and part in CRITERIA:
            at_condition = False
            continue
        if part != "[key]":
            where.append(part)
        in_list = isinstance(part, int) and len(where) > 1 and where[-2] in ("all", "any")
        at_condition = part in ("rule", "not") or in_list
    return tuple(where)


@dataclass(frozen=True, slots=True)
class _Mistake:
    """One of pydantic's errors, its place in the file, and the model's name it began at."""

    path: str
    where: Location
    detail: ErrorDetails
    root: str

    @property
    def name(self) -> str:
        return str(self.where[-1]) if self.where else "file"

    def known(self) -> list[str]:
        """Return the fields that the mapping could have and does not."""
        return fields_at(self.root, self.detail["loc"][:-1])

    def meant(self) -> Iterator[Location]:
        """Yield the place that an unknown field was probably meant for."""
        if self.detail["type"] == "extra_forbidden":
            key = self.run_in()
            close = key[0] if key else closest(self.name, self.known())
            if close:
                yield (*self.where[:-1], close)

    def run_in(self) -> tuple[str, str] | None:
        """Return the field and the sign after it, of a key that holds more than a field's name."""
        match = re.match(r"\s*([\w-]+)\s*([:：]|$)", self.name)
        if match is None or match[1] not in self.known() or match[1] == self.name:
            return None
        return match[1], match[2]

    def is_rest_of_text(self) -> bool:
        """Tell whether an unknown field is what followed a comma in an unquoted text."""
        if self.detail["type"] != "extra_forbidden" or self.detail["input"] is not None:
            return False
        if self.run_in():
            return False
        odd = re.search(r"\s|[^\x00-\x7f]", self.name) is not None
        return odd or set(self.known()) == set(LANGUAGES)

    def finding(self, context: Mapping[str, Any]) -> Finding:
        """Explain the mistake."""
        match self.detail["type"]:
            case "missing":
                return self._missing()
            case "extra_forbidden":
                return self._unknown_field()
            case "unknown_code":
                return self._unknown_code(context)
            case "union_tag_not_found" | "union_tag_invalid":
                return self._no_criterion()
        is_key = self.detail["loc"][-1:] == ("[key]",)
        return self._at(self.where, *plain.explain(self.detail, label(self.where)), key=is_key)

    def _at(
        self, where: Location, rule: str, message: str, cure: str, key: bool = False
    ) -> Finding:
        return Finding(self.path, where, rule, message, cure, key=key)

    def _missing(self) -> Finding:
        parent = self.where[:-1]
        if self.name in LANGUAGES:
            message = f"The {LANGUAGES[self.name]} text of “{label(parent)}” is missing."
            cure = f"Add “{self.name}:” beside the other language."
            return self._at(parent, "missing-translation", message, cure)
        message = f"“{self.name}” is missing{_inside(parent)}."
        cure = f"Add “{self.name}:”; CONTRIBUTING.md shows what belongs there."
        return self._at(parent, "missing-field", message, cure)

    def _unknown_field(self) -> Finding:
        key = self.run_in()
        if key:
            wide = wild.wide(self.name)
            said = plain.run_in(*key)
            if wide and not key[1]:
                said = f"Beside “{key[0]}” stands {wide[0]}.", wide[1]
            return self._at(self.where, "unknown-field", *said, key=True)
        if self.is_rest_of_text():
            cure = "Put the whole text in quotes: between { and }, a comma begins a new field."
        elif "：" in self.name:
            cure = "Write a half-width colon and a space after the key."
        else:
            known = self.known()
            hint = nearest(self.name, known)
            fields = "" if hint or len(known) > 8 else f"Known are {', '.join(known)}. "
            cure = f"{hint}{fields}Rename or remove it."
        message = f"“{wild.visible(self.name)}” is not a field{_inside(self.where[:-1])}."
        return self._at(self.where, "unknown-field", message, cure, key=True)

    def _unknown_code(self, context: Mapping[str, Any]) -> Finding:
        value, vocabulary = (self.detail["ctx"][key] for key in ("value", "vocabulary"))
        hint = nearest(value, context[vocabulary])
        wide = wild.wide(value)
        if wide:
            rule = "dangling-reference" if vocabulary == "records" else "unknown-code"
            message = f"“{wild.visible(value)}” holds {wide[0]}."
            return self._at(self.where, rule, message, wide[1])
        if vocabulary == "records":
            message = f"There is no record “{value}”."
            cure = f"{hint}Correct the id, or add the record."
            return self._at(self.where, "dangling-reference", message, cure)
        message = f"“{value}” is not in the vocabulary “{vocabulary}”."
        cure = f"{hint}Use a code of policies/_vocabularies/{vocabulary}, or add it there."
        return self._at(self.where, "unknown-code", message, cure)

    def _no_criterion(self) -> Finding:
        node = self.detail["input"]
        keys = list(node) if isinstance(node, Mapping) else []
        several = [key for key in keys if key in CRITERIA]
        known = ", ".join(CRITERIA)
        if several:
            message = f"One condition has {len(several)} kinds: {', '.join(several)}."
            cure = "Begin a new “- ” line for each, under “all:” or “any:”."
        elif isinstance(node, Mapping):
            message = "A condition has no key that says what it is."
            others = [str(key) for key in keys if key not in ("cites", "note")]
            cure = "".join(nearest(key, CRITERIA) for key in others) + f"Use one of: {known}."
        else:
            message = f"A condition is {plain.shown(node)}, without a key that says what it is."
            cure = f"Write “key: value”, where the key is one of: {known}."
        return self._at(self.where, "unknown-criterion", message, cure)


def label(where: Sequence[str | int]) -> str:
    """Name a place by its last key; a language after the field whose text it is."""
    names = [part for part in where if isinstance(part, str)]
    if len(names) > 1 and names[-1] in LANGUAGES:
        return ".".join(names[-2:])
    return names[-1] if names else "file"


def _inside(where: Location) -> str:
    return f" in “{label(where)}”" if any(isinstance(part, str) for part in where) else ""
