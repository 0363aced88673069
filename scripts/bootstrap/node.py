"""Prints where the Node is that the playwright package carries, and sees to it that it starts."""

import subprocess
import sys
from pathlib import Path

from bootstrap import debian


def path() -> Path:
    """The Node of the installed playwright package."""
    import playwright

    return Path(playwright.__file__).parent / "driver" / "node"


def starts() -> bool:
    """Whether that Node runs here; a bare Debian lacks a library that it is linked to."""
    return not subprocess.run([path(), "--version"], capture_output=True, check=False).returncode


if __name__ == "__main__":
    if not starts() and debian.can_install():
        debian.install("libatomic1")
    if not starts():
        sys.exit(
            "The Node of the playwright package does not start: install the library it needs "
            "(Debian: apt-get install libatomic1)."
        )
    print(path())
