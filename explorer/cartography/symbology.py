"""Colours and line styles that the screen and the printed map share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explorer.cartography.colour_vision import is_dark, mixed
from explorer.said import Said

SEQUENTIAL = ("#f3f0d7", "#c3ddc4", "#83c0bd", "#4297af", "#256a95", "#1b3f6e")
"""Light to dark, safe for colour-blind readers and in grey: the ramp for the classes of an indicator."""

NO_DATA = "#f4f4f1"
HATCHING = "#b3b7b9"
"""Fill and hatching of districts without a value."""

SEA = "#eef3f6"
BORDER = "#7c8a94"


@dataclass(frozen=True)
class Line:
    """How an outline is drawn: colour, width in points and dashes (in widths); told apart without colour too."""

    label: Said
    colour: str
    width: float
    dashes: tuple[float, ...] = ()


LINES: Mapping[str, Line] = {
    "area": Line(Said("map-line-indicator-areas"), "#49545f", 1.0),
    "region": Line(Said("map-line-one-region"), "#5d6672", 1.6, (6.0, 2.5, 1.2, 2.5)),
    "functional_area": Line(Said("map-line-functional-areas"), "#8a2b7f", 1.7, (3.4, 2.0)),
    "footprint": Line(Said("map-line-footprint"), "#111c2b", 2.8),
    "highlight": Line(Said("map-line-flag"), "#e0500a", 3.2),
}
"""Outline styles by what they surround, in drawing order."""


@dataclass(frozen=True)
class Ramp:
    """Colours from low to high.

    Attributes
    ----------
    label : Said
    kind : str
        ``sequential`` (more is darker), ``diverging`` (two ways from a middle) or ``qualitative`` (no order).
    stops : tuple of str
        Colours in equal steps; between them, for all but qualitative ramps, they are mixed.
    source : str
        Where the colour values come from.
    """

    label: Said
    kind: str
    stops: tuple[str, ...]
    source: Said = Said("map-ramp-ours")


RAMPS: Mapping[str, Ramp] = {
    "lagoon": Ramp(Said("map-ramp-lagoon"), "sequential", SEQUENTIAL),
    "heather": Ramp(Said("map-ramp-heather"), "sequential", ("#f7eff4", "#dcc3dd", "#bb94c4", "#9563a4", "#6c3a80", "#3d1b52")),
    "ember": Ramp(Said("map-ramp-ember"), "sequential", ("#fdf1d6", "#f6cf94", "#eb9f5b", "#cf6a3a", "#9c3c2c", "#571d22")),
    "moss": Ramp(Said("map-ramp-moss"), "sequential", ("#f4f4d6", "#d3dd9d", "#a3bf72", "#6d9a56", "#3f7144", "#1d4532")),
    "slate": Ramp(Said("map-ramp-slate"), "sequential", ("#f2f3f4", "#cfd4d8", "#a3abb2", "#757f88", "#4a545e", "#232b34")),
    # One arm is darker than the other, so that the two are told apart in grey.
    "tide": Ramp(
        Said("map-ramp-tide"), "diverging", ("#b0641c", "#cd8f4d", "#f0d3ad", "#f5ebd9", "#86b5c0", "#3f8399", "#0c3f55")
    ),
    "dusk": Ramp(
        Said("map-ramp-dusk"), "diverging", ("#b8521f", "#dc8a58", "#f5d3bd", "#f2f0ec", "#9aadd0", "#5a74ae", "#22397a")
    ),
    "grove": Ramp(
        Said("map-ramp-grove"), "diverging", ("#8b4aa8", "#b287c6", "#e2d0e9", "#f3f1ee", "#92ba8c", "#5a915c", "#174f28")
    ),
    "signs": Ramp(
        Said("map-ramp-signs"), "qualitative",
        # In an order that keeps neighbours far apart for every reader and in grey.
        ("#0072b2", "#56b4e9", "#d55e00", "#e69f00", "#009e73", "#000000", "#cc79a7", "#f0e442", "#999999"),
        Said("map-ramp-okabe-ito"),
    ),
}  # fmt: skip
"""Ramps by name; every one is tested for neighbours that look alike to colour-blind readers and in grey."""

BENCHMARK = ("#c8783c", "#dfe0dc", "#2f6c8f")
"""Below, cannot tell, above."""

BIVARIATE = (
    ("#f0ece0", "#a8c4d9", "#4a8ec0"),
    ("#f2c285", "#a9a281", "#4b7572"),
    ("#e0891d", "#9d721c", "#2b3f47"),
)  # fmt: skip
"""Fills of a 3 × 3 map: rows by the second indicator (low to high), columns by the first."""

SAMPLE = "#c9d0d4"
"""Fill on which the legend shows what hatching and fading mean."""

FADED = 0.66
"""How far the colour of an uncertain value fades towards white."""

DARK_MARK, LIGHT_MARK = "#39434d", "#f4f6f7"
"""Towards these the fill is mixed for the hatching of uncertain values, on light and on dark fills."""

MARKED = 0.55
"""How far."""


def class_colours(number: int, ramp: str = "lagoon", *, is_reversed: bool = False) -> list[str]:
    """Return colours for a number of classes, spread over a ramp.

    Examples
    --------
    >>> class_colours(2) == [SEQUENTIAL[0], SEQUENTIAL[-1]]
    True
    """
    chosen = RAMPS[ramp]
    stops = chosen.stops[::-1] if is_reversed else chosen.stops
    if chosen.kind == "qualitative":
        return [stops[place % len(stops)] for place in range(number)]
    return [_along(stops, place / max(number - 1, 1)) for place in range(number)]


def diverging_colours(below: int, above: int, ramp: str, *, holds_middle: bool, is_reversed: bool = False) -> list[str]:
    """Return colours for classes on both sides of a middle, the same steps on each side.

    Parameters
    ----------
    below, above : int
        Classes wholly below and wholly above the middle.
    ramp : str
        A diverging ramp.
    holds_middle : bool
        Whether a class between them holds the middle; it gets the ramp's middle colour.
    is_reversed : bool
        Whether the ramp runs from its other end.

    Examples
    --------
    >>> diverging_colours(1, 1, "tide", holds_middle=True) == [RAMPS["tide"].stops[at] for at in (0, 3, 6)]
    True
    """
    stops = RAMPS[ramp].stops[::-1] if is_reversed else RAMPS[ramp].stops
    first = 1.0 if holds_middle else 0.5
    reach = max(below, above) - 1 + first
    low = [0.5 - 0.5 * (step + first) / reach for step in reversed(range(below))]
    high = [0.5 + 0.5 * (step + first) / reach for step in range(above)]
    return [_along(stops, place) for place in (*low, *([0.5] if holds_middle else []), *high)]


def mark_on(colour: str) -> str:
    """Return the colour of hatching that shows on a fill."""
    return mixed(colour, LIGHT_MARK if is_dark(colour) else DARK_MARK, MARKED)


def _along(stops: Sequence[str], place: float) -> str:
    """Return the colour at a place along the stops, 0 to 1, between its two nearest ones."""
    whole, part = divmod(place * (len(stops) - 1), 1)
    return mixed(stops[int(whole)], stops[min(int(whole) + 1, len(stops) - 1)], part)
