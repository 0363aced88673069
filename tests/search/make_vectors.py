"""Write tests/vectors/analysis.json and search.json: what both twins must answer.

After a wanted change run `PYTHONPATH=scripts python -m tests.search.make_vectors`, and read the
difference. test_vectors.py fails while the files are out of date.
"""

import json
from pathlib import Path
from typing import Any

from petrel.search.analyze import Analyzer, Token, default_analyzer
from petrel.search.index import build_index, result_store, t2s_pair
from petrel.search.lists import data_bytes, default_lists
from petrel.search.query import search
from petrel.search.traditional import useful_map
from petrel.search.wire import encode

from .analysis_cases import texts
from .corpus import corpus
from .queries import ODD, QUERIES

VECTORS = Path(__file__).parents[1] / "vectors"
LIMIT = 10


def analysis() -> dict[str, Any]:
    """Return texts with their terms, query tokens and name keys."""
    used = useful_map({c for text in texts() for c in default_analyzer().fold(text)})
    analyzer = Analyzer(default_lists(), used)
    cases = [
        {
            "text": text,
            "terms": analyzer.terms(text),
            "query": [token_row(token) for token in analyzer.query(text)],
            "keys": analyzer.query_keys(text),
        }
        for text in texts()
    ]
    return {"lists": json.loads(data_bytes("lists.json")), "t2s": t2s_pair(used), "cases": cases}


def token_row(token: Token) -> list[Any]:
    """Return a token as the vectors write it, the weight to six decimals."""
    return [token.kind, token.term, token.raw, round(token.weight, 6), token.stop]


def searches() -> dict[str, Any]:
    """Return the index of the corpus as the browser gets it, and what it answers."""
    index = build_index(corpus())
    return {
        "index": json.loads(encode(index.postings)),
        "t2s": t2s_pair(index.analyzer.simplified),
        "lists": json.loads(data_bytes("lists.json")),
        "store": result_store(index, "en"),
        "cases": [
            {
                "query": query,
                "hits": [
                    [hit.id, hit.score, hit.share] for hit in search(index, query, "en", LIMIT)
                ],
            }
            for query in [*QUERIES, *ODD]
        ],
    }


def vector_text(value: dict[str, Any]) -> str:
    """Write the cases one to a line, so that a difference can be read."""
    head = {key: part for key, part in value.items() if key != "cases"}
    lines = [f'"{key}":{_line(part)}' for key, part in head.items()]
    cases = ",\n".join(map(_line, value["cases"]))
    return "{" + ",\n".join(lines) + ',\n"cases":[\n' + cases + "\n]}\n"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


if __name__ == "__main__":
    for name, value in (("analysis", analysis()), ("search", searches())):
        (VECTORS / f"{name}.json").write_text(vector_text(value), encoding="utf-8")
