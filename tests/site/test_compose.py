import pytest

from petrel.model.artifact import Artifact
from petrel.site.compose import hand_written, write


def test_only_what_differs_is_written(tmp_path):
    files = [Artifact("a/b.md", b"1"), Artifact("c.md", b"2")]
    assert write(files, tmp_path) == {"a/b.md", "c.md"}
    before = (tmp_path / "a/b.md").stat().st_mtime_ns
    assert write([files[0], Artifact("c.md", b"3")], tmp_path) == {"c.md"}
    assert (tmp_path / "a/b.md").stat().st_mtime_ns == before


def test_what_is_no_longer_made_goes_away(tmp_path):
    write([Artifact("a/b.md", b"1"), Artifact("c.md", b"2")], tmp_path)
    assert write([Artifact("c.md", b"2")], tmp_path) == {"a/b.md"}
    assert not (tmp_path / "a").exists()


def test_two_artifacts_for_one_path_are_refused(tmp_path):
    with pytest.raises(ValueError, match="two artifacts for a"):
        write([Artifact("a", b"1"), Artifact("a", b"2")], tmp_path)


def test_decisions_are_not_published(root):
    paths = {artifact.path for artifact in hand_written(root / "docs")}
    assert "en/about.md" in paths
    assert not any(path.startswith(("decisions", "readme")) for path in paths)


@pytest.mark.parametrize("path", ["../a", "a/../../b", "/a"])
def test_nothing_is_written_outside_the_folder(tmp_path, path):
    with pytest.raises(ValueError, match="leads out of the folder"):
        write([Artifact(path, b"1")], tmp_path / "in")
    assert not (tmp_path / "in").exists()
