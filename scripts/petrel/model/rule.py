"""Who qualifies: a tree of all / any / not over typed criteria.

A node of the tree is a mapping with exactly one of the keys below, so that a
condition reads as one line of YAML. Codes and numbers carry the logic; the
sentences of both languages are made from them.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from petrel.model.basics import Duration, NonEmpty, Number, OneOf, in_order
from petrel.model.money import Cited, Currency, within
from petrel.model.text import LocalizedText, Value

RegionCode = Annotated[str, OneOf("regions")]


class Bounds(Value):
    """Numbers from `min` to `max`, both included."""

    min: Number | None = None
    max: Number | None = None

    @model_validator(mode="after")
    def _order(self) -> Self:
        if self.min is None and self.max is None:
            raise PydanticCustomError("no_bound", "has neither min nor max")
        in_order(self.min, self.max)
        return self


class Years(Bounds):
    """Ages that people have."""

    min: Annotated[Number, within(0, 120)] | None = None
    max: Annotated[Number, within(0, 120)] | None = None


class Percent(Bounds):
    """Parts of a whole."""

    min: Annotated[Number, within(0, 100)] | None = None
    max: Annotated[Number, within(0, 100)] | None = None


class Span(Value):
    """Durations from `min` to `max`, both included."""

    min: Duration | None = None
    max: Duration | None = None

    @model_validator(mode="after")
    def _some(self) -> Self:
        if self.min is None and self.max is None:
            raise PydanticCustomError("no_bound", "has neither min nor max")
        return self


class LevelBounds(Value):
    """Degree levels from `min` to `max` in the order of the vocabulary."""

    min: Annotated[str, OneOf("degree_levels")] | None = None
    max: Annotated[str, OneOf("degree_levels")] | None = None


class Salary(Value):
    """The least pay, in `currency` per `per`."""

    min: Number
    currency: Currency = "CNY"
    per: Annotated[str, OneOf("per")] = "month"


class Quantity(Bounds):
    """How much of something an institution or company has."""

    metric: Annotated[str, OneOf("metrics")]


class Group(Cited):
    """A node that joins others; `note` explains it to the reader."""

    note: LocalizedText | None = None


class All(Group):
    """Every one of the conditions."""

    all: "NonEmpty[Rule]"


class AnyOf(Group):
    """At least one of the conditions."""

    any: "NonEmpty[Rule]"


class Not(Group):
    """The condition must not hold."""

    not_: "Rule" = Field(alias="not")


class Nationality(Group):
    """Chinese, foreign, or resident of Hong Kong, Macao or Taiwan."""

    nationality: NonEmpty[Annotated[str, OneOf("nationalities")]]


class DegreeLevel(Group):
    """The level of the highest degree held."""

    degree_level: LevelBounds


class DegreePlace(Group):
    """Where the degree was earned."""

    degree_place: NonEmpty[Annotated[str, OneOf("degree_places")]]


class TimeSinceGraduation(Group):
    """How long ago the last degree was earned."""

    time_since_graduation: Span


class Age(Group):
    """Age in completed years (周岁)."""

    age: Years


class TimeAbroad(Group):
    """How long the person has studied or lived abroad."""

    time_abroad: Span


class Enrolment(Group):
    """Whether and where the person is a student now."""

    enrolment: NonEmpty[Annotated[str, OneOf("enrolments")]]


class Course(Group):
    """The level of the course the person applies for or attends."""

    course: NonEmpty[Annotated[str, OneOf("degree_levels")]]


class JobOffer(Group):
    """Whether the person has a contract or an offer, and of which kind."""

    job_offer: NonEmpty[Annotated[str, OneOf("job_offers")]]


class WorkExperience(Group):
    """Length of full-time work in the field."""

    work_experience: Span


class CompanyPlace(Group):
    """Where the company is registered."""

    company_place: NonEmpty[RegionCode]


class CompanyAge(Group):
    """How long ago the company was registered."""

    company_age: Span


class CompanyShare(Group):
    """The person's share in the company, in percent."""

    company_share: Percent


