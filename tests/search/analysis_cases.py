"""The texts whose analysis tests/vectors/analysis.json pins: written by hand, and generated."""

import json
import random
from pathlib import Path

HAND = json.loads((Path(__file__).parent / "data" / "texts.json").read_text(encoding="utf-8"))

LONG = [
    *(character * 100 for character in "x户"),
    "1" * 60,
    "1," * 50,
    "9" * 40 + "万",
    "a-" * 40,
    "a'b" * 30,
    "〔2020〕" * 20,
    "海" * 13 + "〔2020〕1号",
]


def texts() -> list[str]:
    """Return some 700 texts, always the same."""
    chance = random.Random(20240607)
    mixed = ["".join(chance.choices(HAND["parts"], k=chance.randint(2, 14))) for _ in range(300)]
    return list(dict.fromkeys([*HAND["words"].split(), *HAND["texts"], *LONG, *mixed]))
