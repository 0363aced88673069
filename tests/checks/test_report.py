"""What `petrel check` prints."""

import json

from petrel.checks.report import render
from petrel.model.problem import Problem

ERROR = Problem("policies/x/y.yaml", 12, 5, "rule-code", "What is wrong.", "What to do.")
WARNING = Problem("policies/x/z.yaml", 1, 1, "other", "50% of a: b, c.", "Do d.", "warning")


def test_text() -> None:
    assert render([ERROR, WARNING], "text", 112).splitlines() == [
        "policies/x/y.yaml:12:5: error [rule-code] What is wrong. What to do.",
        "policies/x/z.yaml:1:1: warning [other] 50% of a: b, c. Do d.",
        "1 error, 1 warning in 112 files",
    ]


def test_summary() -> None:
    assert render([], "text", 112) == "112 files, no problems"
    assert render([], "text", 1) == "1 file, no problems"
    assert render([WARNING] * 2, "text", 3).splitlines()[-1] == "2 warnings in 3 files"
    assert render([ERROR] * 1200, "text", 1).splitlines()[-1] == "1,200 errors in 1 file"


def test_github() -> None:
    lines = render([ERROR, WARNING], "github", 2).splitlines()
    assert lines[0] == (
        "::error file=policies/x/y.yaml,line=12,col=5,title=rule-code::What is wrong. What to do."
    )
    assert lines[1].endswith("title=other::50%25 of a: b, c. Do d.")


def test_nothing_in_the_data_can_begin_a_line_or_a_property() -> None:
    evil = Problem("policies/a,line=9:b%.yaml", 1, 1, "r", "x\n::error::y\u202e\r", "\u2028z\udcff")
    text, github = render([evil], "text", 1), render([evil], "github", 1)
    assert len(text.splitlines()) == len(github.splitlines()) == 2
    assert "file=policies/a%2Cline=9%3Ab%25.yaml," in github
    for words in (text, github):
        assert not set(words) & set("\u202e\u2028\r\udcff")
        words.encode()


def test_json() -> None:
    (first, second) = json.loads(render([ERROR, WARNING], "json", 2))
    assert first == {
        "path": "policies/x/y.yaml",
        "line": 12,
        "column": 5,
        "rule": "rule-code",
        "message": "What is wrong.",
        "cure": "What to do.",
        "severity": "error",
    }
    assert second["severity"] == "warning"
