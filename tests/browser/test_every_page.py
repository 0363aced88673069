"""Every kind of page, seen on a phone in each language: what it asks for and says, how wide."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import KINDS, LANG_ROOT, wait_until_ready


@dataclass
class Seen:
    """What was seen of one page."""

    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    widths: dict[int, int] = field(default_factory=dict)
    cookies: int = 0


@pytest.fixture(scope="module", params=LANG_ROOT)
def seen(request: pytest.FixtureRequest, browser: Browser, address: str) -> dict[str, Seen]:
    """Walk over all kinds of page with one phone, the policy of the site in force."""
    context = browser.new_context(viewport={"width": 390, "height": 700}, is_mobile=True)
    page = context.new_page()
    found: dict[str, Seen] = {}
    for kind, path in KINDS.items():
        here = found[kind] = Seen()
        page.on("request", lambda asked, here=here: here.asked.append(asked.url))
        page.on(
            "console",
            lambda message, here=here: (
                here.said.append(message.text) if message.type == "error" else None
            ),
        )
        page.on("pageerror", lambda error, here=here: here.said.append(str(error)))
        page.set_viewport_size({"width": 390, "height": 700})
        page.goto(address + LANG_ROOT[request.param] + path)
        wait_until_ready(page, kind)
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 700})
            here.widths[width] = page.evaluate("document.scrollingElement.scrollWidth")
        here.cookies = len(context.cookies())
        page.close()
        page = context.new_page()
    context.close()
    return found


def test_no_page_asks_another_host(seen: dict[str, Seen], address: str) -> None:
    elsewhere = {
        kind: [url for url in here.asked if not url.startswith((address, "data:"))]
        for kind, here in seen.items()
    }
    assert {kind: urls for kind, urls in elsewhere.items() if urls} == {}
    assert all(here.asked for here in seen.values())


def test_no_page_breaks_its_own_policy_or_prints_an_error(seen: dict[str, Seen]) -> None:
    said = {kind: here.said for kind, here in seen.items()}
    said["missing"] = [text for text in said["missing"] if "404" not in text]
    assert {kind: texts for kind, texts in said.items() if texts} == {}


def test_nothing_is_wider_than_the_phone(seen: dict[str, Seen]) -> None:
    wide = [
        (kind, width, needed)
        for kind, here in seen.items()
        for width, needed in here.widths.items()
        if needed > width
    ]
    assert wide == []


def test_no_cookies_are_set(seen: dict[str, Seen]) -> None:
    assert {kind for kind, here in seen.items() if here.cookies} == set()
