from petrel.outputs.renderer import Renderer
from petrel.outputs.ways_in import WaysIn


def body(catalog, settings, url, lang="en"):
    return next(
        p.body for p in WaysIn(Renderer(catalog, settings)) if (p.url, p.lang) == (url, lang)
    )


def test_home_leads_to_every_track_and_stage(catalog, settings):
    html = body(catalog, settings, "")
    for code in catalog.vocabularies.tracks:
        assert f'href="./for/{code}/"' in html
    assert 'href="./for/foreign-students/start-up/"' in html


def test_record_is_listed_at_its_stage_topic_kind_and_place(small, sample, settings):
    catalog = small(xiamen__sample=sample)
    link = "policies/xiamen/sample/"
    for url in (
        "for/chinese-students/", "for/chinese-students/returned/", "topics/money/",
        "kinds/startup-grant/", "regions/xiamen/",
    ):  # fmt: skip
        assert link in body(catalog, settings, url), url
    assert link not in body(catalog, settings, "kinds/permit/")


def test_amounts_are_drawn_side_by_side(small, sample, settings):
    other = (
        sample.replace("Sample grant", "Other")
        .replace("示例资助", "另一项")
        .replace("500000", "250000")
    )
    catalog = small(xiamen__sample=sample, qingdao__other=other.replace("xiamen", "qingdao"))
    html = body(catalog, settings, "kinds/startup-grant/", "zh")
    assert html.count('<svg class="bar"') == 2
    assert "20 万—25 万元" in html


def test_place_without_records_says_so(small, sample, settings):
    html = body(small(xiamen__sample=sample), settings, "regions/gansu/")
    assert "No records yet" in html
    html = body(small(xiamen__sample=sample), settings, "regions/macao/")
    assert "not covered here" in html
