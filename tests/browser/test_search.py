"""Search on the real site: the browser gives what `petrel search` gives, in the same order."""

from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Page, expect

from petrel.outputs.documents import documents
from petrel.search.index import SearchIndex, build_index
from petrel.search.query import search
from petrel.site.guides import guides
from tests.browser.pages import LANG_ROOT
from tests.conftest import ROOT

SHOWN = 20


@pytest.fixture(scope="module")
def index(catalog) -> SearchIndex:
    return build_index(documents(catalog, tuple(guides(ROOT / "docs"))))


def queries() -> list[tuple[str, str]]:
    """One query of each system and language, and all of the other forms."""
    data = yaml.safe_load((ROOT / "tests/vectors/reader_queries.yaml").read_text("utf-8"))
    found = [(lang, entry[lang][0]) for entry in data["systems"].values() for lang in LANG_ROOT]
    return found + [(form["lang"], form["query"]) for form in data["other_forms"]]


def shown(page: Page) -> list[str]:
    ids = "(all) => all.map((node) => node.dataset.searchResult)"
    return [str(rid) for rid in page.eval_on_selector_all("[data-search-result]", ids)]


def test_browser_and_command_agree(page: Page, address: str, index: SearchIndex) -> None:
    different = []
    here = ""
    for lang, query in sorted(queries()):
        if lang != here:
            page.goto(f"{address}{LANG_ROOT[lang]}search/?q=xiamen")
            page.wait_for_selector('[data-search-status="done"]')
            here = lang
        page.evaluate("document.querySelector('[data-search-status]').dataset.searchStatus = 'old'")
        page.fill("[data-search-input]", query)
        page.press("[data-search-input]", "Enter")
        page.wait_for_selector('[data-search-status="done"]')
        expected = [hit.id for hit in search(index, query, "en" if lang == "en" else "zh", SHOWN)]
        if shown(page) != expected:
            different.append((query, shown(page)[:3], expected[:3]))
    assert different == []


@pytest.mark.parametrize(
    ("lang", "query", "url"),
    [
        ("en", "hukou", "glossary/#hukou"),
        ("zh", "青島 檔案", "policies/qingdao/archives/"),
        ("en", "zhusu dengji", "glossary/#zhusu-dengji"),
        ("zh", "degree authentication", "policies/china/degree-authentication/"),
        ("en", "学历学位认证", "policies/china/degree-authentication/"),
        ("en", "start-up gran", "policies/xiamen/startup-grant/"),
        ("zh", "苏人社函〔2020〕212号", "policies/jiangsu/returnee-home-naming/"),
        ("zh", "嘉善县卫生健康局", "organisations/jiashan-health-bureau/"),
        ("en", "how we check", "how-we-check/"),
    ],
)
def test_scripts_forms_and_kinds_of_page_are_found(
    page: Page, address: str, lang: str, query: str, url: str
) -> None:
    page.goto(f"{address}{LANG_ROOT[lang]}search/?q={quote(query)}")
    page.wait_for_selector('[data-search-status="done"]')
    links = [
        link.get_attribute("href") or "" for link in page.locator("[data-search-result] a").all()
    ]
    assert any(link.endswith(f"{LANG_ROOT[lang]}{url}") for link in links[:5]), links[:5]


def test_result_leads_to_the_record(page: Page, address: str) -> None:
    page.goto(f"{address}zh/")
    page.locator("#home-q").fill("厦门 创业 资助")
    page.locator("#home-q").press("Enter")
    page.wait_for_selector('[data-search-status="done"]')
    page.locator("[data-search-result] a").first.click()
    expect(page).to_have_url(f"{address}zh/policies/xiamen/startup-grant/")


def test_header_box_suggests(page: Page, address: str) -> None:
    page.goto(f"{address}policies/xiamen/startup-grant/")
    box = page.locator("#top-q")
    box.click()
    box.press_sequentially("qingdao arch", delay=20)
    option = page.locator("[data-search-suggest] [role=option]").first
    # An earlier list, for “qingdao” alone, may still be there for a moment.
    expect(option).to_contain_text("rchive")
    box.press("ArrowDown")
    box.press("Enter")
    expect(page).to_have_url(f"{address}policies/qingdao/archives/")


def test_more_results_come_when_they_are_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=xiamen")
    results = page.locator("[data-search-result]")
    expect(results).to_have_count(SHOWN)
    page.get_by_role("button", name="Show more results").click()
    assert results.count() > SHOWN
    expect(results.nth(SHOWN).locator("a")).to_be_focused()
    expect(page.get_by_role("button", name="Show more results")).to_have_count(0)


def test_nothing_found_offers_other_ways(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=qqqzzz")
    page.wait_for_selector('[data-search-status="done"]')
    expect(page.locator("[data-search-result]")).to_have_count(0)
    expect(page.locator("main .pills a").first).to_be_visible()
