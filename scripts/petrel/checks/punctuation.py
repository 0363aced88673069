"""Chinese text has full-width punctuation, English text has none."""

import re
from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.han import HAN, without_asides
from petrel.model.problem import Finding

_HALF = re.compile(
    rf"(?<=[{HAN}》」』”）])([,;:!?()\"])|([,;:!?()\"])(?=[{HAN}《「『“])|(?<=[{HAN}])(\.)(?=\s|$)"
)
MOST = 12
"""So many signs of one text are shown."""

_FULL = re.compile(r"[，。；：！？（）、]")
_FORM = dict(zip(",;:!?().", "，；：！？（）。", strict=True)) | {'"': "“ or ”"}


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for line in sheet.lines:
            if line.lang == "zh":
                half = list(_HALF.finditer(line.text))
                if half:
                    words = _half(line.text, half)
                    yield Finding(path, line.where, "half-width-punctuation", *words)
            elif line.lang == "en":
                match = _FULL.search(without_asides(line.text))
                if match:
                    message = f"The English text has a full-width “{match[0]}”."
                    cure = "Write the half-width sign, and a space after it."
                    yield Finding(path, line.where, "full-width-punctuation", message, cure)


def _half(text: str, found: list[re.Match[str]]) -> tuple[str, str]:
    """Return one message and cure for all half-width signs of a text."""
    signs = dict.fromkeys(match[1] or match[2] or match[3] for match in found)
    if len(found) == 1:
        message = f"Chinese text has a half-width “{next(iter(signs))}” in {_near(text, found[0])}."
    else:
        near = ", ".join(_near(text, match, 2) for match in found[:MOST])
        more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
        message = f"Chinese text has {len(found)} half-width signs: {near}{more}."
    return message, f"Write {' '.join(_FORM[sign] for sign in signs)}."


def _near(text: str, match: re.Match[str], width: int = 4) -> str:
    return f"“{text[max(0, match.start() - width) : match.end() + width]}”"


CHECK = Check(
    {
        "half-width-punctuation": "Beside Chinese characters, punctuation is full-width.",
        "full-width-punctuation": "English text has full-width signs in Chinese names only.",
    },
    _run,
)
