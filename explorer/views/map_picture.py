"""The map as an image, in stages kept apart so that each change redraws only what it touches.

1. *Areas*: which area lies under each pixel. Changes with the view.
2. *Fills*: areas looked up in a table of colours. Changes with an indicator, a class or a highlight; one table lookup.
3. *Lines*: borders, outlines, highlight, on a transparent image. Changes with the view and the choices.

Everything is drawn in device pixels, so the picture is crisp at any pixel ratio.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from explorer.places.shapes import Shapes
from explorer.views.map_paths import COARSEST, DrawingLevel, polyline_path
from explorer.views.map_strokes import draw_line, draw_plain
from explorer.views.theme import Colours, Theme, blended, rgb_of
from explorer.views.viewport import Bounds, Viewport, bounds_of

FloatArray = npt.NDArray[np.float64]
BoolArray = npt.NDArray[np.bool_]
Drawn = TypeVar("Drawn")

Level = tuple[float, Shapes] | DrawingLevel
"""Tolerance in metres and shapes, or the same with its paths already made."""

FINENESS = 0.75
"""Tolerance of the level drawn, in device pixels: below one, so that nobody sees it."""

VEIL = 0.62
"""How far the other areas fade towards the sea while some are highlighted."""

SELECTION_VEIL = 0.38
"""How far the areas that are not selected fade: less, so that the classes can still be read."""

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
        self._outlines: list[Outline] = []
        self._highlighted: list[int] = []
        self._paths: dict[tuple[int, float], QPainterPath] = {}
        self._highlight_path: tuple[object, QPainterPath] = (None, QPainterPath())
        self._selection: list[str] = []
        self._selected: list[int] = []
        self._selection_path: tuple[object, QPainterPath] = (None, QPainterPath())
        self._kept: dict[str, tuple[object, Any]] = {}
        self._changes = {"levels": 0, "fills": 0, "lines": 0, "selection": 0}

    # What to draw

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Take a boundary set at one or more levels of detail, finest first; coarser ones are made when needed."""
        self._levels = [given if isinstance(given, DrawingLevel) else DrawingLevel(*given) for given in levels]
        finest = self._levels[0].shapes
        self.codes = finest.codes
        self.area_bounds = finest.area_bounds
        self._index = {code: at for at, code in enumerate(finest.codes.tolist())}
        self._highlighted = [area for area in self._highlighted if area < len(self.codes)]
        self.set_selection(self._selection)
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

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Draw these lines over the areas, in this order."""
        self._outlines = list(outlines)
        self._paths.clear()
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
    def finest(self) -> Shapes:
        """The areas at the finest level."""
        return self._levels[0].shapes

    @property
    def highlighted(self) -> list[str]:
        """Codes of the areas lifted out."""
        return [str(self.codes[area]) for area in self._highlighted]

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
        """Return the finished map for a view; what has not changed since the last call is not drawn again.

        Parameters
        ----------
        view : Viewport
            What to show.
        pixel_ratio : float
            Device pixels in a logical one.
        draft : bool
            Draw outlines thin and plain, for a picture that will be replaced in a moment.
        """
        place = (view, pixel_ratio, self._changes["levels"])
        key = (*place, draft, *self._changes.values())
        return self._keep("picture", key, lambda: self._composed(place, view, pixel_ratio, draft))

    def _composed(self, place: object, view: Viewport, pixel_ratio: float, draft: bool) -> QImage:
        fills_key = (place, self._changes["fills"], self._changes["selection"])
        lines_key = (place, draft, self._changes["lines"])
        areas = self._keep("areas", place, lambda: self._draw_areas(view, pixel_ratio))
        fills = self._keep("fills", fills_key, lambda: self._draw_fills(areas, pixel_ratio))
        lines = self._keep("lines", lines_key, lambda: self._draw_lines(view, pixel_ratio, draft))
        picture = QImage(fills)
        painter = QPainter(picture)
        painter.drawImage(0, 0, lines)
        self._draw_selection(painter, view, pixel_ratio, draft)
        painter.end()
        picture.setDevicePixelRatio(pixel_ratio)
        return picture

    def _draw_areas(self, view: Viewport, pixel_ratio: float) -> npt.NDArray[np.intp]:
        """Return the number of the area under each pixel, counted from 1; 0 is sea."""
        image = _blank(view, pixel_ratio, QImage.Format.Format_RGB32)
        level = self._level(view, pixel_ratio)
        painter = QPainter(image)
        painter.setTransform(view.transform(pixel_ratio))
        for area in self._areas_in(view):
            painter.fillPath(level.fills[area], QBrush(QColor.fromRgb(area + 1)))
        painter.end()
        return (_pixels(image) & 0xFFFFFF).astype(np.intp)

    def _draw_fills(self, areas: npt.NDArray[np.intp], pixel_ratio: float) -> QImage:
        height, width = areas.shape
        image = QImage(width, height, QImage.Format.Format_RGB32)
        pixels = _pixels(image)
        table = self._colour_table()
        np.take(table, areas, out=pixels, mode="clip")
        if self._no_data is not None and self._no_data.any():
            self._hatch(pixels, np.r_[False, self._no_data][areas], pixel_ratio)
        if self._marks is not None and self._marks.any():
            self._mark(pixels, areas, self._marks, pixel_ratio)
        return image

    def _mark(self, pixels: npt.NDArray[np.uint32], areas: npt.NDArray[np.intp], marks: Colours, pixel_ratio: float) -> None:
        """Hatch areas from top left to bottom right, across the no-data hatching."""
        table = np.concatenate([np.zeros(1, dtype=np.uint32), marks])
        step = round(MARK_STEP * pixel_ratio)
        for row in range(step):
            for column in range(row, row + max(round(pixel_ratio), 1)):
                # Every step-th row has its stripes in the same columns: a view, not a copy.
                lattice = slice(row, None, step), slice(column % step, None, step)
                found = table[areas[lattice]]
                np.copyto(pixels[lattice], found, where=found != 0)

    def _colour_table(self) -> Colours:
        """Return the colours by area number; number 0 is the sea."""
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

    def _hatch(self, pixels: npt.NDArray[np.uint32], where: BoolArray, pixel_ratio: float) -> None:
        height, width = where.shape
        across = np.arange(width + height) % round(HATCH_STEP * pixel_ratio)
        # Row y of the stripes is the same line moved y pixels along: a view, not a copy.
        stripes = np.lib.stride_tricks.sliding_window_view(across < max(round(pixel_ratio), 1), width)[:height]
        pixels[where & stripes] = rgb_of(self.theme.hatching)

    def _draw_lines(self, view: Viewport, pixel_ratio: float, draft: bool) -> QImage:
        image = _blank(view, pixel_ratio, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_borders(painter, view, pixel_ratio)
        self._draw_outlines(painter, view, pixel_ratio, draft)
        painter.end()
        return image

    def _draw_borders(self, painter: QPainter, view: Viewport, pixel_ratio: float) -> None:
        level = self._level(view, pixel_ratio)
        areas = self._areas_in(view)
        painter.setTransform(view.transform(pixel_ratio))
        for colour, paths in ((self.theme.border, level.borders), (self.theme.coast, level.coasts)):
            pen = QPen(QColor(colour), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            for area in areas:
                painter.drawPath(paths[area])

    def _draw_outlines(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Draw thick lines in device pixels: a cosmetic pen over one pixel is many times slower."""
        to_device = view.transform(pixel_ratio)
        painter.resetTransform()
        paths = [(o.role, to_device.map(self._outline_path(o, view, pixel_ratio))) for o in self._outlines]
        if self._highlighted:
            paths.append(("highlight", to_device.map(self._path_of_highlight(view, pixel_ratio))))
        for role, path in paths:
            if draft:
                draw_plain(painter, path, self.theme.lines[role], pixel_ratio)
            else:
                draw_line(painter, path, self.theme.lines[role], self.theme.halo, pixel_ratio)

    def _outline_path(self, outline: Outline, view: Viewport, pixel_ratio: float) -> QPainterPath:
        grid = 2.0 ** np.rint(np.log2(view.metres_per_pixel / pixel_ratio * FINENESS))
        key = (id(outline), float(grid))
        if key not in self._paths:
            self._paths[key] = polyline_path(outline.lines, key[1])
        return self._paths[key]

    def _path_of_highlight(self, view: Viewport, pixel_ratio: float) -> QPainterPath:
        level = self._level(view, pixel_ratio)
        key = (tuple(self._highlighted), level)
        if self._highlight_path[0] != key:
            chosen = np.zeros(len(self.codes), dtype=np.bool_)
            chosen[self._highlighted] = True
            self._highlight_path = (key, polyline_path(level.outline(chosen)))
        return self._highlight_path[1]

    def _draw_selection(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Draw the line around the selection over all others, so that a change of it draws nothing else anew."""
        if not self._selected:
            return
        level = self._level(view, pixel_ratio)
        key = (self._changes["selection"], level)
        if self._selection_path[0] != key:
            chosen = np.zeros(len(self.codes), dtype=np.bool_)
            chosen[self._selected] = True
            self._selection_path = (key, polyline_path(level.outline(chosen)))
        path = view.transform(pixel_ratio).map(self._selection_path[1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if draft:
            draw_plain(painter, path, self.theme.lines["selection"], pixel_ratio)
        else:
            draw_line(painter, path, self.theme.lines["selection"], self.theme.halo, pixel_ratio)

    def _areas_in(self, view: Viewport) -> list[int]:
        west, south, east, north = view.bounds
        box = self.area_bounds
        inside = (box[:, 0] < east) & (box[:, 2] > west) & (box[:, 1] < north) & (box[:, 3] > south)
        return np.flatnonzero(inside).tolist()

    def _level(self, view: Viewport, pixel_ratio: float) -> DrawingLevel:
        """Return the coarsest level whose error nobody can see, making coarser ones than those given as needed."""
        bearable = view.metres_per_pixel / pixel_ratio * FINENESS
        while self._levels[-1].tolerance * 2 <= bearable and self._levels[-1].tolerance < COARSEST:
            self._levels.append(self._levels[-1].coarser())
        fitting = [level for level in self._levels if level.tolerance <= bearable]
        return fitting[-1] if fitting else self._levels[0]

    def _changed(self, part: str) -> None:
        self._changes[part] += 1

    def _keep(self, stage: str, key: object, draw: Callable[[], Drawn]) -> Drawn:
        """Return a stage's last result while its key stays the same, else draw it anew."""
        kept = self._kept.get(stage)
        if kept is None or kept[0] != key:
            kept = (key, draw())
            self._kept[stage] = kept
        drawn: Drawn = kept[1]
        return drawn


def _blank(view: Viewport, pixel_ratio: float, form: QImage.Format) -> QImage:
    image = QImage(round(view.width * pixel_ratio), round(view.height * pixel_ratio), form)
    image.fill(0)
    return image


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """Return an image's pixels as an array that shares its memory, shape (height, width)."""
    return np.frombuffer(image.bits(), dtype=np.uint32).reshape(image.height(), image.width())
