"""The provinces as a map of tiles, drawn as SVG with a link in each tile."""

from dataclasses import dataclass

from petrel.model.catalog import Catalog
from petrel.model.text import Lang

SIZE, GAP = 100, 8
"""Side of a tile and the space between two, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class TileView:
    """One tile: where it is drawn, what stands on it, how dark it is (0 to 4)."""

    code: str
    name: str
    short: str
    x: int
    y: int
    count: int
    shade: int
    covered: bool


def tiles(catalog: Catalog, lang: Lang) -> list[TileView]:
    """Return the tiles in reading order, the count of each with all that lies inside it."""
    regions = catalog.vocabularies.regions
    counts = dict.fromkeys(regions, 0)
    for record in catalog.records.values():
        places = {record.jurisdiction, *record.also_applies_in}
        for code in {above for place in places for above in catalog.ancestors(place)}:
            counts[code] += 1
    found = [
        TileView(
            code,
            region.name.in_(lang),
            (region.iso or "").removeprefix("CN-"),
            (region.tile.column - 1) * (SIZE + GAP),
            (region.tile.row - 1) * (SIZE + GAP),
            counts[code],
            shade(counts[code]),
            region.covered,
        )
        for code, region in regions.items()
        if region.tile is not None
    ]
    return sorted(found, key=lambda tile: (tile.y, tile.x))


def shade(count: int) -> int:
    """Return the step of the colour scale: none, few, some, many, most."""
    return sum(count >= limit for limit in (1, 4, 8, 16))
