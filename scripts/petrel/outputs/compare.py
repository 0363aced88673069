"""The page that puts places or records side by side; it is filled in the reader's browser."""

from collections.abc import Iterator
from dataclasses import dataclass

from petrel.model.text import LANGS, Lang
from petrel.outputs.finder import FinderData
from petrel.outputs.renderer import Page, Renderer
from petrel.outputs.strings import strings


@dataclass(frozen=True)
class ComparePages:
    """Renders the page in both languages; nothing on it grows with the number of records."""

    renderer: Renderer
    data: FinderData

    def __iter__(self) -> Iterator[Page]:
        """Yield the pages."""
        for lang in LANGS:
            yield self._page(lang)

    def _page(self, lang: Lang) -> Page:
        title, lead = (strings()[key].in_(lang) for key in ("compare_title", "compare_lead"))
        vocabularies = self.renderer.catalog.vocabularies
        return self.renderer.page(
            "compare",
            lang,
            "compare/",
            title,
            lead,
            {"styles": ["compare"], "scripts": ["compare-page"]},
            rules=self.data.address("rules.json"),
            words=self.data.address(f"words.{lang}.json"),
            kinds=vocabularies.kinds,
            periods=list(vocabularies.entries["per"]),
        )
