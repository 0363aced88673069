"""In which order and in which groups records are listed."""

from collections.abc import Iterable, Mapping, Sequence

from petrel.model.catalog import Catalog, group
from petrel.model.money import Amount
from petrel.model.record import Record

_STATUS_ORDER = {"in_force": 0, "upcoming": 1, "unconfirmed": 2, "expired": 3, "superseded": 4}
_LEVEL_ORDER = {"nation": 0, "province": 1, "city": 2, "county": 3}


def ordered(catalog: Catalog, ids: Iterable[str]) -> list[str]:
    """Sort ids: what holds before what has ended, wide before narrow, then by place and id."""
    return sorted(set(ids), key=lambda rid: (*_weight(catalog, rid), rid))


def ordered_for_stage(catalog: Catalog, ids: Iterable[str]) -> list[str]:
    """Sort as `ordered` does, but what belongs to few stages before what belongs to many."""

    def key(rid: str) -> tuple[int, int, int, str, str]:
        ended, level, place = _weight(catalog, rid)
        return (ended, level, len(catalog.records[rid].stages), place, rid)

    return sorted(set(ids), key=key)


def _weight(catalog: Catalog, rid: str) -> tuple[int, int, str]:
    record = catalog.records[rid]
    ended = _STATUS_ORDER.get(record.status.code, 2)
    level = _LEVEL_ORDER[catalog.vocabularies.regions[record.jurisdiction].level]
    return (ended if ended > 2 else 0, level, record.jurisdiction)


def by_place(catalog: Catalog, ids: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Group ids by jurisdiction, the nation first; the order in a group stays."""
    found = group((catalog.records[rid].jurisdiction, rid) for rid in ids)
    return {code: found[code] for code in catalog.vocabularies.regions if code in found}


def headline(record: Record) -> Amount | None:
    """Return the amount that overviews show, or None where the record has none."""
    amounts = record.benefit.amounts
    return amounts[0] if amounts else None


def inside(catalog: Catalog) -> Mapping[str, Sequence[str]]:
    """For each region the ids of the records in it and in all that lies inside it."""
    return group(
        (above, rid)
        for rid, record in catalog.records.items()
        for place in dict.fromkeys((record.jurisdiction, *record.also_applies_in))
        for above in catalog.ancestors(place)
    )
