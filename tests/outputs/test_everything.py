"""The whole of the guide, as made from the real records."""

import pytest

from petrel.outputs.everything import Everything


@pytest.fixture(scope="module")
def everything(catalog, settings):
    return Everything(catalog, settings)


@pytest.fixture(scope="module")
def artifacts(everything):
    return list(everything.artifacts())


def test_no_two_files_claim_one_path(artifacts):
    assert len({artifact.path for artifact in artifacts}) == len(artifacts)


def test_both_languages_have_the_same_pages(everything):
    pages = everything.pages
    by_lang = {lang: {page.url for page in pages if page.lang == lang} for lang in ("en", "zh")}
    assert by_lang["en"] == by_lang["zh"]


def test_same_records_give_the_same_bytes(catalog, settings, artifacts):
    again = {a.path: a.content for a in Everything(catalog, settings).artifacts()}
    assert {a.path: a.content for a in artifacts} == again
