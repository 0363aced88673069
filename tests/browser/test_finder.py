"""The finder on a phone: twelve people click their way to the verdicts of the sources."""

import datetime as dt
import json
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from petrel.eligibility.finder import Finder
from petrel.outputs.verdicts import Told
from tests.browser.pages import LANG_ROOT
from tests.eligibility.personas import PEOPLE, TODAY

PHONE = {"width": 390, "height": 844}
READY = "[data-finder][data-state=ready]"


@pytest.fixture(scope="module")
def pocket(browser):
    """One phone for all, so that scripts are loaded once; nothing is stored on it."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", has_touch=True)
    yield context
    context.close()


@pytest.fixture
def phone(pocket):
    page = pocket.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert errors == []


def open_finder(page, address, lang, fragment=""):
    page.goto(f"{address}{LANG_ROOT[lang]}find/?today={TODAY}{fragment}")
    page.wait_for_selector(READY)


def asked(page):
    """The fact that is asked for, or None when nothing is left."""
    return page.locator(".ask__title").get_attribute("data-ask")


def give(page, fact, answer):
    """Answer the question on the screen as a reader does: by tapping and typing."""
    card = page.locator(".ask")
    if answer is None or answer == "unknown":
        return card.locator(".ask__escapes button").first.click()
    if isinstance(answer, list):
        if not answer:
            return card.locator(".boxes .ask__row button").last.click()
        offered = [code for code in answer if card.locator(f"input[value={code}]").count()]
        if not offered:
            return card.locator(".boxes .ask__row button").last.click()
        for code in offered:
            card.locator(f"input[value={code}]").check()
        return card.locator(".button--main").click()
    chosen = {"yes": "true", "no": "false"}.get(answer, answer)
    button = card.locator(f".choice[data-value='{chosen}']")
    if button.count():
        return button.click()
    if card.locator("optgroup").count():
        card.locator("select").select_option(answer)
    elif match := re.fullmatch(r"(\d{4})-(\d\d)", answer):
        card.locator("input").fill(match[1])
        card.locator("select").select_option(match[2])
    elif match := re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", answer):
        card.locator("input").nth(0).fill(match[1] or "0")
        card.locator("input").nth(1).fill(match[2] or "0")
    else:
        card.locator("input").fill(answer)
    return card.locator(".button--main").click()


def answer_all(page, answers):
    """Answer until nothing is asked any more; return how many answers that took."""
    for count in range(40):
        fact = asked(page)
        if fact is None:
            return count
        give(page, fact, answers.get(fact))
        assert asked(page) != fact, f"{fact} is asked again"
    raise AssertionError("the questions do not end")


def shown(page):
    """Outcome of every record on the page, the folded ones opened."""
    page.evaluate(
        "document.querySelectorAll('.found > details').forEach((d) => { d.open = true; })"
    )
    page.evaluate(
        "document.querySelectorAll('.found:not(.found--goals) > .button').forEach((b) => b.click())"
    )
    page.wait_for_function(
        "[...document.querySelectorAll('.found > details ul')].every((u) => u.children.length)"
    )
    items = page.eval_on_selector_all(
        "[data-record]", "(all) => all.map((n) => [n.dataset.record, n.dataset.outcome])"
    )
    assert len(items) == len(dict(items)), "a record stands twice"
    return {rid: "fits" if outcome == "applies" else outcome for rid, outcome in items}


@pytest.fixture(scope="module")
def finder(catalog):
    return Finder(catalog)


def reasons(page):
    """What stands in the way of each record, as the page says it."""
    items = page.eval_on_selector_all(
        ".found--no [data-record], .found--reach [data-record]",
        "(all) => all.map((n) => [n.dataset.record,"
        " [...n.querySelectorAll(':scope > div .why > li')]"
        ".map((li) => li.textContent)])",
    )
    return dict(items)


def told(finder, lang, fragment):
    """The same, as `petrel find` says it."""
    day = dt.date.fromisoformat(TODAY)
    pairs = [tuple(map(unquote, part.split("=", 1))) for part in fragment.split("&")]
    answers, ignored = finder.reader(day).read(pairs)
    assert ignored == []
    person = finder.person(answers, day)
    words = Told(finder, lang)
    return {
        verdict.id: words.as_json(verdict, person)["change"]
        for verdict in finder.verdicts(person)
        if verdict.outcome == "no" and not {"goal", "place", "period"} & set(verdict.change)
    }


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["id"])
def test_people_click_their_way_to_their_verdicts(person, lang, phone, address, finder):
    open_finder(phone, address, lang)
    answer_all(phone, person["answers"])
    verdicts = shown(phone)
    wrong = {
        rid: (verdicts.get(rid, "no"), expected["outcome"])
        for rid, expected in person["expect"].items()
        if verdicts.get(rid, "no") != expected["outcome"]
    }
    assert wrong == {}
    assert reasons(phone) == told(finder, lang, phone.url.partition("#")[2])
    assert "#goal=" in phone.url
    if lang == "en":  # the way back would be the same test twice
        phone.locator("[data-language-switch]").click()
        phone.wait_for_selector(f"html[lang^=zh] {READY}")
        assert shown(phone) == verdicts


def test_bad_parts_of_an_address_are_named_and_the_rest_used(phone, address):
    bad = (
        "#goal=start_up,fly&place=atlantis&born=1850&salary=much&foo=1&place&nationality=foreign"
        "&%E0%A4=1"
    )
    open_finder(phone, address, "en", bad)
    note = phone.locator(".ask [role=alert]").first.inner_text()
    for part in ("fly", "atlantis", "1850", "much", "foo", "out of range", "not readable"):
        assert part in note
    assert asked(phone) not in ("goal", "nationality")
    phone.locator(".fold--given summary").click()
    assert "Start up" in phone.locator(".given").inner_text()


def test_back_and_change_and_start_again(phone, address):
    open_finder(phone, address, "en", "#goal=start_up&place=xiamen")
    first = asked(phone)
    give(phone, first, {"nationality": "foreign"}.get(first))
    phone.get_by_role("button", name="Back", exact=True).click()
    assert asked(phone) == first
    assert phone.evaluate("document.activeElement.dataset.ask") == first
    phone.go_back()
    phone.go_back()
    assert asked(phone) == first
    phone.locator(".fold--given summary").click()
    phone.locator(".given__one").first.click()
    assert asked(phone) == "goal"
    assert phone.locator("input[value=start_up]").is_checked()
    phone.locator(".fold--given summary").click()
    phone.get_by_role("button", name="Start again").click()
    assert unquote(phone.url).endswith(f"?today={TODAY}")


def test_statements_can_be_judged_and_taken_back(phone, address):
    open_finder(phone, address, "en", "#goal=work&place=xiamen&nationality=foreign")
    item = phone.locator("[data-record='xiamen/one-window-permits']")
    assert item.get_attribute("data-outcome") == "judge"
    item.get_by_role("button", name="Yes").first.click()
    assert item.get_attribute("data-outcome") == "fits"
    item.locator("summary").click()
    item.get_by_role("button", name="Take back").click()
    assert item.get_attribute("data-outcome") == "judge"


def test_all_questions_at_once_by_keyboard(phone, address):
    open_finder(phone, address, "zh", "#goal=returned&place=qingdao")
    phone.get_by_role("button", name="一次显示全部问题").focus()
    phone.keyboard.press("Enter")
    before = phone.locator(".ask__one").count()
    assert before > 5
    box = phone.locator("[data-ask=nationality] .choice").first
    box.focus()
    phone.keyboard.press("Space")
    assert "nationality=chinese" in phone.url
    assert (
        phone.evaluate("document.activeElement.closest('[data-ask]').dataset.ask") == "nationality"
    )


def test_skip_link_keeps_the_answers(phone, address):
    open_finder(phone, address, "en", "#goal=work&place=xiamen")
    phone.locator(".skip").focus()
    phone.keyboard.press("Enter")
    phone.wait_for_timeout(100)
    assert phone.evaluate("location.hash") == "#goal=work&place=xiamen"
    assert phone.locator(".ask [role=alert]:not(:empty)").count() == 0


def test_what_is_typed_is_held_to_the_rules_of_the_address(phone, address):
    open_finder(phone, address, "en", "#goal=returned")
    phone.get_by_role("button", name="All questions at once").click()
    born = phone.locator("[data-ask=born] input")
    born.fill("2090")
    born.press("Tab")
    assert "out of range" in phone.locator("[data-ask=born] [role=alert]").inner_text()
    assert "born" not in phone.url
    born.fill("1990")
    # The tap that ends the typing must count too.
    phone.locator("[data-ask=nationality] .choice").first.click()
    assert "born=1990" in phone.url
    assert "nationality=chinese" in phone.url
    born.fill("")
    born.press("Tab")
    assert "born" not in phone.url


def test_going_back_from_a_question_that_was_looked_at_takes_nothing_away(phone, address):
    open_finder(phone, address, "en", "#goal=work&place=xiamen&nationality=foreign")
    phone.locator(".fold--given summary").click()
    phone.locator(".given__one").first.click()
    assert asked(phone) == "goal"
    phone.get_by_role("button", name="Back", exact=True).click()
    assert "nationality=foreign" in phone.url
    assert asked(phone) not in (None, "goal")


def test_an_old_fact_is_named_and_does_no_harm(phone, address):
    open_finder(phone, address, "en", "#goal=work&salary=20000&constructor=1&__proto__=2")
    note = phone.locator(".ask [role=alert]").first.inner_text()
    assert "salary" in note and "constructor" in note and "undefined" not in note
    phone.get_by_role("button", name="Back", exact=True).click()
    assert asked(phone) == "goal"


def test_results_are_sorted_by_money(phone, address):
    open_finder(phone, address, "en", "#goal=returned")
    phone.locator(".sorting select").select_option("money")
    names = phone.eval_on_selector_all(
        ".found--tell > ul > [data-record]", "(all) => all.map((n) => n.dataset.record)"
    )
    words = json.loads(
        phone.evaluate(
            "fetch(document.querySelector('[data-words]').dataset.words).then((r) => r.text())"
        )
    )
    sums = [words["records"][name].get("sum", 0) for name in names]
    assert sums == sorted(sums, reverse=True)
    assert sums[0] > 0


def test_a_place_without_records_says_so(phone, address):
    open_finder(phone, address, "zh", "#goal=work&place=chengdu&nationality=foreign")
    assert "成都：目前只有全国通用的规定" in phone.locator(".found--uncovered").inner_text()


def test_without_a_script_the_lists_are_there(browser, address):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}find/")
    assert page.locator("[data-finder-plain] a").count() > 10
    context.close()


def test_self_check_counts_what_is_met(phone, address):
    phone.goto(f"{address}self-check/jiangsu/returnee-home-naming/#quantity.managers=2")
    phone.wait_for_selector("[data-selfcheck][data-state=ready]")
    assert "Not yet" in phone.locator(".tally").inner_text()
    managers = phone.locator(".checks__item--n input")
    managers.fill("3")
    managers.press("Tab")
    people = phone.locator(".checks__item--u input")
    people.fill("500")
    people.press("Tab")
    while phone.locator(".checks__item--u").count():
        phone.locator(".checks__item--u").first.get_by_role("button", name="Yes, we do").click()
    assert "All conditions are met" in phone.locator(".tally").inner_text()
    phone.reload()
    phone.wait_for_selector("[data-selfcheck][data-state=ready]")
    assert "All conditions are met" in phone.locator(".tally").inner_text()


def test_from_the_home_page_to_the_papers_in_seven_taps(phone, address):
    """Home, two goals, next, place, nationality, a record: its papers are on the screen."""
    phone.goto(address)
    phone.get_by_role("link", name="Find what applies to you").click()
    phone.wait_for_selector(READY)
    give(phone, "goal", ["graduate", "work"])
    give(phone, "place", "xiamen")
    give(phone, "nationality", "foreign")
    record = phone.locator("[data-record='china/accommodation-registration']")
    record.get_by_role("link", name="Papers to bring, and where to go").click()
    assert phone.url.endswith("policies/china/accommodation-registration/#documents")
    expect(phone.locator("#documents")).to_be_in_viewport()
