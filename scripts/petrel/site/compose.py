"""Artifacts and hand-written files → the folder that the engine reads."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from petrel.model.artifact import Artifact

HAND_WRITTEN = ("en", "zh", "assets")
"""The folders of docs/ that are published; docs/decisions/ is not."""


def hand_written(docs: Path) -> Iterable[Artifact]:
    """Yield the files of docs/ that belong on the site."""
    for folder in HAND_WRITTEN:
        for path in sorted((docs / folder).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield Artifact(path.relative_to(docs).as_posix(), path.read_bytes())


def write(artifacts: Iterable[Artifact], folder: Path) -> set[str]:
    """Make `folder` hold exactly these artifacts; return the paths whose bytes changed.

    A file is touched only when it differs, so that a watcher sees real changes
    only. Raises ValueError where two artifacts claim one path, or one leads elsewhere.
    """
    changed: set[str] = set()
    wanted: set[str] = set()
    for artifact in artifacts:
        if artifact.path in wanted:
            raise ValueError(f"two artifacts for {artifact.path}")
        if ".." in PurePosixPath(artifact.path).parts or artifact.path.startswith("/"):
            raise ValueError(f"{artifact.path} leads out of the folder")
        wanted.add(artifact.path)
        path = folder / artifact.path
        if not path.is_file() or path.read_bytes() != artifact.content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.content)
            changed.add(artifact.path)
    if folder.is_dir():
        for path in sorted(folder.rglob("*"), reverse=True):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and name not in wanted:
                path.unlink()
                changed.add(name)
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()
    return changed
