"""Records whose review is due."""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding


def _run(survey: Survey) -> Iterator[Finding]:
    for path, _, record in survey.records():
        if record.review_by < survey.today:
            days = (survey.today - record.review_by).days
            message = f"The review is overdue by {days} day{'' if days == 1 else 's'}."
            cure = "Compare the record with its sources, then set last_verified and review_by."
            yield Finding(path, ("review_by",), "overdue-review", message, cure, "warning")


CHECK = Check({"overdue-review": "review_by is not in the past (a warning)."}, _run)
