"""Where the guide is published and where mistakes are reported."""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Settings:
    """Addresses.

    `site_url` ends with a slash and may have a sub-path. `report_url` takes `title` and `body` as
    query parameters.
    """

    site_url: str
    report_url: str

    @property
    def base_path(self) -> str:
        """The path of the site's root, with slashes at both ends."""
        return urlsplit(self.site_url).path.rstrip("/") + "/"

    def absolute(self, lang: str, url: str) -> str:
        """Return the full address of a page from its language and its path below that."""
        return self.site_url + ("" if lang == "en" else f"{lang}/") + url
