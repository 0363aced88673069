"""The one door to MkDocs: settings out of mkdocs.yml, pages into build/site."""

import logging
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from petrel.model.problem import ProjectError
from petrel.model.settings import Settings


class _Needless(logging.Filter):
    """Drops warnings that do not hold here: there is a home page, and no navigation to go stale."""

    def filter(self, record: logging.LogRecord) -> bool:
        said = record.getMessage()
        return "Could not find a homepage" not in said and "A 'dirty' build" not in said


logging.getLogger("mkdocs").setLevel(logging.WARNING)
for _name in ("mkdocs.plugins.mkdocs_static_i18n.plugin", "mkdocs.commands.build"):
    logging.getLogger(_name).addFilter(_Needless())


def load(config_file: Path, build_folder: Path) -> Any:
    """Read mkdocs.yml; raises ProjectError for what is wrong in it."""
    docs, site = build_folder.resolve() / "docs", build_folder.resolve() / "site"
    docs.mkdir(parents=True, exist_ok=True)
    try:
        return load_config(str(config_file), docs_dir=str(docs), site_dir=str(site))
    except MkDocsException as error:
        raise ProjectError(f"{config_file.name}: {error}") from error


def settings(config: Any) -> Settings:
    """Return the addresses that mkdocs.yml and the environment set."""
    site_url = config["site_url"].rstrip("/") + "/"
    return Settings(site_url, config["extra"]["report"])


def run(config: Any, dirty: bool = False) -> None:
    """Build the site; `dirty` renders only pages whose source is newer than the page."""
    config.plugins.on_startup(command="build", dirty=dirty)
    try:
        mkdocs_build(config, dirty=dirty)
    finally:
        config.plugins.on_shutdown()
