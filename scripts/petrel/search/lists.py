"""The word lists that the analyser uses, and the wording of the search; their home is data/."""

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from petrel.model.text import Lang


def data_bytes(name: str) -> bytes:
    """Return a file of the data folder as it lies there."""
    return (files("petrel.search") / "data" / name).read_bytes()


@dataclass(frozen=True)
class Lists:
    """data/lists.json with its space-separated lists cut."""

    stop_en: frozenset[str]
    """English function and politeness words, as written, dropped from queries."""
    stop_zh: tuple[str, ...]
    """Chinese question and politeness phrases, longest first, dropped from queries."""
    irregular: dict[str, str]
    """Words that no suffix rule takes to their base form; also British spellings."""
    keep: frozenset[str]
    """Words that end like a plural or participle and are none."""
    letters: dict[str, str]
    """Letters that Unicode does not decompose."""
    units: str
    """Han characters that count something when they stand alone after a number."""
    scales: dict[str, int]
    """Words that multiply a number by a power of ten."""


def parse_lists(raw: dict[str, Any]) -> Lists:
    """Build the lists from the parsed JSON; a missing key is a KeyError."""
    return Lists(
        stop_en=frozenset(raw["stop_en"].split()),
        stop_zh=tuple(raw["stop_zh"].split()),
        irregular=dict(raw["irregular"]),
        keep=frozenset(raw["keep"].split()),
        letters=dict(raw["letters"]),
        units=raw["units"],
        scales=dict(raw["scales"]),
    )


@lru_cache(maxsize=1)
def default_lists() -> Lists:
    """Return the lists shipped with the package."""
    return parse_lists(json.loads(data_bytes("lists.json")))


def search_strings(lang: Lang) -> dict[str, str]:
    """Return what the search page and box say in `lang`; {query} and {count} are filled there."""
    strings: dict[str, dict[str, str]] = json.loads(data_bytes("strings.json"))
    return strings[lang]
