"""Chinese text → how it sounds, for people who must say it or hear it."""

import re
from functools import lru_cache

from pypinyin import Style, lazy_pinyin

_PUNCTUATION = str.maketrans("，。？！；：“”（）、—", ",.?!;:“”(),–")


@lru_cache(maxsize=4096)
def spoken(text: str) -> str:
    """Return pinyin with tone marks, a space between syllables, Latin punctuation."""
    syllables = lazy_pinyin(text, style=Style.TONE, errors="default")
    joined = " ".join(syllables).translate(_PUNCTUATION)
    joined = re.sub(r"\s+", " ", joined)
    joined = re.sub(r" ([,.?!;:”)])", r"\1", joined)
    joined = re.sub(r"([“(]) ", r"\1", joined)
    sentences = re.split(r"(?<=[.?!]) ", joined)
    return " ".join(s[:1].upper() + s[1:] for s in sentences if s)
