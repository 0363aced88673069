"""A server on this machine that rebuilds and reloads when a record changes."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from petrel.site import engine
from petrel.site.pipeline import Project

Builder = Callable[[bool], None]
"""Rebuilds the site; called with True when only what changed need be rendered."""


def serve(project: Project, builder: Builder, host: str, port: int, say: Callable[[str], None]) -> None:
    """Build once, then serve until interrupted."""
    builder(False)
    config = engine.load(project.config)
    mount = urlsplit(config["site_url"]).path or "/"
    server = LiveReloadServer(
        builder=lambda: builder(True), host=host, port=port,
        root=config["site_dir"], mount_path=mount, polling_interval=0.3, build_delay=0.1,
    )  # fmt: skip
    server.error_handler = lambda code: _error_page(Path(config["site_dir"]), code)
    for folder in (project.policies, project.docs, project.config):
        server.watch(str(folder))
    address = f"http://{host}:{port}{mount.rstrip('/')}/"
    say(f"English  {address}")
    say(f"中文     {address}zh/")
    try:
        server.serve()
    except KeyboardInterrupt:
        say("Stopped.")
    finally:
        server.shutdown()


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
