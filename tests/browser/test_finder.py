"""The finder on a phone: twelve people click their way to the verdicts of the sources."""

import json
import re
from urllib.parse import unquote

import pytest

from tests.browser.pages import LANG_ROOT
from tests.eligibility.personas import PEOPLE, TODAY

PHONE = {"width": 390, "height": 844}
READY = "[data-finder][data-state=ready]"


@pytest.fixture
def phone(browser):
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", has_touch=True)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
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
        for code in answer:
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
    page.evaluate("document.querySelectorAll('.found > .button').forEach((b) => b.click())")
    page.wait_for_function(
        "[...document.querySelectorAll('.found > details ul')].every((u) => u.children.length)"
    )
    items = page.eval_on_selector_all(
        "[data-record]", "(all) => all.map((n) => [n.dataset.record, n.dataset.outcome])"
    )
    assert len(items) == len(dict(items)), "a record stands twice"
    return {rid: "fits" if outcome == "applies" else outcome for rid, outcome in items}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["id"])
def test_people_click_their_way_to_their_verdicts(person, lang, phone, address):
    open_finder(phone, address, lang)
    answer_all(phone, person["answers"])
    verdicts = shown(phone)
    wrong = {
        rid: (verdicts.get(rid, "no"), expected["outcome"])
        for rid, expected in person["expect"].items()
        # What is no longer asked because it cannot change the verdict may leave a `tell` a `judge`.
        if verdicts.get(rid, "no") != expected["outcome"]
    }
    assert wrong == {}
    other = "zh" if lang == "en" else "en"
    phone.locator("[data-language-switch]").click()
    phone.wait_for_selector(f"html[lang^={other}] {READY}")
    assert shown(phone) == verdicts
    assert "#goal=" in phone.url


def test_bad_parts_of_an_address_are_named_and_the_rest_used(phone, address):
    bad = (
        "#goal=start_up,fly&place=atlantis&born=1850&salary=much&foo=1&place&nationality=foreign"
        "&%E0%A4=1"
    )
    open_finder(phone, address, "en", bad)
    note = phone.locator(".ask [role=alert]").inner_text()
    for part in ("fly", "atlantis", "1850", "much", "foo", "out of range", "not readable"):
        assert part in note
    assert asked(phone) not in ("goal", "nationality")
    assert "Start up" in phone.locator(".given").inner_text() or phone.locator(".given").count()


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
    item.get_by_role("button", name="That is so").first.click()
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
        phone.locator(".checks__item--u").first.get_by_role("button", name="That is so").click()
    assert "All conditions are met" in phone.locator(".tally").inner_text()
    phone.reload()
    phone.wait_for_selector("[data-selfcheck][data-state=ready]")
    assert "All conditions are met" in phone.locator(".tally").inner_text()
