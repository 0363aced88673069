"""Verdicts in words, for the command `petrel find`; the page's script says the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from petrel.eligibility.answers import Ignored
from petrel.eligibility.describe import describe
from petrel.eligibility.evaluate import Person
from petrel.eligibility.facts import code_of
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import Node, Program
from petrel.eligibility.questions import next_question, open_records
from petrel.eligibility.say import condition_texts, question, said, scope_conditions
from petrel.eligibility.verdict import Verdict
from petrel.model import wording
from petrel.model.text import Lang, LocalizedText
from petrel.outputs.strings import strings

MARKS = {"y": "yes", "n": "no", "u": "unknown"}
_SHOWN = ("applies", "fits", "judge", "later", "tell", "no")
_HEADINGS = {
    "applies": "find_group_applies",
    "fits": "find_group_applies",
    "judge": "find_group_judge",
    "later": "find_group_later",
    "tell": "find_group_tell",
    "no": "find_group_no",
}


@dataclass(frozen=True)
class Told:
    """Puts verdicts of one finder into words of one language."""

    finder: Finder
    lang: Lang

    @cached_property
    def _texts(self) -> Mapping[str, Mapping[str, LocalizedText]]:
        """For each record the words of its conditions, by their places."""
        return {program.id: self._conditions(program) for program in self.finder.programs}

    @cached_property
    def _leaves(self) -> Mapping[str, Mapping[str, Node]]:
        return {p.id: {leaf["at"]: leaf for leaf in p.leaves} for p in self.finder.programs}

    def _conditions(self, program: Program) -> Mapping[str, LocalizedText]:
        words = self.finder.catalog.vocabularies
        record = self.finder.catalog.records[program.id]
        found = scope_conditions(program, record, words)
        if record.eligibility:
            found |= condition_texts(describe(record.eligibility.rule, words))
        return found

    def as_json(self, verdict: Verdict, person: Person) -> dict[str, Any]:
        """Return a verdict with its reasons in words."""
        texts, leaves = self._texts[verdict.id], self._leaves[verdict.id]
        return {
            "id": verdict.id,
            "name": self.finder.catalog.records[verdict.id].name.in_(self.lang),
            "url": f"{'zh/' if self.lang == 'zh' else ''}policies/{verdict.id}/",
            "outcome": verdict.outcome,
            "since": verdict.since,
            "until": verdict.until,
            "change": [self.reason(verdict.id, at, person) for at in verdict.change],
            "missing": [self.ask(fact) for fact in verdict.missing],
            "unsaid": [self.ask(fact) for fact in verdict.unsaid],
            "judge": [texts[at].in_(self.lang) for at in verdict.judge],
            "conditions": [
                {"text": texts[at].in_(self.lang), "value": MARKS[mark]}
                for at, mark in zip(leaves, verdict.leaves, strict=True)
            ],
        }

    def ask(self, fact: str) -> str:
        """Return the question for a fact."""
        return question(fact, self.finder.catalog.vocabularies)[0].in_(self.lang)

    def reason(self, rid: str, at: str, person: Person) -> str:
        """Say which condition stands in the way, and what was answered to it."""
        text, leaf = self._texts[rid][at].in_(self.lang), self._leaves[rid][at]
        answer = self._answered(leaf, person)
        if not answer:
            return text
        key = "find_still_missing" if "facts" in leaf else "find_you_said"
        return strings()[key].in_(self.lang).format(condition=text, answer=answer)

    def _answered(self, leaf: Node, person: Person) -> str:
        words, lang = self.finder.catalog.vocabularies, self.lang
        if "facts" in leaf:
            lacking = [code_of(f) for f in leaf["facts"] if person.answers.get(f) is False]
            labels = [words.label("proofs", code).in_(lang) for code in lacking]
            return (", " if lang == "en" else "、").join(labels)
        facts = [leaf.get("fact", ""), *(["graduated"] if leaf.get("held") else [])]
        known = self.finder.tries
        told = [f for f in facts if f in known and person.answers.get(f) is not None]
        answers = [said(f, person.answers[f], words, lang) for f in told]
        return (", " if lang == "en" else "，").join(answers)

    def lines(
        self, verdicts: Sequence[Verdict], person: Person, ignored: Sequence[Ignored]
    ) -> Iterator[str]:
        """Yield what the command prints: groups, records, reasons, and what to tell next."""
        words = strings()
        for bad in ignored:
            yield f"! {bad.fact} = {bad.value}: {words[f'find_why_{bad.why}'].in_(self.lang)}"
        heading = ""
        for outcome in _SHOWN:
            for verdict in (v for v in verdicts if v.outcome == outcome and "goal" not in v.change):
                if heading != _HEADINGS[outcome]:
                    heading = _HEADINGS[outcome]
                    yield f"\n{words[heading].in_(self.lang)}"
                yield from self._lines(verdict, person)
        still = open_records(self.finder.programs, person)
        following = next_question(still, person, self.finder.tries)
        if following:
            yield f"\n{words['find_tell'].in_(self.lang)} {following}  {self.ask(following)}"

    def _lines(self, verdict: Verdict, person: Person) -> Iterator[str]:
        told = self.as_json(verdict, person)
        dates = [
            strings()[f"find_{key}"].in_(self.lang).format(date=wording.date(day, self.lang))
            for key in ("since", "until")
            if (day := told[key])
        ]
        yield "  ".join([f"  {told['name']}", *dates, told["url"]])
        for key, mark in (("change", "✗"), ("missing", "?"), ("unsaid", "?"), ("judge", "☐")):
            yield from (f"      {mark} {text}" for text in told[key])
