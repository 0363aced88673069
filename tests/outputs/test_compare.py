"""The page that compares, and the parts of records' pages that it takes."""

import json
import re

import pytest

from petrel.outputs.compare import ComparePages
from petrel.outputs.finder import FinderData
from petrel.outputs.record_page import RecordPages
from petrel.outputs.renderer import Renderer


@pytest.fixture(scope="module")
def pages(catalog, settings):
    return list(ComparePages(Renderer(catalog, settings), FinderData(catalog)))


def test_one_page_in_each_language(pages):
    assert [(page.url, page.lang) for page in pages] == [("compare/", "en"), ("compare/", "zh")]
    for page in pages:
        assert page.meta == {"styles": ["compare"], "scripts": ["compare-page"]}


def test_data_are_those_of_the_finder(pages, catalog):
    data = FinderData(catalog)
    for page in pages:
        root = "../" if page.lang == "en" else "../../"
        assert f'data-words="{root}{data.address(f"words.{page.lang}.json")}"' in page.body
        assert f'data-rules="{root}{data.address("rules.json")}"' in page.body


def test_every_row_is_a_part_of_a_record_page(pages, catalog, settings):
    rows = re.findall(r'data-row="(\w+)"', pages[0].body)
    found = set()
    for page in RecordPages(Renderer(catalog, settings)):
        parts = re.findall(r'data-part="(\w+)"', page.body)
        assert {part for part in parts if parts.count(part) > 1} <= {"costs"}
        found |= set(parts)
    assert set(rows) == found
    assert len(rows) == 11


def test_every_word_that_the_scripts_say_is_on_the_page(pages, root):
    said = set(re.findall(r'data-word="(?:compare_)?(\w+)"', pages[0].body))
    code = "\n".join(
        path.read_text("utf-8") for path in (root / "docs/assets/js").glob("compare-*.js")
    )
    used = set(re.findall(r"\bsay\.(\w+)", code))
    assert used - said == set()
    unused = {w for w in said - used if not w.startswith(("why_", "per_"))}
    assert unused <= {"places", "records"}


def test_kinds_and_periods_have_their_words(pages, catalog):
    for page in pages:
        for kind in catalog.vocabularies.kinds.values():
            assert (
                f'data-kind="{kind.name.in_(page.lang)}">{kind.plural.in_(page.lang)}' in page.body
            )
        for code in catalog.vocabularies.entries["per"]:
            label = catalog.vocabularies.label("per", code).in_(page.lang)
            assert f'data-word="per_{code}">{label}<' in page.body


def test_page_without_script_leads_to_lists(pages):
    plain = pages[0].body.split("data-compare-plain")[1].split("</div>")[0]
    assert 'href="../kinds/"' in plain
    assert 'href="../regions/"' in plain


def test_only_amounts_in_yuan_can_be_drawn(small, sample):
    percent = sample.replace("min: 200000, max: 500000", "exact: 70, unit: percent")
    other = sample.replace("max: 500000", "max: 500000, currency: USD")
    most = sample.replace("min: 200000, max: 500000", "max: 500000, per: year")
    catalog = small(xiamen__a=sample, xiamen__b=percent, xiamen__c=other, xiamen__d=most)
    records = json.loads(FinderData(catalog).files["words.en.json"])["records"]
    drawn = {rid: [one.get(key) for key in ("low", "high", "per")] for rid, one in records.items()}
    assert drawn == {
        "xiamen/a": [200000, 500000, "once"],
        "xiamen/b": [None, None, None],
        "xiamen/c": [None, None, None],
        "xiamen/d": [0, 500000, "year"],
    }
