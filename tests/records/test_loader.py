"""A folder becomes a catalog; what is wrong stays a value."""

from pathlib import Path

from petrel.model.problem import Finding
from petrel.records.loader import Readings, load, load_contents, record_id

from ..checks.broken import BASE, FOLDER


def test_a_folder_is_read_with_paths_from_its_parent(tmp_path: Path) -> None:
    folder = tmp_path / "policies"
    for path, content in BASE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    (folder / ".DS_Store").write_bytes(b"\0")
    loaded = load(folder)
    assert loaded.problems == ()
    assert dict(loaded.contents) == BASE
    assert list(loaded.catalog.records) == ["xiamen/other"]
    assert loaded.catalog.paths["xiamen/other"] == "policies/xiamen/other.yaml"


def test_files_that_did_not_change_are_not_read_again() -> None:
    readings: Readings = {}
    first = load_contents("policies", BASE, readings)
    kept = dict(readings)
    changed = BASE | {"policies/xiamen/other.yaml": BASE["policies/xiamen/other.yaml"] + b"# x\n"}
    second = load_contents("policies", changed, readings)
    same = {path for path in BASE if readings[path] is kept[path]}
    assert same == BASE.keys() - {"policies/xiamen/other.yaml"}
    assert first.catalog.records == second.catalog.records


def test_ids_come_from_places() -> None:
    assert record_id("policies", "policies/xiamen/grant.yaml") == "xiamen/grant"
    assert record_id("policies", "policies/_vocabularies/kinds.yaml") is None
    assert record_id("policies", "policies/_moved.yaml") is None
    assert record_id("policies", "policies/xiamen/grant.yml") is None


def test_a_finding_gets_its_line_and_column() -> None:
    loaded = load_contents("policies", BASE)

    def at(*where: str | int, key: bool = False, path: str = "policies/xiamen/other.yaml"):
        problem = loaded.locate(Finding(path, where, "r", "m", "c", key=key))
        return problem.line, problem.column

    assert at() == (1, 1)
    assert at("topics", 0) == (6, 10)
    assert at("sources", "notice") == (10, 3)
    assert at("sources", "notice", "title") == (11, 12)
    assert at("sources", "notice", "title", key=True) == (11, 5)
    assert at("sources", "nowhere", "title") == (9, 1)
    assert at("topics", 7) == (6, 9)
    assert at("x", path="policies/no-such-file.yaml") == (1, 1)


def test_moved_records() -> None:
    content = b"xiamen/old: xiamen/other\nxiamen/lost: xiamen/othr\nxiamen/odd: [1]\n"
    loaded = load_contents("policies", BASE | {"policies/_moved.yaml": content})
    assert dict(loaded.catalog.moved) == {"xiamen/old": "xiamen/other"}
    found = [(p.line, p.column, p.rule) for p in loaded.problems]
    assert found == [(2, 14, "dangling-reference"), (3, 13, "dangling-reference")]
    assert "Did you mean “xiamen/other”?" in loaded.problems[0].cure


def test_a_code_stands_in_one_file_only() -> None:
    content = b"example-bureau: {name: {en: Again, zh: \xe5\x86\x8d}, region: xiamen}\n"
    path = "policies/_vocabularies/organisations/zz.yaml"
    (problem,) = load_contents("policies", BASE | {path: content}).problems
    assert (problem.path, problem.rule) == (path, "duplicate-key")
    assert "organisations/fujian.yaml" in problem.message


def test_the_examples_lie_where_the_tests_look() -> None:
    assert (FOLDER / "_base").is_dir()
