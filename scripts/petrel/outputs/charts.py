"""Numbers → bars: SVG without text, to stand beside the number it draws."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Bar:
    """What a bar shows: from `low` to `high` in the unit of its picture; equal for one value."""

    low: float
    high: float


def bars(values: Sequence[Bar]) -> list[Markup]:
    """Draw bars to one scale that begins at zero; one SVG each, as wide as its place.

    The bar is solid up to `low` and lighter from there to `high`. It is hidden
    from screen readers, which read the number beside it.
    """
    top = max((bar.high for bar in values), default=0) or 1
    return [_bar(100 * bar.low / top, 100 * bar.high / top) for bar in values]


def _bar(low: float, high: float) -> Markup:
    solid = f'<rect class="bar__sure" width="{max(low, 0.6):.2f}" height="10"/>'
    light = f'<rect class="bar__range" x="{low:.2f}" width="{high - low:.2f}" height="10"/>'
    return Markup(
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" '
        f'focusable="false"><rect class="bar__ground" width="100" height="10"/>'
        f"{solid}{light if high > low else ''}</svg>"
    )
