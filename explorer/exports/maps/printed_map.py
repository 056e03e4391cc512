"""The printed map: the fills, hatching, lines and legend of the screen, at print quality, in a file of its own.

What is drawn is described once, by :class:`~explorer.cartography.map_design.MapDesign` and
:func:`~explorer.cartography.map_lines.map_lines`; here it only becomes ink.
"""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import numpy as np
import numpy.typing as npt

from explorer import __version__
from explorer.cartography import symbology
from explorer.cartography.colour_vision import is_dark
from explorer.cartography.map_design import FillKey, MapDesign, Square
from explorer.cartography.map_lines import MapLine
from explorer.catalogue.sources import Source
from explorer.errors import WriteError
from explorer.flags.findings import Findings
from explorer.flags.model import plain
from explorer.flags.names import districts_said
from explorer.places.shapes import FloatArray, Shapes
from explorer.said import Listing, Said, Value, sentences
from explorer.words import say, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

MARGIN = 0.2
"""Land shown around the footprint, as a share of its larger side."""

MOST_NAMES = 30
"""Footprints with more districts than this are drawn without their names."""

SIZE = (297 / 25.4, 210 / 25.4)
"""Width and height of the page in inches: A4, on its side."""

TITLE_CHARACTERS = 72
"""Characters of a title that fit across the page at full size."""

FRAME = (0.02, 0.09, 0.70, 0.80)
"""Left, bottom, width and height of the map, as shares of the page."""

FRAME_RATIO = FRAME[2] * SIZE[0] / (FRAME[3] * SIZE[1])
DPI, PRINT_DPI = 160, 300
"""Dots per inch in a report that is read on a screen, and for a printer."""

FORMATS = ("png", "svg", "pdf")
COLUMN = 0.735
"""Where the legend begins, as a share of the page."""

WITHOUT, MARKED = "////", "\\\\\\\\"
"""Hatching of missing data, and of uncertain values the other way."""


BoolArray = npt.NDArray[np.bool_]
Extent = tuple[float, float, float, float]
"""West, south, east and north in metres."""


def draw_map(findings: Findings, extent: Extent | None = None, also: Collection[str] = (), called: str = "") -> Figure:
    """Draw the map of the findings, with title, legend, scale bar, north arrow, sources, cautions and date.

    The figure belongs to no window: save it with :func:`save_figure`.

    Parameters
    ----------
    findings : Findings
    extent : tuple of float, optional
        The ground to show, widened to the shape of the frame; the footprint with some land around it by default.
    also : collection of str
        Districts that are lined out, and shown with the footprint by default, such as those of a flag.
    called : str
        What the legend calls them; *districts lined out* where nothing is given.
    """
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, dpi=DPI, facecolor="white")
    axes = figure.add_axes(FRAME)
    shapes, lines = findings.ground.shapes, findings.lines
    if also:
        lines = (*lines, MapLine("highlight", called or text("print-lined-out"), findings.ground.edges.around(sorted(also))))
    _frame(axes, _in_frame(extent or _surroundings(shapes, {*findings.footprint.districts, *also})))
    own = findings.layer.areas.own if findings.layer.areas is not None else None
    _fill(axes, shapes if own is None else own.shapes, findings.design)
    for line in lines:
        _line(axes, line)
    _name_districts(axes, findings)
    scale_bar(axes)
    north_arrow(axes)
    _words(figure, findings)
    _legend(figure, findings.design, lines)
    return figure


def save_map(
    findings: Findings, path: Path, extent: Extent | None = None, dpi: int = DPI, also: Collection[str] = (), called: str = ""
) -> None:
    """Write the map as PNG, SVG or PDF, by the ending of the file, with title, alternative text, source and date in it.

    Raises
    ------
    WriteError
        The ending is none of these, or the file cannot be written.
    """
    form = path.suffix.casefold().removeprefix(".")
    if form not in FORMATS:
        raise WriteError(text("export-no-picture", name=path.name), text("export-no-picture-remedy"))
    try:
        _save(draw_map(findings, extent, also, called), path, form, dpi, _about(findings))
    except OSError as problem:
        raise WriteError.of(path, problem) from problem


def _save(figure: Figure, path: Path, form: str, dpi: int, about: dict[str, str]) -> None:
    from matplotlib import rc_context

    # Text stays text, so that it can be searched and read aloud.
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "map", "pdf.fonttype": 42, "hatch.linewidth": 0.7}):
        figure.savefig(path, format=form, dpi=dpi, metadata=_metadata(form, about))
    if form == "svg":
        _describe_svg(path, about["Description"])


