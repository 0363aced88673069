"""Links are http or https, to a named host, without a user's name."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding

_LOCAL = ("localhost", ".local", ".internal", ".lan", ".test", ".example", ".invalid")


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for link in sheet.links:
            # White space and empty addresses were refused when the file was read.
            if re.fullmatch(r"\S+", link.text):
                message = wrong(link.text)
                if message:
                    cure = "Give the public address of the page, from https:// on, or remove it."
                    yield Finding(path, link.where, "bad-link", message, cure)


def wrong(url: str) -> str | None:
    """Say what is wrong with an address, or return None."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "The address is not well formed."
    if parts.scheme not in ("http", "https"):
        return f"The address begins with “{url.partition(':')[0][:20]}”, not with https or http."
    if not url.casefold().startswith(f"{parts.scheme}://") or "\\" in url:
        return "The address is not well formed."
    if "@" in parts.netloc:
        return "The address holds a user's name."
    if not host or "." not in host or host.endswith(_LOCAL) or port == 0:
        return f"The address has no public host: “{host[:40]}”."
    return _odd_host(host)


def _odd_host(host: str) -> str | None:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        if re.fullmatch(r"[0-9a-fx.]*\.?(?:0x)?[0-9]+", host):
            return f"The host is a number: “{host[:40]}”."
        if not re.fullmatch(r"(?:[a-z0-9_-]{1,63}\.)+[a-z][a-z0-9-]{1,62}\.?", host):
            return f"The host is not well formed: “{host[:40]}”."
        return None
    return f"The host is a number: “{host}”."


CHECK = Check({}, _run)
"""Its rule, bad-link, is the reader's too."""
