"""What many tests need: the real catalog, a small made-up one, the built site."""

import fcntl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bootstrap import chromium
from petrel.model.catalog import Catalog
from petrel.model.settings import Settings
from petrel.records.loader import load, load_contents
from petrel.site.pipeline import Project, build
from petrel.site.static_server import serve_folder

ROOT = Path(__file__).parent.parent
BASE = "/guide/"
"""The built site is tested under a sub-path, as many copies of it live under one."""

SAMPLE = """
kind: startup_grant
name: {en: Sample grant, zh: 示例资助}
summary: {en: Money for founders., zh: 面向创业者的资助。}
audiences: [returnee]
stages: [returned]
topics: [money]
jurisdiction: xiamen
status: {code: in_force}
benefit:
  amounts:
    - {label: {en: Grant, zh: 资助}, min: 200000, max: 500000, cites: [notice]}
sources:
  notice:
    publisher: {en: City office, zh: 市主管部门}
    published: 2024-05-01
    supports: {en: The amount, zh: 金额}
review_by: 2027-03-01
"""


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The real records."""
    return load(ROOT / "policies").catalog


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings("https://example.org/guide/", "https://example.org/new")


@pytest.fixture(scope="session")
def small() -> Callable[..., Catalog]:
    """A function: records by id, as YAML → a catalog with the real vocabularies."""
    folder = ROOT / "policies" / "_vocabularies"
    vocabularies = {
        f"policies/_vocabularies/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }

    def make(**records: str) -> Catalog:
        contents = {
            f"policies/{rid.replace('__', '/').replace('_', '-')}.yaml": text.encode()
            for rid, text in records.items()
        }
        loaded = load_contents("policies", {**vocabularies, **contents})
        assert not loaded.problems, loaded.problems
        return loaded.catalog

    return make


@pytest.fixture(scope="session")
def sample() -> str:
    """The YAML of a small record that is right."""
    return SAMPLE


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real site, built once for all workers under the address of `BASE`."""
    folder = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        folder = folder.parent
    with (folder / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        out = folder / "build"
        if not (out / "site" / "sitemap.xml").is_file():
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("PETREL_SITE_URL", f"https://example.org{BASE}")
                build(Project(ROOT, out), load(ROOT / "policies").catalog)
    return out / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served."""
    with serve_folder(site, BASE) as url:
        yield url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the Chromium that the set-up found; quiet, as nothing but the site is asked for."""
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    path = chromium.find()
    assert path, "no Chromium; run make test, which sets one up"
    return {**browser_type_launch_args, "executable_path": path, "args": quiet}
