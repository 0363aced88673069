"""The finder: its page, and the data that the page computes with in the reader's browser."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from petrel.eligibility.describe import Condition, describe
from petrel.eligibility.facts import FACTS, code_of, family
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import Program
from petrel.eligibility.say import question, scope_conditions
from petrel.model import wording
from petrel.model.artifact import Artifact
from petrel.model.catalog import Catalog
from petrel.model.money import Amount
from petrel.model.record import Record
from petrel.model.text import LANGS, Lang
from petrel.outputs.lists import headline, ordered
from petrel.outputs.paths import Paths, comes_before
from petrel.outputs.renderer import Page, Renderer
from petrel.outputs.strings import strings

FOLDER = "assets/data/finder"
PREFIX = "find_"
"""Strings of the interface that the page's script needs begin with this."""

TIMES_A_YEAR = {"month": 12, "person_month": 12, "semester": 2, "day": 250}
"""To sort amounts that are paid for different periods."""


@dataclass(frozen=True)
class FinderData:
    """What the browser loads, made once; the addresses change with the contents."""

    catalog: Catalog

    @cached_property
    def finder(self) -> Finder:
        """The evaluation itself."""
        return Finder(self.catalog)

    @cached_property
    def paths(self) -> Paths:
        """The journeys that results lead on to."""
        return Paths(self.catalog)

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """Contents by file name: the rules, and the words of each language."""
        rules = {
            "meta": self.finder.meta(),
            "programs": [p.as_json() for p in self.finder.programs],
        }
        return {
            "rules.json": _json(rules),
            **{f"words.{lang}.json": _json(self._words(lang)) for lang in LANGS},
        }

    def artifacts(self) -> Iterator[Artifact]:
        """Yield the files."""
        for name, content in self.files.items():
            yield Artifact(f"{FOLDER}/{name}", content)

    def address(self, name: str) -> str:
        """Return a file's path below the site's root, with a mark that ends old copies."""
        return f"{FOLDER}/{name}?{hashlib.sha256(self.files[name]).hexdigest()[:10]}"

    def _words(self, lang: Lang) -> dict[str, Any]:
        words = self.catalog.vocabularies
        rank = {rid: number for number, rid in enumerate(most_specific_first(self.catalog))}
        ui = {
            key[len(PREFIX) :]: text.in_(lang)
            for key, text in strings().items()
            if key.startswith(PREFIX)
        }
        return {
            "ui": ui,
            "questions": {name: self._question(name, lang) for name in self.finder.tries},
            "labels": {
                **{
                    name: {code: words.label(name, code).in_(lang) for code in codes}
                    for name, codes in self.finder.words.items()
                },
                "metrics_units": {c: m.unit.in_(lang) for c, m in words.metrics.items()},
                "per": {"month": words.label("per", "month").in_(lang)},
            },
            "tracks": [[t.name.in_(lang), self._stages(code)] for code, t in words.tracks.items()],
            "places": self._places(lang),
            "cities": self._cities,
            "journeys": self._journeys(lang),
            "records": {
                program.id: self._record(program, lang, rank[program.id])
                for program in self.finder.programs
            },
        }

    def _question(self, name: str, lang: Lang) -> dict[str, Any]:
        ask, help_ = question(name, self.catalog.vocabularies)
        found: dict[str, Any] = {"ask": ask.in_(lang)}
        if help_:
            found["help"] = help_.in_(lang)
        if unit := self._unit(name, lang):
            found["unit"] = unit
        fact = FACTS[family(name)]
        if name == "goal":
            stages = self.catalog.vocabularies.stages
            found["options"] = {c: (s.goal or s.name).in_(lang) for c, s in stages.items()}
        elif fact.kind == "choices":
            # Where none of them is an answer too, what no condition names need not be offered.
            codes = self.finder.words[fact.vocabulary]
            found["codes"] = [code for code in codes if code in self._named[name]]
        if fact.kind in ("choice", "choices") and name != "goal":
            entries = self.catalog.vocabularies.entries[fact.vocabulary]
            about = {c: e.description.in_(lang) for c, e in entries.items() if e.description}  # type: ignore[attr-defined]
            if about:
                found["about"] = about
        return found

    def _unit(self, name: str, lang: Lang) -> str:
        words = self.catalog.vocabularies
        match family(name):
            case "quantity":
                return words.metrics[code_of(name)].unit.in_(lang)
            case "company_share":
                return "%"
            case "salary":
                month = words.label("per", "month").in_(lang)
                return f"yuan {month}" if lang == "en" else f"元（{month}）"
        return ""

    def _stages(self, track: str) -> list[str]:
        stages = self.catalog.vocabularies.stages
        return [code for code, stage in stages.items() if stage.track == track]

    @cached_property
    def _cities(self) -> list[str]:
        """Places that may stand as buttons: provinces and cities."""
        regions = self.catalog.vocabularies.regions
        return [c for c, r in regions.items() if r.level in ("province", "city") and r.covered]

    @cached_property
    def _named(self) -> Mapping[str, set[str]]:
        """For each fact the codes that some condition names."""
        found: dict[str, set[str]] = {}
        for program in self.finder.programs:
            for leaf in program.leaves:
                found.setdefault(leaf.get("fact", ""), set()).update(leaf.get("codes", ()))
        return found

    def _places(self, lang: Lang) -> list[list[Any]]:
        """Return the places to choose from: each province, and what lies in it."""
        regions, inside = self.catalog.vocabularies.regions, self.catalog.subregions
        found: list[list[Any]] = []
        for code, region in regions.items():
            if region.level == "province" and region.covered:
                below = [c for c in _below(code, inside) if regions[c].covered]
                found.append([code, below])
        return found

    def _journeys(self, lang: Lang) -> list[dict[str, Any]]:
        """Return each journey's name and stages, and its page for each place that has one."""
        pages: dict[str, dict[str, str]] = {}
        for (journey, place), path in self.paths.all.items():
            pages.setdefault(journey, {})[place] = path.url
        entries = self.catalog.vocabularies.journeys
        return [
            {"name": entries[code].name.in_(lang), "stages": entries[code].stages, "pages": urls}
            for code, urls in pages.items()
        ]

    def _record(self, program: Program, lang: Lang, rank: int) -> dict[str, Any]:
        record, words = self.catalog.records[program.id], self.catalog.vocabularies
        amount = headline(record)
        scope = scope_conditions(program, record, words)
        found: dict[str, Any] = {
            "name": record.name.in_(lang),
            "summary": record.summary.in_(lang),
            "kind": words.label("kinds", record.kind).in_(lang),
            "place": record.jurisdiction,
            "status": record.status.code,
            "said": words.label("statuses", record.status.code).in_(lang),
            "rank": rank,
            "scope": {at: text.in_(lang) for at, text in scope.items()},
        }
        if lang == "en":
            found["zh"] = record.name.zh
        if amount:
            found["amount"] = wording.amount(amount, lang, words.label("per", amount.per))
            found["sum"] = a_year(record)
            found |= _drawn(amount)
        if record.eligibility:
            found["rule"] = _condition(describe(record.eligibility.rule, words), lang)
        if due := dates_due(record):
            found["due"] = due
        if anchor := _next_step(record):
            found["act"] = anchor
        if has_self_check(record):
            found["check"] = True
        return found


