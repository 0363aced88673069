"""One run from records to site, for `petrel build` and for the preview."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from petrel.model.catalog import Catalog
from petrel.outputs.everything import Everything
from petrel.site import engine
from petrel.site.compose import hand_written, write
from petrel.site.finish import finish
from petrel.site.guides import guides


@dataclass(frozen=True)
class Project:
    """The project's folder and what is where in it."""

    root: Path
    out: Path | None = None
    """Where to build; `build/` in the project's folder by default."""

    @property
    def build_folder(self) -> Path:
        """Holds `docs/`, what the engine reads, and `site/`, what it makes."""
        return self.out or self.root / "build"

    @property
    def policies(self) -> Path:
        """The records."""
        return self.root / "policies"

    @property
    def docs(self) -> Path:
        """The hand-written pages and the assets."""
        return self.root / "docs"

    @property
    def config(self) -> Path:
        """The engine's settings."""
        return self.root / "mkdocs.yml"


def build(project: Project, catalog: Catalog, preview: bool = False, dirty: bool = False) -> Path:
    """Build the site and return its folder.

    `preview` leaves out the content security policy, which would stop live
    reload; `dirty` renders only what has changed since the last build.
    """
    config = engine.load(project.config, project.build_folder)
    config["extra"]["preview"] = preview
    settings = engine.settings(config)
    pages = list(guides(project.docs))
    everything = Everything(catalog, settings)
    artifacts = [*hand_written(project.docs), *everything.artifacts(tuple(pages))]
    docs, site = Path(config["docs_dir"]), Path(config["site_dir"])
    changed = write(artifacts, docs)
    engine.run(config, dirty)
    _forget((name for name in changed if not (docs / name).exists()), site)
    finish(site, everything.pages, (page.url for page in pages), settings)
    return site


def _forget(sources: Iterable[str], site: Path) -> None:
    """Remove what the engine made of sources that are gone; a dirty build leaves it lying."""
    for name in sources:
        path = site / name.removeprefix("en/").replace(".md", ".html")
        path.unlink(missing_ok=True)
