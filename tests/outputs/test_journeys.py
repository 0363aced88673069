import re
from itertools import pairwise

import pytest

from petrel.model.text import LANGS
from petrel.outputs.journeys import SHOWN, JourneyPages
from petrel.outputs.record_page import RecordPages
from petrel.outputs.renderer import Renderer
from petrel.outputs.ways_in import WaysIn

NASTY = "<script>alert(1)</script>\"'"

FIRST = """
processing_time: {min: P10D, max: P20D, working_days: true, cites: [notice]}
required_documents:
  - {name: {en: Passport, zh: 护照}, cites: [notice]}
output:
  - {name: {en: Certificate, zh: 证明}, valid_for: P2Y, cites: [notice]}
deadlines:
  - {label: {en: Register, zh: 登记}, within: P30D, cites: [notice]}
  - {label: {en: Opens, zh: 开始}, since: 2025-01-01, cites: [notice]}
"""


@pytest.fixture(scope="module")
def two(small, sample):
    """A grant in Xiamen that needs a national certificate, and a record beside the path."""
    sample = sample.replace("topics: [money]", "topics: [start_ups]")
    first = sample.replace("Sample grant", "Proof").replace("示例资助", "示例证明")
    other = sample.replace("Sample grant", "Advice").replace("示例资助", "示例咨询")
    return small(
        china__proof=first.replace("jurisdiction: xiamen", "jurisdiction: china") + FIRST,
        xiamen__sample=sample
        + "related: {requires: [china/proof]}\n"
        + "required_documents:\n  - {name: {en: Certificate, zh: 证明}, cites: [notice]}\n",
        xiamen__advice=other,
    )


def page(catalog, settings, url="journeys/return-and-start-up/xiamen/", lang="en"):
    pages = JourneyPages(Renderer(catalog, settings))
    return next(p for p in pages if (p.url, p.lang) == (url, lang))


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_steps_say_what_comes_first_what_to_bring_and_what_to_keep(two, settings):
    words = plain(page(two, settings).body)
    assert "Known waiting times added up: 10–20 working days. Steps without a known time" in words
    assert "Processing time 10–20 working days" in words
    assert "Papers to bring Passport" in words
    assert "You get Certificate (valid for 2 years)" in words
    assert "Mind the time Register: within 30 days" in words
    assert "After steps 1" in words
    assert "Later steps that need this: 2" in words
    assert "Certificate : valid for 2 years" in words
    assert "Opens" not in words


def test_chinese_page_says_the_same(two, settings):
    words = plain(page(two, settings, lang="zh").body)
    assert "按写明的时限累计：10—20 个工作日。共 2 步，其中 1 步没有写明时限。" in words
    assert "注意时限 登记：30 天内" in words
    assert "前面的步骤 1" in words


def test_many_unknown_times_are_said_in_one_sentence(small, sample, settings):
    text = sample.replace("topics: [money]", "topics: [start_ups]")
    records = {
        f"xiamen__r{n}": text.replace("Sample", f"Sample {n}").replace("示例", f"示例 {n} ")
        for n in range(3)
    }
    records["xiamen__r0"] += FIRST
    records["xiamen__r2"] += "related: {requires: [xiamen/r0, xiamen/r1]}\n"
    words = plain(page(small(**records), settings).body)
    assert "added up: 10–20 working days. Most steps have no published time." in words
    assert "Steps without" not in words


def test_dates_that_may_be_past_say_when(small, sample, settings):
    text = sample.replace("topics: [money]", "topics: [start_ups]")
    limits = """
deadlines:
  - {label: {en: Window, zh: 窗口}, since: 2025-01-01, until: 2025-03, cites: [notice]}
  - {label: {en: Day, zh: 日子}, on: 2025-05-01, cites: [notice]}
  - {label: {en: After that day, zh: 此后}, on: 2025-06-01, within: P30D, cites: [notice]}
"""
    first = text.replace("Sample grant", "Proof").replace("示例资助", "示例证明")
    catalog = small(
        xiamen__proof=first + limits + "valid_until: 2027-12-31\n",
        xiamen__sample=text + "related: {requires: [xiamen/proof]}\n",
    )
    body = page(catalog, settings).body
    assert re.findall(r'data-until="([^"]*)"', body) == ["2025-03", "2025-05-01", "2027-12-31"] * 2
    assert 'data-past=" (past)"' in body


