"""Which records lie on a journey in a place, and in what order: from requires and unlocks."""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from petrel.eligibility.program import ENDED
from petrel.model.catalog import Catalog, group
from petrel.model.record import Record
from petrel.outputs.lists import ordered
from petrel.outputs.waiting import Waiting, add_up


def comes_before(catalog: Catalog) -> Mapping[str, tuple[str, ...]]:
    """For each id what must be settled first: what it requires, and what says that it unlocks it.

    The second only where it holds: a city's service is no condition of a national rule.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    records = catalog.records
    for rid, record in records.items():
        found[rid].update(dict.fromkeys(record.related.requires))
        for later in record.related.unlocks:
            if later in records:
                above = catalog.ancestors(records[later].jurisdiction)
                if record.jurisdiction in above:
                    found[later][rid] = None
    return {
        rid: tuple(other for other in others if other in records and other != rid)
        for rid, others in found.items()
    }


@dataclass(frozen=True, slots=True)
class Step:
    """A record on a path, the numbers of the steps that come first, and what it stands in for.

    `earlier` where it was only brought in, from a stage that lies before the journey.
    """

    number: int
    rid: str
    before: tuple[int, ...]
    instead_of: tuple[str, ...] = ()
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """A journey in a place: what has an order, what has none, and the waiting times added up.

    `url` is its page below the language's root.
    """

    journey: str
    place: str
    url: str
    steps: tuple[Step, ...]
    others: tuple[str, ...]
    waiting: Waiting


@dataclass(frozen=True)
class Paths:
    """Every journey of a catalog in every place that has a record on it."""

    catalog: Catalog

    @cached_property
    def nation(self) -> str:
        """The code of the whole country."""
        regions = self.catalog.vocabularies.regions
        return next(code for code, region in regions.items() if region.level == "nation")

    @cached_property
    def all(self) -> Mapping[tuple[str, str], Path]:
        """Journey and place → path; of each journey the nation first, then as places are listed."""
        regions = self.catalog.vocabularies.regions
        found: dict[tuple[str, str], Path] = {}
        for journey, by_place in self._members.items():
            for place in regions:
                if place == self.nation or place in by_place:
                    found[journey, place] = self._path(journey, place)
        return found

    @cached_property
    def of_record(self) -> Mapping[str, tuple[Path, ...]]:
        """For each id the paths that it lies on, in its own place."""
        found: defaultdict[str, list[Path]] = defaultdict(list)
        for path in self.all.values():
            for rid in chain((step.rid for step in path.steps), path.others):
                if self.catalog.records[rid].jurisdiction == path.place:
                    found[rid].append(path)
        return {rid: tuple(paths) for rid, paths in found.items()}

    @cached_property
    def _before(self) -> Mapping[str, tuple[str, ...]]:
        return comes_before(self.catalog)

    @cached_property
    def _members(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Journey → place → the ids of what holds exactly there."""
        pairs: dict[str, list[tuple[str, str]]] = {}
        for code, journey in self.catalog.vocabularies.journeys.items():
            stages, topics = set(journey.stages), set(journey.topics)
            pairs[code] = [
                (place, rid)
                for rid, record in self.catalog.records.items()
                if record.status.code not in ENDED
                and not stages.isdisjoint(record.stages)
                and (not topics or not topics.isdisjoint(record.topics))
                for place in _places(record)
            ]
        return {code: group(found) for code, found in pairs.items()}

    def _around(self, place: str) -> Set[str]:
        """The places whose rules are shown at `place`: itself, what it lies in, what it holds."""
        if place == self.nation:
            return {place}
        found = set(self.catalog.ancestors(place))
        queue = deque([place])
        while queue:
            inside = [c for c in self.catalog.subregions.get(queue.popleft(), ()) if c not in found]
            found.update(inside)
            queue.extend(inside)
        return found

    def _path(self, journey: str, place: str) -> Path:
        records, members = self.catalog.records, self._members_around(journey, place)
        ids = self._with_required(members, place)
        local = self._local(ids, place)
        before = _merged(ids, self._before, local)
        listed = ordered(self.catalog, before)
        order = _in_order(before, listed, lambda rid: self._earliest(journey, rid))
        linked = {rid for rid, first in before.items() if first}.union(*before.values())
        numbers = {rid: number for number, rid in enumerate((r for r in order if r in linked), 1)}
        stands_for = group((new, old) for old, new in local.items())
        start = self._start(journey)
        steps = tuple(
            Step(
                number,
                rid,
                # In a circle a step may name a later one: a check says so, the page leaves it out.
                tuple(sorted(numbers[b] for b in before[rid] if numbers[b] < number)),
                stands_for.get(rid, ()),
                members.isdisjoint((rid, *stands_for.get(rid, ())))
                and min(self._stages(journey, rid), default=start) < start,
            )
            for rid, number in numbers.items()
        )
        others = tuple(rid for rid in listed if rid not in linked)
        waiting = add_up(records[step.rid].processing_time for step in steps)
        return Path(journey, place, self._url(journey, place), steps, others, waiting)

    def _url(self, journey: str, place: str) -> str:
        return f"journeys/{journey.replace('_', '-')}/{'' if place == self.nation else f'{place}/'}"

    def _stages(self, journey: str, rid: str) -> list[int]:
        """Which stages of the journey's track a record has; only those follow one another."""
        words = self.catalog.vocabularies
        track, mine = words.journeys[journey].track, self.catalog.records[rid].stages
        stages = enumerate(words.stages.items())
        return [n for n, (code, stage) in stages if code in mine and stage.track == track]

    def _earliest(self, journey: str, rid: str) -> int:
        """The earliest stage of a record on the journey's track, or else on any."""
        stages, mine = self.catalog.vocabularies.stages, self.catalog.records[rid].stages
        every = [n for n, code in enumerate(stages) if code in mine]
        return min(self._stages(journey, rid) or every, default=len(stages))

    def _start(self, journey: str) -> int:
        """The first stage of a journey."""
        words = self.catalog.vocabularies
        mine = words.journeys[journey].stages
        return min((n for n, code in enumerate(words.stages) if code in mine), default=0)

    def _members_around(self, journey: str, place: str) -> Set[str]:
        """The records of a journey around a place."""
        members = self._members[journey]
        return {rid for code in self._around(place) for rid in members.get(code, ())}

    def _with_required(self, members: Set[str], place: str) -> Set[str]:
        """The records of a journey around a place, and what these require there.

        What unlocks one of them is not brought in: it may be one way of several.
        """
        records, around = self.catalog.records, self._around(place)
        ids = set(members)
        queue = deque(ids)
        while queue:
            for other in records[queue.popleft()].related.requires:
                record = records.get(other)
                if record is None or other in ids or record.status.code in ENDED:
                    continue
                if not around.isdisjoint(_places(record)):
                    ids.add(other)
                    queue.append(other)
        return ids

    def _local(self, ids: Iterable[str], place: str) -> Mapping[str, str]:
        """Map what has a local version that holds all over `place` to that version."""
        known, above = set(ids), set(self.catalog.ancestors(place))
        found: dict[str, str] = {}
        records = self.catalog.records
        for rid in ordered(self.catalog, (rid for rid in known if records[rid].related.overrides)):
            record = records[rid]
            if not above.isdisjoint(_places(record)):
                found |= {o: rid for o in record.related.overrides if o in known and o != rid}
        return {old: _last(old, found) for old in found}


