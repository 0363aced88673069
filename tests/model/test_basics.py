"""The small types accept what sources say and refuse the rest."""

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from petrel.model.basics import Cite, CiteField, Duration, FullDate, Number, PartialDate


def read(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


@pytest.mark.parametrize("value", ["2027", 2027, "2027-02", "2028-02-29"])
def test_partial_dates(value: Any) -> None:
    assert read(PartialDate, value) == str(value)


@pytest.mark.parametrize(
    "value", ["27", "2027-2", "2027-13", "2027-02-29", "1899", "2027-00", "", None, True, 5.0, []]
)
def test_no_dates(value: Any) -> None:
    with pytest.raises(ValidationError):
        read(PartialDate, value)


def test_full_dates() -> None:
    assert read(FullDate, "2027-03-01") == dt.date(2027, 3, 1)
    with pytest.raises(ValidationError):
        read(FullDate, "2027-03")


def test_durations_stay_as_written() -> None:
    assert read(Duration, "P24M") == "P24M"
    assert read(Duration, "P1Y6M2W3D") == "P1Y6M2W3D"
    for wrong in ("P", "2Y", "PT3H", "P2", "p2y", "P1M2Y", 2, None):
        with pytest.raises(ValidationError):
            read(Duration, wrong)


def test_numbers() -> None:
    assert read(Number, 5) == 5
    assert type(read(Number, 5.0)) is int
    assert read(Number, 0.5) == 0.5
    for wrong in (True, "5", None, 1e16, float("nan"), float("inf")):
        with pytest.raises(ValidationError):
            read(Number, wrong)


def test_cites() -> None:
    assert read(CiteField, "notice | 第三条") == Cite("notice", "第三条")
    assert read(CiteField, "notice") == Cite("notice")
    for wrong in ("", "| 3", "My notice", 3, None):
        with pytest.raises(ValidationError):
            read(CiteField, wrong)
