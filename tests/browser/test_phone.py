"""The layout on a phone."""

from playwright.sync_api import Browser


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
