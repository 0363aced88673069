"""A person and a record on a day → yes, no or unknown, and since when, until when, and why not."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petrel.eligibility.calendar import add, first_and_last, iso, ordinal
from petrel.eligibility.evaluate import UNKNOWN, WORDS, at_worst, value_of
from petrel.eligibility.verdict import Verdict, judge

from .make_vectors import person
from .random_cases import TODAYS, Maker, facts_of
from .small_world import program

TODAY = "2026-11-24"
RECENT = {"time_since_graduation": {"max": "P2Y"}}
MONTH = {"time_since_graduation": {"min": "P1M"}}
PASSPORT = {"has": ["passport"]}


def verdict(rule: Any, answers: dict[str, Any], today: str = TODAY, **fields: Any) -> Verdict:
    told = person({"goal": ["work"], **answers}, today)
    return judge(program("x", rule, **fields), told)


@pytest.mark.parametrize(
    ("start", "months", "days", "end"),
    [
        ("2027-01-31", 1, 0, "2027-02-28"),
        ("2028-01-31", 1, 0, "2028-02-29"),
        ("2028-02-29", 12, 0, "2029-02-28"),
        ("2026-12-31", 2, 1, "2027-03-01"),
        ("2026-11-24", 0, 14, "2026-12-08"),
        ("9999-12-31", 1, 0, "9999-12-31"),
    ],
)
def test_days_are_added_after_months(start: str, months: int, days: int, end: str) -> None:
    assert iso(add(ordinal(start), months, days)) == end


def test_a_date_may_be_any_of_its_days() -> None:
    assert [*map(iso, first_and_last("2028-02"))] == ["2028-02-01", "2028-02-29"]
    assert [*map(iso, first_and_last("2027"))] == ["2027-01-01", "2027-12-31"]


@pytest.mark.parametrize(
    ("graduated", "value"),
    [
        ("2024-11-23", "no"),
        ("2024-11-24", "yes"),
        ("2026-11-24", "yes"),
        ("2024-11", "unknown"),
        ("2024-12", "yes"),
        ("2024", "unknown"),
        ("2023", "no"),
    ],
)
def test_both_ends_of_a_span_are_in_it(graduated: str, value: str) -> None:
    assert verdict(RECENT, {"graduated": graduated}).value == value


def test_a_date_to_come_is_waited_for() -> None:
    found = verdict(RECENT, {"graduated": "2027-06-30"})
    assert (found.outcome, found.since, found.until) == ("later", "2027-06-30", "2029-06-30")
    assert verdict(RECENT, {"graduated": "2027-06"}).since == "2027-06-30"


def test_it_is_waited_for_a_year_of_age() -> None:
    found = verdict({"age": {"min": 18, "max": 45}}, {"born": "2008-11-25"})
    assert (found.value, found.since) == ("no", "2026-11-25")
    found = verdict({"age": {"min": 18, "max": 45}}, {"born": "1980-11-25"})
    assert (found.value, found.until) == ("yes", "2026-11-24")


def test_a_place_that_is_not_exact_does_not_end_the_waiting() -> None:
    found = verdict({"residence": ["xiamen"]}, {"place": "fujian"}, valid_from="2027")
    assert (found.outcome, found.since, found.unsaid) == ("later", "2027-01-01", ["place"])


def test_an_open_fact_may_make_up_for_an_inexact_date() -> None:
    either = {"any": [RECENT, PASSPORT]}
    found = verdict(
        either, {"graduated": "2024-12"}, valid_from="2026-12-15", valid_until="2026-12-20"
    )
    assert (found.outcome, found.since, found.missing) == ("later", "2026-12-15", ["has.passport"])
    answers = {"graduated": "2024-12", "has.passport": False}
    found = verdict(either, answers, valid_from="2026-12-15", valid_until="2026-12-20")
    assert found.outcome == "no"


def test_the_way_out_is_what_can_be_changed() -> None:
    rule = {"any": [{"nationality": ["foreign"]}, {"has": ["passport", "clean_record"]}]}
    found = verdict(rule, {"nationality": "chinese", "has.passport": False})
    assert (found.outcome, found.change) == ("no", ["rule.1"])
    assert verdict(rule, {}, status="expired").change == ["period"]


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_calendar_has_ends(today: str) -> None:
    for answers in ({"graduated": "9999-12-31"}, {"graduated": "1800"}):
        for rule in (MONTH, RECENT, {"time_since_graduation": {"min": "P9999Y", "max": "P9999Y"}}):
            assert verdict(rule, answers, today).value in WORDS


RANDOMS = st.integers(0, 2**32).map(Random)


def completed(maker: Maker, names: list[str], answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers and one for each fact that is open; what only a reader can tell stays."""
    return {name: maker.value(name) for name in names if name[:4] != "says"} | answers


# The goal is told: one of `behalf` takes back what was said of the reader.
@settings(max_examples=200, derandomize=True, deadline=None, database=None)
@given(RANDOMS)
def test_more_answers_never_contradict(random: Random) -> None:
    maker = Maker(random)
    record, today = maker.program("x"), maker.one(TODAYS)
    answers = {"goal": maker.value("goal"), **maker.answers(record)}
    before = judge(record, person(answers, today))
    names = list(
        dict.fromkeys(["graduated", *(f for leaf in record.leaves for f in facts_of(leaf))])
    )
    for _ in range(3):
        more = completed(maker, names, answers)
        after = judge(record, person(more, today))
        if before.value != "unknown":
            assert after.value == before.value
        # How long one waits for a date that is not told exactly may hang on the other answers.
        exact = all(len(str(more.get(f) or "YYYY-MM-DD")) == 10 for f in names if f in DATES)
        if before.settled and (before.outcome != "later" or exact):
            assert one_of(after) == one_of(before)


DATES = ("graduated", "born", "company_registered")


def one_of(verdict: Verdict) -> str:
    """Return the outcome; of two answers that lack, which one is named first may change."""
    return "unknown" if verdict.outcome in ("judge", "tell") else verdict.outcome


@settings(max_examples=200, derandomize=True, deadline=None, database=None)
@given(RANDOMS)
def test_between_two_moments_nothing_changes(random: Random) -> None:
    maker = Maker(random)
    record, today = maker.program("x"), maker.one(TODAYS)
    someone = person(maker.answers(record), today)
    found = judge(record, someone)
    for _ in range(20):
        day = someone.today + maker.below(1830)
        value = value_of(record.root, someone, day)
        if (found.since and day < ordinal(found.since)) or found.outcome == "no":
            assert at_worst(record.root, someone, day) == 0
        elif found.until and day <= ordinal(found.until):
            least = WORDS.index(found.value) if not found.since else UNKNOWN
            assert value >= least
