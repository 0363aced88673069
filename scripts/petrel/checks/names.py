"""Two things with one name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding, Location
from petrel.model.text import LANGS, Lang, LocalizedText

Named = tuple[str, Location, str, LocalizedText]
"""Path, place of the name, id or code, name."""


_ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")


def is_address(rid: str) -> bool:
    """Tell whether an id can be a record's address; bad-path is said of the others."""
    return _ADDRESS.fullmatch(rid) is not None


def _run(survey: Survey) -> Iterator[Finding]:
    records = ((path, rid, record) for path, rid, record in survey.records() if is_address(rid))
    yield from _twice((path, ("name",), rid, record.name) for path, rid, record in records)
    for vocabulary in ("organisations", "glossary"):
        entries = survey.entries(vocabulary)
        yield from _twice((path, (code, "name"), code, entry.name) for path, code, entry in entries)


def _twice(named: Iterable[Named]) -> Iterator[Finding]:
    """Yield those whose name another one has, in either language; each once."""
    every = list(named)
    bearers: dict[tuple[Lang, str], list[str]] = {}
    for _, _, code, name in every:
        for lang in LANGS:
            bearers.setdefault((lang, _folded(name.in_(lang))), []).append(code)
    for path, where, code, name in every:
        for lang in LANGS:
            others = [other for other in bearers[lang, _folded(name.in_(lang))] if other != code]
            if others:
                message = f"“{name.in_(lang)}” is the name of “{others[0]}” too; did you copy it?"
                cure = "Add the place or what else tells them apart, or merge the two."
                yield Finding(path, (*where, lang), "duplicate-name", message, cure)
                break


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


CHECK = Check(
    {"duplicate-name": "No two records, organisations or glossary entries have the same name."},
    _run,
)
