"""The command, as an editor calls it."""

import json
import shutil

import pytest
from click.testing import CliRunner

from petrel.cli import main


@pytest.fixture
def project(tmp_path, root, sample):
    shutil.copytree(root / "policies/_vocabularies", tmp_path / "policies/_vocabularies")
    (tmp_path / "policies/_vocabularies/journeys.yaml").unlink()  # one record makes no journey
    (tmp_path / "policies/xiamen").mkdir()
    (tmp_path / "policies/xiamen/sample.yaml").write_text(sample, "utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_right_records_end_with_0(project):
    result = run("check", "--root", project, "--today", "2026-11-24")
    assert result.exit_code == 0, result.output


def test_mistake_ends_with_1_and_names_its_place(project):
    path = project / "policies/xiamen/sample.yaml"
    path.write_text(path.read_text("utf-8").replace("topics:", "topic:"), "utf-8")
    result = run("check", "--root", project, "--today", "2026-11-24")
    assert result.exit_code == 1
    assert "policies/xiamen/sample.yaml:7:1: error [unknown-field]" in result.output
    assert "Did you mean “topics”?" in result.output


def test_problems_as_json(project):
    path = project / "policies/xiamen/sample.yaml"
    path.write_text(path.read_text("utf-8").replace("2027-03-01", "2027-13-01"), "utf-8")
    result = run("check", "--root", project, "--today", "2026-11-24", "--format", "json")
    (problem,) = json.loads(result.output)
    assert (problem["rule"], problem["severity"]) == ("bad-date", "error")


def test_overdue_review_is_a_warning_only(project):
    result = run("check", "--root", project, "--today", "2030-01-01")
    assert result.exit_code == 0
    assert "warning [overdue-review]" in result.output


@pytest.mark.parametrize(
    "arguments", [["check", "--format", "xml"], ["check", "--today", "tomorrow"], ["nonsense"]]
)
def test_misuse_ends_with_2(arguments):
    assert run(*arguments).exit_code == 2


def test_folder_without_records_is_misuse(tmp_path):
    result = run("check", "--root", tmp_path)
    assert result.exit_code == 2
    assert "There is no folder" in result.output


def test_mistakes_stop_the_build(project):
    path = project / "policies/xiamen/sample.yaml"
    path.write_text("kind: [", "utf-8")
    result = run("build", "--root", project)
    assert result.exit_code == 1
    assert not (project / "build").exists()


def test_search_prints_id_url_title_and_score(root):
    result = run("search", "厦门 创业 资助", "--root", root, "--lang", "zh", "--json")
    first = json.loads(result.output)[0]
    assert set(first) == {"id", "url", "title", "score"}
    assert first["id"] == "policy:xiamen/startup-grant"
    assert first["url"] == "policies/xiamen/startup-grant/"
