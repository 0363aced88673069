"""What a check is, and what it is given."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from petrel.checks.sheet import Sheet
from petrel.model.catalog import Catalog
from petrel.model.problem import Finding
from petrel.model.record import Record


@dataclass(frozen=True)
class Survey:
    """Everything a check may look at.

    `catalog` holds the records that fit the model; `sheets` hold the plain
    data of every file, by path, so that texts are checked in the others too.
    """

    catalog: Catalog
    sheets: Mapping[str, Sheet]
    today: dt.date

    def records(self) -> Iterator[tuple[str, str, Record]]:
        """Yield path, id and value of each record that fits the model."""
        for rid, record in self.catalog.records.items():
            yield self.catalog.paths[rid], rid, record

    @cached_property
    def record_sheets(self) -> tuple[Sheet, ...]:
        """The sheets of all records, also of those that do not fit the model."""
        paths = self.catalog.paths.values()
        return tuple(self.sheets[path] for path in paths if path in self.sheets)

    def entries(self, vocabulary: str) -> Iterator[tuple[str, str, Any]]:
        """Yield path, code and value of each entry of a vocabulary."""
        for code, entry in self.catalog.vocabularies.entries[vocabulary].items():
            yield self.catalog.vocabularies.paths[vocabulary, code], code, entry


@dataclass(frozen=True, slots=True)
class Check:
    """One rule, or a tight family: code → what it asks for, and how to find where it is broken."""

    rules: Mapping[str, str]
    run: Callable[[Survey], Iterator[Finding]]