def _places(record: Record) -> tuple[str, ...]:
    return (record.jurisdiction, *record.also_applies_in)


def _last(rid: str, local: Mapping[str, str]) -> str:
    """Follow local versions to the most local one; a circle of them ends it."""
    seen = {rid}
    while rid in local and local[rid] not in seen:
        rid = local[rid]
        seen.add(rid)
    return rid


def _merged(
    ids: Iterable[str], before: Mapping[str, tuple[str, ...]], local: Mapping[str, str]
) -> Mapping[str, Set[str]]:
    """For each id what comes first, each rule with a local version merged into that version."""
    known = set(ids)
    found: dict[str, set[str]] = {}
    for rid in known:
        mine = found.setdefault(local.get(rid, rid), set())
        mine.update(local.get(other, other) for other in before.get(rid, ()) if other in known)
    return {rid: first - {rid} for rid, first in found.items()}


def _in_order(
    before: Mapping[str, Set[str]], listed: list[str], stage: Callable[[str], int]
) -> list[str]:
    """Sort by depth, what needs nothing first, then by stage, then as `listed`; circles last."""
    after = group((first, rid) for rid in listed for first in before[rid])
    open_ = {rid: len(before[rid]) for rid in listed}
    depth = {rid: 0 for rid in listed if not open_[rid]}
    queue = deque(depth)
    while queue:
        rid = queue.popleft()
        for later in after.get(rid, ()):
            open_[later] -= 1
            if not open_[later]:
                depth[later] = 1 + max(depth[first] for first in before[later])
                queue.append(later)
    return sorted(listed, key=lambda rid: (depth.get(rid, len(listed)), stage(rid)))
