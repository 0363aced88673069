"""Everything that search can find, as documents of the search engine."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from pydantic import BaseModel

from petrel.eligibility.describe import Condition, describe
from petrel.model.basics import Cite
from petrel.model.catalog import Catalog, organisations_of
from petrel.model.record import Record
from petrel.model.source import Source
from petrel.model.text import LANGS, LocalizedText
from petrel.model.vocabulary import GlossaryEntry, Organisation
from petrel.outputs.renderer import Page
from petrel.outputs.strings import strings
from petrel.search.document import Document

BOOST = {"expired": 0.6, "superseded": 0.5}
OVERVIEW = 1.25
"""Whoever asks in general wants the overview before its parts."""

BODY = (
    "benefit", "required_documents", "steps", "channels", "costs", "deadlines", "dates",
    "details", "figures", "pictures", "members", "who",
)  # fmt: skip


def documents(catalog: Catalog, guides: Sequence[Page] = ()) -> list[Document]:
    """Return the documents of records, organisations, glossary, places, stages and guides."""
    words = _synonyms(catalog)
    return [
        *(_record(catalog, rid, record, words) for rid, record in catalog.records.items()),
        *(_organisation(catalog, c, o) for c, o in catalog.vocabularies.organisations.items()),
        *(_entry(code, entry) for code, entry in catalog.vocabularies.glossary.items()),
        *_places(catalog),
        *_stages(catalog),
        *_journeys(catalog),
        *_guides(guides),
    ]


def _record(
    catalog: Catalog, rid: str, record: Record, words: Mapping[str, tuple[str, ...]]
) -> Document:
    vocabularies = catalog.vocabularies
    body = [text for name in BODY for text in texts(getattr(record, name))]
    if record.eligibility:
        body += _conditions(describe(record.eligibility.rule, vocabularies))
    labels = [
        vocabularies.label("kinds", record.kind),
        *(vocabularies.label("audiences", code) for code in record.audiences),
        *(vocabularies.label("stages", code) for code in record.stages),
        *(vocabularies.label("topics", code) for code in record.topics),
        *_region_names(catalog, (record.jurisdiction, *record.also_applies_in)),
        *(vocabularies.organisations[c].name for c in record.competent_authority),
    ]
    written = "\n".join([*_both(record.name), *_both(record.summary), *body])
    entries = [*record.glossary, *_mentioned(catalog, written)]
    glossary = [word for code in dict.fromkeys(entries) for word in words[code]]
    numbers = [basis.number for basis in record.legal_basis if basis.number]
    titles = [text for basis in record.legal_basis for text in _both(basis.title)]
    return Document(
        id=f"policy:{rid}",
        url=f"policies/{rid}/",
        kind=vocabularies.label("kinds", record.kind),
        title=record.name,
        place=vocabularies.regions[record.jurisdiction].name,
        status=record.status.code,
        status_label=vocabularies.label("statuses", record.status.code),
        summary=record.summary,
        names=_both(record.name),
        alternates=(*record.alternate_names.en, *record.alternate_names.zh, *numbers),
        terms=tuple(chain.from_iterable(map(_both, labels))),
        body=(*body, *titles, *_offices(catalog, record)),
        synonyms=tuple(glossary),
        boost=BOOST.get(record.status.code, 1.0)
        * (OVERVIEW if _is_overview(catalog, rid) else 1.0),
    )


def _is_overview(catalog: Catalog, rid: str) -> bool:
    return len(catalog.parts.get(rid, ())) >= 3


def _mentioned(catalog: Catalog, written: str) -> Iterator[str]:
    """Yield the glossary entries whose word, or another Chinese name of it, stands in a text."""
    for code, entry in catalog.vocabularies.glossary.items():
        if any(word in written for word in (entry.name.zh, *entry.alternate_names.zh)):
            yield code


def _offices(catalog: Catalog, record: Record) -> Iterator[str]:
    """Yield every name of each organisation that a record names."""
    for code in organisations_of(record):
        organisation = catalog.vocabularies.organisations[code]
        yield from _both(organisation.name)
        yield from (*organisation.alternate_names.en, *organisation.alternate_names.zh)


def _organisation(catalog: Catalog, code: str, organisation: Organisation) -> Document:
    region = catalog.vocabularies.regions[organisation.region]
    about = organisation.description or organisation.name
    return Document(
        id=f"organisation:{code}",
        url=f"organisations/{code}/",
        kind=strings()["nav_organisations"],
        title=organisation.name,
        place=region.name,
        status="",
        status_label=None,
        summary=about,
        names=_both(organisation.name),
        alternates=(*organisation.alternate_names.en, *organisation.alternate_names.zh),
        terms=tuple(
            chain.from_iterable(map(_both, _region_names(catalog, (organisation.region,))))
        ),
        body=tuple(text for part in (organisation.address,) if part for text in _both(part)),
        boost=0.6,
    )


def _entry(code: str, entry: GlossaryEntry) -> Document:
    return Document(
        id=f"glossary:{code}",
        url=f"glossary/#{code}",
        kind=strings()["nav_glossary"],
        title=entry.name,
        place=None,
        status="",
        status_label=None,
        summary=entry.meaning,
        names=_both(entry.name),
        alternates=(*entry.alternate_names.en, *entry.alternate_names.zh),
        terms=(),
        body=(),
        boost=0.8,
    )


def _places(catalog: Catalog) -> Iterator[Document]:
    """Yield the places that have records or lie on the map."""
    regions = catalog.vocabularies.regions
    for code, region in regions.items():
        if code not in catalog.by_region and region.tile is None:
            continue
        name = region.official_name or region.name
        above = _region_names(catalog, list(catalog.ancestors(code))[1:2])
        yield Document(
            id=f"region:{code}",
            url=f"regions/{code}/",
            kind=strings()["place"],
            title=region.name,
            place=above[0] if above else None,
            status="",
            status_label=None,
            summary=name,
            names=_both(region.name),
            alternates=_both(name),
            terms=(),
            body=(),
            boost=0.7,
        )


def _stages(catalog: Catalog) -> Iterator[Document]:
    """Yield the pages of tracks and their stages."""
    vocabularies = catalog.vocabularies
    for code, track in vocabularies.tracks.items():
        yield _guide(
            f"track:{code}", f"for/{code}/", track.name, track.description or track.question
        )
    for code, stage in vocabularies.stages.items():
        track = vocabularies.tracks[stage.track]
        title = LocalizedText(
            en=f"{stage.name.en} · {track.name.en}", zh=f"{stage.name.zh} · {track.name.zh}"
        )
        url = f"for/{stage.track}/{code.replace('_', '-')}/"
        yield _guide(f"stage:{code}", url, title, stage.question or stage.name)


def _journeys(catalog: Catalog) -> Iterator[Document]:
    """Yield the journeys, each by its page for the whole country."""
    for code, journey in catalog.vocabularies.journeys.items():
        url = f"journeys/{code.replace('_', '-')}/"
        about = journey.description or journey.name
        yield _guide(f"journey:{code}", url, journey.name, about)


def _guides(pages: Sequence[Page]) -> Iterator[Document]:
    """Yield the hand-written pages, both languages in one document."""
    by_url: dict[str, dict[str, Page]] = {}
    for page in pages:
        by_url.setdefault(page.url, {})[page.lang] = page
    for url, pair in sorted(by_url.items()):
        if set(pair) == set(LANGS):
            title = LocalizedText(en=pair["en"].title, zh=pair["zh"].title)
            about = LocalizedText(en=pair["en"].description, zh=pair["zh"].description)
            bodies = tuple(page.body for page in pair.values())
            yield _guide(f"page:{url.strip('/')}", url, title, about, bodies)


def _guide(
    id_: str, url: str, title: LocalizedText, about: LocalizedText, body: tuple[str, ...] = ()
) -> Document:
    return Document(
        id=id_,
        url=url,
        kind=strings()["guide"],
        title=title,
        place=None,
        status="",
        status_label=None,
        summary=about,
        names=_both(title),
        alternates=(),
        terms=(),
        body=body,
        boost=0.6,
    )


def _both(text: LocalizedText) -> tuple[str, str]:
    return text.en, text.zh


def _region_names(catalog: Catalog, codes: Iterable[str]) -> list[LocalizedText]:
    """Names of regions and of what they lie in, below the nation."""
    regions = catalog.vocabularies.regions
    found = dict.fromkeys(above for code in codes for above in catalog.ancestors(code))
    return [regions[code].name for code in found if regions[code].level != "nation"]


def _synonyms(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    """For each glossary entry all its names, the Chinese word first."""
    return {
        code: (
            entry.name.zh,
            entry.name.en,
            *entry.alternate_names.zh,
            *entry.alternate_names.en,
        )
        for code, entry in catalog.vocabularies.glossary.items()
    }


def _conditions(condition: Condition) -> Iterator[str]:
    for text in (condition.text, condition.note):
        if text:
            yield from _both(text)
    for child in condition.children:
        yield from _conditions(child)


def texts(value: Any) -> Iterator[str]:
    """Yield every text inside a value of a record, both languages; codes and cites are none."""
    if isinstance(value, LocalizedText):
        yield from _both(value)
    elif isinstance(value, Cite | Source | str):
        return
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
