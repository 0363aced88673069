import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from petrel.outputs.pathdraw import COLOURS, WIDTH, Row, draw, lanes_of, letters, wrap


@st.composite
def rows(draw_from):
    """Rows of which each is led to by some of those above it."""
    count = draw_from(st.integers(0, 30))
    return [
        Row("name", tuple(sorted(draw_from(st.sets(st.integers(0, index - 1), max_size=4)))))
        if index
        else Row("name", ())
        for index in range(count)
    ]


@given(rows())
def test_no_line_runs_through_another_row(found):
    lanes = lanes_of(found)
    last = {first: index for index, row in enumerate(found) for first in row.before}
    for first, end in last.items():
        between = range(first + 1, end)
        assert lanes[first] not in [lanes[index] for index in between]


@given(rows())
def test_drawing_stays_inside_its_width(found):
    svg = ElementTree.fromstring(draw(found))
    for circle in svg.iter("circle"):
        assert float(circle.get("r")) <= float(circle.get("cx")) <= WIDTH / 2
    for text in svg.iter("text"):
        assert float(text.get("x")) <= WIDTH / 2


def test_chain_keeps_its_lane():
    chain = [Row("a", ()), Row("b", (0,)), Row("c", (1,))]
    assert lanes_of(chain) == [0, 0, 0]
    assert re.findall(r' d="([^"]*)"', draw(chain)) == ["M16 26V74", "M16 74V122"]


def test_there_is_a_number_for_each_row_and_a_line_for_each_pair():
    svg = draw([Row("a", ()), Row("b", ()), Row("c", (0, 1))])
    assert re.findall(r'class="stop__number"[^>]*>(\d+)<', svg) == ["1", "2", "3"]
    assert svg.count('<path class="way') == 2


def test_drawing_is_hidden_from_screen_readers_and_has_no_style():
    svg = draw([Row("a", ())])
    assert 'aria-hidden="true" focusable="false"' in svg
    assert "style" not in svg
    assert "<a" not in svg


def test_name_is_never_markup():
    assert "<b>" not in draw([Row("<b>bold</b>", ())])


def test_every_class_has_its_rule(root):
    css = (root / "docs/assets/css/journey.css").read_text("utf-8")
    svg = draw(
        [Row(str(index), ()) for index in range(COLOURS)] + [Row("x", tuple(range(COLOURS)))]
    )
    for names in re.findall(r'class="([^"]+)"', svg):
        for name in names.split():
            assert f".{name} " in css or f".{name}," in css or name.endswith("--0"), name


def test_style_sheet_uses_colours_that_are_set(root):
    folder = root / "docs/assets/css"
    used = set(re.findall(r"var\((--[\w-]+)\)", (folder / "journey.css").read_text("utf-8")))
    assert used <= set(re.findall(r"^\s+(--[\w-]+):", (folder / "petrel.css").read_text(), re.M))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Health check", 20, ["Health check"]),
        ("Residence permit for study", 17, ["Residence permit", "for study"]),
        ("One two three four five", 8, ["One two", "three…"]),
        ("外国人住宿登记", 8, ["外国人住", "宿登记"]),
        ("外国人住宿登记", 12, ["外国人住", "宿登记"]),
        ("Work permit for a foreigner at", 28, ["Work permit for", "a foreigner at"]),
        ("登记（自助），厦门市公安局办理", 14, ["登记（自助），", "厦门市公安局…"]),
        ("x" * 30, 10, ["xxxxxxxxx…"]),
        ("！" * 9, 8, ["！！！…"]),
        ("", 10, [""]),
    ],
)
def test_names_are_wrapped_in_two_lines(text, width, lines):
    assert wrap(text, width) == lines


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(4, 40))
def test_no_line_is_wider_than_asked(text, width):
    found = wrap(text, width)
    assert 1 <= len(found) <= 2
    assert all(letters(line) <= width for line in found)
