"""A light English stemmer: Porter's first step, his final e, -ion and -ment, and a list.

The twin is `stem` in docs/assets/js/analyze.js. Unlike Porter, y stays y (study, not studi), so
that what a reader has typed so far is mostly the beginning of the stem.
"""

import re

from petrel.search.lists import Lists

_WORD = re.compile(r"[a-z]{4,}$")
_VOWEL = re.compile(r"[aeiou]|(?<!^)y")
_SHORT_END = re.compile(r"[^aeiou][aeiouy][^aeiouwxy]$")
_DOUBLE_END = re.compile(r"([bdfgmnprt])\1$")


def stem(word: str, lists: Lists) -> str:
    """Return the stem of a folded word; words with digits or under four letters stay."""
    listed = lists.irregular.get(word)
    if listed is not None:
        return _derived(listed)
    if word in lists.keep or not _WORD.match(word):
        return word
    singular = _singular(word)
    if singular != word and singular in lists.irregular:
        return _derived(lists.irregular[singular])
    return _derived(_participle(singular) if singular not in lists.keep else singular)


def _singular(word: str) -> str:
    """Cut the plural: studies → study, classes → class, visas → visa; campus and access stay."""
    if word.endswith(("sses", "xes")):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("s") and word[-2] not in "sui":
        return word[:-1]
    return word


def _participle(word: str) -> str:
    """Cut -ed and -ing from a stem with a vowel: hiring → hire, planned → plan, applied → apply."""
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("eed"):
        return word
    if word.endswith("ed"):
        root = word[:-2]
    elif word.endswith("ing") and word[-4] not in "jq":
        root = word[:-3]
    else:
        return word
    if len(root) < 3 or not _VOWEL.search(root):
        return word
    if root.endswith(("at", "bl", "iz", "rs", "dg", "rc", "nc", "rg", "v", "u")):
        return root + "e"
    if _DOUBLE_END.search(root):
        return root[:-1]
    return root + "e" if _measure(root) == 1 and _SHORT_END.search(root) else root


def _derived(word: str) -> str:
    """Bring graduation and graduate, employment and employ, residing and reside together."""
    if word.endswith("ment") and _measure(word[:-4]) > 1:
        word = word[:-4]
    elif word.endswith(("sion", "tion")) and _measure(word[:-3]) > 1:
        word = word[:-3]
    if word.endswith("e") and not word.endswith("ee") and len(word) > 4:
        root = word[:-1]
        size = _measure(root)
        if size > 1 or (size == 1 and not _SHORT_END.search(root)):
            return root
    return word


def _measure(word: str) -> int:
    """Count the changes from vowels to consonants, Porter's m."""
    count = 0
    vowel_before = False
    for place, letter in enumerate(word):
        vowel = letter in "aeiou" or (letter == "y" and place > 0 and not vowel_before)
        if vowel_before and not vowel:
            count += 1
        vowel_before = vowel
    return count
