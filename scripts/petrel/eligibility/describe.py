"""A rule tree → the list of conditions that people read, in both languages, from one source."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from petrel.model import rule as r
from petrel.model.basics import Cite
from petrel.model.catalog import Vocabularies
from petrel.model.text import Lang, LocalizedText
from petrel.model.wording import currency, duration, join, number

Shape = Literal["leaf", "all", "any", "not"]


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, or a group of them under a heading; `text` of a group is empty."""

    shape: Shape
    text: LocalizedText | None
    note: LocalizedText | None
    cites: tuple[Cite, ...]
    children: tuple["Condition", ...] = ()


def describe(node: r.Group, vocabularies: Vocabularies) -> Condition:
    """Put a rule into words; the structure of the tree stays."""
    match node:
        case r.All():
            return _group("all", node, node.all, vocabularies)
        case r.AnyOf():
            return _group("any", node, node.any, vocabularies)
        case r.Not():
            return _group("not", node, (node.not_,), vocabularies)
        case r.Statement():
            return Condition("leaf", node.statement, node.note, node.cites)
    key = r.criterion_of(node)
    assert key is not None
    words = _Words(vocabularies)
    say: Callable[[r.Group, Lang], str] = getattr(words, key)
    text = LocalizedText(en=say(node, "en"), zh=say(node, "zh"))
    return Condition("leaf", text, node.note, node.cites)


def _group(
    shape: Shape, node: r.Group, children: tuple[r.Group, ...], vocabularies: Vocabularies
) -> Condition:
    parts = tuple(describe(child, vocabularies) for child in children)
    return Condition(shape, None, node.note, node.cites, parts)


def _bounds(low: str | None, high: str | None, forms: tuple[str, str, str]) -> str:
    """Fill the form for “from”, “up to” or both."""
    at_least, at_most, between = forms
    if low is not None and high is not None:
        return between.format(low, high)
    return at_least.format(low) if low is not None else at_most.format(high)


