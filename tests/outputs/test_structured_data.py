import json

from petrel.outputs.structured_data import json_ld


def test_type_and_names_are_schema_org(small, sample, settings):
    catalog = small(xiamen__sample=sample)
    record = catalog.records["xiamen/sample"]
    data = json.loads(json_ld("xiamen/sample", record, "zh", catalog, settings))
    assert data["@type"] == "MonetaryGrant"
    assert data["name"] == "示例资助"
    assert data["url"] == "https://example.org/guide/zh/policies/xiamen/sample/"
    assert data["areaServed"] == "厦门"
