"""What an editor sees after saving a file."""

import shutil
import time

import pytest

from petrel.records.loader import load
from petrel.site.pipeline import Project
from petrel.site.preview import Preview

REGIONS = """
china: {name: {en: China, zh: 全国}, level: nation, iso: CN}
fujian:
  name: {en: Fujian, zh: 福建}
  level: province
  type: province
  parent: china
  tile: {column: 1, row: 1}
xiamen: {name: {en: Xiamen, zh: 厦门}, level: city, parent: fujian}
"""
"""A page for each of all places is much to build, and none is looked at here."""


@pytest.fixture
def project(tmp_path, root, sample):
    """A project with one record and the real frame."""
    shutil.copytree(root / "policies/_vocabularies", tmp_path / "policies/_vocabularies")
    # Pages that no test here looks at; each build would make them anew.
    for name in ("organisations", "glossary"):
        shutil.rmtree(tmp_path / "policies/_vocabularies" / name)
    (tmp_path / "policies/_vocabularies/journeys.yaml").unlink()
    (tmp_path / "policies/_vocabularies/regions.yaml").write_text(REGIONS, "utf-8")
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


def test_quotes_and_signs_in_a_record_stay_text_in_the_frame(project):
    record = project.policies / "xiamen/sample.yaml"
    text = record.read_text("utf-8")
    nasty = "'\"><script>alert(1)</script> & more'"
    record.write_text(
        text.replace("Sample grant", nasty).replace("Money for founders.", nasty), "utf-8"
    )
    Preview(project, lambda: load(project.policies).catalog, lambda line: None).build()
    html = page(project)
    assert "<script>alert" not in html
    assert 'content="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"' in html


def test_what_is_saved_while_building_is_shown_by_the_next_refresh(project):
    record = project.policies / "xiamen/sample.yaml"

    def load_then_save():
        catalog = load(project.policies).catalog
        text = record.read_text("utf-8")
        record.write_text(text.replace("Money for", "Loans for"), "utf-8")
        return catalog

    preview = Preview(project, load_then_save, lambda line: None)
    preview.build()
    assert "Money for founders." in page(project)
    preview.load = lambda: load(project.policies).catalog
    preview.refresh()
    assert "Loans for founders." in page(project)


def test_page_of_a_deleted_record_goes_away(project):
    preview = Preview(project, lambda: load(project.policies).catalog, lambda line: None)
    preview.build()
    (project.policies / "xiamen/sample.yaml").unlink()
    preview.build()
    assert not (project.build_folder / "site/policies/xiamen/sample/index.html").exists()
    assert not (project.build_folder / "site/zh/policies/xiamen/sample/index.html").exists()


def test_broken_guide_page_is_said_and_the_preview_goes_on(project):
    said = []
    preview = Preview(project, lambda: load(project.policies).catalog, said.append)
    preview.build()
    (project.docs / "en/lonely.md").write_text("---\ntitle: T\ndescription: D\n---\n", "utf-8")
    preview.refresh()
    deadline = time.monotonic() + 60
    while not preview.stamp.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert any("the other language lacks this page" in line for line in said)
