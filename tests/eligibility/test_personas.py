"""Twelve people: what the finder says of them is what the sources say.

`personas.yaml` was written before the finder was run, by somebody who had not seen it.
"""

import datetime as dt

import pytest

from petrel.eligibility.finder import Finder
from tests.eligibility.personas import PEOPLE, TODAY


@pytest.fixture(scope="module")
def finder(catalog):
    return Finder(catalog)


def facts_at(finder, verdict, places):
    """The facts of the leaves at some places; `ended` for the period."""
    program = next(p for p in finder.programs if p.id == verdict.id)
    for leaf in program.leaves:
        if leaf["at"] in places:
            yield from leaf.get("facts") or [leaf.get("fact", "ended")]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["id"])
def test_verdicts_are_those_of_the_sources(person, finder):
    # They tell what such people know; of that, what some record asks for is an answer.
    asked = {fact: answer for fact, answer in person["answers"].items() if fact in finder.tries}
    who, ignored = finder.read(asked, dt.date.fromisoformat(TODAY))
    assert ignored == []
    verdicts = {verdict.id: verdict for verdict in finder.verdicts(who)}
    wrong = []
    for rid, expected in person["expect"].items():
        verdict = verdicts[rid]
        outcome = "fits" if verdict.outcome == "applies" else verdict.outcome
        reasons = set(facts_at(finder, verdict, verdict.because))
        if outcome != expected["outcome"]:
            wrong.append(f"{rid}: {outcome}, not {expected['outcome']}: {verdict}")
        elif expected.get("from") not in (None, verdict.since):
            wrong.append(f"{rid}: from {verdict.since}, not {expected['from']}")
        elif not set(expected.get("because", ())) <= reasons:
            wrong.append(f"{rid}: because {reasons}, not {expected['because']}")
        elif not set(expected.get("tell", ())) <= {*verdict.missing, *verdict.unsaid}:
            wrong.append(f"{rid}: missing {verdict.missing}, not {expected['tell']}")
    assert wrong == []
