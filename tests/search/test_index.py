"""The index: lunr's own weights, the same bytes each time, small files."""

import gzip
import json
import random
from dataclasses import replace

import pytest
from lunr.builder import Builder

from petrel.model.text import LocalizedText
from petrel.search.analyze import default_analyzer
from petrel.search.index import build_index, search_artifacts
from petrel.search.lunr_slice import slice_index
from petrel.search.postings import EXACT, FIELDS, B

from .corpus import corpus

INDEX = build_index(corpus())


def words() -> list[str]:
    return [term for term in INDEX.postings.terms if not term.startswith(EXACT)]


def lunr_builder() -> Builder:
    """Give lunr the terms that we counted, and let it compute."""
    builder = Builder()
    builder.b(B)
    builder.ref("id")
    for name, boost in FIELDS:
        builder.field(name, boost)
    postings = INDEX.postings
    for number, boost in enumerate(postings.boosts):
        document: dict[str, object] = {"id": str(number)}
        for field, (name, _) in enumerate(FIELDS):
            document[name] = [
                term
                for term, entries in zip(postings.terms, postings.entries, strict=True)
                for place, counts in entries
                if place == number
                for _ in range(counts[field])
            ]
        builder.add(document, {"boost": boost})
    return builder


def test_weights_are_those_of_lunr() -> None:
    theirs = lunr_builder().build()
    ours = slice_index(INDEX, words())
    order = {theirs.inverted_index[term]["_index"]: term for term in words()}
    for ref, vector in ours.field_vectors.items():
        elements = iter(theirs.field_vectors[ref].elements)
        expected = {order[place]: weight for place, weight in zip(elements, elements, strict=True)}
        elements = iter(vector.elements)
        found = {words()[place]: weight for place, weight in zip(elements, elements, strict=True)}
        assert found == pytest.approx(expected, abs=1e-9), ref


def test_lunr_finds_the_same_in_a_slice() -> None:
    whole = lunr_builder().build()

    def ask(index: object) -> list[tuple[str, float]]:
        query = index.create_query()  # type: ignore[attr-defined]
        for term in ("startup", "创业", "graduat"):
            query.clause(term=term, boost=2, use_pipeline=False)
        found = index.query(query)  # type: ignore[attr-defined]
        return sorted((match["ref"], round(match["score"], 9)) for match in found)

    assert ask(slice_index(INDEX, ["graduat", "startup", "创业"])) == ask(whole)


def test_same_input_same_bytes_in_any_order() -> None:
    shuffled = corpus()
    random.Random(7).shuffle(shuffled)
    assert list(search_artifacts(corpus())) == list(search_artifacts(shuffled))


def test_the_manifest_names_every_other_file() -> None:
    files = {artifact.path: artifact.content for artifact in search_artifacts(corpus())}
    manifest = json.loads(files.pop("assets/search/manifest.json"))
    named = [manifest[part] for part in ("index", "t2s", "lists", "lunr")]
    named += manifest["stores"].values()
    assert sorted(f"assets/search/{name}" for name in named) == sorted(files)


def test_stores_speak_one_language_each() -> None:
    files = {artifact.path: artifact.content.decode() for artifact in search_artifacts(corpus())}
    english = next(text for path, text in files.items() if "store-en" in path)
    chinese = next(text for path, text in files.items() if "store-zh" in path)
    assert "Haicheng summer internships" in english
    assert "海城暑期实习" not in english
    assert "海城暑期实习" in chinese


def test_the_whole_first_load_is_small() -> None:
    total = sum(len(gzip.compress(a.content)) for a in search_artifacts(corpus()))
    assert total < 40_000


def test_no_document_and_empty_fields_are_no_error() -> None:
    assert len(list(search_artifacts([]))) == 7
    bare = replace(corpus()[0], names=(), alternates=(), terms=(), body=())
    index = build_index([bare])
    assert index.averages[0] == 1.0


def test_two_documents_with_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="policy:haicheng/startup-grant"):
        build_index([corpus()[0], corpus()[0]])


def test_stop_words_are_kept_in_names_only() -> None:
    text = LocalizedText(en="About the weather", zh="关于天气")
    index = build_index([replace(corpus()[0], names=("About",), summary=text, body=())])
    assert "about" in index.places
    assert "the" not in index.places


def test_long_summaries_are_cut_between_words() -> None:
    long = LocalizedText(en="word " * 100, zh="字" * 300)
    files = search_artifacts([replace(corpus()[0], summary=long)])
    stores = [json.loads(a.content) for a in files if "store" in a.path]
    for store in stores:
        assert len(store["summaries"][0]) <= 160
        assert store["summaries"][0].endswith(("word…", "字…"))


def test_the_browsers_map_has_what_the_index_needs() -> None:
    assert INDEX.analyzer.simplified["業"] == "业"
    assert INDEX.analyzer.simplified["麼"] == "么"
    assert len(INDEX.analyzer.simplified) < len(default_analyzer().simplified)
