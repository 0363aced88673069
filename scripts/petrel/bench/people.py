"""Made-up people who answer the finder's questions, to count how many they need."""

import random
import statistics
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from petrel.eligibility.answers import Value
from petrel.eligibility.evaluate import Person
from petrel.eligibility.finder import Finder
from petrel.eligibility.program import Program
from petrel.eligibility.questions import Open, as_answer, next_question, open_records

SETTLED = 0.9
"""The share of the records whose verdict no further answer can change."""
UNSAID = 0.05
"""How often somebody does not know an answer, or will not give it."""
FIRST = ("goal", "nationality", "place", "degree_level")
"""The fixed order to compare with; after these, the order of the list of questions."""
ELSEWHERE = ("chengdu", "fuzhou", "fujian", "hangzhou", "beijing", "shanghai")
"""Places that no record names, as many people are somewhere else."""

Answers = Mapping[str, Value]


def people(finder: Finder, count: int, today: int, seed: int = 1) -> Iterator[Answers]:
    """Yield people with an answer to every question; the same seed gives the same people."""
    rng = random.Random(seed)
    stages = finder.catalog.vocabularies.stages
    tracks = sorted({stage.track for stage in stages.values()})
    for _ in range(count):
        track = rng.choices(tracks, [8 if "students" in code else 1 for code in tracks])[0]
        goals = [code for code, stage in stages.items() if stage.track == track]
        yield _person(finder, rng, today, track, goals)


def _person(
    finder: Finder, rng: random.Random, today: int, track: str, goals: Sequence[str]
) -> Answers:
    chosen = rng.sample(goals, min(len(goals), rng.choice([1, 1, 2])))
    answers: dict[str, Value] = {}
    for name, tries in finder.tries.items():
        unsaid = rng.random() < UNSAID
        answers[name] = None if unsaid else as_answer(name, rng.choice(tries), today)
    answers["goal"] = [code for code in finder.words["stages"] if code in chosen]
    answers["place"] = rng.choice([*finder.tries["place"], *ELSEWHERE])
    usual = {"chinese-students": "chinese", "foreign-students": "foreign"}.get(track)
    answers["nationality"] = usual or rng.choice(["chinese", "foreign"])
    return answers


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions each person was asked, until most or all was settled."""

    most: list[int] = field(default_factory=list)
    all: list[int] = field(default_factory=list)


@dataclass
class Asking:
    """Asks people in one of two orders; what was computed for one is kept for the next."""

    finder: Finder
    today: int
    best: bool
    _known: dict[str, tuple[list[Open], str | None]] = field(default_factory=dict)

    def ask(self, everybody: Sequence[Answers]) -> Counts:
        """Ask everybody, and count."""
        counts = Counts()
        for answers in everybody:
            most, whole = self._ask(answers)
            counts.most.append(most)
            counts.all.append(whole)
        return counts

    def _ask(self, answers: Answers) -> tuple[int, int]:
        person = Person({}, self.today, self.finder.above, self.finder.behalf)
        limit = (1 - SETTLED) * len(self.finder.programs)
        most: int | None = None
        programs = self.finder.programs
        for number in range(len(answers) + 1):
            still, fact = self._next(person, programs)
            programs = [record.program for record in still]
            if most is None and len(still) <= limit:
                most = number
            if fact is None:
                return (number if most is None else most), number
            person = replace(person, answers={**person.answers, fact: answers[fact]})
        raise AssertionError("a question was asked twice")

    def _next(self, person: Person, programs: Sequence[Program]) -> tuple[list[Open], str | None]:
        """Return what is open, of what was before: settled stays settled."""
        key = repr(sorted(person.answers.items()))
        if key not in self._known:
            still = open_records(programs, person)
            self._known[key] = (still, self._choose(still, person))
        return self._known[key]

    def _choose(self, still: Sequence[Open], person: Person) -> str | None:
        if self.best:
            return next_question(still, person, self.finder.tries)
        live = {fact for record in still for fact in record.facts}
        return next((fact for fact in (*FIRST, *self.finder.tries) if fact in live), None)


def medians(counts: Counts) -> tuple[float, float]:
    """Return the medians, until most and until all is settled."""
    return statistics.median(counts.most), statistics.median(counts.all)
