"""Conditions that nobody can meet or answer are found, and what can be met is left alone."""

from typing import Any

import pytest

from petrel.model.problem import Problem

from .broken import BASE, example, problems

PATH = "policies/xiamen/example.yaml"
GOOD = (
    BASE["policies/xiamen/other.yaml"].decode().replace("Other", "Example").replace("另一", "示例")
)
NOBODY: Any = {"all": [{"nationality": ["chinese"]}, {"nationality": ["foreign"]}]}
STATEMENT: Any = {"statement": {"en": "Be nice", "zh": "待人友善"}}


def found(rule: Any, change: tuple[str, str] = ("", ""), **files: str) -> list[Problem]:
    """Check a record with a rule, which is written into YAML on a line of its own."""
    said = f"eligibility: {{rule: {_flow({**rule, 'cites': ['notice']})}}}\nsources:"
    text = GOOD.replace("sources:", said).replace(*change)
    more = {f"policies/_vocabularies/{name}.yaml": text.encode() for name, text in files.items()}
    return [p for p in problems(BASE | {PATH: text.encode()} | more) if p.path == PATH]


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]" if isinstance(value, list) else str(value)


def messages(rule: Any, change: tuple[str, str] = ("", "")) -> list[str]:
    return [p.message for p in found(rule, change) if p.rule == "impossible-rule"]


@pytest.mark.parametrize(
    "rule",
    [
        NOBODY,
        {"all": [STATEMENT, NOBODY]},
        {"any": [NOBODY]},
        {"any": [NOBODY, STATEMENT]},
        {"not": NOBODY},
        {"all": [{"not": {"any": [NOBODY, {"age": {"max": 17}}]}}, STATEMENT]},
        {"all": [{"nationality": ["chinese"]}, {"any": [{"nationality": ["foreign"]}, STATEMENT]}]},
        {"all": [{"any": [{"nationality": ["foreign"]}]}, {"nationality": ["chinese"]}]},
        {"all": [{"nationality": ["chinese"]}, {"any": [{"nationality": ["foreign"]}] * 2}]},
    ],
)
def test_two_that_exclude_each_other_are_one_message_wherever_they_stand(rule: Any) -> None:
    (said,) = messages(rule)
    assert "nationality chinese" in said
    assert "nationality foreign" in said


@pytest.mark.parametrize(
    "rule",
    [
        {"any": [{"nationality": ["chinese"]}, {"nationality": ["foreign"]}]},
        {"all": [{"nationality": ["foreign"]}, {"not": {"nationality": ["chinese"]}}]},
        {"all": [STATEMENT, {"not": STATEMENT}]},
        {"all": [{"age": {"min": 30}}, {"age": {"max": 30}}]},
        {"all": [{"time_since_graduation": {"min": "P2Y"}, "cites": []}]},
        {"all": [{"residence": ["siming"]}, {"hukou": ["fujian"]}]},
        {"all": [{"degree_level": {"min": "master"}}, {"degree_level": {"max": "master"}}]},
        {"time_since_graduation": {"max": "P9999Y"}},
    ],
)
def test_what_can_be_met_is_left_alone(rule: Any) -> None:
    assert messages(rule) == []


@pytest.mark.parametrize(
    "rule",
    [
        {"company_age": {"min": "P9999Y"}},
        {"not": {"company_age": {"min": "P9999Y"}}},
        {"not": {"work_experience": {"max": "P80Y"}}},
        {"not": {"company_share": {"max": 100}}},
    ],
)
def test_what_no_answer_can_be_is_impossible_alone(rule: Any) -> None:
    (said,) = messages({"all": [STATEMENT, rule]})
    assert said.startswith("Whatever one answers, “")


def test_only_those_are_named_that_matter() -> None:
    ages = {"any": [{"age": {"max": 30}}, {"degree_place": ["abroad"]}]}
    rule = {"all": [STATEMENT, {"hukou": ["xiamen"]}, {"age": {"min": 40}}, ages]}
    (said,) = messages(rule)
    assert said == "“age min 40” and “age max 30” cannot both be true."


def test_three_that_exclude_each_other_only_together() -> None:
    young_or_abroad = {"any": [{"age": {"max": 30}}, {"company_share": {"min": 60}}]}
    rule = {"all": [{"age": {"min": 40}}, {"company_share": {"max": 40}}, young_or_abroad]}
    (said,) = messages(rule)
    assert said == (
        "“age min 40”, “company_share max 40” and “age max 30 or company_share min 60” "
        "cannot all be true."
    )


def test_the_record_s_own_places_count() -> None:
    rule = {"residence": ["china"]}
    assert messages(rule) == []
    rule = {"not": {"residence": ["fujian"]}}
    (said,) = messages(rule)
    assert said == "“jurisdiction xiamen” and “not residence fujian” cannot both be true."
    assert messages(rule, ("jurisdiction: xiamen", "jurisdiction: china")) == []
    jiangxi = {"residence": ["jiangxi"]}
    regions = BASE["policies/_vocabularies/regions.yaml"].decode()
    regions += "jiangxi: {name: {en: Jiangxi, zh: 江西}, level: province, parent: china}\n"
    both = ("jurisdiction: xiamen", "jurisdiction: xiamen\nalso_applies_in: [jiangxi]")
    assert [p.rule for p in found(jiangxi, regions=regions)] == ["impossible-rule"]
    assert found(jiangxi, both, regions=regions) == []


def test_bounds_that_exclude_themselves_are_named_once() -> None:
    levels = {"all": [STATEMENT, {"degree_level": {"min": "master", "max": "bachelor"}}]}
    assert [p.rule for p in found(levels)] == ["min-over-max"]
    spans = {"any": [{"time_abroad": {"min": "P2Y", "max": "P1Y"}}, {"age": {"max": 3}}]}
    assert [p.rule for p in found(spans)] == ["min-over-max"]
    days = {"time_abroad": {"min": "P40D", "max": "P50D"}}
    assert {p.rule for p in found(days)} == {"unit-mismatch"}


def test_long_names_are_cut() -> None:
    text = {"statement": {"en": "Be nice " * 30, "zh": "待人友善" * 30}}
    wide = {"all": [{"age": {"max": 30}}, *[text] * 40]}
    (said,) = messages({"all": [{"age": {"min": 40}}, {"any": [wide, wide]}]})
    assert "…" in said
    assert len(said) < 200


@pytest.mark.parametrize("name", ["regions", "degree_levels", "nationalities", "questions"])
@pytest.mark.parametrize("content", ["a: b: c", "{}", "- 1"])
def test_a_damaged_vocabulary_makes_nothing_impossible(name: str, content: str) -> None:
    rule = {
        "all": [{"degree_level": {"max": "master"}}, {"hukou": ["xiamen"]}, {"age": {"max": 9}}]
    }
    rules = {p.rule for p in found(rule, **{name: content})}
    assert not rules & {"impossible-rule", "unreachable-criterion", "unit-mismatch"}


def test_a_question_with_a_mistake_is_still_asked() -> None:
    questions = "born: {name: {en: When were you born?}}\n"
    assert found({"age": {"max": 45}}, questions=questions) == []
    assert [p.rule for p in found({"hukou": ["xiamen"]}, questions=questions)] == [
        "unreachable-criterion"
    ]


def test_a_record_that_fails_makes_no_gap_in_a_journey() -> None:
    files = example("journey-gap", "refused")
    path = "policies/xiamen/other.yaml"
    broken = problems(files | {path: files[path].replace(b"kind: service", b"kind: servise")})
    assert [p.rule for p in broken if "No record" in p.message] == []
    assert "unknown-code" in {p.rule for p in broken}
