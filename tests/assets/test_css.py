"""The style sheet: what plain CSS cannot say once must at least be said alike."""

import re


def test_both_dark_palettes_are_the_same(root):
    css = (root / "docs/assets/css/petrel.css").read_text("utf-8")
    chosen = re.search(r':root\[data-theme="dark"\] \{(.*?)\}', css, re.DOTALL)
    preferred = re.search(r':root:not\(\[data-theme="light"\]\) \{(.*?)\}', css, re.DOTALL)
    assert chosen
    assert preferred
    assert chosen[1].split() == preferred[1].split()


def test_every_colour_that_is_used_is_set(root):
    css = (root / "docs/assets/css/petrel.css").read_text("utf-8")
    used = set(re.findall(r"var\((--[\w-]+)\)", css))
    assert used - set(re.findall(r"^\s+(--[\w-]+):", css, re.MULTILINE)) == set()


def test_nothing_is_loaded_from_another_host(root):
    for path in (root / "docs/assets").rglob("*.*"):
        if path.suffix in {".css", ".js"}:
            assert not re.search(r"(url\(|import .*)['\"]?https?:", path.read_text("utf-8")), path
