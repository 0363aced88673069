"""“Did you mean …?”"""

import difflib
from collections.abc import Iterable
from functools import lru_cache

_SYNONYMS = {
    "cn": "zh", "ch": "zh", "chs": "zh", "zh-cn": "zh", "zh_cn": "zh", "zh-hans": "zh",
    "chinese": "zh", "eng": "en", "english": "en", "en-us": "en", "title": "name",
    "email": "phone", "tel": "phone", "telephone": "phone", "link": "url", "address": "url",
    "fees": "costs", "documents": "required_documents", "region": "jurisdiction",
    "audience": "audiences", "organization": "organisation", "center": "centre",
}  # fmt: skip
"""Words that people write for a field, where spelling alone does not lead to it."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was most likely meant."""
    return _closest(word.partition("：")[0][:80], tuple(known))


@lru_cache(maxsize=1024)
def _closest(word: str, words: tuple[str, ...]) -> str | None:
    synonym = _SYNONYMS.get(word.casefold())
    if synonym in words:
        return synonym
    tail = [one for one in words if one.rpartition("/")[2] == word.rpartition("/")[2]]
    if len(tail) == 1:
        return tail[0]
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    return close[0] if close else None


def nearest(word: str, known: Iterable[str]) -> str:
    """Return “Did you mean “x”? ” for the most similar known word, or an empty string."""
    close = closest(word, known)
    return f"Did you mean “{close}”? " if close else ""
