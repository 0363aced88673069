"""Finds a Chromium for the tests and the screenshots, and gets one where there is none.

`find` only looks. `ensure` (also `python -m bootstrap.chromium`) goes on to Playwright's own
download and to Debian's package, and leaves the path in build/chromium-path for others.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bootstrap import debian

RECORD = Path(__file__).resolve().parents[2] / "build" / "chromium-path"
NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
MAC_APPS = ["Chromium", "Google Chrome"]
DOWNLOAD_SECONDS = 60
ANSWER_SECONDS = 20


class MissingError(RuntimeError):
    """No Chromium can be had; the message says in one sentence what to install."""


def find() -> str | None:
    """The path of a Chromium that starts, or None.

    Looks at $PETREL_CHROMIUM (MissingError if that one does not start), else at the PATH, at the
    macOS applications, and at Playwright's own downloads.
    """
    named = os.environ.get("PETREL_CHROMIUM")
    if named:
        if starts(named):
            return named
        raise MissingError(f"PETREL_CHROMIUM={named} does not start: name a Chromium that does.")
    return next(filter(starts, candidates()), None)


def candidates() -> Iterator[str]:
    """Where a Chromium may be, best first, each only looked for when the one before it failed."""
    yield from filter(None, map(shutil.which, NAMES))
    for app in MAC_APPS:
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield str(folder / f"{app}.app" / "Contents" / "MacOS" / app)
    yield downloaded()


def downloaded() -> str:
    """Where Playwright keeps its Chromium, whether or not it is there; '' without Playwright.

    A process of its own, as Playwright's plain interface refuses to start inside an event loop.
    """
    ask = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as playwright: print(playwright.chromium.executable_path)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip()


def starts(path: str) -> bool:
    """Whether a program answers --version; a Snap's placeholder or a missing library does not."""
    if not Path(path).is_file():
        return False
    try:
        run = subprocess.run(
            [path, "--version"], capture_output=True, timeout=ANSWER_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0


def download() -> None:
    """Let Playwright fetch its own Chromium, for a minute at most."""
    print(f"Fetching Playwright's Chromium, for {DOWNLOAD_SECONDS} s at most ...", flush=True)
    fetch = subprocess.Popen(
        [sys.executable, "-m", "playwright", "install", "chromium"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # a group of its own, so that its Node ends with it
    )
    try:
        fetch.wait(timeout=DOWNLOAD_SECONDS)
    except subprocess.TimeoutExpired:
        print("That took too long.", flush=True)
    finally:
        if fetch.poll() is None:
            os.killpg(fetch.pid, signal.SIGKILL)
            fetch.wait()


def ensure() -> str:
    """The path of a Chromium that starts, fetched or installed if need be, and written down.

    Raises MissingError when none can be had.
    """
    path = find()
    if path is None:
        download()
        path = find()
    if path is None and debian.can_install() and debian.install("chromium"):
        path = find()
    if path is None:
        raise MissingError(
            "No Chromium was found, and none could be fetched: install one (Debian: apt-get "
            "install chromium; macOS: brew install --cask chromium) or name one in PETREL_CHROMIUM."
        )
    RECORD.parent.mkdir(exist_ok=True)
    RECORD.write_text(path + "\n")
    return path


if __name__ == "__main__":
    try:
        ensure()
    except MissingError as missing:
        sys.exit(str(missing))