class _Words:
    """One method per criterion, named as its key: (node, lang) → sentence."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._vocabularies = vocabularies

    def _labels(
        self, vocabulary: str, codes: tuple[str, ...], lang: Lang, article: str = ""
    ) -> str:
        labels = [self._vocabularies.label(vocabulary, code).in_(lang) for code in codes]
        return join([article + label for label in labels], lang, "or" if lang == "en" else "或")

    def _span(self, span: r.Span, lang: Lang, forms: tuple[str, str, str]) -> str:
        low, high = (duration(d, lang) if d else None for d in (span.min, span.max))
        return _bounds(low, high, forms)

    def _numbers(self, bounds: r.Bounds, lang: Lang, forms: tuple[str, str, str]) -> str:
        low, high = (number(n, lang) if n is not None else None for n in (bounds.min, bounds.max))
        return _bounds(low, high, forms)

    def nationality(self, node: r.Nationality, lang: Lang) -> str:
        labels = self._labels("nationalities", node.nationality, lang, "a " if lang == "en" else "")
        return f"You are {labels}" if lang == "en" else f"身份：{labels}"

    def degree_level(self, node: r.DegreeLevel, lang: Lang) -> str:
        low, high = (
            self._vocabularies.label("degree_levels", code).in_(lang) if code else None
            for code in (node.degree_level.min, node.degree_level.max)
        )
        if low == high and low is not None:
            return f"Degree: {low}" if lang == "en" else f"学历：{low}"
        forms = (
            ("Degree: {} or higher", "Degree: {} at most", "Degree: {} to {}")
            if lang == "en"
            else ("学历：{}及以上", "学历：{}及以下", "学历：{}至{}")
        )
        return _bounds(low, high, forms)

    def degree_place(self, node: r.DegreePlace, lang: Lang) -> str:
        places = self._labels("degree_places", node.degree_place, lang)
        return f"Degree earned in {places}" if lang == "en" else f"在{places}取得学历"

    def time_since_graduation(self, node: r.TimeSinceGraduation, lang: Lang) -> str:
        return self._span(
            node.time_since_graduation,
            lang,
            (
                "Graduated at least {} ago",
                "Graduated no more than {} ago",
                "Graduated {} to {} ago",
            )
            if lang == "en"
            else ("毕业满 {}", "毕业不超过 {}", "毕业满 {}、不超过 {}"),
        )

    def age(self, node: r.Age, lang: Lang) -> str:
        return self._numbers(
            node.age,
            lang,
            ("Age {} or over", "Age {} at most", "Age {} to {}")
            if lang == "en"
            else ("年满 {} 周岁", "不超过 {} 周岁", "{} 至 {} 周岁"),
        )

    def time_abroad(self, node: r.TimeAbroad, lang: Lang) -> str:
        return self._span(
            node.time_abroad,
            lang,
            ("At least {} abroad", "At most {} abroad", "{} to {} abroad")
            if lang == "en"
            else ("在国（境）外满 {}", "在国（境）外不超过 {}", "在国（境）外 {} 至 {}"),
        )

    def enrolment(self, node: r.Enrolment, lang: Lang) -> str:
        labels = self._labels("enrolments", node.enrolment, lang)
        return f"Now: {labels}" if lang == "en" else f"目前：{labels}"

    def course(self, node: r.Course, lang: Lang) -> str:
        levels = self._labels("degree_levels", node.course, lang)
        return f"Course for: {levels}" if lang == "en" else f"攻读层次：{levels}"

    def job_offer(self, node: r.JobOffer, lang: Lang) -> str:
        labels = self._labels("job_offers", node.job_offer, lang)
        return f"You have {labels}" if lang == "en" else labels

    def work_experience(self, node: r.WorkExperience, lang: Lang) -> str:
        return self._span(
            node.work_experience,
            lang,
            (
                "At least {} of work experience",
                "At most {} of work experience",
                "{} to {} of work experience",
            )
            if lang == "en"
            else ("工作经历满 {}", "工作经历不超过 {}", "工作经历 {} 至 {}"),
        )

    def company_place(self, node: r.CompanyPlace, lang: Lang) -> str:
        places = self._labels("regions", node.company_place, lang)
        return f"Company registered in {places}" if lang == "en" else f"企业注册地：{places}"

    def company_age(self, node: r.CompanyAge, lang: Lang) -> str:
        return self._span(
            node.company_age,
            lang,
            (
                "Company registered at least {} ago",
                "Company registered no more than {} ago",
                "Company registered {} to {} ago",
            )
            if lang == "en"
            else ("企业注册满 {}", "企业注册不超过 {}", "企业注册满 {}、不超过 {}"),
        )

    def company_share(self, node: r.CompanyShare, lang: Lang) -> str:
        return self._numbers(
            node.company_share,
            lang,
            (
                "You hold at least {}% of the company",
                "You hold at most {}% of the company",
                "You hold {}% to {}% of the company",
            )
            if lang == "en"
            else ("持股比例不低于 {}%", "持股比例不超过 {}%", "持股比例 {}% 至 {}%"),
        )

    def company_role(self, node: r.CompanyRole, lang: Lang) -> str:
        roles = self._labels("company_roles", node.company_role, lang)
        return f"Your part in the company: {roles}" if lang == "en" else f"在企业中的身份：{roles}"

    def hukou(self, node: r.Hukou, lang: Lang) -> str:
        places = self._labels("regions", node.hukou, lang)
        return f"Household registration in {places}" if lang == "en" else f"户籍所在地：{places}"

    def residence(self, node: r.Residence, lang: Lang) -> str:
        places = self._labels("regions", node.residence, lang)
        return f"You live or work in {places}" if lang == "en" else f"居住或工作地：{places}"

    def field(self, node: r.FieldOfWork, lang: Lang) -> str:
        fields = self._labels("fields", node.field, lang)
        return f"Field: {fields}" if lang == "en" else f"专业或行业：{fields}"

    def permit_held(self, node: r.PermitHeld, lang: Lang) -> str:
        permits = self._labels("permits_held", node.permit_held, lang)
        return f"You hold: {permits}" if lang == "en" else f"持有：{permits}"

    def salary(self, node: r.Pay, lang: Lang) -> str:
        pay, per = node.salary, self._vocabularies.label("per", node.salary.per)
        unit = currency(pay.currency, lang)
        if lang == "en":
            return f"Pay of at least {number(pay.min, lang)} {unit} {per.en}"
        return f"薪酬{per.zh}不低于 {number(pay.min, lang)} {unit}".replace("万 元", "万元")

    def has(self, node: r.Has, lang: Lang) -> str:
        labels = [self._vocabularies.label("proofs", code).in_(lang) for code in node.has]
        joined = join(labels, lang, "and" if lang == "en" else "、")
        return f"You have {joined}" if lang == "en" else f"具备：{joined}"

    def quantity(self, node: r.HasQuantity, lang: Lang) -> str:
        label = self._vocabularies.label("metrics", node.quantity.metric).in_(lang)
        unit = self._vocabularies.metrics[node.quantity.metric].unit.zh
        forms = (
            (f"At least {{}} {label}", f"At most {{}} {label}", f"{{}} to {{}} {label}")
            if lang == "en"
            else (
                f"{label}不少于 {{}} {unit}",
                f"{label}不超过 {{}} {unit}",
                f"{label} {{}} 至 {{}} {unit}",
            )
        )
        return self._numbers(node.quantity, lang, forms)
