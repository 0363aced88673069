"""What the engine leaves wrong or out: 404 pages, the site map, files nobody asks for."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from petrel.model.settings import Settings
from petrel.outputs.renderer import Page

THEME_LEFTOVERS = ("assets/javascripts", "assets/stylesheets", "assets/images")
"""Material's own scripts, styles and pictures: the guide's frame uses none of them."""

ENGINE_LEFTOVERS = ("sitemap.xml.gz", "zh/404.html")


def finish(
    site: Path, pages: Iterable[Page], hand_written: Iterable[str], settings: Settings
) -> None:
    """Complete a built site in place."""
    for name in THEME_LEFTOVERS:
        shutil.rmtree(site / name, ignore_errors=True)
    for name in ENGINE_LEFTOVERS:
        (site / name).unlink(missing_ok=True)
    _not_found(site, "", "../", settings)
    _not_found(site, "zh/", "../../", settings)
    urls = {page.url for page in pages if not page.meta.get("unlisted")} | set(hand_written)
    (site / "sitemap.xml").write_text(sitemap(sorted(urls), settings), "utf-8")
    robots = f"User-agent: *\nAllow: /\nSitemap: {settings.site_url}sitemap.xml\n"
    (site / "robots.txt").write_text(robots, "utf-8")
    (site / ".nojekyll").touch()


def _not_found(site: Path, folder: str, up: str, settings: Settings) -> None:
    """Turn the page at 404/ into 404.html, which a server shows at any address."""
    page = site / folder / "404" / "index.html"
    if page.is_file():
        html = page.read_text("utf-8").replace(f'"{up}', f'"{settings.base_path}')
        (site / folder / "404.html").write_text(html, "utf-8")
        shutil.rmtree(page.parent)


def sitemap(urls: Iterable[str], settings: Settings) -> str:
    """List every page in both languages, each naming the other."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for url in urls:
        en, zh = (escape(settings.absolute(lang, url)) for lang in ("en", "zh"))
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'
            for code, address in (("en", en), ("zh-Hans", zh), ("x-default", en))
        )
        lines += [f"<url><loc>{address}</loc>{links}</url>" for address in (en, zh)]
    return "\n".join([*lines, "</urlset>", ""])
