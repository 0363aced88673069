"""A server on this machine that rebuilds and reloads when a file changes.

A changed record is put into its two pages at once and shown; the rest of the
site, its lists and its search, follows in the background.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from petrel.model.catalog import Catalog
from petrel.model.problem import ProjectError
from petrel.outputs.record_page import RecordPages
from petrel.outputs.renderer import Renderer
from petrel.site import engine
from petrel.site.patch import patch
from petrel.site.pipeline import Project, build

Say = Callable[[str], None]
Load = Callable[[], Catalog]
"""Reads the records, and says what is wrong with them."""

AT_ONCE = 20
"""More changed records than this are not patched one by one."""


@dataclass
class Preview:
    """What is shown now, and how it is brought up to date."""

    project: Project
    load: Load
    say: Say
    shown: Catalog | None = None
    _building: Lock = field(default_factory=Lock)
    _seen: dict[str, int] = field(default_factory=dict)

    @property
    def site(self) -> Path:
        """The built site."""
        return self.project.build_folder / "site"

    @property
    def stamp(self) -> Path:
        """A file that changes when a background build has ended; the server watches it."""
        return self.project.build_folder / "preview-built"

    def build(self) -> None:
        """Build everything that is out of date."""
        started = time.perf_counter()
        with self._building:
            seen = self._files()  # before loading: what is saved meanwhile must be seen later
            catalog = self.load()
            build(self.project, catalog, preview=True, dirty=self.shown is not None)
            self.shown = catalog
            self._seen = seen
        self.say(f"built in {time.perf_counter() - started:.1f} s")

    def refresh(self) -> None:
        """Show changed records at once, and build the rest in the background."""
        if self._files() == self._seen:
            return
        self._seen = self._files()
        started = time.perf_counter()
        changed = self._changed(self.load())
        if changed:
            self.say(f"{', '.join(changed)}: shown after {time.perf_counter() - started:.2f} s")
        Thread(target=self._follow, daemon=True).start()

    def _follow(self) -> None:
        try:
            self.build()
        except ProjectError as error:
            self.say(f"Not built: {error}")
        self.stamp.write_text(str(time.time_ns()), "utf-8")

    def _changed(self, catalog: Catalog) -> list[str]:
        """Patch the pages of changed records; returns their ids."""
        before = self.shown.records if self.shown else {}
        changed = [rid for rid, record in catalog.records.items() if before.get(rid) != record]
        if len(changed) > AT_ONCE:
            return []
        config = engine.load(self.project.config, self.project.build_folder)
        pages = RecordPages(Renderer(catalog, engine.settings(config)))
        return [rid for rid in changed if all(patch(self.site, page) for page in pages.of(rid))]

    def _files(self) -> dict[str, int]:
        """Modification times of everything an editor may change."""
        roots = (self.project.policies, self.project.docs)
        files = [path for root in roots for path in root.rglob("*") if path.is_file()]
        return {str(path): path.stat().st_mtime_ns for path in (*files, self.project.config)}


def serve(project: Project, load: Load, host: str, port: int, say: Say) -> None:
    """Build once, then serve until interrupted; raises ProjectError where the port is taken."""
    preview = Preview(project, load, say)
    preview.build()
    preview.stamp.touch()
    config = engine.load(project.config, project.build_folder)
    mount = urlsplit(config["site_url"]).path or "/"
    try:
        server = _server(preview, host, port, mount)
    except OSError as error:
        raise ProjectError(f"Port {port}: {error.strerror}. Try --port {port + 1}.") from error
    address = f"http://{host}:{port}{mount.rstrip('/')}/"
    say(f"English  {address}\n中文     {address}zh/")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        say("Stopped.")
    finally:
        server.shutdown()


def _server(preview: Preview, host: str, port: int, mount: str) -> LiveReloadServer:
    project = preview.project
    server = LiveReloadServer(
        builder=preview.refresh, host=host, port=port, root=str(preview.site),
        mount_path=mount, polling_interval=0.2,
    )  # fmt: skip
    server.error_handler = lambda code: _error_page(preview.site, code)
    for path in (project.policies, project.docs, project.config, preview.stamp):
        server.watch(str(path))
    return server


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
