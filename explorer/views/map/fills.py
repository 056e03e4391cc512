"""The fills of a map: colours of areas, hatching where nothing is known, marks over values that are uncertain.

They are painted area by area, or looked up pixel by pixel once it is known which area lies under each: both look the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from explorer.views.map.map_areas import Drawing, MapAreas, fitting, in_portions
from explorer.views.map.paths import DrawingLevel, within
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Colours, Theme, blended, rgb_of

BoolArray = npt.NDArray[np.bool_]
IntArray = npt.NDArray[np.intp]

VEIL = 0.62
"""How far the other areas fade towards the sea while some are highlighted."""

SELECTION_VEIL = 0.38
"""How far the areas that are not selected fade: less, so that the classes can still be read."""

HATCH_STEP = 7
"""Distance of the no-data hatching in logical pixels."""

MARK_STEP = 6
"""Distance of the hatching over uncertain values, likewise."""

CALL = 25
"""Vertices that could be filled in the time that a call for one area takes."""


@dataclass(frozen=True, eq=False)
class FilledAreas:
    """Areas of another boundary set that are coloured in place of the map's own; its own borders lie over them.

    Attributes
    ----------
    levels : list of DrawingLevel
        Finest first.
    colours, no_data, marks : ndarray, shape (areas,)
        As for :meth:`Fills.set`.
    """

    levels: list[DrawingLevel]
    colours: Colours
    no_data: BoolArray
    marks: Colours


class Fills:
    """Colours the areas of a map, or others in their place.

    Parameters
    ----------
    areas : MapAreas
        The map's own.
    theme : Theme
        Colours of sea, land and hatching.

    Attributes
    ----------
    colours : ndarray of uint32, shape (areas,), or None
        The colours of the map's own areas.
    """

    def __init__(self, areas: MapAreas, theme: Theme) -> None:
        self.theme = theme
        self._own = areas
        self.colours: Colours | None = None
        self._no_data: BoolArray | None = None
        self._marks: Colours | None = None
        self._filled: FilledAreas | None = None

    def set(self, colours: Colours | None, no_data: BoolArray | None = None, marks: Colours | None = None) -> None:
        """Colour the areas: one opaque 32-bit colour each; where ``no_data``, hatching instead.

        ``marks`` hatches areas over their colour, the other way: a colour each, 0 for none.
        """
        self.colours = colours
        self._no_data = no_data
        self._marks = marks

    def drop_others(self) -> bool:
        """Take back colours that are of other areas than the map now has; tell whether they were."""
        others = self.colours is not None and len(self.colours) != len(self._own.codes)
        if others:
            self.set(None)
        return others

    def fill_instead(self, filled: FilledAreas | None) -> bool:
        """Colour other areas in place of the map's own, None for its own; tell whether that is a change."""
        # Asked at every recolouring: a change that is none would throw away all stages of the picture.
        changed = filled is not self._filled
        self._filled = filled
        return changed

    def paint(self, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        """Paint all that is in sight, area by area."""
        level = self._level(view, pixel_ratio, draft)
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
        level = self._own.level(view, pixel_ratio, draft)
        for area in np.flatnonzero(within(level.area_bounds, view.bounds)).tolist():
            painter.fillPath(level.fills[area], brush)

    def _hatching(self, view: Viewport, pixel_ratio: float) -> QBrush:
        step = round(HATCH_STEP * pixel_ratio)
        tile = QImage(step, step, QImage.Format.Format_ARGB32_Premultiplied)
        across = np.add.outer(np.arange(step), np.arange(step)) + _hatch_origin(view, pixel_ratio)
        is_line = across % step < max(round(pixel_ratio), 1)
        _pixels(tile)[:] = np.where(is_line, rgb_of(self.theme.hatching), 0)
        return QBrush(tile)

    def number_steps(self, view: Viewport, pixel_ratio: float) -> list[Drawing]:
        """Return what paints each area in its number, counted from 1, a portion at a time: :func:`numbers_in` reads them.

        Ground that is not painted is sea, and one more than all areas is other land.
        """
        level = self._level(view, pixel_ratio)
        areas = np.flatnonzero(within(level.area_bounds, view.bounds))
        portions = in_portions(areas, level.fills.sizes[areas] + CALL)
        land = [partial(self._paint_land_number, len(level.fills) + 1)] if self._filled is not None else []
        return [*land, *(partial(self._paint_numbers, portion) for portion in portions)]

    def _paint_land_number(self, number: int, painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        painter.setTransform(view.transform(pixel_ratio))
        self._paint_land(painter, view, pixel_ratio, draft, QBrush(QColor.fromRgb(number)))

    def _paint_numbers(self, areas: Sequence[int], painter: QPainter, view: Viewport, pixel_ratio: float, draft: bool) -> None:
        # Without antialiasing: a colour mixed of two areas would be the number of a third.
        paths = self._level(view, pixel_ratio, draft).fills
        painter.setTransform(view.transform(pixel_ratio))
        for area in areas:
            painter.fillPath(paths[area], QBrush(QColor.fromRgb(area + 1)))

    def coloured(self, areas: IntArray, view: Viewport, pixel_ratio: float) -> QImage:
        """Return the fills by looking up the number under each pixel."""
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
        count = len(self._own.codes)
        land = np.full(count, rgb_of(self.theme.land), dtype=np.uint32)
        colours = land if self.colours is None else self.colours.copy()
        if self._no_data is not None:
            colours[self._no_data] = rgb_of(self.theme.no_data)
        if self._own.highlighted:
            faded = blended(colours, self.theme.sea, VEIL)
            faded[self._own.highlighted] = colours[self._own.highlighted]
            colours = faded
        elif self._own.selected:
            faded = blended(colours, self.theme.sea, SELECTION_VEIL)
            faded[self._own.selected] = colours[self._own.selected]
            colours = faded
        sea = np.array([rgb_of(self.theme.sea)], dtype=np.uint32)
        return np.concatenate([sea, colours])

    def _hatch(self, pixels: npt.NDArray[np.uint32], where: BoolArray, view: Viewport, pixel_ratio: float) -> None:
        height, width = where.shape
        across = (np.arange(width + height) + _hatch_origin(view, pixel_ratio)) % round(HATCH_STEP * pixel_ratio)
        # Row y of the stripes is the same line moved y pixels along: a view, not a copy.
        stripes = np.lib.stride_tricks.sliding_window_view(across < max(round(pixel_ratio), 1), width)[:height]
        pixels[where & stripes] = rgb_of(self.theme.hatching)

    def _level(self, view: Viewport, pixel_ratio: float, draft: bool = False) -> DrawingLevel:
        """Return the same of the areas that are coloured."""
        return fitting(self._own.levels if self._filled is None else self._filled.levels, view, pixel_ratio, draft)


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


def blank(view: Viewport, pixel_ratio: float, form: QImage.Format, colour: int = 0) -> QImage:
    """Return an image of a view's size, all of one colour."""
    image = QImage(round(view.width * pixel_ratio), round(view.height * pixel_ratio), form)
    image.fill(colour)
    return image


def numbers_in(image: QImage) -> IntArray:
    """Return the number of the area under each pixel of an image painted in them."""
    return (_pixels(image) & 0xFFFFFF).astype(np.intp)


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """Return an image's pixels as an array that shares its memory, shape (height, width)."""
    return np.frombuffer(image.bits(), dtype=np.uint32).reshape(image.height(), image.width())
