"""The figures that `make bench` prints: times of whole processes, bytes over the wire, growth."""

import datetime as dt
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from petrel.bench.browser import judging
from petrel.bench.made_up import write_made_up
from petrel.bench.people import Asking, medians, people
from petrel.bench.weights import weights
from petrel.eligibility.finder import Finder
from petrel.records.loader import load

SCRIPTS = Path(__file__).parents[2]
PEOPLE = 1_000
"""So many made-up people answer the finder's questions."""
RUNS = 3
"""Each short command runs this often; the median is printed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `bound` is what the project promises, in words."""

    name: str
    value: str
    bound: str = ""


def figures(root: Path, growth: bool) -> Iterator[Figure]:
    """Measure and yield one figure after the other; `growth` adds some minutes."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, project in (
            ("the real records", _copy(root, folder / "real")),
            ("400 made-up records", _made_up(root, folder / "made-up", 400)),
        ):
            yield Figure(f"check, {name}", _seconds(_median(project, "check")), "under 2 s")
            yield Figure(f"build, cold, {name}", _seconds(_cold_build(project)), "under 15 s")
            yield Figure(f"reload after an edit, {name}", _seconds(_reload(project)), "under 2 s")
        yield from _weights(folder / "real" / "build" / "site")
        yield from _judging(root)
        yield from _questions(root)
        if growth:
            yield from _growth(root, folder)


def _seconds(value: float) -> str:
    return f"{value:.2f} s"


def _copy(root: Path, target: Path) -> Path:
    """Copy what a build needs; the code stays where it is."""
    for name in ("policies", "docs"):
        shutil.copytree(root / name, target / name)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    code = (root / "scripts").resolve().as_posix()
    (target / "mkdocs.yml").write_text(settings.replace(" scripts/", f" {code}/"), "utf-8")
    return target


def _made_up(root: Path, target: Path, count: int) -> Path:
    _copy(root, target)
    shutil.rmtree(target / "policies")
    write_made_up(target / "policies", count, root / "policies" / "_vocabularies")
    return target


def _command(project: Path, *arguments: str) -> list[str]:
    return [
        sys.executable,
        "-m",
        "petrel.cli",
        arguments[0],
        "--root",
        str(project),
        *arguments[1:],
    ]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SCRIPTS)}


def _time(project: Path, *arguments: str) -> float:
    started = time.perf_counter()
    subprocess.run(
        _command(project, *arguments), env=_environment(), capture_output=True, check=True
    )
    return time.perf_counter() - started


def _median(project: Path, *arguments: str) -> float:
    return statistics.median(_time(project, *arguments) for _ in range(RUNS))


def _cold_build(project: Path) -> float:
    shutil.rmtree(project / "build", ignore_errors=True)
    return _time(project, "build")


def _reload(project: Path) -> float:
    """Serve, change a record, and wait until its page shows the change."""
    path = min(project.glob("policies/[!_]*/*.yaml"))
    rid = path.relative_to(project / "policies").with_suffix("").as_posix()
    port = "8765"
    environment = {**_environment(), "PETREL_SITE_URL": f"http://127.0.0.1:{port}/"}
    command = _command(project, "serve", "--port", port)
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            address = f"http://127.0.0.1:{port}/policies/{rid}/"
            _wait(lambda: bool(_get(address)), 120)
            word = "Reloadedpage"
            text = path.read_text("utf-8")
            path.write_text(
                text.replace("summary:\n  en: ", f"summary:\n  en: {word} ", 1), "utf-8"
            )
            started = time.perf_counter()
            _wait(lambda: word in _get(address), 60)
            return time.perf_counter() - started
        finally:
            server.terminate()


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, OSError):
        return ""


def _wait(done: Callable[[], bool], seconds: float) -> None:
    """Poll until `done`; raises TimeoutError after `seconds`."""
    end = time.monotonic() + seconds
    while not done():
        if time.monotonic() > end:
            raise TimeoutError(f"not done after {seconds} s")
        time.sleep(0.02)


def _weights(site: Path) -> Iterator[Figure]:
    """Bytes over the wire on the first visit of a page."""
    for name, size, bound in weights(site):
        yield Figure(name, size, bound)


def _judging(root: Path) -> Iterator[Figure]:
    """Judging records in a browser: the first time, and again with other answers."""
    finder = Finder(load(root / "policies").catalog)
    chromium = os.environ.get("PETREL_CHROMIUM") or None
    small, large = judging(root, finder, (1_000, 10_000), chromium)
    again = [statistics.median(times[1:]) for times in (small, large)]
    name = "10,000 records judged in Chromium"
    yield Figure(f"{name}, first time", f"{large[0]:.0f} ms")
    value = f"{again[1]:.0f} ms, {again[1] / again[0]:.1f} times 1,000"
    yield Figure(f"{name}, after an answer", value, "under 50 ms, 10 times")


def _questions(root: Path) -> Iterator[Figure]:
    """How many questions made-up people need, by what settles most and in a fixed order."""
    finder = Finder(load(root / "policies").catalog)
    today = dt.date.today().toordinal()
    everybody = list(people(finder, PEOPLE, today))
    best, fixed = (medians(Asking(finder, today, which).ask(everybody)) for which in (True, False))
    for name, mine, other, bound in (
        ("90 % of the records settled", best[0], fixed[0], "at most 8, and 0.7 of the fixed order"),
        ("all records settled", best[1], fixed[1], ""),
    ):
        value = f"{mine:g} of {other:g}, ratio {mine / other:.2f}"
        yield Figure(f"questions of {PEOPLE} people until {name}, median", value, bound)


def _growth(root: Path, folder: Path) -> Iterator[Figure]:
    """How much longer ten times as many records take."""
    small = _made_up(root, folder / "1000", 1_000)
    large = _made_up(root, folder / "10000", 10_000)
    for name, measure in (("check", lambda p: _time(p, "check")), ("build", _cold_build)):
        first, second = measure(small), measure(large)
        yield Figure(
            f"{name}, 1,000 → 10,000 records",
            f"{first:.1f} s → {second:.1f} s, {second / first:.1f} times",
            "at most 11 times",
        )
