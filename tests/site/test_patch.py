from petrel.outputs.renderer import Page
from petrel.site.patch import patch

FRAME = '<title>Old – Petrel</title><main id="main" tabindex="-1">\nold\n</main><footer>f</footer>'


def test_content_and_title_change_and_the_frame_stays(tmp_path):
    path = tmp_path / "zh/a/index.html"
    path.parent.mkdir(parents=True)
    path.write_text(FRAME, "utf-8")
    assert patch(tmp_path, Page("a/", "zh", r"N & \1", "d", "<p>\\g<0> new</p>", {}))
    html = path.read_text("utf-8")
    assert html == (
        '<title>N &amp; \\1 – Petrel</title><main id="main" tabindex="-1">\n'
        "<p>\\g<0> new</p></main><footer>f</footer>"
    )


def test_page_that_was_never_built_is_left_to_the_engine(tmp_path):
    assert not patch(tmp_path, Page("a/", "en", "t", "d", "b", {}))