def _about(findings: Findings) -> dict[str, str]:
    design, name = findings.design, findings.footprint.partnership.named
    return {
        "Title": text("print-title", footprint=name, title=design.title, unit=design.unit),
        "Description": alternative_text(findings),
        "Software": text("print-program", version=__version__),
        "Source": say(_source(findings.layer.source)),
        "Creation Time": date.today().isoformat(),
    }


def _metadata(form: str, about: dict[str, str]) -> dict[str, Any]:
    """Return what is written into a file, under the names that its format has for it."""
    if form == "pdf":
        return {
            "Title": about["Title"],
            "Subject": about["Description"],
            "Creator": about["Software"],
            "Keywords": about["Source"],
        }
    if form == "svg":
        renamed = {"Creator": about["Software"], "Date": about["Creation Time"], "Source": about["Source"]}
        return {"Title": about["Title"], "Description": about["Description"], **renamed}
    return about


def _describe_svg(path: Path, description: str) -> None:
    """Put the description where screen readers look for it; matplotlib writes it for cataloguers only."""
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition("</title>")
    path.write_text(f"{before}{found}\n <desc>{escape(description)}</desc>{after}", encoding="utf-8")


def alternative_text(findings: Findings) -> str:
    """Describe the map for someone who does not see it."""
    codes = findings.footprint.districts
    return text(
        "print-alternative", indicator=findings.layer.indicator.title, year=findings.layer.period_said, areas=_by_what(findings),
        footprint=findings.footprint.partnership.named, districts=districts_said(findings.lookup, codes, len(codes)),
        legend=findings.design.in_words(), headline=findings.headline,
    )  # fmt: skip


def _by_what(findings: Findings) -> Value:
    areas = findings.layer.areas
    return Said("print-district") if areas is None else areas.singular


def _source(source: Source) -> Said:
    return Said("print-source", publisher=source.publisher, title=source.title, vintage=source.vintage)


def _frame(axes: Axes, extent: Extent) -> None:
    west, south, east, north = extent
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_aspect("equal")
    axes.set_facecolor(symbology.SEA)
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_color("#c8d0d6")


def _surroundings(shapes: Shapes, codes: Collection[str]) -> Extent:
    """Return the ground of some districts with some land around it."""
    chosen = np.isin(shapes.codes, sorted(codes))
    bounds = shapes.area_bounds[chosen if chosen.any() else slice(None)]
    west, south = bounds[:, :2].min(axis=0)
    east, north = bounds[:, 2:].max(axis=0)
    room = MARGIN * max(east - west, north - south)
    return west - room, south - room, east + room, north + room


def _in_frame(extent: Extent) -> Extent:
    """Widen an extent to the shape of the frame."""
    west, south, east, north = extent
    height = max(north - south, (east - west) / FRAME_RATIO, 1.0)
    half_width, half_height = height * FRAME_RATIO / 2, height / 2
    across, up = (west + east) / 2, (south + north) / 2
    return across - half_width, up - half_height, across + half_width, up + half_height


def _fill(axes: Axes, shapes: Shapes, design: MapDesign) -> None:
    from matplotlib.collections import PathCollection

    codes, paths = shapes.codes.tolist(), np.asarray(area_paths(shapes), dtype=object)
    colours, marks = (kind.reindex(codes).fillna("").to_numpy() for kind in (design.colours, design.marks))
    is_shown = on_page(axes, shapes)
    for colour in np.unique(colours[is_shown]):
        chosen = is_shown & (colours == colour)
        ink = _ink(FillKey("", colour, 0)) | {"linewidth": 0.4}
        axes.add_collection(PathCollection(list(paths[chosen]), **ink), autolim=False)
    for mark in sorted(set(marks[is_shown]) - {""}):
        over = PathCollection(
            list(paths[is_shown & (marks == mark)]), facecolor="none", edgecolor=mark, linewidth=0.0, hatch=MARKED
        )
        axes.add_collection(over, autolim=False)


def on_page(axes: Axes, shapes: Shapes) -> BoolArray:
    """Whether each area may be seen: the others would only make the file larger."""
    (west, east), (south, north), box = axes.get_xlim(), axes.get_ylim(), shapes.area_bounds
    return (box[:, 0] <= east) & (box[:, 2] >= west) & (box[:, 1] <= north) & (box[:, 3] >= south)


