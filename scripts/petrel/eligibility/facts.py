"""The facts about a person that conditions speak of, and what an answer to each may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["choice", "choices", "region", "date", "length", "number", "flag"]
"""choice: one code · choices: any number of codes · region: a place's code or `elsewhere` ·
date: YYYY-MM or more exact · length: whole months · number · flag: yes or no."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the finder asks for.

    `vocabulary` holds the codes; where `each` is set, every code is a fact of its own,
    named `has.passport`. `fixed` facts are those that a person cannot set about to change,
    `personal` ones are about the person who is meant, not about a place or a company. A
    question waits for the one that it builds on, `after`.
    `low` and `high` bound an answer: numbers as they are, lengths in months, dates in
    years from today.
    """

    kind: Kind
    vocabulary: str = ""
    each: bool = False
    fixed: bool = False
    low: int = 0
    high: int = 0
    personal: bool = True
    after: str = ""


FACTS: Mapping[str, Fact] = {
    "goal": Fact("choices", "stages", personal=False),
    "place": Fact("region", "regions", personal=False),
    "nationality": Fact("choice", "nationalities", fixed=True),
    "enrolment": Fact("choice", "enrolments"),
    "course": Fact("choice", "degree_levels"),
    "degree_level": Fact("choice", "degree_levels", fixed=True),
    "degree_place": Fact("choice", "degree_places", fixed=True, after="degree_level"),
    "graduated": Fact("date", fixed=True, low=-80, high=15, after="degree_level"),
    "born": Fact("date", fixed=True, low=-120, high=0),
    "time_abroad": Fact("length", high=960),
    "job_offer": Fact("choice", "job_offers"),
    "work_experience": Fact("length", high=960),
    "permit_held": Fact("choices", "permits_held"),
    "hukou": Fact("region", "regions"),
    "field": Fact("choices", "fields"),
    "salary": Fact("number", high=100_000_000),
    "company_place": Fact("region", "regions", personal=False, after="company_role"),
    "company_registered": Fact(
        "date", fixed=True, low=-200, high=15, personal=False, after="company_role"
    ),
    "company_share": Fact("number", high=100, personal=False, after="company_role"),
    "company_role": Fact("choices", "company_roles"),
    "has": Fact("flag", "proofs", each=True),
    "quantity": Fact(
        "number", "metrics", each=True, high=1_000_000_000_000, personal=False, after="company_role"
    ),
}
"""Every fact, in the order in which a list of all questions shows them."""

_OTHER_NAMES = {
    "age": "born",
    "time_since_graduation": "graduated",
    "company_age": "company_registered",
    "residence": "place",
}
SCOPE = ("goal", "place")
"""Facts that say which records are asked about; they follow from fields of the record."""

SAYS = "says"
"""What a reader says of a condition that only a person can judge: `says.1a2b3c4d`."""

ELSEWHERE = "elsewhere"
"""A place outside mainland China, or none that the guide knows."""


def is_personal(fact: str) -> bool:
    """Tell whether a fact is about the person who is meant; what a reader says is neither."""
    return family(fact) in FACTS and FACTS[family(fact)].personal


def fact_of(criterion: str) -> str:
    """Return the name of the fact that a criterion is about."""
    return _OTHER_NAMES.get(criterion, criterion)


def family(name: str) -> str:
    """Return the fact's entry in FACTS: `has` for `has.passport`."""
    return name.partition(".")[0]


def code_of(name: str) -> str:
    """Return the code of a fact that is one of many: `passport` for `has.passport`."""
    return name.partition(".")[2]


def in_order(name: str) -> tuple[int, str]:
    """Return a key that sorts facts as FACTS does; those of one family by their code."""
    kind = family(name)
    return (len(FACTS) if kind == SAYS else list(FACTS).index(kind), name)
