"""Typed values in words."""

import datetime as dt

import pytest

from petrel.model.money import Amount, Figure, Range
from petrel.model.text import Lang, LocalizedText
from petrel.model.wording import (
    amount,
    currency,
    date,
    duration,
    figure,
    interval,
    join,
    number,
    place_in_text,
    span,
)

LABEL = LocalizedText(en="Grant", zh="资助")
MONTH = LocalizedText(en="a month", zh="每月")


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (0, "0", "0"),
        (9_999, "9,999", "9,999"),
        (200_000, "200,000", "20 万"),
        (125_000, "125,000", "12.5 万"),
        (123_456, "123,456", "123,456"),
        (150_000_000, "150,000,000", "1.5 亿"),
        (0.5, "0.5", "0.5"),
    ],
)
def test_numbers(value: float, en: str, zh: str) -> None:
    assert (number(value, "en"), number(value, "zh")) == (en, zh)


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        ("2027", "2027", "2027 年"),
        ("2027-06", "June 2027", "2027 年 6 月"),
        ("2027-06-30", "30 June 2027", "2027 年 6 月 30 日"),
        (dt.date(2027, 6, 30), "30 June 2027", "2027 年 6 月 30 日"),
    ],
)
def test_dates(value: str | dt.date, en: str, zh: str) -> None:
    assert (date(value, "en"), date(value, "zh")) == (en, zh)


def test_durations() -> None:
    assert duration("P1Y6M", "en") == "1 year 6 months"
    assert duration("P1Y6M", "zh") == "1 年 6 个月"
    assert duration("P20D", "en", working_days=True) == "20 working days"
    assert duration("P20D", "zh", working_days=True) == "20 个工作日"


def test_intervals() -> None:
    both = Range(min=200_000, max=500_000)
    assert interval(both, "en", "yuan") == "200,000–500,000 yuan"
    assert interval(both, "zh", "元") == "20 万—50 万元"
    assert interval(Range(max=45), "en") == "up to 45"
    assert interval(Range(min=3), "zh") == "不低于 3"
    assert interval(Range(min=3, qualifier="more_than"), "en") == "more than 3"
    assert interval(Range(), "en") == ""


@pytest.mark.parametrize(("lang", "words"), [("en", "1,000 yuan a month"), ("zh", "每月 1,000元")])
def test_amounts(lang: Lang, words: str) -> None:
    value = Amount(label=LABEL, exact=1000, per="month")
    assert amount(value, lang, MONTH).replace("000 元", "000元") == words
    assert amount(Amount(label=LABEL, exact=0), "en", MONTH) == "free of charge"
    assert amount(Amount(label=LABEL, exact=0), "zh", MONTH) == "免费"


def test_figures() -> None:
    people = LocalizedText(en="people", zh="人")
    assert figure(Figure(label=LABEL, exact=1500, unit=people), "en") == "1,500 people"
    assert figure(Figure(label=LABEL, exact=80, percent=True), "zh") == "80%"
    assert currency("USD", "en") == "US dollars"


def test_lists() -> None:
    assert join(["a"], "en", "or") == "a"
    assert join(["a", "b", "c"], "en", "or") == "a, b or c"
    assert join(["甲", "乙", "丙"], "zh", "或") == "甲、乙或丙"


@pytest.mark.parametrize(
    ("place", "english"),
    [
        ("第十六条", "Art. 16"),
        ("第三条", "Art. 3"),
        ("第二十条", "Art. 20"),
        ("第一百零五条第二款", "Art. 105 para. 2"),
        ("第42条", "Art. 42"),
        ("第十六条、第十七条", "Art. 16, Art. 17"),
        ("三（一）", "三（一）"),
    ],
)
def test_place_in_a_source(place: str, english: str) -> None:
    assert place_in_text(place, "en") == english
    assert place_in_text(place, "zh") == place


@pytest.mark.parametrize(
    ("low", "high", "working", "en", "zh"),
    [
        ("P10D", "P20D", True, "10–20 working days", "10—20 个工作日"),
        ("P1M", "P1M", False, "1 month", "1 个月"),
        (None, "P15D", True, "up to 15 working days", "最长 15 个工作日"),
        ("P3M", None, False, "at least 3 months", "至少 3 个月"),
        ("P2W", "P1Y6M", False, "2 weeks to 1 year 6 months", "2 周至 1 年 6 个月"),
        (None, None, False, "", ""),
    ],
)
def test_spans(low: str | None, high: str | None, working: bool, en: str, zh: str) -> None:
    assert (span(low, high, "en", working), span(low, high, "zh", working)) == (en, zh)
