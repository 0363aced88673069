"""Sees to a font with Chinese characters, without which tests would look at empty boxes."""

import shutil
import subprocess
import sys

from bootstrap import debian


def has_chinese() -> bool:
    """Whether fontconfig knows a font for Chinese; macOS always has one."""
    if sys.platform == "darwin":
        return True
    if shutil.which("fc-list") is None:
        return False
    fonts = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False)
    return bool(fonts.stdout.strip())


if __name__ == "__main__":
    if not has_chinese() and debian.can_install():
        debian.install("fontconfig", "fonts-noto-cjk")
    if not has_chinese():
        sys.exit(
            "No font with Chinese characters was found: install one "
            "(Debian: apt-get install fontconfig fonts-noto-cjk)."
        )
