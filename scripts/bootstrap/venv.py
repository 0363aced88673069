"""Sets up .venv from the locks: `venv.py site` for building, `venv.py test` for the tests too.

Standard library only, as it runs before anything is installed. It does nothing when .venv already
holds what the locks say, and begins anew when an earlier run was cut off. The Python it runs under
is never written to.
"""

import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "petrel-unfinished"
VERSION = "{}.{}".format(*sys.version_info)
LOCKS = {
    "site": ["requirements.lock"],
    "test": ["requirements.lock", "requirements-test.lock"],
}

# Both files find their place by themselves, so they outlive a move of the checkout.
PATH_FILE = "../../../../scripts\n"
COMMAND = """\
#!/bin/sh
'''exec' "$(dirname "$0")/python" "$0" "$@"
' '''
import sys

from petrel.cli import main

sys.exit(main())
"""


def main() -> None:
    """Bring .venv up to the level named on the command line; other runs wait for this one."""
    level = sys.argv[1]
    folder = os.open(ROOT, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    if not is_current(level):
        set_up(level)


def is_current(level: str) -> bool:
    """Whether .venv was set up from these very locks, by this Python version, and still starts."""
    stamp = stamp_of(level)
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == key_of(level)


def stamp_of(level: str) -> Path:
    """Where a finished set-up of a level leaves its key."""
    return VENV / f"petrel-{level}.stamp"


def key_of(level: str) -> str:
    """What a set-up depends on: the Python version, the locks, Petrel's own version, this file."""
    digest = hashlib.sha256(VERSION.encode())
    for name in [*LOCKS[level], "pyproject.toml", "scripts/bootstrap/venv.py"]:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def set_up(level: str) -> None:
    """Create .venv if need be, install the locks of a level, and stamp it last."""
    if not is_usable():
        create()
    UNFINISHED.touch()
    print("Installing the Python packages into .venv ...", flush=True)
    install(LOCKS[level])
    link_petrel()
    for name, locks in LOCKS.items():
        if set(locks) <= set(LOCKS[level]):
            stamp_of(name).write_text(key_of(name))
    UNFINISHED.unlink()


def link_petrel() -> None:
    """Put Petrel itself into .venv: its command, its version, and the way to its source.

    What pip's editable install does, without a build tool or a path of this machine.
    """
    site_packages = VENV / "lib" / f"python{VERSION}" / "site-packages"
    (site_packages / "petrel.pth").write_text(PATH_FILE)
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    facts = site_packages / "petrel.dist-info"
    facts.mkdir(exist_ok=True)
    (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: petrel\nVersion: {version}\n")
    command = VENV / "bin" / "petrel"
    command.write_text(COMMAND)
    command.chmod(0o755)


def is_usable() -> bool:
    """Whether .venv can be installed into: complete, and of the Python version asked for."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    probe = "import sys, pip; print('{}.{}'.format(*sys.version_info))"
    answer = subprocess.run(
        [PYTHON, "-I", "-c", probe], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() == VERSION


def create() -> None:
    """Make an empty .venv, in place of what stands there."""
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        sys.exit(
            f"Python {VERSION} cannot make virtual environments here: "
            "install python3-venv (Debian: apt-get install python3-venv)."
        )
    # Under .venv's own Python this still builds on the Python below it.
    if not succeeds(sys.executable, "-I", "-m", "venv", "--clear", "--without-pip", VENV):
        sys.exit("The virtual environment .venv could not be made, for the reason given above.")
    UNFINISHED.touch()
    if not succeeds(PYTHON, "-I", "-m", "ensurepip", "--default-pip", stdout=subprocess.DEVNULL):
        sys.exit("pip could not be put into .venv, for the reason given above.")


def succeeds(*command: str | Path, stdout: int | None = None) -> bool:
    """Run a program in the root of the checkout; whether it succeeded."""
    return not subprocess.run(command, cwd=ROOT, stdout=stdout, check=False).returncode


def install(locks: list[str]) -> None:
    """Install locks with pip: hashes checked, wheels only, nothing that the locks do not name."""
    options = ["-qq", "--disable-pip-version-check", "--no-input"]
    options += ["--require-hashes", "--no-deps", "--only-binary", ":all:"]
    options += ["--no-compile"]  # a third of the time; Python compiles what it comes to use
    for lock in locks:
        options += ["--requirement", lock]
    if not succeeds(PYTHON, "-I", "-m", "pip", "install", *options):
        sys.exit(
            f"The packages in {' and '.join(locks)} could not be installed, for the reason that "
            "pip gives above; run the same command again when it is mended."
        )


if __name__ == "__main__":
    main()
