"""The vectors are up to date, and the JavaScript twins agree with them."""

import os
import subprocess
from pathlib import Path

import playwright
import pytest

from petrel.search.lunr_script import lunr_module

from .make_vectors import VECTORS, analysis, searches, vector_text

ROOT = Path(__file__).parents[2]
NODE = Path(playwright.__file__).parent / "driver" / "node"


@pytest.mark.parametrize(("name", "make"), [("analysis", analysis), ("search", searches)])
def test_vectors_are_up_to_date(name: str, make: object) -> None:
    written = (VECTORS / f"{name}.json").read_text(encoding="utf-8")
    assert callable(make)
    if written != vector_text(make()):
        pytest.fail("run PYTHONPATH=scripts python -m tests.search.make_vectors, read the diff")


def test_the_javascript_twins_agree(tmp_path: Path) -> None:
    """Run the twins' tests with lunr as we ship it, an ES module."""
    lunr = tmp_path / "lunr.mjs"
    lunr.write_bytes(lunr_module())
    done = subprocess.run(
        [NODE, "--test", "tests/js/analyze.test.js", "tests/js/search.test.js"],
        cwd=ROOT,
        env={**os.environ, "PETREL_LUNR": str(lunr)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_lunr_keeps_its_licence() -> None:
    script = lunr_module().decode()
    assert "@license MIT" in script[:300]
    assert script.endswith("export default module.exports;\n")
    assert len(script) < 50_000
