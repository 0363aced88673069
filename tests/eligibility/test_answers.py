"""Whatever a reader or a file says: there are answers, and a reason for what was left out."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petrel.eligibility.answers import Reader, raw_answers
from petrel.eligibility.facts import in_order

from .answer_cases import ONE_EACH, SINGLE, TOGETHER
from .small_world import SAID, USED, WORDS

READER = Reader(WORDS, SAID, USED, dt.date(2026, 11, 24))
NAMES = st.sampled_from([name for name, _ in SINGLE]) | st.text(max_size=12)
TEXTS = (
    st.sampled_from([text for _, text in SINGLE])
    | st.text(max_size=12)
    | st.from_regex(r"\A(\d{1,5}(-\d{1,3}){0,3}|P(\d{1,12}[YMWD]){1,4}|[-+]?\d*\.?\d*)\Z")
)


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(st.lists(st.tuples(NAMES, TEXTS), max_size=6), st.dates())
def test_any_text_is_read_or_ignored(raw: list[tuple[str, str]], today: dt.date) -> None:
    answers, ignored = Reader(WORDS, SAID, USED, today).read(raw)
    assert list(answers) == sorted(answers, key=in_order)
    assert {*answers, *(one.fact for one in ignored)} == {name for name, _ in raw}


@settings(max_examples=100, derandomize=True, deadline=None, database=None)
@given(
    st.dictionaries(
        st.sampled_from([name for name, _ in ONE_EACH]) | st.text(max_size=5),
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | st.dates()
        | st.text(max_size=9)
        | st.lists(st.text(max_size=9) | st.integers(), max_size=3),
    )
)
def test_any_file_is_read_or_ignored(data: dict[str, Any]) -> None:
    READER.read(raw_answers(data))


def test_one_answer_to_each_question_is_read() -> None:
    answers, ignored = READER.read(list(ONE_EACH))
    assert ignored == []
    assert list(answers) == [name for name, _ in ONE_EACH[:20]] + [
        "has.clean_record",
        "has.passport",
        "quantity.employees",
        "says.00000001",
        "says.00000002",
    ]
    assert answers["goal"] == ["graduate", "start_up"]
    assert (answers["degree_level"], answers["says.00000002"]) == (None, None)
    assert (answers["time_abroad"], answers["work_experience"]) == (18, 0)
    assert (answers["permit_held"], answers["salary"]) == ([], 20000.5)


def test_of_two_answers_the_first_counts() -> None:
    answers, ignored = READER.read(list(TOGETHER[3]))
    assert answers == {"goal": ["work"]}
    assert [(one.value, one.why) for one in ignored] == [("start_up", "twice"), ("?", "twice")]


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("colour", "red", "unknown_fact"),
        ("goal.", "work", "unknown_fact"),
        ("has", "yes", "unknown_fact"),
        ("says.ffffffff", "yes", "unknown_fact"),
        ("goal", "none", "unknown_code"),
        ("place", "atlantis", "unknown_code"),
        ("graduated", "2027-02-29", "not_readable"),
        ("graduated", "2042", "out_of_range"),
        ("time_abroad", "P2W", "not_readable"),
        ("company_share", "100.1", "out_of_range"),
    ],
)
def test_what_makes_no_sense_is_ignored(name: str, text: str, why: str) -> None:
    answers, ignored = READER.read([(name, text)])
    assert answers == {}
    assert [(one.fact, one.value, one.why) for one in ignored] == [(name, text, why)]


def test_yaml_and_fragment_say_the_same() -> None:
    data = {"goal": ["work"], "born": 2001, "has.passport": True, "field": [], "hukou": None}
    texts = [("goal", "work"), ("born", "2001"), ("has.passport", "yes"), ("field", "none")]
    assert raw_answers(data) == [*texts, ("hukou", "?")]
