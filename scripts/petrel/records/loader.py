"""The folder `policies/` → a Catalog, and everything that is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from petrel.model.basics import SLUG
from petrel.model.catalog import Catalog, Vocabularies
from petrel.model.problem import Finding, Problem
from petrel.model.record import Record
from petrel.model.text import Value
from petrel.model.vocabulary import VOCABULARIES
from petrel.records import explain
from petrel.records.moved import read_moved
from petrel.records.reader import Positions, read

VOCABULARY_FOLDER = "_vocabularies"


@dataclass(frozen=True)
class Loaded:
    """A catalog of all records that could be read, and the problems of the others.

    `contents` are the files' bytes, by path relative to the folder's parent:
    `policies/xiamen/startup-grant.yaml`.
    """

    catalog: Catalog
    problems: tuple[Problem, ...]
    contents: Mapping[str, bytes]
    _positions: dict[str, Positions] = field(default_factory=dict)

    def locate(self, finding: Finding) -> Problem:
        """Give a finding its line and column."""
        if finding.path not in self._positions:
            self._positions[finding.path] = Positions(self.contents[finding.path])
        line, column = self._positions[finding.path].find(finding.where, finding.key)
        return Problem(
            finding.path, line, column, finding.rule, finding.message, finding.cure, finding.severity
        )


def load(folder: Path) -> Loaded:
    """Read every YAML file under `folder`; never raises for what stands in them."""
    contents = {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*.y*ml"))
        if path.is_file()
    }
    return load_contents(folder.name, contents)


def load_contents(folder: str, contents: Mapping[str, bytes]) -> Loaded:
    """Build the catalog from files already read; see `Loaded.contents` for the paths."""
    problems: list[Problem] = []
    data: dict[str, Any] = {}
    for path, content in contents.items():
        reading = read(path, content)
        if reading.problem:
            problems.append(reading.problem)
        else:
            data[path] = reading.data
    findings: list[Finding] = []
    vocabularies, codes = _vocabularies(folder, data, findings)
    ids = {rid: path for path in contents if (rid := record_id(folder, path))}
    context = {**codes, "records": ids}
    records = {
        rid: record
        for rid, path in ids.items()
        if path in data
        and isinstance(record := _validated(Record, path, data[path], (), context, findings), Record)
    }
    findings += _bad_paths(folder, contents)
    moved = read_moved(f"{folder}/_moved.yaml", data.get(f"{folder}/_moved.yaml"), ids, findings)
    catalog = Catalog(records, ids, vocabularies, moved)
    loaded = Loaded(catalog, (), contents)
    problems += map(loaded.locate, findings)
    return Loaded(catalog, tuple(sorted(problems)), contents, loaded._positions)


def record_id(folder: str, path: str) -> str | None:
    """Return a record's id from its path, or None for other files."""
    inner = path.removeprefix(f"{folder}/")
    if inner.startswith("_") or not inner.endswith(".yaml"):
        return None
    return inner.removesuffix(".yaml")


def _bad_paths(folder: str, contents: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each file whose name cannot be an address."""
    import re  # noqa: PLC0415

    form = re.compile(rf"{SLUG[1:-1]}(?:/{SLUG[1:-1]})+")
    for path in contents:
        inner = path.removeprefix(f"{folder}/")
        name = record_id(folder, path)
        if inner.startswith("_") or (name and form.fullmatch(name) and "_" not in name):
            continue
        yield Finding(
            path, (), "bad-path", f"“{inner}” cannot be a record's address.",
            "Name it place/short-name.yaml, in lower-case letters, digits and hyphens.",
        )  # fmt: skip


def _validated(
    cls: type[Value], path: str, data: Any, where: tuple[str, ...], context: Mapping[str, Any],
    findings: list[Finding],
) -> Value | None:  # fmt: skip
    """Validate one value, or note what is wrong with it."""
    try:
        return cls.model_validate(data, context=context)
    except ValidationError as error:
        findings += explain.findings(path, error, where, context)
        return None


def _vocabularies(
    folder: str, data: Mapping[str, Any], findings: list[Finding]
) -> tuple[Vocabularies, dict[str, Mapping[str, Any]]]:
    """Validate all vocabularies; a vocabulary is one file, or a folder of files."""
    raw: dict[str, dict[str, tuple[str, Any]]] = {name: {} for name in VOCABULARIES}
    for path, content in data.items():
        inner = path.removeprefix(f"{folder}/{VOCABULARY_FOLDER}/")
        if inner == path:
            continue
        name = inner.removesuffix(".yaml").partition("/")[0]
        if name in raw:
            _merge(path, content, raw[name], findings)
        else:
            hint = explain.nearest(name, VOCABULARIES)
            findings.append(
                Finding(path, (), "unknown-vocabulary", f"There is no vocabulary “{name}”.",
                        f"{hint}Rename or remove the file.")
            )  # fmt: skip
    context: dict[str, Any] = {name: set(entries) for name, entries in raw.items()}
    context["records"] = ()
    entries: dict[str, dict[str, Value]] = {name: {} for name in VOCABULARIES}
    paths: dict[tuple[str, str], str] = {}
    for name, cls in VOCABULARIES.items():
        for code, (path, value) in raw[name].items():
            entry = _validated(cls, path, value, (code,), context, findings)
            if entry is not None:
                entries[name][code] = entry
                paths[name, code] = path
    return Vocabularies(entries, paths), context


def _merge(
    path: str, content: Any, into: dict[str, tuple[str, Any]], findings: list[Finding]
) -> None:
    """Add a file's entries to its vocabulary; a code may stand in one file only."""
    if not isinstance(content, dict):
        cure = "Begin each line with a code, and indent its fields under it."
        findings.append(Finding(path, (), "wrong-type", "The file is not a list of codes.", cure))
        return
    for code, value in content.items():
        if str(code) in into:
            message = f"The code “{code}” stands in {into[str(code)][0]} too."
            findings.append(
                Finding(path, (str(code),), "duplicate-key", message, "Keep one of them.", key=True)
            )
        else:
            into[str(code)] = (path, value)
