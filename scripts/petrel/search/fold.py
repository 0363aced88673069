"""Folding: one spelling for every way to write the same text, and one for every number.

The twins are `makeFold` and `shiftDecimal` in docs/assets/js/analyze.js. Character classes are
written out because Python and browsers know different editions of Unicode.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

Fold = Callable[[str], str]

_OUTSIDE = re.compile("[\U00010000-\U0010ffff\ud800-\udfff\ue000-\uf8ff]")
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_MARKS = re.compile("[\u0300-\u036f]")


def make_fold(letters: Mapping[str, str], simplified: Mapping[str, str]) -> Fold:
    """Return the function that folds text with these two character maps.

    Astral and private-use characters become spaces (lunr.js cannot load them), invisible ones
    vanish, the rest is taken to its compatibility form, lower case, without accents, Simplified.
    Folding folded text changes nothing.
    """
    table = str.maketrans({**simplified, **letters})

    def fold(text: str) -> str:
        plain = _CONTROL.sub(" ", _INVISIBLE.sub("", _OUTSIDE.sub(" ", text)))
        plain = unicodedata.normalize("NFKD", plain).lower()
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain))
        return _OUTSIDE.sub(" ", plain.translate(table))

    return fold


def shift_decimal(whole: str, fraction: str, places: int) -> str:
    """Multiply a decimal number by ten to the `places`, in digits: ("1", "5", 4) → "15000".

    Done on strings, since 0.1 million is no whole number to a computer.
    """
    moved = (fraction + "0" * places)[:places]
    rest = fraction[places:].rstrip("0")
    digits = (whole + moved).lstrip("0") or "0"
    return f"{digits}.{rest}" if rest else digits
