"""Circles are found wherever they are, once each, without recursion."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from petrel.checks.references import Edge, cycles

from .broken import BASE, problems


def graph(edges: dict[str, list[str]]) -> dict[str, list[Edge]]:
    return {
        code: [Edge(target, code, (number,)) for number, target in enumerate(targets)]
        for code, targets in edges.items()
    }


def chains(edges: dict[str, list[str]]) -> list[list[str]]:
    return [chain for _, chain in cycles(graph(edges))]


def test_circles_of_two_and_three() -> None:
    assert chains({"a": ["b"], "b": ["a"]}) == [["a", "b", "a"]]
    assert chains({"a": ["b"], "b": ["c"], "c": ["b"]}) == [["b", "c", "b"]]
    assert chains({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}) == []


def test_self_references_and_unknown_targets_are_no_circles() -> None:
    assert chains({"a": ["a", "nowhere"]}) == []


def test_a_long_chain_is_no_trouble() -> None:
    length = 20_000
    edges = {str(n): [str((n + 1) % length)] for n in range(length)}
    (chain,) = chains(edges)
    assert len(chain) == length + 1


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from("abcde"), max_size=3)))
def test_there_is_a_circle_exactly_if_some_node_reaches_itself(edges: dict[str, list[str]]) -> None:
    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        todo = [target for target in edges.get(start, []) if target != start]
        while todo:
            code = todo.pop()
            if code not in seen:
                seen.add(code)
                todo += [target for target in edges.get(code, []) if target != code]
        return seen

    found = chains(edges)
    assert bool(found) == any(code in reached(code) for code in edges)
    for chain in found:
        assert chain[0] == chain[-1]
        assert all(b in edges[a] for a, b in pairwise(chain))


def circles(**related: str) -> list[str]:
    good = BASE["policies/xiamen/other.yaml"].decode()
    files = {
        f"policies/xiamen/{name}.yaml": good.replace("Other", name)
        .replace("另一", name)
        .replace("sources:", f"related: {{{text}}}\nsources:")
        .encode()
        for name, text in related.items()
    }
    return [p.message for p in problems(BASE | files)]


def test_what_unlocks_and_what_requires_make_circles_together() -> None:
    (said,) = circles(a="unlocks: [xiamen/b], requires: [xiamen/b]", b="")
    assert said == (
        "“requires” and “unlocks” together go round in a circle: xiamen/a → xiamen/b → xiamen/a."
    )
    (said,) = circles(a="unlocks: [xiamen/b]", b="unlocks: [xiamen/a]")
    assert "“unlocks” together" in said


def test_saying_one_thing_from_both_ends_is_no_circle() -> None:
    assert circles(a="unlocks: [xiamen/b]", b="requires: [xiamen/a]") == []


def test_a_circle_in_requires_alone_is_reported_once() -> None:
    a, b = "requires: [xiamen/b], unlocks: [xiamen/b]", "requires: [xiamen/a]"
    (said,) = circles(a=a, b=b)
    assert said == "“requires” goes round in a circle: xiamen/a → xiamen/b → xiamen/a."
    (said,) = circles(a="unlocks: [xiamen/a]")
    assert said == "“xiamen/a” names itself under “unlocks”."
