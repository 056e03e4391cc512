"""The map as an image, drawn as cheaply as what changed allows.

- A *new view* is painted in one go: fills, borders, outlines. While the view moves, lines are drawn plain.
- A *panned view* is the last picture moved by whole device pixels, with only the strips that came into view painted.
- A *recoloured view* is put together from stages that were made while nothing else was to do: which area lies under
  each pixel, looked up in a table of colours, and the lines on a transparent image.

All three show the same. Everything is drawn in device pixels, so the picture is crisp at any pixel ratio.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from explorer.places.detail import COARSEST
from explorer.places.shapes import Shapes
from explorer.views.map.paths import DrawingLevel, Polyline, within
from explorer.views.map.strokes import draw_line, draw_plain
from explorer.views.map.viewport import Bounds, Viewport, bounds_of
from explorer.views.parts.theme import Colours, Theme, blended, rgb_of

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.intp]

Drawing = Callable[[QPainter, Viewport, float, bool], None]
"""Draws some lines of a view at a pixel ratio, plainly for a draft."""

Level = tuple[float, Shapes] | DrawingLevel
"""Tolerance in metres and shapes, or the same with its paths already made."""

FINENESS = 0.75
"""Tolerance of the level drawn, in device pixels: below one, so that nobody sees it."""

VEIL = 0.62
"""How far the other areas fade towards the sea while some are highlighted."""

SELECTION_VEIL = 0.38
"""How far the areas that are not selected fade: less, so that the classes can still be read."""

DRAFT = 2.5
"""How much coarser lines may be while the view moves."""

WHOLE = 0.01
"""Device pixels by which a move may miss whole pixels and still count as one."""

NEARBY = 12.0
"""Logical pixels around the view within which thick lines still reach into it."""

HATCH_STEP = 7
"""Distance of the no-data hatching in logical pixels."""

MARK_STEP = 6
"""Distance of the hatching over uncertain values, likewise."""


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


@dataclass(frozen=True, eq=False)
class FilledAreas:
    """Areas of another boundary set that are coloured in place of the map's own; its own borders lie over them.

    Attributes
    ----------
    levels : list of DrawingLevel
        Finest first.
    colours, no_data, marks : ndarray, shape (areas,)
        As for :meth:`MapPicture.set_fills`.
    """

    levels: list[DrawingLevel]
    colours: Colours
    no_data: BoolArray
    marks: Colours


@dataclass(frozen=True, eq=False)
class Painted:
    """A finished picture and what it shows.

    Attributes
    ----------
    view : Viewport
        The ground.
    state : object
        Pixel ratio, shapes, colours and lines it was painted with.
    is_draft : bool
        Whether lines are plain.
    image : QImage
        The picture, in device pixels.
    """

    view: Viewport
    state: tuple[object, ...]
    is_draft: bool
    image: QImage


@dataclass(eq=False)
class LineImage:
    """All lines of a view on a transparent image, drawn one after another.

    Attributes
    ----------
    key : object
        The view, shapes and lines it is of.
    image : QImage
        What has been drawn.
    waiting : list of callable
        What has not.
    """

    key: object
    image: QImage
    waiting: list[Drawing]

    @property
    def is_done(self) -> bool:
        """Whether all lines have been drawn."""
        return not self.waiting


class MapPicture:
    """Draws one boundary set with its colours and outlines."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.codes: npt.NDArray[np.str_] = np.array([], dtype=np.str_)
        self.area_bounds: FloatArray = np.empty((0, 4))
        self._levels: list[DrawingLevel] = []
        self._index: dict[str, int] = {}
        self._colours: Colours | None = None
        self._no_data: BoolArray | None = None
        self._marks: Colours | None = None
        self._filled: FilledAreas | None = None
        self._outlines: list[Outline] = []
        self._highlighted: list[int] = []
        self._polylines: dict[tuple[int, float], Polyline] = {}
        self._highlight_lines: tuple[object, Polyline | None] = (None, None)
        self._selection: list[str] = []
        self._selected: list[int] = []
        self._selection_lines: tuple[object, Polyline | None] = (None, None)
        self._changes = {"levels": 0, "fills": 0, "lines": 0, "selection": 0}
        self._last: Painted | None = None
        self._shown = QImage()
        self._areas: tuple[object, IntArray | None] = (None, None)
        self._lines = LineImage(None, QImage(), [])

    # What to draw

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Take a boundary set at one or more levels of detail, finest first; coarser ones are made when needed."""
        self._levels = [given if isinstance(given, DrawingLevel) else DrawingLevel(*given) for given in levels]
        finest = self._levels[0].shapes
        self.codes = finest.codes
        self.area_bounds = finest.area_bounds
        self._index = {code: at for at, code in enumerate(finest.codes.tolist())}
        # They are places in the shapes before, and may lie beyond the end of these.
        self._highlighted = [area for area in self._highlighted if area < len(self.codes)]
        self.set_selection(self._selection)
        # Colours come after shapes: those of other areas are worse than none meanwhile.
        if self._colours is not None and len(self._colours) != len(self.codes):
            self._colours = self._no_data = self._marks = None
            self._highlighted = []
        self._changed("levels")

    def set_fills(self, colours: Colours | None, no_data: BoolArray | None = None, marks: Colours | None = None) -> None:
        """Colour the areas: one opaque 32-bit colour each; where ``no_data``, hatching instead.

        ``marks`` hatches areas over their colour, the other way: a colour each, 0 for none.
        """
        self._colours = colours
        self._no_data = no_data
        self._marks = marks
        self._changed("fills")

    def set_filled_areas(self, filled: FilledAreas | None) -> None:
        """Colour other areas in place of the map's own; None for its own."""
        # Asked at every recolouring: a change that is none would throw away all stages of the picture.
        if filled is self._filled is None:
            return
        self._filled = filled
        self._changed("levels")

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Draw these lines over the areas, in this order."""
        self._outlines = list(outlines)
        # They are known by the object they were made of, whose number another may get once it is gone.
        self._polylines.clear()
        self._changed("lines")

    def set_highlight(self, codes: Sequence[str]) -> None:
        """Lift these areas out and let the others fade; an empty list ends it."""
        self._highlighted = self.indices(codes)
        self._changed("lines")
        self._changed("fills")

    def set_selection(self, codes: Collection[str]) -> None:
        """Line these areas out and let the others fade a little; an empty collection ends it."""
        self._selection = sorted(codes)
        self._selected = self.indices(self._selection)
        self._changed("selection")

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for everything but the areas."""
        self.theme = theme
        self._changed("lines")
        self._changed("fills")

    # Questions

    @property
    def levels(self) -> Sequence[DrawingLevel]:
        """The areas at every level of detail, finest first."""
        return self._levels

    @property
    def finest(self) -> Shapes:
        """The areas at the finest level."""
        return self._levels[0].shapes

    @property
    def highlighted(self) -> list[str]:
        """Codes of the areas lifted out."""
        return [str(self.codes[area]) for area in self._highlighted]

    @property
    def selected(self) -> list[str]:
        """Codes of the areas selected."""
        return list(self._selection)

    def indices(self, codes: Sequence[str]) -> list[int]:
        """Return the positions of those codes that the boundary set knows."""
        return [self._index[code] for code in codes if code in self._index]

    def bounds(self, codes: Sequence[str] | None = None) -> Bounds | None:
        """Return the ground covered by some areas, or by all."""
        boxes = self.area_bounds if codes is None else self.area_bounds[self.indices(codes)]
        return bounds_of(boxes)

    def outline_of(self, codes: Sequence[str]) -> FloatArray:
        """Return the outer line of a group of areas as segments, shape (segments, 2, 2), at the finest level."""
        chosen = np.zeros(len(self.codes), dtype=np.bool_)
        chosen[self.indices(codes)] = True
        return self._levels[0].outline(chosen) if self._levels else np.empty((0, 2, 2))

    def area_path(self, area: int, view: Viewport, pixel_ratio: float = 1.0) -> QPainterPath:
        """Return one area's shape in the window's logical pixels."""
        return view.transform().map(self._level(view, pixel_ratio).fills[area])

    # The picture

    def image(self, view: Viewport, pixel_ratio: float, *, draft: bool = False) -> QImage:
        """Return the finished map for a view, painting no more of it than has changed since the last call.

        Parameters
        ----------
        view : Viewport
            What to show.
        pixel_ratio : float
            Device pixels in a logical one.
        draft : bool
            Draw lines thin and plain, for a picture that will be replaced in a moment; a better one is taken where
            there is one.
        """
        state = (pixel_ratio, *self._changes.values())
        last = self._last
        fits = last is not None and last.state == state and (draft or not last.is_draft)
        if last is None or not fits or last.view != view:
            last = (self._moved(last, view, pixel_ratio) if last is not None and fits else None) or Painted(
                view, state, *self._painted_anew(view, pixel_ratio, draft)
            )
            self._last = last
            self._shown = QImage(last.image)
            # A copy, so it is made once for each picture and not each time the picture is shown.
            self._shown.setDevicePixelRatio(pixel_ratio)
        return self._shown

    def can_move_to(self, view: Viewport, pixel_ratio: float) -> bool:
        """Return whether the last picture can be moved to a view instead of being painted anew."""
        last = self._last
        same = last is not None and last.state == (pixel_ratio, *self._changes.values())
        return last is not None and same and _whole_shift(last.view, view, pixel_ratio) is not None

    def is_prepared(self, view: Viewport, pixel_ratio: float) -> bool:
        """Return whether all stages of this view are made."""
        has_areas = self._areas[0] == self._place(view, pixel_ratio)
        return has_areas and self._lines.key == self._lines_key(view, pixel_ratio) and self._lines.is_done

    def prepare_recolouring(self, view: Viewport, pixel_ratio: float) -> bool:
        """Make one of the stages from which the finished picture of a view is put together.

        Each call takes no longer than a frame, so that it may be made between two; False when all is ready.
        """
        if not len(self.codes) or self.is_prepared(view, pixel_ratio):
            return False
        if self._areas[0] != self._place(view, pixel_ratio):
            self._areas = (self._place(view, pixel_ratio), self._draw_areas(view, pixel_ratio))
        else:
            self._draw_next_lines(view, pixel_ratio)
        return True

    def _draw_next_lines(self, view: Viewport, pixel_ratio: float) -> None:
        """Draw the borders, or the next outline over them, on a transparent image."""
        key = self._lines_key(view, pixel_ratio)
        if self._lines.key != key:
            image = _blank(view, pixel_ratio, QImage.Format.Format_ARGB32_Premultiplied)
            self._lines = LineImage(key, image, [self._draw_borders, *self._outline_drawings()])
        painter = QPainter(self._lines.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lines.waiting.pop(0)(painter, view, pixel_ratio, False)
        painter.end()

    def _place(self, view: Viewport, pixel_ratio: float) -> tuple[object, ...]:
        return view, pixel_ratio, self._changes["levels"]

    def _lines_key(self, view: Viewport, pixel_ratio: float) -> tuple[object, ...]:
        return *self._place(view, pixel_ratio), self._changes["lines"]

    def _painted_anew(self, view: Viewport, pixel_ratio: float, draft: bool) -> tuple[bool, QImage]:
        """Return whether the picture is a draft, and the picture."""
        areas = self._areas[1]
        if areas is None or self._areas[0] != self._place(view, pixel_ratio):
            return draft, self._paint(view, pixel_ratio, draft)
        picture = self._draw_fills(areas, view, pixel_ratio)
        painter = QPainter(picture)
        if self._lines.is_done and self._lines.key == self._lines_key(view, pixel_ratio):
            painter.drawImage(0, 0, self._lines.image)
            draft = False
        else:
            self._draw_over(painter, view, pixel_ratio, draft)
        self._draw_selection(painter, view, pixel_ratio, draft)
        painter.end()
        return draft, picture

    def _paint(self, view: Viewport, pixel_ratio: float, draft: bool) -> QImage:
        """Paint fills, borders and outlines in one go."""
        image = _blank(view, pixel_ratio, QImage.Format.Format_RGB32, rgb_of(self.theme.sea))
        painter = QPainter(image)
        self._paint_fills(painter, view, pixel_ratio, draft)
        self._draw_over(painter, view, pixel_ratio, draft)
        self._draw_selection(painter, view, pixel_ratio, draft)
        painter.end()
        return image

    def _paint_fills(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        level = self._fill_level(view, pixel_ratio, draft)
        to_device = view.transform(pixel_ratio)
        painter.setTransform(to_device)
        colours, (no_data, marked) = self._colour_table()[1:].tolist(), self._hatchings()
        brushes = {colour: QBrush(QColor.fromRgb(colour)) for colour in set(colours)}
        if self._filled is not None:
            self._paint_land(painter, view, pixel_ratio, draft, brushes[colours[-1]])
        areas = np.flatnonzero(within(level.area_bounds, view.bounds))
        for area in areas.tolist():
            painter.fillPath(level.fills[area], brushes[colours[area]])
        if draft:
            return
        # Hatching is in pixels: it is not to grow with the ground.
        painter.resetTransform()
        if no_data is not None:
            hatching = self._hatching(view, pixel_ratio)
            for area in areas[no_data[areas]].tolist():
                painter.fillPath(to_device.map(level.fills[area]), hatching)
        if marked is not None:
            marks = {colour: _marking(colour, view, pixel_ratio) for colour in set(marked[areas].tolist()) - {0}}
            for area in areas[marked[areas] != 0].tolist():
                painter.fillPath(to_device.map(level.fills[area]), marks[int(marked[area])])

    def _paint_land(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool, brush: QBrush) -> None:
        """Paint the map's own areas plainly, under others that may not cover all of them."""
        level = self._level(view, pixel_ratio, draft)
        for area in np.flatnonzero(within(level.area_bounds, view.bounds)).tolist():
            painter.fillPath(level.fills[area], brush)

    def _hatching(self, view: Viewport, pixel_ratio: float) -> QBrush:
        step = round(HATCH_STEP * pixel_ratio)
        tile = QImage(step, step, QImage.Format.Format_ARGB32_Premultiplied)
        across = np.add.outer(np.arange(step), np.arange(step)) + _hatch_origin(view, pixel_ratio)
        is_line = across % step < max(round(pixel_ratio), 1)
        _pixels(tile)[:] = np.where(is_line, rgb_of(self.theme.hatching), 0)
        return QBrush(tile)

    def _moved(self, last: Painted, view: Viewport, pixel_ratio: float) -> Painted | None:
        """Return the last picture moved to a view, with what came into sight painted; None where it cannot be moved."""
        shift = _whole_shift(last.view, view, pixel_ratio)
        if shift is None:
            return None
        right, down = shift
        image = last.image.copy(QRect(-right, -down, last.image.width(), last.image.height()))
        painter = QPainter(image)
        for strip in _uncovered(image.width(), image.height(), right, down):
            painter.drawImage(strip.topLeft(), self._paint(_part(view, strip, pixel_ratio), pixel_ratio, last.is_draft))
        painter.end()
        return Painted(view, last.state, last.is_draft, image)

    # Stages of a recoloured picture

    def _draw_areas(self, view: Viewport, pixel_ratio: float) -> IntArray:
        """Return the number of the area under each pixel, counted from 1; 0 is sea, and one more than all is other land."""
        # Without antialiasing: a colour mixed of two areas would be the number of a third.
        image = _blank(view, pixel_ratio, QImage.Format.Format_RGB32)
        level = self._fill_level(view, pixel_ratio)
        painter = QPainter(image)
        painter.setTransform(view.transform(pixel_ratio))
        if self._filled is not None:
            self._paint_land(painter, view, pixel_ratio, False, QBrush(QColor.fromRgb(len(level.fills) + 1)))
        for area in np.flatnonzero(within(level.area_bounds, view.bounds)).tolist():
            painter.fillPath(level.fills[area], QBrush(QColor.fromRgb(area + 1)))
        painter.end()
        return (_pixels(image) & 0xFFFFFF).astype(np.intp)

    def _draw_fills(self, areas: IntArray, view: Viewport, pixel_ratio: float) -> QImage:
        height, width = areas.shape
        image = QImage(width, height, QImage.Format.Format_RGB32)
        pixels = _pixels(image)
        # Unless it may clip, numpy takes a detour through a buffer.
        np.take(self._colour_table(), areas, out=pixels, mode="clip")
        no_data, marks = self._hatchings()
        if no_data is not None and no_data.any():
            self._hatch(pixels, np.r_[False, no_data][areas], view, pixel_ratio)
        if marks is not None and marks.any():
            _mark(pixels, areas, marks, view, pixel_ratio)
        return image

    def _hatchings(self) -> tuple[BoolArray | None, Colours | None]:
        """Return where nothing is known, and the colours of the hatching over fills; for other areas, then other land too."""
        if self._filled is None:
            return self._no_data, self._marks
        return np.append(self._filled.no_data, False), np.append(self._filled.marks, self._filled.marks.dtype.type(0))

    def _colour_table(self) -> Colours:
        """Return the colours by area number; number 0 is the sea."""
        if self._filled is not None:
            filled = np.where(self._filled.no_data, rgb_of(self.theme.no_data), self._filled.colours)
            return np.concatenate([[rgb_of(self.theme.sea)], filled, [rgb_of(self.theme.land)]]).astype(np.uint32)
        count = len(self.codes)
        land = np.full(count, rgb_of(self.theme.land), dtype=np.uint32)
        colours = land if self._colours is None else self._colours.copy()
        if self._no_data is not None:
            colours[self._no_data] = rgb_of(self.theme.no_data)
        if self._highlighted:
            faded = blended(colours, self.theme.sea, VEIL)
            faded[self._highlighted] = colours[self._highlighted]
            colours = faded
        elif self._selected:
            faded = blended(colours, self.theme.sea, SELECTION_VEIL)
            faded[self._selected] = colours[self._selected]
            colours = faded
        sea = np.array([rgb_of(self.theme.sea)], dtype=np.uint32)
        return np.concatenate([sea, colours])

    def _hatch(self, pixels: npt.NDArray[np.uint32], where: BoolArray, view: Viewport, pixel_ratio: float) -> None:
        height, width = where.shape
        across = (np.arange(width + height) + _hatch_origin(view, pixel_ratio)) % round(HATCH_STEP * pixel_ratio)
        # Row y of the stripes is the same line moved y pixels along: a view, not a copy.
        stripes = np.lib.stride_tricks.sliding_window_view(across < max(round(pixel_ratio), 1), width)[:height]
        pixels[where & stripes] = rgb_of(self.theme.hatching)

    # Lines

    def _draw_over(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_borders(painter, view, pixel_ratio, draft)
        for draw in self._outline_drawings():
            draw(painter, view, pixel_ratio, draft)

    def _draw_borders(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        level = self._level(view, pixel_ratio, draft)
        groups = np.flatnonzero(within(level.line_bounds, view.bounds)).tolist()
        painter.setTransform(view.transform(pixel_ratio))
        for colour, paths in ((self.theme.border, level.borders), (self.theme.coast, level.coasts)):
            # For a pen of one pixel, and for no wider one, this is Qt's fast way.
            pen = QPen(QColor(colour), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            for group in groups:
                painter.drawPath(paths[group])

    def _outline_drawings(self) -> list[Drawing]:
        """Return a function that draws each of the thick lines, in drawing order."""
        drawings = [partial(self._draw_outline, outline) for outline in self._outlines]
        return [*drawings, partial(self._draw_outline, None)] if self._highlighted else list(drawings)

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
        painter.resetTransform()
        if draft:
            draw_plain(painter, path, style, pixel_ratio)
        else:
            draw_line(painter, path, style, self.theme.halo, pixel_ratio)

    def _polyline(self, outline: Outline, view: Viewport, pixel_ratio: float) -> Polyline:
        # In powers of two, so that a small zoom finds the lines that are there.
        grid = float(2.0 ** np.rint(np.log2(view.metres_per_pixel / pixel_ratio * FINENESS)))
        key = (id(outline), grid)
        if key not in self._polylines:
            self._polylines[key] = Polyline(outline.lines, grid)
        return self._polylines[key]

    def _highlight(self, view: Viewport, pixel_ratio: float) -> Polyline:
        self._highlight_lines = self._around(self._highlighted, view, pixel_ratio, self._highlight_lines)
        return self._highlight_lines[1]

    def _around(
        self, areas: Sequence[int], view: Viewport, pixel_ratio: float, known: tuple[object, Polyline | None]
    ) -> tuple[object, Polyline]:
        """Return the line around some areas with the key it is known by, unless it is known already."""
        level = self._level(view, pixel_ratio)
        key, (before, polyline) = (tuple(areas), level), known
        if polyline is None or before != key:
            chosen = np.zeros(len(self.codes), dtype=np.bool_)
            chosen[list(areas)] = True
            polyline = Polyline(level.outline(chosen))
        return key, polyline

    def _draw_selection(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Draw the line around the selection over all others, so that a change of it draws nothing else anew."""
        if not self._selected:
            return
        self._selection_lines = self._around(self._selected, view, pixel_ratio, self._selection_lines)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_polyline(painter, self._selection_lines[1], "selection", view, pixel_ratio, draft)

    def _level(self, view: Viewport, pixel_ratio: float, draft: bool = False) -> DrawingLevel:
        """Return the coarsest level of the map's own areas whose error nobody can see."""
        return _fitting(self._levels, view, pixel_ratio, draft)

    def _fill_level(self, view: Viewport, pixel_ratio: float, draft: bool = False) -> DrawingLevel:
        """Return the same of the areas that are coloured."""
        return _fitting(self._levels if self._filled is None else self._filled.levels, view, pixel_ratio, draft)

    def _changed(self, part: str) -> None:
        self._changes[part] += 1


def _fitting(levels: list[DrawingLevel], view: Viewport, pixel_ratio: float, draft: bool) -> DrawingLevel:
    """Return the coarsest level whose error nobody can see, making coarser ones than those given as needed."""
    bearable = view.metres_per_pixel / pixel_ratio * FINENESS * (DRAFT if draft else 1.0)
    while levels[-1].tolerance * 2 <= bearable and levels[-1].tolerance < COARSEST:
        levels.append(levels[-1].coarser())
    fitting = [level for level in levels if level.tolerance <= bearable]
    return fitting[-1] if fitting else levels[0]


def _whole_shift(before: Viewport, after: Viewport, pixel_ratio: float) -> tuple[int, int] | None:
    """Return by how many device pixels the ground moved right and down; None where not by whole ones, or out of sight."""
    if replace(before, east=after.east, north=after.north) != after:
        return None
    scale = pixel_ratio / after.metres_per_pixel
    right, down = (before.east - after.east) * scale, (after.north - before.north) * scale
    if max(abs(right - round(right)), abs(down - round(down))) > WHOLE:
        return None
    # Of a picture moved further than that, too little is left to be worth it.
    if abs(right) > after.width * pixel_ratio / 2 or abs(down) > after.height * pixel_ratio / 2:
        return None
    return round(right), round(down)


def _uncovered(width: int, height: int, right: int, down: int) -> list[QRect]:
    """Return the strips of a picture that come into sight when the ground moves by so many pixels."""
    strips = [
        QRect(0 if right > 0 else width + right, 0, abs(right), height),
        QRect(0, 0 if down > 0 else height + down, width, abs(down)),
    ]
    return [strip for strip in strips if not strip.isEmpty()]


def _part(view: Viewport, strip: QRect, pixel_ratio: float) -> Viewport:
    """Return the view of a part of the window, given in device pixels."""
    middle = QPointF(strip.x() + strip.width() / 2, strip.y() + strip.height() / 2) / pixel_ratio
    east, north = view.to_map(middle)
    return replace(view, east=east, north=north, width=strip.width() / pixel_ratio, height=strip.height() / pixel_ratio)


def _hatch_origin(view: Viewport, pixel_ratio: float) -> int:
    """Return where the hatching starts, in device pixels, so that it moves with the ground."""
    west, _, _, north = view.bounds
    scale = pixel_ratio / view.metres_per_pixel
    # A hair more than the middle between two pixels, because a half would round to either side.
    return math.floor(west * scale + 0.37) - math.ceil(north * scale - 0.37)


def _marking(colour: int, view: Viewport, pixel_ratio: float) -> QBrush:
    """Return a brush that hatches from top left to bottom right, across the no-data hatching."""
    step = round(MARK_STEP * pixel_ratio)
    tile = QImage(step, step, QImage.Format.Format_ARGB32_Premultiplied)
    across = np.subtract.outer(np.arange(step), np.arange(step)).T + _mark_origin(view, pixel_ratio)
    _pixels(tile)[:] = np.where(across % step < max(round(pixel_ratio), 1), colour, 0)
    return QBrush(tile)


def _mark(pixels: npt.NDArray[np.uint32], areas: IntArray, marks: Colours, view: Viewport, pixel_ratio: float) -> None:
    """Hatch areas from top left to bottom right, as :func:`_marking` does."""
    height, width = areas.shape
    across = np.arange(width + height) - (height - 1) + _mark_origin(view, pixel_ratio)
    is_line = across % round(MARK_STEP * pixel_ratio) < max(round(pixel_ratio), 1)
    # Row y of the stripes is the same line moved y pixels back: a view, not a copy.
    stripes = np.lib.stride_tricks.sliding_window_view(is_line, width)[:height][::-1]
    found = np.concatenate([np.zeros(1, dtype=np.uint32), marks])[areas[stripes]]
    pixels[stripes] = np.where(found != 0, found, pixels[stripes])


def _mark_origin(view: Viewport, pixel_ratio: float) -> int:
    """Return where the marks start, in device pixels, so that they move with the ground."""
    west, _, _, north = view.bounds
    scale = pixel_ratio / view.metres_per_pixel
    return math.floor(west * scale + 0.37) + math.ceil(north * scale - 0.37)


def _blank(view: Viewport, pixel_ratio: float, form: QImage.Format, colour: int = 0) -> QImage:
    image = QImage(round(view.width * pixel_ratio), round(view.height * pixel_ratio), form)
    image.fill(colour)
    return image


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """Return an image's pixels as an array that shares its memory, shape (height, width)."""
    return np.frombuffer(image.bits(), dtype=np.uint32).reshape(image.height(), image.width())
