"""Sources, dates and legal texts: what a record rests on."""

from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from petrel.model.basics import Duration, OneOf, PartialDate, Seq, Url
from petrel.model.money import Cited, Claim
from petrel.model.text import Line, LocalizedText, Value


class Source(Value):
    """A published text. Without `url` it is known by publisher, title and date only.

    `title` is the text's own title, in its own language; where it could not be
    seen, `described` says what the text is.
    """

    title: Line | None = None
    described: LocalizedText | None = None
    publisher: LocalizedText
    published: PartialDate | None = None
    url: Url | None = None
    official: bool = False
    supports: LocalizedText
    note: LocalizedText | None = None


class LegalBasis(Cited):
    """A law, regulation or notice; `number` is its 文号 in full."""

    title: LocalizedText
    number: Line | None = None
    issued: PartialDate | None = None
    issuer: Annotated[str, OneOf("organisations")] | None = None


class DateEntry(Cited):
    """A deadline, an event's date, a period: `on`, or `since` to `until`.

    Where it has no date of its own (“30 days before the permit ends”), `note` says when.
    """

    label: LocalizedText
    on: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    within: Duration | None = None
    note: LocalizedText | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if not (self.on or self.since or self.until or self.within or self.note):
            said = "has none of on, since, until, within and note"
            raise PydanticCustomError("no_bound", said)
        return self


class Status(Cited):
    """Whether the rule holds; `since` when it has been so, or when the doubt began."""

    code: Annotated[str, OneOf("statuses")]
    note: LocalizedText | None = None
    since: PartialDate | None = None


class Disagreement(Value):
    """Sources that contradict each other, and which of them the record follows."""

    about: LocalizedText
    values: Seq[Claim]
    follows: LocalizedText
