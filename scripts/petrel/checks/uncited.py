"""Amounts, conditions, deadlines, figures and legal texts say which source states them."""

from collections.abc import Iterator, Mapping
from typing import Any

from petrel.checks.check import Check, Survey
from petrel.checks.sheet import Sheet, mappings
from petrel.model.problem import Finding, Location
from petrel.model.rule import criterion_of

_CLAIMS = {
    "amount": ("benefit", "amounts"),
    "cost": ("costs",),
    "deadline": ("deadlines",),
    "figure": ("figures",),
    "legal text": ("legal_basis",),
}
"""What is a claim, and where a record lists it."""


def _run(survey: Survey) -> Iterator[Finding]:
    for sheet in survey.record_sheets:
        for name, where in _claims(sheet):
            message = f"This {name} does not say which source states it."
            cure = "Add “cites: [key]”, where the key is one of the record's sources."
            yield Finding(sheet.path, where, "uncited-claim", message, cure)


def _claims(sheet: Sheet) -> Iterator[tuple[str, Location]]:
    """Yield name and place of each claim without cites; parts inherit those of the whole."""
    for name, keys in _CLAIMS.items():
        for where, claim in sheet.items(*keys):
            if not claim.get("cites"):
                yield from _bare(name, where, claim)
    for where, picture in sheet.items("pictures"):
        for place, figure in mappings(picture.get("figures"), (*where, "figures")):
            if not figure.get("cites"):
                yield "figure", place
    rule = sheet.mapping("eligibility", "rule")
    if rule:
        yield from _conditions(("eligibility", "rule"), rule)


def _bare(name: str, where: Location, claim: Mapping[str, Any]) -> Iterator[tuple[str, Location]]:
    """Yield a claim without cites, unless each of its instalments has its own."""
    parts = list(mappings(claim.get("instalments"), where))
    if not parts or not all(part.get("cites") for _, part in parts):
        yield name, where


def _conditions(where: Location, node: Mapping[str, Any]) -> Iterator[tuple[str, Location]]:
    """Yield each single condition that has no cites, nor a group above it."""
    if node.get("cites"):
        return
    grouped = [*mappings(node.get("all"), (*where, "all"))]
    grouped += mappings(node.get("any"), (*where, "any"))
    inner = node.get("not")
    if isinstance(inner, dict):
        grouped.append(((*where, "not"), inner))
    for place, child in grouped:
        yield from _conditions(place, child)
    if not grouped and criterion_of(node):
        yield "condition", where


CHECK = Check(
    {"uncited-claim": "Amounts, costs, conditions, deadlines, figures and legal texts have cites."},
    _run,
)
