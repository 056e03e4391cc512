"""Sheets for the tables of a workshop: A3, a map with numbered districts, boxes to tick, lines to write on, a code to read.

A sheet is typed in by its numbers, which are those of the keys; its code says which session, table and round it is of.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from explorer.exports.maps.printed_map import area_paths, joined_lines, on_page, scale_bar
from explorer.flags.findings import Findings
from explorer.project.workshop import PLACES, Meeting, Table
from explorer.said import Said
from explorer.words import say, text
from explorer.workshop.candidates import Candidates
from explorer.workshop.sheet_code import SheetCode
from explorer.workshop.sheet_places import BOX, CODE, LIST_AT, LIST_WIDTH, ROW, SIZE, TOP, box_at, code_modules

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MAP = (0.015, 0.03, 0.56, 0.86)
LINES = 6
"""For comments."""

MEMBER, OUTSIDE, LAND, SEA, INK, BORDER = "#ffffff", "#dfe7ee", "#f1f2f0", "#f9fbfc", "#111c2b", "#7b8790"
TITLE, USUAL, SMALL = 20.0, 12.0, 9.0
"""Sizes of type in points: read at arm's length by six people round a table."""

AROUND = 0.08
"""Ground around the districts of the list, as a share of their extent."""


def sheets_pdf(findings: Findings, meeting: Meeting, tables: Sequence[Table], asked: Candidates, round_: int = 1) -> bytes:
    """Return one page of A3 for each table.

    Parameters
    ----------
    findings : Findings
        Of the footprint that is talked about.
    meeting : Meeting
    tables : sequence of Table
    asked : Candidates
        The districts that are numbered.
    round_ : int
    """
    from matplotlib import rc_context
    from matplotlib.backends.backend_pdf import PdfPages

    held = BytesIO()
    about = {"Title": say(Said("workshop-sheets-title", title=meeting.title)), "Creator": None, "Producer": None}
    with rc_context({"pdf.fonttype": 42}), PdfPages(held, metadata=about) as pages:
        for table in tables:
            pages.savefig(_page(findings, meeting, table, asked, round_))
    return held.getvalue()


def sheet_png(findings: Findings, meeting: Meeting, table: Table, asked: Candidates, round_: int = 1, dpi: int = 60) -> bytes:
    """Return a picture of one sheet, to look at before it is printed."""
    held = BytesIO()
    _page(findings, meeting, table, asked, round_).savefig(held, format="png", dpi=dpi)
    return held.getvalue()


def _page(findings: Findings, meeting: Meeting, table: Table, asked: Candidates, round_: int) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=SIZE, facecolor="white")
    FigureCanvasAgg(figure)
    figure.text(MAP[0], 0.965, meeting.title, fontsize=TITLE, fontweight="bold", color=INK, va="center")
    question = "\n".join(textwrap.wrap(text("workshop-sheet-question", body=findings.name), 92))
    figure.text(MAP[0], 0.94, question, fontsize=USUAL, color=INK, va="top")
    _map(figure.add_axes(MAP), findings, asked)
    figure.text(LIST_AT, 0.955, text("workshop-sheet-table", table=table.table, round=str(round_)), fontsize=TITLE,
                fontweight="bold", color=INK, va="center")  # fmt: skip
    below = _boxes(figure, asked)
    _comments(figure, below)
    _code(figure, SheetCode(meeting.of, table.table, round_, asked.digest))
    return figure


