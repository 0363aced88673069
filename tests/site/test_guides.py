import pytest

from petrel.model.problem import ProjectError
from petrel.site.guides import guides

PAGE = "---\ntitle: T\ndescription: D\n---\n# Head {#id}\n\nText with [a link](x.md).\n"


def put(folder, lang, name, text=PAGE):
    path = folder / lang / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_title_address_and_plain_text(tmp_path):
    for lang in ("en", "zh"):
        put(tmp_path, lang, "a.md")
    first, second = guides(tmp_path)
    assert (first.url, first.lang, first.title, first.description) == ("a/", "en", "T", "D")
    assert second.lang == "zh"
    assert first.body.split() == ["Head", "Text", "with", "a", "link", "."]


def test_page_of_one_language_only_is_refused(tmp_path):
    put(tmp_path, "en", "a.md")
    (tmp_path / "zh").mkdir()
    with pytest.raises(ProjectError, match="the other language lacks this page"):
        list(guides(tmp_path))


def test_page_without_title_is_refused(tmp_path):
    for lang in ("en", "zh"):
        put(tmp_path, lang, "a.md", "# Only a heading\n")
    with pytest.raises(ProjectError, match="begin the page with title"):
        list(guides(tmp_path))
