"""What some answers make true is never called impossible, and what none do always is."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petrel.eligibility.answers import Value
from petrel.eligibility.calendar import iso, ordinal
from petrel.eligibility.evaluate import UNKNOWN, YES, Person, deciding, value_of
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import Node, compile_rule
from petrel.eligibility.satisfiable import BOUND, Solver
from petrel.model.catalog import Catalog
from petrel.model.rule import Eligibility

TODAY = ordinal("2026-11-24")
SHARES = st.sampled_from([0, 20, 20.5, 40, 60, 100])
LENGTHS = ["P0D", "P30D", "P1M", "P60D", "P2M", "P11M", "P1Y", "P365D", "P2Y", "P3Y"]
MONTHS = ["P6M", "P1Y", "P2Y"]
PLACES = ["china", "fujian", "xiamen", "xiamen-huli", "fuzhou", "shanghai", "hong-kong"]
CODES = {
    "nationality": ["chinese", "foreign", "hong_kong_macao_taiwan"],
    "degree_place": ["mainland", "abroad"],
    "company_role": ["founder", "legal_representative"],
    "residence": PLACES,
    "hukou": PLACES,
    "has": ["passport", "degree_authentication"],
}


def _bounds(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    either = st.fixed_dictionaries({"min": values}) | st.fixed_dictionaries({"max": values})
    return either | st.fixed_dictionaries({"min": values, "max": values})


def _in_order(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return _bounds(values).filter(lambda b: b.get("min", 0) <= b.get("max", 1000))


def _leaf(name: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return values.map(lambda value: {name: value})


LEAVES = st.one_of(
    *(_leaf(name, st.lists(st.sampled_from(codes), min_size=1)) for name, codes in CODES.items()),
    _leaf("degree_level", _bounds(st.sampled_from(["secondary", "bachelor", "master", "doctor"]))),
    _leaf("age", _in_order(st.sampled_from([0, 18, 30, 40]))),
    _leaf("time_since_graduation", _bounds(st.sampled_from(LENGTHS))),
    _leaf("work_experience", _bounds(st.sampled_from(MONTHS))),
    _leaf("company_share", _in_order(SHARES)),
    st.sampled_from([{"statement": {"en": text, "zh": text}} for text in "ab"]),
)
RULES = st.recursive(
    LEAVES,
    lambda inner: (
        _leaf("all", st.lists(inner, min_size=1, max_size=4))
        | _leaf("any", st.lists(inner, min_size=1, max_size=3))
        | _leaf("not", inner)
    ),
    max_leaves=10,
)
DAYS_AGO = st.integers(-800, 1500) | st.integers(0, 50).map(lambda years: years * 365 + 8)
ANSWERS = st.fixed_dictionaries(
    {
        **{f: st.sampled_from(CODES[f]) for f in ("nationality", "degree_place")},
        "degree_level": st.sampled_from(["secondary", "associate", "bachelor", "master", "doctor"]),
        "place": st.sampled_from([*PLACES, "beijing", "elsewhere"]),
        "hukou": st.sampled_from([*PLACES, "beijing", "elsewhere"]),
        "company_role": st.lists(st.sampled_from(CODES["company_role"]), unique=True),
        "born": DAYS_AGO.map(lambda days: iso(TODAY - abs(days))),
        "graduated": DAYS_AGO.map(lambda days: iso(TODAY - days)),
        "work_experience": st.integers(0, 40),
        "company_share": SHARES | st.integers(0, 100) | st.sampled_from([19.999999, 40.000001]),
        **{f"has.{code}": st.booleans() for code in CODES["has"]},
    }
)


class World:
    """What rules are tried in; no dataclass, as Hypothesis would spell out all records."""

    def __init__(self, catalog: Catalog) -> None:
        self.finder = Finder(catalog)

    def compiled(self, rule: Any) -> Node:
        read = Eligibility.model_validate({"rule": rule}).rule
        return compile_rule(read, self.finder.catalog.vocabularies)

    def possible(self, rule: Any) -> bool:
        return Solver(self.finder.words, self.finder.above).possible([self.compiled(rule)])

    def person(self, answers: Any) -> Person:
        return Person(answers, TODAY, self.finder.above)


@pytest.fixture(scope="module")
def world(catalog: Catalog) -> World:
    return World(catalog)


@settings(max_examples=100, derandomize=True, deadline=None, database=None)
@given(rule=RULES, people=st.lists(ANSWERS, min_size=1, max_size=8))
def test_what_somebody_meets_is_possible(rule: Any, people: list[Any], world: World) -> None:
    node = world.compiled(rule)
    for answers in people:
        person = world.person(answers)
        value = value_of(node, person, TODAY)
        said = all(leaf["op"] == "says" for leaf in deciding(node, person, TODAY))
        if value == YES or (value == UNKNOWN and said):
            assert world.possible(rule)


_SMALL = st.recursive(
    st.one_of(
        _leaf("nationality", st.lists(st.sampled_from(CODES["nationality"]), min_size=1)),
        _leaf("degree_level", _bounds(st.sampled_from(["bachelor", "master", "doctor"]))),
        _leaf("time_since_graduation", _bounds(st.sampled_from(["P0D", "P1Y", "P2Y", "P3Y"]))),
        _leaf("company_share", _in_order(st.sampled_from([0, 40, 60, 100]))),
    ),
    lambda inner: (
        _leaf("all", st.lists(inner, min_size=1, max_size=4))
        | _leaf("any", st.lists(inner, min_size=1, max_size=3))
        | _leaf("not", inner)
    ),
    max_leaves=8,
)
_GRADUATED = ["2027-06-01", "2026-11-24", "2026-05-01", "2025-11-24", "2025-05-01", "2024-11-24"]
_EVERYBODY: list[dict[str, Value]] = [
    {"nationality": nation, "degree_level": level, "graduated": date, "company_share": share}
    for nation, level, date, share in product(
        CODES["nationality"],
        ["secondary", "associate", "bachelor", "master", "doctor"],
        [*_GRADUATED, "2024-05-01", "2023-11-24", "2023-05-01"],
        [0, 20, 40, 50, 60, 80, 100],
    )
]
"""One person for each way in which the small rules can tell people apart."""


@settings(max_examples=80, derandomize=True, deadline=None, database=None)
@given(rule=_SMALL)
def test_possible_is_exactly_what_somebody_meets(rule: Any, world: World) -> None:
    node = world.compiled(rule)
    people = (world.person(answers) for answers in _EVERYBODY)
    met = any(value_of(node, person, TODAY) == YES for person in people)
    assert world.possible(rule) == met


@pytest.mark.parametrize(
    ("conditions", "can_be"),
    [
        # a degree that is still to come is not held
        ([{"degree_level": {"max": "doctor"}}], True),
        ([{"not": {"degree_level": {"max": "doctor"}}}], True),
        ([{"not": {"degree_level": {"max": "doctor"}}}, {"degree_place": ["abroad"]}], False),
        (
            [
                {"not": {"degree_place": ["abroad", "mainland", "hong_kong_macao_taiwan"]}},
                {"time_since_graduation": {"min": "P1M"}},
            ],
            False,
        ),
        # months have 28 to 31 days, years 365 or 366
        ([{"time_since_graduation": s} for s in ({"min": "P1M"}, {"max": "P28D"})], True),
        ([{"time_since_graduation": s} for s in ({"min": "P1M"}, {"max": "P27D"})], False),
        ([{"time_since_graduation": s} for s in ({"min": "P31D"}, {"max": "P1M"})], True),
        ([{"time_since_graduation": s} for s in ({"min": "P32D"}, {"max": "P1M"})], False),
        ([{"time_since_graduation": s} for s in ({"min": "P366D"}, {"max": "P1Y"})], True),
        ([{"time_since_graduation": s} for s in ({"min": "P367D"}, {"max": "P1Y"})], False),
        # ages count to the day before the next birthday, lengths in whole months
        ([{"age": {"min": 31}}, {"age": {"max": 30}}], False),
        ([{"age": {"min": 30}}, {"age": {"max": 30}}], True),
        ([{"not": {"work_experience": s}} for s in ({"max": "P1Y"}, {"min": "P13M"})], False),
        ([{"not": {"work_experience": s}} for s in ({"max": "P1Y"}, {"min": "P14M"})], True),
        ([{"not": {"company_share": s}} for s in ({"max": 40}, {"min": 41})], True),
        ([{"not": {"company_share": s}} for s in ({"max": 40}, {"min": 40})], False),
        # places lie in each other; one may choose several roles, and none
        ([{"hukou": ["fujian"]}, {"not": {"hukou": ["xiamen"]}}], True),
        ([{"hukou": ["xiamen"]}, {"not": {"hukou": ["fujian"]}}], False),
        ([{"not": {"hukou": ["china"]}}], True),
        ([{"hukou": ["xiamen"]}, {"hukou": ["shanghai", "xiamen-huli"]}], True),
        ([{"company_role": ["founder"]}, {"company_role": ["legal_representative"]}], True),
        ([{"not": {"company_role": ["founder"]}}, {"company_role": ["founder"]}], False),
        # proofs
        ([{"has": ["passport"]}, {"not": {"has": ["passport", "degree_authentication"]}}], True),
        ([{"has": ["passport", "degree_authentication"]}, {"not": {"has": ["passport"]}}], False),
    ],
)
def test_facts_one_by_one(conditions: list[Any], can_be: bool, world: World) -> None:
    assert world.possible({"all": conditions}) == can_be


def test_many_choices_are_taken_as_possible_and_end(world: World) -> None:
    choice = {"any": [{"age": {"min": 40}}, {"age": {"min": 41}}, {"age": {"min": 42}}]}
    choices = {"all": [{"any": [{"hukou": ["xiamen"]}, choice]} for _ in range(BOUND * 2)]}
    assert world.possible(choices)
    assert world.possible({"all": [{"age": {"max": 30}}, *[choice] * 12]}) is False
    shares = [{"any": [{"company_share": {"min": n}}, {"hukou": ["xiamen"]}]} for n in range(20)]
    excluded = [{"not": {"hukou": ["fujian"]}}, {"company_share": {"max": 5}}]
    assert world.possible({"all": [*shares[:5], *excluded]})
    assert not world.possible({"all": [*shares[:9], *excluded]})


def test_when_the_effort_is_spent_everything_is_possible(world: World) -> None:
    node = world.compiled({"all": [{"age": {"min": 40}}, {"age": {"max": 30}}]})
    assert not Solver(world.finder.words, world.finder.above).possible([node])
    assert Solver(world.finder.words, world.finder.above, left=1).possible([node])
