"""A number that stands in one language's text stands in the other's.

Compared as sets: a text may repeat a number that the other names once. Numbers
in digits must be found again, in digits or spelled; spelled ones need not be.
"""

import re
from collections.abc import Iterable, Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.numerals import Numeral
from petrel.checks.numerals_en import english
from petrel.checks.numerals_zh import chinese
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
    left, right = list(english(en)), list(chinese(zh))
    only_en, only_zh = _alone(left, right), _alone(right, left)
    said = [f"{', '.join(only_en)} only in English"] if only_en else []
    said += [f"{', '.join(only_zh)} only in Chinese"] if only_zh else []
    return f"The numbers differ: {'; '.join(said)}." if said else None


def _alone(these: Iterable[Numeral], others: Iterable[Numeral]) -> list[str]:
    """Return, as written, the firm numbers that the other text does not have."""
    known = frozenset[object]().union(*(other.values for other in others))
    missing = (number.shown for number in these if number.firm and not number.values & known)
    return list(dict.fromkeys(missing))


CHECK = Check(
    {"number-mismatch": "A number in one language's text stands in the other's."},
    _run,
)
