"""The whole of the guide, as made from the real records."""

from collections import Counter

from petrel.outputs.everything import Everything


def test_no_two_files_claim_one_path(catalog, settings):
    paths = Counter(artifact.path for artifact in Everything(catalog, settings).artifacts())
    assert [path for path, count in paths.items() if count > 1] == []


def test_both_languages_have_the_same_pages(catalog, settings):
    pages = Everything(catalog, settings).pages
    by_lang = {lang: {page.url for page in pages if page.lang == lang} for lang in ("en", "zh")}
    assert by_lang["en"] == by_lang["zh"]


def test_same_records_give_the_same_bytes(catalog, settings):
    first = {a.path: a.content for a in Everything(catalog, settings).artifacts()}
    second = {a.path: a.content for a in Everything(catalog, settings).artifacts()}
    assert first == second
