"""YAML 1.2 text → plain data. The only place that knows PyYAML.

PyYAML reads YAML 1.1, where `NO` is false, `9:00` is 540 and a key that stands
twice wins silently; the loader below reads YAML 1.2's core schema instead.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from petrel.model.problem import Location, Problem

MAX_BYTES = 256_000
"""A record is a few kilobytes; PyYAML's C parser crashes the process on deep nesting."""

MAX_DEPTH = 40

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_OPEN, _CLOSE = "[{", "]}"


class _Loader(yaml.CSafeLoader):
    """Builds plain data by YAML 1.2 rules and refuses a key that stands twice."""

    yaml_implicit_resolvers: dict[str, Any] = {}


def _resolve(tag: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


_resolve("null", r"^(?:~|null|Null|NULL|)$", "~nN\0")
_resolve("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF")
_resolve("int", r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789")
_resolve("float", r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]+$", "-+0123456789")
_Loader.yaml_implicit_resolvers[""] = _Loader.yaml_implicit_resolvers.pop("\0")


class _DuplicateKey(yaml.MarkedYAMLError):
    """A key stands twice in one mapping."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    data: dict[Any, Any] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)  # type: ignore[no-untyped-call]
        if not isinstance(key, Hashable) or key in data:
            raise _DuplicateKey(None, None, str(key_node.value), key_node.start_mark)
        data[key] = loader.construct_object(value_node, deep=True)  # type: ignore[no-untyped-call]
    return data


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


@dataclass(frozen=True, slots=True)
class Reading:
    """The data of a file, or why it could not be read."""

    data: Any
    problem: Problem | None = None


def read(path: str, content: bytes) -> Reading:
    """Read one file's bytes; `path` only names it in the problem."""
    early = _too_wild(path, content)
    if early:
        return Reading(None, early)
    try:
        return Reading(yaml.load(content.decode(), _Loader))
    except _DuplicateKey as error:
        return Reading(None, _duplicate(path, error))
    except yaml.MarkedYAMLError as error:
        return Reading(None, _syntax(path, error))


def _too_wild(path: str, content: bytes) -> Problem | None:
    """Refuse what the C parser must not see: other encodings, huge or very deep files."""
    if len(content) > MAX_BYTES:
        cure = f"Split it: a file may have {MAX_BYTES:,} bytes."
        return Problem(path, 1, 1, "file-too-large", f"The file has {len(content):,} bytes.", cure)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(path, line, 1, "not-utf-8", "The file is not UTF-8 text.", "Save it as UTF-8.")
    wrong = _FORBIDDEN.search(text)
    if wrong:
        line, column = _line_column(text, wrong.start())
        message = f"The character U+{ord(wrong[0]):04X} is invisible and not allowed."
        return Problem(path, line, column, "control-character", message, "Delete it.")
    for line, depth in enumerate(_depths(text), 1):
        if depth > MAX_DEPTH:
            message = f"The data is nested more than {MAX_DEPTH} levels deep."
            return Problem(path, line, 1, "too-deep", message, "Flatten it.")
    return None


def _depths(text: str) -> Iterator[int]:
    """Yield for each line a bound on how deep its data can be nested."""
    flow = 0
    for line in text.splitlines():
        flow += sum(line.count(c) for c in _OPEN) - sum(line.count(c) for c in _CLOSE)
        indent = len(line) - len(line.lstrip(" "))
        compact = len(re.match(r"[ ]*((?:[-?:] +)*)", line)[1]) // 2  # type: ignore[index]
        yield max(flow, sum(line.count(c) for c in _OPEN)) + indent // 2 + compact


def _line_column(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _duplicate(path: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark
    message = f"The key “{error.problem}” stands twice in the same mapping."
    cure = "Keep one of them; the other would be lost silently."
    return Problem(path, mark.line + 1, mark.column + 1, "duplicate-key", message, cure)


def _syntax(path: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    said = " ".join(part for part in (error.context, error.problem) if part)
    cure = "Look for a missing quote, a tab, or a colon inside a text: put such texts in quotes."
    return Problem(path, line, column, "yaml-syntax", f"This is not YAML: {said}.", cure)


class Positions:
    """Looks up the line and column of places in one file's data."""

    def __init__(self, content: bytes) -> None:
        """Compose the file once; call only for files that `read` accepted."""
        self._root = yaml.compose(content.decode(), yaml.CSafeLoader)

    def find(self, where: Location, key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the deepest part of `where` that exists.

        A part that leads nowhere is skipped: pydantic names a node of a tagged
        union twice.
        """
        node, key_node = self._root, None
        for part in where:
            step = _child(node, part)
            if step is not None:
                key_node, node = step
        if node is None:
            return 1, 1
        at = key_node if key_node is not None and (key or _is_block(node)) else node
        return at.start_mark.line + 1, at.start_mark.column + 1


def _is_block(node: yaml.Node) -> bool:
    """Tell whether a value starts on the line after its key."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """Return the key's node (None in a list) and the value's node under `part`."""
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        return (None, node.value[part]) if part < len(node.value) else None
    if isinstance(node, yaml.MappingNode):
        for key_node, value_node in node.value:
            if key_node.value == str(part):
                return key_node, value_node
    return None
