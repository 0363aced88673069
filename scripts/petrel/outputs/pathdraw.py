"""Steps → a drawing like a metro map: one row per step, a line from each to what it opens."""

import heapq
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

WIDTH = 360
"""Units of the drawing; on a phone one unit is one pixel."""

ROW, TOP, RADIUS = 48, 26, 12
LANE, ROOM = 22, 110
"""How far lanes are apart, and the most that all of them may take."""

LINE, LETTER = 15, 6.9
"""Height of a line of text and width of a Latin letter; a Han character is two letters wide."""

COLOURS = 5
NOT_FIRST = frozenset("，。、；：？！）》”’…%·—")
"""Characters that may not begin a line."""

NOT_LAST = frozenset("（《“‘")
"""Characters that may not end one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A step to draw: its name, and the indices of the rows that lead to it, all above it."""

    name: str
    before: tuple[int, ...]


def draw(rows: Sequence[Row]) -> Markup:
    """Return the drawing as SVG without style, links or anything to be read aloud."""
    lanes = lanes_of(rows)
    count = max(lanes, default=0) + 1
    gap = min(LANE, ROOM / count)
    x = [RADIUS + 4 + lane * gap for lane in lanes]
    y = [TOP + index * ROW for index in range(len(rows))]
    left = RADIUS * 2 + 14 + (count - 1) * gap
    parts = [
        f'<path class="way way--{lanes[first] % COLOURS}" '
        f'd="{_line(x[first], y[first], x[i], y[i])}"/>'
        for i, row in enumerate(rows)
        for first in row.before
    ]
    for index, row in enumerate(rows):
        parts.append(
            f'<circle class="stop stop--{lanes[index] % COLOURS}" '
            f'cx="{x[index]:g}" cy="{y[index]}" r="{RADIUS}"/>'
            f'<text class="stop__number" x="{x[index]:g}" y="{y[index] + 4}">{index + 1}</text>'
        )
        lines = wrap(row.name, int((WIDTH - left) / LETTER))
        base = y[index] + 4.5 - LINE * (len(lines) - 1) / 2
        parts += [
            f'<text class="stop__name" x="{left:g}" y="{base + LINE * n:g}">{escape(line)}</text>'
            for n, line in enumerate(lines)
        ]
    height = TOP * 2 + ROW * (len(rows) - 1)
    return Markup(
        f'<svg class="waymap" viewBox="0 0 {WIDTH} {height}" aria-hidden="true" '
        f'focusable="false">{"".join(parts)}</svg>'
    )


def lanes_of(rows: Sequence[Row]) -> list[int]:
    """Give each row a lane that no line of another row runs through.

    A row keeps its lane until the last row that it leads to; that one may take the lane over.
    """
    last = list(range(len(rows)))
    for index, row in enumerate(rows):
        for first in row.before:
            last[first] = index
    free: list[int] = []
    used = 0
    found: list[int] = []
    for index, row in enumerate(rows):
        for first in sorted(set(row.before)):
            if last[first] == index:
                heapq.heappush(free, found[first])
        if not free:
            free.append(used)
            used += 1
        lane = heapq.heappop(free)
        found.append(lane)
        if last[index] == index:
            heapq.heappush(free, lane)
    return found


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    """Run down the lane, and in the last row swing over to the step."""
    if x == to_x:
        return f"M{x:g} {y:g}V{to_y:g}"
    bend = to_y - ROW + RADIUS
    return f"M{x:g} {y:g}V{bend:g}C{x:g} {to_y - 8:g} {to_x:g} {bend + 4:g} {to_x:g} {to_y:g}"


def wrap(text: str, width: int, lines: int = 2) -> list[str]:
    """Break a text into lines of `width` letters at most; what does not fit ends in “…”.

    Two lines that fit are made about as long as each other.
    """
    found, pieces = [""], _pieces(text)
    for piece in pieces:
        grown = found[-1] + piece
        if letters(grown.rstrip()) <= width or not found[-1].strip():
            found[-1] = grown
        else:
            found.append(piece.lstrip())
    found = [line.strip() for line in found]
    if len(found) <= lines and all(letters(line) <= width for line in found):
        return _balanced(pieces) if len(found) == 2 else found
    kept = [_cut(line, width) if letters(line) > width else line for line in found[:lines]]
    if len(found) > lines and not kept[-1].endswith("…"):
        kept[-1] = _cut(kept[-1], width)
    return kept


def _balanced(pieces: Sequence[str]) -> list[str]:
    """Join pieces to the two lines of which the longer is shortest; the first may be the longer."""
    ways = [
        ["".join(pieces[:end]).strip(), "".join(pieces[end:]).strip()]
        for end in range(len(pieces) - 1, 0, -1)
    ]
    return min(
        (way for way in ways if all(way)), key=lambda way: max(letters(line) for line in way)
    )


def _cut(line: str, width: int) -> str:
    """Shorten a line so that “…” fits behind it."""
    while line and letters(line) + 1 > width:
        line = line[:-1]
    return line.rstrip(" ,.;:，。、；：（(") + "…"


def _pieces(text: str) -> list[str]:
    """Cut a text where a line may end: after a space, before and after a Han character."""
    found: list[str] = []
    for character in text:
        if found and not _may_break(found[-1][-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _may_break(left: str, right: str) -> bool:
    if right in NOT_FIRST or left in NOT_LAST:
        return False
    return left == " " or _wide(left) or _wide(right)


def letters(text: str) -> int:
    """Return how many Latin letters a text is wide."""
    return sum(2 if _wide(character) else 1 for character in text)


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
