"""The frame of every page: language switch, theme, missing pages, life without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import KINDS

RECORD = "policies/xiamen/startup-grant/"


def test_language_switch_stays_on_the_page(page: Page, address: str) -> None:
    for kind, path in KINDS.items():
        if kind in ("missing", "search"):
            continue
        page.goto(address + path)
        assert page.locator("html").get_attribute("lang") == "en"
        page.locator("[data-language-switch]").click()
        expect(page).to_have_url(f"{address}zh/{path}")
        assert page.locator("html").get_attribute("lang") == "zh-Hans"
    page.locator("[data-language-switch]").click()
    expect(page).to_have_url(f"{address}{KINDS['about']}")


def test_language_switch_keeps_query_and_place(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=hukou")
    page.wait_for_selector('[data-search-status="done"]')
    page.locator("[data-language-switch]").click()
    expect(page).to_have_url(f"{address}zh/search/?q=hukou")
    page.goto(f"{address}{RECORD}#sources")
    page.locator("[data-language-switch]").click()
    expect(page).to_have_url(f"{address}zh/{RECORD}#sources")


def test_theme_is_remembered(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("[data-theme-toggle]").click()
    chosen = page.locator("html").get_attribute("data-theme")
    page.goto(address + RECORD)
    assert page.locator("html").get_attribute("data-theme") == chosen == "dark"


@pytest.mark.parametrize(
    ("path", "words"), [("gone/", "Page not found"), ("zh/gone/x/", "页面不存在")]
)
def test_missing_page_speaks_its_language_and_leads_on(
    page: Page, address: str, path: str, words: str
) -> None:
    response = page.goto(address + path)
    assert response is not None
    assert response.status == 404
    expect(page.locator("h1")).to_have_text(words)
    page.locator("main .pills a").first.click()
    expect(page).to_have_url(re.compile(r"/guide/(zh/)?$"))


def test_a_record_is_read_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + RECORD)
    for heading in ("At a glance", "Who qualifies", "What you get", "Sources"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    assert page.locator("button.copy:visible").count() == 0
    context.close()


def test_skip_link_leads_to_the_content(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
