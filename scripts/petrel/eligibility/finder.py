"""All of it together: a catalog that can be asked what applies to whom."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from petrel.eligibility.answers import Ignored, Reader, Value, raw_answers
from petrel.eligibility.calendar import ordinal
from petrel.eligibility.evaluate import Person
from petrel.eligibility.facts import FACTS, SAYS, code_of, family
from petrel.eligibility.program import Program, programs
from petrel.eligibility.questions import Tries, tries
from petrel.eligibility.verdict import Verdict, judge
from petrel.model.catalog import Catalog

INSTITUTIONS = "institutions"
"""The track of employers and institutions."""


@dataclass(frozen=True)
class Finder:
    """What is computed once for all people."""

    catalog: Catalog

    @cached_property
    def programs(self) -> list[Program]:
        """One program a record, in the order of the catalog."""
        return programs(self.catalog)

    @cached_property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of each vocabulary that facts draw on, in its order."""
        names = dict.fromkeys(fact.vocabulary for fact in FACTS.values() if fact.vocabulary)
        entries = self.catalog.vocabularies.entries
        return {name: tuple(entries[name]) for name in names}

    @cached_property
    def above(self) -> Mapping[str, tuple[str, ...]]:
        """For each place, itself and what it lies in."""
        return {c: tuple(self.catalog.ancestors(c)) for c in self.catalog.vocabularies.regions}

    @cached_property
    def said(self) -> frozenset[str]:
        """The codes of the statements that records make."""
        found = (leaf.get("fact", "") for program in self.programs for leaf in program.leaves)
        return frozenset(code_of(fact) for fact in found if family(fact) == SAYS)

    @cached_property
    def behalf(self) -> frozenset[str]:
        """The goals of those who ask for somebody else: who hires, hosts and serves."""
        stages = self.catalog.vocabularies.stages
        return frozenset(code for code, stage in stages.items() if stage.track == INSTITUTIONS)

    @cached_property
    def tries(self) -> Tries:
        """The answers to try when the next question is chosen; its keys are all facts in use."""
        return tries(self.programs, self.words)

    def meta(self) -> dict[str, Any]:
        """Return what the browser's twin needs beside the programs; no language in it."""
        return {
            "facts": {name: asdict(fact) for name, fact in FACTS.items()},
            "words": self.words,
            "said": sorted(self.said),
            "above": self.above,
            "tries": self.tries,
            "behalf": sorted(self.behalf),
        }

    def person(self, answers: Mapping[str, Value], today: dt.date) -> Person:
        """Return who is asked for, on which day."""
        return Person(answers, ordinal(today), self.above, self.behalf)

    def reader(self, today: dt.date) -> Reader:
        """Return what reads answers against the codes and facts in use."""
        return Reader(self.words, self.said, self.tries, today)

    def read(self, data: Mapping[str, Any], today: dt.date) -> tuple[Person, list[Ignored]]:
        """Read answers out of YAML; what makes no sense is returned beside the person."""
        answers, ignored = self.reader(today).read(raw_answers(data))
        return self.person(answers, today), ignored

    def verdicts(self, person: Person) -> list[Verdict]:
        """Judge every record, in the order of the catalog."""
        return [judge(program, person) for program in self.programs]
