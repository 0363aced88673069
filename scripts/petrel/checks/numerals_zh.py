"""The numbers in a Chinese text."""

import re
from collections.abc import Iterator
from decimal import Decimal

from petrel.checks.numerals import (
    BEGINNING,
    COMMON,
    DASH,
    Numeral,
    common,
    decimal,
    numeral,
    spelled,
)

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "廿": 20}
_UNITS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 10**8}
_WORDS: dict[str, tuple[int | Decimal, ...]] = {
    "半": (Decimal("0.5"), 6, 30, 50),
    "首": (1,), "每": (1,), "单": (1,), "同": (1,), "各": (1,), "整": (1,), "独": (1,), "元": (1,),
    "双": (2,), "俩": (2,), "对": (2,), "次": (2,), "季": (3, 4), "月": (30,), "周": (7,),
    "年": (12,),
}  # fmt: skip
_UNIT = r"(?:[十百千]?[万亿]+|[百千](?![米克瓦卡兆分])|十)"

_PLAIN = re.compile(
    rf"""(?={BEGINNING})(?:
    {COMMON.pattern}
  | (?P<time>(?<!\d)\d{{1,2}}:\d\d(?!\d))
  | (?P<hour>(?<!\d)\d{{1,2}}\s*[点时](?![间代期候效]))
  | (?P<decade>\d0\s*(?:年代|后))
  | (?P<century>\d+\s*世纪)
  | (?P<discount>\d(?:\.\d)?\s*折)
  | (?P<tenth>\d\s*成(?![为立员果绩功本年就都长]))
  | (?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?)
      (?:\s*(?:余|多|来)?\s*(?P<unit>{_UNIT})
        |(?P<letters>[A-Za-z]{{1,3}}\d*)(?![A-Za-z]))?
    )""",
    re.VERBOSE,
)
_SPELLED = re.compile(
    r"""
    (?P<half_more>[一二两三四五六七八九十]+个?[年月]半)
  | (?P<tenth>[一二两三四五六七八九]成)
  | (?P<han>[零〇一二三四五六七八九十百千万亿两廿]+)
  | (?P<word>[半首每单同各整独元双俩对次季月周年])
    """,
    re.VERBOSE,
)
_PARTS = re.compile("(?=(.))(?=([^百千万亿]?十[^百千万亿]?)?)")
"""Each numeral by itself, and 十四 in 十四五."""

_TO_UNIT = re.compile(rf"(?:{DASH}|\s*[至到或、]\s*)\d[\d,.]*\s*(?:余|多|来)?\s*({_UNIT})")


def in_digits(text: str) -> Iterator[Numeral]:
    """Yield the numbers that a Chinese text, made `normal`, writes in digits."""
    for match in _PLAIN.finditer(text):
        if match["number"]:
            yield _number(match, text)
        else:
            yield from _special(str(match.lastgroup), match[0])


def in_words(text: str) -> Iterator[Numeral]:
    """Yield the numbers that it spells."""
    for match in _SPELLED.finditer(text):
        kind, found = str(match.lastgroup), match[0]
        if kind == "word":
            yield spelled(found, *_WORDS[found])
        elif kind == "tenth":
            yield spelled(found, value_of(found[0]), value_of(found[0]) * 10)
        elif kind == "half_more":
            count = value_of(re.sub("[个年月半]", "", found))
            months = count * 12 + 6 if "年" in found else count * 30 + 15
            yield spelled(found, count, count + Decimal("0.5"), months)
        else:
            yield spelled(found, value_of(found))
            for part in _PARTS.findall(found):
                yield from (spelled(words, value_of(words)) for words in part if words)


def _special(kind: str, found: str) -> Iterator[Numeral]:
    digits = re.findall(r"\d+", found)
    match kind:
        case "time" | "hour":
            hour = int(digits[0])
            yield numeral(found, hour, hour % 12, hour % 12 + 12)
            if len(digits) > 1 and int(digits[1]):
                yield numeral(found, int(digits[1]))
        case "decade":
            yield numeral(found, int(digits[0]), 1900 + int(digits[0]))
        case "century" | "discount":
            yield spelled(found, int(digits[0]))
        case "tenth":
            yield numeral(found, int(digits[0]) * 10)
        case _:
            yield from common(kind, found)


def _number(match: re.Match[str], text: str) -> Numeral:
    number = decimal(match["number"])
    if match["unit"]:
        return numeral(match[0], number * _times(match["unit"]))
    if match["letters"]:
        return numeral(match[0], number, match[0].upper())
    until = _TO_UNIT.match(text, match.end())
    if until:
        return numeral(match[0], number, number * _times(until[1]))
    return numeral(match[0], number)


def _times(unit: str) -> Decimal:
    product = Decimal(1)
    for character in unit:
        product *= _UNITS[character]
    return product


def value_of(numerals: str) -> Decimal:
    """Read Chinese numerals: 二十三, 一百零五, 两万五千, and digit by digit 二〇二二."""
    if len(numerals) > 1 and all(c in _DIGITS for c in numerals):
        return Decimal("".join(str(_DIGITS[c]) for c in numerals))
    total, section, digit = Decimal(0), Decimal(0), Decimal(0)
    for character in numerals:
        if character in _DIGITS:
            digit = Decimal(_DIGITS[character])
            continue
        unit = _UNITS[character]
        if unit == _UNITS["亿"]:
            total, section = (total + section + digit or Decimal(1)) * unit, Decimal(0)
        elif unit == _UNITS["万"]:
            total, section = total + (section + digit or Decimal(1)) * unit, Decimal(0)
        else:
            section += (digit or Decimal(1)) * unit
        digit = Decimal(0)
    return total + section + digit
