"""Where a thing is done, with whom, with which papers."""

from typing import Annotated

from petrel.model.basics import Duration, OneOf, Seq, Url
from petrel.model.money import Cited, Claim
from petrel.model.text import Line, LocalizedText

OrganisationCode = Annotated[str, OneOf("organisations")]


class Document(Cited):
    """A paper to bring. `name.zh` is what the office calls it."""

    name: LocalizedText
    note: LocalizedText | None = None
    optional: bool = False


class Output(Cited):
    """A paper that one gets and should keep; `valid_for` is how long it holds."""

    name: LocalizedText
    valid_for: Duration | None = None
    note: LocalizedText | None = None


class Channel(Cited):
    """A way to reach the service: a counter, a web page, a telephone, an account.

    What is not given here is taken from the organisation.
    """

    type: Annotated[str, OneOf("channel_types")]
    name: LocalizedText | None = None
    organisation: OrganisationCode | None = None
    address: LocalizedText | None = None
    url: Url | None = None
    phone: Line | None = None
    hours: LocalizedText | None = None
    language: Annotated[str, OneOf("language_support")] | None = None
    note: LocalizedText | None = None


class Step(Cited):
    """One thing to do, in the order of the list."""

    text: LocalizedText
    organisation: OrganisationCode | None = None
    channel: Annotated[str, OneOf("channel_types")] | None = None
    takes: Duration | None = None


class Member(Cited):
    """An organisation that takes part, and its role."""

    organisation: OrganisationCode
    role: LocalizedText | None = None


class Detail(Cited):
    """A section of facts that fit no other field."""

    heading: LocalizedText
    points: Seq[Claim]
