"""Typed values → words, in both languages. The one door to Babel."""

import datetime as dt
import re
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal, get_currency_name

from petrel.model.money import Amount, Figure, Range
from petrel.model.text import Lang, LocalizedText

_LOCALES = {"en": "en_GB", "zh": "zh_Hans_CN"}
_UNITS = {
    "Y": (("year", "years"), "年"),
    "M": (("month", "months"), "个月"),
    "W": (("week", "weeks"), "周"),
    "D": (("day", "days"), "天"),
}
_WORKING_DAYS = (("working day", "working days"), "个工作日")
_CURRENCIES = {"CNY": ("yuan", "元")}
_QUALIFIERS = {
    "more_than": ("more than {}", "超过 {}"),
    "about": ("about {}", "约 {}"),
    "up_to": ("up to {}", "最高 {}"),
}
_AFTER_WAN = re.compile(r"([万亿]) (?=\w)")
"""A unit follows 万 and 亿 without a space: 2 万元, but 2,000 元."""

WAN = 10_000
YI = 100_000_000


def number(value: int | float, lang: Lang) -> str:
    """Write a number in digits; in Chinese, round tens of thousands in 万 and 亿."""
    if lang == "zh":
        for unit, name in ((YI, "亿"), (WAN, "万")):
            if abs(value) >= unit and (value * 1000) % unit == 0:
                return f"{_digits(value / unit)} {name}"
    return _digits(value)


@lru_cache(maxsize=4096)
def _digits(value: int | float) -> str:
    return str(format_decimal(value, locale="en_GB"))


@lru_cache(maxsize=256)
def currency(code: str, lang: Lang) -> str:
    """Name an ISO 4217 currency in the plural that follows a number."""
    if code in _CURRENCIES:
        return _CURRENCIES[code][lang == "zh"]
    return str(get_currency_name(code, count=2, locale=_LOCALES[lang]))


def duration(value: str, lang: Lang, working_days: bool = False) -> str:
    """Write an ISO 8601 duration: P1Y6M → 1 year 6 months / 1 年 6 个月."""
    parts = []
    for count, letter in re.findall(r"(\d+)([YMWD])", value):
        english, chinese = _WORKING_DAYS if working_days and letter == "D" else _UNITS[letter]
        word = english[int(count) != 1] if lang == "en" else chinese
        parts.append(f"{int(count)} {word}")
    return " ".join(parts)


def span(low: str | None, high: str | None, lang: Lang, working_days: bool = False) -> str:
    """Write how long something takes: P10D to P20D → 10–20 days / 10—20 天; empty if unknown."""
    if low and high and low != high:
        if low[-1] == high[-1] and low[1:-1].isdecimal() and high[1:-1].isdecimal():
            dash = "–" if lang == "en" else "—"
            return f"{int(low[1:-1])}{dash}{duration(high, lang, working_days)}"
        link = " to " if lang == "en" else "至 "
        return duration(low, lang, working_days) + link + duration(high, lang, working_days)
    if high and not low:
        form = "up to {}" if lang == "en" else "最长 {}"
    elif low and not high:
        form = "at least {}" if lang == "en" else "至少 {}"
    else:
        form = "{}"  # equal, or both unknown
    return form.format(duration(high or low or "", lang, working_days))


@lru_cache(maxsize=4096)
def date(value: str | dt.date, lang: Lang) -> str:
    """Write a full or partial date: 2027-06 → June 2027 / 2027 年 6 月."""
    text = value if isinstance(value, str) else value.isoformat()
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    if lang == "zh":
        return f"{year} 年" + (f" {month} 月" if month else "") + (f" {day} 日" if day else "")
    if not month:
        return str(year)
    form = "d MMMM y" if day else "MMMM y"
    return str(format_date(dt.date(year, month, day or 1), form, _LOCALES["en"]))


def interval(value: Range, lang: Lang, unit: str = "") -> str:
    """Write a range with its unit, as “200,000–500,000 yuan” / “20 万—50 万元”."""
    low, high = value.low, value.high
    tail = unit if unit == "%" else f" {unit}" if unit else ""
    if low is not None and high is not None and low != high:
        dash = "–" if lang == "en" else "—"
        words = f"{number(low, lang)}{dash}{number(high, lang)}{tail}"
    elif low is not None and high is None:
        form = "at least {}" if lang == "en" else "不低于 {}"
        form = "{}" if value.qualifier else form
        words = form.format(f"{number(low, lang)}{tail}")
    elif low is None and high is not None:
        form = "up to {}" if lang == "en" else "最高 {}"
        words = form.format(f"{number(high, lang)}{tail}")
    elif low is not None:
        words = f"{number(low, lang)}{tail}"
    else:
        return ""
    if lang == "zh":
        words = _AFTER_WAN.sub(r"\1", words)
    if value.qualifier and not (low is None and value.qualifier == "up_to"):
        words = _QUALIFIERS[value.qualifier][lang == "zh"].format(words)
    return words


def amount(value: Amount, lang: Lang, per: LocalizedText) -> str:
    """Write an amount with currency and period: “1,000 yuan a month” / “每月 1,000 元”."""
    if value.exact == 0:
        return "free of charge" if lang == "en" else "免费"
    unit = {"percent": "%", "times": "times" if lang == "en" else "倍"}.get(value.unit)
    words = interval(value, lang, unit or currency(value.currency, lang))
    if value.of is not None:
        of = value.of.in_(lang)
        words = f"{words} of {of}" if lang == "en" else f"{of}的 {words}"
    if value.per == "once":
        return words
    return f"{words} {per.en}" if lang == "en" else f"{per.zh} {words}"


def figure(value: Figure, lang: Lang) -> str:
    """Write a figure with its unit: “1,500 people” / “1,500 人”."""
    if value.percent:
        return interval(value, lang, "%")
    unit = value.unit.in_(lang) if value.unit else ""
    if value.currency:
        money = currency(value.currency, lang)
        unit = f"{money} {unit}".strip() if lang == "en" else f"{money}{unit}"
    return interval(value, lang, unit)


def join(words: list[str], lang: Lang, last: str) -> str:
    """Join a list with commas and `last` (“or”, “and”; 或, 和) before its end."""
    if len(words) < 2:
        return "".join(words)
    comma = ", " if lang == "en" else "、"
    glue = f" {last} " if lang == "en" else last
    return comma.join(words[:-1]) + glue + words[-1]


_PLACE = re.compile(r"第([一二三四五六七八九十百零〇\d]+)(条|款|项|章)")
_PARTS = {"条": "Art.", "款": "para.", "项": "item", "章": "chapter"}
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}


def place_in_text(place: str, lang: Lang) -> str:
    """Write where a claim stands: 第十六条 → Art. 16 in English; what has no English form stays."""
    if lang == "zh":
        return place
    words = _PLACE.sub(lambda match: f"{_PARTS[match[2]]} {_ordinal(match[1])} ", place)
    return re.sub(r"\s*[、，]\s*", ", ", words).strip()


def _ordinal(text: str) -> str:
    """Read a Chinese numeral below a thousand; digits stay as they are."""
    if text.isdigit():
        return text
    total = digit = 0
    for character in text:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return str(total + digit)