def _ink(key: FillKey) -> dict[str, Any]:
    """Return how matplotlib draws a fill; one without a colour is the hatching of missing data."""
    if not key.colour:
        return {"facecolor": symbology.NO_DATA, "edgecolor": symbology.HATCHING, "hatch": WITHOUT}
    return {"facecolor": key.colour, "edgecolor": symbology.BORDER}


def area_paths(shapes: Shapes) -> list[Any]:
    """Return one matplotlib path an area, its holes cut out."""
    from matplotlib.path import Path as MplPath

    codes = np.full(len(shapes.coordinates), MplPath.LINETO, dtype=MplPath.code_type)
    codes[shapes.ring_offsets[:-1]] = MplPath.MOVETO
    codes[shapes.ring_offsets[1:] - 1] = MplPath.CLOSEPOLY
    starts = shapes.ring_offsets[shapes.polygon_offsets[shapes.area_offsets]]
    return [MplPath(shapes.coordinates[start:end], codes[start:end]) for start, end in pairwise(starts)]


def _line(axes: Axes, line: MapLine) -> None:
    from matplotlib.collections import LineCollection

    style = symbology.LINES[line.role]
    lines = joined_lines(line.segments)
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
    """Name the members, the largest first; a name that would lie on another is left out."""
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=2.2, foreground="white")]
    inside = np.isin(findings.ground.shapes.codes, findings.footprint.districts)
    if inside.sum() > MOST_NAMES:
        return
    codes, points = findings.ground.shapes.codes[inside], findings.ground.label_points[inside]
    named: list[Bbox] = []
    for at in np.argsort(-points[:, 2], kind="stable"):
        x, y, _ = points[at]
        name = axes.text(
            x, y, say(findings.lookup.area(codes[at])), fontsize=7.5, ha="center", va="center", path_effects=halo, clip_on=True
        )
        box = name.get_window_extent()
        if any(box.overlaps(other) for other in named):
            name.remove()
        else:
            named.append(box)


def scale_bar(axes: Axes) -> None:
    """Draw a bar of a round number of kilometres."""
    from matplotlib.patheffects import withStroke

    west, east = axes.get_xlim()
    south, north = axes.get_ylim()
    wanted = (east - west) / 5
    step = 10 ** np.floor(np.log10(wanted))
    length = step * max(factor for factor in (1, 2, 5) if step * factor <= wanted)
    x, y = west + (east - west) * 0.03, south + (north - south) * 0.035
    halo = [withStroke(linewidth=3.0, foreground="white")]
    said, above = text("map-kilometres", length=plain(length / 1000)), y + (north - south) * 0.012
    axes.plot([x, x + length], [y, y], color="#1b2530", linewidth=2.0, solid_capstyle="butt", path_effects=halo)
    axes.text(x + length / 2, above, said, fontsize=8, ha="center", va="bottom", path_effects=halo)


def north_arrow(axes: Axes) -> None:
    """Draw an arrow to the north of the grid, which on this map is straight up."""
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=2.6, foreground="white")]
    at = axes.transAxes
    axes.plot([0.965, 0.965], [0.92, 0.955], color="#1b2530", linewidth=1.4, transform=at, path_effects=halo)
    axes.plot([0.965], [0.965], marker="^", markersize=7, color="#1b2530", transform=at, path_effects=halo)
    axes.text(
        0.965, 0.9, text("map-north"), fontsize=9, ha="center", va="center", color="#1b2530", transform=at, path_effects=halo
    )


def _words(figure: Figure, findings: Findings) -> None:
    partnership, layer = findings.footprint.partnership, findings.layer
    sources = [layer] if findings.second is None else [layer, findings.second]
    # A long name is set smaller, so that it stays on the page.
    name = say(partnership.named)
    size = 15 * min(1.0, TITLE_CHARACTERS / len(name))
    figure.text(0.02, 0.945, name, fontsize=size, fontweight="bold", color="#111c2b")
    figure.text(0.02, 0.912, _subtitle(findings), fontsize=10.5)
    areas = findings.layer.areas
    drawn = (areas.statement,) if areas is not None and areas.statement else ()
    cautions = say(sentences(*dict.fromkeys((*findings.cautions, findings.ground.statement, *drawn))))
    cited = Listing(tuple(_source(each.source) for each in sources), len(sources), "clauses")
    foot = [
        *textwrap.wrap(cautions, 165),
        *textwrap.wrap(text("print-sources", sources=cited, areas=findings.areas_said), 165),
        _drawn_on(),
    ]
    figure.text(0.02, 0.012, "\n".join(foot), fontsize=7.5, color="#566270", va="bottom", linespacing=1.35)


