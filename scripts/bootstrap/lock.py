"""Writes requirements.lock and requirements-test.lock anew from the .in files of the same names.

Pins that still fit stay; `--upgrade` takes the newest releases. What comes out is tried against
every system and Python that Petrel promises: each package must have a wheel there, so that nobody
needs a compiler, and must accept that Python's very first release (Debian 12 has 3.11.2).
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "build" / "lock-tools"
PIP_TOOLS = "pip-tools==7.6.2"
LOCKS = ["requirements.lock", "requirements-test.lock"]  # the second obeys the first
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
SYSTEMS = {
    "Linux on x86_64": ["manylinux2014_x86_64", "manylinux_2_28_x86_64"],
    "Linux on aarch64": ["manylinux2014_aarch64", "manylinux_2_28_aarch64"],
    "macOS on Apple silicon": ["macosx_11_0_arm64", "macosx_13_0_arm64"],
    "macOS on Intel": ["macosx_10_9_x86_64", "macosx_13_0_x86_64"],
}


def run(*command: str | Path) -> bool:
    """Run a program in the root of the checkout; whether it succeeded."""
    environment = {**os.environ, "CUSTOM_COMPILE_COMMAND": "make lock"}
    return not subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def compile_lock(lock: str, *arguments: str) -> bool:
    """Resolve one .in file into its lock: hashes of every file of a release, no addresses."""
    options = ["--quiet", "--generate-hashes", "--allow-unsafe", "--strip-extras"]
    options += ["--no-emit-index-url", "--no-emit-trusted-host"]
    options += ["--no-emit-find-links", "--no-emit-options"]
    source = lock.replace(".lock", ".in")
    return run(TOOLS / "bin" / "pip-compile", *options, *arguments, "-o", lock, source)


def installs_on(system: str, python: str) -> bool:
    """Whether pip could install both locks on a system under a Python, wheels only."""
    command: list[str | Path] = [TOOLS / "bin" / "python", "-m", "pip", "install", "--dry-run"]
    command += ["-qq", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    command += ["--target", TOOLS / "unused", "--python-version", python]
    for platform in SYSTEMS[system]:
        command += ["--platform", platform]
    for lock in LOCKS:
        command += ["--requirement", lock]
    return run(*command)


def main() -> None:
    """Compile both locks and try them."""
    # Tools of their own, as they are no part of what Petrel or its tests run on.
    # Resolved under the lowest Python: newer ones need nothing more.
    if sys.version_info[:2] != (3, 11):
        sys.exit("The locks are made under Python 3.11: make lock PYTHON=python3.11")
    ready = run(sys.executable, "-m", "venv", TOOLS)
    if not (ready and run(TOOLS / "bin" / "python", "-m", "pip", "install", "-q", PIP_TOOLS)):
        sys.exit(f"{PIP_TOOLS} could not be installed, for the reason given above.")
    for lock in LOCKS:
        if not compile_lock(lock, *sys.argv[1:]):
            sys.exit(f"{lock} could not be made, for the reason given above.")
    for system in SYSTEMS:
        for python in PYTHONS:
            if not installs_on(system, python):
                sys.exit(f"The locks do not fit {system}, Python {python}: see above.")
    print(f"Both locks are made, and fit {', '.join(SYSTEMS)}, Python {', '.join(PYTHONS)}.")


if __name__ == "__main__":
    main()
