"""The one door to MkDocs: settings out of mkdocs.yml, pages into build/site."""

import logging
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from petrel.model.settings import Settings


class _Needless(logging.Filter):
    """Drops a warning that does not hold: the guide has a home page, but none in a navigation."""

    def filter(self, record: logging.LogRecord) -> bool:
        return "Could not find a homepage" not in record.getMessage()


logging.getLogger("mkdocs").setLevel(logging.WARNING)
logging.getLogger("mkdocs.plugins.mkdocs_static_i18n.plugin").addFilter(_Needless())


def load(config_file: Path, build_folder: Path) -> Any:
    """Read mkdocs.yml; raises mkdocs.exceptions.ConfigurationError for what is wrong in it."""
    docs, site = build_folder.resolve() / "docs", build_folder.resolve() / "site"
    docs.mkdir(parents=True, exist_ok=True)
    return load_config(str(config_file), docs_dir=str(docs), site_dir=str(site))


def settings(config: Any) -> Settings:
    """Return the addresses that mkdocs.yml and the environment set."""
    site_url = config["site_url"].rstrip("/") + "/"
    extra = config["extra"]
    return Settings(site_url, extra["repository"], extra["report"])


def run(config: Any, dirty: bool = False) -> None:
    """Build the site; `dirty` renders only pages whose source is newer than the page."""
    config.plugins.on_startup(command="build", dirty=dirty)
    try:
        mkdocs_build(config, dirty=dirty)
    finally:
        config.plugins.on_shutdown()
