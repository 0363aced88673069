"""The schema for editors' programs accepts the real records and refuses nonsense."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from petrel.model.record import Record
from petrel.records.loader import Loaded, load
from petrel.records.schema import json_schema

from .schema_example import accepts

POLICIES = Path(__file__).parent.parent.parent / "policies"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(POLICIES)


@pytest.fixture(scope="module")
def schema(loaded: Loaded) -> dict[str, Any]:
    return json_schema(loaded.catalog.vocabularies)


def test_accepts_every_real_record(loaded: Loaded, schema: dict[str, Any]) -> None:
    assert loaded.catalog.records
    for rid in loaded.catalog.records:
        assert accepts(schema, loaded.data[loaded.catalog.paths[rid]], schema), rid


@pytest.mark.parametrize("nonsense", [{}, None, [], "record", 0, {"kind": "service"}])
def test_refuses_nonsense(schema: dict[str, Any], nonsense: Any) -> None:
    assert not accepts(schema, nonsense, schema)


def test_refuses_what_the_model_refuses(loaded: Loaded, schema: dict[str, Any]) -> None:
    rid = next(iter(loaded.catalog.records))
    good = loaded.data[loaded.catalog.paths[rid]]
    for field, wrong in (
        ("kind", "no-such-kind"),
        ("name", {"en": "Only English"}),
        ("topics", "jobs"),
        ("review_by", "soon"),
        ("status", {"code": "in_force", "colour": "red"}),
        ("eligibility", {"rule": {"natinality": ["foreign"]}}),
    ):
        broken = deepcopy(good) | {field: wrong}
        assert not accepts(schema, broken, schema), field


def test_requires_what_the_model_requires(schema: dict[str, Any]) -> None:
    needed = {name for name, field in Record.model_fields.items() if field.is_required()}
    assert set(schema["required"]) == needed


def test_lists_codes_once_with_their_labels(loaded: Loaded, schema: dict[str, Any]) -> None:
    kinds = schema["$defs"]["codes-kinds"]
    assert kinds["enum"] == list(loaded.catalog.vocabularies.kinds)
    assert len(kinds["markdownEnumDescriptions"]) == len(kinds["enum"])
    assert schema["properties"]["kind"] == {"$ref": "#/$defs/codes-kinds"}