def _subtitle(findings: Findings) -> str:
    design, day = findings.design, findings.footprint.as_at
    return text("print-subtitle", title=design.title, unit=design.unit, areas=_by_what(findings), day=day)


def _drawn_on() -> str:
    return text("print-drawn", day=date.today())


def _legend(figure: Figure, design: MapDesign, lines: Sequence[MapLine]) -> None:
    """Write the legend from the top down: fills, square, no data, lines, notes."""
    top = 0.895
    if design.square is not None:
        top = _square(figure, design.square, top)
    top = _fills(figure, design, top)
    top = _line_keys(figure, lines, top)
    notes = "\n".join(line for note in design.notes for line in textwrap.wrap(say(note), 44))
    figure.text(COLUMN + 0.008, top - 0.01, notes, fontsize=8, color="#566270", va="top", linespacing=1.35)


def _fills(figure: Figure, design: MapDesign, top: float) -> float:
    from matplotlib.patches import Patch

    missing = FillKey(text("map-figure-none"), "", design.no_data)
    keys = [*reversed(design.keys), *design.extras, missing]
    patches = [Patch(**_key_ink(key), label=_wrapped(f"{say(key.label)}  ({key.count})", 36)) for key in keys]
    title = _wrapped(f"{say(design.title)}\n{say(design.unit)}", 34)
    return _column(figure, patches, top, title=title, handlelength=1.8)


def _key_ink(key: FillKey) -> dict[str, Any]:
    return _ink(key) | ({"edgecolor": key.mark, "hatch": MARKED} if key.mark else {})


def _line_keys(figure: Figure, lines: Sequence[MapLine], top: float) -> float:
    from matplotlib.lines import Line2D

    styles = [(line.label, symbology.LINES[line.role]) for line in reversed(lines)]
    handles = [
        Line2D(
            [], [], color=style.colour, linewidth=style.width, linestyle=(0, style.dashes) if style.dashes else "-",
            label=_wrapped(say(label), 34),
        )
        for label, style in styles
    ]  # fmt: skip
    return _column(figure, handles, top, handlelength=3.2) if handles else top


def _column(figure: Figure, handles: Sequence[Any], top: float, **looks: str | float) -> float:
    """Add a part of the legend below ``top`` and return where it ends, as a share of the page."""
    part = figure.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(COLUMN, top), frameon=False, fontsize=9, title_fontsize=9.5,
        alignment="left", borderaxespad=0.2, **looks,
    )  # fmt: skip
    box = part.get_window_extent().transformed(figure.transFigure.inverted())
    return float(box.y0)


def _square(figure: Figure, square: Square, top: float) -> float:
    """Draw the square legend of two indicators below ``top`` and return where it ends."""
    from matplotlib.patches import Rectangle

    up, across = _wrapped(f"↑ {say(square.up)}", 36), _wrapped(f"→ {say(square.across)}", 36)
    figure.text(COLUMN + 0.008, top, up, fontsize=9, va="top")
    side = 0.135
    head = top - 0.021 * (up.count("\n") + 1) - 0.008
    axes = figure.add_axes(
        (COLUMN + 0.008, head - side * SIZE[0] / SIZE[1], side, side * SIZE[0] / SIZE[1]), label="square legend"
    )
    for row, (colours, counts) in enumerate(zip(square.colours, square.counts, strict=True)):
        for column, (colour, count) in enumerate(zip(colours, counts, strict=True)):
            axes.add_patch(Rectangle((column, row), 1, 1, facecolor=colour, edgecolor="white", linewidth=0.6))
            ink = "white" if is_dark(colour) else "#1b2530"
            axes.text(column + 0.5, row + 0.5, str(count), ha="center", va="center", fontsize=8.5, color=ink)
    axes.set(xlim=(0, 3), ylim=(0, 3))
    axes.set_axis_off()
    foot = head - side * SIZE[0] / SIZE[1]
    figure.text(COLUMN + 0.008, foot - 0.008, across, fontsize=9, va="top")
    return foot - 0.021 * (across.count("\n") + 1) - 0.02


def _wrapped(text: str, width: int) -> str:
    return "\n".join(line for part in text.split("\n") for line in textwrap.wrap(part, width))
