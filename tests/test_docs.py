"""The documents say what the code does."""

import re

import pytest

from petrel.model.record import Record
from petrel.model.rule import CRITERIA


@pytest.fixture(scope="module")
def contributing(root):
    return (root / "CONTRIBUTING.md").read_text("utf-8")


def test_every_field_is_explained_to_editors(contributing):
    named = set(re.findall(r"`(\w+)`", contributing))
    assert set(Record.model_fields) - named == set()


def test_every_criterion_is_named_to_editors(contributing):
    assert set(CRITERIA) - set(re.findall(r"`(\w+)`", contributing)) == set()


def test_every_command_of_the_readme_is_a_make_target(root):
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md", "HACKING.md"):
        text = (root / name).read_text("utf-8")
        assert set(re.findall(r"(?:^ {4}|`)make ([a-z-]+)", text, re.MULTILINE)) <= targets, name
