"""The command `petrel`: arguments, the clock, exit codes and printing."""

from pathlib import Path

import click

from petrel.records.loader import load


@click.group()
def main() -> None:
    """Check, build and serve the guide."""


@main.command()
@click.option("--policies", type=click.Path(path_type=Path), default=Path("policies"))
def check(policies: Path) -> None:
    """Name every mistake in the records."""
    loaded = load(policies)
    for p in loaded.problems:
        click.echo(f"{p.path}:{p.line}:{p.column}: {p.severity} [{p.rule}] {p.message} {p.cure}")
    raise SystemExit(1 if loaded.problems else 0)


if __name__ == "__main__":
    main()
