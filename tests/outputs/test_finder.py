"""The finder's data and pages."""

import datetime as dt
import json
import re
from html import unescape

import pytest

from petrel.eligibility.describe import describe
from petrel.eligibility.say import condition_texts
from petrel.outputs.finder import FinderData, a_year, dates_due, most_specific_first
from petrel.outputs.verdicts import Told


@pytest.fixture(scope="module")
def data(catalog):
    return FinderData(catalog)


@pytest.fixture(scope="module")
def words(data):
    return {lang: json.loads(data.files[f"words.{lang}.json"]) for lang in ("en", "zh")}


def leaf_texts(condition):
    """All texts of conditions in the browser's words, in the order of the tree."""
    if "text" in condition:
        yield condition["text"]
    for shape in ("all", "any", "not"):
        for child in condition.get(shape, ()):
            yield from leaf_texts(child)


def plain(html):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_page_finder_and_command_say_the_same_conditions(catalog, site, data, words, lang):
    """Every record with conditions, every condition, word for word."""
    pages = site / "zh" if lang == "zh" else site
    told = Told(data.finder, lang)
    person = data.finder.person({}, dt.date(2026, 11, 24))
    compared = 0
    for program, verdict in zip(data.finder.programs, data.finder.verdicts(person), strict=True):
        record = catalog.records[program.id]
        if record.eligibility is None:
            continue
        rule = condition_texts(describe(record.eligibility.rule, catalog.vocabularies))
        expected = [text.in_(lang) for text in rule.values()]
        assert list(leaf_texts(words[lang]["records"][program.id]["rule"])) == expected
        command = [c["text"] for c in told.as_json(verdict, person)["conditions"]]
        assert command[-len(expected) :] == expected
        page = plain((pages / f"policies/{program.id}/index.html").read_text("utf-8"))
        for text in expected:
            assert plain(text) in page, (program.id, text)
        compared += len(expected)
    assert compared > 200


def test_the_programs_are_those_of_the_command(data):
    rules = json.loads(data.files["rules.json"])
    assert [program["id"] for program in rules["programs"]] == list(data.catalog.records)
    assert set(rules["meta"]) == {"facts", "words", "said", "above", "tries", "behalf"}


def test_every_question_has_words_in_both_languages(data, words):
    for lang in ("en", "zh"):
        assert list(words[lang]["questions"]) == list(data.finder.tries)
        for question in words[lang]["questions"].values():
            assert question["ask"] and "{" not in question["ask"]


def test_addresses_change_with_the_contents(data, small, sample):
    other = FinderData(small(xiamen__sample=sample))
    assert data.address("rules.json") != other.address("rules.json")
    assert data.address("rules.json") == FinderData(data.catalog).address("rules.json")


def test_same_records_give_the_same_bytes(catalog, data):
    assert FinderData(catalog).files == data.files


def test_amounts_are_compared_by_the_year(small, sample):
    monthly = sample.replace("max: 500000,", "max: 500000, per: month,")
    records = small(xiamen__one=sample, xiamen__two=monthly).records
    assert a_year(records["xiamen/one"]) == 500_000
    assert a_year(records["xiamen/two"]) == 6_000_000


def test_only_exact_days_are_due(small, sample):
    text = sample.replace("status:", "valid_until: 2027-12-31\nstatus:")
    year = sample.replace("status:", "valid_until: '2027'\nstatus:")
    records = small(xiamen__one=text, xiamen__two=year).records
    assert dates_due(records["xiamen/one"]) == ["2027-12-31"]
    assert dates_due(records["xiamen/two"]) == []


def test_what_has_conditions_comes_first(small, sample):
    bare = sample.split("benefit:")[0] + "sources:" + sample.split("sources:")[1]
    catalog = small(xiamen__a_bare=bare, xiamen__b_full=sample)
    assert most_specific_first(catalog) == ["xiamen/b-full", "xiamen/a-bare"]


def test_accreditations_have_a_self_check(catalog, site):
    assert (site / "self-check/jiangsu/returnee-home-naming/index.html").is_file()
    assert (site / "zh/self-check/jiangsu/returnee-home-naming/index.html").is_file()
    naming = catalog.records["jiangsu/returnee-home-naming"]
    assert naming.eligibility and naming.eligibility.complete
