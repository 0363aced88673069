"""Installs a Debian package, where that can be done without asking: as root, on Debian."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

LOG = Path(__file__).resolve().parents[2] / "build" / "apt.log"


def can_install() -> bool:
    """Whether we are root on Debian itself; Ubuntu's chromium package is an empty shell."""
    try:
        system = platform.freedesktop_os_release().get("ID")
    except OSError:  # macOS has no os-release file
        return False
    return system == "debian" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> bool:
    """Install packages with apt-get, its words going to build/apt.log; whether that worked."""
    print(f"Installing {' '.join(packages)} with apt-get ...", file=sys.stderr, flush=True)
    options = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=2"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("w") as log:

        def apt(*arguments: str) -> bool:
            command = ["apt-get", *options, *arguments]
            return not subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                check=False,
            ).returncode

        # A failed update is no verdict: an older list of packages may still serve.
        apt("update")
        return apt("install", "--no-install-recommends", *packages)
