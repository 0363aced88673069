"""The records while somebody edits them: a mistake must not take a page away."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock

from petrel.checks import report, run_checks
from petrel.model.catalog import Catalog
from petrel.model.problem import Problem, ProjectError
from petrel.records.loader import Loaded, Readings, load


@dataclass
class Watched:
    """Loads the records again and again; each call returns a catalog that can be shown."""

    folder: Path
    today: dt.date
    say: Callable[[str], None]
    _readings: Readings = field(default_factory=dict)
    _shown: Catalog | None = None
    _problems: tuple[Problem, ...] = ()
    _loading: Lock = field(default_factory=Lock)

    def __call__(self) -> Catalog:
        """Load, say what is wrong when that has changed, and keep what is broken as it was.

        Raises ProjectError when the vocabularies are broken and nothing was shown before.
        """
        with self._loading:  # the preview asks from two threads
            loaded = load(self.folder, self._readings)
            problems = run_checks(loaded, self.today)
            if problems != self._problems:
                self.say(report.render(problems, "text", len(loaded.contents)))
                self._problems = problems
            self._shown = self._kept(loaded)
            return self._shown

    def _kept(self, loaded: Loaded) -> Catalog:
        vocabularies = f"{self.folder.name}/_vocabularies/"
        if any(p.path.startswith(vocabularies) for p in loaded.problems):
            if self._shown is None:
                raise ProjectError("Mend the vocabularies first; every page needs them.")
            self.say("The vocabularies are broken: the pages stay as they were.")
            return self._shown
        before = self._shown.records if self._shown else {}
        known = {**before, **loaded.catalog.records}
        records = {rid: known[rid] for rid in loaded.catalog.paths if rid in known}
        return replace(loaded.catalog, records=records)
