"""What a page weighs on the first visit: itself, and all that it loads."""

import gzip
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

_TAGS = re.compile(r'<(?:script|link)[^>]*?(?:src|href)="([^"]+\.(?:js|css))\?[^"]*"')
_DATA = re.compile(r'data-(?:rules|words)="([^"?]+)\?[^"]*"')
_IMPORT = re.compile(r'^import [^"]*"\./([^"]+)"|^\} from "\./([^"]+)"', re.MULTILINE)


def loaded(page: Path) -> list[Path]:
    """Return a page's styles, its scripts with what they import, and the data that it asks for."""
    html = page.read_text("utf-8")
    found: dict[Path, None] = {}
    queue = [(page.parent / name).resolve() for name in _TAGS.findall(html) + _DATA.findall(html)]
    while queue:
        path = queue.pop()
        if path in found:
            continue
        found[path] = None
        if path.suffix == ".js":
            names = (a or b for a, b in _IMPORT.findall(path.read_text("utf-8")))
            queue.extend((path.parent / name).resolve() for name in names)
    return sorted(found)


def weight(page: Path) -> int:
    """Return the bytes of a page and all that it loads, gzip."""
    return sum(_gzipped(path) for path in (page, *loaded(page)))


def weights(site: Path) -> Iterator[tuple[str, str, str]]:
    """Yield name, size and bound of each figure."""
    pages = sorted((site / "policies").rglob("index.html"), key=lambda path: path.stat().st_size)
    shown = {
        "median record page": pages[len(pages) // 2],
        "largest record page": pages[-1],
        "finder with all rules": site / "find" / "index.html",
        "a journey": site / "journeys" / "arrive" / "index.html",
    }
    for name, page in shown.items():
        bound = "under 100 kB" if "record" in name else ""
        yield f"first visit, {name}, gzip", f"{weight(page) / 1000:.1f} kB", bound
    frame = [path for path in loaded(pages[0]) if path.suffix in (".js", ".css")]
    theme = _theme_folder()
    stock = [*theme.glob("assets/stylesheets/*.css"), *theme.glob("assets/javascripts/bundle.*.js")]
    ratio = sum(map(_gzipped, frame)) / sum(map(_gzipped, stock))
    yield "styles and scripts of a record, ours to stock Material's", f"{ratio:.2f}", ""
    search = [path for path in (site / "assets/search").iterdir() if path.is_file()]
    yield "all search files, gzip", f"{sum(map(_gzipped, search)) / 1000:.1f} kB", ""


def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def _theme_folder() -> Path:
    spec = find_spec("material")
    assert spec is not None
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "templates"
