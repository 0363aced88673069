"""What a reader answered: raw texts → typed answers, and what had to be ignored."""

import datetime as dt
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from petrel.eligibility.calendar import first_and_last, span
from petrel.eligibility.facts import ELSEWHERE, FACTS, SAYS, Fact, code_of, family, in_order
from petrel.model.basics import DURATION, PARTIAL_DATE

Value = str | int | float | bool | list[str] | None
"""A code, a date, a count, true or false, codes; None where the reader cannot or will not say."""

Why = Literal["unknown_fact", "unknown_code", "not_readable", "out_of_range", "twice"]

UNSAID = ("?", "-")
"""“I don't know” and “rather not say”: both close the question, neither decides anything."""
NONE = "none"
"""No code at all, as an answer to a question where several may be chosen."""
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,6})?")


@dataclass(frozen=True, slots=True)
class Ignored:
    """A part of the answers that was left out, and why."""

    fact: str
    value: str
    why: Why


@dataclass(frozen=True)
class Reader:
    """Reads answers against the codes that are known.

    `words` are the codes of each vocabulary, in its order; `said` the codes of the
    statements that records make now, `used` the facts that they ask for.
    """

    words: Mapping[str, tuple[str, ...]]
    said: Container[str]
    used: Container[str]
    today: dt.date

    def read(self, raw: list[tuple[str, str]]) -> tuple[dict[str, Value], list[Ignored]]:
        """Return the answers by fact, in the order of FACTS, and what was ignored."""
        found: dict[str, Value] = {}
        ignored: list[Ignored] = []
        for name, text in raw:
            if name in found:
                ignored.append(Ignored(name, text, "twice"))
                continue
            fact = self._fact(name)
            if fact is None:
                ignored.append(Ignored(name, text, "unknown_fact"))
                continue
            try:
                found[name] = self._value(fact, text, name, ignored)
            except _BadAnswerError as bad:
                ignored.append(Ignored(name, text, bad.why))
        return dict(sorted(found.items(), key=lambda item: in_order(item[0]))), ignored

    def _fact(self, name: str) -> Fact | None:
        kind, code = family(name), code_of(name)
        if kind == SAYS:
            return Fact("flag") if code in self.said else None
        fact = FACTS.get(kind) if name in self.used else None
        if fact is None or fact.each != ("." in name):
            return None
        return fact if not fact.each or code in self.words[fact.vocabulary] else None

    def _value(self, fact: Fact, text: str, name: str, ignored: list[Ignored]) -> Value:
        if text in UNSAID:
            return None
        match fact.kind:
            case "choice":
                return _known(text, self.words[fact.vocabulary])
            case "region":
                return _known(text, (*self.words[fact.vocabulary], ELSEWHERE))
            case "choices":
                return self._several(fact, text, name, ignored)
            case "flag":
                return _known(text, ("yes", "no")) == "yes"
            case "date":
                return self._date(fact, text)
            case "length":
                return _within(_length(text), fact)
        return _within(_number(text), fact)

    def _several(self, fact: Fact, text: str, name: str, ignored: list[Ignored]) -> list[str]:
        """Keep the codes that are known, in the order of their vocabulary."""
        known = self.words[fact.vocabulary]
        if text == NONE and fact.vocabulary not in NO_NONE:
            return []
        codes = text.split(",")
        wrong = [Ignored(name, code, "unknown_code") for code in codes if code not in known]
        if len(wrong) == len(codes):
            raise _BadAnswerError("unknown_code")
        ignored += wrong
        return [code for code in known if code in codes]

    def _date(self, fact: Fact, text: str) -> str:
        if not is_date(text):
            raise _BadAnswerError("not_readable")
        first, last = first_and_last(text)
        today = self.today
        if last < _years_from(today, fact.low) or first > _years_from(today, fact.high):
            raise _BadAnswerError("out_of_range")
        return text


NO_NONE = ("stages",)
"""Where at least one code must be chosen."""


class _BadAnswerError(Exception):
    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


def is_date(text: str) -> bool:
    """Tell whether a text is a date of the calendar, as exact as YYYY, YYYY-MM or YYYY-MM-DD."""
    match = PARTIAL_DATE.fullmatch(text)
    if not match or not text.isascii():
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return year >= 1800


def _known(text: str, codes: Container[str]) -> str:
    if text not in codes:
        raise _BadAnswerError("unknown_code")
    return text


def _number(text: str) -> int | float:
    if not _NUMBER.fullmatch(text) or not text.isascii():
        raise _BadAnswerError("not_readable")
    value = float(text)
    return int(value) if value == int(value) else value


def _length(text: str) -> int:
    """Read a duration in whole months: P1Y6M → 18; days are too fine for this."""
    if not DURATION.fullmatch(text) or not text.isascii() or len(text) > 12:
        raise _BadAnswerError("not_readable")
    months, days = span(text)
    if days:
        raise _BadAnswerError("not_readable")
    return months


def _within(value: int | float, fact: Fact) -> int | float:
    if not fact.low <= value <= fact.high:
        raise _BadAnswerError("out_of_range")
    return value


def _years_from(today: dt.date, years: int) -> int:
    """Return the first or last day that is not out of range, by the year alone."""
    year = min(max(today.year + years, dt.MINYEAR), dt.MAXYEAR)
    return dt.date(year, 1 if years < 0 else 12, 1 if years < 0 else 31).toordinal()


def raw_answers(data: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Flatten a mapping out of YAML into the texts that a fragment holds."""
    return [(str(name), _text(value)) for name, value in data.items()]


def _text(value: Any) -> str:
    match value:
        case None | "unknown":
            return "?"
        case bool():
            return "yes" if value else "no"
        case list():
            return ",".join(map(str, value)) if value else NONE
    return str(value)
