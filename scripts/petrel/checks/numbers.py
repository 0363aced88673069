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

_DIGIT = re.compile(r"\d")


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for pair in sheet.pairs:
            if _DIGIT.search(pair.en) or _DIGIT.search(pair.zh):
                message = difference(pair.en, pair.zh)
                if message:
                    cure = "Compare both with the source, and write the same number in both."
                    yield Finding(path, (*pair.where, "zh"), "number-mismatch", message, cure)


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
