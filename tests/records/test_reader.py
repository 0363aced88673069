"""YAML is read as YAML 1.2, and what is no YAML is explained."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petrel.records.reader import MAX_DEPTH, read


def data(text: str) -> object:
    reading = read("x.yaml", text.encode())
    assert reading.ok, reading.problems
    assert not reading.problems
    return reading.data


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"), ("yes", "yes"), ("on", "on"), ("9:00", "9:00"), ("020000", "020000"),
        ("1_000", "1_000"), ("2027-03-01", "2027-03-01"), ("0x1F", "0x1F"), ("1e3", "1e3"),
        (".inf", ".inf"), ("=", "="), ("true", True), ("False", False), ("null", None), ("~", None),
        ("", None), ("-12", -12), ("+3", 3), ("0.50", 0.5), ("20,000", "20,000"), ("'5'", "5"),
        ("0592-5396633", "0592-5396633"), ("9" * 30, "9" * 30), ("万", "万"), ("Nine", "Nine"),
    ],
)  # fmt: skip
def test_values_are_read_as_yaml_1_2(text: str, value: object) -> None:
    found = data(f"a: {text}\n")
    assert found == {"a": value}
    assert type(found["a"]) is type(value)  # type: ignore[index]


def test_keys_are_text() -> None:
    assert data("2022: a\ntrue: b\nnull: c\n") == {"2022": "a", "true": "b", "null": "c"}


def test_merge_keys_have_no_power() -> None:
    assert data("<<: {a: 1}\nb: 2\n") == {"<<": {"a": 1}, "b": 2}


def test_every_duplicate_key_is_named_and_the_first_kept() -> None:
    reading = read("x.yaml", b"a: 1\nb: {c: 1, c: 2}\na: 3\na: 4\n")
    assert reading.data == {"a": 1, "b": {"c": 1}}
    assert [(p.line, p.column) for p in reading.problems] == [(2, 11), (3, 1), (4, 1)]


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("a: b: c", (1, 5), "quotes"),
        ("a: 1\n\tb: 2", (2, 1), "spaces"),
        ("a: 1\nb: 'open\nc: 2\n", (2, 4), "Close it"),
        ("a: {en: x, zh: y\nb: 1", (1, 4), "close it"),
        ("name：x\nb: 1", (1, 5), "half-width colon"),
        ("a: 1\nname：x\nb: 1", (2, 5), "half-width colon"),
        ('a: "c:\\dir"', (1, 7), "single quotes"),
        ("a: @home", (1, 4), "quotes"),
        ("a: `x`", (1, 4), "quotes"),
        ("a: %x", (1, 4), "quotes"),
        ("a: **x**", (1, 4), "quotes"),
        ('a: "x" y', (1, 8), "quot"),
        ("a: 1\n---\nb: 2", (2, 1), "one record"),
        ("? [x]\n: y", (1, 3), "quotes"),
        ("a:\n  - 1\n b: 2", (3, 2), "indentation"),
        ("just words\nand: more", (2, 4), "colon"),
        ("a: 1\nb:x\nc: 2", (2, 2), "Put a space after the colon."),
        ("b:x\n\n# c\nc: 2", (1, 2), "Put a space after the colon."),
        ("a: 1\nb:x\n\n", (2, 2), "Put a space after the colon."),
        ("l:\n  - a:1\n    b: 2", (2, 6), "Put a space after the colon."),
        ("b:[x]\nc: 2", (1, 2), "Put a space after the colon."),
        ("url:https://x\nc: 2", (1, 4), "Put a space after the colon."),
        ("a: see\n https://x\n b: 2", (3, 3), "A colon inside a text"),
        ("a: 1\nb:\xa0x\nc: 2", (2, 2), "a no-break space"),
        ("a: 1\nb：x\n\n\n", (2, 2), "half-width colon"),
        ("a: [b】\nc: 1", (1, 6), "half-width “]”"),
        ("a: {b: c｝\nc: 1", (1, 9), "half-width “}”"),
        ("n:\n\u3000\u3000en: x\n\u3000\u3000zh: y", (2, 1), "a full-width space"),
        ("n:\n \xa0- x", (2, 2), "a no-break space"),
    ],
)
def test_syntax_errors_say_the_cure(text: str, place: tuple[int, int], word: str) -> None:
    reading = read("x.yaml", text.encode())
    assert not reading.ok
    (problem,) = reading.problems
    assert problem.rule == "yaml-syntax"
    assert (problem.line, problem.column) == place
    assert word in f"{problem.message} {problem.cure}"


def test_the_marks_of_a_merge_conflict_are_named_at_their_lines() -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> branch\n"
    reading = read("x.yaml", text.encode())
    assert not reading.ok
    assert [(p.line, p.column, p.rule) for p in reading.problems] == [
        (2, 1, "yaml-syntax"),
        (4, 1, "yaml-syntax"),
        (6, 1, "yaml-syntax"),
    ]
    assert all("merge conflict" in p.message for p in reading.problems)


@pytest.mark.parametrize(
    "text", ["a: |\n  =======\n  x", "a: |\n  甲\n  \u3000\u3000乙：丙", "# ======="]
)
def test_what_only_looks_like_a_mark_is_fine(text: str) -> None:
    data(text)


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x", "a: !!int 5", "a: !!python/name:os.system x"])
def test_anchors_aliases_and_tags_are_refused(text: str) -> None:
    reading = read("x.yaml", text.encode())
    assert [p.rule for p in reading.problems] == ["yaml-special"]


@pytest.mark.parametrize("text", ["a: R&D", "a: Q & A", "a: '*x'", "a: wow!", "a: [b, '&c']"])
def test_signs_inside_texts_are_fine(text: str) -> None:
    data(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 120_000,
        "[\n" * 120_000,
        '["]",\n' * 40_000,
        "{a: " * 60_000,
        "- " * 120_000,
        "? " * 120_000,
        "a:\n" + "".join(" " * n + "b:\n" for n in range(1, 600)),
        "x: " + "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
    ],
)
def test_deep_nesting_is_refused_and_never_crashes(text: str) -> None:
    reading = read("x.yaml", text.encode())
    assert not reading.ok
    assert {p.rule for p in reading.problems} <= {"too-deep", "yaml-syntax"}


def test_the_deepest_allowed_nesting_is_read() -> None:
    data("[" * MAX_DEPTH + "]" * MAX_DEPTH)


def test_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    reading = read("x.yaml", b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert (reading.data, reading.problems) == ({"a": 1, "b": 2}, ())


def test_invisible_characters_are_named_and_the_rest_is_read() -> None:
    reading = read("x.yaml", "a: 1\u200b\u200b\n# \u202e\nb: \x07\u2028x\n".encode())
    assert reading.data == {"a": 1, "b": "x"}
    found = [(p.line, p.column, p.rule) for p in reading.problems]
    bidi, control = "bidi-character", "control-character"
    assert found == [(1, 5, bidi), (2, 3, bidi), (3, 4, control)]


@given(st.binary(max_size=200))
def test_random_bytes_never_raise(content: bytes) -> None:
    reading = read("x.yaml", content)
    assert reading.ok or reading.problems


@given(st.text(alphabet="ab:-[]{}\"'#&*!|>%@`? \n\t,0.~中：", max_size=60))
def test_random_yaml_never_raises(text: str) -> None:
    reading = read("x.yaml", text.encode())
    assert reading.ok or reading.problems
