from petrel.model.catalog import Catalog
from petrel.outputs.reference import Reference
from petrel.outputs.renderer import Renderer


def test_moved_record_leaves_a_page_that_leads_on(small, sample, settings):
    catalog = small(xiamen__sample=sample)
    moved = Catalog(
        catalog.records, catalog.paths, catalog.vocabularies, {"xiamen/old": "xiamen/sample"}
    )
    pages = [
        page for page in Reference(Renderer(moved, settings)) if page.url == "policies/xiamen/old/"
    ]
    assert [page.lang for page in pages] == ["en", "zh"]
    assert pages[0].meta["moved_to"] == "policies/xiamen/sample/"
    assert 'href="../../../policies/xiamen/sample/"' in pages[0].body


def test_glossary_is_sorted_by_sound(catalog, settings):
    page = next(p for p in Reference(Renderer(catalog, settings)) if p.url == "glossary/")
    letters = [part[0] for part in page.body.split('id="letter-')[1:]]
    assert letters == sorted(letters)


def test_missing_page_links_from_the_root_of_the_site(catalog, settings):
    page = next(
        p for p in Reference(Renderer(catalog, settings)) if p.url == "404/" and p.lang == "zh"
    )
    assert 'href="/guide/zh/"' in page.body
