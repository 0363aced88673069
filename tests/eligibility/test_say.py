"""Answers and questions in both languages."""

from typing import Any

import pytest

from petrel.eligibility.describe import describe
from petrel.eligibility.facts import FACTS, family
from petrel.eligibility.finder import Finder
from petrel.eligibility.questions import as_answer
from petrel.eligibility.say import condition_texts, question, said, scope_conditions
from petrel.model.catalog import Catalog

from .answer_cases import SAID
from .small_world import VOCABULARIES


def both(name: str, value: Any) -> tuple[str, str]:
    return said(name, value, VOCABULARIES, "en"), said(name, value, VOCABULARIES, "zh")


@pytest.mark.parametrize(
    ("name", "value", "en", "zh"),
    [
        ("born", None, "you did not say", "未作答"),
        ("has.passport", True, "yes", "是"),
        ("place", "elsewhere", "somewhere else", "其他地方"),
        ("field", [], "none of these", "都没有"),
        ("graduated", "2027-07", "July 2027", "2027 年 7 月"),
        ("graduated", "2027-07-05", "5 July 2027", "2027 年 7 月 5 日"),
        ("time_abroad", 18, "1 year 6 months", "1 年 6 个月"),
        ("time_abroad", 0, "0 months", "0 个月"),
        ("company_share", 20, "20%", "20%"),
        ("salary", 12_000, "12,000 yuan a month", "每月 1.2 万元"),
        ("salary", 9_999, "9,999 yuan a month", "每月 9,999 元"),
        ("quantity.employees", 50, "50 people", "50 人"),
        ("quantity.capital", 1_000_000, "1,000,000 yuan", "100 万元"),
    ],
)
def test_an_answer_in_words(name: str, value: Any, en: str, zh: str) -> None:
    assert both(name, value) == (en, zh)


def test_there_is_a_case_for_each_fact() -> None:
    assert {family(name) for name, _ in SAID} == {*FACTS, "says"}


def test_every_try_and_every_question_has_words(catalog: Catalog) -> None:
    finder = Finder(catalog)
    for name, values in finder.tries.items():
        ask, _ = question(name, catalog.vocabularies)
        assert "{" not in ask.en + ask.zh
        for value in values:
            answer = as_answer(name, value, 739_000)
            assert said(name, answer, catalog.vocabularies, "en")
            assert said(name, answer, catalog.vocabularies, "zh")


def test_every_leaf_has_words(catalog: Catalog) -> None:
    for program in Finder(catalog).programs:
        record = catalog.records[program.id]
        texts = scope_conditions(program, record, catalog.vocabularies)
        if record.eligibility:
            texts |= condition_texts(describe(record.eligibility.rule, catalog.vocabularies))
        assert {leaf["at"] for leaf in program.leaves} == set(texts)
