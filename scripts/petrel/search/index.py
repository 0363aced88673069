"""The search index as the command line holds it, and as files for the browser."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from petrel.model.artifact import Artifact
from petrel.model.text import LANGS, Lang
from petrel.search.analyze import Analyzer, default_analyzer
from petrel.search.document import Document
from petrel.search.lists import data_bytes, default_lists, search_strings
from petrel.search.lunr_script import lunr_module
from petrel.search.postings import Postings, average_lengths, count_postings
from petrel.search.traditional import useful_map
from petrel.search.wire import VERSION, encode

FOLDER = "assets/search/"
SUMMARY_LENGTH = 160
"""Characters of a summary in the result store; a Chinese one says as much in half of them."""


@dataclass(frozen=True)
class SearchIndex:
    """Everything that answering a query needs."""

    documents: tuple[Document, ...]
    """In order of id; postings know them by their place here."""
    postings: Postings
    averages: tuple[float, ...]
    """Mean number of terms in each field."""
    places: dict[str, int]
    """Term → its place in the sorted vocabulary."""
    syllables: frozenset[str]
    analyzer: Analyzer


def build_index(documents: Sequence[Document]) -> SearchIndex:
    """Index `documents` in any order; two with the same id are a ValueError."""
    ordered = tuple(sorted(documents, key=lambda document: document.id))
    for first, second in pairwise(ordered):
        if first.id == second.id:
            raise ValueError(f"two search documents are called {first.id}")
    lists = default_lists()
    postings = count_postings(ordered, default_analyzer())
    simplified = useful_map((*postings.terms, *lists.stop_zh, *lists.scales))
    return SearchIndex(
        documents=ordered,
        postings=postings,
        averages=tuple(average_lengths(postings.lengths)),
        places={term: place for place, term in enumerate(postings.terms)},
        syllables=frozenset(postings.syllables),
        analyzer=Analyzer(lists, simplified),
    )


def search_artifacts(documents: Sequence[Document]) -> Iterator[Artifact]:
    """Yield the index, the result stores, the lists, lunr itself, and the manifest that names them.

    All but the manifest carry a hash of their content in their name: they may be cached for good.
    """
    index = build_index(documents)
    parts = {
        "index": _hashed("index", encode(index.postings)),
        "t2s": _hashed("t2s", _json(t2s_pair(index.analyzer.simplified))),
        "lists": _hashed("lists", _json(json.loads(data_bytes("lists.json")))),
        "lunr": _hashed("lunr", lunr_module(), ".js"),
    }
    stores = {lang: _hashed(f"store-{lang}", _json(result_store(index, lang))) for lang in LANGS}
    yield from parts.values()
    yield from stores.values()
    names: dict[str, Any] = {part: _name(artifact) for part, artifact in parts.items()}
    names["stores"] = {lang: _name(artifact) for lang, artifact in stores.items()}
    yield Artifact(FOLDER + "manifest.json", _json({"version": VERSION, **names}))


def t2s_pair(simplified: dict[str, str]) -> dict[str, str]:
    """Write a character map as two strings of equal length, ordered for good compression."""
    sources = sorted(simplified, key=lambda source: (simplified[source], source))
    return {"from": "".join(sources), "to": "".join(simplified[source] for source in sources)}


def result_store(index: SearchIndex, lang: Lang) -> dict[str, Any]:
    """Return what the browser shows of each document in `lang`, in columns, and its wording.

    Kinds, places and status labels repeat, so their columns are numbers into a list of labels.
    """
    documents = index.documents
    labels: dict[str, int] = {"": 0}

    def label(text: str) -> int:
        return labels.setdefault(text, len(labels))

    columns = {
        "ids": [document.id for document in documents],
        "urls": [document.url for document in documents],
        "titles": [document.title.in_(lang) for document in documents],
        "summaries": [_cut(document.summary.in_(lang), lang) for document in documents],
        "kinds": [label(document.kind.in_(lang)) for document in documents],
        "places": [label(d.place.in_(lang) if d.place else "") for d in documents],
        "status": [label(document.status) for document in documents],
        "status_labels": [
            label(d.status_label.in_(lang) if d.status_label else "") for d in documents
        ],
    }
    return {"lang": lang, "strings": search_strings(lang), "labels": list(labels), **columns}


def _cut(text: str, lang: Lang) -> str:
    """Cut a summary for the store, English ones between words."""
    limit = SUMMARY_LENGTH if lang == "en" else SUMMARY_LENGTH // 2
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    return (kept.rpartition(" ")[0] or kept if lang == "en" else kept).rstrip(" ,;:，；：、") + "…"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _hashed(stem: str, content: bytes, suffix: str = ".json") -> Artifact:
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Artifact(f"{FOLDER}{stem}.{digest}{suffix}", content)


def _name(artifact: Artifact) -> str:
    return artifact.path.removeprefix(FOLDER)
