"""The pages of the journeys: one for the whole country, one for each place with its own rules."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from petrel.model.catalog import group
from petrel.model.record import Record
from petrel.model.service import Output
from petrel.model.source import DateEntry
from petrel.model.text import LANGS, Lang
from petrel.outputs.lists import ordered
from petrel.outputs.pathdraw import Row, draw
from petrel.outputs.paths import Path, Paths, Step
from petrel.outputs.renderer import Page, Renderer
from petrel.outputs.strings import strings

META = {"styles": ["journey"], "scripts": ["journey-page"]}

SHOWN = 8
"""How many records of one topic a page lists before it points to the topic."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The papers that one gets in a step, and the later steps that need them."""

    step: Step
    outputs: Sequence[Output]
    again: tuple[int, ...]


Clock = tuple[Step, Sequence[Output], Sequence[DateEntry], str | None]
"""A step, its papers that expire, its time limits, and until when its rule holds."""


@dataclass(frozen=True)
class JourneyPages:
    """Renders the journeys of one catalog; what is the same for both languages is found once."""

    renderer: Renderer

    @cached_property
    def paths(self) -> Paths:
        """The journeys in all places."""
        return Paths(self.renderer.catalog)

    def __iter__(self) -> Iterator[Page]:
        """Yield the index and every journey, both languages."""
        for lang in LANGS:
            yield self._index(lang)
        for path in self.paths.all.values():
            yield from self.of(path)

    def _index(self, lang: Lang) -> Page:
        words, journeys = strings(), self.renderer.catalog.vocabularies.journeys
        nation = self.paths.nation
        tracks: dict[str, list[Path]] = {}
        for code, journey in journeys.items():
            tracks.setdefault(journey.track, []).append(self.paths.all[code, nation])
        return self.renderer.page(
            "journeys",
            lang,
            "journeys/",
            words["journey_index_title"].in_(lang),
            words["journey_index_lead"].in_(lang),
            {"styles": META["styles"]},
            tracks=tracks,
        )

    @cached_property
    def _places(self) -> Mapping[str, Sequence[str]]:
        """For each journey its places, as they are listed."""
        return group(self.paths.all)

    def of(self, path: Path) -> Iterator[Page]:
        """Yield the pages of one journey in one place."""
        catalog = self.renderer.catalog
        records, regions = catalog.records, catalog.vocabularies.regions
        journey = catalog.vocabularies.journeys[path.journey]
        nation = path.place == self.paths.nation
        siblings = [self.paths.all[path.journey, code] for code in self._places[path.journey]]
        siblings.sort(key=lambda other: (other.place != self.paths.nation, other is not path))
        steps = [(step, records[step.rid]) for step in path.steps]
        others = self._by_topic(path)
        kept, limits = papers_to_keep(steps), what_runs_out(steps)
        for lang in LANGS:
            name, place = journey.name.in_(lang), regions[path.place].name.in_(lang)
            yield self.renderer.page(
                "journey",
                lang,
                path.url,
                name if nation else f"{name} · {place}",
                (journey.description or journey.name).in_(lang),
                META,
                journey=journey,
                path=path,
                local=not nation,
                siblings=siblings,
                waiting=path.waiting.words(lang),
                drawing=draw(
                    [
                        Row(record.name.in_(lang), tuple(n - 1 for n in step.before))
                        for step, record in steps
                    ]
                ),
                steps=steps,
                kept=kept,
                limits=limits,
                others=others,
                time_limits=time_limits,
                last_day=last_day,
            )

    def _by_topic(self, path: Path) -> Mapping[str, tuple[Sequence[str], int]]:
        """Group what has no order by the first topic that the journey names, or by its own first.

        Of each topic the narrowest places come first and a few are shown; with the number of all.
        """
        catalog = self.renderer.catalog
        wanted = catalog.vocabularies.journeys[path.journey].topics
        groups: dict[str, list[str]] = {code: [] for code in catalog.vocabularies.entries["topics"]}
        for rid in path.others:
            topics = catalog.records[rid].topics
            groups[next((code for code in topics if code in wanted), topics[0])].append(rid)
        found = {}
        for code, ids in groups.items():
            if len(ids) > SHOWN:
                near = sorted(ids, key=lambda rid: -len(list(self._above(rid))))
                found[code] = (ordered(catalog, near[:SHOWN]), len(ids))
            elif ids:
                found[code] = (ids, len(ids))
        return found

    def _above(self, rid: str) -> Iterator[str]:
        return self.renderer.catalog.ancestors(self.renderer.catalog.records[rid].jurisdiction)


def papers_to_keep(steps: Sequence[tuple[Step, Record]]) -> list[Kept]:
    """Return the papers of each step, with the steps that build on it or ask for them by name."""
    later: defaultdict[int, set[int]] = defaultdict(set)
    asked: defaultdict[str, set[int]] = defaultdict(set)
    for step, record in steps:
        for first in step.before:
            later[first].add(step.number)
        for document in record.required_documents:
            asked[document.name.zh].add(step.number)
    found = []
    for step, record in steps:
        named = {n for o in record.output for n in asked.get(o.name.zh, ()) if n > step.number}
        if record.output:
            found.append(Kept(step, record.output, tuple(sorted(later[step.number] | named))))
    return found


def what_runs_out(steps: Sequence[tuple[Step, Record]]) -> list[Clock]:
    """Return the steps that start a clock: papers that expire, time limits, the rule's end."""
    found: list[Clock] = []
    for step, record in steps:
        outputs = [output for output in record.output if output.valid_for]
        limits = time_limits(record)
        if outputs or limits or record.valid_until:
            found.append((step, outputs, limits, record.valid_until))
    return found


def time_limits(record: Record) -> list[DateEntry]:
    """Return the deadlines that have an end; what only begins on a day runs out never."""
    return [d for d in record.deadlines if d.on or d.until or d.within or (d.note and not d.since)]


def last_day(deadline: DateEntry) -> str | None:
    """Return the date after which a deadline is past, as exact as it is known, or None."""
    return deadline.until or (None if deadline.within else deadline.on)
