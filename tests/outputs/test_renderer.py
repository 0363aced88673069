import re

import pytest

from petrel.outputs.renderer import Renderer, shorten, slug, tidy
from petrel.outputs.strings import strings


def test_page_is_front_matter_and_html(small, sample, settings):
    renderer = Renderer(small(xiamen__sample=sample), settings)
    page = renderer.page("topics", "zh", "topics/", "按主题", "说明", groups={})
    text = page.artifact().content.decode()
    assert page.artifact().path == "zh/topics/index.md"
    assert text.startswith('---\ntitle: "按主题"\ndescription: "说明"\nhtml: true\n---\n<nav')


def test_title_with_quotes_and_colons_stays_one_value(small, sample, settings):
    renderer = Renderer(small(xiamen__sample=sample), settings)
    title = 'A "b": c\n---\nhtml: false'
    page = renderer.page("topics", "en", "topics/", title, "d", groups={})
    lines = page.artifact().content.decode().splitlines()
    assert lines[1] == r'title: "A \"b\": c\n---\nhtml: false"'


def test_tidy_drops_indentation_and_empty_lines():
    assert tidy("  <p>\n\n    a</p>\n") == "<p>\na</p>\n"


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("one two", 10, "one two"),
        ("one two three", 9, "one two…"),
        ("一二三四五六，七八", 7, "一二三四五六…"),
    ],
)
def test_shorten_cuts_at_a_word(text, limit, short):
    assert shorten(text, limit) == short
    assert len(shorten(text, limit)) <= limit


def test_slug_is_fit_for_an_address():
    assert slug("startup_grant") == "startup-grant"


def test_every_string_has_both_languages_and_the_same_placeholders():
    import string

    for key, text in strings().items():
        names = [
            sorted(name for _, name, _, _ in string.Formatter().parse(words) if name)
            for words in (text.en, text.zh)
        ]
        assert names[0] == names[1], key


def test_no_string_is_unused(root):
    places = [
        *(root / "scripts/petrel/outputs").rglob("*.html"),
        *(root / "scripts/petrel/outputs").glob("*.py"),
        *(root / "scripts/petrel/site").rglob("*.html"),
    ]
    code = "\n".join(path.read_text("utf-8") for path in places)
    # Keys of pages and rules are put together from a name and an ending.
    made = {f"{name}_{end}" for name in PAGES for end in ("title", "lead")}
    made |= {"rule_all", "rule_any", "rule_not"}
    unused = [key for key in strings() if f'"{key}"' not in code and f"'{key}'" not in code]
    scripts = "\n".join(p.read_text("utf-8") for p in (root / "docs/assets/js").glob("*.js"))
    assert [key for key in unused if key not in made and not _in_scripts(key, scripts)] == []


def _in_scripts(key, scripts):
    """The finder's strings go to its scripts, which put some names together: ui[`why_${why}`]."""
    if not key.startswith("find_"):
        return False
    name = key.removeprefix("find_")
    return bool(re.search(rf"\bui\.{name}\b", scripts)) or f"`{name.split('_')[0]}_${{" in scripts


PAGES = (
    "people", "places", "kinds", "topics", "organisations", "glossary", "search", "not_found",
)  # fmt: skip
