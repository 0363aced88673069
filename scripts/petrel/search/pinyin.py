"""Pinyin of names, for readers who know a word by ear; the one door to pypinyin.

data/pinyin.json holds the words that pypinyin misreads; there v stands for ü, as in its output.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pypinyin import Style, lazy_pinyin

from petrel.search.lists import data_bytes

_RUN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_SYLLABLE = re.compile("[a-z]{1,6}$")
_U_SPELLINGS = ("v", "u", "yu")
"""How ü is typed: lv on keyboards, lu without marks, lyu in passports."""

WHOLE_SYLLABLES = 8
"""Longer names are not indexed as one word; their pairs find them."""


@lru_cache(maxsize=1)
def overrides() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """Return the pattern that finds listed words, longest first, and their syllables."""
    readings = json.loads(data_bytes("pinyin.json"))["readings"]
    words = sorted(readings, key=lambda word: (-len(word), word))
    pattern = re.compile("(" + "|".join(map(re.escape, words)) + ")")
    return pattern, {word: reading.split() for word, reading in readings.items()}


@lru_cache(maxsize=16384)
def syllables(run: str) -> tuple[str, ...]:
    """Return the toneless syllables of a run of Simplified characters, ü written v."""
    pattern, readings = overrides()
    found: list[str] = []
    for part in filter(None, pattern.split(run)):
        found += readings.get(part) or lazy_pinyin(part, style=Style.NORMAL, v_to_u=False)
    return tuple(found)


def heard_runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the syllables of each Han run of folded text, in every spelling of ü.

    A run with a character that pypinyin cannot read is passed over.
    """
    for run in _RUN.findall(text):
        heard = syllables(run)
        if not all(_SYLLABLE.match(syllable) for syllable in heard):
            continue
        for spelling in _U_SPELLINGS if any("v" in syllable for syllable in heard) else ("v",):
            yield tuple(syllable.replace("v", spelling) for syllable in heard)


def pinyin_terms(text: str) -> Iterator[str]:
    """Yield, for each Han run of folded text, neighbouring pairs, the whole and the initials.

    旅行证 gives lvxing xingzheng, lvxingzheng and lxz, and the same with lu and lyu. A lone
    character gives its syllable; of others the syllables alone would find everything.
    """
    for heard in heard_runs(text):
        yield from heard if len(heard) == 1 else _pairs(heard)
        if len(heard) > 1:
            yield "".join(syllable[0] for syllable in heard)
        if 2 < len(heard) <= WHOLE_SYLLABLES:
            yield "".join(heard)


def pinyin_pairs(text: str) -> Iterator[str]:
    """Yield only the neighbouring pairs, for terms that are not the document's own name."""
    for heard in heard_runs(text):
        yield from _pairs(heard)


def _pairs(heard: tuple[str, ...]) -> Iterator[str]:
    return map("".join, pairwise(heard))
