"""Answers: what stands first, and that no text is an error."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from petrel.search.expand import one_edit_apart
from petrel.search.index import build_index
from petrel.search.query import Hit, search

from .corpus import corpus
from .queries import ODD

INDEX = build_index(corpus())


def ids(query: str) -> list[str]:
    return [hit.id for hit in search(INDEX, query, "en")]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Haicheng startup grant", "policy:haicheng/startup-grant"),
        ("where is my personal file kept in Beishan", "policy:beishan/archives"),
        ("what is hukou", "glossary:hukou"),
        ("household registration", "glossary:hukou"),
        ("什么是落户", "glossary:settle"),
        ("請問怎麼落戶", "glossary:settle"),
        ("海城創業補貼", "policy:haicheng/startup-grant"),
        ("Haicheng 补贴", "policy:haicheng/rent-subsidy"),
        ("临江 internship", "policy:linjiang/internship"),
        ("luo hu", "glossary:settle"),
        ("luohu", "glossary:settle"),
        ("chuang ye bu tie haicheng", "policy:haicheng/startup-grant"),
        ("lü xing zheng", "glossary:travel-permit"),
        ("diaodanghan", "glossary:tiaodang"),
        ("hukuo", "glossary:hukou"),
        ("huku", "glossary:hukou"),
        ("intership linjiang", "policy:linjiang/internship"),
        ("internsh linj", "policy:linjiang/internship"),
        ("200000 yuan", "policy:haicheng/startup-grant"),
        ("30万", "policy:linjiang/startup-grant"),
        ("海科[2021]100号", "policy:haicheng/startup-grant"),
        ("pay", "glossary:money"),
        ("户", "glossary:hukou"),
    ],
)
def test_what_stands_first(query: str, first: str) -> None:
    assert ids(query)[0] == first


def test_the_language_changes_titles_not_order() -> None:
    english = search(INDEX, "创业 startup", "en")
    chinese = search(INDEX, "创业 startup", "zh")
    assert [hit.id for hit in english] == [hit.id for hit in chinese]
    assert english[0].title != chinese[0].title


def test_documents_with_the_whole_query_go_before_those_with_a_part() -> None:
    shares = [hit.share for hit in search(INDEX, "Linjiang rent", "en")]
    assert shares[0] == 1.0
    assert ids("Linjiang rent")[0] == "policy:linjiang/rent-subsidy"


def test_expired_documents_go_lower() -> None:
    hits = {hit.id: hit.score for hit in search(INDEX, "archives", "en")}
    assert hits["policy:haicheng/archives"] < hits["policy:beishan/archives"]


def test_scores_fall_and_ties_are_in_order_of_id() -> None:
    hits = search(INDEX, "internship", "en")
    assert hits == sorted(hits, key=lambda hit: (-hit.score, hit.id))


def test_the_limit_holds() -> None:
    assert len(search(INDEX, "graduate", "en", limit=3)) == 3


def test_unknown_words_find_nothing() -> None:
    assert ids("qwertyuiop") == []
    assert ids("") == []


def test_lunr_syntax_is_plain_text() -> None:
    assert ids("+visa -work") == ids("visa work")
    assert ids("vis*") == ids("vis")


@pytest.mark.parametrize("query", ODD)
def test_odd_input_is_answered(query: str) -> None:
    assert all(isinstance(hit, Hit) for hit in search(INDEX, query, "zh"))


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=400))
def test_search_never_raises(query: str) -> None:
    hits = search(INDEX, query, "en")
    assert all(hit.score >= 0 and 0 <= hit.share <= 1 for hit in hits)


PIECES = st.sampled_from(
    [
        "创业",
        "落户",
        "visa",
        "hukuo",
        "luo",
        "hu",
        " ",
        "的",
        "〔2021〕",
        "30万",
        "the",
        "-",
        "*",
        "号",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_search_never_raises_on_likely_pieces(query: str) -> None:
    search(INDEX, query, "en")


@pytest.mark.parametrize("other", ["hukuo", "hukou1", "huko", "hukoo", "ukou", "uhkou"])
def test_one_edit(other: str) -> None:
    assert one_edit_apart("hukou", other)
    assert one_edit_apart(other, "hukou")


@pytest.mark.parametrize("other", ["hukou", "huokuo", "hk", "houku", ""])
def test_not_one_edit(other: str) -> None:
    assert not one_edit_apart("hukou", other)
