"""The JSON Schema of a record, for the completion and hints of editors' programs.

It is made from the model, with the vocabularies' codes and their labels filled
in. It is looser than `petrel check`: what it refuses, the check refuses too.
"""

from collections.abc import Mapping
from typing import Any

from petrel.model.basics import DURATION
from petrel.model.catalog import Vocabularies
from petrel.model.record import Record
from petrel.model.rule import CRITERIA

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_YEAR = {"type": "integer", "minimum": 1900, "maximum": 9999}
_DATE = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def json_schema(vocabularies: Vocabularies) -> dict[str, Any]:
    """Return the schema of one record's file."""
    schema = _filled(Record.model_json_schema())
    _describe_criteria(schema["$defs"])
    for vocabulary in vocabularies.entries:
        schema["$defs"][f"codes-{vocabulary}"] = _codes(vocabulary, vocabularies)
    return {"$schema": DIALECT, **schema, "title": "A record of the guide"}


def _filled(node: Any) -> Any:
    """Copy a part of the schema, with codes and dates as editors write them."""
    if isinstance(node, list):
        return [_filled(item) for item in node]
    if not isinstance(node, dict):
        return node
    filled = {key: _filled(value) for key, value in node.items()}
    vocabulary = filled.pop("x-vocabulary", "records")
    if vocabulary != "records":
        return {"$ref": f"#/$defs/codes-{vocabulary}"}
    if "patternProperties" in filled:
        filled["additionalProperties"] = False
    if filled.get("format") == "date":
        filled["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    if filled.get("pattern") == _DATE:
        return {"anyOf": [{"type": "string", "pattern": _DATE}, _YEAR]}
    if filled.get("pattern") == "^P[0-9YMWD]+$":
        return {"type": "string", "pattern": f"^{DURATION.pattern}$"}
    return filled


def _codes(vocabulary: str, vocabularies: Vocabularies) -> dict[str, Any]:
    """List the codes of a vocabulary, each with its label in both languages."""
    labels = {
        code: vocabularies.label(vocabulary, code) for code in vocabularies.entries[vocabulary]
    }
    return {
        "title": vocabulary,
        "type": "string",
        "enum": list(labels),
        "markdownEnumDescriptions": [f"{label.en} {label.zh}" for label in labels.values()],
        "x-vocabulary": vocabulary,
    }


def _describe_criteria(definitions: Mapping[str, dict[str, Any]]) -> None:
    """Say of each kind of condition what it holds, by the class's own description."""
    for key, cls in CRITERIA.items():
        properties = definitions[cls.__name__]["properties"]
        properties[key].setdefault("description", (cls.__doc__ or "").partition("\n")[0])
