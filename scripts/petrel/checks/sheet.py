"""The texts, addresses and cites of one file, found in one walk over its plain data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from petrel.model.problem import Location
from petrel.model.text import Lang


class Pair(NamedTuple):
    """A text that is there in both languages; `where` is the mapping of the two."""

    where: Location
    en: str
    zh: str


class Line(NamedTuple):
    """Any single text; `lang` is known where it stands under `en` or `zh`."""

    where: Location
    text: str
    lang: Lang | None


class Link(NamedTuple):
    """What stands in a field `url`."""

    where: Location
    text: str


class Reference(NamedTuple):
    """An entry of a list `cites`: the key of a source; empty where it is no text."""

    where: Location
    source: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one file holds, in the order of the file."""

    path: str
    data: Any
    pairs: tuple[Pair, ...]
    lines: tuple[Line, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]

    def mapping(self, *keys: str) -> Mapping[str, Any]:
        """Return the mapping under some keys, or an empty one where there is none."""
        node = self.data
        for key in keys:
            node = node.get(key) if isinstance(node, dict) else None
        return node if isinstance(node, dict) else {}

    def items(self, *keys: str) -> Iterator[tuple[Location, Mapping[str, Any]]]:
        """Yield place and value of each mapping in the list under some keys."""
        yield from mappings(self.mapping(*keys[:-1]).get(keys[-1]), keys)


def mappings(node: Any, where: Location) -> Iterator[tuple[Location, Mapping[str, Any]]]:
    """Yield place and value of each mapping in a list; nothing where it is no list."""
    if isinstance(node, list):
        for number, item in enumerate(node):
            if isinstance(item, dict):
                yield (*where, number), item


def sheet(path: str, data: Any) -> Sheet:
    """Walk over a file's data once."""
    walk = _Walk([], [], [], [])
    if isinstance(data, dict | list):
        walk.visit(data, (), None)
    parts = (walk.pairs, walk.lines, walk.links, walk.references)
    return Sheet(path, data, *map(tuple, parts))  # type: ignore[arg-type]


@dataclass(slots=True)
class _Walk:
    pairs: list[Pair]
    lines: list[Line]
    links: list[Link]
    references: list[Reference]

    def visit(self, node: Any, where: Location, lang: Lang | None) -> None:
        """Note what stands in the mapping or list at `where`, and below."""
        if isinstance(node, dict):
            self._mapping(node, where)
            return
        for number, item in enumerate(node):
            if isinstance(item, str):
                self.lines.append(Line((*where, number), item, lang))
            elif isinstance(item, dict | list):
                self.visit(item, (*where, number), lang)

    def _mapping(self, node: dict[str, Any], where: Location) -> None:
        if "en" in node and "zh" in node:
            self._pair(node, where)
        for key, value in node.items():
            lang: Lang | None = "en" if key == "en" else "zh" if key == "zh" else None
            if isinstance(value, str):
                if key == "url":
                    self.links.append(Link((*where, key), value))
                else:
                    self.lines.append(Line((*where, key), value, lang))
            elif key == "cites" and isinstance(value, list):
                self.references += _references(value, (*where, key))
            elif isinstance(value, dict | list):
                self.visit(value, (*where, key), lang)

    def _pair(self, node: dict[str, Any], where: Location) -> None:
        en, zh = node["en"], node["zh"]
        # A key without a value is the rest of an unquoted text, which is not whole then.
        whole = None not in node.values()
        if whole and isinstance(en, str) and isinstance(zh, str) and en.strip() and zh.strip():
            self.pairs.append(Pair(where, en, zh))


def _references(cites: list[Any], where: Location) -> Iterator[Reference]:
    for number, cite in enumerate(cites):
        source = cite.partition("|")[0].strip() if isinstance(cite, str) else ""
        yield Reference((*where, number), source)
