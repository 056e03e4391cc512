"""The lines of a map: borders of areas, outlines over them, and the line around what is lifted out or selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QPainter, QPen

from explorer.views.map.map_areas import Drawing, MapAreas, in_portions
from explorer.views.map.paths import Polyline, within
from explorer.views.map.strokes import draw_line, draw_plain
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Theme

FloatArray = npt.NDArray[np.float64]

NEARBY = 12.0
"""Logical pixels around the view within which thick lines still reach into it."""

GRID = 0.75
"""Grid that thick lines are snapped to, in device pixels: below one, or they would be stairs."""

LINE = 2
"""Vertices that could be filled in the time that one of a line takes."""


@dataclass(frozen=True, eq=False)
class Outline:
    """A line over the areas: a footprint, a region, a functional area.

    Attributes
    ----------
    name : str
        What the line shows, for the legend.
    lines : ndarray of float64, shape (segments, 2, 2)
        Segments in metres, in drawing order: those that follow on from one another are joined.
    role : str
        The style: ``region``, ``functional_area``, ``footprint`` or ``highlight``.
    """

    name: str
    lines: FloatArray
    role: str

    def is_as(self, other: Outline) -> bool:
        """Whether another is the same line, called the same."""
        return (self.role, self.name) == (other.role, other.name) and np.array_equal(self.lines, other.lines)


class Lines:
    """Draws the lines of a map.

    Parameters
    ----------
    areas : MapAreas
        Whose borders they are.
    theme : Theme
        Colours and widths of lines by their role.
    """

    def __init__(self, areas: MapAreas, theme: Theme) -> None:
        self.theme = theme
        self._areas = areas
        self._outlines: list[Outline] = []
        self._polylines: dict[tuple[int, float], Polyline] = {}
        self._highlight_lines: tuple[object, Polyline | None] = (None, None)
        self._selection_lines: tuple[object, Polyline | None] = (None, None)

    def set(self, outlines: Sequence[Outline]) -> None:
        """Draw these lines over the areas, in this order."""
        self._outlines = list(outlines)
        # They are known by the object they were made of, whose number another may get once it is gone.
        self._polylines.clear()

    def steps(self, view: Viewport, pixel_ratio: float, draft: bool = False) -> list[Drawing]:
        """Return what draws the lines, in drawing order: the borders, a portion at a time, then each of the thick lines."""
        level = self._areas.level(view, pixel_ratio, draft)
        groups = np.flatnonzero(within(level.line_bounds, view.bounds))
        vertices = (level.borders.sizes + level.coasts.sizes)[groups]
        borders = [partial(self._draw_borders, portion) for portion in in_portions(groups, LINE * vertices)]
        thick = [partial(self._draw_outline, outline) for outline in self._outlines]
        return [*borders, *thick, *([partial(self._draw_outline, None)] if self._areas.highlighted else [])]

    def draw(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Draw all of them but the line around the selection."""
        for step in self.steps(view, pixel_ratio, draft):
            step(painter, view, pixel_ratio, draft)

    def draw_selection(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Draw the line around the selection over all others, so that a change of it draws nothing else anew."""
        if not self._areas.selected:
            return
        self._selection_lines = self._around(self._areas.selected, view, pixel_ratio, self._selection_lines)
        self._draw_polyline(painter, self._selection_lines[1], "selection", view, pixel_ratio, draft)

    def _draw_borders(self, groups: Sequence[int], painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        level = self._areas.level(view, pixel_ratio, draft)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(view.transform(pixel_ratio))
        for colour, paths in ((self.theme.border, level.borders), (self.theme.coast, level.coasts)):
            # For a pen of one pixel, and for no wider one, this is Qt's fast way.
            pen = QPen(QColor(colour), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            for group in np.flatnonzero(paths.sizes[groups]).tolist():
                painter.drawPath(paths[groups[group]])

    def _draw_outline(self, outline: Outline | None, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Draw one outline, or the highlight, in device pixels: a cosmetic pen over one pixel is many times slower."""
        polyline = self._highlight(view, pixel_ratio) if outline is None else self._polyline(outline, view, pixel_ratio)
        role = "highlight" if outline is None else outline.role
        self._draw_polyline(painter, polyline, role, view, pixel_ratio, draft)

    def _draw_polyline(
        self, painter: QPainter, polyline: Polyline, role: str, view: Viewport, pixel_ratio: float, draft: bool
    ) -> None:
        style = self.theme.lines[role]
        path = view.transform(pixel_ratio).map(polyline.path(view.widened(NEARBY)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.resetTransform()
        if draft:
            draw_plain(painter, path, style, pixel_ratio)
        else:
            draw_line(painter, path, style, self.theme.halo, pixel_ratio)

    def _polyline(self, outline: Outline, view: Viewport, pixel_ratio: float) -> Polyline:
        # In powers of two, so that a small zoom finds the lines that are there.
        grid = float(2.0 ** np.rint(np.log2(view.metres_per_pixel / pixel_ratio * GRID)))
        key = (id(outline), grid)
        if key not in self._polylines:
            self._polylines[key] = Polyline(outline.lines, grid)
        return self._polylines[key]

    def _highlight(self, view: Viewport, pixel_ratio: float) -> Polyline:
        self._highlight_lines = self._around(self._areas.highlighted, view, pixel_ratio, self._highlight_lines)
        return self._highlight_lines[1]

    def _around(
        self, areas: Sequence[int], view: Viewport, pixel_ratio: float, known: tuple[object, Polyline | None]
    ) -> tuple[object, Polyline]:
        """Return the line around some areas with the key it is known by, unless it is known already."""
        level = self._areas.level(view, pixel_ratio)
        key, (before, polyline) = (tuple(areas), level), known
        if polyline is None or before != key:
            polyline = Polyline(self._areas.outline(areas, level))
        return key, polyline
