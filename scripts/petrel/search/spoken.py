"""Chinese text → how it sounds, for people who must say it or hear it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin

from petrel.search.pinyin import overrides

_PUNCTUATION = str.maketrans("，。？！；：“”（）、—", ",.?!;:“”(),–")


@lru_cache(maxsize=4096)
def spoken(text: str) -> str:
    """Return pinyin with tone marks, a space between syllables, Latin punctuation."""
    joined = " ".join(_syllables(text)).translate(_PUNCTUATION)
    joined = re.sub(r"\s+", " ", joined)
    joined = re.sub(r" ([,.?!;:”)])", r"\1", joined)
    joined = re.sub(r"([“(]) ", r"\1", joined)
    sentences = re.split(r"(?<=[.?!]) ", joined)
    return " ".join(s[:1].upper() + s[1:] for s in sentences if s)


def _syllables(text: str) -> Iterator[str]:
    """Yield syllables with tones; words that pypinyin misreads are read as listed."""
    pattern, readings = overrides()
    for part in filter(None, pattern.split(text)):
        if part in readings:
            yield from map(_toned, part, readings[part])
        else:
            yield from lazy_pinyin(part, style=Style.TONE)


def _toned(character: str, syllable: str) -> str:
    """Return the reading of a character whose letters are `syllable` (v for ü), with its tone."""
    toned = pinyin(character, style=Style.TONE, heteronym=True)[0]
    return next((reading for reading in toned if _letters(reading) == syllable), syllable)


def _letters(reading: str) -> str:
    """Drop tone marks, and write ü as v."""
    decomposed = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(c for c in decomposed if not unicodedata.combining(c))
