"""The next question is the one whose answer settles most."""

from typing import Any

import pytest

from petrel.eligibility.calendar import ordinal
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import Program
from petrel.eligibility.questions import as_answer, next_question, open_records, tries
from petrel.eligibility.verdict import judge
from petrel.model.catalog import Catalog

from .make_vectors import person
from .small_world import WORDS, program

TODAY = "2026-11-24"
FOREIGN = program("a", {"nationality": ["foreign"]})
PASSPORT = program("b", {"all": [{"nationality": ["foreign"]}, {"has": ["passport"]}]})


def asked(programs: list[Program], **answers: Any) -> str | None:
    someone = person({"goal": ["work"], **answers}, TODAY)
    return next_question(open_records(programs, someone), someone, tries(programs, WORDS))


def test_what_settles_most_is_asked_first() -> None:
    assert asked([FOREIGN, PASSPORT]) == "nationality"
    assert asked([FOREIGN, PASSPORT], nationality="foreign") == "has.passport"
    assert asked([FOREIGN, PASSPORT], nationality="chinese") is None
    assert asked([]) is None


def test_settled_records_are_not_open() -> None:
    someone = person({"goal": ["work"], "nationality": "foreign"}, TODAY)
    found = open_records([FOREIGN, PASSPORT], someone)
    assert [(record.program.id, record.facts) for record in found] == [("b", ("has.passport",))]


def test_of_very_many_records_a_sample_is_looked_at() -> None:
    assert asked([FOREIGN, PASSPORT] * 500) == asked([FOREIGN, PASSPORT])


def test_answers_are_tried_between_the_bounds() -> None:
    rules = {
        "graduated": {"time_since_graduation": {"max": "P2Y"}},
        "born": {"age": {"min": 18, "max": 45}},
        "time_abroad": {"time_abroad": {"min": "P6M"}},
        "company_share": {"company_share": {"min": 30}},
        "hukou": {"hukou": ["xiamen"]},
        "has.passport": {"has": ["passport"]},
        "field": {"field": ["stem"]},
    }
    found = tries([program(name, rule) for name, rule in rules.items()], WORDS)
    assert found["graduated"] == [-8, 12, 36]
    assert found["born"] == [108, 384, 564]
    assert found["time_abroad"] == [3, 36]
    assert found["company_share"] == [15, 31]
    assert found["hukou"] == ["xiamen", "elsewhere"]
    assert found["has.passport"] == [True, False]
    assert found["field"] == [[], ["technology"], ["stem"], ["marine"]]
    assert [] not in found["goal"]


@pytest.mark.parametrize(
    ("months", "answer"), [(0, "2026-11"), (-8, "2027-07"), (11, "2025-12"), (10**9, "0001-01")]
)
def test_months_before_today_become_a_month(months: int, answer: str) -> None:
    assert as_answer("born", months, ordinal(TODAY)) == answer


def test_the_questions_come_to_an_end(catalog: Catalog) -> None:
    """Whoever answers all that is asked has every record settled."""
    finder = Finder(catalog)
    answers: dict[str, Any] = {"place": "xiamen"}
    for _ in range(len(finder.tries) + 1):
        someone = person(answers, TODAY)
        someone = type(someone)(answers, someone.today, finder.above)
        still = open_records(finder.programs, someone)
        name = next_question(still[:40], someone, finder.tries)
        if name is None:
            break
        assert name not in answers
        answers[name] = as_answer(name, finder.tries[name][0], someone.today)
    assert all(judge(p, someone).settled for p in finder.programs)
