"""Which pairs of texts have the same numbers."""

import pytest

from petrel.checks.numbers import difference
from petrel.checks.numerals_zh import value_of

SAME = [
    ("30 June 2027", "2027 年 6 月 30 日"),
    ("200,000–500,000 yuan", "20 万—50 万元"),
    ("200,000–500,000 yuan", "20—50 万元"),
    ("200,000 to 500,000", "20 至 50 万元"),
    ("80,000 to 100,000 a month", "月薪 8—10 万元"),
    ("open 24 hours", "24 小时"),
    ("around the clock", "24 小时"),
    ("24/7 hotline", "7×24 小时热线"),
    ("A4 paper, X1 visa, 5G", "A4 纸、X1 字签证、5G"),
    ("call 12308", "拨打 12308"),
    ("Article 3", "第三条"),
    ("20-odd people", "二十余人"),
    ("within 3 years", "三年内"),
    ("three years", "3 年内"),
    ("30%", "三成"),
    ("30%", "3 成"),
    ("30 %", "30％"),
    ("15 December", "12 月 15 日"),
    ("Monday to Friday, 9:00–11:30, 2:30 pm–5 pm", "周一至周五 9:00—11:30，14:30—17:00"),
    ("9 am", "上午 9 时"),
    ("1.5 million", "150 万"),
    ("more than 300,000", "30 余万元"),
    ("100 million yuan", "1 亿元"),
    ("twenty-five thousand yuan", "2.5 万元"),
    ("10–20 thousand", "1 万至 2 万"),
    ("14th Five-Year Plan", "“十四五”规划"),
    ("2022–23", "2022—2023 学年"),
    ("2022-06-30", "2022 年 6 月 30 日"),
    ("half a year", "半年"),
    ("6 months", "半年"),
    ("18 months", "一年半"),
    ("phase II", "2 期"),
    ("a year", "1 年"),
    ("5 km", "5 千米"),
    ("during the COVID-19 period", "新冠疫情期间"),
    ("the 1990s", "90 年代"),
    ("in the 21st century", "21 世纪"),
    ("60 m²", "60 平方米"),
    ("100 square metres", "100 ㎡"),
    ("2 of the 10", "10 名中的两名"),
    ("8,000", "８０００"),
    ("1/3", "三分之一"),
    ("HSK 4", "HSK4 级"),
    ("HSK level four", "HSK4 级"),
    ("on the 5th floor", "5F"),
    ("Top 500", "世界 500 强"),
    ("0592-5396633", "0592-5396633"),
    ("Guo Fa [2022] No. 5", "国发〔2022〕5 号"),
    ("first instalment 200,000, 2nd 300,000", "首期 20 万元，第二期 30 万元"),
    ("see www.xm123.cn", "见网站"),
    ("2022, and again in 2022", "2022 年"),
    ("20% off", "8 折优惠，即减 20%"),
    ("the CIFIT fair", "“9·8”投洽会"),
    ("You may apply", "可以申请"),
]
DIFFERENT = [
    ("200,000", "2 万"),
    ("200,000 yuan", "20 元"),
    ("20,000–50,000", "20—50 万元"),
    ("30 June", "6 月 31 日"),
    ("June 2027", "2027 年 7 月"),
    ("30%", "13%"),
    ("within 3 years", "两年内"),
    ("two years", "3 年内"),
    ("50 people", "500 人"),
    ("12308", "12380"),
    ("X1 visa", "X2 字签证"),
    ("2022", "2023 年"),
    ("Up to 300,000", "最高 20 万元"),
    ("Up to 300,000", "最高"),
    ("no number", "共 15 人"),
    ("1.5 million", "15 万"),
    ("9:00–17:00", "9:00—18:00"),
]


@pytest.mark.parametrize(("en", "zh"), SAME)
def test_same(en: str, zh: str) -> None:
    assert difference(en, zh) is None


@pytest.mark.parametrize(("en", "zh"), DIFFERENT)
def test_different(en: str, zh: str) -> None:
    assert difference(en, zh) is not None


def test_the_message_shows_the_numbers_as_written() -> None:
    message = difference("Up to 500,000 yuan in 2027", "2027 年最高 5 万元")
    assert message == "The numbers differ: 500,000 only in English; 5 万 only in Chinese."


@pytest.mark.parametrize(
    ("numerals", "value"),
    [
        ("三", 3), ("十", 10), ("十四", 14), ("二十三", 23), ("一百零五", 105), ("两千", 2000),
        ("两万五千", 25_000), ("一亿二千万", 120_000_000), ("二〇二二", 2022), ("万", 10_000),
    ],
)  # fmt: skip
def test_chinese_numerals(numerals: str, value: int) -> None:
    assert value_of(numerals) == value
