from petrel.outputs.renderer import Page
from petrel.site.finish import finish, sitemap


def test_sitemap_names_both_languages_of_each_page(settings):
    text = sitemap(["", "a/"], settings)
    assert text.count("<loc>") == 4
    assert "<loc>https://example.org/guide/zh/a/</loc>" in text
    assert 'hreflang="x-default" href="https://example.org/guide/a/"' in text


def test_404_pages_link_from_the_root(tmp_path, settings):
    for folder, up in (("404", "../"), ("zh/404", "../../")):
        page = tmp_path / folder / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'<link href="{up}assets/css/a.css">', "utf-8")
    unlisted = Page("404/", "en", "t", "d", "", {"unlisted": True})
    finish(tmp_path, [unlisted], ["about/"], settings)
    for name in ("404.html", "zh/404.html"):
        assert (tmp_path / name).read_text("utf-8") == '<link href="/guide/assets/css/a.css">'
    assert "404" not in (tmp_path / "sitemap.xml").read_text("utf-8")
    assert not (tmp_path / "404").exists()
