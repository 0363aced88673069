import re

import pytest

from petrel.model.money import ProcessingTime
from petrel.outputs.paths import Paths, comes_before
from petrel.outputs.waiting import Span, add_up


def record(sample, name, jurisdiction="china", related="", more="", status="in_force"):
    """A record on the journey `return_and_start_up`, and with other topics on none."""
    text = sample.replace("Sample grant", name).replace("示例资助", f"示例{name}")
    text = text.replace("topics: [money]", "topics: [start_ups]")
    text = text.replace("jurisdiction: xiamen", f"jurisdiction: {jurisdiction}")
    text = text.replace("code: in_force", f"code: {status}")
    return text + (f"related: {{{related}}}\n" if related else "") + more


def ids(path):
    return [step.rid for step in path.steps]


def path(catalog, place="china", journey="return_and_start_up"):
    return Paths(catalog).all[journey, place]


def test_steps_stand_in_the_order_in_which_one_needs_the_other(small, sample):
    catalog = small(
        china__a=record(sample, "a", related="requires: [china/b]"),
        china__b=record(sample, "b"),
        china__c=record(sample, "c", related="unlocks: [china/b]"),
        china__d=record(sample, "d"),
    )
    found = path(catalog)
    assert ids(found) == ["china/c", "china/b", "china/a"]
    assert [step.before for step in found.steps] == [(), (1,), (2,)]
    assert found.others == ("china/d",)


def test_same_depth_stands_in_the_order_of_the_lists(small, sample):
    catalog = small(
        china__z=record(sample, "z"),
        xiamen__a=record(sample, "a", "xiamen"),
        xiamen__m=record(sample, "m", "xiamen", "requires: [china/z, xiamen/a]"),
    )
    assert ids(path(catalog, "xiamen")) == ["china/z", "xiamen/a", "xiamen/m"]


def staged(sample, name, stages, related=""):
    """A record about jobs at some stages."""
    text = record(sample, name, related=related).replace("[start_ups]", "[jobs]")
    return re.sub(r"stages: \[.*?\]", f"stages: [{stages}]", text)


def test_same_depth_stands_in_the_order_of_the_stages(small, sample):
    catalog = small(
        china__a=staged(sample, "a", "study, work"),
        # A stage of another track says nothing about this one.
        china__b=staged(sample, "b", "graduate, returned"),
        china__y=staged(sample, "y", "study"),
        china__z=staged(sample, "z", "apply, study"),
        china__m=staged(sample, "m", "study", "requires: [china/a, china/b, china/y, china/z]"),
    )
    found = path(catalog, journey="arrive")
    assert ids(found) == ["china/z", "china/a", "china/y", "china/b", "china/m"]


def test_what_comes_in_from_an_earlier_stage_is_marked(small, sample):
    catalog = small(
        china__a=staged(sample, "a", "apply"),
        china__b=staged(sample, "b", "stay"),
        china__c=staged(sample, "c", "returned"),
        china__d=staged(sample, "d", "study, work"),
        china__m=staged(sample, "m", "work", "requires: [china/a, china/b, china/c, china/d]"),
    )
    found = path(catalog, journey="graduate_and_work")
    assert len(found.steps) == 5
    assert [step.rid for step in found.steps if step.earlier] == ["china/a"]


def test_place_decides_what_belongs(small, sample):
    catalog = small(
        china__a=record(sample, "a"),
        fujian__b=record(sample, "b", "fujian"),
        xiamen__c=record(sample, "c", "xiamen"),
        xiamen_tongan__d=record(sample, "d", "xiamen-tongan"),
        qingdao__e=record(sample, "e", "qingdao"),
        jiashan__f=record(sample, "f", "jiashan", more="also_applies_in: [xiamen]\n"),
    )
    everywhere = {"china/a", "fujian/b", "xiamen/c", "jiashan/f"}
    assert set(path(catalog).others) == {"china/a"}
    assert set(path(catalog, "fujian").others) == {*everywhere, "xiamen-tongan/d"}
    assert set(path(catalog, "xiamen-tongan").others) == {*everywhere, "xiamen-tongan/d"}
    assert set(path(catalog, "qingdao").others) == {"china/a", "qingdao/e"}


def test_there_is_a_path_for_the_nation_and_each_place_with_a_record(small, sample):
    catalog = small(xiamen__a=record(sample, "a", "xiamen"))
    places = [place for code, place in Paths(catalog).all if code == "return_and_start_up"]
    assert places == ["china", "xiamen"]
    assert path(catalog).url == "journeys/return-and-start-up/"
    assert path(catalog, "xiamen").url == "journeys/return-and-start-up/xiamen/"


def test_what_a_step_requires_is_brought_in_what_unlocks_it_is_not(small, sample):
    off = "topics: [family]"
    catalog = small(
        china__a=record(sample, "a", related="requires: [china/b]"),
        china__b=record(sample, "b", related="requires: [china/c]").replace(
            "topics: [start_ups]", off
        ),
        china__c=record(sample, "c").replace("topics: [start_ups]", off),
        china__d=record(sample, "d", related="unlocks: [china/a]").replace(
            "topics: [start_ups]", off
        ),
    )
    assert ids(path(catalog)) == ["china/c", "china/b", "china/a"]


