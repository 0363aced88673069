"""Comparing: what a reader chooses stands side by side, in the words of the records' pages."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import LANG_ROOT

TWO = "compare/?r=xiamen/startup-grant,qingdao/startup-capital"


@pytest.mark.parametrize("lang", LANG_ROOT)
def test_records_stand_side_by_side(page: Page, address: str, lang: str) -> None:
    page.goto(f"{address}{LANG_ROOT[lang]}policies/xiamen/startup-grant/")
    amount = page.locator('[data-part="amount"]').inner_text()
    page.goto(address + LANG_ROOT[lang] + TWO)
    table = page.locator(".compare--page")
    expect(table.locator("thead th[scope=col]")).to_have_count(3)
    row = table.locator("tbody tr", has=page.locator("th", has_text=re.compile("How much|金额")))
    expect(row.locator("td").first).to_have_text(amount)
    expect(row.locator(".differs")).to_contain_text({"en": "differs", "zh": "不同"}[lang])
    expect(page.locator("svg.bar")).to_have_count(2)
    assert table.locator("[id], .cite, .copy").count() == 0
    for link in table.locator("td a").all():
        assert (link.get_attribute("href") or "").startswith(("http", "tel:"))


def test_what_cannot_be_compared_is_named_and_the_rest_shown(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?r=xiamen,atlantis,qingdao,xiamen/startup-grant,xiamen")
    expect(page.locator("[data-ignored] code")).to_have_text(
        ["atlantis", "xiamen/startup-grant", "xiamen"]
    )
    expect(page.locator(".compare--page thead th a")).to_have_text(["Xiamen", "Qingdao"])


def test_choice_goes_along_into_the_other_language_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}compare/?r=xiamen,qingdao")
    page.get_by_label("Place", exact=True).select_option("jiashan")
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".compare--page thead th a")).to_have_count(3)
    expect(page.get_by_label("Place", exact=True)).to_be_focused()
    counts = page.locator(".compare--page tbody tr").first.locator("td").all_inner_texts()
    page.locator("[data-language-switch]").click()
    expect(page).to_have_url(f"{address}zh/compare/?r=xiamen,qingdao,jiashan")
    expect(page.locator(".compare--page thead th a")).to_have_text(["厦门", "青岛", "嘉善"])
    row = page.locator(".compare--page tbody tr").first
    assert row.locator("td").all_inner_texts() == counts
    page.go_back()
    page.go_back()
    expect(page).to_have_url(f"{address}compare/?r=xiamen,qingdao")
    expect(page.locator(".compare--page thead th a")).to_have_count(2)


def test_removing_and_only_differences(page: Page, address: str) -> None:
    page.goto(address + TWO)
    rows = page.locator(".compare--page tbody tr:visible")
    expect(rows).to_have_count(11)
    page.get_by_label("Show only differences").check()
    same = page.locator(".compare--page tbody tr:not([data-differs])").count()
    assert same > 0
    expect(rows).to_have_count(11 - same)
    expect(page).to_have_url(f"{address}{TWO}&only=1")
    page.locator(".chosen__remove").last.click()
    expect(page).to_have_url(f"{address}compare/?r=xiamen/startup-grant&only=1")
    expect(page.locator(".chosen__remove")).to_be_focused()
    expect(page.locator(".compare--page")).to_have_count(0)


def test_phone_shows_cards_and_nothing_too_wide(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, is_mobile=True)
    page = context.new_page()
    for query in (TWO, "compare/?r=xiamen,qingdao,jiashan,china"):
        page.goto(address + query)
        row = page.locator(".compare--page tbody tr").first
        assert row.evaluate("element => getComputedStyle(element).display") == "block"
        assert page.evaluate("document.scrollingElement.scrollWidth") == 320
    box = page.locator(".chosen__remove").first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    context.close()


def test_page_that_cannot_be_loaded_is_named_and_asked_for_again(page: Page, address: str) -> None:
    page.route("**/policies/qingdao/startup-capital/", lambda route: route.abort())
    page.goto(address + TWO)
    expect(page.get_by_role("alert")).to_contain_text("Start-up capital")
    page.unroute("**/policies/qingdao/startup-capital/")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("svg.bar")).to_have_count(2)
