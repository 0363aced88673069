"""Templates → HTML. The only door to Jinja; it escapes everything that comes from a record."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from petrel.model import wording
from petrel.model.artifact import Artifact
from petrel.model.catalog import Catalog
from petrel.model.settings import Settings
from petrel.model.text import LANGS, Lang, LocalizedText
from petrel.outputs.strings import strings

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language; `url` is its path below the language's root."""

    url: str
    lang: Lang
    title: str
    description: str
    body: str
    meta: Mapping[str, Any]

    def artifact(self) -> Artifact:
        """Return the file that the engine reads: front matter, and HTML it must not touch."""
        front = {"title": self.title, "description": self.description, "html": True, **self.meta}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
        text = "---\n" + "\n".join(lines) + "\n---\n" + self.body
        return Artifact(f"{self.lang}/{self.url}index.md", text.encode())


class Renderer:
    """Renders pages of one catalog."""

    def __init__(self, catalog: Catalog, settings: Settings) -> None:
        """Compile nothing yet; templates are compiled at first use and kept."""
        self.catalog = catalog
        self.settings = settings
        self._environments: dict[Lang, Environment] = {
            lang: self._environment(lang) for lang in LANGS
        }
        self._template = cache(lambda lang, name: self._environments[lang].get_template(name))

    def page(
        self, template: str, lang: Lang, url: str, title: str, description: str,
        meta: Mapping[str, Any] | None = None, **context: Any,
    ) -> Page:  # fmt: skip
        """Render one page; `context` is what its template needs."""
        compiled: Template = self._template(lang, f"{template}.html")
        root = "../" * url.count("/") or "./"
        body = compiled.render(
            url=url, root=root, site_root=root + ("" if lang == "en" else "../"), **context
        )
        return Page(url, lang, title, shorten(description, 160), tidy(body), meta or {})

    def _environment(self, lang: Lang) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            cache_size=-1,
        )
        vocabularies = self.catalog.vocabularies
        words = strings()

        def t(key: str, **values: Any) -> str | Markup:
            text = words[key].in_(lang)
            return text.format(**values) if values else text

        def other(text: LocalizedText) -> str:
            return text.zh if lang == "en" else text.en

        environment.globals |= {
            "lang": lang,
            "t": t,
            "catalog": self.catalog,
            "settings": self.settings,
            "label": lambda name, code: vocabularies.label(name, code).in_(lang),
            "entry": lambda name, code: vocabularies.entries[name][code],
            "regions": vocabularies.regions,
            "organisations": vocabularies.organisations,
        }
        environment.filters |= {
            "tr": lambda text: text.in_(lang),
            "other": other,
            "date": lambda value: wording.date(value, lang),
            "duration": lambda value, working=False: wording.duration(value, lang, working),
            "span": lambda time: wording.span(time.min, time.max, lang, time.working_days),
            "number": lambda value: wording.number(value, lang),
            "amount": lambda a: wording.amount(a, lang, vocabularies.label("per", a.per)),
            "part": lambda i, a: wording.amount(
                a.model_copy(
                    update={"exact": i.exact, "min": i.min, "max": i.max,
                            "qualifier": i.qualifier, "per": "once"}
                ), lang, vocabularies.label("per", "once"),
            ),
            "figure": lambda f: wording.figure(f, lang),
            "place": lambda text: wording.place_in_text(text, lang),
            "slug": slug,
            "tel": lambda phone: re.sub(r"[^0-9+]", "", phone),
            "query": lambda text: quote(text, safe=""),
        }  # fmt: skip
        return environment


def slug(code: str) -> str:
    """Return a code as a part of an address."""
    return code.replace("_", "-")


def tidy(html: str) -> str:
    """Drop indentation and empty lines: a third of a page's bytes, and none of its meaning."""
    return "\n".join(line for raw in html.splitlines() if (line := raw.strip())) + "\n"


def shorten(text: str, limit: int) -> str:
    """Cut a text to `limit` characters at a word's end."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip(",.;，。；") + "…"
