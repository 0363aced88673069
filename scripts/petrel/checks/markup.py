"""Texts are plain: what looks like HTML, Markdown or a template is not rendered."""

import re
from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding

_MARKUP = re.compile(
    r"<[A-Za-z/!?]|\]\(|\{\{|\{%|\{#|\*\*\S|&(?:#\d+|#x[0-9A-Fa-f]+|[a-z]{2,8});|```|\n"
)


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for line in sheet.lines:
            match = _MARKUP.search(line.text.strip())
            if match and match[0] == "\n":
                message, cure = "The text has several lines.", "Write it on one line, or use “>-”."
                yield Finding(path, line.where, "markup", message, cure)
            elif match:
                message = f"The text holds “{match[0]}”, but records are plain text."
                cure = "Say it in words; links belong into “url”."
                yield Finding(path, line.where, "markup", message, cure)


CHECK = Check({"markup": "A text is plain: one line, no HTML, Markdown or template signs."}, _run)
