"""Runs all checks over what was loaded."""

import datetime as dt

from petrel.checks.check import Survey
from petrel.checks.registry import CHECKS
from petrel.checks.sheet import sheet
from petrel.model.problem import Problem
from petrel.records.collector import paused
from petrel.records.loader import Loaded


def run_checks(loaded: Loaded, today: dt.date) -> tuple[Problem, ...]:
    """Return every problem of every file, by file and line; `loaded`'s own are among them."""
    with paused():
        sheets = {path: sheet(path, data) for path, data in loaded.data.items()}
        survey = Survey(loaded.catalog, sheets, today)
        found = {loaded.locate(finding) for check in CHECKS for finding in check.run(survey)}
    return tuple(sorted(found.union(loaded.problems)))
