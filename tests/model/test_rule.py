"""A node of a rule has exactly one key that says what it is."""

from typing import Any

import pytest
from pydantic import ValidationError

from petrel.model.rule import CRITERIA, Eligibility, criterion_of

SPAN, BOUNDS, CODES = {"min": "P1Y"}, {"min": 1, "max": 2}, ["code"]
NODES: dict[str, Any] = {
    "all": [{"age": BOUNDS}],
    "any": [{"age": BOUNDS}],
    "not": {"age": BOUNDS},
    "nationality": CODES,
    "degree_level": {"min": "bachelor"},
    "degree_place": CODES,
    "time_since_graduation": SPAN,
    "age": BOUNDS,
    "time_abroad": SPAN,
    "enrolment": CODES,
    "course": CODES,
    "job_offer": CODES,
    "work_experience": SPAN,
    "company_place": CODES,
    "company_age": SPAN,
    "company_share": BOUNDS,
    "company_role": CODES,
    "hukou": CODES,
    "residence": CODES,
    "field": CODES,
    "permit_held": CODES,
    "salary": {"min": 1},
    "has": CODES,
    "quantity": {"metric": "employees", "min": 1},
    "statement": {"en": "Be nice", "zh": "待人友善"},
}


def test_every_criterion_has_an_example() -> None:
    assert list(NODES) == list(CRITERIA)


@pytest.mark.parametrize("key", NODES)
def test_each_criterion_is_read_as_what_it_is(key: str) -> None:
    rule = Eligibility.model_validate({"rule": {key: NODES[key], "cites": ["notice"]}}).rule
    assert type(rule) is CRITERIA[key]
    assert criterion_of(rule) == key


@pytest.mark.parametrize("node", [{}, {"agee": BOUNDS}, {"age": BOUNDS, "has": CODES}, [], None, 3])
def test_anything_else_is_refused_with_one_message(node: Any) -> None:
    with pytest.raises(ValidationError) as caught:
        Eligibility.model_validate({"rule": node})
    assert len(caught.value.errors()) == 1


def test_bounds_in_order() -> None:
    for wrong in ({}, {"min": 3, "max": 2}, {"min": "3"}, {"least": 3}):
        with pytest.raises(ValidationError):
            Eligibility.model_validate({"rule": {"age": wrong}})
