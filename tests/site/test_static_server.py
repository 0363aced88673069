import urllib.error
import urllib.request

import pytest

from petrel.site.static_server import serve_folder


def test_site_is_served_below_its_base_only(tmp_path):
    (tmp_path / "index.html").write_text("home", "utf-8")
    (tmp_path / "404.html").write_text("gone", "utf-8")
    with serve_folder(tmp_path, "/base/") as address:
        with urllib.request.urlopen(address) as answer:
            assert answer.read() == b"home"
        with pytest.raises(urllib.error.HTTPError) as error:
            urllib.request.urlopen(address + "nothing")
        assert error.value.code == 404
        assert error.value.read() == b"gone"
        error.value.close()
        with pytest.raises(urllib.error.HTTPError) as error:
            urllib.request.urlopen(address.replace("/base/", "/"))
        error.value.close()
