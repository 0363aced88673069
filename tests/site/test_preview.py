"""What an editor sees after saving a file."""

import shutil
import time

import pytest

from petrel.records.loader import load
from petrel.site.pipeline import Project
from petrel.site.preview import Preview


@pytest.fixture
def project(tmp_path, root, sample):
    """A project with one record and the real frame."""
    shutil.copytree(root / "policies/_vocabularies", tmp_path / "policies/_vocabularies")
    shutil.copytree(root / "docs", tmp_path / "docs")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        settings.replace(" scripts/", f" {root}/scripts/"), "utf-8"
    )
    record = tmp_path / "policies/xiamen/sample.yaml"
    record.parent.mkdir()
    record.write_text(sample, "utf-8")
    return Project(tmp_path)


def page(project, lang=""):
    return (project.build_folder / f"site/{lang}policies/xiamen/sample/index.html").read_text(
        "utf-8"
    )


def test_changed_record_is_shown_at_once_and_the_rest_follows(project):
    said = []
    preview = Preview(project, lambda: load(project.policies).catalog, said.append)
    preview.build()
    assert "Money for founders." in page(project)
    record = project.policies / "xiamen/sample.yaml"
    record.write_text(record.read_text("utf-8").replace("Money for", "Loans for"), "utf-8")
    preview.refresh()
    assert "Loans for founders." in page(project)
    assert any("xiamen/sample: shown after" in line for line in said)
    deadline = time.monotonic() + 60
    while not preview.stamp.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    lists = project.build_folder / "site/topics/money/index.html"
    assert "Loans for founders." in lists.read_text("utf-8")


def test_nothing_happens_when_nothing_has_changed(project):
    said = []
    preview = Preview(project, lambda: load(project.policies).catalog, said.append)
    preview.build()
    said.clear()
    preview.refresh()
    assert said == []
    assert not preview.stamp.exists()


def test_preview_has_no_policy_that_would_stop_live_reload(project):
    preview = Preview(project, lambda: load(project.policies).catalog, lambda line: None)
    preview.build()
    assert "Content-Security-Policy" not in page(project)
