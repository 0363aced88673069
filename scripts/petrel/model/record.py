"""The one list of a record's fields.

Field names follow CPSV-AP 3.2, schema.org and Open Referral HSDS where those
have a name for the thing.
"""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from petrel.model.basics import FullDate, NonEmpty, OneOf, PartialDate, RecordId, Seq, Slug
from petrel.model.money import Amount, Claim, Cost, Figure, Picture, ProcessingTime
from petrel.model.rule import Eligibility, RegionCode
from petrel.model.service import (
    Channel,
    Detail,
    Document,
    Member,
    OrganisationCode,
    Output,
    Step,
)
from petrel.model.source import DateEntry, Disagreement, LegalBasis, Source, Status
from petrel.model.text import Line, LocalizedText, Value


def _some_source(value: dict[str, Source]) -> dict[str, Source]:
    """Refuse a record without a source; runs after the sources themselves."""
    if not value:
        raise PydanticCustomError("too_short", "names no source")
    return value


class Names(Value):
    """Other names people use, by language."""

    en: Seq[Line] = ()
    zh: Seq[Line] = ()


class Benefit(Value):
    """What one gets. The first amount is the one that overviews show."""

    amounts: Seq[Amount] = ()
    in_kind: Seq[Claim] = ()


class Relations(Value):
    """How a record stands to others, by their ids."""

    requires: Seq[RecordId] = ()
    unlocks: Seq[RecordId] = ()
    replaces: Seq[RecordId] = ()
    overrides: Seq[RecordId] = ()
    part_of: Seq[RecordId] = ()
    see_also: Seq[RecordId] = ()


class Record(Value):
    """A policy, permit, grant, service, place or event of the guide."""

    kind: Annotated[str, OneOf("kinds")]
    name: LocalizedText
    alternate_names: Names = Names()
    summary: LocalizedText
    who: LocalizedText | None = None
    audiences: NonEmpty[Annotated[str, OneOf("audiences")]]
    stages: NonEmpty[Annotated[str, OneOf("stages")]]
    topics: NonEmpty[Annotated[str, OneOf("topics")]]
    jurisdiction: RegionCode
    also_applies_in: Seq[RegionCode] = ()
    competent_authority: Seq[OrganisationCode] = ()
    members: Seq[Member] = ()
    legal_basis: Seq[LegalBasis] = ()
    status: Status
    issued: PartialDate | None = None
    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    benefit: Benefit = Benefit()
    eligibility: Eligibility | None = None
    required_documents: Seq[Document] = ()
    steps: Seq[Step] = ()
    channels: Seq[Channel] = ()
    processing_time: ProcessingTime | None = None
    output: Seq[Output] = ()
    costs: Seq[Cost] = ()
    deadlines: Seq[DateEntry] = ()
    dates: Seq[DateEntry] = ()
    details: Seq[Detail] = ()
    figures: Seq[Figure] = ()
    pictures: Seq[Picture] = ()
    disagreements: Seq[Disagreement] = ()
    alert: LocalizedText | None = None
    glossary: Seq[Annotated[str, OneOf("glossary")]] = ()
    related: Relations = Relations()
    sources: Annotated[dict[Slug, Source], AfterValidator(_some_source)]
    last_verified: FullDate | None = None
    review_by: FullDate
