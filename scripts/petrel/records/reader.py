"""YAML 1.2 text → plain data. With its neighbours, the only place that knows PyYAML.

PyYAML reads YAML 1.1, where `NO` is false, `9:00` is 540 and a key that stands
twice wins silently. Only its parser is used here; values are read by YAML 1.2's
core schema, and keys are always text.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from petrel.model.problem import Problem
from petrel.records import syntax, wild

MAX_DEPTH = 40
"""How deep lists and mappings may be nested."""

_TEXT, _NULL, _BOOL, _INT, _FLOAT = "text", "null", "bool", "int", "float"
_FORMS = (
    (_NULL, re.compile("~|null|Null|NULL|")),
    (_BOOL, re.compile("true|True|TRUE|false|False|FALSE")),
    (_INT, re.compile("[-+]?(?:0|[1-9][0-9]{0,17})")),
    (_FLOAT, re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}")),
)
_MAY_BE_MORE = frozenset("~nNtTfF-+0123456789")
"""First characters of what is more than text; numbers with leading zeros stay text."""

_READ: dict[str, Callable[[str], Any]] = {
    _TEXT: str,
    _NULL: lambda value: None,
    _BOOL: lambda value: value[0] in "tT",
    _INT: int,
    _FLOAT: float,
}


class _Parser(yaml.CSafeLoader):
    """Tells text from numbers as YAML 1.2 does; quoted values are text."""

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> Any:
        """Name the type of a value that carries no tag."""
        if (
            kind is not yaml.ScalarNode
            or not implicit[0]
            or (value and value[0] not in _MAY_BE_MORE)
        ):
            return _TEXT
        return next((name for name, form in _FORMS if form.fullmatch(value)), _TEXT)


class _TooDeep(yaml.MarkedYAMLError):
    """Lists and mappings are nested too deep."""


@dataclass(slots=True)
class _Builder:
    """Builds plain data from the parser's nodes and notes each key that stands twice."""

    twice: list[tuple[str, Any]] = field(default_factory=list)

    def build(self, node: yaml.Node, depth: int = 0) -> Any:
        """Return the data of a node."""
        if isinstance(node, yaml.ScalarNode):
            return _READ[node.tag](node.value)
        if depth == MAX_DEPTH:
            raise _TooDeep(None, None, "too deep", node.start_mark)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, depth + 1) for child in node.value]
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode):
                raise yaml.MarkedYAMLError(None, None, syntax.KEY_IS_NO_WORD, key_node.start_mark)
            if key in data:
                self.twice.append((key, key_node.start_mark))
            else:
                data[key] = self.build(value_node, depth + 1)
        return data


@dataclass(frozen=True, slots=True)
class Reading:
    """The data of a file, and what is wrong with its form; `ok` is false without data."""

    ok: bool
    data: Any = None
    problems: tuple[Problem, ...] = ()


def read(path: str, content: bytes) -> Reading:
    """Read one file's bytes; `path` only names it in the problems."""
    text, fatal = wild.decode(path, content)
    if text is None:
        return Reading(False, None, fatal)
    text, problems = wild.clean(path, text)
    misplaced = wild.misplaced(path, text)
    if misplaced:
        return Reading(False, None, (*problems, *misplaced))
    special = wild.special(path, text, MAX_DEPTH)
    if special:
        return Reading(False, None, (*problems, special))
    builder = _Builder()
    try:
        node = yaml.compose(text, _Parser)
        data = None if node is None else builder.build(node)
    except _TooDeep as error:
        return Reading(False, None, (*problems, wild.too_deep(path, error.problem_mark, MAX_DEPTH)))
    except yaml.YAMLError as error:
        return Reading(False, None, (*problems, syntax.explain(path, text, error)))
    return Reading(True, data, (*problems, *(_twice(path, *entry) for entry in builder.twice)))


def _twice(path: str, key: str, mark: yaml.Mark) -> Problem:
    message = f"The key “{key}” stands twice in the same mapping."
    cure = "Keep one of them; the other would be lost silently."
    return Problem(path, mark.line + 1, mark.column + 1, "duplicate-key", message, cure)
