"""The examples in `tests/broken`: for each rule, files that break it and files that keep it.

`<rule>/refused` and `<rule>/accepted` are laid over `_base`, a guide without
mistakes; `<rule>/expected` names every problem of the refused one.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from petrel.checks.run import run_checks
from petrel.model.problem import Problem
from petrel.records.loader import load_contents
from petrel.records.wild import MAX_BYTES

FOLDER = Path(__file__).parent.parent / "broken"
TODAY = dt.date(2026, 11, 24)


def files(folder: Path) -> dict[str, bytes]:
    """Read the files of a folder as if they lay in `policies/`."""
    return {
        f"policies/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


BASE = files(FOLDER / "_base")

_TOO_LARGE = b"# " + b"x" * MAX_BYTES
MADE: Mapping[str, tuple[dict[str, bytes], dict[str, bytes], list[str]]] = {
    "file-too-large": (
        {"policies/xiamen/large.yaml": _TOO_LARGE},
        {"policies/_moved.yaml": _TOO_LARGE[:MAX_BYTES]},
        ["policies/xiamen/large.yaml:1:1 file-too-large"],
    ),
}
"""Examples that would be a burden as files: refused, accepted, expected."""

EXAMPLES = sorted(
    [path.name for path in FOLDER.iterdir() if path.is_dir() and path != FOLDER / "_base"]
    + list(MADE)
)


def example(rule: str, side: str) -> dict[str, bytes]:
    """Return the files of one side of an example, laid over the base."""
    if rule in MADE:
        return BASE | MADE[rule][side == "accepted"]
    return BASE | files(FOLDER / rule / side)


def expected(rule: str) -> list[str]:
    """Return the problems that the refused side must have."""
    if rule in MADE:
        return MADE[rule][2]
    return (FOLDER / rule / "expected").read_text(encoding="utf-8").splitlines()


def problems(contents: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Load and check files."""
    return run_checks(load_contents("policies", contents), TODAY)


def short(found: tuple[Problem, ...]) -> list[str]:
    """Write problems as the expected ones are written."""
    return [f"{p.path}:{p.line}:{p.column} {p.rule}" for p in found]
