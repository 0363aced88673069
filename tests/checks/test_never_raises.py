"""Bad data is a value: whatever stands in the files, there are problems and no exception."""

import json
from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from petrel.checks.report import render
from petrel.records.reader import read

from .broken import BASE, problems

RECORD = """
kind: service
name: {en: Example service, zh: 示例服务}
alternate_names: {en: [One, Two], zh: [一号]}
summary: {en: "Up to 200,000 yuan by 30 June 2027.", zh: 2027 年 6 月 30 日前最高 20 万元。}
audiences: [returnee]
stages: [returned]
topics: [jobs]
jurisdiction: xiamen
status: {code: expired, note: {en: Over., zh: 已结束。}}
valid_from: 2024-01
valid_until: 2025
benefit:
  amounts:
    - label: {en: Grant, zh: 资助}
      min: 1
      max: 2
      instalments: [{exact: 1, when: {en: First, zh: 首期}, cites: [notice]}]
      cites: ["notice | 第三条"]
eligibility:
  rule:
    all:
      - {age: {min: 18, max: 45}, cites: [notice]}
      - not: {nationality: [foreign]}
        cites: [notice]
      - any: [{degree_level: {min: bachelor}}, {statement: {en: Be nice, zh: 待人友善}}]
        cites: [notice]
deadlines: [{label: {en: Term, zh: 期限}, since: 2024-01, until: 2024-02, cites: [notice]}]
pictures:
  - {title: {en: Pay, zh: 薪酬}, figures: [{label: {en: A, zh: 甲}, exact: 3, cites: [notice]}]}
channels: [{type: online, url: "https://www.xm.gov.cn/a"}]
processing_time: {min: P5D, max: P20D}
related: {see_also: [xiamen/other], replaces: []}
sources:
  notice:
    title: 示例通知
    publisher: {en: Example bureau, zh: 示例局}
    supports: {en: everything, zh: 全部内容}
review_by: 2027-06-30
"""
GOOD = read("x.yaml", RECORD.encode()).data

NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
SCALARS = st.none() | st.booleans() | NUMBERS | st.text(max_size=12)
ODD = st.sampled_from(
    ["", " ", "en", "zh", "cites", "notice", "xiamen/example", "2027-13-01", "P", "http://[", "万"]
)
VALUES = st.recursive(
    SCALARS | ODD,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(ODD | st.sampled_from(sorted(GOOD)), inner, max_size=3)
    ),
    max_leaves=6,
)


def places(node: Any, where: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [where]
    if isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            found += places(value, (*where, key))
    return found


PLACES = places(GOOD)


def replaced(data: Any, where: tuple[Any, ...], value: Any) -> Any:
    if not where:
        return value
    data = deepcopy(data)
    node = data
    for part in where[:-1]:
        node = node[part]
    node[where[-1]] = value
    return data


def look(path: str, content: bytes) -> None:
    """Check a file, and print what was found in all forms."""
    found = problems(BASE | {path: content})
    for problem in found:
        assert problem.line >= 1
        assert problem.column >= 1
    for form in ("text", "github", "json"):
        render(found, form, 1).encode()  # type: ignore[arg-type]


def test_the_record_is_right_before_it_is_broken() -> None:
    assert problems(BASE | {"policies/xiamen/example.yaml": RECORD.encode()}) == ()


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PLACES), VALUES)
def test_any_value_at_any_place(where: tuple[Any, ...], value: Any) -> None:
    text = json.dumps(replaced(GOOD, where, value), ensure_ascii=True)
    look("policies/xiamen/example.yaml", text.encode())


@settings(max_examples=75, deadline=None)
@given(st.sampled_from(sorted(BASE)), VALUES)
def test_any_value_in_any_file(path: str, value: Any) -> None:
    look(path, json.dumps(value).encode())
    look("policies/_moved.yaml", json.dumps(value).encode())


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(BASE)), st.data())
def test_any_damage_to_any_file(path: str, data: st.DataObject) -> None:
    content = BASE[path]
    at = data.draw(st.integers(0, len(content)))
    until = data.draw(st.integers(at, min(len(content), at + 20)))
    look(path, content[:at] + data.draw(st.binary(max_size=6)) + content[until:])


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=30), st.binary(max_size=50))
def test_any_file_name(name: str, content: bytes) -> None:
    look(f"policies/{name}", content)
    look(f"policies/_vocabularies/{name}.yaml", content)
