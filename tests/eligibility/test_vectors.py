"""The vectors are up to date, and the JavaScript twin agrees with them."""

import subprocess
from pathlib import Path

import playwright
import pytest

from .make_vectors import VECTORS, vector_text, vectors

ROOT = Path(__file__).parents[2]
NODE = Path(playwright.__file__).parent / "driver" / "node"


def test_vectors_are_up_to_date() -> None:
    written = VECTORS.read_text(encoding="utf-8")
    if written != vector_text(vectors()):
        pytest.fail(
            "run PYTHONPATH=scripts python -m tests.eligibility.make_vectors, read the diff"
        )


def test_the_javascript_twin_agrees() -> None:
    done = subprocess.run(
        [NODE, "--test", "tests/js/finder.test.js"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
