"""A small world that stands still: a few codes with labels, places, and how to make programs of it.

The vectors are made of it, so that an edit of a record or a vocabulary does not make them stale.
"""

from collections.abc import Mapping
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from petrel.eligibility.facts import FACTS, in_order
from petrel.eligibility.program import Program, compile_record
from petrel.model.catalog import Vocabularies
from petrel.model.rule import Eligibility
from petrel.model.text import LocalizedText
from petrel.model.vocabulary import Entry, Level, Metric, Region

_LABELS: Mapping[str, str] = {
    "stages": "before Before you leave 出国前|returned When you come home 回国后|"
    "graduate After graduation 毕业后|work Work 就业|start_up Found a company 创业|"
    "host Host and hire 接收",
    "nationalities": "chinese Chinese citizen 中国公民|foreign foreign citizen 外国公民|"
    "hong_kong_macao_taiwan resident of Hong Kong, Macao or Taiwan 港澳台居民",
    "enrolments": "enrolled_abroad student abroad 国（境）外在读|"
    "enrolled_mainland student in mainland China 内地（大陆）在读|graduated not a student 已毕业",
    "degree_places": "mainland in mainland China 内地（大陆）|abroad abroad 国外",
    "job_offers": "contract a contract 已签合同|offer an offer 有录用意向|none neither 都没有",
    "permits_held": "x1_visa X1 visa X1签证|study_residence_permit residence permit 居留许可|"
    "work_permit work permit 工作许可|permanent_residence permanent residence 永久居留",
    "fields": "technology technology 科技|stem science and engineering 理工科|marine sea 海洋",
    "company_roles": "founder founder 创始人|legal_representative legal representative 法定代表人|"
    "shareholder shareholder 股东",
    "proofs": "passport valid passport 有效护照|clean_record clean record 无犯罪记录|"
    "health_insurance health insurance 医疗保险",
    "per": "month a month 每月|year a year 每年|once in total 共计",
}
_LEVELS = (
    "secondary school 高中|bachelor bachelor’s 本科|master master’s 硕士|doctor doctorate 博士"
)
_METRICS: Mapping[str, tuple[str, str]] = {"employees": ("people", "人"), "capital": ("yuan", "元")}
_PLACES: Mapping[str, tuple[str, str, str, str | None]] = {
    "china": ("China", "中国", "nation", None),
    "fujian": ("Fujian", "福建", "province", "china"),
    "xiamen": ("Xiamen", "厦门", "city", "fujian"),
    "xiamen-siming": ("Siming", "思明", "county", "xiamen"),
    "fuzhou": ("Fuzhou", "福州", "city", "fujian"),
    "shandong": ("Shandong", "山东", "province", "china"),
    "qingdao": ("Qingdao", "青岛", "city", "shandong"),
}


def _text(en: str, zh: str) -> LocalizedText:
    return LocalizedText(en=en, zh=zh)


def _entries() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for name, lines in _LABELS.items():
        found[name] = {}
        for line in lines.split("|"):
            code, *en, zh = line.split()
            found[name][code] = Entry(name=_text(" ".join(en), zh))
    found["degree_levels"] = {
        code: Level(name=_text(en, zh), rank=rank)
        for rank, (code, en, zh) in enumerate((line.split() for line in _LEVELS.split("|")), 1)
    }
    found["metrics"] = {
        code: Metric(name=_text(code, code), unit=_text(*unit)) for code, unit in _METRICS.items()
    }
    found["regions"] = {
        code: Region(name=_text(en, zh), level=level, parent=parent)  # type: ignore[arg-type]
        for code, (en, zh, level, parent) in _PLACES.items()
    }
    return found


VOCABULARIES = Vocabularies(entries=_entries(), paths={})
WORDS = {
    fact.vocabulary: tuple(VOCABULARIES.entries[fact.vocabulary])
    for fact in FACTS.values()
    if fact.vocabulary
}
BEHALF = frozenset({"host"})
SAID = ("00000001", "00000002")
USED = frozenset(
    f"{name}.{code}" if fact.each else name
    for name, fact in FACTS.items()
    for code in (WORDS[fact.vocabulary] if fact.each else ("",))
) - {"quantity.capital"}
"""The facts that conditions ask for; of one that no longer does an old address may tell."""


def _above(code: str | None) -> tuple[str, ...]:
    return () if code is None else (code, *_above(_PLACES[code][3]))


ABOVE = {code: _above(code) for code in _PLACES}


def meta(tries: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the browser's twin needs beside the programs, as Finder.meta does."""
    tries = {name: tries.get(name, []) for name in sorted(USED, key=in_order)}
    facts = {name: asdict(fact) for name, fact in FACTS.items()}
    return {
        "facts": facts,
        "words": WORDS,
        "said": SAID,
        "above": ABOVE,
        "tries": tries,
        "behalf": sorted(BEHALF),
    }


def labels(lang: str) -> dict[str, dict[str, str]]:
    """Return the labels of one language, as the page loads them."""
    found = {
        name: {code: getattr(entry.name, lang) for code, entry in entries.items()}
        for name, entries in VOCABULARIES.entries.items()
    }
    units = {code: getattr(m.unit, lang) for code, m in VOCABULARIES.metrics.items()}
    return {**found, "metrics_units": units}


def program(name: str, rule: Mapping[str, Any] | None = None, **fields: Any) -> Program:
    """Compile a made-up record: its rule as a record writes it, and the fields that matter.

    Fields: stages, places, complete, valid_from, valid_until, status.
    """
    places = fields.get("places", ("china",))
    record: Any = SimpleNamespace(
        jurisdiction=places[0],
        also_applies_in=places[1:],
        stages=fields.get("stages", tuple(WORDS["stages"])),
        status=SimpleNamespace(code=fields.get("status", "in_force")),
        valid_from=fields.get("valid_from"),
        valid_until=fields.get("valid_until"),
        eligibility=rule
        and Eligibility.model_validate({"rule": rule, "complete": fields.get("complete", False)}),
    )
    catalog: Any = SimpleNamespace(vocabularies=VOCABULARIES)
    return compile_record(name, record, catalog)
