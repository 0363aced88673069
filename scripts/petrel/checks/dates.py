"""What begins before it ends, and what has happened lies in the past."""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.partial import Date, later
from petrel.model.problem import Finding, Location
from petrel.model.record import Record

_CURE = "Correct one of them after looking at the source."


def _run(survey: Survey) -> Iterator[Finding]:
    for path, _, record in survey.records():
        yield from _order(path, record)
        for where, name, date in _past(record):
            if later(date, survey.today):
                message = f"{name} is {date}, which has not come yet."
                yield Finding(path, where, "future-date", message, "Correct the date.")


def _order(path: str, record: Record) -> Iterator[Finding]:
    """Yield pairs of dates in the wrong order."""
    pairs: list[tuple[Location, str, Date, str, Date]] = [
        (("valid_until",), "valid_from", record.valid_from, "valid_until", record.valid_until),
        (("review_by",), "last_verified", record.last_verified, "review_by", record.review_by),
    ]
    for field in ("deadlines", "dates"):
        for number, entry in enumerate(getattr(record, field)):
            pairs.append(((field, number, "until"), "since", entry.since, "until", entry.until))
    for where, first, start, second, end in pairs:
        if later(start, end):
            message = f"“{first}” {start} is after “{second}” {end}."
            yield Finding(path, where, "date-order", message, _CURE)
    if later(record.issued, record.valid_from):
        message = f"It was issued on {record.issued}, after it came into force."
        cure = "Look whether that is so; a rule may hold for the time before it."
        yield Finding(path, ("issued",), "date-order", message, cure, "warning")


def _past(record: Record) -> Iterator[tuple[Location, str, Date]]:
    """Yield place, name and date of what cannot lie in the future."""
    yield ("last_verified",), "“last_verified”", record.last_verified
    yield ("issued",), "“issued”", record.issued
    for key, source in record.sources.items():
        yield ("sources", key, "published"), f"The date of the source “{key}”", source.published
    for number, basis in enumerate(record.legal_basis):
        yield ("legal_basis", number, "issued"), "The legal text's date", basis.issued


CHECK = Check(
    {
        "date-order": "What begins is not after what ends.",
        "future-date": "last_verified, issued and published are not in the future.",
    },
    _run,
)
