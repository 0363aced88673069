"""Axe finds nothing on any kind of page: English on a phone (light), Chinese on a desk (dark)."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.pages import KINDS, LANG_ROOT, wait_until_ready

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize(("lang", "width", "scheme"), [("en", 390, "light"), ("zh", 1280, "dark")])
def test_axe_finds_nothing(
    browser: Browser, address: str, lang: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 900},
        bypass_csp=True,  # axe is put into the page by the test
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = []
    for kind, path in KINDS.items():
        page.goto(address + LANG_ROOT[lang] + path)
        wait_until_ready(page, kind)
        results = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]})
        for violation in results.response["violations"]:
            where = violation["nodes"][0]
            found.append(
                f"{kind}: {violation['id']}: {where['html'][:200]} {where['failureSummary']}"
            )
    context.close()
    assert not found, "\n".join(found)
