"""The layout on a phone."""

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS, LANG_ROOT


@pytest.mark.parametrize("lang", LANG_ROOT)
def test_nothing_is_wider_than_the_phone(browser: Browser, address: str, lang: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 700}, is_mobile=True)
    page = context.new_page()
    too_wide = []
    for kind, path in KINDS.items():
        page.set_viewport_size({"width": 390, "height": 700})
        page.goto(address + LANG_ROOT[lang] + path)
        if kind in ("find", "selfcheck"):
            page.wait_for_selector("[data-state=ready]")
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 700})
            needed = page.evaluate("document.scrollingElement.scrollWidth")
            if needed > width:
                too_wide.append((kind, width, needed))
    context.close()
    assert too_wide == []


def test_buttons_are_large_enough_for_a_thumb(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True)
    page = context.new_page()
    page.goto(address)
    for selector in ("[data-language-switch]", "[data-theme-toggle]", ".pills a", ".stagebar a"):
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, selector
    context.close()


def test_comparison_table_becomes_cards(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True)
    page = context.new_page()
    page.goto(address + "kinds/startup-grant/")
    row = page.locator(".compare tbody tr").first
    assert row.evaluate("element => getComputedStyle(element).display") == "block"
    context.close()
