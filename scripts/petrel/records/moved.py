"""`policies/_moved.yaml`: ids that records had before, and where they live now."""

from collections.abc import Mapping
from typing import Any

from petrel.model.basics import ADDRESS
from petrel.model.problem import Finding
from petrel.records.suggest import nearest


def read_moved(
    path: str, data: Any, ids: Mapping[str, str], findings: list[Finding]
) -> Mapping[str, str]:
    """Return old id → new id; notes entries that lead nowhere or hide a record."""
    if data is None:
        return {}
    if not isinstance(data, dict):
        cure = "Write one line for each moved record: old/id: new/id."
        findings.append(Finding(path, (), "wrong-type", "The file is not a list of ids.", cure))
        return {}
    moved: dict[str, str] = {}
    for old, new in data.items():
        if not ADDRESS.fullmatch(old):
            message = f"“{old}” cannot have been a record's address."
            cure = "Write place/short-name, in lower-case letters, digits and hyphens."
            findings.append(Finding(path, (old,), "bad-path", message, cure, key=True))
        elif not isinstance(new, str) or new not in ids:
            message = f"There is no record “{new}”."
            cure = f"{nearest(str(new), ids)}Name the id the record has now."
            findings.append(Finding(path, (old,), "dangling-reference", message, cure))
        elif old in ids:
            message = f"“{old}” is still a record, so it has not moved."
            cure = "Remove the line."
            findings.append(Finding(path, (old,), "moved-record-exists", message, cure, key=True))
        else:
            moved[old] = new
    return moved
