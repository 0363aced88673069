"""Records, regions and organisations that lead back to themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding, Location

_ALL = ("requires", "unlocks", "replaces", "overrides", "part_of", "see_also")
_ORDERED = ("replaces", "overrides", "part_of")
"""Relations in which a chain must come to an end; requires is looked at with unlocks."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One reference: where it stands, and whom it names."""

    target: str
    path: str
    where: Location


Graph = Mapping[str, Sequence[Edge]]


def _run(survey: Survey) -> Iterator[Finding]:
    for name, ordered, graph in _graphs(survey):
        for code, edges in graph.items():
            for edge in edges:
                if edge.target == code:
                    message = f"“{code}” names itself under “{name}”."
                    yield Finding(edge.path, edge.where, "self-reference", message, "Remove it.")
        for edge, chain in cycles(graph) if ordered else ():
            message = f"“{name}” goes round in a circle: {' → '.join(chain)}."
            yield Finding(edge.path, edge.where, "circular-reference", message, _CURE)
    yield from _circles_before(survey)


_CURE = "Remove the one that is wrong."


def _circles_before(survey: Survey) -> Iterator[Finding]:
    """Yield circles of what comes before what: a record requires it, or it unlocks the record."""
    required = _related(survey, "requires")
    before = {rid: {edge.target: edge for edge in edges} for rid, edges in required.items()}
    for rid, edges in _related(survey, "unlocks").items():
        for edge in edges:
            if edge.target in before:
                back = Edge(rid, edge.path, edge.where)
                before[edge.target].setdefault(rid, back)
    graph = {rid: tuple(edges.values()) for rid, edges in before.items()}
    for edge, chain in cycles(graph):
        alone = all(before[one][other].where[1] == "requires" for one, other in pairwise(chain))
        names = "“requires” goes" if alone else "“requires” and “unlocks” together go"
        message = f"{names} round in a circle: {' → '.join(chain)}."
        yield Finding(edge.path, edge.where, "circular-reference", message, _CURE)


def _graphs(survey: Survey) -> Iterator[tuple[str, bool, Graph]]:
    """Yield name, whether circles are wrong, and edges of each kind of reference."""
    for relation in _ALL:
        yield relation, relation in _ORDERED, _related(survey, relation)
    for vocabulary in ("regions", "organisations"):
        yield (
            "parent",
            True,
            {
                code: [Edge(entry.parent, path, (code, "parent"))] if entry.parent else []
                for path, code, entry in survey.entries(vocabulary)
            },
        )
    yield (
        "see_also",
        False,
        {
            code: [
                Edge(target, path, (code, "see_also", number))
                for number, target in enumerate(entry.see_also)
            ]
            for path, code, entry in survey.entries("glossary")
        },
    )


def _related(survey: Survey, relation: str) -> Graph:
    return {
        rid: [
            Edge(target, path, ("related", relation, number))
            for number, target in enumerate(getattr(record.related, relation))
        ]
        for path, rid, record in survey.records()
    }


def cycles(graph: Graph) -> Iterator[tuple[Edge, list[str]]]:
    """Yield circles of two and more: the edge that closes one, and its chain a → b → a.

    A depth-first walk without recursion; each edge is looked at once.
    """
    done: set[str] = set()
    for start in sorted(graph):
        if start in done:
            continue
        trail, on_trail = [start], {start: 0}
        stack = [iter(graph[start])]
        while stack:
            edge = next(stack[-1], None)
            if edge is None:
                stack.pop()
                last = trail.pop()
                del on_trail[last]
                done.add(last)
            elif edge.target in on_trail:
                if edge.target != trail[-1]:
                    yield edge, [*trail[on_trail[edge.target] :], edge.target]
            elif edge.target in graph and edge.target not in done:
                on_trail[edge.target] = len(trail)
                trail.append(edge.target)
                stack.append(iter(graph[edge.target]))


CHECK = Check(
    {
        "self-reference": "A record, region, organisation or glossary entry does not name itself.",
        "circular-reference": (
            "Chains of requires and unlocks, replaces, overrides, part_of and parent end."
        ),
    },
    _run,
)
