"""The analyser: what is one term, and what is the same term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petrel.search.analyze import QUERY_LENGTH, TERM_LENGTH, default_analyzer
from petrel.search.fold import shift_decimal
from petrel.search.lists import default_lists
from petrel.search.stem import stem

ANALYZER = default_analyzer()
ANY_TEXT = st.text(st.characters(), max_size=300)


def terms(text: str) -> list[str]:
    return ANALYZER.terms(text)


def asked(text: str) -> list[str]:
    return [token.term for token in ANALYZER.query(text) if not token.stop]


@pytest.mark.parametrize("word", ["pay", "day", "stay", "money", "news", "overseas", "campus"])
def test_words_that_other_stemmers_lose(word: str) -> None:
    assert stem(word, default_lists()) == word


@pytest.mark.parametrize(
    "family",
    [
        "pay pays paying paid",
        "study studies studied studying",
        "graduate graduates graduated graduating graduation",
        "hire hires hired hiring",
        "plan plans planned planning",
        "permit permits permitted",
        "tax taxes taxed",
        "class classes",
        "employ employed employment",
        "license licence licensed",
        "company companies",
        "child children",
    ],
)
def test_a_family_has_one_stem(family: str) -> None:
    assert len({stem(word, default_lists()) for word in family.split()}) == 1


def test_han_runs_are_cut_into_pairs() -> None:
    assert terms("落户口") == ["落户", "户口"]
    assert terms("户") == ["户"]
    assert terms("Z签证") == ["z", "签证"]


def test_traditional_width_case_and_accents_make_no_difference() -> None:
    assert terms("留學人員創業") == terms("留学人员创业")
    assert terms("ＶＩＳＡ Hùkǒu lǚ") == ["visa", "hukou", "lu"]


@pytest.mark.parametrize(
    "text", ["30万", "30 万", "３０万", "300,000", "300000", "300k", "30w", "30萬元"]
)
def test_one_amount_has_one_form(text: str) -> None:
    assert terms(text) == ["300000"]


def test_a_range_shares_its_scale() -> None:
    assert terms("20-50万元") == ["200000", "500000"]
    assert terms("1.5 million yuan") == ["1500000", "yuan"]


def test_decimals_are_shifted_in_digits() -> None:
    assert shift_decimal("0", "1", 6) == "100000"
    assert shift_decimal("2", "505", 2) == "250.5"
    assert shift_decimal("0", "0", 4) == "0"


@pytest.mark.parametrize("brackets", ["〔〕", "[]", "()", "（）", "【】", "［］"])
def test_a_document_number_is_found_whole_and_in_parts(brackets: str) -> None:
    text = f"苏人社函{brackets[0]}2020{brackets[1]}212号"
    assert terms(text) == ["苏人社函2020.212", "苏人", "人社", "社函", "2020.212", "2020", "212"]


def test_question_and_courtesy_words_are_dropped_from_queries_only() -> None:
    assert asked("How do I get a work permit, please?") == ["work", "permit"]
    assert asked("请问怎么申请落户？") == ["落户"]
    assert "how" in terms("how")


def test_a_query_of_nothing_else_keeps_them() -> None:
    assert asked("what is it") == ["what", "is", "it"]
    assert asked("你好") == ["你好"]


def test_query_keys_are_the_name_with_and_without_question_words() -> None:
    assert ANALYZER.query_keys("What is hukou?") == ["whatishukou", "hukou"]
    assert ANALYZER.query_keys("什么是户口") == ["什么是户口", "户口"]
    assert ANALYZER.query_keys("?!") == []


@given(ANY_TEXT)
def test_any_text_gives_bounded_plain_terms(text: str) -> None:
    for term in [*terms(text), *asked(text)]:
        assert 0 < len(term) <= TERM_LENGTH
        assert all("a" <= c <= "z" or c in ".0123456789" or "\u3400" <= c <= "\u9fff" for c in term)


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    once = ANALYZER.fold(text)
    assert ANALYZER.fold(once) == once


@given(st.lists(st.sampled_from(["创业", "visa", "落户", "studies", "20万"])))
def test_analysing_the_terms_of_words_again_changes_nothing(words: list[str]) -> None:
    once = terms(" ".join(words))
    assert terms(" ".join(once)) == once


@given(st.text(min_size=2000, max_size=12000))
def test_a_long_query_is_cut(text: str) -> None:
    assert len(ANALYZER.query(text)) <= 3 * QUERY_LENGTH
