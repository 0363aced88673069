"""Conditions that no question of the finder can reach."""

from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.checks.conditions import criteria
from petrel.eligibility.facts import FACTS, fact_of
from petrel.model.problem import Finding
from petrel.records.vocabularies import FOLDER


def _run(survey: Survey) -> Iterator[Finding]:
    asked, offered = _asked(survey), _offered(survey)
    regions = survey.catalog.vocabularies.regions
    for path, where, key, value in criteria(survey):
        fact = fact_of(key)
        if fact not in FACTS:
            continue  # the reader judges a statement
        if asked and fact not in asked:
            message = f"No question of the finder asks for “{key}”."
            cure = f"Add “{fact}:” to {FOLDER}/questions.yaml, or make it a statement."
            yield Finding(path, where, "unreachable-criterion", message, cure, key=True)
        elif FACTS[fact].kind == "region" and not any(
            code in offered or code not in regions for code in value
        ):
            message = f"No answer reaches “{key}”: the finder offers no place in {value[0]}."
            cure = "Name a place whose “covered” is not false, or make it a statement."
            yield Finding(path, where, "unreachable-criterion", message, cure, key=True)


def _asked(survey: Survey) -> set[str]:
    """Return the facts that have a question, even one with a mistake; none without a finder."""
    place = f"/{FOLDER}/questions"
    return {
        code
        for path, sheet in survey.sheets.items()
        if path.removesuffix(".yaml").endswith(place) or f"{place}/" in path
        for code in sheet.mapping()
    }


def _offered(survey: Survey) -> set[str]:
    """Return the places that the finder offers, and what they lie in."""
    regions = survey.catalog.vocabularies.regions
    covered = (code for code, region in regions.items() if region.covered)
    return {above for code in covered for above in survey.catalog.ancestors(code)}


CHECK = Check(
    {"unreachable-criterion": "The finder asks for what a condition names, and offers its places."},
    _run,
)
