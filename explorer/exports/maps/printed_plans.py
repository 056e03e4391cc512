"""Plans as small maps side by side: a colour and a pattern for each footprint, what differs from the first outlined."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from explorer.cartography.plan_fills import plan_fill
from explorer.cartography.symbology import mark_on
from explorer.exports.maps.printed_map import area_paths
from explorer.places.shapes import Shapes
from explorer.plans.comparison import Comparison
from explorer.plans.measured_plan import MeasuredPlan
from explorer.words import text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HATCHES = {
    "": None,
    "dots": "....",
    "rising": "////",
    "columns": "||||",
    "falling": "\\\\\\\\",
    "rows": "----",
    "lattice": "xxxx",
    "grid": "++++",
}
"""How matplotlib draws the patterns of footprints."""

SPLIT: dict[str, Any] = {"facecolor": "#FFFFFF", "edgecolor": "#566270", "hatch": "xxx", "linewidth": 0.0}
"""How districts look that a plan divides: whole districts cannot settle them."""

LAND: dict[str, Any] = {"facecolor": "#EEF1F3", "linewidth": 0.0}
SWING: dict[str, Any] = {"facecolor": "none", "edgecolor": "#111111", "linewidth": 1.6}
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
    fills = [_filled(number) for number in comparison.fill_numbers(one)]
    held = {code: fill for fill, footprint in zip(fills, one.plan.footprints, strict=True) for code in footprint.districts}
    split = {each.district for each in one.plan.splits}
    swing = set(comparison.swing(one)) if one is not comparison.plans[0] else set()
    west, south, east, north = _extent(shapes, [places[code] for code in (*held, *split) if code in places])
    # What is shown is known: for add_patch, the extent of each curve of each outline would be worked out anew, for seconds.
    for code, place in places.items():
        # The pattern takes the colour of the edge, so the border is a line of its own.
        axes.add_artist(PathPatch(paths[place], **(SPLIT if code in split else held.get(code, LAND))))
        axes.add_artist(PathPatch(paths[place], facecolor="none", edgecolor="#FFFFFF", linewidth=0.4))
    for code in sorted(swing):
        if code in places:
            axes.add_artist(PathPatch(paths[places[code]], **SWING))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("equal")
    axes.set_axis_off()
    axes.set_title(one.plan.name, fontsize=9, wrap=True)
    keys = [Patch(**fill, label=name) for fill, name in zip(fills, one.plan.names, strict=True)]
    if split:
        keys.append(Patch(**SPLIT, label=text("plan-map-split")))
    if swing:
        keys.append(Patch(**SWING, label=text("plan-map-swing")))
    axes.legend(handles=keys, loc=9, bbox_to_anchor=(0.5, 0.0), fontsize=7, frameon=False, ncols=2)


def _filled(number: int) -> dict[str, Any]:
    """Return how a footprint of some number looks: as in the window."""
    fill = plan_fill(number)
    return {"facecolor": fill.colour, "edgecolor": mark_on(fill.colour), "hatch": HATCHES[fill.pattern], "linewidth": 0.0}


def _extent(shapes: Shapes, places: list[int]) -> tuple[float, float, float, float]:
    bounds = shapes.area_bounds[places]
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    room = MARGIN * max(east - west, north - south)
    return float(west - room), float(south - room), float(east + room), float(north + room)
