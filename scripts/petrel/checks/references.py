"""Records, regions and organisations that lead back to themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding, Location

_ALL = ("requires", "unlocks", "replaces", "overrides", "part_of", "see_also")
_ORDERED = ("requires", "replaces", "overrides", "part_of")
"""Relations in which a chain must come to an end."""


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
            cure = "Remove the one that is wrong."
            yield Finding(edge.path, edge.where, "circular-reference", message, cure)


def _graphs(survey: Survey) -> Iterator[tuple[str, bool, Graph]]:
    """Yield name, whether circles are wrong, and edges of each kind of reference."""
    for relation in _ALL:
        yield (
            relation,
            relation in _ORDERED,
            {
                rid: [
                    Edge(target, path, ("related", relation, number))
                    for number, target in enumerate(getattr(record.related, relation))
                ]
                for path, rid, record in survey.records()
            },
        )
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
        "circular-reference": "Chains of requires, replaces, overrides, part_of and parent end.",
    },
    _run,
)
