import csv
import io
import json

from petrel.outputs.data import COLUMNS, data_artifacts


def test_json_holds_every_field_that_is_set(small, sample, settings):
    files = {a.path: a.content for a in data_artifacts(small(xiamen__sample=sample), settings)}
    records = json.loads(files["assets/data/v1/records.json"])["records"]
    assert records[0]["id"] == "xiamen/sample"
    assert records[0]["benefit"]["amounts"][0]["max"] == 500000
    assert records[0]["benefit"]["amounts"][0]["cites"] == ["notice"]
    assert records[0]["review_by"] == "2027-03-01"


def test_csv_has_one_row_a_record(catalog, settings):
    files = {a.path: a.content for a in data_artifacts(catalog, settings)}
    rows = list(csv.reader(io.StringIO(files["assets/data/v1/records.csv"].decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(catalog.records) + 1


def test_same_input_gives_same_bytes(catalog, settings):
    first = [(a.path, a.content) for a in data_artifacts(catalog, settings)]
    assert first == [(a.path, a.content) for a in data_artifacts(catalog, settings)]