def _map(axes: Axes, findings: Findings, asked: Candidates) -> None:
    from matplotlib.collections import LineCollection, PathCollection
    from matplotlib.patheffects import withStroke

    shapes = findings.ground.shapes
    codes = shapes.codes
    listed = {one.code: one for one in asked.chosen}
    chosen = np.isin(codes, [*listed, *findings.footprint.districts])
    bounds = shapes.area_bounds[chosen if chosen.any() else slice(None)]
    (west, south), (east, north) = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    ratio = SIZE[0] * MAP[2] / (SIZE[1] * MAP[3])
    height = (1 + 2 * AROUND) * max(north - south, (east - west) / ratio, 1.0)
    across, up = (west + east) / 2, (south + north) / 2
    axes.set(xlim=(across - height * ratio / 2, across + height * ratio / 2), ylim=(up - height / 2, up + height / 2))
    axes.set(aspect="equal", facecolor=SEA, xticks=[], yticks=[])
    paths, shown = np.asarray(area_paths(shapes), dtype=object), on_page(axes, shapes)
    members = np.isin(codes, findings.footprint.districts)
    for group, ink in ((members, MEMBER), (np.isin(codes, list(listed)) & ~members, OUTSIDE), (~chosen & ~members, LAND)):
        fill = PathCollection(list(paths[shown & group]), facecolor=ink, edgecolor=BORDER, linewidth=0.5)
        axes.add_collection(fill, autolim=False)
    own = joined_lines(findings.ground.edges.around(findings.footprint.districts))
    axes.add_collection(LineCollection(own, colors=INK, linewidths=2.6), autolim=False)
    halo = [withStroke(linewidth=3, foreground="white")]
    for code, point in zip(codes.tolist(), findings.ground.label_points, strict=True):
        if code in listed:
            axes.text(point[0], point[1], str(listed[code].number), fontsize=USUAL, fontweight="bold", color=INK, ha="center",
                      va="center", path_effects=halo)  # fmt: skip
    scale_bar(axes)


def _boxes(figure: Figure, asked: Candidates) -> float:
    """Draw the rows with a box for each answer; return where they end."""
    from matplotlib.patches import Rectangle

    ratio = SIZE[0] / SIZE[1]
    for place in PLACES:
        head = text(f"workshop-mark-{place}")
        at = box_at(0, place)[0]
        figure.text(at, TOP + 0.024, head, fontsize=USUAL, fontweight="bold", color=INK, ha="center")
    at = TOP
    for row, one in enumerate(asked.chosen):
        at = TOP - row * ROW
        figure.text(LIST_AT + 0.022, at, str(one.number), fontsize=USUAL, fontweight="bold", color=INK, ha="right", va="center")
        style = "bold" if one.is_member else "normal"
        figure.text(LIST_AT + 0.03, at, say(one.named), fontsize=USUAL, fontweight=style, color=INK, va="center")
        for place in PLACES:
            across, up = box_at(row, place)
            box = Rectangle((across - BOX / 2, up - BOX * ratio / 2), BOX, BOX * ratio, fill=False, edgecolor=INK)
            box.set_transform(figure.transFigure)
            figure.add_artist(box)
    at -= ROW
    note = say(Said("workshop-sheet-note", left=asked.left_out))
    figure.text(LIST_AT, at - 0.004, note, fontsize=SMALL, color=INK, va="center")
    return at - 0.03


def _comments(figure: Figure, top: float) -> None:
    from matplotlib.lines import Line2D

    figure.text(LIST_AT, top, text("workshop-sheet-comments"), fontsize=USUAL, fontweight="bold", color=INK, va="center")
    bottom = 0.055
    step = (top - 0.012 - bottom) / LINES
    for number in range(1, LINES + 1):
        at = top - 0.012 - number * step
        end = LIST_AT + LIST_WIDTH - (0.095 if at < 0.19 else 0.0)
        figure.add_artist(Line2D([LIST_AT, end], [at, at], transform=figure.transFigure, color=BORDER, linewidth=0.8))


def _code(figure: Figure, code: SheetCode) -> None:
    """Draw the code that a camera reads, with its text below."""
    matrix = np.array(code_modules(str(code)))
    axes = figure.add_axes(CODE)
    axes.imshow(matrix, cmap="gray_r", interpolation="nearest", vmin=0, vmax=1)
    axes.set_axis_off()
    figure.text(LIST_AT + LIST_WIDTH, 0.03, str(code), fontsize=SMALL, color=INK, ha="right", va="center", family="monospace")
