"""Which fields a mapping may have, at any place of a value's data."""

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from petrel.model.record import Record
from petrel.model.rule import CRITERIA
from petrel.model.vocabulary import VOCABULARIES

_MODELS: tuple[type[BaseModel], ...] = (Record, *VOCABULARIES.values())
_ROOTS = {cls.__name__: cls for cls in _MODELS}


def fields_at(root: str, where: Iterable[str | int]) -> list[str]:
    """Return the fields known at `where` below the model named `root`; none if it is no mapping.

    `where` is pydantic's own location, in which the kind of a condition stands
    before its fields.
    """
    models = [_ROOTS[root]] if root in _ROOTS else []
    for part in where:
        if isinstance(part, int):
            continue
        if part in CRITERIA and CRITERIA[part] in models:
            models = [CRITERIA[part]]
            continue
        found = [m for model in models for m in _under(model, part)]
        models = found or models
    return [field.alias or name for model in models for name, field in model.model_fields.items()]


def _under(model: type[BaseModel], part: str) -> Iterator[type[BaseModel]]:
    """Yield the models that the field `part` of `model` may hold."""
    for name, field in model.model_fields.items():
        if part in (name, field.alias):
            yield from _models(field.annotation)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Annotated, Union, types.UnionType, tuple, dict):
        for part in get_args(annotation):
            yield from _models(part)
