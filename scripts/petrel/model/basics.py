"""The small types that fields of records are made of."""

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    Strict,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

T = TypeVar("T")

Seq = Annotated[tuple[T, ...], Strict(False)]
"""A list in the YAML, a tuple in the value (so that the value is frozen)."""


def _not_empty(value: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse an empty list; runs after the entries, so that their mistakes are named alone."""
    if not value:
        raise PydanticCustomError("too_short", "is an empty list")
    return value


NonEmpty = Annotated[tuple[T, ...], Strict(False), AfterValidator(_not_empty)]
"""The same, with at least one entry."""

PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
DURATION = re.compile(r"P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?")


def _partial_date(value: Any) -> str:
    """Accept YYYY, YYYY-MM or YYYY-MM-DD, where the calendar has that day."""
    match = PARTIAL_DATE.fullmatch(str(value)) if isinstance(value, str | int) else None
    if match:
        year, month, day = (int(part) if part else 1 for part in match.groups())
        if year >= 1900 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
            return match[0]
    raise PydanticCustomError("bad_date", "is not a date: {value}", {"value": str(value)[:40]})


def _full_date(value: Any) -> dt.date:
    """Accept YYYY-MM-DD only."""
    text = _partial_date(value)
    if len(text) != 10:
        raise PydanticCustomError("bad_date", "needs year, month and day: {value}", {"value": text})
    return dt.date.fromisoformat(text)


def _duration(value: Any) -> str:
    """Accept an ISO 8601 duration in whole years, months, weeks and days."""
    if isinstance(value, str) and DURATION.fullmatch(value):
        return value
    raise PydanticCustomError(
        "bad_duration", "is not an ISO 8601 duration: {value}", {"value": str(value)[:40]}
    )


def _number(value: Any) -> int | float:
    """Accept a finite number; a boolean is none."""
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15:
        return int(value) if value == int(value) else value
    raise PydanticCustomError("bad_number", "is not a number: {value}", {"value": str(value)[:40]})


PartialDate = Annotated[
    str,
    PlainValidator(_partial_date),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}),
]
"""A date as exact as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD."""

FullDate = Annotated[
    dt.date,
    PlainValidator(_full_date),
    PlainSerializer(dt.date.isoformat, when_used="json"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A day: YYYY-MM-DD."""

Duration = Annotated[
    str, PlainValidator(_duration), WithJsonSchema({"type": "string", "pattern": "^P[0-9YMWD]+$"})
]
"""An ISO 8601 duration kept as written, as P24M and P2Y are not the same promise."""


def in_order(low: int | float | None, high: int | float | None) -> None:
    """Refuse bounds of which the lower is above the higher."""
    if low is not None and high is not None and low > high:
        raise PydanticCustomError(
            "min_over_max", "min {min} is more than max {max}", {"min": low, "max": high}
        )


Number = Annotated[int | float, PlainValidator(_number), WithJsonSchema({"type": "number"})]
"""A count or a sum; whole numbers come out as int."""

SLUG = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
ADDRESS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")
"""What a record's id may look like, as it is a part of an address."""

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]

Url = Annotated[str, StringConstraints(max_length=600, pattern=r"^\S+$")]
"""An address; which schemes may be linked is a check's business."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """Marks a string as a code of the vocabulary `name`, or (`records`) as a record's id.

    The known codes arrive as validation context, so the model knows no list.
    """

    name: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Wrap the string's own schema."""
        return core_schema.with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Name the vocabulary, for whoever fills in the enumeration."""
        return {**handler(schema), "x-vocabulary": self.name}

    def _check(self, value: str, info: ValidationInfo) -> str:
        context: Mapping[str, Any] | None = info.context
        if context is not None and value not in context[self.name]:
            raise PydanticCustomError(
                "unknown_code", "unknown code {value}", {"value": value, "vocabulary": self.name}
            )
        return value


RecordId = Annotated[str, OneOf("records")]


@dataclass(frozen=True, slots=True)
class Cite:
    """Where a claim stands: the key of a source of this record, and the place in it."""

    source: str
    place: str = ""

    def __str__(self) -> str:
        """Write it as a record does."""
        return f"{self.source} | {self.place}" if self.place else self.source


def _cite(value: Any) -> Cite:
    """Read `notice` or `notice | 第三条`."""
    if isinstance(value, Cite):
        return value
    if isinstance(value, str):
        source, _, place = (part.strip() for part in value.partition("|"))
        if re.fullmatch(SLUG, source):
            return Cite(source, place)
    raise PydanticCustomError(
        "bad_cite", "does not name a source: {value}", {"value": str(value)[:40]}
    )


CiteField = Annotated[
    Cite,
    PlainValidator(_cite),
    PlainSerializer(str),
    WithJsonSchema({"type": "string"}),
]
