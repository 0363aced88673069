"""Records with a mistake in them, while somebody edits."""

import datetime as dt
import shutil

import pytest

from petrel.model.problem import ProjectError
from petrel.site.watched import Watched

TODAY = dt.date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path, root, sample):
    shutil.copytree(root / "policies/_vocabularies", tmp_path / "policies/_vocabularies")
    (tmp_path / "policies/_vocabularies/journeys.yaml").unlink()  # one record makes no journey
    record = tmp_path / "policies/xiamen/sample.yaml"
    record.parent.mkdir()
    record.write_text(sample, "utf-8")
    return tmp_path / "policies"


def change(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_broken_record_stays_as_it_was_and_is_reported_once(folder):
    said = []
    watched = Watched(folder, TODAY, said.append)
    watched()
    change(folder / "xiamen/sample.yaml", "kind:", "kin:")
    assert watched().records["xiamen/sample"].name.en == "Sample grant"
    watched()
    assert sum("unknown-field" in line for line in said) == 1
    change(folder / "xiamen/sample.yaml", "kin:", "kind:")
    watched()
    assert "no problems" in said[-1]


def test_deleted_record_is_gone(folder):
    watched = Watched(folder, TODAY, lambda line: None)
    watched()
    (folder / "xiamen/sample.yaml").unlink()
    assert watched().records == {}


def test_broken_vocabulary_leaves_the_pages_as_they_were(folder):
    watched = Watched(folder, TODAY, lambda line: None)
    first = watched()
    (folder / "_vocabularies/topics.yaml").write_text("a: [", "utf-8")
    assert watched() is first


def test_broken_vocabulary_at_the_start_is_said_in_a_sentence(folder):
    (folder / "_vocabularies/topics.yaml").write_text("a: [", "utf-8")
    with pytest.raises(ProjectError, match="Mend the vocabularies first"):
        Watched(folder, TODAY, lambda line: None)()
