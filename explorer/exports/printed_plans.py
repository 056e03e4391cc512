"""Plans as small maps side by side: a colour and a pattern for each footprint, what differs from the first outlined."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from explorer.exports.printed_map import area_paths
from explorer.places.shapes import Shapes
from explorer.plans.comparison import Comparison
from explorer.plans.measured_plan import MeasuredPlan
from explorer.words import text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
"""Okabe and Ito's colours, which readers of every colour vision tell apart; their yellow is too near to the paper."""

PATTERNS = ("", "....")
"""What tells apart footprints of the same colour."""

OPEN = "#FFFFFF"
"""Fill of districts that a plan divides, hatched: whole districts cannot settle them."""

LAND = "#EEF1F3"
PANEL, DPI = 4.2, 150
MARGIN = 0.08


def plans_png(comparison: Comparison) -> bytes:
    """Draw the plans of a comparison; return the picture."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    count = len(comparison.plans)
    figure = Figure(figsize=(PANEL * count, PANEL * 1.25), dpi=DPI, facecolor="white")
    stream = io.BytesIO()
    with rc_context({"hatch.linewidth": 0.7}):
        for place, one in enumerate(comparison.plans):
            axes = figure.add_subplot(1, count, place + 1)
            _panel(axes, comparison, one)
        figure.tight_layout()
        figure.savefig(stream, format="png", dpi=DPI)
    return stream.getvalue()


def _panel(axes: Axes, comparison: Comparison, one: MeasuredPlan) -> None:
    from matplotlib.patches import Patch, PathPatch

    case = one.drawings[0].case
    if case.ground is None:
        return
    shapes = case.ground.shapes
    paths, places = area_paths(shapes), {str(code): place for place, code in enumerate(shapes.codes)}
    ink = _numbers(comparison, one)
    held = {code: ink[number] for number, footprint in enumerate(one.plan.footprints) for code in footprint.districts}
    split = {each.district for each in one.plan.splits}
    swing = set(comparison.swing(one)) if one is not comparison.plans[0] else set()
    west, south, east, north = _extent(shapes, [places[code] for code in (*held, *split) if code in places])
    for code, place in places.items():
        number = held.get(code)
        fill = OPEN if code in split else LAND if number is None else COLOURS[number % len(COLOURS)]
        hatch = "////" if code in split else "" if number is None else PATTERNS[number // len(COLOURS) % len(PATTERNS)]
        axes.add_patch(PathPatch(paths[place], facecolor=fill, edgecolor="#FFFFFF", linewidth=0.4, hatch=hatch or None))
    for code in swing:
        if code in places:
            axes.add_patch(PathPatch(paths[places[code]], facecolor="none", edgecolor="#111111", linewidth=1.6))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("equal")
    axes.set_axis_off()
    axes.set_title(one.plan.name, fontsize=9, wrap=True)
    keys = [
        Patch(facecolor=COLOURS[n % len(COLOURS)], hatch=PATTERNS[n // len(COLOURS) % len(PATTERNS)] or None, label=name)
        for n, name in zip(ink, one.plan.names, strict=True)
    ]
    if split:
        keys.append(Patch(facecolor=OPEN, edgecolor="#566270", hatch="////", label=text("plan-map-split")))
    if swing:
        keys.append(Patch(facecolor="none", edgecolor="#111111", linewidth=1.6, label=text("plan-map-swing")))
    axes.legend(handles=keys, loc=9, bbox_to_anchor=(0.5, 0.0), fontsize=7, frameon=False, ncols=2)


def _numbers(comparison: Comparison, one: MeasuredPlan) -> list[int]:
    """Return the number of each footprint's colour: that of its pair in the first plan, or one that is not taken."""
    pairs = comparison.pairs(one)
    free = iter(range(len(comparison.plans[0].plan.footprints), 100))
    return [pairs[place] if place in pairs else next(free) for place in range(len(one.plan.footprints))]


def _extent(shapes: Shapes, places: list[int]) -> tuple[float, float, float, float]:
    bounds = shapes.area_bounds[places]
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    room = MARGIN * max(east - west, north - south)
    return float(west - room), float(south - room), float(east + room), float(north + room)
