"""The search page and the header's box in a real browser, under the site's strict policy."""

import mimetypes
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from petrel.search.index import search_artifacts

from .corpus import corpus

pytestmark = pytest.mark.browser

SCRIPTS = Path(__file__).parents[2] / "docs" / "assets" / "js"
SITE = "http://petrel.test/guide/"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
HTML = """<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>x</title>
<form data-search-box action="{base}search/" data-base="{base}" data-lang="{lang}">
<input name="q" aria-label="box"><ul data-search-suggest hidden></ul></form>
<form role="search" action="{base}search/"><input type="search" name="q" data-search-input></form>
<p data-search-message data-running="…" data-failed="Broken." data-retry="Again" role="status"></p>
<ol data-search-results data-lang="{lang}" data-base="{base}"></ol>
<template data-search-empty><p class="advice">By place</p></template>
<script type="module" src="{base}assets/js/search-page.js"></script>
<script type="module" src="{base}assets/js/search-box.js"></script>"""


class Site:
    """Answers every request from memory; what is in `broken` fails."""

    def __init__(self) -> None:
        """Hold the search's files and the scripts."""
        self.files = {artifact.path: artifact.content for artifact in search_artifacts(corpus())}
        for script in SCRIPTS.glob("*.js"):
            self.files[f"assets/js/{script.name}"] = script.read_bytes()
        self.broken = ""
        self.asked: list[str] = []

    def answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(SITE).partition("?")[0]
        self.asked.append(path)
        if self.broken and self.broken in path:
            route.abort()
        elif path in self.files:
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            route.fulfill(body=self.files[path], content_type=kind)
        elif path.endswith("search/"):
            lang, base = ("zh", "../../") if path.startswith("zh/") else ("en", "../")
            route.fulfill(
                body=HTML.format(lang=lang, base=base),
                content_type="text/html",
                headers={"Content-Security-Policy": POLICY},
            )
        else:
            route.fulfill(body="<p>a page</p>", content_type="text/html")


@pytest.fixture
def site(page: Page) -> Iterator[Site]:
    """Route everything to the made-up site; an error in a script fails the test."""
    site = Site()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/*", site.answer)
    yield site
    assert errors == []


def results(page: Page) -> list[str]:
    page.wait_for_selector("[data-search-status=done]")
    found = page.locator("[data-search-result]")
    return [found.nth(i).get_attribute("data-search-result") or "" for i in range(found.count())]


def test_the_address_is_answered(page: Page, site: Site) -> None:
    page.goto(SITE + "search/?q=startup+grant+haicheng")
    assert results(page)[0] == "policy:haicheng/startup-grant"
    first = page.locator("[data-search-result]").first
    assert first.locator("a").count() == 1
    href = first.locator("a").evaluate("a => a.href")
    assert href == SITE + "policies/haicheng/startup-grant/"
    assert first.locator("mark").first.inner_text() == "Haicheng"
    expect(page.locator("[data-search-message]")).to_contain_text("results for “startup grant")


def test_the_chinese_page_speaks_chinese(page: Page, site: Site) -> None:
    page.goto(SITE + "zh/search/?q=海城創業")
    results(page)
    link = page.locator("[data-search-result] a").first
    assert link.inner_text() == "海城留学人员创业启动资金"
    assert link.evaluate("a => a.href") == SITE + "zh/policies/haicheng/startup-grant/"
    expect(page.locator("[data-search-message]")).to_contain_text("条结果")


def test_typing_searches_and_the_address_follows(page: Page, site: Site) -> None:
    page.goto(SITE + "search/")
    page.wait_for_selector("[data-search-status=idle]")
    page.locator("[data-search-input]").press_sequentially("hukou")
    assert results(page)[0] == "glossary:hukou"
    assert page.url.endswith("?q=hukou")
    page.locator("[data-search-input]").press("Enter")
    assert results(page)[0] == "glossary:hukou"


def test_nothing_found_says_what_to_do(page: Page, site: Site) -> None:
    page.goto(SITE + "search/?q=qwertyuiop")
    assert results(page) == []
    expect(page.locator(".advice")).to_be_visible()
    expect(page.locator("[data-search-message]")).to_contain_text("qwertyuiop")


def test_markup_in_the_query_stays_text(page: Page, site: Site) -> None:
    page.goto(SITE + "search/?q=%3Cimg+src=x+onerror=alert(1)%3E+visa")
    assert results(page)[0] == "glossary:z-visa"
    assert page.locator("img").count() == 0
    expect(page.locator("[data-search-message]")).to_contain_text("<img src=x onerror=alert(1)>")


@pytest.mark.parametrize("part", ["manifest", "search/index.", "lunr.", "store-en"])
def test_a_failed_load_is_said_and_can_be_tried_again(page: Page, site: Site, part: str) -> None:
    site.broken = part
    page.goto(SITE + "search/?q=hukou")
    page.wait_for_selector("[data-search-status=failed]")
    expect(page.locator("[data-search-message]")).to_contain_text("Broken.")
    site.broken = ""
    page.get_by_role("button", name="Again").click()
    assert results(page)[0] == "glossary:hukou"


def test_the_box_suggests_and_obeys_the_keyboard(page: Page, site: Site) -> None:
    page.goto(SITE + "search/")
    box = page.get_by_role("combobox", name="box")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    box.press_sequentially("archives")
    options = page.get_by_role("option")
    expect(options).to_have_count(7)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert active == options.first.get_attribute("id")
    expect(options.first).to_have_attribute("aria-selected", "true")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("archives")
    box.press("ArrowDown")
    expect(options).to_have_count(7)
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url(SITE + "policies/beishan/archives/")


def test_enter_in_the_box_leads_to_the_search_page(page: Page, site: Site) -> None:
    page.goto(SITE + "search/")
    box = page.get_by_role("combobox", name="box")
    box.fill("hukou")
    box.press("Enter")
    page.wait_for_url(SITE + "search/?q=hukou")
    assert results(page)[0] == "glossary:hukou"


def test_the_last_suggestion_leads_to_all_results(page: Page, site: Site) -> None:
    page.goto(SITE + "search/")
    page.get_by_role("combobox", name="box").press_sequentially("实习 a&b")
    page.get_by_role("option").last.click()
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("[data-search-input]")).to_have_value("实习 a&b")


def test_an_input_method_is_left_alone(page: Page, site: Site) -> None:
    page.goto(SITE + "search/?q=hukou")
    results(page)
    field = page.locator("[data-search-input]")
    field.dispatch_event("compositionstart")
    field.fill("shi'xi")
    page.wait_for_timeout(300)
    assert page.url.endswith("?q=hukou")
    field.fill("实习")
    field.dispatch_event("compositionend")
    page.wait_for_url("**/search/?q=%E5%AE%9E%E4%B9%A0")
    assert results(page)[0] == "policy:beishan/internship"
