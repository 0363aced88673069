"""Readers' queries, written down before the search existed, find the right record."""

import pytest
import yaml

from petrel.outputs.documents import documents
from petrel.search.index import build_index
from petrel.search.query import search
from tests.conftest import ROOT

FIRST = 3
VECTORS = ROOT / "tests" / "vectors"


def load(name):
    return yaml.safe_load((VECTORS / name).read_text("utf-8"))


QUERIES = load("reader_queries.yaml")
ANSWERS = load("reader_answers.yaml")["systems"]
CASES = [
    (system, lang, query)
    for system, entry in QUERIES["systems"].items()
    for lang in ("en", "zh")
    for query in entry[lang]
] + [(form["system"], form["lang"], form["query"]) for form in QUERIES["other_forms"]]


@pytest.fixture(scope="module")
def index(catalog):
    return build_index(documents(catalog))


def test_every_system_has_three_queries_in_each_language():
    assert set(QUERIES["systems"]) == set(ANSWERS)
    for entry in QUERIES["systems"].values():
        assert len(entry["en"]) >= 3
        assert len(entry["zh"]) >= 3


@pytest.mark.parametrize(("system", "lang", "query"), CASES)
def test_system_is_among_the_first_three(index, system, lang, query):
    hits = search(index, query, lang, 10)
    wanted = {f"policy:{rid}" for rid in ANSWERS[system]}
    assert wanted & {hit.id for hit in hits[:FIRST]}, [hit.id for hit in hits]
