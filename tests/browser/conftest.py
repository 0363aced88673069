"""A Chromium for the tests of what readers do."""

from typing import Any

import pytest

from bootstrap import chromium


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the Chromium that the set-up found; quiet, as nothing but the site is asked for."""
    quiet = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
    path = chromium.find()
    assert path, "no Chromium; run make test, which sets one up"
    return {**browser_type_launch_args, "executable_path": path, "args": quiet}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as a browser test."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)
