import re
from itertools import pairwise

import pytest

from petrel.model.text import LANGS
from petrel.outputs.record_page import RecordPages, source_dates
from petrel.outputs.renderer import Renderer

NASTY = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def pages(catalog, settings, rid="xiamen/sample"):
    return {page.lang: page for page in RecordPages(Renderer(catalog, settings)).of(rid)}


def test_both_languages_show_the_same_facts(small, sample, settings):
    found = pages(small(xiamen__sample=sample), settings)
    assert "200,000–500,000 yuan" in found["en"].body
    assert "20 万—50 万元" in found["zh"].body
    assert found["en"].url == found["zh"].url == "policies/xiamen/sample/"


@pytest.mark.parametrize("lang", LANGS)
def test_text_of_a_record_is_never_markup(small, sample, settings, lang):
    text = sample.replace("Money for founders.", NASTY).replace("面向创业者的资助。", NASTY)
    text = text.replace("Sample grant", f"'{NASTY}'").replace("示例资助", f"'{NASTY}'")
    page = pages(small(xiamen__sample=text), settings)[lang]
    assert "<script>alert" not in page.body
    assert "<img" not in page.body
    assert "&lt;script&gt;" in page.body


def test_structured_data_cannot_close_its_element(small, sample, settings):
    text = sample.replace("Sample grant", "'</script><b>'")
    body = pages(small(xiamen__sample=text), settings)["en"].body
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', body, re.DOTALL)
    assert data
    assert "\\u003c/script>" in data[1]


def test_relations_are_shown_from_both_ends_once(small, sample, settings):
    first = sample
    second = sample.replace("Sample grant", "Second").replace("示例资助", "第二项")
    second += "related: {requires: [xiamen/sample], see_also: [xiamen/sample]}\n"
    catalog = small(xiamen__sample=first, xiamen__second=second)
    body = pages(catalog, settings)["en"].body
    assert "This opens the way to" in body
    assert body.count('href="../../../policies/xiamen/second/"') == 1
    body = pages(catalog, settings, "xiamen/second")["en"].body
    assert "First you need" in body
    assert "See also" not in body


def test_record_that_was_replaced_points_to_its_successor(small, sample, settings):
    old = sample.replace("code: in_force", "code: superseded")
    new = sample.replace("Sample grant", "New").replace("示例资助", "新办法")
    new += "related: {replaces: [xiamen/sample]}\n"
    body = pages(small(xiamen__sample=old, xiamen__new=new), settings)["en"].body
    assert re.search(r'Replaced by: <a href="../../../policies/xiamen/new/">New</a>', body)


def test_page_says_when_it_was_checked(small, sample, settings):
    body = pages(small(xiamen__sample=sample), settings)["en"].body
    assert "Compiled from sources dated 1 May 2024; not yet compared again" in body
    body = pages(small(xiamen__sample=sample + "last_verified: 2026-10-02\n"), settings)["zh"].body
    assert "2026 年 10 月 2 日与来源核对" in body


def test_source_without_address_is_named_without_link(small, sample, settings):
    body = pages(small(xiamen__sample=sample), settings)["en"].body
    assert "no public link" in body
    linked = sample.replace("    published:", "    url: https://www.xm.gov.cn/a\n    published:")
    body = pages(small(xiamen__sample=linked), settings)["en"].body
    assert '<a href="https://www.xm.gov.cn/a" rel="noopener noreferrer external"' in body


def test_source_dates_span_all_sources(small, sample):
    text = sample.replace(
        "review_by",
        "  other:\n    publisher: {en: A, zh: 甲}\n"
        '    published: "2021"\n    supports: {en: B, zh: 乙}\nreview_by',
    )
    record = small(xiamen__sample=text).records["xiamen/sample"]
    assert source_dates(record, "en") == "2021 to 1 May 2024"
    assert source_dates(record, "zh") == "2021 年至 2024 年 5 月 1 日"


def test_every_heading_level_follows_the_one_before(small, catalog, settings):
    for page in RecordPages(Renderer(catalog, settings)):
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", page.body)]
        assert levels[0] == 1
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert not jumps, page.url
