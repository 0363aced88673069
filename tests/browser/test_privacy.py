"""No page asks another host for anything, breaks its own policy, or prints an error."""

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.pages import KINDS, LANG_ROOT


@pytest.mark.parametrize("lang", LANG_ROOT)
@pytest.mark.parametrize("kind", KINDS)
def test_page_asks_no_other_host(page: Page, address: str, kind: str, lang: str) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on(
        "console", lambda message: said.append(message.text) if message.type == "error" else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + LANG_ROOT[lang] + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    missing = kind == "missing"
    assert [text for text in said if not (missing and "404" in text)] == []


def test_no_cookies_are_set(page: Page, context: BrowserContext, address: str) -> None:
    page.goto(address)
    page.goto(address + "search/?q=xiamen")
    page.wait_for_selector('[data-search-status="done"]')
    assert context.cookies() == []
