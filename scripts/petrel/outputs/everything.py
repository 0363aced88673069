"""All that is made from a catalog: the list that the site is composed from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from petrel.model.artifact import Artifact
from petrel.model.catalog import Catalog
from petrel.model.settings import Settings
from petrel.outputs.compare import ComparePages
from petrel.outputs.data import data_artifacts
from petrel.outputs.documents import documents
from petrel.outputs.finder import FinderData, FinderPages
from petrel.outputs.journeys import JourneyPages
from petrel.outputs.record_page import RecordPages
from petrel.outputs.reference import Reference
from petrel.outputs.renderer import Page, Renderer
from petrel.outputs.ways_in import WaysIn
from petrel.search.index import search_artifacts


@dataclass(frozen=True)
class Everything:
    """Pages and files of one catalog; pages are rendered once."""

    catalog: Catalog
    settings: Settings

    @cached_property
    def finder(self) -> FinderData:
        """What the finder computes with; its pages name the addresses of these files."""
        return FinderData(self.catalog)

    @cached_property
    def pages(self) -> list[Page]:
        """Every generated page, in both languages."""
        renderer = Renderer(self.catalog, self.settings)
        return list(
            chain(
                WaysIn(renderer),
                FinderPages(renderer, self.finder),
                ComparePages(renderer, self.finder),
                RecordPages(renderer),
                JourneyPages(renderer),
                Reference(renderer),
            )
        )

    def artifacts(self, guides: tuple[Page, ...] = ()) -> Iterator[Artifact]:
        """Yield every file; `guides` are the hand-written pages, to be found by search too."""
        for page in self.pages:
            yield page.artifact()
        yield from search_artifacts(documents(self.catalog, guides))
        yield from data_artifacts(self.catalog, self.settings)
        yield from self.finder.artifacts()
