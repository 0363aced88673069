"""A number that stands in one language's text stands in the other's.

Compared as sets: a text may repeat a number that the other names once. Numbers
in digits must be found again, in digits or spelled; spelled ones need not be.
"""

import re
from collections.abc import Iterable, Iterator

from petrel.checks import numerals_en, numerals_zh
from petrel.checks.check import Check, Survey
from petrel.checks.numerals import Numeral, normal
from petrel.model.problem import Finding

_DIGITS = re.compile(r"\d+")
_UNITS = re.compile(
    r"[百千万亿成折]|hundred|thousand|million|billion|trillion|\d ?(?:k|m|bn)\b", re.I
)


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for pair in sheet.pairs:
            message = None if _plainly_same(pair.en, pair.zh) else difference(pair.en, pair.zh)
            if message:
                cure = "Compare both with the source, and write the same number in both."
                yield Finding(path, (*pair.where, "zh"), "number-mismatch", message, cure)


def _plainly_same(en: str, zh: str) -> bool:
    """Tell cheaply that two texts have the same digits, or none, and nothing that changes them."""
    left, right = _DIGITS.findall(en), _DIGITS.findall(zh)
    if not left and not right:
        return True
    return set(left) == set(right) and not _UNITS.search(en) and not _UNITS.search(zh)


def difference(en: str, zh: str) -> str | None:
    """Say which numbers stand in one text only, or return None."""
    en, zh = normal(en), normal(zh)
    left, right = list(numerals_en.in_digits(en)), list(numerals_zh.in_digits(zh))
    only_en, only_zh = _alone(left, right), _alone(right, left)
    # Words are looked at only where digits are not enough: they are slower to read.
    only_en = only_en and _alone(only_en, numerals_zh.in_words(zh))
    only_zh = only_zh and _alone(only_zh, numerals_en.in_words(en))
    said = [f"{_shown(only_en)} only in English"] if only_en else []
    said += [f"{_shown(only_zh)} only in Chinese"] if only_zh else []
    return f"The numbers differ: {'; '.join(said)}." if said else None


def _alone(these: Iterable[Numeral], others: Iterable[Numeral]) -> list[Numeral]:
    """Return the firm numbers that are not among the others."""
    known = frozenset[object]().union(*(other.values for other in others))
    return [number for number in these if number.firm and not number.values & known]


def _shown(numbers: Iterable[Numeral]) -> str:
    return ", ".join(dict.fromkeys(number.shown for number in numbers))


CHECK = Check(
    {"number-mismatch": "A number in one language's text stands in the other's."},
    _run,
)
