"""Map 1 of the statement: who commutes in. Half a page, legible in print and in grey.

Members are white within a heavy line; the districts around them have one of three shades, by the share of their employed
residents who work inside; those that take part without being full members are hatched. Labour markets are dashed lines.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.cartography import symbology
from explorer.exports.maps.printed_map import Extent, area_paths, joined_lines, north_arrow, on_page, scale_bar
from explorer.flags.findings import Findings
from explorer.flags.model import percent
from explorer.flags.sides.economy import taking_part
from explorer.places.shapes import FloatArray
from explorer.said import Said, Value
from explorer.statement.economy_parts import map_part
from explorer.words import say, text

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


@dataclass(frozen=True)
class Sheet:
    """What a map is drawn on.

    Attributes
    ----------
    size : (float, float)
        Width and height in inches.
    map_width : float
        Share of the width that the map takes; the legend has the rest.
    head : float
        Share of the height that is kept for a title above; 0 for a map that a page gives its caption.
    letters : float
        How much larger than in a statement type and lines are.
    """

    size: tuple[float, float]
    map_width: float = 0.74
    head: float = 0.0
    letters: float = 1.0

    @property
    def ratio(self) -> float:
        """Width of the map's frame over its height."""
        return self.size[0] * self.map_width / (self.size[1] * (0.988 - self.head))


HALF_PAGE = Sheet((170 / 25.4, 112 / 25.4))
"""In a statement: the text width of an A4 page, and less than half of its height."""

PAPERS = {
    ("a4", "landscape"): Sheet((277 / 25.4, 190 / 25.4), 0.79, 0.1, 1.2),
    ("a4", "portrait"): Sheet((190 / 25.4, 277 / 25.4), 0.74, 0.08, 1.1),
    ("a3", "landscape"): Sheet((400 / 25.4, 277 / 25.4), 0.8, 0.09, 1.6),
    ("a3", "portrait"): Sheet((277 / 25.4, 400 / 25.4), 0.76, 0.07, 1.5),
}
"""Sheets of their own, without their margins."""

_LINE = 130
"""Letters that a line above the map holds."""

MARGIN = 10 / 25.4
"""White around a sheet, in inches."""

FORMATS = ("pdf", "png", "svg")

DPI, PRINT_DPI = 200, 300
SMALL, USUAL = 7.0, 7.5
"""Sizes of type in points; nothing is smaller."""

SHADES = ("#e6ebe6", "#b0c4cf", "#5f8598")
"""The three classes from light to dark, two steps of grey apart."""

LOWEST = 0.05
"""Where the middle class begins (ours); the dark one begins where the findings speak of many."""

MOST_MEMBERS = 30
"""Footprints with more members than this are drawn without their names."""

INK = "#111c2b"
BORDER = "#39434d"
SEA = "#f9fbfc"
MARKET = "#8a2b7f"

BoolArray = npt.NDArray[np.bool_]


def map_png(findings: Findings) -> bytes:
    """Return the map as PNG."""
    from matplotlib import rc_context

    held = BytesIO()
    with rc_context({"hatch.linewidth": 0.9}):
        draw(findings).savefig(held, format="png", dpi=DPI, metadata={"Title": text("statement-map-title"), "Software": None})
    return held.getvalue()


def save_sheet(findings: Findings, paper: str, way: str, path: Path) -> None:
    """Write the map on a sheet of its own, with title, day, credits and date: PDF, PNG or SVG by the ending of the file.

    Parameters
    ----------
    findings : Findings
    paper, way : str
        A key of :data:`PAPERS`.
    path : Path
    """
    from matplotlib import rc_context
    from matplotlib.transforms import Bbox

    form = path.suffix.removeprefix(".")
    title = text("statement-map-sheet", footprint=findings.name)
    # Text stays text, so that it can be searched and read aloud.
    with rc_context({"hatch.linewidth": 0.9, "svg.fonttype": "none", "svg.hashsalt": "map", "pdf.fonttype": 42}):
        sheet = PAPERS[paper, way]
        whole = Bbox.from_extents(-MARGIN, -MARGIN, sheet.size[0] + MARGIN, sheet.size[1] + MARGIN)
        draw(findings, sheet).savefig(path, format=form, dpi=PRINT_DPI, metadata={"Title": title}, bbox_inches=whole)


