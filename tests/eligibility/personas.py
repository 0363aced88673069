"""The twelve people of personas.yaml."""

from pathlib import Path
from typing import Any

import yaml

TODAY = "2026-11-24"
"""The day for which the verdicts were written."""


def _read() -> list[dict[str, Any]]:
    text = Path(__file__).with_name("personas.yaml").read_text("utf-8")
    people: list[dict[str, Any]] = yaml.load(text, yaml.BaseLoader)
    return people


PEOPLE = _read()
