"""Pages to look things up in: organisations, glossary, search, not found, moved records."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from petrel.model.text import LANGS, Lang
from petrel.outputs.lists import ordered
from petrel.outputs.renderer import Page, Renderer
from petrel.outputs.strings import strings
from petrel.search.lists import search_strings


@dataclass(frozen=True)
class Reference:
    """Renders them for one catalog."""

    renderer: Renderer

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages in both languages."""
        for lang in LANGS:
            yield from self._organisations(lang)
            yield self._simple(lang, "glossary", "glossary/", groups=_by_initial(self.renderer))
            yield self._simple(
                lang, "search", "search/", {"scripts": ["search-page"]}, said=search_strings(lang)
            )
            yield self._simple(lang, "not_found", "404/", {"unlisted": True})
            yield from self._moved(lang)

    def _simple(
        self, lang: Lang, name: str, url: str, meta: Mapping[str, object] | None = None,
        **context: object,
    ) -> Page:  # fmt: skip
        words = strings()
        title = words[f"{name}_title"].in_(lang)
        lead = words.get(f"{name}_lead", words["tagline"]).in_(lang)
        return self.renderer.page(name, lang, url, title, lead, meta, **context)

    def _organisations(self, lang: Lang) -> Iterator[Page]:
        catalog = self.renderer.catalog
        everything = catalog.vocabularies.organisations
        groups: dict[str, list[str]] = {}
        for code, organisation in everything.items():
            groups.setdefault(organisation.region, []).append(code)
        places = [code for code in catalog.vocabularies.regions if code in groups]
        yield self._simple(
            lang, "organisations", "organisations/", groups={c: groups[c] for c in places}
        )
        children: dict[str, list[str]] = {}
        for code, organisation in everything.items():
            if organisation.parent:
                children.setdefault(organisation.parent, []).append(code)
        for code, organisation in everything.items():
            about = organisation.description or organisation.name
            yield self.renderer.page(
                "organisation",
                lang,
                f"organisations/{code}/",
                organisation.name.in_(lang),
                about.in_(lang),
                code=code,
                organisation=organisation,
                records=ordered(catalog, catalog.by_organisation.get(code, ())),
                children=children.get(code, []),
                chain=list(catalog.ancestors(organisation.region)),
            )

    def _moved(self, lang: Lang) -> Iterator[Page]:
        for old, new in self.renderer.catalog.moved.items():
            record = self.renderer.catalog.records.get(new)
            if record is not None:
                title = strings()["moved_title"].in_(lang)
                yield self.renderer.page(
                    "moved",
                    lang,
                    f"policies/{old}/",
                    title,
                    record.name.in_(lang),
                    {"unlisted": True, "moved_to": f"policies/{new}/"},
                    new=new,
                    record=record,
                )


def _by_initial(renderer: Renderer) -> Mapping[str, list[str]]:
    """Group glossary codes by the first letter of their pinyin, in its order."""

    def plain(text: str) -> str:
        letters = unicodedata.normalize("NFD", text.casefold())
        return "".join(c for c in letters if not unicodedata.combining(c))

    entries = renderer.catalog.vocabularies.glossary
    groups: dict[str, list[str]] = {}
    for code in sorted(entries, key=lambda code: (plain(entries[code].pinyin), code)):
        initial = plain(entries[code].pinyin)[:1].upper()
        groups.setdefault(initial if initial.isalpha() else "#", []).append(code)
    return groups
