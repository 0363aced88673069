"""The built site as a whole: every link leads somewhere, every page is complete."""

import json
import re
from collections import Counter, deque
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
import yaml

from petrel.bench.weights import loaded, weight

ADDRESS = "https://example.org/guide/"


class _Parser(HTMLParser):
    """Collects links, ids, the title and inline code of one page."""

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.inline, self.head = [], [], [], []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        for name in ("href", "src"):
            if name in found and tag in ("a", "link", "script", "img"):
                self.links.append(found[name])
        self.inline += [name for name in found if name.startswith("on") or name == "style"]
        if tag == "script" and "src" not in found and found.get("type") != "application/ld+json":
            self.inline.append("script")
        if tag == "link":
            self.head.append(found)


@pytest.fixture(scope="module")
def parsed(site):
    """Path below the site → its page, parsed."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        parser = _Parser()
        parser.feed(path.read_text("utf-8"))
        found[path.relative_to(site).as_posix()] = parser
    return found


def _address(name):
    return ADDRESS + name.removesuffix("index.html")


def test_every_link_inside_leads_to_a_page_and_a_place_on_it(site, parsed):
    broken = []
    for name, page in parsed.items():
        for link in page.links:
            target, fragment = urldefrag(urljoin(_address(name), link))
            if not target.startswith(ADDRESS):
                continue
            path = urlsplit(target).path.removeprefix("/guide/")
            path = path + "index.html" if path == "" or path.endswith("/") else path
            if not (site / path).is_file():
                broken.append(f"{name}: {link}")
            elif fragment and path in parsed and fragment not in parsed[path].ids:
                broken.append(f"{name}: {link} has no such place")
    assert broken == []


def test_ids_are_unique_on_each_page(parsed):
    twice = {
        name: [i for i, count in Counter(page.ids).items() if count > 1]
        for name, page in parsed.items()
    }
    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_no_page_has_inline_code_or_styles(parsed):
    assert {name: page.inline for name, page in parsed.items() if page.inline} == {}


def test_canonical_and_hreflang_are_absolute_and_point_at_both_languages(parsed):
    for name, page in parsed.items():
        if name.endswith("404.html"):
            continue
        canonical = [link["href"] for link in page.head if link.get("rel") == "canonical"]
        assert canonical == [_address(name)], name
        bare = _address(name.removeprefix("zh/"))
        alternates = {
            link["hreflang"]: link["href"] for link in page.head if link.get("rel") == "alternate"
        }
        assert alternates == {
            "en": bare,
            "zh-Hans": bare.replace(ADDRESS, f"{ADDRESS}zh/"),
            "x-default": bare,
        }, name


def test_every_page_stands_in_the_site_map(site, parsed):
    listed = set(re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8")))
    pages = {_address(name) for name in parsed if not name.endswith("404.html")}
    assert listed == pages


def test_nothing_of_the_theme_is_left(site):
    folders = {path.name for path in (site / "assets").iterdir()}
    assert folders == {"css", "js", "img", "search", "data"}


@pytest.mark.parametrize(
    ("url", "part", "bound"),
    [
        ("policies/xiamen/startup-grant/", "search-box.js", 100_000),
        ("find/", "eligibility.js", 125_000),
        ("zh/find/", "words.zh.json", 125_000),
        ("journeys/start-up/xiamen/", "ics.js", 100_000),
    ],
)
def test_pages_are_light(site, url, part, bound):
    """Page, styles, scripts, data over the wire on the first visit, in bytes."""
    page = site / url / "index.html"
    assert part in {path.name for path in loaded(page)}
    assert weight(page) < bound


def test_data_on_the_site_is_whole(site, catalog):
    data = json.loads((site / "assets/data/v1/records.json").read_text("utf-8"))
    assert [record["id"] for record in data["records"]] == list(catalog.records)


def _answers(root: Path) -> dict[str, list[str]]:
    text = (root / "tests/vectors/reader_answers.yaml").read_text("utf-8")
    return yaml.safe_load(text)["systems"]


@pytest.mark.parametrize("lang", ["", "zh/"])
def test_every_system_is_three_clicks_from_home_at_most(root, parsed, lang):
    home = f"{lang}index.html"
    clicks = {home: 0}
    queue = deque([home])
    while queue:
        name = queue.popleft()
        for link in parsed[name].links:
            target = urldefrag(urljoin(_address(name), link))[0]
            if not target.startswith(ADDRESS + lang):
                continue
            path = target.removeprefix(ADDRESS) + "index.html"
            if path in parsed and path not in clicks:
                clicks[path] = clicks[name] + 1
                queue.append(path)
    far = {
        rid: clicks.get(f"{lang}policies/{rid}/index.html")
        for ids in _answers(root).values()
        for rid in ids
        if clicks.get(f"{lang}policies/{rid}/index.html", 99) > 3
    }
    assert far == {}


def test_every_page_has_the_policy(site, parsed):
    for name in parsed:
        html = (site / name).read_text("utf-8")
        assert (
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';' in html
        ), name
