"""Pictures of the main kinds of page: phone and desktop, light and dark, both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from petrel.model.text import LANGS
from petrel.site.static_server import serve_folder

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
"""Width and height in CSS pixels."""

THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Shot:
    """A page to photograph, and the name of its picture."""

    name: str
    url: str


def shots(record: str, region: str) -> list[Shot]:
    """Return one page of each kind; `record` and `region` are an id and a code to show."""
    return [
        Shot("home", ""),
        Shot("record", f"policies/{record}/"),
        Shot("people", "for/"),
        Shot("track", "for/foreign-students/"),
        Shot("stage", "for/chinese-students/returned/"),
        Shot("places", "regions/"),
        Shot("place", f"regions/{region}/"),
        Shot("kind", "kinds/startup-grant/"),
        Shot("topic", "topics/money/"),
        Shot("organisations", "organisations/"),
        Shot("glossary", "glossary/"),
        Shot("search", "search/?q=xiamen+grant"),
        Shot("find", "find/"),
        Shot("found", "find/#goal=graduate,start_up&place=xiamen&nationality=foreign"),
        Shot("self-check", "self-check/jiangsu/returnee-home-naming/"),
        Shot("journeys", "journeys/"),
        Shot("journey", f"journeys/start-up/{region}/"),
        Shot("compare", "compare/?r=xiamen,qingdao"),
        Shot("how", "how-we-check/"),
        Shot("about", "about/"),
        Shot("missing", "no-such-page/"),
    ]


def photograph(
    site: Path, out: Path, wanted: list[Shot], chromium: str | None, base: str = "/"
) -> Iterator[Path]:
    """Write the pictures below `out`, and yield the path of each."""
    out.mkdir(parents=True, exist_ok=True)
    with serve_folder(site, base) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for (size, theme), lang in product(product(SIZES, THEMES), LANGS):
            yield from _series(browser, address, out, wanted, size, theme, lang)
        browser.close()


def _series(
    browser: Browser, address: str, out: Path, wanted: list[Shot], size: str, theme: str, lang: str
) -> Iterator[Path]:
    width, height = SIZES[size]
    scheme = "dark" if theme == "dark" else "light"
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="en-GB" if lang == "en" else "zh-CN",
        device_scale_factor=1,
    )
    page = context.new_page()
    for shot in wanted:
        page.goto(address + ("" if lang == "en" else "zh/") + shot.url)
        if shot.name == "search":
            page.wait_for_selector('[data-search-status="done"]')
        path = out / f"{shot.name}-{size}-{theme}-{lang}.png"
        page.screenshot(path=path, full_page=True)
        yield path
    context.close()
