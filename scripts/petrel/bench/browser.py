"""How long a browser takes to judge records: the page's own modules in a real Chromium."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from petrel.eligibility.finder import Finder
from petrel.site.static_server import serve_folder

ANSWERS = {
    "goal": ["graduate", "start_up"],
    "place": "xiamen",
    "nationality": "foreign",
    "degree_level": "bachelor",
    "degree_place": "mainland",
    "graduated": "2027-07",
    "born": "2003-04",
}
TODAY = "2026-11-24"

_PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title>'
_MEASURE = """
async ([answers, today]) => {
  const { judge, makePerson } = await import("/js/eligibility.js");
  const { meta, programs } = await (await fetch("/rules.json")).json();
  const times = [];
  for (let run = 0; run < 7; run += 1) {
    const started = performance.now();
    const person = makePerson(answers, today, meta);
    let open = 0;
    for (const program of programs) open += judge(program, person).missing.length;
    times.push(performance.now() - started);
  }
  return times;
}
"""


def judging(
    root: Path, finder: Finder, counts: Sequence[int], chromium: str | None
) -> list[list[float]]:
    """Return for each number of records the milliseconds of each run, the first one cold.

    The records are the real ones, as often as needed.
    """
    from playwright.sync_api import sync_playwright

    found = []
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as play:
        folder = Path(temporary)
        shutil.copytree(root / "docs" / "assets" / "js", folder / "js")
        (folder / "index.html").write_text(_PAGE, "utf-8")
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with serve_folder(folder, "/") as address:
            for count in counts:
                (folder / "rules.json").write_bytes(_rules(finder, count))
                page = browser.new_page()
                page.goto(address)
                found.append(list(page.evaluate(_MEASURE, [ANSWERS, TODAY])))
                page.close()
        browser.close()
    return found


def _rules(finder: Finder, count: int) -> bytes:
    programs = [
        {**program.as_json(), "id": f"{program.id}-{number}"}
        for number, program in enumerate(islice(cycle(finder.programs), count))
    ]
    return json.dumps({"meta": finder.meta(), "programs": programs}).encode()
