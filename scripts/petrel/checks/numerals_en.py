"""The numbers in an English text."""

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

_UNITS = {
    "hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000, "m": 1_000_000,
    "billion": 10**9, "bn": 10**9, "trillion": 10**12,
}  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WORDS: dict[str, tuple[int | Decimal, ...]] = {
    **{word: (number,) for number, word in enumerate(_SMALL.split())},
    **{word: (number,) for number, word in enumerate(_ORDINALS.split())},
    **{word: (number * 10,) for number, word in enumerate(_TENS, 2)},
    **{f"{word[:-1]}ieth": (number * 10,) for number, word in enumerate(_TENS, 2)},
    **{word: (value,) for word, value in _UNITS.items() if len(word) > 2},
    "half": (Decimal("0.5"), 6, 30, 50),
    "quarter": (Decimal("0.25"), 3, 4, 15, 25),
    "quarterly": (3, 4),
    "fortnight": (2, 14),
    "dozen": (12,), "decade": (10,), "century": (100,), "score": (20,),
    "once": (1,), "a": (1,), "an": (1,), "each": (1,), "every": (1,), "per": (1,), "single": (1,),
    "sole": (1,), "daily": (1,), "weekly": (1, 7), "monthly": (1,), "yearly": (1, 12),
    "annual": (1, 12), "annually": (1, 12), "primary": (1,), "initial": (1,), "another": (1,),
    "twice": (2,), "double": (2,), "both": (2,), "pair": (2,), "dual": (2,), "secondary": (2,),
    "triple": (3,), "thrice": (3,), "clock": (24,),
    "i": (1,), "ii": (2,), "iii": (3,), "iv": (4,), "v": (5,),
    "vi": (6,), "vii": (7,), "viii": (8,), "ix": (9,), "x": (10,),
}  # fmt: skip

_PLAIN = re.compile(
    rf"""(?={BEGINNING})(?:
    {COMMON.pattern}
  | (?P<time>(?<!\d)\d{{1,2}}:\d\d(?!\d))
  | (?P<decade>(?:\d\d)?\d0s\b)
  | (?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?)
      (?:(?:\s?|-)(?P<unit>hundred|thousand|million|billion|trillion|bn|k|m)\b
        |\s?(?P<half>[ap])\.?m\b
        |(?P<ordinal>st|nd|rd|th)\b
        |(?P<letters>[A-Za-z]{{1,3}}\d*)\b)?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]+")
_TO_UNIT = re.compile(
    rf"(?:{DASH}|\s+(?:to|or|and)\s+)\d[\d,.]*\s?(hundred|thousand|million|billion|trillion|bn|k|m)\b",
    re.IGNORECASE,
)


def in_digits(text: str) -> Iterator[Numeral]:
    """Yield the numbers that an English text, made `normal`, writes in digits."""
    for match in _PLAIN.finditer(text):
        yield from _digits(match, text)


def in_words(text: str) -> Iterator[Numeral]:
    """Yield the numbers that it spells, and its months."""
    run: list[str] = []
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if word in _WORDS:
            run.append(word)
        elif run and word != "and":
            yield from _spelled(run)
            run = []
        if word[:3] in _MONTHS and len(word) < 10:
            yield spelled(word, _MONTHS.index(word[:3]) + 1)
    yield from _spelled(run)


def _digits(match: re.Match[str], text: str) -> Iterator[Numeral]:
    """Read what a match that begins with digits, or holds them, means."""
    kind = str(match.lastgroup if match["number"] is None else "number")
    found = match[0]
    if kind == "time":
        hour, minute = found.split(":")
        yield numeral(found, int(hour), int(hour) % 12, int(hour) % 12 + 12)
        if int(minute):
            yield numeral(found, int(minute))
    elif kind == "decade":
        yield numeral(found, int(found[:-1]), int(found[-3:-1]))
    elif kind != "number":
        yield from common(kind, found)
    else:
        yield _number(match, text)


def _number(match: re.Match[str], text: str) -> Numeral:
    number = decimal(match["number"])
    if match["unit"]:
        unit = match["unit"].lower()
        values = {number * _UNITS[unit]} | ({number} if len(unit) == 1 else set())
        return numeral(match[0], *values)
    if match["half"]:
        return numeral(match[0], number, number % 12 + (12 if match["half"] in "pP" else 0))
    if match["letters"]:
        return numeral(match[0], number, match[0].upper())
    until = _TO_UNIT.match(text, match.end())
    if until:
        return numeral(match[0], number, number * _UNITS[until[1].lower()])
    return numeral(match[0], number)


def _spelled(run: list[str]) -> Iterator[Numeral]:
    """Read number words in a row: each by itself, and all as one number."""
    total, part = Decimal(0), Decimal(0)
    for word in run:
        yield spelled(word, *_WORDS[word])
        value = Decimal(_WORDS[word][0])
        if value >= 100:
            part = max(part, Decimal(1)) * value
            if value >= 1000:
                total, part = total + part, Decimal(0)
        else:
            part += value
    if len(run) > 1:
        yield spelled(" ".join(run), total + part)
