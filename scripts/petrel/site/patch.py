"""A changed page put into the frame that the engine built before: milliseconds, for the preview."""

import re
from html import escape
from pathlib import Path

from petrel.outputs.renderer import Page

_MAIN = re.compile(r'(<main id="main"[^>]*>\n?).*(</main>)', re.DOTALL)
_TITLE = re.compile(r"<title>.*?( – [^<]*)?</title>", re.DOTALL)


def patch(site: Path, page: Page) -> bool:
    """Replace the content and title of a built page; False where it has not been built yet."""
    folder = site / ("" if page.lang == "en" else page.lang) / page.url
    path = folder / "index.html"
    if not path.is_file():
        return False
    html = path.read_text("utf-8")
    html = _MAIN.sub(lambda m: f"{m[1]}{page.body}{m[2]}", html, count=1)
    html = _TITLE.sub(lambda m: f"<title>{escape(page.title)}{m[1] or ''}</title>", html, count=1)
    path.write_text(html, "utf-8")
    return True
