"""What the page of a journey does in the reader's browser."""

import datetime as dt
import re

from playwright.sync_api import Browser, Page, Route, expect

JOURNEY = "journeys/arrive/xiamen/"


def _calendar(page: Page) -> tuple[str, list[dict[str, str]]]:
    """Save the calendar; return its file's name and its events, unfolded."""
    with page.expect_download() as saving:
        page.locator("[data-journey-calendar]").click()
    text = saving.value.path().read_bytes().decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert "\r\n " in text  # something was long enough to be folded
    lines = text.replace("\r\n ", "").split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and ":" in line:
            key, _, value = line.partition(":")
            events[-1].setdefault(key, value)
    return saving.value.suggested_filename, events


def test_ticks_stay_on_the_device_and_hold_on_other_journeys(page: Page, address: str) -> None:
    page.goto(address + JOURNEY)
    progress = page.locator("[data-journey-progress]")
    count = page.locator(".jstep").count()
    expect(progress).to_have_text(f"0 of {count} done")
    page.locator('[data-step="china/health-check"] [data-step-done]').check()
    expect(progress).to_have_text(f"1 of {count} done")
    page.reload()
    expect(page.locator('[data-step="china/health-check"] [data-step-done]')).to_be_checked()
    page.goto(address + "zh/journeys/graduate-and-work/")
    expect(page.locator('[data-step="china/health-check"] [data-step-done]')).to_be_checked()
    expect(page.locator("[data-journey-progress]")).to_contain_text("已办好 1 步")


def test_ticks_work_where_storage_is_forbidden(page: Page, address: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    page.goto(address + JOURNEY)
    box = page.locator("[data-step-done]").first
    box.check()
    expect(box).to_be_checked()
    expect(page.locator("[data-journey-progress]")).to_contain_text("1 of")
    expect(page.locator("[data-journey-kept]")).to_contain_text("does not let us keep")


def test_ticks_work_where_storage_can_only_be_read(page: Page, address: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); }")
    page.goto(address + JOURNEY)
    boxes = page.locator("[data-step-done]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    expect(boxes.nth(0)).to_be_checked()
    expect(page.locator("[data-journey-progress]")).to_contain_text("2 of")
    expect(page.locator("[data-journey-kept]")).to_contain_text("does not let us keep")


def test_dates_that_are_over_are_marked(page: Page, address: str) -> None:
    def with_dates(route: Route) -> None:
        response = route.fetch()
        dates = '<p data-until="2020-05">May</p><p data-until="2999">Far</p>'
        route.fulfill(response=response, body=response.text().replace("</main>", dates + "</main>"))

    page.route(f"**/{JOURNEY}", with_dates)
    page.goto(address + JOURNEY)
    expect(page.locator("[data-until='2020-05']")).to_have_text("May (past)")
    expect(page.locator("[data-until='2999']")).to_have_text("Far")


def test_long_drawing_stays_in_view_beside_the_steps(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    for journey in (JOURNEY, "journeys/graduate-and-work/xiamen/"):
        page.goto(address + journey)
        drawing = page.locator(".waymap")
        first = drawing.bounding_box()
        steps = page.locator(".jway__steps").bounding_box()
        assert first and steps
        assert abs(first["y"] - steps["y"]) < 60
        page.locator(".jstep").nth(-2).scroll_into_view_if_needed()
        expect(drawing).to_be_in_viewport(ratio=0.4)


def test_calendar_has_an_event_for_each_step_that_is_not_done(page: Page, address: str) -> None:
    page.goto(address + JOURNEY)
    count = page.locator(".jstep").count()
    page.locator('[data-step="china/insurance"] [data-step-done]').check()
    page.locator("[data-journey-day]").fill("2026-11-27")
    name, events = _calendar(page)
    assert name == "petrel-arrive-xiamen.ics"
    assert len(events) == count - 1
    expect(page.locator("[data-journey-said]")).to_have_text(f"Saved: {count - 1} entries.")
    by_uid = {event["UID"]: event for event in events}
    assert len(by_uid) == len(events)
    assert "china.insurance@petrel" not in by_uid
    permit = by_uid["china.study-residence-permit@petrel"]
    assert permit["SUMMARY"] == "Residence permit for study (学习类居留许可)"
    assert f"{address}policies/china/study-residence-permit/" in permit["DESCRIPTION"]
    days = [event["DTSTART;VALUE=DATE"] for event in events]
    assert days[0] == "20261127"
    assert days == sorted(days)
    for event in events:
        start = dt.date.fromisoformat(event["DTSTART;VALUE=DATE"])
        assert dt.date.fromisoformat(event["DTEND;VALUE=DATE"]) == start + dt.timedelta(days=1)
    # What needs the permit waits for it, by the longest known time in working days.
    wait = page.locator('[data-step="china/study-residence-permit"]').get_attribute("data-wait")
    assert wait
    match = re.fullmatch(r"P(\d+)D", wait)
    assert match
    day = dt.date.fromisoformat(permit["DTSTART;VALUE=DATE"])
    for _ in range(int(match[1])):
        day += dt.timedelta(days=3 if day.weekday() == 4 else 2 if day.weekday() == 5 else 1)
    assert by_uid["china.part-time-work@petrel"]["DTSTART;VALUE=DATE"] >= f"{day:%Y%m%d}"


def test_wechat_is_told_how_to_open_the_page_in_a_browser(browser: Browser, address: str) -> None:
    context = browser.new_context(
        user_agent="Mozilla/5.0 (Linux; Android 12) Chrome/86.0 Mobile MicroMessenger/8.0.2"
    )
    page = context.new_page()
    page.goto(f"{address}zh/{JOURNEY}")
    expect(page.locator("[data-journey-wechat]")).to_contain_text("在浏览器打开")
    expect(page.locator("[data-journey-calendar]")).to_be_hidden()
    copied = page.locator("[data-journey-wechat] button").get_attribute("data-copy")
    assert copied == f"{address}zh/{JOURNEY}"
    context.close()


def test_paper_shows_drawing_and_list_but_no_buttons(page: Page, address: str) -> None:
    page.goto(address + JOURNEY)
    page.emulate_media(media="print")
    expect(page.locator(".waymap")).to_be_visible()
    expect(page.locator(".jstep").last).to_be_visible()
    for name in ("print", "calendar", "day"):
        expect(page.locator(f"[data-journey-{name}]")).to_be_hidden()
    expect(page.locator(".jplaces")).to_be_hidden()


def test_list_is_whole_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + JOURNEY)
    expect(page.locator(".jstep").first).to_be_visible()
    expect(page.locator("[data-journey]")).to_be_hidden()
    assert page.locator("[data-step-done]:visible").count() == 0
    page.locator(".jstep .jref").first.click()
    assert "#step-" in page.url
    context.close()


def test_what_is_tapped_is_large_enough(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, is_mobile=True)
    page = context.new_page()
    page.goto(address + JOURNEY)
    for selector in (
        ".jplaces a", ".jstep__done", ".jstep .jref", ".jtools .button", "[data-journey-day]",
        ".jtools summary",
    ):  # fmt: skip
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, selector
    context.close()
