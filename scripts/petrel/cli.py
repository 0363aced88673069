"""The command `petrel`: arguments, the clock, exit codes and printing."""

import datetime as dt
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, cast

import click

from petrel.checks import report, run_checks
from petrel.model.catalog import Catalog
from petrel.model.problem import ProjectError
from petrel.model.text import Lang
from petrel.records.loader import load

Format = Literal["text", "github", "json"]
PROBLEMS = 1
"""Exit code for bad data; 2, click's own, is for misuse."""

_root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder; the current one by default.",
)
_today = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: dt.date.today().isoformat(),
    help="The day to check against (YYYY-MM-DD); today by default.",
)


@click.group()
@click.version_option(package_name="petrel", prog_name="petrel")
def main() -> None:
    """Check, build, search and serve the guide."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


@main.command()
@_root
@_today
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
def check(root: Path, today: dt.datetime, form: Format) -> None:
    """Name every mistake in the records, with its place and its cure."""
    loaded = load(_folder(root))
    problems = run_checks(loaded, today.date())
    click.echo(report.render(problems, form, len(loaded.contents)))
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(PROBLEMS)


@main.command()
@_root
@_today
def build(root: Path, today: dt.datetime) -> None:
    """Build the site into build/site; refuses while there are mistakes."""
    from petrel.site.pipeline import Project
    from petrel.site.pipeline import build as build_site

    started = time.perf_counter()
    catalog = _checked(root, today.date())
    with _plain_errors():
        site = build_site(Project(root), catalog)
    click.echo(f"{len(catalog.records)} records → {site} in {time.perf_counter() - started:.1f} s")


@main.command()
@_root
@_today
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(root: Path, today: dt.datetime, host: str, port: int) -> None:
    """Serve the site on this machine and reload it when a file changes."""
    from petrel.site.pipeline import Project
    from petrel.site.preview import serve as serve_site
    from petrel.site.watched import Watched

    _folder(root)
    records = Watched(root / "policies", today.date(), click.echo)
    with _plain_errors():
        serve_site(Project(root, root / "build" / "preview"), records, host, port, click.echo)


@main.command()
@click.argument("query")
@_root
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True)
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list of id, url, title, score.")
def search(query: str, root: Path, lang: str, limit: int, as_json: bool) -> None:
    """Search the guide as its pages do, with the same order."""
    from petrel.outputs.documents import documents
    from petrel.search.index import build_index
    from petrel.search.query import search as run
    from petrel.site.guides import guides

    catalog = _checked(root, dt.date.today())
    with _plain_errors():
        index = build_index(documents(catalog, tuple(guides(root / "docs"))))
    hits = run(index, query, cast(Lang, lang), limit)
    if as_json:
        rows = [{"id": h.id, "url": h.url, "title": h.title, "score": h.score} for h in hits]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for hit in hits:
        click.echo(f"{hit.score:8.3f}  {hit.title}  {hit.url}")


@main.command()
@click.option(
    "--answers",
    "path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="A YAML file: fact → answer, as in the finder's address.",
)
@_root
@_today
@click.option("--lang", type=click.Choice(["en", "zh"]), default="en", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print every verdict with its reasons.")
def find(path: Path, root: Path, today: dt.datetime, lang: str, as_json: bool) -> None:
    """Say what applies to a person, why, and what is missing, as the finder does."""
    from petrel.eligibility.finder import Finder
    from petrel.outputs.verdicts import Told
    from petrel.records.mapping import read_mapping

    finder = Finder(_checked(root, today.date()))
    with _plain_errors():
        data = read_mapping(path)
    person, ignored = finder.read(data, today.date())
    told, verdicts = Told(finder, cast(Lang, lang)), finder.verdicts(person)
    if not as_json:
        click.echo("\n".join(told.lines(verdicts, person, ignored)))
        return
    result = {
        "today": today.date().isoformat(),
        "answers": person.answers,
        "ignored": [{"fact": i.fact, "value": i.value, "why": i.why} for i in ignored],
        "verdicts": [told.as_json(verdict, person) for verdict in verdicts],
    }
    click.echo(json.dumps(result, ensure_ascii=False, indent=2))


@main.command()
@_root
@click.option("--growth/--no-growth", default=True, help="Also 1,000 and 10,000 records: minutes.")
def bench(root: Path, growth: bool) -> None:
    """Print the figures of speed and size, and what they should be."""
    from petrel.bench.run import figures

    for figure in figures(root, growth):
        click.echo(f"{figure.name:66} {figure.value:28} {figure.bound}")


@main.command()
@_root
@click.option("--record", default="xiamen/startup-grant", show_default=True, help="Its id.")
@click.option("--region", default="xiamen", show_default=True, help="Its code.")
def screenshots(root: Path, record: str, region: str) -> None:
    """Photograph the built site into build/screens: sizes, themes and languages."""
    import os

    from petrel.site.pipeline import Project
    from petrel.site.pipeline import build as build_site
    from petrel.site.screenshots import photograph, shots

    site = build_site(Project(root), _checked(root, dt.date.today()))
    chromium = os.environ.get("PETREL_CHROMIUM") or None
    pictures = photograph(
        site, root / "build" / "screens", shots(record, region), chromium, _site_base(root)
    )
    click.echo(f"{sum(1 for _ in pictures)} pictures in build/screens")


def _site_base(root: Path) -> str:
    """Return the path below which the site expects to be served."""
    from petrel.site import engine

    return engine.settings(engine.load(root / "mkdocs.yml", root / "build")).base_path


def _folder(root: Path) -> Path:
    """Return the records' folder; anything else than a project's folder is misuse."""
    folder = root / "policies"
    if not folder.is_dir():
        raise click.UsageError(f"There is no folder {folder}; run petrel in the project's folder.")
    return folder


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Print what a person must mend as one sentence."""
    try:
        yield
    except ProjectError as error:
        raise click.ClickException(str(error)) from error


def _checked(root: Path, today: dt.date) -> Catalog:
    """Return the catalog, or print what is wrong and end."""
    loaded = load(_folder(root))
    problems = run_checks(loaded, today)
    if any(problem.severity == "error" for problem in problems):
        click.echo(report.render(problems, "text", len(loaded.contents)), err=True)
        raise SystemExit(PROBLEMS)
    return loaded.catalog


if __name__ == "__main__":
    main()
