from petrel.outputs.lists import by_place, headline, inside, ordered, ordered_for_stage


def test_ended_records_come_last_and_national_ones_first(small, sample):
    national = sample.replace("jurisdiction: xiamen", "jurisdiction: china")
    ended = sample.replace("code: in_force", "code: expired").replace("xiamen", "fujian")
    catalog = small(
        xiamen__sample=sample.replace("Sample grant", "B"),
        china__sample=national.replace("Sample grant", "C"),
        fujian__ended=ended,
    )
    assert ordered(catalog, catalog.records) == ["china/sample", "xiamen/sample", "fujian/ended"]
    assert list(by_place(catalog, catalog.records)) == ["china", "fujian", "xiamen"]


def test_a_place_holds_what_lies_inside_it(small, sample):
    catalog = small(xiamen__sample=sample)
    found = inside(catalog)
    assert set(found) == {"xiamen", "fujian", "china"}
    assert catalog.records["xiamen/sample"].also_applies_in == ()


def test_first_amount_is_the_headline(small, sample):
    record = small(xiamen__sample=sample).records["xiamen/sample"]
    amount = headline(record)
    assert amount is not None
    assert (amount.low, amount.high) == (200000, 500000)


def test_what_belongs_to_one_stage_comes_before_what_belongs_to_many(small, sample):
    many = sample.replace("stages: [returned]", "stages: [before, abroad, returned]")
    catalog = small(xiamen__a_many=many, xiamen__b_one=sample.replace("Sample grant", "B"))
    assert ordered_for_stage(catalog, catalog.records) == ["xiamen/b-one", "xiamen/a-many"]
