"""A text that is there in both languages, but is the same language twice."""

import re
from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.han import HAN, HAS_HAN, without_asides
from petrel.model.problem import Finding

_RUN = re.compile(f"[{HAN}]+")
_GLOSSED = re.compile(rf"[{HAN}]+ ?(?=\()")
"""A Chinese name with its translation after it, in brackets."""

_WORD = re.compile(r"[A-Za-z]{2,}")


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for line in sheet.lines:
            if line.lang == "en":
                left = _RUN.search(without_asides(_GLOSSED.sub(" ", line.text)))
                if left:
                    message = f"The English text holds “{left[0][:12]}”."
                    cure = "Translate it; a Chinese name may stand in quotes or brackets."
                    yield Finding(path, line.where, "untranslated", message, cure)
            elif line.lang == "zh" and _english_only(line.text):
                message = "The Chinese text holds no Chinese."
                yield Finding(path, line.where, "untranslated", message, "Translate it.")


def _english_only(text: str) -> bool:
    """Tell whether a text is English and more than a name, as “China Banking News” is one."""
    words = [] if HAS_HAN.search(text) else _WORD.findall(text)
    return len(words) > 2 and any(word.islower() for word in words)


CHECK = Check(
    {"untranslated": "English text is English, Chinese in quotes or brackets only; and reverse."},
    _run,
)