@dataclass(frozen=True)
class FinderPages:
    """The page that asks, in both languages."""

    renderer: Renderer
    data: FinderData

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages."""
        stages = self.renderer.catalog.vocabularies.stages
        tracks = self.renderer.catalog.vocabularies.tracks
        chains = {t: [c for c, stage in stages.items() if stage.track == t] for t in tracks}
        for lang in LANGS:
            title, lead = (strings()[f"find_{key}"].in_(lang) for key in ("title", "lead"))
            yield self._page("find", lang, "find/", title, lead, "find-page", chains=chains)
            for rid, record in self.renderer.catalog.records.items():
                if has_self_check(record):
                    yield self._self_check(rid, record, lang)

    def _self_check(self, rid: str, record: Record, lang: Lang) -> Page:
        assert record.eligibility
        title = strings()["selfcheck_title"].in_(lang).format(name=record.name.in_(lang))
        conditions = describe(record.eligibility.rule, self.renderer.catalog.vocabularies)
        return self._page(
            "selfcheck",
            lang,
            f"self-check/{rid}/",
            title,
            strings()["selfcheck_lead"].in_(lang),
            "selfcheck-page",
            rid=rid,
            record=record,
            conditions=conditions,
        )

    def _page(
        self, template: str, lang: Lang, url: str, title: str, lead: str, script: str,
        **context: object,
    ) -> Page:  # fmt: skip
        return self.renderer.page(
            template,
            lang,
            url,
            title,
            lead,
            {"styles": ["find"], "scripts": [script]},
            rules=self.data.address("rules.json"),
            words=self.data.address(f"words.{lang}.json"),
            **context,
        )


def has_self_check(record: Record) -> bool:
    """Tell whether an institution or person can check itself point by point against a record."""
    return record.kind == "accreditation" and record.eligibility is not None


def _below(code: str, inside: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for child in inside.get(code, ()):
        yield child
        yield from _below(child, inside)


def most_specific_first(catalog: Catalog) -> list[str]:
    """Sort ids: with conditions or amounts first, then what others build on, then few stages."""
    needed = {rid for first in comes_before(catalog).values() for rid in first}

    def vague(rid: str) -> tuple[bool, bool, int]:
        record = catalog.records[rid]
        bare = not (record.eligibility or record.benefit.amounts)
        return (bare, rid not in needed, len(record.stages))

    return sorted(ordered(catalog, catalog.records), key=vague)


def a_year(record: Record) -> float:
    """Return the headline amount in yuan, by the year where it is paid again; 0 for none."""
    amount = headline(record)
    if amount is None or amount.unit != "money" or amount.currency != "CNY":
        return 0
    high = amount.high if amount.high is not None else amount.low or 0
    return float(high) * TIMES_A_YEAR.get(amount.per, 1)


def _drawn(amount: Amount) -> dict[str, Any]:
    """Return how an amount in yuan is drawn: from `low` to `high`, beside others of its period."""
    high = amount.high if amount.high is not None else amount.low
    if amount.unit != "money" or amount.currency != "CNY" or not high:
        return {}
    return {"low": float(amount.low or 0), "high": float(high), "per": amount.per}


def dates_due(record: Record) -> list[str]:
    """Return the last day of each deadline that has one, and of the record; exact days only."""
    ends = [entry.until or entry.on for entry in record.deadlines]
    return sorted(end for end in [*ends, record.valid_until] if end and len(str(end)) == 10)


def _next_step(record: Record) -> str | None:
    """Return the place on the record's page where it says what to do."""
    for anchor, there in (
        ("documents", record.required_documents),
        ("steps", record.steps),
        ("channels", record.channels),
    ):
        if there:
            return anchor
    return None


def _condition(condition: Condition, lang: Lang) -> dict[str, Any]:
    """Return a condition's words; its place in the tree says which leaf of the program it is."""
    found: dict[str, Any] = {}
    if condition.text:
        found["text"] = condition.text.in_(lang)
    if condition.note:
        found["note"] = condition.note.in_(lang)
    if condition.children:
        found[condition.shape] = [_condition(child, lang) for child in condition.children]
    return found


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
