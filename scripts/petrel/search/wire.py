"""Postings as one compact JSON text, and the numbers in it.

Three streams (how many documents a term has, the gaps between them, which fields) compress far
better than lunr's own JSON, from which they keep everything but what can be computed again. The
reader of this form is docs/assets/js/search-index.js.
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from petrel.search.postings import FIELDS, K1, B, Counts, Postings

VERSION = 1
DIGITS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
"""Printable ASCII that JSON need not escape, 91 characters."""
FINAL = 61
"""Digits below this end a number; the others, 30 of them, are its lower places."""


def pack(numbers: Iterable[int]) -> str:
    """Write natural numbers in variable length: below 61 one character, below 1,891 two."""
    text: list[str] = []
    more = len(DIGITS) - FINAL
    for number in numbers:
        rest = number
        while rest >= FINAL:
            rest, low = divmod(rest - FINAL, more)
            text.append(DIGITS[FINAL + low])
        text.append(DIGITS[rest])
    return "".join(text)


def front_coded(terms: Iterable[str]) -> str:
    """Write sorted terms as what each adds to the one before, behind the shared length.

    The length is one DIGITS character, at most 90; line breaks part the terms.
    """
    lines: list[str] = []
    before = ""
    for term in terms:
        shared = 0
        limit = min(len(before), len(term), len(DIGITS) - 1)
        while shared < limit and before[shared] == term[shared]:
            shared += 1
        lines.append(DIGITS[shared] + term[shared:])
        before = term
    return "\n".join(lines)


def encode(postings: Postings) -> bytes:
    """Return the index as UTF-8 JSON."""
    frequency = Counter(counts for entry in postings.entries for _, counts in entry)
    table = sorted(frequency, key=lambda counts: (-frequency[counts], counts))
    place: dict[Counts, int] = {counts: number for number, counts in enumerate(table)}
    gaps: list[int] = []
    codes: list[int] = []
    for entry in postings.entries:
        before = -1
        for number, counts in entry:
            gaps.append(number - before - 1)
            codes.append(place[counts])
            before = number
    value: dict[str, Any] = {
        "version": VERSION,
        "fields": FIELDS,
        "k1": K1,
        "b": B,
        "size": len(postings.boosts),
        "boosts": postings.boosts if set(postings.boosts) != {1.0} else [],
        "lengths": [pack(field) for field in postings.lengths],
        "syllables": " ".join(postings.syllables),
        "terms": front_coded(postings.terms),
        "table": table,
        "counts": pack(len(entry) for entry in postings.entries),
        "gaps": pack(gaps),
        "codes": pack(codes),
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
