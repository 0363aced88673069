"""What a record's page does in the reader's browser."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect

RECORD = "policies/xiamen/startup-grant/"


def test_warning_appears_once_the_review_date_has_passed(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-11-24T12:00:00")
    page.goto(address + RECORD)
    note = page.locator("[data-review-due]")
    expect(note).to_be_hidden()
    page.clock.set_fixed_time("2029-01-01T12:00:00")
    page.reload()
    expect(note).to_be_visible()


def test_chinese_name_is_copied(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + RECORD)
    button = page.locator(".record__other button.copy")
    button.click()
    expect(button).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".record__other [lang=zh-Hans]").inner_text()
    context.close()


def test_copying_works_where_the_clipboard_is_closed(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + RECORD)
    button = page.locator(".counter button.copy")
    button.click()
    expect(button).to_contain_text("Copied")


def test_counter_card_shows_chinese_and_pinyin(page: Page, address: str) -> None:
    page.goto(address + RECORD)
    card = page.locator(".counter__card")
    expect(card).to_contain_text("您好，我想申请")
    expect(card.locator(".counter__pinyin")).to_contain_text("Nín hǎo")


def test_report_is_prefilled_in_the_readers_language(page: Page, address: str) -> None:
    for lang, word in (
        ("", "Mistake in xiamen/startup-grant"),
        ("zh/", "内容有误：xiamen/startup-grant"),
    ):
        page.goto(address + lang + RECORD)
        link = page.locator(".report a").get_attribute("href")
        assert link
        query = parse_qs(urlsplit(link).query)
        assert query["title"] == [word]
        assert f"https://example.org/guide/{lang}{RECORD}" in query["body"][0]
        copied = page.locator(".report button.copy").get_attribute("data-copy")
        assert copied
        assert word in copied


def test_telephone_numbers_can_be_tapped(page: Page, address: str) -> None:
    page.goto(address + "policies/china/consular-hotline-12308/")
    assert page.locator('a[href^="tel:"]').count() > 0