def test_what_another_city_asks_for_is_not_brought_in(small, sample):
    catalog = small(
        xiamen__a=record(sample, "a", "xiamen", "requires: [qingdao/b]"),
        qingdao__b=record(sample, "b", "qingdao"),
    )
    found = path(catalog, "xiamen")
    assert (ids(found), found.others) == ([], ("xiamen/a",))


def test_what_has_ended_is_left_out(small, sample):
    catalog = small(
        china__a=record(sample, "a", related="requires: [china/b, china/c]"),
        china__b=record(sample, "b", status="expired"),
        china__c=record(sample, "c", status="superseded"),
    )
    found = path(catalog)
    assert (ids(found), found.others) == ([], ("china/a",))


def test_service_of_a_city_is_no_condition_of_a_national_rule(small, sample):
    catalog = small(
        china__a=record(sample, "a"),
        xiamen__b=record(sample, "b", "xiamen", "unlocks: [china/a, xiamen/c]"),
        xiamen__c=record(sample, "c", "xiamen"),
    )
    assert comes_before(catalog).get("china/a", ()) == ()
    assert comes_before(catalog)["xiamen/c"] == ("xiamen/b",)


def test_local_version_takes_the_place_of_the_rule(small, sample):
    catalog = small(
        china__a=record(sample, "a"),
        china__b=record(sample, "b", related="requires: [china/a]"),
        china__c=record(sample, "c", related="requires: [china/b]"),
        xiamen__b=record(sample, "d", "xiamen", "overrides: [china/b]"),
    )
    found = path(catalog, "xiamen")
    assert ids(found) == ["china/a", "xiamen/b", "china/c"]
    assert found.steps[1].instead_of == ("china/b",)
    assert ids(path(catalog, "china")) == ["china/a", "china/b", "china/c"]


def test_circle_ends(small, sample):
    catalog = small(
        china__a=record(sample, "a", related="unlocks: [china/b]"),
        china__b=record(sample, "b", related="unlocks: [china/a]"),
        china__c=record(sample, "c", related="unlocks: [china/d]"),
        china__d=record(sample, "d"),
    )
    found = path(catalog)
    assert ids(found) == ["china/c", "china/d", "china/a", "china/b"]
    for step in found.steps:
        assert all(number < step.number for number in step.before)


def test_record_lies_on_the_paths_of_its_own_place(small, sample):
    catalog = small(xiamen__a=record(sample, "a", "xiamen"), china__b=record(sample, "b"))
    of_record = Paths(catalog).of_record
    assert [path.url for path in of_record["xiamen/a"]] == ["journeys/return-and-start-up/xiamen/"]
    assert [path.url for path in of_record["china/b"]] == ["journeys/return-and-start-up/"]


def test_every_real_path_is_in_order_and_complete(catalog):
    before = comes_before(catalog)
    for found in Paths(catalog).all.values():
        numbers = {step.rid: step.number for step in found.steps}
        assert not numbers.keys() & set(found.others)
        for step in found.steps:
            wanted = {numbers[rid] for rid in before.get(step.rid, ()) if rid in numbers}
            if not step.instead_of:
                assert wanted >= set(step.before)
        for rid in found.others:
            assert not set(before.get(rid, ())) & {*numbers, *found.others}


def time(low=None, high=None, working=False):
    return ProcessingTime(min=low, max=high, working_days=working)


def test_waiting_times_add_up_working_days_apart():
    times = [time("P10D", "P20D", True), time(None, "P15D", True), time("P1M", "P2M"), None]
    found = add_up(times)
    assert found.working == Span("P10D", "P35D")
    assert found.calendar == Span("P1M", "P2M")
    assert (found.unknown, found.steps) == (1, 4)
    assert not found.mostly_unknown
    assert add_up([None, None, None, *times]).mostly_unknown
    assert not add_up([None, *times[:1]]).mostly_unknown
    assert found.words("en") == "10–35 working days and 1–2 months"
    assert found.words("zh") == "10—35 个工作日和 1—2 个月"


@pytest.mark.parametrize(
    ("times", "en", "zh"),
    [
        ([], "", ""),
        ([None], "", ""),
        ([time(None, "P15D", True)], "up to 15 working days", "最长 15 个工作日"),
        ([time("P1M", "P1M"), time("P15D", "P15D")], "1 month 15 days", "1 个月 15 天"),
        ([time("P3D"), time("P1D", "P2D")], "at least 4 days", "至少 4 天"),
        ([time("P2W", "P3M")], "2 weeks to 3 months", "2 周至 3 个月"),
    ],
)
def test_sum_is_said_in_words(times, en, zh):
    found = add_up(times)
    assert (found.words("en"), found.words("zh")) == (en, zh)


def test_no_sum_is_made_of_other_units():
    text = add_up([time("P24M", "P24M"), time("P1Y", "P1Y")]).calendar.high
    assert re.fullmatch(r"P1Y24M", text)
