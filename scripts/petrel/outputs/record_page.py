"""The page of one record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from petrel.eligibility.describe import describe
from petrel.model import wording
from petrel.model.money import Picture
from petrel.model.record import Record
from petrel.model.text import LANGS, Lang
from petrel.outputs.charts import Bar, bars
from petrel.outputs.finder import has_self_check
from petrel.outputs.lists import headline, ordered
from petrel.outputs.paths import Path, Paths, comes_before
from petrel.outputs.renderer import Page, Renderer
from petrel.outputs.structured_data import json_ld
from petrel.search.spoken import spoken

PAPERS, TAKING_PART = "请问需要哪些材料？", "请问怎样参加？"
AT_A_WINDOW = {"counter", "venue", "school", "employer"}
"""Channels where somebody stands before somebody else."""

_INNER_QUOTES = str.maketrans("“”", "‘’")


@dataclass(frozen=True)
class RecordPages:
    """Renders every record, both languages; looks up once what all of them need."""

    renderer: Renderer

    @cached_property
    def _incoming(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        names = ("requires", "replaces", "overrides", "part_of")
        return {name: self.renderer.catalog.incoming(name) for name in names}

    @cached_property
    def _before(self) -> Mapping[str, tuple[str, ...]]:
        return comes_before(self.renderer.catalog)

    @cached_property
    def _journeys(self) -> Mapping[str, tuple[Path, ...]]:
        return Paths(self.renderer.catalog).of_record

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages in the order of the ids."""
        for rid in self.renderer.catalog.records:
            yield from self.of(rid)

    def of(self, rid: str) -> Iterator[Page]:
        """Yield the pages of one record; KeyError where there is none of that id."""
        record = self.renderer.catalog.records[rid]
        relations = self._relations(rid, record)
        for lang in LANGS:
            yield self._page(rid, record, relations, lang)

    def _page(
        self, rid: str, record: Record, relations: Mapping[str, list[str]], lang: Lang
    ) -> Page:
        catalog = self.renderer.catalog
        rule = record.eligibility
        return self.renderer.page(
            "record",
            lang,
            f"policies/{rid}/",
            record.name.in_(lang),
            record.summary.in_(lang),
            rid=rid,
            record=record,
            relations=relations,
            journeys=self._journeys.get(rid, ()),
            conditions=describe(rule.rule, catalog.vocabularies) if rule else None,
            self_check=has_self_check(record),
            amount=headline(record),
            pictures=[
                (picture, list(zip(picture.figures, _picture(picture), strict=True)))
                for picture in record.pictures
            ],
            source_numbers={key: n for n, key in enumerate(record.sources, 1)},
            source_dates=source_dates(record, lang),
            chain=list(catalog.ancestors(record.jurisdiction)),
            card=counter_sentence(record, catalog.vocabularies.kinds[record.kind].verb),
            json_ld=json_ld(rid, record, lang, catalog, self.renderer.settings),
        )

    def _relations(self, rid: str, record: Record) -> Mapping[str, list[str]]:
        """Merge what the record says with what others say of it, each pair once."""
        own, into = record.related, self._incoming

        def merged(mine: tuple[str, ...], theirs: str) -> list[str]:
            found = {*mine, *into[theirs].get(rid, ())} & known
            return ordered(self.renderer.catalog, found)

        known = self.renderer.catalog.records.keys() - {rid}
        relations = {
            "requires": ordered(self.renderer.catalog, known & set(own.requires)),
            # What unlocks a record may be one way of several, so it is no condition.
            "after": ordered(
                self.renderer.catalog, set(self._before.get(rid, ())) - set(own.requires)
            ),
            "unlocks": merged(own.unlocks, "requires"),
            "parts": merged((), "part_of"),
            "replaced_by": merged((), "replaces"),
            "overridden_by": merged((), "overrides"),
            "part_of": ordered(self.renderer.catalog, known & set(own.part_of)),
            "replaces": ordered(self.renderer.catalog, known & set(own.replaces)),
            "overrides": ordered(self.renderer.catalog, known & set(own.overrides)),
        }
        shown = {rid for ids in relations.values() for rid in ids}
        see_also = ordered(self.renderer.catalog, (known & set(own.see_also)) - shown)
        return {**relations, "see_also": see_also}


def _picture(picture: Picture) -> list[Markup]:
    """Draw a picture's figures; one whose bound is missing is drawn at the bound it has."""
    found = []
    for figure in picture.figures:
        low = figure.low if figure.low is not None else 0
        high = figure.high if figure.high is not None else low
        found.append(Bar(float(low), float(high)))
    return bars(found)


def source_dates(record: Record, lang: Lang) -> str:
    """Say from when to when the sources date; empty where none is dated."""
    dates = sorted(source.published for source in record.sources.values() if source.published)
    if not dates:
        return ""
    first, last = wording.date(dates[0], lang), wording.date(dates[-1], lang)
    if first == last:
        return first
    return f"{first} to {last}" if lang == "en" else f"{first}至 {last}"


def counter_sentence(record: Record, verb: str | None) -> Mapping[str, str] | None:
    """Return a polite sentence for the counter, and how it sounds; None where nobody needs one.

    `verb` is the kind's; without one the record is asked about (咨询). A hotline or a
    website needs no card.
    """
    channels = {channel.type for channel in record.channels}
    if channels and not channels & AT_A_WINDOW and not record.required_documents:
        return None
    question = PAPERS if verb or record.required_documents else TAKING_PART
    name = record.name.zh.translate(_INNER_QUOTES)
    text = f"您好，我想{verb or '咨询'}“{name}”。{question}谢谢！"
    return {"zh": text, "pinyin": spoken(text)}
