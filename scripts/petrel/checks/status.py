"""A status agrees with the dates, and doubt is explained.

What the calendar alone turns wrong is a warning, so that no record becomes an
error overnight.
"""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.partial import later
from petrel.model.problem import Finding, Severity
from petrel.model.record import Record

_WHERE = ("status", "code")


def _run(survey: Survey) -> Iterator[Finding]:
    replaced = {
        target
        for sheet in survey.record_sheets
        for target in _list(sheet.mapping("related").get("replaces"))
    }
    for path, rid, record in survey.records():
        code, note = record.status.code, record.status.note
        for message, cure, severity in _dates(record, str(survey.today)):
            yield Finding(path, _WHERE, "status-dates", message, cure, severity)
        if code == "unconfirmed" and note is None:
            message = "The status is “unconfirmed”, but nothing says what is in doubt."
            cure = "Add “note:” under “status:”: what was looked for, and what was not found."
            yield Finding(path, _WHERE, "status-note", message, cure)
        if code == "superseded" and note is None and rid not in replaced:
            message = "The record is superseded, but nothing says by what."
            cure = "Name it in the new record's “related: replaces:”, or say it in status.note."
            yield Finding(path, _WHERE, "missing-successor", message, cure)


def _list(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _dates(record: Record, today: str) -> Iterator[tuple[str, str, Severity]]:
    """Yield what a status and the dates of validity say against each other."""
    code, start, end = record.status.code, record.valid_from, record.valid_until
    if code == "in_force" and later(today, end):
        cure = "Set the status to expired, or add the date to which it was extended."
        yield f"The status is “in_force”, but “valid_until” {end} is past.", cure, "warning"
    if code == "upcoming" and later(today, start):
        cure = "See whether it is in force now, and change the status."
        yield f"The status is “upcoming”, but “valid_from” {start} is past.", cure, "warning"
    if code == "expired" and later(end, today):
        cure = "Correct the date or the status."
        yield f"The status is “expired”, but “valid_until” {end} is still to come.", cure, "error"
    if code == "in_force" and later(start, today):
        cure = "Set the status to upcoming, or correct the date."
        yield f"The status is “in_force”, but “valid_from” {start} is still to come.", cure, "error"


CHECK = Check(
    {
        "status-dates": "The status agrees with valid_from and valid_until.",
        "status-note": "An unconfirmed record says what is in doubt.",
        "missing-successor": "A superseded record is replaced by another, or says by what.",
    },
    _run,
)
