"""Journeys that lead somewhere, for the people whom they are for, and without lost steps."""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.eligibility.program import ENDED
from petrel.model.problem import Finding


def _run(survey: Survey) -> Iterator[Finding]:
    catalog = survey.catalog
    stages = catalog.vocabularies.stages
    # A record that does not fit the model may be the one that belongs.
    whole = len(catalog.records) == len(catalog.paths)
    pairs = {
        (stage, topic)
        for record in catalog.records.values()
        for stage in record.stages
        for topic in record.topics
    }
    filled = {stage for stage, _ in pairs}
    for path, code, journey in survey.entries("journeys"):
        topics = [(stage, topic) for stage in journey.stages for topic in journey.topics]
        if whole and not (pairs.intersection(topics) if topics else filled & {*journey.stages}):
            message = f"No record belongs to the journey “{code}”."
            cure = "Give it the stages and topics of the records that it leads past, or remove it."
            # Its page is empty, which is a pity, but no reason to refuse the records.
            yield Finding(path, (code,), "journey-gap", message, cure, "warning")
        for stage in journey.stages:
            if stage in stages and stages[stage].track != journey.track:
                track = stages[stage].track
                message = f"“{code}” is for {journey.track}, but its stage “{stage}” for {track}."
                cure = "Correct the journey's track, or leave the stage out."
                yield Finding(path, (code,), "journey-gap", message, cure)
    yield from _lost(survey)


def _lost(survey: Survey) -> Iterator[Finding]:
    """Yield what a record still requires although it has ended: journeys leave that out."""
    records = survey.catalog.records
    for path, rid, record in survey.records():
        if record.status.code in ENDED:
            continue
        for number, other in enumerate(record.related.requires):
            if other in records and other != rid and records[other].status.code in ENDED:
                where = ("related", "requires", number)
                message = f"“{rid}” requires “{other}”, which has ended."
                cure = "Name what has taken its place, or remove it."
                yield Finding(path, where, "journey-gap", message, cure)


CHECK = Check(
    {"journey-gap": "A journey has records and only stages of its track, and no step has ended."},
    _run,
)
