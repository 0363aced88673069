"""Sums and figures: what a policy pays, costs, or counts."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from petrel.model.basics import CiteField, Duration, Number, OneOf, PartialDate, Seq, in_order
from petrel.model.text import LocalizedText, Value

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""ISO 4217."""


def within(low: float, high: float | None = None) -> AfterValidator:
    """Refuse numbers that are less than `low` or more than `high`."""
    bounds = f"less than {low}" if high is None else f"outside {low} to {high}"

    def check(value: int | float) -> int | float:
        if value < low or (high is not None and value > high):
            said = {"value": value, "bounds": bounds}
            raise PydanticCustomError("out_of_range", "is {value}, {bounds}", said)
        return value

    return AfterValidator(check)


Sum = Annotated[Number, within(0)]
"""A number that cannot be negative."""

Qualifier = Literal["more_than", "about", "up_to"]


class Cited(Value):
    """A claim: `cites` says which of the record's sources states it, and where."""

    cites: Seq[CiteField] = ()


class Claim(Cited):
    """One statement of fact."""

    text: LocalizedText


class Range(Cited):
    """A number that is known exactly, or between bounds of which one may be missing."""

    exact: Number | None = None
    min: Number | None = None
    max: Number | None = None
    qualifier: Qualifier | None = None

    @model_validator(mode="after")
    def _bounds(self) -> Self:
        if self.exact is not None and (self.min is not None or self.max is not None):
            raise PydanticCustomError("exact_and_range", "has both exact and min or max")
        in_order(self.min, self.max)
        return self

    @property
    def low(self) -> int | float | None:
        """The least it can be, or None where no source says."""
        return self.min if self.exact is None else self.exact

    @property
    def high(self) -> int | float | None:
        """The most it can be, or None where no source says."""
        return self.max if self.exact is None else self.exact


class Valued(Range):
    """A number that must be given, if only by one of its bounds."""

    @model_validator(mode="after")
    def _some(self) -> Self:
        if self.exact is None and self.min is None and self.max is None:
            raise PydanticCustomError("no_bound", "has none of exact, min and max")
        return self


class Payment(Valued):
    """Money, or a share of a sum: never less than nothing."""

    exact: Sum | None = None
    min: Sum | None = None
    max: Sum | None = None


class Instalment(Payment):
    """A part of an amount, and what must have happened before it is paid."""

    when: LocalizedText


class Amount(Payment):
    """Money (or a share of a sum) that somebody gets or pays.

    `unit: money` is in `currency`; `percent` and `times` are of what `of` says.
    """

    label: LocalizedText
    unit: Literal["money", "percent", "times"] = "money"
    currency: Currency = "CNY"
    of: LocalizedText | None = None
    per: Annotated[str, OneOf("per")] = "once"
    instalments: Seq[Instalment] = ()
    note: LocalizedText | None = None


class Cost(Amount):
    """A fee; `exact: 0` means that it is free of charge."""


class Figure(Valued):
    """A number about the policy: people served, places, shares, salaries."""

    label: LocalizedText
    unit: LocalizedText | None = None
    currency: Currency | None = None
    percent: bool = False
    as_of: PartialDate | None = None
    note: LocalizedText | None = None


class Picture(Value):
    """Figures that belong together and are drawn side by side."""

    title: LocalizedText
    figures: Seq[Figure]


class ProcessingTime(Cited):
    """How long the office takes; in working days where `working_days` says so."""

    min: Duration | None = None
    max: Duration | None = None
    working_days: bool = False
    note: LocalizedText | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if self.min is None and self.max is None and self.note is None:
            raise PydanticCustomError("no_bound", "has none of min, max and note")
        return self
