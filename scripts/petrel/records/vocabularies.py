"""The files of `policies/_vocabularies/` → Vocabularies, and the codes that records may use."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from petrel.model.basics import SLUG
from petrel.model.catalog import Vocabularies
from petrel.model.problem import Finding
from petrel.model.text import Value
from petrel.model.vocabulary import VOCABULARIES
from petrel.records.suggest import nearest
from petrel.records.validate import Validator

FOLDER = "_vocabularies"


class Anything(Container[str]):
    """The codes of a vocabulary that could not be read: any may be one, so none is called wrong."""

    def __contains__(self, code: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())


def read_vocabularies(
    folder: str, data: Mapping[str, Any], unread: frozenset[str], findings: list[Finding]
) -> tuple[Vocabularies, dict[str, Any]]:
    """Validate all vocabularies; a vocabulary is one file, or a folder of files.

    `unread` are the paths of files that are no YAML. The second result is the
    known codes by vocabulary, for the validation of records.
    """
    raw: dict[str, dict[str, tuple[str, Any]]] = {name: {} for name in VOCABULARIES}
    lost = {name for path in unread if (name := _name(folder, path))}
    for path, content in data.items():
        name = _name(folder, path)
        if name in raw:
            if not isinstance(content, dict):
                lost.add(name)
            _merge(path, content, raw[name], findings)
        elif name:
            cure = f"{nearest(name, VOCABULARIES)}Rename or remove the file."
            message = f"There is no vocabulary “{name}”."
            findings.append(Finding(path, (), "unknown-vocabulary", message, cure))
    context: dict[str, Any] = {
        name: Anything() if name in lost else entries.keys() for name, entries in raw.items()
    }
    context["records"] = Anything()
    entries: dict[str, dict[str, Value]] = {name: {} for name in VOCABULARIES}
    paths: dict[tuple[str, str], str] = {}
    validate = Validator(context, findings)
    for name, cls in VOCABULARIES.items():
        for code, (path, value) in raw[name].items():
            entry = validate(cls, path, value, (code,))
            if entry is not None:
                entries[name][code] = entry
                paths[name, code] = path
    return Vocabularies(entries, paths), context


def _name(folder: str, path: str) -> str | None:
    """Return the vocabulary a file belongs to by its place, or None for other files."""
    inner = path.removeprefix(f"{folder}/{FOLDER}/")
    return None if inner == path else inner.removesuffix(".yaml").partition("/")[0]


def _merge(
    path: str, content: Any, into: dict[str, tuple[str, Any]], findings: list[Finding]
) -> None:
    """Add a file's entries to its vocabulary; a code may stand in one file only."""
    if not isinstance(content, dict):
        cure = "Begin each line with a code, and indent its fields under it."
        findings.append(Finding(path, (), "wrong-type", "The file is not a list of codes.", cure))
        return
    for code, value in content.items():
        if not re.fullmatch(SLUG, code):
            message = f"“{code}” cannot be a code."
            cure = "Use lower-case letters, digits and hyphens."
            findings.append(Finding(path, (code,), "wrong-form", message, cure, key=True))
        elif code in into:
            message = f"The code “{code}” stands in {into[code][0]} too."
            cure = "Keep one of them."
            findings.append(Finding(path, (code,), "duplicate-key", message, cure, key=True))
            continue
        into.setdefault(code, (path, value))
