"""One message per cause: a mistake does not drag others after it."""

import pytest

from .broken import BASE, problems, short

GOOD = BASE["policies/xiamen/other.yaml"].decode()
PATH = "policies/xiamen/other.yaml"


def found(old: str, new: str, **more: bytes) -> list[str]:
    assert old in GOOD
    files = {f"policies/{name.replace('__', '/')}.yaml": text for name, text in more.items()}
    return short(problems(BASE | {PATH: GOOD.replace(old, new, 1).encode()} | files))


def refers() -> bytes:
    text = GOOD.replace("Other service", "New service").replace("另一服务", "新服务")
    return text.replace("sources:", "related: {requires: [xiamen/other]}\nsources:").encode()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("kind: service", "kind: servise", "unknown-code"),
        ("review_by: 2027-06-30", "", "missing-field"),
        ("review_by:", "review: by:", "yaml-syntax"),
        ("Other", "\udcff", ""),
    ],
)
def test_a_record_that_fails_is_no_dangling_reference(old: str, new: str, rule: str) -> None:
    content = GOOD.replace(old, new, 1).encode("utf-8", "surrogateescape")
    result = problems(BASE | {PATH: content, "policies/xiamen/new.yaml": refers()})
    assert [p.rule for p in result] == [rule or "not-utf-8"]


def test_a_missing_translation_is_no_number_mismatch() -> None:
    rules = found("{en: What it is., zh: 这是什么。}", "{en: 'Up to 200,000 yuan.'}")
    assert rules == [f"{PATH}:3:10 missing-translation"]


def test_a_renamed_field_is_not_missing_too() -> None:
    assert found("audiences:", "audiance:") == [f"{PATH}:4:1 unknown-field"]
    assert found("zh: 这是什么。", "cn: 这是什么。") == [f"{PATH}:3:28 unknown-field"]
    assert found("name: {en", "name：{en") == [f"{PATH}:2:5 yaml-syntax"]


def test_a_copy_is_named_on_both_files() -> None:
    result = problems(BASE | {"policies/xiamen/copy.yaml": GOOD.encode()})
    said = [(p.path, p.rule, p.message.partition(" is ")[2]) for p in result]
    assert said == [
        (
            f"policies/xiamen/{name}.yaml",
            "duplicate-name",
            f"the name of “xiamen/{other}” too; did you copy it?",
        )
        for name, other in (("copy", "other"), ("other", "copy"))
    ]


@pytest.mark.parametrize("path", ["copy.yaml", "xiamen/My copy.yaml", "xiamen/Copy.yaml"])
def test_a_record_in_a_wrong_place_has_only_that_mistake(path: str) -> None:
    result = problems(BASE | {f"policies/{path}": GOOD.encode()})
    assert [p.rule for p in result] == ["bad-path"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("xiamen/new.yml", "address. End the name in .yaml."),
        ("xiamen/my new.yaml", "address: it has a space. Name"),
        ("xiamen/My New.yaml", "address: it has a space and upper-case letters. Name"),
    ],
)
def test_a_bad_path_says_what_is_wrong_with_it(path: str, said: str) -> None:
    (problem,) = problems(BASE | {f"policies/{path}": GOOD.encode()})
    assert said in f"{problem.message} {problem.cure}"


def test_an_unquoted_comma_is_one_mistake() -> None:
    text = "{en: 'What, it is.', zh: 这是什么。}".replace("'", "")
    new = text.replace("What, it is.", "Up to 5, or 6, or 7 yuan")
    assert found("{en: What it is., zh: 这是什么。}", new) == [f"{PATH}:3:24 unknown-field"]


def test_a_wrong_cite_does_not_make_its_source_unused() -> None:
    new = "{code: in_force, cites: [notise]}"
    assert found("{code: in_force}", new) == [f"{PATH}:8:34 missing-source"]


@pytest.mark.parametrize("content", [b"\xff", b"a: b: c", b"- 1", b"a: 1\n---\n", b"x" * 300_000])
def test_a_vocabulary_that_cannot_be_read_makes_no_code_unknown(content: bytes) -> None:
    for path in BASE:
        if "_vocabularies" in path:
            result = problems(BASE | {path: content})
            assert [p.path for p in result] == [path], path


def test_a_wrong_entry_of_a_vocabulary_stays_a_known_code() -> None:
    path = "policies/_vocabularies/regions.yaml"
    content = BASE[path].replace(b"level: city", b"level: town")
    assert [p.rule for p in problems(BASE | {path: content})] == ["unknown-code"]


def test_a_successor_that_fails_is_still_the_successor() -> None:
    new = GOOD.replace("Other", "New").replace("另一", "新").replace("kind:", "kindd:")
    new = new.replace("sources:", "related: {replaces: [xiamen/other]}\nsources:")
    assert found("in_force", "superseded", xiamen__new=new.encode()) == [
        "policies/xiamen/new.yaml:1:1 unknown-field"
    ]
