"""Records → programs: what each criterion becomes, and that no sentence takes part in it."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from petrel.eligibility.facts import FACTS, SAYS, SCOPE, fact_of, family
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import leaves, said_code
from petrel.model.basics import OneOf
from petrel.model.catalog import Catalog, Vocabularies
from petrel.model.rule import CRITERIA
from petrel.model.text import LocalizedText

from .personas import PEOPLE, TODAY
from .small_world import program

TYPED = sorted(set(CRITERIA) - {"all", "any", "not", "statement"})


def marks(annotation: Any) -> Iterator[str]:
    """Yield the vocabularies that a field's codes are marked with."""
    for mark in getattr(annotation, "__metadata__", ()):
        if isinstance(mark, OneOf):
            yield mark.name
    for part in get_args(annotation):
        yield from marks(part)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from (mark.name for mark in field.metadata if isinstance(mark, OneOf))
            yield from marks(field.annotation)


@pytest.mark.parametrize("criterion", TYPED)
def test_every_criterion_has_its_fact(criterion: str) -> None:
    fact = FACTS[fact_of(criterion)]
    # The period that a pay is for is no answer.
    found = set(marks(CRITERIA[criterion].model_fields[criterion].annotation)) - {"per"}
    assert found == ({fact.vocabulary} if fact.vocabulary else set())


def test_every_fact_is_about_something() -> None:
    assert set(FACTS) == {fact_of(criterion) for criterion in TYPED} | set(SCOPE)


def test_every_fact_has_its_question(catalog: Catalog) -> None:
    assert list(catalog.vocabularies.questions) == list(FACTS)
    for fact, question in catalog.vocabularies.questions.items():
        assert ("{label}" in question.name.en) == ("{label}" in question.name.zh), fact
        assert ("{label}" in question.name.en) == FACTS[fact].each, fact


def leaf(rule: Mapping[str, Any]) -> dict[str, Any]:
    found = [leaf for leaf in program("x", rule).leaves if leaf["at"].startswith("rule")]
    assert len(found) == 1
    return {key: value for key, value in found[0].items() if key != "at"}


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"nationality": ["foreign"]}, {"op": "in", "fact": "nationality", "codes": ["foreign"]}),
        (
            {"degree_level": {"min": "bachelor", "max": "master"}},
            {"op": "in", "fact": "degree_level", "codes": ["bachelor", "master"], "held": True},
        ),
        (
            {"degree_place": ["abroad"]},
            {"op": "in", "fact": "degree_place", "codes": ["abroad"], "held": True},
        ),
        (
            {"time_since_graduation": {"max": "P1Y6M2W"}},
            {"op": "since", "fact": "graduated", "min": (0, 0), "max": (18, 14)},
        ),
        (
            {"age": {"min": 18, "max": 45}},
            {"op": "since", "fact": "born", "min": (216, 0), "max": (552, 0), "less": 1},
        ),
        ({"age": {"min": 60}}, {"op": "since", "fact": "born", "min": (720, 0)}),
        ({"time_abroad": {"min": "P45D"}}, {"op": "length", "fact": "time_abroad", "min": 45}),
        (
            {"salary": {"min": 240_000, "per": "year"}},
            {"op": "number", "fact": "salary", "min": 20_000},
        ),
        (
            {"quantity": {"metric": "employees", "max": 9}},
            {"op": "number", "fact": "quantity.employees", "max": 9},
        ),
        ({"has": ["passport"]}, {"op": "flags", "facts": ["has.passport"]}),
        ({"residence": ["xiamen"]}, {"op": "region", "fact": "place", "codes": ["xiamen"]}),
    ],
)
def test_a_criterion_becomes_a_leaf(rule: Any, expected: Any) -> None:
    assert leaf(rule) == expected


def test_leaves_keep_their_places() -> None:
    rule = {"all": [{"age": {"min": 18}}, {"not": {"any": [{"has": ["passport"]}]}}]}
    places = [leaf["at"] for leaf in program("x", rule, valid_from="2027").leaves]
    assert places == ["period", "goal", "rule.0", "rule.1.0.0"]
    assert places == [leaf["at"] for leaf in leaves(program("x", rule, valid_from="2027").root)]


def test_a_statement_is_known_by_both_texts() -> None:
    text = LocalizedText(en="Be nice", zh="待人友善")
    assert said_code(text) == said_code(LocalizedText(en="待人友善", zh="Be nice"))
    assert said_code(text) != said_code(LocalizedText(en="Be nice!", zh="待人友善"))


def test_every_program_can_be_judged(catalog: Catalog) -> None:
    finder = Finder(catalog)
    asked = {fact for p in finder.programs for leaf in p.leaves for fact in leaf.get("facts", ())}
    asked |= {leaf["fact"] for p in finder.programs for leaf in p.leaves if "fact" in leaf}
    assert {family(fact) for fact in asked} <= {*FACTS, SAYS}
    assert {fact for fact in asked if family(fact) != SAYS} <= set(finder.tries)


def changed(value: Any, change: Callable[[LocalizedText], LocalizedText]) -> Any:
    """Return the same value with every text in both languages changed."""
    match value:
        case LocalizedText():
            return change(value)
        case BaseModel():
            fields = type(value).model_fields
            return value.model_copy(update={n: changed(getattr(value, n), change) for n in fields})
        case Mapping():
            return {key: changed(part, change) for key, part in value.items()}
        case tuple() | list():
            return type(value)(changed(part, change) for part in value)
    return value


def judged(catalog: Catalog) -> list[list[dict[str, Any]]]:
    finder = Finder(catalog)
    people = (finder.read(p["answers"], dt.date.fromisoformat(TODAY))[0] for p in PEOPLE)
    return [[verdict.as_json() for verdict in finder.verdicts(person)] for person in people]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: LocalizedText(en=text.zh, zh=text.en), id="languages swapped"),
        pytest.param(lambda text: LocalizedText(en="x", zh="x"), id="all texts alike"),
    ],
)
def test_no_text_takes_part_in_a_verdict(
    change: Callable[[LocalizedText], LocalizedText], catalog: Catalog
) -> None:
    words = Vocabularies(changed(catalog.vocabularies.entries, change), catalog.vocabularies.paths)
    other = replace(catalog, records=changed(catalog.records, change), vocabularies=words)
    assert next(iter(other.records.values())).name != next(iter(catalog.records.values())).name
    assert judged(other) == judged(catalog)
