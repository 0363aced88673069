"""The conditions of a record one by one: where each stands, and how it is named to an editor."""

from collections.abc import Iterator
from typing import Any

from petrel.checks.check import Survey
from petrel.model import rule as r
from petrel.model.problem import Location
from petrel.model.record import Record

RULE: Location = ("eligibility", "rule")
_SHORT = 50
"""A message names several conditions, and should fit a line or two."""


def children(node: r.Group) -> tuple[tuple[Location, r.Group], ...]:
    """Return what a group joins, and where each stands in it."""
    match node:
        case r.All():
            return tuple((("all", number), child) for number, child in enumerate(node.all))
        case r.AnyOf():
            return tuple((("any", number), child) for number, child in enumerate(node.any))
        case r.Not():
            return ((("not",), node.not_),)
    return ()


def criteria(survey: Survey) -> Iterator[tuple[str, Location, str, Any]]:
    """Yield path, place, key and value of every criterion of every record."""
    for path, _, record in survey.records():
        for where, node in leaves(record):
            key = r.criterion_of(node)
            assert key is not None
            yield path, (*where, key), key, getattr(node, key)


def leaves(record: Record) -> Iterator[tuple[Location, r.Group]]:
    """Yield place and node of each condition that joins no others, in order."""
    todo: list[tuple[Location, r.Group]] = []
    if record.eligibility:
        todo.append((RULE, record.eligibility.rule))
    while todo:
        where, node = todo.pop()
        inner = children(node)
        if not inner:
            yield where, node
        todo += [((*where, *step), child) for step, child in reversed(inner)]


def name(node: r.Group) -> str:
    """Name a condition as the record writes it, without the brackets: age min 40."""
    return shortened(_name(node))


def shortened(text: str) -> str:
    """Cut a long name; the line says the rest."""
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rstrip()}…"


def _name(node: r.Group) -> str:
    match node:
        case r.All():
            return " and ".join(_name(child) for child in node.all[:_SHORT])
        case r.AnyOf():
            return " or ".join(_name(child) for child in node.any[:_SHORT])
        case r.Not():
            return f"not ({_name(node.not_)})" if children(node.not_) else f"not {_name(node.not_)}"
        case r.Statement():
            return node.statement.en
    key = r.criterion_of(node)
    assert key is not None
    value = getattr(node, key)
    if isinstance(value, tuple):
        return f"{key} {', '.join(value)}"
    parts = value.model_dump(exclude_defaults=True)
    return " ".join([key, *(f"{part} {said}" for part, said in parts.items())])
