"""Pinyin of names: readings, spellings of ü, and what is indexed."""

import json
import re

import pytest

from petrel.search.lists import data_bytes
from petrel.search.pinyin import pinyin_pairs, pinyin_terms, syllables

READINGS = json.loads(data_bytes("pinyin.json"))["readings"]


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("朝阳", "chao yang"),
        ("调档函", "diao dang han"),
        ("厦门市", "xia men shi"),
        ("重庆", "chong qing"),
        ("长三角", "chang san jiao"),
        ("出国还款", "chu guo huan kuan"),
        ("六安市", "lu an shi"),
        ("银行行长", "yin hang hang zhang"),
    ],
)
def test_words_that_are_often_misread(word: str, reading: str) -> None:
    assert " ".join(syllables(word)) == reading


def test_every_listed_reading_has_a_syllable_for_each_character() -> None:
    for word, reading in READINGS.items():
        assert len(reading.split()) == len(word), word
        assert re.fullmatch("[a-z ]+", reading), word


def test_a_name_is_indexed_in_pairs_whole_and_by_initials() -> None:
    assert list(pinyin_terms("落户")) == ["luohu", "lh"]
    assert list(pinyin_terms("调档函")) == ["diaodang", "danghan", "ddh", "diaodanghan"]
    assert list(pinyin_terms("户")) == ["hu"]


def test_umlaut_is_found_as_v_u_and_yu() -> None:
    assert {"lvxing", "luxing", "lyuxing"} <= set(pinyin_terms("旅行证"))
    assert set(pinyin_pairs("女生")) == {"nvsheng", "nusheng", "nyusheng"}


def test_what_is_not_chinese_has_no_pinyin() -> None:
    assert list(pinyin_terms("visa 2020")) == []
    assert list(pinyin_terms("㐂㐃")) == []  # pypinyin has no reading
