"""Chinese text has full-width punctuation, English text has none."""

import re
from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.han import HAN, without_asides
from petrel.model.problem import Finding

_HALF = re.compile(
    rf"(?<=[{HAN}》」』”）])([,;:!?(\"])|([,;:!?()\"])(?=[{HAN}《「『“])|(?<=[{HAN}])(\.)(?=\s|$)"
)
_FULL = re.compile(r"[，。；：！？（）、]")
_FORM = dict(zip(",;:!?().", "，；：！？（）。", strict=True)) | {'"': "“ or ”"}


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for line in sheet.lines:
            if line.lang == "zh":
                match = _HALF.search(line.text)
                if match:
                    sign = match[1] or match[2] or match[3]
                    message = (
                        f"Chinese text has a half-width “{sign}” in {_near(line.text, match)}."
                    )
                    cure = f"Write {_FORM[sign]}."
                    yield Finding(path, line.where, "half-width-punctuation", message, cure)
            elif line.lang == "en":
                match = _FULL.search(without_asides(line.text))
                if match:
                    message = f"The English text has a full-width “{match[0]}”."
                    cure = "Write the half-width sign, and a space after it."
                    yield Finding(path, line.where, "full-width-punctuation", message, cure)


def _near(text: str, match: re.Match[str]) -> str:
    return f"“{text[max(0, match.start() - 4) : match.end() + 4]}”"


CHECK = Check(
    {
        "half-width-punctuation": "Beside Chinese characters, punctuation is full-width.",
        "full-width-punctuation": "English text has full-width signs in Chinese names only.",
    },
    _run,
)
