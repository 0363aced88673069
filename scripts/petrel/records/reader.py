"""YAML 1.2 text → plain data. With `positions`, the only place that knows PyYAML.

PyYAML reads YAML 1.1, where `NO` is false, `9:00` is 540 and a key that stands
twice wins silently; the loader below reads YAML 1.2's core schema instead, and
keys are always text.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from petrel.model.problem import Problem
from petrel.records import syntax, wild

MAX_DEPTH = 40
"""How deep lists and mappings may be nested."""


class _Loader(yaml.CSafeLoader):
    """Builds plain data by YAML 1.2 rules and notes each key that stands twice."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  (PyYAML's own form)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.twice: list[tuple[str, yaml.Mark]] = []
        self.depth = 0

    def enter(self, node: yaml.CollectionNode) -> None:
        """Go one level deeper, to a node's children."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _TooDeep(None, None, "too deep", node.start_mark)


class _TooDeep(yaml.MarkedYAMLError):
    """Lists and mappings are nested too deep."""


def _resolve(tag: str, pattern: str, first: str) -> None:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


_resolve("null", r"^(?:~|null|Null|NULL|)$", "~nN\0")
_resolve("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF")
_resolve("int", r"^[-+]?(?:0|[1-9][0-9]{0,17})$", "-+0123456789")
_resolve("float", r"^[-+]?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,17}$", "-+0123456789")
_Loader.yaml_implicit_resolvers[""] = _Loader.yaml_implicit_resolvers.pop("\0")


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[str, Any]:
    data: dict[str, Any] = {}
    loader.enter(node)
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise yaml.MarkedYAMLError(None, None, syntax.KEY_IS_NO_WORD, key_node.start_mark)
        key = key_node.value
        value = loader.construct_object(value_node, deep=True)
        if key in data:
            loader.twice.append((key, key_node.start_mark))
        else:
            data[key] = value
    loader.depth -= 1
    return data


def _sequence(loader: _Loader, node: yaml.SequenceNode) -> list[Any]:
    loader.enter(node)
    data = [loader.construct_object(child, deep=True) for child in node.value]
    loader.depth -= 1
    return data


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)
_Loader.add_constructor("tag:yaml.org,2002:seq", _sequence)


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
    special = wild.special(path, text, MAX_DEPTH)
    if special:
        return Reading(False, None, (*problems, special))
    loader = _Loader(text)
    try:
        data = loader.get_single_data()
    except _TooDeep as error:
        return Reading(False, None, (*problems, wild.too_deep(path, error.problem_mark, MAX_DEPTH)))
    except yaml.MarkedYAMLError as error:
        return Reading(False, None, (*problems, syntax.explain(path, text, error)))
    except yaml.YAMLError as error:
        return Reading(False, None, (*problems, syntax.other(path, error)))
    finally:
        loader.dispose()
    return Reading(True, data, (*problems, *(_twice(path, *entry) for entry in loader.twice)))


def _twice(path: str, key: str, mark: yaml.Mark) -> Problem:
    message = f"The key “{key}” stands twice in the same mapping."
    cure = "Keep one of them; the other would be lost silently."
    return Problem(path, mark.line + 1, mark.column + 1, "duplicate-key", message, cure)
