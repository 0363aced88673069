"""Two things with one name."""

import unicodedata
from collections.abc import Iterable, Iterator

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding, Location
from petrel.model.text import LANGS, LocalizedText

Named = tuple[str, Location, str, LocalizedText]
"""Path, place of the name, id or code, name."""


def _run(survey: Survey) -> Iterator[Finding]:
    yield from _twice((path, ("name",), rid, record.name) for path, rid, record in survey.records())
    for vocabulary in ("organisations", "glossary"):
        entries = survey.entries(vocabulary)
        yield from _twice((path, (code, "name"), code, entry.name) for path, code, entry in entries)


def _twice(named: Iterable[Named]) -> Iterator[Finding]:
    """Yield those whose name an earlier one has, in either language; once for each."""
    seen: dict[tuple[str, str], str] = {}
    for path, where, code, name in named:
        for lang in LANGS:
            key = (lang, _folded(name.in_(lang)))
            if key in seen:
                message = f"“{name.in_(lang)}” is the name of “{seen[key]}” too."
                cure = "Add the place or what else tells them apart, or merge the two."
                yield Finding(path, (*where, lang), "duplicate-name", message, cure)
                break
        for lang in LANGS:
            seen.setdefault((lang, _folded(name.in_(lang))), code)


def _folded(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


CHECK = Check(
    {"duplicate-name": "No two records, organisations or glossary entries have the same name."},
    _run,
)
