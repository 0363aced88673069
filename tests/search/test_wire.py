"""The compact form: numbers and terms come back as they were."""

import json

from hypothesis import given
from hypothesis import strategies as st

from petrel.search.index import build_index
from petrel.search.wire import DIGITS, FINAL, encode, front_coded, pack

from .corpus import corpus


def unpack(text: str) -> list[int]:
    numbers, low = [], list[int]()
    for character in text:
        digit = DIGITS.index(character)
        if digit >= FINAL:
            low.append(digit)
            continue
        for place in reversed(low):
            digit = digit * (len(DIGITS) - FINAL) + place
        numbers.append(digit)
        low = []
    return numbers


def test_packing_is_what_the_browser_reads() -> None:
    # The same text stands in tests/js/search.test.js.
    assert pack([0, 1, 60, 61, 90, 91, 1890, 1891, 100000]) == "#$`a#~#a$~`aa#jas$"


@given(st.lists(st.integers(0, 10**7)))
def test_packed_numbers_come_back(numbers: list[int]) -> None:
    assert unpack(pack(numbers)) == numbers


@given(st.lists(st.text("abc创业", min_size=1), unique=True).map(sorted))
def test_front_coded_terms_come_back(terms: list[str]) -> None:
    found: list[str] = []
    for line in front_coded(terms).split("\n") if terms else []:
        before = found[-1] if found else ""
        found.append(before[: DIGITS.index(line[0])] + line[1:])
    assert found == terms


def test_the_index_says_how_it_was_made() -> None:
    wire = json.loads(encode(build_index(corpus()).postings))
    assert wire["version"] == 1
    assert wire["size"] == len(corpus())
    assert [name for name, _ in wire["fields"]][:2] == ["name", "alternate"]
