from petrel.outputs.documents import documents, texts


def test_everything_that_has_a_page_is_a_document(catalog):
    found = {document.id.partition(":")[0] for document in documents(catalog)}
    assert found == {"policy", "organisation", "glossary", "region", "track", "stage", "journey"}


def test_ids_are_unique(catalog):
    ids = [document.id for document in documents(catalog)]
    assert len(ids) == len(set(ids))


def test_glossary_words_in_a_record_bring_their_other_names(small, sample):
    text = sample.replace("面向创业者的资助。", "面向归国留学人员的资助。")
    catalog = small(xiamen__sample=text)
    document = next(d for d in documents(catalog) if d.id == "policy:xiamen/sample")
    assert "haigui" in document.synonyms


def test_codes_and_cites_are_no_texts(small, sample):
    record = small(xiamen__sample=sample).records["xiamen/sample"]
    assert list(texts(record.benefit)) == ["Grant", "资助"]
