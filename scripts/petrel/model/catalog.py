"""Everything the guide knows, as frozen values that can be looked up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from petrel.model.record import Record
from petrel.model.text import LocalizedText, Value
from petrel.model.vocabulary import (
    Audience,
    GlossaryEntry,
    Journey,
    Kind,
    Level,
    Metric,
    Organisation,
    Proof,
    Question,
    Region,
    Stage,
    Track,
)


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All vocabularies by name; the typed ones have a property each."""

    entries: Mapping[str, Mapping[str, Value]]
    paths: Mapping[tuple[str, str], str]

    def label(self, vocabulary: str, code: str) -> LocalizedText:
        """Return the label of a code; KeyError where it is unknown."""
        name = self.entries[vocabulary][code].name  # type: ignore[attr-defined]
        return cast(LocalizedText, name)

    @property
    def regions(self) -> Mapping[str, Region]:
        """Places by code."""
        return cast(Mapping[str, Region], self.entries["regions"])

    @property
    def organisations(self) -> Mapping[str, Organisation]:
        """Offices and associations by code."""
        return cast(Mapping[str, Organisation], self.entries["organisations"])

    @property
    def glossary(self) -> Mapping[str, GlossaryEntry]:
        """Words by code."""
        return cast(Mapping[str, GlossaryEntry], self.entries["glossary"])

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """Kinds of record by code."""
        return cast(Mapping[str, Kind], self.entries["kinds"])

    @property
    def degree_levels(self) -> Mapping[str, Level]:
        """Degree levels by code."""
        return cast(Mapping[str, Level], self.entries["degree_levels"])

    @property
    def questions(self) -> Mapping[str, Question]:
        """The finder's questions by fact."""
        return cast(Mapping[str, Question], self.entries["questions"])

    @property
    def journeys(self) -> Mapping[str, Journey]:
        """Ways from a start to a goal, by code."""
        return cast(Mapping[str, Journey], self.entries["journeys"])

    @property
    def proofs(self) -> Mapping[str, Proof]:
        """What a person can show, by code."""
        return cast(Mapping[str, Proof], self.entries["proofs"])

    @property
    def metrics(self) -> Mapping[str, Metric]:
        """Measures of institutions by code."""
        return cast(Mapping[str, Metric], self.entries["metrics"])

    @property
    def tracks(self) -> Mapping[str, Track]:
        """Groups of people by code."""
        return cast(Mapping[str, Track], self.entries["tracks"])

    @property
    def audiences(self) -> Mapping[str, Audience]:
        """Kinds of person by code."""
        return cast(Mapping[str, Audience], self.entries["audiences"])

    @property
    def stages(self) -> Mapping[str, Stage]:
        """Stages by code, in the order of the journey."""
        return cast(Mapping[str, Stage], self.entries["stages"])


@dataclass(frozen=True)
class Catalog:
    """Records by id, their files, the vocabularies, and the ids that have moved."""

    records: Mapping[str, Record]
    paths: Mapping[str, str]
    vocabularies: Vocabularies
    moved: Mapping[str, str]

    def ancestors(self, region: str) -> Iterator[str]:
        """Yield `region` and what it lies in, the nation last; a circle of parents ends it."""
        seen: set[str] = set()
        code: str | None = region
        while code is not None and code in self.vocabularies.regions and code not in seen:
            seen.add(code)
            yield code
            code = self.vocabularies.regions[code].parent

    @cached_property
    def by_region(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records whose jurisdiction is exactly that region."""
        return group((record.jurisdiction, rid) for rid, record in self.records.items())

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records of a kind."""
        return group((record.kind, rid) for rid, record in self.records.items())

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records on a topic."""
        return group((code, rid) for rid, r in self.records.items() for code in r.topics)

    @cached_property
    def by_organisation(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records that name an organisation, wherever they do."""
        return group((code, rid) for rid, r in self.records.items() for code in organisations_of(r))

    @cached_property
    def by_glossary(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records that link to a glossary entry."""
        return group((code, rid) for rid, r in self.records.items() for code in r.glossary)

    @cached_property
    def subregions(self) -> Mapping[str, tuple[str, ...]]:
        """Regions directly inside a region."""
        regions = self.vocabularies.regions
        return group((r.parent, code) for code, r in regions.items() if r.parent is not None)

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the records that say they are part of a record."""
        return self.incoming("part_of")

    def incoming(self, relation: str) -> Mapping[str, tuple[str, ...]]:
        """For each id, the records that name it under `related.<relation>`."""
        return group(
            (target, rid)
            for rid, record in self.records.items()
            for target in getattr(record.related, relation)
        )


def organisations_of(record: Record) -> Iterator[str]:
    """Yield each organisation that a record names, once."""
    named = [
        *record.competent_authority,
        *(member.organisation for member in record.members),
        *(basis.issuer for basis in record.legal_basis),
        *(channel.organisation for channel in record.channels),
        *(step.organisation for step in record.steps),
    ]
    yield from dict.fromkeys(code for code in named if code is not None)


def group(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Collect the second of each pair under the first, in order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
