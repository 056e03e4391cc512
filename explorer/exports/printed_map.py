"""The printed map: districts coloured by the indicator, with the outlines of region, footprint and functional areas."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from explorer.analysis.classification import NO_DATA, Classes, quantile_classes
from explorer.flags.findings import Findings
from explorer.layers import symbology
from explorer.places.shapes import FloatArray, Shapes

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MARGIN = 0.35
"""Land shown around the footprint, as a share of its larger side."""

MOST_NAMES = 30
"""Footprints with more districts than this are drawn without their names."""

SIZE = (11.0, 8.5)
"""Width and height of the page in inches."""

TITLE_CHARACTERS = 72
"""Characters of a title that fit across the page at full size."""

FRAME = (0.02, 0.09, 0.70, 0.80)
"""Left, bottom, width and height of the map, as shares of the page."""

FRAME_RATIO = FRAME[2] * SIZE[0] / (FRAME[3] * SIZE[1])
DPI = 160


def draw_map(findings: Findings) -> Figure:
    """Draw the map of the findings, with title, legend, scale bar, sources and cautions.

    The figure belongs to no window: save it with ``savefig``.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, facecolor="white")
    axes = figure.add_axes(FRAME)
    classes = quantile_classes(findings.layer.values["value"])
    shapes = findings.ground.shapes
    _frame(axes, shapes, findings)
    _fill(axes, shapes, classes)
    _outlines(axes, findings)
    _name_districts(axes, findings)
    _scale_bar(axes)
    _words(figure, findings)
    _legend(figure, findings, classes)
    return figure


def save_map(findings: Findings, path: Path) -> None:
    """Write the map as PNG, with an alternative text in its description."""
    draw_map(findings).savefig(path, metadata={"Description": alternative_text(findings)})


def alternative_text(findings: Findings) -> str:
    """Describe the map for someone who does not see it."""
    partnership = findings.footprint.partnership
    names = ", ".join(findings.lookup.all_said(findings.footprint.districts)) or "no districts"
    return (
        f"Map of {findings.layer.indicator.title} in {findings.layer.year} by district, with the footprint of {partnership.name} "
        f"({names}) outlined, and the functional areas that meet it. {findings.headline}"
    )


def _frame(axes: Axes, shapes: Shapes, findings: Findings) -> None:
    west, south, east, north = _extent(shapes, findings)
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("equal")
    axes.set_facecolor(symbology.SEA)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color("#c8d0d6")


def _extent(shapes: Shapes, findings: Findings) -> tuple[float, float, float, float]:
    chosen = np.isin(shapes.codes, findings.footprint.districts)
    bounds = shapes.area_bounds[chosen if chosen.any() else slice(None)]
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    side = (1 + 2 * MARGIN) * max(east - west, north - south)
    half_width, half_height = side / 2 * max(FRAME_RATIO, 1), side / 2 * max(1 / FRAME_RATIO, 1)
    across, up = (west + east) / 2, (south + north) / 2
    return across - half_width, up - half_height, across + half_width, up + half_height


def _fill(axes: Axes, shapes: Shapes, classes: Classes) -> None:
    from matplotlib.collections import PathCollection

    members = classes.members.reindex(shapes.codes, fill_value=NO_DATA).to_numpy()
    colours = [*symbology.class_colours(len(classes.upper)), symbology.NO_DATA]
    paths = np.asarray(area_paths(shapes), dtype=object)
    for number in np.unique(members):
        missing = number == NO_DATA
        axes.add_collection(
            PathCollection(
                list(paths[members == number]),
                facecolor=colours[number],
                linewidth=0.4,
                edgecolor=symbology.HATCHING if missing else symbology.BORDER,
                hatch="////" if missing else None,
            ),
            autolim=False,
        )


def area_paths(shapes: Shapes) -> list[Any]:
    """Return one matplotlib path an area, its holes cut out."""
    from matplotlib.path import Path as MplPath

    codes = np.full(len(shapes.coordinates), MplPath.LINETO, dtype=MplPath.code_type)
    codes[shapes.ring_offsets[:-1]] = MplPath.MOVETO
    codes[shapes.ring_offsets[1:] - 1] = MplPath.CLOSEPOLY
    starts = shapes.ring_offsets[shapes.polygon_offsets[shapes.area_offsets]]
    return [MplPath(shapes.coordinates[start:end], codes[start:end]) for start, end in pairwise(starts)]


def _outlines(axes: Axes, findings: Findings) -> None:
    edges = findings.ground.edges
    _line(axes, findings.ground.region_lines(findings.drawn_regions), "region")
    _line(axes, edges.around_each(findings.drawn_areas), "functional_area")
    _line(axes, edges.around(findings.footprint.districts), "footprint")


