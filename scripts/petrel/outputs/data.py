"""The records as open data: JSON, CSV, and the addresses of both on the site."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from petrel.model.artifact import Artifact
from petrel.model.catalog import Catalog
from petrel.model.record import Record
from petrel.model.settings import Settings
from petrel.outputs.lists import headline
from petrel.records.schema import json_schema

VERSION = "v1"
COLUMNS = (
    "id", "kind", "name_en", "name_zh", "jurisdiction", "status", "amount_label_en",
    "amount_min", "amount_max", "currency", "per", "valid_from", "valid_until",
    "last_verified", "review_by", "url",
)  # fmt: skip


def data_artifacts(catalog: Catalog, settings: Settings) -> Iterator[Artifact]:
    """Yield the data files, below `assets/data/v1/`."""
    folder = f"assets/data/{VERSION}"
    records = [_whole(rid, record, settings) for rid, record in catalog.records.items()]
    yield Artifact(f"{folder}/records.json", _json({"version": VERSION, "records": records}))
    yield Artifact(f"{folder}/vocabularies.json", _json(_vocabularies(catalog)))
    yield Artifact(f"{folder}/records.csv", _csv(catalog, settings))
    yield Artifact(f"{folder}/record.schema.json", _json(json_schema(catalog.vocabularies)))


def _whole(rid: str, record: Record, settings: Settings) -> dict[str, Any]:
    fields = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return {"id": rid, "url": settings.absolute("en", f"policies/{rid}/"), **fields}


def _vocabularies(catalog: Catalog) -> dict[str, Any]:
    return {
        name: {
            code: entry.model_dump(mode="json", exclude_defaults=True)
            for code, entry in all_.items()
        }
        for name, all_ in catalog.vocabularies.entries.items()
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _csv(catalog: Catalog, settings: Settings) -> bytes:
    """One row a record, with its headline amount; UTF-8 with a mark, as Excel needs it."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for rid, r in catalog.records.items():
        a = headline(r)
        money = (a.label.en, a.low, a.high, a.currency, a.per) if a else ("",) * 5
        writer.writerow(
            [rid, r.kind, r.name.en, r.name.zh, r.jurisdiction, r.status.code, *money,
             r.valid_from, r.valid_until, r.last_verified, r.review_by,
             settings.absolute("en", f"policies/{rid}/")]
        )  # fmt: skip
    return "\ufeff".encode() + out.getvalue().encode()
