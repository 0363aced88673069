"""Records lie in the folder of their place, and places do not lie on each other."""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding


def _run(survey: Survey) -> Iterator[Finding]:
    for path, rid, record in survey.records():
        if "/" not in rid:
            continue  # bad-path says that it lies in no folder
        folder = rid.partition("/")[0]
        place = record.jurisdiction
        if folder.lower() not in (place, _city(survey, place)):
            message = f"The record lies in “{folder}/”, but its jurisdiction is “{place}”."
            cure = f"Move the file to “{place}/” and note that in _moved.yaml."
            yield Finding(path, ("jurisdiction",), "region-mismatch", message, cure, "warning")
    yield from _tiles(survey)


def _city(survey: Survey, region: str) -> str | None:
    """Return the city of a district: its records may lie in the city's folder."""
    entry = survey.catalog.vocabularies.regions.get(region)
    return entry.parent if entry and entry.level == "county" else None


def _tiles(survey: Survey) -> Iterator[Finding]:
    """Yield regions whose tile on the map is taken."""
    taken: dict[tuple[int, int], str] = {}
    for path, code, region in survey.entries("regions"):
        if region.tile is None:
            continue
        other = taken.setdefault((region.tile.column, region.tile.row), code)
        if other != code:
            message = f"The tile of “{code}” is that of “{other}” too."
            cure = "Give it a free place on the map; the file begins with a picture of it."
            yield Finding(path, (code, "tile"), "tile-collision", message, cure)


CHECK = Check(
    {
        "region-mismatch": "A record lies in its jurisdiction's folder, or its city's.",
        "tile-collision": "Each region has its own tile on the map.",
    },
    _run,
)
