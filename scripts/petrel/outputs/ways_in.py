"""The pages that lead to records: home, people, places, kinds, topics."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from markupsafe import Markup

from petrel.model.text import LANGS, Lang
from petrel.outputs.charts import Bar, bars
from petrel.outputs.lists import by_place, headline, inside, ordered, ordered_for_stage
from petrel.outputs.renderer import Page, Renderer, slug
from petrel.outputs.strings import strings
from petrel.outputs.tilemap import GAP, SIZE, tiles


@dataclass(frozen=True)
class WaysIn:
    """Renders the lists; what is the same for both languages is computed once."""

    renderer: Renderer

    def __iter__(self) -> Iterator[Page]:
        """Yield every list page in both languages."""
        for lang in LANGS:
            yield self._home(lang)
            yield self._index(lang, "people", "for/", chains=self._chains)
            yield from self._tracks(lang)
            yield self._places(lang)
            yield from self._regions(lang)
            yield self._index(lang, "kinds", "kinds/", groups=self._kinds)
            yield from self._kind_pages(lang)
            yield self._index(lang, "topics", "topics/", groups=self._topics)
            yield from self._topic_pages(lang)

    def _index(self, lang: Lang, name: str, url: str, **context: Any) -> Page:
        words = strings()
        title, lead = words[f"{name}_title"].in_(lang), words[f"{name}_lead"].in_(lang)
        return self.renderer.page(name, lang, url, title, lead, **context)

    @cached_property
    def _chains(self) -> Mapping[str, Mapping[str, list[str]]]:
        """For each track its stages in order, and the records of each."""
        catalog = self.renderer.catalog
        words = catalog.vocabularies
        found: dict[str, dict[str, list[str]]] = {track: {} for track in words.tracks}
        for code, stage in words.stages.items():
            ids = [rid for rid, record in catalog.records.items() if code in record.stages]
            found[stage.track][code] = ordered_for_stage(catalog, ids)
        return found

    @cached_property
    def _inside(self) -> Mapping[str, list[str]]:
        catalog = self.renderer.catalog
        return {code: ordered(catalog, ids) for code, ids in inside(catalog).items()}

    @cached_property
    def _kinds(self) -> Mapping[str, list[str]]:
        catalog = self.renderer.catalog
        return {
            code: ordered(catalog, catalog.by_kind.get(code, ()))
            for code in catalog.vocabularies.kinds
        }

    @cached_property
    def _topics(self) -> Mapping[str, list[str]]:
        catalog = self.renderer.catalog
        codes = catalog.vocabularies.entries["topics"]
        return {code: ordered(catalog, catalog.by_topic.get(code, ())) for code in codes}

    @cached_property
    def _featured(self) -> list[str]:
        """Places below the nation with three records or more of their own, most first."""
        own = self.renderer.catalog.by_region
        places = (code for code in own if code != "china" and len(own[code]) >= 3)
        return sorted(places, key=lambda code: (-len(own[code]), code))[:10]

    def _home(self, lang: Lang) -> Page:
        words = strings()
        return self.renderer.page(
            "home",
            lang,
            "",
            words["site_title"].in_(lang),
            words["tagline"].in_(lang),
            chains=self._chains,
            topics={code: ids for code, ids in self._topics.items() if ids},
            kinds={code: ids for code, ids in self._kinds.items() if ids},
            featured=self._featured,
            counts=self.renderer.catalog.by_region,
            places=len(self._inside),
        )

    def _tracks(self, lang: Lang) -> Iterator[Page]:
        words = self.renderer.catalog.vocabularies
        for track, stages in self._chains.items():
            entry = words.tracks[track]
            title = entry.name.in_(lang)
            about = (entry.description or entry.question).in_(lang)
            url = f"for/{track}/"
            only = next(iter(stages.values())) if len(stages) == 1 else []
            groups = by_place(self.renderer.catalog, only)
            yield self.renderer.page(
                "track", lang, url, title, about, track=track, stages=stages, groups=groups
            )
            for number, (code, ids) in enumerate(stages.items(), 1):
                stage = words.stages[code]
                yield self.renderer.page(
                    "stage",
                    lang,
                    f"{url}{slug(code)}/",
                    f"{stage.name.in_(lang)} · {title}",
                    (stage.question or stage.name).in_(lang),
                    track=track,
                    stages=stages,
                    code=code,
                    number=number,
                    groups=by_place(self.renderer.catalog, ids),
                )

    def _places(self, lang: Lang) -> Page:
        regions = self.renderer.catalog.vocabularies.regions
        grid = tiles(self.renderer.catalog, lang)
        return self._index(
            lang,
            "places",
            "regions/",
            tiles=grid,
            size=SIZE,
            width=max(tile.x for tile in grid) + SIZE + GAP,
            height=max(tile.y for tile in grid) + SIZE + GAP,
            inside=self._inside,
            provinces=[c for c, r in regions.items() if r.level == "province"],
        )

    def _regions(self, lang: Lang) -> Iterator[Page]:
        catalog = self.renderer.catalog
        organisations = _organisations_by_region(self.renderer)
        for code, region in catalog.vocabularies.regions.items():
            name = region.name.in_(lang)
            chain = list(catalog.ancestors(code))
            own = [
                rid
                for rid in self._inside.get(code, [])
                if code
                in (catalog.records[rid].jurisdiction, *catalog.records[rid].also_applies_in)
            ]
            yield self.renderer.page(
                "region",
                lang,
                f"regions/{code}/",
                name,
                strings()["place_own"].in_(lang).format(place=name),
                code=code,
                chain=chain,
                own=_by_track(self.renderer, own),
                above=[(c, catalog.by_region.get(c, ())) for c in chain[1:]],
                children=[
                    (c, len(self._inside.get(c, ()))) for c in catalog.subregions.get(code, ())
                ],
                offices=organisations.get(code, []),
            )

    def _kind_pages(self, lang: Lang) -> Iterator[Page]:
        catalog = self.renderer.catalog
        for code, ids in self._kinds.items():
            title = catalog.vocabularies.kinds[code].plural.in_(lang)
            yield self.renderer.page(
                "kind",
                lang,
                f"kinds/{slug(code)}/",
                title,
                title,
                code=code,
                groups=by_place(catalog, ids),
                pictures=self._pictures(ids),
            )

    def _pictures(self, ids: list[str]) -> Mapping[str, list[tuple[str, Markup]]]:
        """Draw the headline amounts in yuan, one picture for each period they are paid for."""
        found: dict[str, list[tuple[str, Bar]]] = {}
        for rid in ids:
            amount = headline(self.renderer.catalog.records[rid])
            if amount is None or amount.unit != "money" or amount.currency != "CNY":
                continue
            high = amount.high if amount.high is not None else amount.low
            low = amount.low if amount.low is not None else 0
            if high:
                found.setdefault(amount.per, []).append((rid, Bar(float(low), float(high))))
        return {
            per: list(zip((rid for rid, _ in rows), bars([bar for _, bar in rows]), strict=True))
            for per, rows in found.items()
        }

    def _topic_pages(self, lang: Lang) -> Iterator[Page]:
        catalog = self.renderer.catalog
        for code, ids in self._topics.items():
            title = catalog.vocabularies.label("topics", code).in_(lang)
            groups = by_place(catalog, ids)
            yield self.renderer.page(
                "topic", lang, f"topics/{slug(code)}/", title, title, code=code, groups=groups
            )


def _organisations_by_region(renderer: Renderer) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, organisation in renderer.catalog.vocabularies.organisations.items():
        found.setdefault(organisation.region, []).append(code)
    return found


def _by_track(renderer: Renderer, ids: list[str]) -> Mapping[str, list[str]]:
    """Group records by the track of their audiences; one may stand in several."""
    words = renderer.catalog.vocabularies
    groups: dict[str, list[str]] = {track: [] for track in words.tracks}
    for rid in ids:
        audiences = renderer.catalog.records[rid].audiences
        for track in {words.audiences[code].track for code in audiences}:
            groups[track].append(rid)
    return {track: found for track, found in groups.items() if found}
