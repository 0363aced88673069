"""Answers and the conditions of a record's own fields → words. Twin: finder-say.js."""

from petrel.eligibility.answers import Value
from petrel.eligibility.describe import Condition
from petrel.eligibility.facts import ELSEWHERE, FACTS, code_of, family
from petrel.eligibility.program import Program
from petrel.model.catalog import Vocabularies
from petrel.model.record import Record
from petrel.model.text import Lang, LocalizedText
from petrel.model.wording import date, duration, join, number

UNSAID = LocalizedText(en="you did not say", zh="未作答")
NOWHERE = LocalizedText(en="somewhere else", zh="其他地方")
NOTHING = LocalizedText(en="none of these", zh="都没有")
YES_NO = {True: LocalizedText(en="yes", zh="是"), False: LocalizedText(en="no", zh="否")}


def said(name: str, value: Value, words: Vocabularies, lang: Lang) -> str:
    """Repeat an answer as a reader would give it: “20%”, “July 2027”."""
    if value is None:
        return UNSAID.in_(lang)
    if isinstance(value, bool):
        return YES_NO[value].in_(lang)
    fact = FACTS[family(name)]
    match fact.kind:
        case "choices":
            labels = [words.label(fact.vocabulary, code).in_(lang) for code in _codes(value)]
            return join(labels, lang, "and" if lang == "en" else "和") or NOTHING.in_(lang)
        case "choice" | "region":
            if value == ELSEWHERE:
                return NOWHERE.in_(lang)
            return words.label(fact.vocabulary, str(value)).in_(lang)
        case "date":
            return date(str(value), lang)
        case "length":
            return _months(int(value), lang)  # type: ignore[arg-type]
    return _number(name, value, words, lang)  # type: ignore[arg-type]


def _codes(value: Value) -> list[str]:
    return value if isinstance(value, list) else []


def _months(count: int, lang: Lang) -> str:
    years, months = divmod(count, 12)
    parts = f"{years}Y" * bool(years) + f"{months}M" * bool(months or not years)
    return duration(f"P{parts}", lang)


def _number(name: str, value: int | float, words: Vocabularies, lang: Lang) -> str:
    figure = number(value, lang)
    match family(name):
        case "company_share":
            return f"{figure}%"
        case "salary":
            month = words.label("per", "month").in_(lang)
            if lang == "en":
                return f"{figure} yuan {month}"
            return f"{month} {_counted(figure, '元')}"
    return _counted(figure, words.metrics[code_of(name)].unit.in_(lang))


def _counted(figure: str, unit: str) -> str:
    """A unit follows 万 and 亿 without a space: 2 万元, but 2,000 元."""
    return f"{figure}{'' if figure.endswith(('万', '亿')) else ' '}{unit}"


def scope_conditions(
    program: Program, record: Record, words: Vocabularies
) -> dict[str, LocalizedText]:
    """Put into words the conditions that follow from a record's own fields, by their place."""
    found: dict[str, LocalizedText] = {}
    for leaf in program.leaves:
        at = leaf["at"]
        if at == "goal":
            found[at] = _both("About: {}", "适用阶段：{}", words, "stages", leaf["codes"])
        elif at == "place":
            found[at] = _both("In {}", "适用地区：{}", words, "regions", leaf["codes"])
        elif at == "period":
            found[at] = _period(record)
    return found


def _both(en: str, zh: str, words: Vocabularies, name: str, codes: list[str]) -> LocalizedText:
    labels = [words.label(name, code) for code in codes]
    return LocalizedText(
        en=en.format(join([label.en for label in labels], "en", "or")),
        zh=zh.format(join([label.zh for label in labels], "zh", "、")),
    )


def _period(record: Record) -> LocalizedText:
    start, end = record.valid_from, record.valid_until
    if record.status.code == "upcoming" and not start:
        return LocalizedText(en="In force", zh="已经施行")
    if end:
        return LocalizedText(
            en=f"In force until {date(end, 'en')}", zh=f"有效期至 {date(end, 'zh')}"
        )
    if start:
        return LocalizedText(
            en=f"In force from {date(start, 'en')}", zh=f"自 {date(start, 'zh')}起施行"
        )
    return LocalizedText(en="Still in force", zh="目前有效")


def condition_texts(condition: Condition, at: str = "rule") -> dict[str, LocalizedText]:
    """Return the text of each condition of a described rule by its place in the tree."""
    if condition.shape == "leaf":
        return {at: condition.text} if condition.text else {}
    found: dict[str, LocalizedText] = {}
    for number_, child in enumerate(condition.children):
        found |= condition_texts(child, f"{at}.{number_}")
    return found


def question(name: str, words: Vocabularies) -> tuple[LocalizedText, LocalizedText | None]:
    """Return what to ask for a fact, and the help with it."""
    kind = family(name)
    entry = words.questions[kind]
    if not FACTS[kind].each:
        return entry.name, entry.description
    own = words.proofs[code_of(name)] if kind == "has" else words.metrics[code_of(name)]
    if own.question:
        return own.question, entry.description
    label = words.label(FACTS[kind].vocabulary, code_of(name))
    ask = LocalizedText(
        en=entry.name.en.format(label=label.en), zh=entry.name.zh.format(label=label.zh)
    )
    return ask, entry.description
