"""Vocabularies: the codes that records use, with their labels in both languages."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from petrel.model.basics import NonEmpty, OneOf, Seq, Slug, Url
from petrel.model.record import Names
from petrel.model.rule import RegionCode
from petrel.model.source import Source
from petrel.model.text import Line, LocalizedText, Value


class Entry(Value):
    """A code's label, and where the code alone is not clear, what it means."""

    name: LocalizedText
    description: LocalizedText | None = None


class Track(Entry):
    """One of the groups of people whom the guide leads from start to end."""

    question: LocalizedText


class Audience(Entry):
    """A kind of person or institution; belongs to a track."""

    track: Annotated[str, OneOf("tracks")]


class Stage(Entry):
    """A step of a track's journey; the file's order is the journey's.

    `goal` is what a reader who stands here would say they want.
    """

    track: Annotated[str, OneOf("tracks")]
    question: LocalizedText | None = None
    goal: LocalizedText | None = None


class Journey(Entry):
    """A way from a start to a goal: the records of `stages`, only those on `topics` where given."""

    track: Annotated[str, OneOf("tracks")]
    stages: NonEmpty[Annotated[str, OneOf("stages")]]
    topics: Seq[Annotated[str, OneOf("topics")]] = ()


class Question(Entry):
    """What the finder asks to learn a fact; `description` helps to answer.

    `{label}` stands for the code where a fact is asked for each code of a vocabulary.
    """


class Kind(Entry):
    """What sort of thing a record is; `plural` heads its list, `schema_org` is its type there.

    `verb` is what one does with it at a counter, in Chinese; without one it is asked about.
    """

    plural: LocalizedText
    verb: Line | None = None
    schema_org: Line = "GovernmentService"


class Tile(Value):
    """A province's place on the tile map, counted from 1 at the top left."""

    column: int
    row: int


class Region(Entry):
    """A place: nation, province, city, or county (districts too)."""

    official_name: LocalizedText | None = None
    level: Literal["nation", "province", "city", "county"]
    type: Literal["province", "municipality", "autonomous_region", "sar"] | None = None
    parent: RegionCode | None = None
    iso: Line | None = None
    gbt2260: Annotated[str, Field(pattern=r"^\d{6}$")] | None = None
    pinyin: Line | None = None
    tile: Tile | None = None
    covered: bool = True


class Organisation(Entry):
    """An office or association; `name.zh` is its official name.

    `description` says what it does for the readers of the guide.
    """

    alternate_names: Names = Names()
    region: RegionCode
    parent: Annotated[str, OneOf("organisations")] | None = None
    address: LocalizedText | None = None
    phone: Line | None = None
    hours: LocalizedText | None = None
    url: Url | None = None
    language: Annotated[str, OneOf("language_support")] | None = None
    sources: dict[Slug, Source] = Field(default_factory=dict)


class GlossaryEntry(Value):
    """A word that letters and counters use; `name.zh` is the word, `name.en` our translation."""

    name: LocalizedText
    pinyin: Line
    meaning: LocalizedText
    alternate_names: Names = Names()
    see_also: Seq[Annotated[str, OneOf("glossary")]] = ()


class Level(Entry):
    """A degree level; the higher the rank, the higher the degree."""

    rank: int


class Metric(Entry):
    """A measure of an institution; `unit.zh` follows the number."""

    unit: LocalizedText
    question: LocalizedText | None = None


class Proof(Entry):
    """What a person can show; `question` asks whether they can."""

    question: LocalizedText | None = None


VOCABULARIES: Mapping[str, type[Value]] = {
    "tracks": Track,
    "audiences": Audience,
    "stages": Stage,
    "journeys": Journey,
    "questions": Question,
    "kinds": Kind,
    "topics": Entry,
    "statuses": Entry,
    "regions": Region,
    "organisations": Organisation,
    "glossary": GlossaryEntry,
    "channel_types": Entry,
    "language_support": Entry,
    "per": Entry,
    "nationalities": Entry,
    "degree_levels": Level,
    "degree_places": Entry,
    "enrolments": Entry,
    "job_offers": Entry,
    "company_roles": Entry,
    "fields": Entry,
    "permits_held": Entry,
    "proofs": Proof,
    "metrics": Metric,
}
"""Every vocabulary, in the order of its first use, and what its entries are."""