def _line(axes: Axes, segments: FloatArray, role: str) -> None:
    from matplotlib.collections import LineCollection

    style = symbology.LINES[role]
    lines = joined_lines(segments)
    axes.add_collection(LineCollection(lines, colors="white", linewidths=style.width + 1.6, alpha=0.8), autolim=False)
    dashes = (0, style.dashes) if style.dashes else "solid"
    axes.add_collection(LineCollection(lines, colors=style.colour, linewidths=style.width, linestyles=[dashes]), autolim=False)


def joined_lines(segments: FloatArray) -> list[FloatArray]:
    """Join segments that follow each other into lines, so that dashes run on.

    Parameters
    ----------
    segments : ndarray, shape (segments, 2, 2)
        In the order in which they follow their rings.
    """
    if not len(segments):
        return []
    breaks = np.flatnonzero(np.any(segments[1:, 0] != segments[:-1, 1], axis=1)) + 1
    return [np.vstack([run[:, 0], run[-1:, 1]]) for run in np.split(segments, breaks)]


def _name_districts(axes: Axes, findings: Findings) -> None:
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=2.2, foreground="white")]
    inside = np.isin(findings.ground.shapes.codes, findings.footprint.districts)
    if inside.sum() > MOST_NAMES:
        return
    for code, (x, y, _) in zip(findings.ground.shapes.codes[inside], findings.ground.label_points[inside], strict=True):
        axes.text(x, y, findings.lookup.said(code), fontsize=7.5, ha="center", va="center", path_effects=halo)


def _scale_bar(axes: Axes) -> None:
    west, east = axes.get_xlim()
    south, north = axes.get_ylim()
    wanted = (east - west) / 5
    step = 10 ** np.floor(np.log10(wanted))
    length = step * max(factor for factor in (1, 2, 5) if step * factor <= wanted)
    x, y = west + (east - west) * 0.03, south + (north - south) * 0.035
    axes.plot([x, x + length], [y, y], color="#1b2530", linewidth=2.0, solid_capstyle="butt")
    axes.text(x + length / 2, y + (north - south) * 0.012, f"{length / 1000:g} km", fontsize=8, ha="center", va="bottom")


def _words(figure: Figure, findings: Findings) -> None:
    partnership, layer = findings.footprint.partnership, findings.layer
    # A long name is set smaller, so that it stays on the page.
    size = 15 * min(1.0, TITLE_CHARACTERS / len(partnership.name))
    figure.text(0.02, 0.945, partnership.name, fontsize=size, fontweight="bold", color="#111c2b")
    figure.text(0.02, 0.912, f"{layer.indicator.title}, {layer.year} ({layer.indicator.unit}), by district", fontsize=10.5)
    cautions = " ".join(dict.fromkeys((*findings.cautions, findings.ground.statement)))
    figure.text(0.02, 0.06, cautions, fontsize=7.5, color="#566270")
    figure.text(
        0.02,
        0.022,
        f"Sources: {layer.source.publisher}, {layer.source.title}, {layer.source.vintage}; travel-to-work areas 2011 (ONS), "
        "drawn as whole districts.\nContains OS data © Crown copyright and database right.",
        fontsize=7.5,
        color="#566270",
    )


def _legend(figure: Figure, findings: Findings, classes: Classes) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    colours = symbology.class_colours(len(classes.upper))
    fills = [
        Patch(facecolor=colour, edgecolor=symbology.BORDER, label=f"{label}  ({classes.count(number)})")
        for number, (colour, label) in enumerate(zip(colours, classes.labels(), strict=True))
    ]
    missing = Patch(
        facecolor=symbology.NO_DATA,
        edgecolor=symbology.HATCHING,
        hatch="////",
        label=f"no data  ({classes.count(NO_DATA)})",
    )
    title = f"{findings.layer.indicator.unit}, {classes.scheme}\n(districts)"
    first = figure.legend(
        handles=[*fills, missing],
        title=title,
        loc="upper left",
        bbox_to_anchor=(0.735, 0.895),
        frameon=False,
        fontsize=9,
        title_fontsize=9,
        alignment="left",
    )
    lines = [
        Line2D(
            [],
            [],
            color=style.colour,
            linewidth=style.width,
            label=style.label,
            linestyle=(0, style.dashes) if style.dashes else "-",
        )
        for style in symbology.LINES.values()
    ]
    figure.legend(handles=lines, loc="upper left", bbox_to_anchor=(0.735, 0.60), frameon=False, fontsize=9, handlelength=4)
    first.set_in_layout(False)
