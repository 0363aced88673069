"""Records and people made up by hand for the vectors: each kind of condition, each edge."""

from collections.abc import Iterator, Mapping
from typing import Any

from petrel.eligibility.program import Program

from .small_world import program

TODAY = "2026-11-24"
Answers = Mapping[str, Any]


def statement(text: str) -> dict[str, Any]:
    return {"statement": {"en": text, "zh": f"{text}。"}}


MARINE = {"field": ["marine"]}
PASSPORT = {"has": ["passport"]}
RULES: Mapping[str, Any] = {
    "nationality": {"nationality": ["chinese", "hong_kong_macao_taiwan"]},
    "permit": {"permit_held": ["x1_visa", "study_residence_permit"]},
    "no-permit": {"not": {"permit_held": ["work_permit"]}},
    "field": {"field": ["technology", "stem"]},
    "degree": {"degree_level": {"min": "bachelor"}},
    "degree-upto": {"degree_level": {"max": "bachelor"}},
    "degree-place": {"degree_place": ["abroad"]},
    "degree-or-job": {"any": [{"degree_level": {"min": "master"}}, {"job_offer": ["contract"]}]},
    "recent": {"time_since_graduation": {"max": "P2Y"}},
    "month": {"time_since_graduation": {"min": "P1M", "max": "P1Y"}},
    "weeks": {"time_since_graduation": {"min": "P2W", "max": "P1M10D"}},
    "not-recent": {"not": {"time_since_graduation": {"max": "P1Y"}}},
    "forever": {"time_since_graduation": {"max": "P9999Y"}},
    "never": {"time_since_graduation": {"min": "P9000Y"}},
    "adult": {"age": {"min": 18, "max": 45}},
    "old": {"age": {"min": 60}},
    "abroad": {"time_abroad": {"min": "P6M"}},
    "abroad-days": {"time_abroad": {"min": "P45D", "max": "P2Y"}},
    "experience": {"work_experience": {"min": "P2Y", "max": "P10Y"}},
    "share": {"company_share": {"min": 30, "max": 50}},
    "salary": {"salary": {"min": 250_000, "per": "year"}},
    "employees": {"quantity": {"metric": "employees", "min": 10, "max": 300}},
    "hukou": {"hukou": ["xiamen"]},
    "company": {"company_place": ["fujian", "qingdao"]},
    "residence": {"residence": ["xiamen-siming"]},
    "company-age": {"company_age": {"max": "P5Y"}},
    "proofs": {"has": ["passport", "clean_record", "health_insurance"]},
    "not-proofs": {"not": {"has": ["passport", "clean_record"]}},
    "says": statement("A"),
    "says-or": {"all": [statement("A"), {"any": [statement("B"), PASSPORT]}]},
    "says-not": {"all": [statement("A"), {"not": {"any": [statement("B"), PASSPORT]}}]},
    "nested": {
        "all": [
            {
                "any": [
                    {"nationality": ["foreign"]},
                    {"all": [{"age": {"max": 35}}, statement("A")]},
                ]
            },
            {"not": {"any": [{"job_offer": ["none"]}, {"not": {"has": ["clean_record"]}}]}},
        ]
    },
    "way-out": {
        "any": [
            {"nationality": ["foreign"]},
            {"all": [{"has": ["passport", "clean_record"]}, {"job_offer": ["contract", "offer"]}]},
            {"not": {"age": {"min": 18}}},
        ]
    },
    "way-out-of-not": {"not": {"all": [PASSPORT, {"any": [{"job_offer": ["none"]}, MARINE]}]}},
    "date-or-passport": {"any": [{"time_since_graduation": {"min": "P1M"}}, PASSPORT]},
    "date-and-passport": {"all": [{"time_since_graduation": {"min": "P1M"}}, PASSPORT]},
    "two-dates": {
        "all": [{"time_since_graduation": {"max": "P2Y"}}, {"company_age": {"min": "P1Y"}}]
    },
}
FIELDS: Mapping[str, Mapping[str, Any]] = {
    "bare": {},
    "goal": {"stages": ("returned", "work")},
    "scope": {"stages": ("start_up",), "places": ("xiamen", "qingdao"), "complete": True},
    "ended": {"status": "expired"},
    "replaced": {"status": "superseded", "valid_until": "2027"},
    "period": {"valid_from": "2027-01", "valid_until": "2027-12-31"},
    "until": {"valid_until": "2026-11"},
    "over": {"valid_until": "2026-11-23"},
    "last-day": {"valid_until": "2026-11-24"},
    "far": {"valid_from": "2033"},
}


def programs() -> dict[str, Program]:
    """Return the records by name: one for each rule, also where it is complete, and by fields."""
    found = {name: program(name, rule) for name, rule in RULES.items()}
    for name in ("nationality", "recent", "says"):
        found[f"{name}-complete"] = program(f"{name}-complete", RULES[name], complete=True)
    for name in ("date-or-passport", "recent", "not-recent", "residence", "degree"):
        found[f"{name}-2027"] = program(f"{name}-2027", RULES[name], valid_from="2027")
    found["recent-ending"] = program("recent-ending", RULES["recent"], valid_until="2027-03-15")
    return found | {name: program(name, **fields) for name, fields in FIELDS.items()}


