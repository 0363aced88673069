"""Every criterion has its sentence in both languages, with the same numbers."""

import pytest

from petrel.checks.numbers import difference
from petrel.eligibility.describe import Condition, describe
from petrel.model.catalog import Catalog
from petrel.model.rule import CRITERIA, Eligibility

EXAMPLES: dict[str, object] = {
    "nationality": ["chinese", "foreign"],
    "degree_level": {"min": "bachelor"},
    "degree_place": ["abroad"],
    "time_since_graduation": {"max": "P2Y"},
    "age": {"min": 18, "max": 45},
    "time_abroad": {"min": "P6M"},
    "enrolment": ["enrolled_abroad"],
    "course": ["master", "doctor"],
    "job_offer": ["contract", "offer"],
    "work_experience": {"min": "P2Y"},
    "company_place": ["xiamen"],
    "company_age": {"max": "P5Y"},
    "company_share": {"min": 30},
    "company_role": ["founder"],
    "hukou": ["xiamen"],
    "residence": ["xiamen"],
    "field": ["technology"],
    "permit_held": ["x1_visa"],
    "salary": {"min": 20000},
    "has": ["passport"],
    "quantity": {"metric": "employees", "min": 10},
    "statement": {"en": "Be nice", "zh": "待人友善"},
}


def described(node: dict[str, object], catalog: Catalog) -> Condition:
    return describe(Eligibility.model_validate({"rule": node}).rule, catalog.vocabularies)


def test_every_criterion_has_an_example() -> None:
    assert {*EXAMPLES, "all", "any", "not"} == set(CRITERIA)


@pytest.mark.parametrize("key", EXAMPLES)
def test_a_criterion_is_a_sentence_in_both_languages(key: str, catalog: Catalog) -> None:
    condition = described({key: EXAMPLES[key], "cites": ["notice"]}, catalog)
    assert condition.shape == "leaf"
    assert condition.text is not None
    assert [cite.source for cite in condition.cites] == ["notice"]
    assert "{" not in condition.text.en + condition.text.zh
    assert difference(condition.text.en, condition.text.zh) is None


def test_the_tree_stays_a_tree(catalog: Catalog) -> None:
    leaf = {"age": {"min": 18}}
    tree = described({"all": [leaf, {"any": [leaf, {"not": leaf}]}]}, catalog)
    assert [child.shape for child in tree.children] == ["leaf", "any"]
    assert [child.shape for child in tree.children[1].children] == ["leaf", "not"]
    assert tree.children[1].children[1].children[0].shape == "leaf"
    assert tree.text is None


def test_every_real_rule_has_its_sentences(catalog: Catalog) -> None:
    for record in catalog.records.values():
        if record.eligibility:
            assert describe(record.eligibility.rule, catalog.vocabularies)
