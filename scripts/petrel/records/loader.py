"""The folder `policies/` → a Catalog, and everything that is wrong with it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from petrel.model.basics import ADDRESS, SLUG
from petrel.model.catalog import Catalog
from petrel.model.problem import Finding, Problem
from petrel.model.record import Record
from petrel.records.collector import paused
from petrel.records.moved import read_moved
from petrel.records.positions import Positions
from petrel.records.reader import Reading, read
from petrel.records.validate import Validator
from petrel.records.vocabularies import FOLDER, read_vocabularies

MOVED = "_moved.yaml"
_VOCABULARY = re.compile(rf"{FOLDER}/{SLUG[1:-1]}(?:/{SLUG[1:-1]})*\.yaml")


Readings = dict[str, tuple[bytes, Reading]]
"""What was read before, by path, with the bytes it was read from; `load` adds to it."""


@dataclass(frozen=True)
class Loaded:
    """A catalog of all records that could be read, and the problems of the others.

    `contents` are the files' bytes, by path relative to the folder's parent:
    `policies/xiamen/startup-grant.yaml`. `data` is the plain data of each file
    that is YAML, by the same paths; a record that does not fit the model is
    in it, though not in the catalog.
    """

    catalog: Catalog
    problems: tuple[Problem, ...]
    contents: Mapping[str, bytes]
    data: Mapping[str, Any]
    _positions: dict[str, Positions] = field(default_factory=dict, repr=False)

    def locate(self, finding: Finding) -> Problem:
        """Give a finding its line and column."""
        line, column = 1, 1
        if finding.path in self.data:
            if finding.path not in self._positions:
                self._positions[finding.path] = Positions(self.contents[finding.path])
            line, column = self._positions[finding.path].find(finding.where, finding.key)
        said = (finding.rule, finding.message, finding.cure, finding.severity)
        return Problem(finding.path, line, column, *said)


def load(folder: Path, readings: Readings | None = None) -> Loaded:
    """Read every file under `folder`, hidden ones apart; never raises for what stands in them."""
    inside = ((path.relative_to(folder), path) for path in sorted(folder.rglob("*")))
    contents = {
        f"{folder.name}/{inner.as_posix()}": path.read_bytes()
        for inner, path in inside
        if path.is_file() and not any(part.startswith(".") for part in inner.parts)
    }
    return load_contents(folder.name, contents, readings)


def load_contents(
    folder: str, contents: Mapping[str, bytes], readings: Readings | None = None
) -> Loaded:
    """Build the catalog from files already read; see `Loaded.contents` for the paths."""
    with paused():
        return _load(folder, contents, {} if readings is None else readings)


def _load(folder: str, contents: Mapping[str, bytes], readings: Readings) -> Loaded:
    problems: list[Problem] = []
    data: dict[str, Any] = {}
    yaml_files = [path for path in contents if path.endswith((".yaml", ".yml"))]
    for path in yaml_files:
        reading = _read_once(path, contents[path], readings)
        problems += reading.problems
        if reading.ok:
            data[path] = reading.data
    findings = list(_bad_paths(folder, contents))
    unread = frozenset(yaml_files) - data.keys()
    vocabularies, context = read_vocabularies(folder, data, unread, findings)
    ids = {rid: path for path in yaml_files if (rid := record_id(folder, path))}
    validate = Validator({**context, "records": ids}, findings)
    records = {
        rid: record
        for rid, path in ids.items()
        if path in data and (record := validate(Record, path, data[path])) is not None
    }
    moved = read_moved(f"{folder}/{MOVED}", data.get(f"{folder}/{MOVED}"), ids, findings)
    catalog = Catalog(records, ids, vocabularies, moved)
    positions: dict[str, Positions] = {}
    loaded = Loaded(catalog, (), contents, data, positions)
    problems += map(loaded.locate, findings)
    return Loaded(catalog, tuple(sorted(problems)), contents, data, positions)


def _read_once(path: str, content: bytes, readings: Readings) -> Reading:
    """Read a file, unless the same bytes were read before."""
    known = readings.get(path)
    if known is None or known[0] != content:
        known = readings[path] = (content, read(path, content))
    return known[1]


def record_id(folder: str, path: str) -> str | None:
    """Return a record's id from its path, or None for other files."""
    inner = path.removeprefix(f"{folder}/")
    if inner.startswith("_") or not inner.endswith(".yaml"):
        return None
    return inner.removesuffix(".yaml")


def _bad_paths(folder: str, paths: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each file that lies where nothing is read, or cannot be an address."""
    for path in paths:
        inner = path.removeprefix(f"{folder}/")
        name = record_id(folder, path)
        if inner == MOVED or _VOCABULARY.fullmatch(inner) or (name and ADDRESS.fullmatch(name)):
            continue
        kind = "vocabulary's file" if inner.startswith(FOLDER) else "record's address"
        message = f"“{inner}” cannot be a {kind}{_fault(inner)}."
        yield Finding(path, (), "bad-path", message, _path_cure(inner))


def _fault(inner: str) -> str:
    """Say what is wrong with a path, where it is plain to see."""
    faults = [said for form, said in _FAULTS if re.search(form, inner)]
    return f": it has {' and '.join(faults)}" if faults else ""


def _path_cure(inner: str) -> str:
    if inner.endswith(".yml"):
        return "End the name in .yaml."
    return "Name it place/short-name.yaml, in lower-case letters, digits and hyphens."


_FAULTS = ((r"\s", "a space"), ("[A-Z]", "upper-case letters"))