class CompanyRole(Group):
    """What the person is in the company."""

    company_role: NonEmpty[Annotated[str, OneOf("company_roles")]]


class Hukou(Group):
    """Where the person's household registration is."""

    hukou: NonEmpty[RegionCode]


class Residence(Group):
    """Where the person lives or works."""

    residence: NonEmpty[RegionCode]


class FieldOfWork(Group):
    """The field of study or work."""

    field: NonEmpty[Annotated[str, OneOf("fields")]]


class PermitHeld(Group):
    """The visa or permit the person holds."""

    permit_held: NonEmpty[Annotated[str, OneOf("permits_held")]]


class Pay(Group):
    """The pay the job offers."""

    salary: Salary


class Has(Group):
    """A proof the person must have: insurance, clean record, health check and the like."""

    has: NonEmpty[Annotated[str, OneOf("proofs")]]


class HasQuantity(Group):
    """A measure of an institution or company."""

    quantity: Quantity


class Statement(Group):
    """A condition that fits no type; nobody can evaluate it but a person."""

    statement: LocalizedText


CRITERIA: dict[str, type[Group]] = {
    "all": All,
    "any": AnyOf,
    "not": Not,
    "nationality": Nationality,
    "degree_level": DegreeLevel,
    "degree_place": DegreePlace,
    "time_since_graduation": TimeSinceGraduation,
    "age": Age,
    "time_abroad": TimeAbroad,
    "enrolment": Enrolment,
    "course": Course,
    "job_offer": JobOffer,
    "work_experience": WorkExperience,
    "company_place": CompanyPlace,
    "company_age": CompanyAge,
    "company_share": CompanyShare,
    "company_role": CompanyRole,
    "hukou": Hukou,
    "residence": Residence,
    "field": FieldOfWork,
    "permit_held": PermitHeld,
    "salary": Pay,
    "has": Has,
    "quantity": HasQuantity,
    "statement": Statement,
}
"""Every key a node may have, and what it holds."""


def criterion_of(node: Any) -> str | None:
    """Return the one key that says what a node is, or None where there is none or several."""
    if isinstance(node, Group):
        return next(key for key, cls in CRITERIA.items() if isinstance(node, cls))
    if not isinstance(node, Mapping):
        return None
    keys = [key for key in node if key in CRITERIA]
    return keys[0] if len(keys) == 1 else None


Rule = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[Nationality, Tag("nationality")]
    | Annotated[DegreeLevel, Tag("degree_level")]
    | Annotated[DegreePlace, Tag("degree_place")]
    | Annotated[TimeSinceGraduation, Tag("time_since_graduation")]
    | Annotated[Age, Tag("age")]
    | Annotated[TimeAbroad, Tag("time_abroad")]
    | Annotated[Enrolment, Tag("enrolment")]
    | Annotated[Course, Tag("course")]
    | Annotated[JobOffer, Tag("job_offer")]
    | Annotated[WorkExperience, Tag("work_experience")]
    | Annotated[CompanyPlace, Tag("company_place")]
    | Annotated[CompanyAge, Tag("company_age")]
    | Annotated[CompanyShare, Tag("company_share")]
    | Annotated[CompanyRole, Tag("company_role")]
    | Annotated[Hukou, Tag("hukou")]
    | Annotated[Residence, Tag("residence")]
    | Annotated[FieldOfWork, Tag("field")]
    | Annotated[PermitHeld, Tag("permit_held")]
    | Annotated[Pay, Tag("salary")]
    | Annotated[Has, Tag("has")]
    | Annotated[HasQuantity, Tag("quantity")]
    | Annotated[Statement, Tag("statement")],
    Discriminator(criterion_of),
]


class Eligibility(Value):
    """The rule, and whether a source gives all of it.

    `complete` is true only where one source states every condition.
    """

    complete: bool = False
    rule: Rule


for _model in (All, AnyOf, Not, Eligibility):
    _model.model_rebuild()
