"""Write tests/vectors/eligibility.json: what both twins must answer.

After a wanted change run `PYTHONPATH=scripts python -m tests.eligibility.make_vectors`, and read
the difference. test_vectors.py fails while the file is out of date.
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, unquote_to_bytes

from petrel.eligibility.answers import Reader, Value
from petrel.eligibility.calendar import ordinal
from petrel.eligibility.evaluate import Person
from petrel.eligibility.facts import FACTS, SAYS, family
from petrel.eligibility.program import Program
from petrel.eligibility.questions import next_question, open_records, tries
from petrel.eligibility.say import said
from petrel.eligibility.verdict import judge

from . import answer_cases, verdict_cases
from .random_cases import TODAYS, Maker
from .small_world import ABOVE, BEHALF, SAID, USED, VOCABULARIES, WORDS, labels, meta

VECTORS = Path(__file__).parents[1] / "vectors" / "eligibility.json"
RANDOM_PROGRAMS = 70
PEOPLE_EACH = 4
QUESTIONS = 50


def vectors() -> dict[str, Any]:
    """Return everything that the file holds."""
    maker = Maker(Random(20261124))
    hand = verdict_cases.programs()
    drawn = [maker.program(f"random-{n}") for n in range(RANDOM_PROGRAMS)]
    programs = {program.id: program for program in (*hand.values(), *drawn)}
    cases = [*verdict_cases.hand_made(), *_drawn(drawn, maker)]
    answers = tries(list(programs.values()), WORDS)
    return {
        "meta": meta(answers),
        "labels": {lang: labels(lang) for lang in ("en", "zh")},
        "programs": [program.as_json() for program in programs.values()],
        "verdicts": [verdict_case(*case) for case in cases],
        "answers": list(_answer_cases()),
        "fragments": [fragment_case(text) for text in answer_cases.FRAGMENTS],
        "questions": list(_questions(list(programs.values()), answers, maker)),
        "said": [said_case(name, value) for name, value in answer_cases.SAID],
    }


def person(answers: Mapping[str, Value], today: str) -> Person:
    """Return who gives these answers in the small world."""
    return Person(answers, ordinal(today), ABOVE, BEHALF)


def _drawn(programs: Sequence[Program], maker: Maker) -> Iterator[tuple[Program, str, Any]]:
    for program in programs:
        for _ in range(PEOPLE_EACH):
            yield program, maker.one(TODAYS), maker.answers(program)


def verdict_case(program: Program, today: str, answers: Mapping[str, Value]) -> dict[str, Any]:
    """Return a case, its verdict without the program's name."""
    verdict = judge(program, person(answers, today)).as_json()
    return {"today": today, "answers": answers, "verdict": verdict}


def _answer_cases() -> Iterator[dict[str, Any]]:
    for one in answer_cases.SINGLE:
        yield answer_case((one,), answer_cases.TODAY)
    for several in answer_cases.TOGETHER:
        yield answer_case(several, answer_cases.TODAY)
    for today, one in answer_cases.OTHER_DAYS:
        yield answer_case((one,), today)


def answer_case(raw: answer_cases.Raw, today: str) -> dict[str, Any]:
    """Return raw texts with what is read; answers as pairs, as their order counts."""
    found, ignored = Reader(WORDS, SAID, USED, dt.date.fromisoformat(today)).read(list(raw))
    left = [asdict(one) for one in ignored]
    return {"today": today, "raw": raw, "answers": list(found.items()), "ignored": left}


def fragment_case(text: str) -> dict[str, Any]:
    """Return a fragment with what is in it, and how it is written when it is all understood."""
    raw: list[tuple[str, str]] = []
    ignored: list[dict[str, str]] = []
    for part in text.removeprefix("#").split("&"):
        name, equals, value = part.partition("=")
        try:
            pair = (_unquoted(name), _unquoted(value))
        except ValueError:
            equals = ""
        if equals:
            raw.append(pair)
        elif part:
            ignored.append({"fact": name, "value": value, "why": "not_readable"})
    today = dt.date.fromisoformat(answer_cases.TODAY)
    answers, _ = Reader(WORDS, SAID, USED, today).read(raw)
    return {"text": text, "raw": raw, "ignored": ignored, "written": written(answers)}


def _unquoted(text: str) -> str:
    """Undo percent-encoding as strictly as a browser does."""
    for rest in text.split("%")[1:]:
        int(rest[:2] if len(rest) > 1 else "?", 16)
    return unquote_to_bytes(text).decode()


def written(answers: Mapping[str, Value]) -> str:
    """Return the one fragment that stands for answers."""
    return "&".join(f"{name}={quote(_text(name, v), safe=',?')}" for name, v in answers.items())


def _text(name: str, value: Value) -> str:
    match value:
        case None:
            return "?"
        case bool():
            return "yes" if value else "no"
        case list():
            return ",".join(value) or "none"
        case int() if family(name) != SAYS and FACTS[family(name)].kind == "length":
            years, months = divmod(value, 12)
            return "P" + f"{years}Y" * bool(years) + f"{months}M" * bool(months or not years)
    return str(value)


def _questions(
    programs: Sequence[Program], answers: Mapping[str, Any], maker: Maker
) -> Iterator[dict[str, Any]]:
    for number in range(QUESTIONS):
        chosen = [maker.one(programs) for _ in range(1 + 3 * (number % 10))]
        told = {name: maker.value(name) for name in answers if maker.below(50) < number}
        yield question_case(chosen, maker.one(TODAYS), told, answers)


def question_case(
    programs: Sequence[Program], today: str, told: Mapping[str, Value], answers: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the records that are still open, with their facts, and the next question."""
    someone = person(told, today)
    still = open_records(programs, someone)
    return {
        "today": today,
        "programs": [program.id for program in programs],
        "answers": told,
        "open": [[record.program.id, record.facts] for record in still],
        "next": next_question(still, someone, answers),
    }


def said_case(name: str, value: Value) -> dict[str, Any]:
    """Return an answer in both languages."""
    words = [said(name, value, VOCABULARIES, lang) for lang in ("en", "zh")]
    return {"name": name, "value": value, "en": words[0], "zh": words[1]}


def vector_text(value: Mapping[str, Any]) -> str:
    """Write the cases one to a line, so that a difference can be read."""
    parts = []
    for key, part in value.items():
        lines = ",\n".join(map(_line, part)) if isinstance(part, list) else ""
        parts.append(f'"{key}":' + (f"[\n{lines}\n]" if lines else _line(part)))
    return "{" + ",\n".join(parts) + "}\n"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


if __name__ == "__main__":
    VECTORS.write_text(vector_text(vectors()), encoding="utf-8")
