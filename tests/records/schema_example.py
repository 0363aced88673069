"""A small validator for the part of JSON Schema that the records' schema uses."""

import re
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}
KNOWN = {
    "$defs", "$ref", "$schema", "additionalProperties", "anyOf", "const", "default", "description",
    "enum", "format", "items", "markdownEnumDescriptions", "maxLength", "maximum", "minLength",
    "minimum", "oneOf", "pattern", "patternProperties", "properties", "propertyNames",
    "required", "title", "type",
    "x-vocabulary",
}  # fmt: skip
"""Keywords that `accepts` knows, or that only describe."""


def accepts(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    """Tell whether a value fits a schema; `root` holds the `$defs`."""
    assert schema.keys() <= KNOWN, schema.keys() - KNOWN
    if "$ref" in schema:
        target = root["$defs"][schema["$ref"].rpartition("/")[2]]
        if not accepts(target, value, root):
            return False
    if "anyOf" in schema and not any(accepts(s, value, root) for s in schema["anyOf"]):
        return False
    if "oneOf" in schema and sum(accepts(s, value, root) for s in schema["oneOf"]) != 1:
        return False
    if "const" in schema and value != schema["const"]:
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    return _type(schema, value) and _parts(schema, value, root)


def _type(schema: dict[str, Any], value: Any) -> bool:
    if "type" in schema:
        fits = isinstance(value, _TYPES[schema["type"]])
        if not fits or (isinstance(value, bool) and schema["type"] != "boolean"):
            return False
    if isinstance(value, str):
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 10**9):
            return False
        return "pattern" not in schema or re.search(schema["pattern"], value) is not None
    if isinstance(value, int):
        return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    return True


def _parts(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    if isinstance(value, list):
        return all(accepts(schema.get("items", {}), item, root) for item in value)
    if not isinstance(value, dict):
        return True
    if not set(schema.get("required", ())) <= value.keys():
        return False
    known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    names = schema.get("propertyNames", {})
    for key, part in value.items():
        if not accepts(names, key, root):
            return False
        forms = schema.get("patternProperties", {})
        fitting = [known[key]] if key in known else []
        fitting += [one for form, one in forms.items() if re.search(form, key)]
        if fitting:
            if not all(accepts(one, part, root) for one in fitting):
                return False
        elif more is False or (isinstance(more, dict) and not accepts(more, part, root)):
            return False
    return True
