"""The words of the pages themselves, in both languages."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from petrel.model.text import LocalizedText


@cache
def strings() -> Mapping[str, LocalizedText]:
    """Return every string of the user interface by its key."""
    text = Path(__file__).with_name("strings.json").read_text("utf-8")
    return {key: LocalizedText(**value) for key, value in json.loads(text).items()}