def draw(findings: Findings, sheet: Sheet = HALF_PAGE) -> Figure:
    """Draw the map; the figure belongs to no window."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=sheet.size, dpi=DPI, facecolor="white")
    FigureCanvasAgg(figure)
    axes = figure.add_axes((0.004, 0.006, sheet.map_width, 0.988 - sheet.head))
    _frame(axes, _extent(findings, sheet.ratio))
    _fill(axes, findings)
    _lines(axes, findings)
    _name(axes, findings, sheet.letters)
    scale_bar(axes)
    north_arrow(axes)
    _legend(figure, findings, sheet)
    if sheet.head:
        _head(figure, findings, sheet)
    return figure


def _extent(findings: Findings, ratio: float) -> Extent:
    """Return the ground of what the text is about, in the shape of the frame."""
    shapes = findings.ground.shapes
    shown = {*findings.footprint.districts, *findings.verdict.economy.numbers.left_out}
    shown |= {one.code for one in taking_part(findings.case)}
    is_alone = len(shown) == len(findings.footprint.districts)
    chosen = np.isin(shapes.codes, sorted(shown))
    bounds = shapes.area_bounds[chosen if chosen.any() else slice(None)]
    (west, south), (east, north) = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    if is_alone:
        # Nobody outside is tied to it: its neighbours show that, as far as their names are near.
        far = 0.6 * max(east - west, north - south)
        points = findings.ground.label_points[np.isin(shapes.codes, findings.case.neighbours), :2]
        near = points[((points > [west - far, south - far]) & (points < [east + far, north + far])).all(axis=1)]
        (west, south), (east, north) = (
            np.vstack([near, [[west, south]]]).min(axis=0),
            np.vstack([near, [[east, north]]]).max(axis=0),
        )
    height = (1.3 if is_alone else 1.12) * max(north - south, (east - west) / ratio, 1.0)
    across, up = (west + east) / 2, (south + north) / 2
    return across - height * ratio / 2, up - height / 2, across + height * ratio / 2, up + height / 2


def _frame(axes: Axes, extent: Extent) -> None:
    west, south, east, north = extent
    axes.set(xlim=(west, east), ylim=(south, north), aspect="equal", facecolor=SEA, xticks=[], yticks=[])
    for spine in axes.spines.values():
        spine.set_color("#8b959c")


def classes(findings: Findings) -> npt.NDArray[np.int64]:
    """Return the class of every district of the ground: 0 to 2, −1 for members and −2 where it is not known."""
    codes = findings.ground.shapes.codes.tolist()
    shares = findings.case.share_into.reindex(codes).to_numpy(dtype=np.float64)
    bounds = [LOWEST, findings.case.limits["hinterland_excluded"].lowest]
    found = np.where(np.isnan(shares), -2, np.digitize(np.nan_to_num(shares), sorted(bounds)))
    return np.where(np.isin(codes, findings.footprint.districts), -1, found)


def _fill(axes: Axes, findings: Findings) -> None:
    from matplotlib.collections import PathCollection

    shapes = findings.ground.shapes
    paths, shown, groups = np.asarray(area_paths(shapes), dtype=object), on_page(axes, shapes), classes(findings)
    for group in np.unique(groups[shown]):
        ink = {-1: "white", -2: symbology.NO_DATA}.get(int(group), SHADES[max(int(group), 0)])
        chosen = list(paths[shown & (groups == group)])
        hatch = {"hatch": "......"} if group == -2 else {}
        fill = PathCollection(chosen, facecolor=ink, edgecolor=BORDER, linewidth=0.35, **hatch)
        axes.add_collection(fill, autolim=False)
    beside = shown & np.isin(shapes.codes, _beside(findings))
    over = PathCollection(list(paths[beside]), facecolor="none", edgecolor=INK, linewidth=0.0, hatch="////")
    axes.add_collection(over, autolim=False)


def _beside(findings: Findings) -> list[str]:
    """Return the districts that take part in another role than that of a member."""
    return [code for codes in findings.case.other_roles.values() for code in codes]


def _lines(axes: Axes, findings: Findings) -> None:
    from matplotlib.collections import LineCollection

    edges = findings.ground.edges
    markets = joined_lines(edges.around_each(findings.drawn_areas))
    axes.add_collection(LineCollection(markets, colors="white", linewidths=2.4, alpha=0.8), autolim=False)
    axes.add_collection(LineCollection(markets, colors=MARKET, linewidths=1.1, linestyles=[(0, (4.0, 2.0))]), autolim=False)
    own = joined_lines(edges.around(findings.footprint.districts))
    axes.add_collection(LineCollection(own, colors="white", linewidths=3.6, alpha=0.9), autolim=False)
    axes.add_collection(LineCollection(own, colors=INK, linewidths=2.2), autolim=False)


# ---- Names that do not collide --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Name:
    words: str
    at: tuple[float, float]
    looks: tuple[str, str, float]
    """Colour, style and size of the type."""
    must: bool


def _names(findings: Findings) -> Iterator[_Name]:
    """Yield the places named in the text first, then the members, those that take part, and labour markets."""
    points = dict(zip(findings.ground.shapes.codes.tolist(), findings.ground.label_points, strict=True))
    shares = {code: share for code, (share, _) in findings.verdict.economy.numbers.left_out.items()}
    shares |= {one.code: one.share for one in taking_part(findings.case)}
    for code, share in shares.items():
        words = say(Said("statement-sends", district=findings.lookup.area(code), share=percent(share)))
        if code in points:
            yield _Name(words, tuple(points[code][:2]), (INK, "normal", SMALL), must=True)
    members = [code for code in findings.footprint.districts if code in points]
    if len(members) <= MOST_MEMBERS:
        for code in sorted(members, key=lambda code: -points[code][2]):
            yield _Name(say(findings.lookup.area(code)), tuple(points[code][:2]), (INK, "normal", USUAL), must=True)
    around = [code for code in findings.case.neighbours if code in points and code not in shares]
    for code in around:
        yield _Name(say(findings.lookup.area(code)), tuple(points[code][:2]), (INK, "normal", SMALL), must=False)
    for area in findings.met_areas:
        own = [points[code] for code, fit in findings.drawn_areas.items() if fit == area and code in points]
        if own:
            middle = np.mean(np.asarray(own)[:, :2], axis=0)
            words = say(findings.area(area))
            yield _Name(words, (float(middle[0]), float(middle[1])), (MARKET, "italic", SMALL), must=False)


_TURNS = [(0.0, 0.0), *((r * np.cos(a), r * np.sin(a)) for r in (9.0, 16.0, 26.0, 38.0) for a in np.arange(8) * np.pi / 4)]
"""Where a name may stand from its place, in points: nearest first."""

NEAR = 17.0
"""From this distance on, in points, a line leads from a name to its place."""


def _name(axes: Axes, findings: Findings, letters: float) -> None:
    from matplotlib.patheffects import withStroke

    halo = [withStroke(linewidth=2.0, foreground="white")]
    dots, taken = DPI / 72, list[FloatArray]()
    frame = axes.get_window_extent()
    page = np.array([frame.x0 + 4, frame.y0 + 4, frame.x1 - 4, frame.y1 - 4])
    for name in _names(findings):
        colour, style, size = name.looks
        label = axes.text(
            *name.at, _broken(name.words), fontsize=size * letters, fontstyle=style, color=colour, ha="center", va="center",
            path_effects=halo, linespacing=1.0,
        )  # fmt: skip
        box = label.get_window_extent()
        bounds = np.array([box.x0, box.y0, box.x1, box.y1])
        shifts = _TURNS if name.must else _TURNS[:17]
        if not (page[0] < (box.x0 + box.x1) / 2 < page[2] and page[1] < (box.y0 + box.y1) / 2 < page[3]):
            shifts = []
        free = (turn for turn in shifts if _is_free(bounds + np.tile(turn, 2) * dots, taken, page))
        turn = next(free, None)
        if turn is None:
            label.remove()
            continue
        moved = bounds + np.tile(turn, 2) * dots
        taken.append(moved)
        middle = axes.transData.inverted().transform(((moved[0] + moved[2]) / 2, (moved[1] + moved[3]) / 2))
        label.set_position(tuple(middle))
        if np.hypot(*turn) > NEAR:
            axes.plot([name.at[0], middle[0]], [name.at[1], middle[1]], color=colour, linewidth=0.5, zorder=2)


def _is_free(box: FloatArray, taken: Collection[FloatArray], page: FloatArray) -> bool:
    inside = box[0] >= page[0] and box[1] >= page[1] and box[2] <= page[2] and box[3] <= page[3]
    return bool(inside) and not any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken
    )


def _broken(words: str) -> str:
    """Set a long name on two lines."""
    import textwrap

    width = max(14, -(-len(words) // 2) + 2)
    return textwrap.fill(words, width, break_long_words=False) if len(words) > 16 else words


# ---- Legend ---------------------------------------------------------------------------------------------------------------


def _legend(figure: Figure, findings: Findings, sheet: Sheet) -> None:
    import textwrap

    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    def wrapped(words: str) -> str:
        return "\n".join(textwrap.wrap(words, 24))

    low, high = percent(LOWEST), percent(findings.case.limits["hinterland_excluded"].lowest)
    groups = set(classes(findings).tolist())
    shades = [
        Patch(facecolor=SHADES[2], edgecolor=BORDER, label=text("statement-key-many", bound=high)),
        Patch(facecolor=SHADES[1], edgecolor=BORDER, label=text("statement-key-some", low=low, high=high)),
        Patch(facecolor=SHADES[0], edgecolor=BORDER, label=text("statement-key-few", bound=low)),
    ]
    if -2 in groups:
        shades.append(Patch(facecolor=symbology.NO_DATA, edgecolor=BORDER, hatch="......", label=text("statement-key-unknown")))
    lines: list[Patch | Line2D] = [Patch(facecolor="white", edgecolor=INK, linewidth=2.0, label=text("statement-key-member"))]
    if _beside(findings):
        lines.append(Patch(facecolor="white", edgecolor=INK, hatch="////", label=wrapped(text("statement-key-beside"))))
    market = wrapped(text("statement-key-market"))
    lines.append(Line2D([], [], color=MARKET, linewidth=1.1, linestyle=(0, (4.0, 2.0)), label=market))
    looks: dict[str, Any] = {"frameon": False, "fontsize": USUAL * sheet.letters, "borderaxespad": 0.0, "handlelength": 2.2}
    first = figure.legend(
        handles=shades, bbox_to_anchor=(sheet.map_width + 0.015, 0.985 - sheet.head), title=wrapped(text("statement-key-title")),
        title_fontsize=USUAL * sheet.letters, alignment="left", loc="upper left", **looks,
    )  # fmt: skip
    left = sheet.map_width + 0.015
    below = first.get_window_extent().transformed(figure.transFigure.inverted()).y0
    figure.legend(handles=lines, bbox_to_anchor=(left, below - 0.03), alignment="left", loc="upper left", **looks)
    rough = [text("statement-key-rough")] if findings.ground.approximate else []
    foot = "\n".join(wrapped(one) for one in (text("statement-key-source"), *rough))
    size = SMALL * sheet.letters
    figure.text(left + 0.003, 0.012, foot, fontsize=size, color="#3d4852", va="bottom", linespacing=1.25)


def _head(figure: Figure, findings: Findings, sheet: Sheet) -> None:
    """Write what the map is, of which day, and when it was drawn, above it; a long name is set smaller."""
    import textwrap

    title = text("statement-map-sheet", footprint=findings.name)
    room = sheet.size[0] * 72 * 0.97
    size = min(15 * sheet.letters, room / (len(title) * 0.7))
    picture = map_part(findings).picture
    caption: Value = picture.caption if picture else ""
    about = [
        text("statement-map-sheet-about", caption=caption),
        text("statement-map-sheet-days", day=findings.footprint.as_at, drawn=date.today()),
    ]
    if findings.problems:
        first, more = findings.problems[0], len(findings.problems) - 1
        about.append(textwrap.shorten(text("statement-map-sheet-problems", first=first, more=more), _LINE, placeholder=" …"))
    high = (sheet.head + 0.007) * sheet.size[1] * 72 - 1.35 * size
    small = min(9 * sheet.letters, room / (max(map(len, about)) * 0.6), high / (1.4 * len(about)))
    figure.text(0.006, 0.995, title, fontsize=size, fontweight="bold", color=INK, va="top")
    below = 0.995 - 1.35 * size / (sheet.size[1] * 72)
    figure.text(0.006, below, "\n".join(about), fontsize=small, color="#3d4852", va="top", linespacing=1.3)
