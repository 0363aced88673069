"""Each of the model's errors has a message that an editor can act on, at its place."""

import pytest

from petrel.model.record import Record
from petrel.records.loader import load_contents
from petrel.records.plain import _DAYS

from ..checks.broken import BASE

PATH = "policies/xiamen/other.yaml"
GOOD = BASE[PATH].decode()


def explained(old: str, new: str) -> list[tuple[int, int, str, str]]:
    assert old in GOOD
    content = GOOD.replace(old, new, 1).encode()
    problems = load_contents("policies", BASE | {PATH: content}).problems
    return [(p.line, p.column, p.rule, f"{p.message} {p.cure}") for p in problems]


def added(text: str) -> list[tuple[int, int, str, str]]:
    return explained("sources:\n", f"{text}\nsources:\n")


@pytest.mark.parametrize(
    ("text", "place", "rule", "words"),
    [
        ("issued: 2022-13", (9, 9), "bad-date", "YYYY-MM-DD"),
        ("issued: '1/2/2022'", (9, 9), "bad-date", "1/2/2022"),
        ("issued: [2022]", (9, 9), "bad-date", "YYYY-MM-DD"),
        ("costs: free", (9, 8), "wrong-type", "“free”, but should be a list"),
        ("figures: {a: 1}", (9, 10), "wrong-type", "a group of fields, but should be a list"),
        ("benefit: []", (9, 10), "wrong-type", "an empty list [ ], but should be fields"),
        ("competent_authority:", (9, 21), "empty-text", "Write a value after the colon"),
        ("competent_authority: [example-buro]", (9, 23), "unknown-code", "“example-bureau”"),
        ("glossary: [luohoo]", (9, 12), "unknown-code", "Did you mean “luohu”?"),
        ("alternate_names: {zh: [2022]}", (9, 24), "wrong-type", "alternate_names.zh"),
        ("titel: x", (9, 1), "unknown-field", "Rename or remove it"),
        ("steps: [{txt: {en: A, zh: 甲}}]", (9, 10), "unknown-field", "Did you mean “text”?"),
        ("eligibility: {rule: nice}", (9, 21), "unknown-criterion", "key: value"),
        ("eligibility: {rule: {}}", (9, 21), "unknown-criterion", "Use one of: all, any, not"),
        ("eligibility: {rule: {agee: 3}}", (9, 21), "unknown-criterion", "Did you mean “age”?"),
        (
            "eligibility: {rule: {age: {min: 3}, statement: 3}}", (9, 21), "unknown-criterion",
            "2 kinds: age, statement",
        ),
        ("eligibility: {rule: {all: []}}", (9, 27), "empty-list", "Add an entry"),
        ("eligibility: {rule: {age: {}}}", (9, 27), "missing-field", "neither min nor max"),
        ("eligibility: {complete: yes, rule: {age: {min: 1}}}", (9, 25), "wrong-type", "true or"),
        ("eligibility: {rule: {not: {not: {age: 5}}}}", (9, 39), "wrong-type", "“age” is 5"),
        ("eligibility: {rule: {age: {min: 1}, cits: [a]}}", (9, 37), "unknown-field", "“cites”"),
        ("figures: [{label: {en: A, zh: 甲}, currency: rmb}]", (9, 45), "wrong-form", "ISO 4217"),
        ("costs: [{label: {en: A, zh: 甲}, unit: euro}]", (9, 39), "unknown-code", "money"),
        ("related: {requires: [other]}", (9, 22), "dangling-reference", "xiamen/other"),
        (
            "costs: [{label: {en: A, zh: 甲}}]", (9, 9), "missing-field",
            "“costs” has none of exact, min and max. Give one",
        ),
        ("dates: [{label: {en: A, zh: 甲}, on: }]", (9, 9), "missing-field", "on, since, until"),
        ("processing_time: {working_days: true}", (9, 18), "missing-field", "min, max and note"),
        ("costs: [{label: {en: A, zh: 甲}, max: -5}]", (9, 38), "out-of-range", "-5, less than 0"),
        ("eligibility: {rule: {age: {max: 200}}}", (9, 33), "out-of-range", "outside 0 to 120"),
        ("glossary: [luohu，luohu]", (9, 12), "unknown-code", "a full-width “，”. Use the half"),
        ("glossary: [\xa0luohu]", (9, 12), "unknown-code", "holds a no-break space. Use"),
        ("related: {requires: [a/b、c/d]}", (9, 22), "dangling-reference", "half-width “,” and"),
        ("glossary: 【luohu】", (9, 11), "wrong-type", "a full-width “【”. Use the half-width [ ]"),
        ("who: ｛en: A｝", (9, 6), "yaml-syntax", "a full-width “｛”"),
        ("who:\n  en：A\n  zh：甲", (10, 3), "wrong-type", "The colon after “en” is a full-width"),
        ("who:\n  en:A\n  zh:甲", (10, 3), "wrong-type", "Put a space after the colon."),
        ("who: {en：A, zh: 甲}", (9, 7), "unknown-field", "is a full-width “：”. Write a half"),
        ("who: {en:A, zh: 甲}", (9, 7), "unknown-field", "after “en:”. Put a space after"),
        ("who: {en\u3000: A, zh: 甲}", (9, 7), "unknown-field", "stands a full-width space."),
        (
            "steps: [{text: {en: A, zh: 甲}, cites: [a，b]}]", (9, 40), "bad-cite",
            "a full-width “，”",
        ),
        ("members: [{organisation: 5}]", (9, 26), "wrong-type", "should be a text"),
    ],
)  # fmt: skip
def test_one_message_at_its_place(text: str, place: tuple[int, int], rule: str, words: str) -> None:
    ((line, column, found, said),) = added(text)
    assert (line, column, found) == (*place, rule)
    assert words in said


def test_full_dates_are_asked_for_where_they_are_needed() -> None:
    days = {
        name
        for name, field in Record.model_fields.items()
        if "datetime.date" in str(field.annotation)
    }
    assert days == _DAYS
    ((_, _, rule, said),) = explained("2027-06-30", "2027-06")
    assert rule == "bad-date"
    assert said.endswith("Write YYYY-MM-DD.")


def test_a_key_that_cannot_be_one() -> None:
    ((line, column, rule, said),) = explained("notice:", "My Notice:")
    assert (line, column, rule) == (10, 3, "wrong-form")
    assert "My Notice" in said


@pytest.mark.parametrize(
    ("content", "words"),
    [("", "empty"), ("- 1\n", "a list, not a record"), ("hello", "“hello”, not a record")],
)
def test_a_file_that_is_no_record(content: str, words: str) -> None:
    (problem,) = load_contents("policies", BASE | {PATH: content.encode()}).problems
    assert (problem.line, problem.column, problem.rule) == (1, 1, "wrong-type")
    assert words in problem.message


def test_an_empty_record_names_every_field_that_is_missing() -> None:
    problems = load_contents("policies", BASE | {PATH: b"{}"}).problems
    assert {p.rule for p in problems} == {"missing-field"}
    assert len(problems) == 10
