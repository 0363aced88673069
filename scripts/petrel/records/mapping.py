"""A YAML file that is no record: a plain mapping, or one sentence about what is wrong with it."""

from pathlib import Path
from typing import Any

from petrel.model.problem import ProjectError
from petrel.records.reader import read


def read_mapping(path: Path) -> dict[str, Any]:
    """Return the file's mapping; raises ProjectError with place and cure where it is none."""
    reading = read(path.name, path.read_bytes())
    for problem in reading.problems:
        place = f"{problem.path}:{problem.line}:{problem.column}"
        raise ProjectError(f"{place}: {problem.message} {problem.cure}")
    if not isinstance(reading.data, dict):
        raise ProjectError(f"{path.name}: holds no mapping. Write one line for each fact: answer.")
    return reading.data