def test_what_one_may_have_already_is_marked(small, sample, settings):
    text = sample.replace("topics: [money]", "topics: [jobs]").replace("stages: [returned]", "{}")
    first = text.replace("Sample grant", "Proof").replace("示例资助", "示例证明")
    catalog = small(
        xiamen__proof=first.replace("{}", "stages: [apply]"),
        xiamen__sample=text.replace("{}", "stages: [work]")
        + "related: {requires: [xiamen/proof]}\n",
    )
    body = page(catalog, settings, "journeys/graduate-and-work/xiamen/").body
    before, after = body.split('id="step-xiamen--sample"')
    assert before.count("You may have this already.") == 1
    assert "You may have" not in after


@pytest.mark.parametrize("lang", LANGS)
def test_numbers_of_drawing_and_list_are_the_same(two, settings, lang):
    body = page(two, settings, lang=lang).body
    drawn = re.findall(r'class="stop__number"[^>]*>(\d+)<', body)
    assert drawn == re.findall(r'class="jstep__number">(\d+)<', body) == ["1", "2"]


def test_page_of_the_nation_has_what_holds_everywhere(two, settings):
    body = page(two, settings, "journeys/return-and-start-up/").body
    assert "china/proof" in body
    assert "xiamen/sample" not in body
    assert 'href="../../journeys/return-and-start-up/xiamen/"' in body


def test_switch_marks_the_place_that_is_shown(two, settings):
    body = page(two, settings).body
    current = re.findall(r'<a href="([^"]+)" aria-current="page">([^<]+)<', body)
    assert current == [("../../../journeys/return-and-start-up/xiamen/", "Xiamen")]


def test_what_has_no_order_is_a_link_not_a_step(two, settings):
    body = page(two, settings).body
    steps, others = body.split('id="on-the-way"')
    assert "xiamen/advice" not in steps
    assert 'href="../../../policies/xiamen/advice/"' in others


def test_calendar_data_stand_on_each_step(two, settings):
    body = page(two, settings).body
    assert (
        'data-step="china/proof" data-before="" data-wait="P20D" data-working '
        'data-name="Proof (示例证明)" data-papers="Papers to bring: Passport" '
        'data-time="Processing time: 10–20 working days"'
    ) in body
    assert 'data-step="xiamen/sample" data-before="china/proof"' in body
    assert 'data-name="示例证明"' in page(two, settings, lang="zh").body


def test_text_of_a_record_is_never_markup(small, sample, settings):
    text = sample.replace("topics: [money]", "topics: [start_ups]")
    text = text.replace("en: Sample grant", f"en: '{NASTY.replace(chr(39), chr(39) * 2)}'")
    second = text.replace("<script>", "<script >").replace("示例资助", "第二项")
    catalog = small(xiamen__a=text, xiamen__b=second + "related: {requires: [xiamen/a]}\n")
    for lang in LANGS:
        assert "<script" not in page(catalog, settings, lang=lang).body


def test_a_long_list_is_cut_and_leads_to_the_topic(small, sample, settings):
    sample = sample.replace("topics: [money]", "topics: [start_ups]")
    records = {
        f"xiamen__r{n}": sample.replace("Sample", f"Sample {n}").replace("示例", f"示例 {n} ")
        for n in range(SHOWN + 3)
    }
    body = page(small(**records), settings).body
    assert body.count("policies/xiamen/r") == SHOWN
    assert f"All {SHOWN + 3} on this topic" in body


def test_index_lists_every_journey(catalog, settings):
    body = page(catalog, settings, "journeys/").body
    for code in catalog.vocabularies.journeys:
        assert f'href="../journeys/{code.replace("_", "-")}/"' in body


def test_index_says_where_there_is_no_order(two, settings):
    words = plain(page(two, settings, "journeys/").body)
    assert "No fixed order yet · 1 to look at" in words
    assert "order: 0" not in words


def test_every_heading_level_follows_the_one_before(catalog, settings):
    for found in JourneyPages(Renderer(catalog, settings)):
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", found.body)]
        assert levels[0] == 1
        assert not [(a, b) for a, b in pairwise(levels) if b > a + 1], found.url


def test_record_leads_to_its_journeys(two, settings):
    body = next(RecordPages(Renderer(two, settings)).of("xiamen/sample")).body
    assert 'href="../../../journeys/return-and-start-up/xiamen/"' in body


def test_track_and_stage_lead_to_their_journeys(two, settings):
    bodies = {p.url: p.body for p in WaysIn(Renderer(two, settings)) if p.lang == "en"}
    link = "journeys/return-and-start-up/"
    for url in ("for/chinese-students/", "for/chinese-students/returned/"):
        assert link in bodies[url], url
    assert link not in bodies["for/chinese-students/before/"]
    assert link not in bodies["for/foreign-students/"]
