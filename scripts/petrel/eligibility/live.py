"""Which open facts can still change what a tree comes to."""

from collections.abc import Iterator, Sequence

from petrel.eligibility.evaluate import NO, YES, Person, read_leaf
from petrel.eligibility.facts import in_order
from petrel.eligibility.program import Node

ANY_VALUE = 0b111
_NOT_YES = 0b011


def can_be(node: Node, person: Person, day: int) -> int:
    """Return the values that a tree may take when open facts are answered, as bits 1 << value.

    Leaves are taken as independent of each other. What only a reader can tell stays unknown.
    """
    if "op" in node:
        return _leaf(node, person, day)
    if "not" in node:
        return _flip(can_be(node["not"], person, day))
    children = [can_be(child, person, day) for child in node.get("all") or node["any"]]
    return least(children) if "all" in node else _flip(least([_flip(c) for c in children]))


def _leaf(leaf: Node, person: Person, day: int) -> int:
    value, why = read_leaf(leaf, person, day)
    if why != "open":
        return 1 << value
    refused = any(person.answers.get(f, True) is None for f in leaf.get("facts", ()))
    return _NOT_YES if refused else ANY_VALUE


def least(masks: Sequence[int]) -> int:
    """Return the values that the least of some values can be."""
    can_no = any(mask & 0b001 for mask in masks)
    none_must_be_no = all(mask & 0b110 for mask in masks)
    can_unknown = none_must_be_no and any(mask & 0b010 for mask in masks)
    can_yes = all(mask & 0b100 for mask in masks)
    return can_no | can_unknown << 1 | can_yes << 2


def _flip(mask: int) -> int:
    return (mask & 1) << 2 | mask & 2 | mask >> 2


def live_facts(node: Node, person: Person, day: int) -> list[str]:
    """Return the open facts whose answer can still change the tree's value, in order."""
    return sorted(set(_live(node, person, day, NO, YES)), key=in_order)


def _live(node: Node, person: Person, day: int, low: int, high: int) -> Iterator[str]:
    """Walk down where values between `low` and `high` make a difference above."""
    if _settled(can_be(node, person, day), low, high):
        return
    if "op" in node:
        yield from _open(node, person)
        return
    if "not" in node:
        yield from _live(node["not"], person, day, YES - high, YES - low)
        return
    children = node.get("all") or node["any"]
    masks = [can_be(child, person, day) for child in children]
    for number, child in enumerate(children):
        others = masks[:number] + masks[number + 1 :]
        if "all" in node:
            top = min((_greatest(mask) for mask in others), default=YES)
            yield from _live(child, person, day, low, min(high, top))
        else:
            bottom = max((_smallest(mask) for mask in others), default=NO)
            yield from _live(child, person, day, max(low, bottom), high)


def _settled(mask: int, low: int, high: int) -> bool:
    """Tell whether all values of the mask come to one when cut off below and above."""
    return low >= high or max(low, _smallest(mask)) >= min(high, _greatest(mask))


def _smallest(mask: int) -> int:
    return (mask & -mask).bit_length() - 1


def _greatest(mask: int) -> int:
    return mask.bit_length() - 1


def _open(leaf: Node, person: Person) -> Iterator[str]:
    facts = leaf.get("facts") or [leaf["fact"]]
    unasked = [fact for fact in facts if person.is_open(fact)]
    yield from unasked
    if leaf.get("held") and not unasked:
        yield "graduated"
