"""Cites and sources belong together."""

import re
from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.model.basics import SLUG
from petrel.model.problem import Finding
from petrel.records.suggest import nearest


def _run(survey: Survey) -> Iterator[Finding]:
    for sheet in survey.record_sheets:
        sources = sheet.mapping("sources")
        cited = {reference.source for reference in sheet.references}
        for reference in sheet.references:
            if reference.source not in sources and re.fullmatch(SLUG, reference.source):
                message = f"This record has no source “{reference.source}”."
                known = ", ".join(sources) or "none yet"
                cure = nearest(reference.source, sources) + f"Its sources are: {known}."
                yield Finding(sheet.path, reference.where, "missing-source", message, cure)
        # A cite that is wrong may have meant any source.
        for key in sources if cited and cited <= sources.keys() else ():
            if key not in cited:
                message = f"No claim cites the source “{key}”."
                cure = "Add it to the “cites” of what it supports, or remove it."
                where = ("sources", key)
                yield Finding(
                    sheet.path, where, "unused-source", message, cure, "warning", key=True
                )


CHECK = Check(
    {
        "missing-source": "A cite names a source that the record has.",
        "unused-source": "A source is cited by something.",
    },
    _run,
)
