"""A fact that is not live changes nothing; one that is, may."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petrel.eligibility.evaluate import value_of
from petrel.eligibility.live import can_be, least, live_facts

from .make_vectors import person
from .random_cases import TODAYS, Maker, facts_of
from .small_world import program

RANDOMS = st.integers(0, 2**32).map(Random)
TODAY = "2026-11-24"
SAYS = {"statement": {"en": "Be nice", "zh": "待人友善"}}
PASSPORT = {"has": ["passport"]}


# The goal is told: one of `behalf` takes back what was said of the reader.
@settings(max_examples=200, derandomize=True, deadline=None, database=None)
@given(RANDOMS)
def test_other_facts_change_nothing(random: Random) -> None:
    maker = Maker(random)
    record, today = maker.program("x"), maker.one(TODAYS)
    answers = {"goal": maker.value("goal"), **maker.answers(record)}
    someone = person(answers, today)
    value = value_of(record.root, someone, someone.today)
    live = live_facts(record.root, someone, someone.today)
    names = dict.fromkeys(fact for leaf in record.leaves for fact in facts_of(leaf))
    for name in ("graduated", *names):
        if name[:4] == "says" or name in answers:
            assert name not in live
        elif name not in live:
            told = person({**answers, name: maker.value(name)}, today)
            assert value_of(record.root, told, told.today) == value, name


@settings(max_examples=200, derandomize=True, deadline=None, database=None)
@given(RANDOMS)
def test_what_can_be_is_all_that_comes_out(random: Random) -> None:
    maker = Maker(random)
    record, today = maker.program("x"), maker.one(TODAYS)
    answers = {"goal": maker.value("goal"), **maker.answers(record)}
    someone = person(answers, today)
    mask = can_be(record.root, someone, someone.today)
    names = [fact for leaf in record.leaves for fact in facts_of(leaf) if fact[:4] != "says"]
    for _ in range(3):
        told = person({name: maker.value(name) for name in ["graduated", *names]} | answers, today)
        assert mask & 1 << value_of(record.root, told, told.today)


def test_the_least_of_sets_is_that_of_their_members() -> None:
    for first in range(1, 8):
        for second in range(1, 8):
            pairs = ((a, b) for a in range(3) for b in range(3) if first >> a & second >> b & 1)
            assert least([first, second]) == sum({1 << min(pair) for pair in pairs})


def live(rule: Any, **answers: Any) -> list[str]:
    someone = person({"goal": ["work"], **answers}, TODAY)
    return live_facts(program("x", rule).root, someone, someone.today)


def test_what_a_statement_hides_is_not_asked() -> None:
    assert live({"any": [SAYS, PASSPORT]}) == ["has.passport"]
    assert live({"all": [SAYS, PASSPORT]}) == ["has.passport"]
    # It stays for the reader to judge, whatever the second statement or the passport is.
    assert live({"all": [SAYS, {"any": [SAYS, PASSPORT]}]}) == []
    assert live({"all": [SAYS, {"not": {"any": [SAYS, PASSPORT]}}]}) == ["has.passport"]


def test_of_refused_proofs_only_a_no_is_new() -> None:
    proofs = {"has": ["passport", "clean_record"]}
    assert live(proofs, **{"has.passport": None}) == ["has.clean_record"]
    assert live({"any": [SAYS, proofs]}, **{"has.passport": None}) == []
    assert live(proofs, **{"has.passport": False}) == []


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ["degree_level"]),
        ({"degree_level": "master"}, ["graduated"]),
        ({"degree_level": "secondary"}, []),
        ({"degree_level": "master", "graduated": None}, []),
    ],
)
def test_the_date_is_asked_after_the_degree(answers: Any, expected: list[str]) -> None:
    assert live({"degree_level": {"min": "bachelor"}}, **answers) == expected