def _days(fact: str, *dates: str | None) -> list[Answers]:
    return [{fact: date} for date in dates]


PEOPLE: Mapping[str, list[Answers]] = {
    "nationality": [{}, *_days("nationality", None, "chinese", "foreign")],
    "nationality-complete": [{"nationality": "chinese"}, {"nationality": None}],
    "permit": [{}, *({"permit_held": p} for p in (None, [], ["work_permit"], ["x1_visa"]))],
    "no-permit": [{}, *({"permit_held": p} for p in (None, [], ["x1_visa", "work_permit"]))],
    "field": [{"field": []}, {"field": ["stem", "marine"]}],
    "degree": [
        {"degree_level": "bachelor"},
        {"degree_level": "secondary"},
        {"degree_level": None},
        *({"degree_level": "master", "graduated": d} for d in (None, "2026-11-24", "2026-11-25")),
        *({"degree_level": "doctor", "graduated": d} for d in ("2026", "2026-11", "2027-06")),
        {"graduated": "2027-06"},
    ],
    "degree-2027": [{"degree_level": "master", "graduated": d} for d in ("2027", "2026-12-31")],
    "degree-upto": [{"degree_level": "secondary", "graduated": "2020"}, {"degree_level": "doctor"}],
    "degree-place": [
        {"degree_place": "abroad"},
        {"degree_place": "abroad", "graduated": "2031-12"},
    ],
    "degree-or-job": [
        {"degree_level": "master", "graduated": "2027-07-01", "job_offer": "none"},
        {"degree_level": "master", "graduated": "2027-07-01"},
        {"job_offer": None},
    ],
    "recent": [
        {},
        *_days("graduated", None, "2024-11-23", "2024-11-24", "2024-11-25"),
        *_days("graduated", "2026-11-24", "2026-11-25", "2024", "2024-11", "2026", "2027-06"),
    ],
    "recent-complete": [{"graduated": "2026-01-31"}, {"graduated": "2027-06-30"}],
    "recent-2027": [{"graduated": d} for d in ("2025-06-30", "2024-12-31", "2025", "2024-12")],
    "recent-ending": [{"graduated": d} for d in ("2025-06-30", "2027-03-01", "2027-03-16")],
    "month": _days("graduated", "2026-10-24", "2026-10-25", "2026-10-31", "2025-11-24", "2026-10"),
    "weeks": _days("graduated", "2026-11-10", "2026-11-11", "2026-10-14", "2026-10-13", "2026-11"),
    "not-recent": [{}, *_days("graduated", "2025-11-23", "2025-11-24", "2025-11", "2027-01-01")],
    "not-recent-2027": _days("graduated", "2026", "2026-06-15"),
    "forever": _days("graduated", "1960", "2041-12-31"),
    "never": _days("graduated", "2000-02-29"),
    "adult": _days(
        "born", "2008-11-24", "2008-11-25", "1980-11-25", "1980-11-24", "1980-11", "2010"
    ),
    "old": _days("born", "1966-11-24", "1966-11-25", "1967", "1966"),
    "abroad": [{"time_abroad": n} for n in (None, 0, 5, 6)],
    "abroad-days": [{"time_abroad": n} for n in (1, 2, 24, 25)],
    "experience": [{"work_experience": n} for n in (23, 24, 120, 121)],
    "share": [{"company_share": n} for n in (29.99, 30, 50, 50.5)],
    "salary": [{"salary": n} for n in (20833, 20833.34, 0, None)],
    "employees": [{"quantity.employees": n} for n in (9, 10, 300, 301, None)],
    "hukou": [
        {},
        *_days("hukou", None, "xiamen", "xiamen-siming", "fujian", "fuzhou", "elsewhere"),
    ],
    "company": _days("company_place", "fuzhou", "shandong", "china", "qingdao"),
    "residence": _days("place", "xiamen", "xiamen-siming", "china", "qingdao", "elsewhere"),
    "residence-2027": _days("place", "fujian", "qingdao"),
    "company-age": [
        {"company_registered": d}
        for d in ("2021-11-24", "2021-11-23", "2021-11", "2027-02", "2030")
    ],
    "proofs": [
        {},
        {"has.passport": True, "has.clean_record": True, "has.health_insurance": True},
        {"has.passport": True, "has.clean_record": False},
        {"has.passport": True, "has.clean_record": None},
        {"has.passport": None, "has.clean_record": None, "has.health_insurance": True},
    ],
    "not-proofs": [{"has.passport": True}, {"has.passport": None}, {"has.clean_record": False}],
    "says": [{}, {"says": True}, {"says": False}, {"says": None}],
    "says-complete": [{}, {"says": True}],
    "says-or": [{}, {"has.passport": True}, {"has.passport": False}, {"says": True}],
    "says-not": [{}, {"has.passport": True}, {"says": False}],
    "nested": [
        {},
        {"nationality": "foreign", "job_offer": "offer", "has.clean_record": True},
        {"nationality": "chinese", "born": "1990-11-25", "job_offer": "none"},
        {"nationality": "chinese", "born": "1991", "has.clean_record": None},
        {"born": "1950-01-01", "nationality": "foreign"},
    ],
    "way-out": [
        {"nationality": "chinese", "has.passport": False, "job_offer": "none", "born": "2000"},
        {"nationality": "chinese", "has.passport": False, "born": "2000"},
        {"nationality": "chinese", "job_offer": "none", "born": "2008-12-01"},
    ],
    "way-out-of-not": [
        {"has.passport": True, "job_offer": "none"},
        {"has.passport": True, "job_offer": "none", "field": ["marine"]},
    ],
    "date-or-passport": [
        {"graduated": "2026-11-20"},
        {"graduated": "2026-10", "has.passport": None},
    ],
    "date-or-passport-2027": [
        {"graduated": "2027"},
        {"graduated": "2026-12", "has.passport": False},
        {"graduated": "2027-01", "has.passport": None},
    ],
    "date-and-passport": [{"graduated": "2026-11"}, {"graduated": "2027-01-31"}],
    "two-dates": [
        {"graduated": "2026-06-30", "company_registered": "2026-02-28"},
        {"graduated": "2025-02-28", "company_registered": "2026-06"},
        {"graduated": "2026", "company_registered": "2026"},
    ],
    "bare": [{}, {"goal": ["work"]}],
    "goal": [{}, {"goal": ["before"]}, {"goal": ["before", "work"]}, {"goal": None}],
    "scope": [
        {"goal": ["start_up"], "place": "xiamen-siming"},
        {"goal": ["start_up"], "place": "fujian"},
        {"goal": ["start_up"], "place": None},
        {"goal": ["work"]},
        {"place": "elsewhere"},
    ],
    "ended": [{}, {"goal": ["work"]}],
    "replaced": [{"goal": ["work"]}],
    "period": [{}, {"goal": ["before"]}],
    "until": [{"goal": ["work"]}],
    "over": [{}],
    "last-day": [{"goal": ["work"]}],
    "far": [{"goal": ["work"]}],
}
DATED: tuple[tuple[str, str, Answers], ...] = (
    # 31 January and one month; 29 February and years; the turn of a year; the end of the calendar.
    ("month", "2027-02-27", {"graduated": "2027-01-31"}),
    ("month", "2027-02-28", {"graduated": "2027-01-31"}),
    ("month", "2028-02-28", {"graduated": "2028-01-31"}),
    ("month", "2028-02-29", {"graduated": "2028-01-31"}),
    ("month", "2027-01-31", {"graduated": "2026-12-31"}),
    ("recent", "2030-02-28", {"graduated": "2028-02-29"}),
    ("recent", "2030-03-01", {"graduated": "2028-02-29"}),
    ("recent", "2030-02-28", {"graduated": "2028-02"}),
    ("adult", "2042-02-28", {"born": "2024-02-29"}),
    ("adult", "2042-02-27", {"born": "2024-02-29"}),
    ("adult", "2070-02-27", {"born": "2024-02-29"}),
    ("adult", "2070-02-28", {"born": "2024-02-29"}),
    ("recent", "2026-12-31", {"graduated": "2024-12-31"}),
    ("recent", "2027-01-01", {"graduated": "2024-12-31"}),
    ("period", "2026-12-31", {"goal": ["work"]}),
    ("period", "2027-01-01", {"goal": ["work"]}),
    ("period", "2027-12-31", {"goal": ["work"]}),
    ("period", "2028-01-01", {"goal": ["work"]}),
    ("far", "2027-12-27", {"goal": ["work"]}),
    ("far", "2027-12-28", {"goal": ["work"]}),
    ("recent", "9998-06-30", {"graduated": "9999-12-31"}),
    ("company-age", "9999-12-31", {"company_registered": "9998"}),
    ("adult", "2000-02-29", {"born": "1982-02-28"}),
    ("recent", "1900-03-01", {"graduated": "1898-02-28"}),
)


def hand_made() -> Iterator[tuple[Program, str, Answers]]:
    """Yield a record, a day and answers; `says` stands for all statements of the record."""
    known = programs()
    for name, people in PEOPLE.items():
        for answers in people:
            yield known[name], TODAY, _spelt(known[name], answers)
            if "goal" not in answers:
                yield known[name], TODAY, {"goal": ["work"], **_spelt(known[name], answers)}
        # Whoever hires or hosts asks for somebody else; with a goal of one's own nobody does.
        yield known[name], TODAY, {"goal": ["host"], **_spelt(known[name], people[0])}
        yield known[name], TODAY, {"goal": ["host", "work"], **_spelt(known[name], people[-1])}
    for name, today, answers in DATED:
        yield known[name], today, {"goal": ["work"], **answers}


def _spelt(record: Program, answers: Answers) -> Answers:
    """Name the statements of the record where answers say `says`."""
    if "says" not in answers:
        return answers
    statements = [leaf["fact"] for leaf in record.leaves if leaf["op"] == "says"]
    rest = {fact: value for fact, value in answers.items() if fact != "says"}
    return rest | dict.fromkeys(statements, answers["says"])
