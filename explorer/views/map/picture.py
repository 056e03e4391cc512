"""The map as an image, drawn as cheaply as what changed allows.

- A *new view* is painted in one go: fills, borders, outlines. While the view moves, lines are drawn plain.
- A *panned view* is the last picture moved by whole device pixels, with only the strips that came into view painted.
- A *recoloured view* is put together from stages that were made while nothing else was to do: which area lies under
  each pixel, looked up in a table of colours, and the lines on a transparent image.

All three show the same. Everything is drawn in device pixels, so the picture is crisp at any pixel ratio.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter, QPainterPath

from explorer.views.map.fills import BoolArray, FilledAreas, Fills, IntArray, blank, numbers_in
from explorer.views.map.lines import Lines, Outline
from explorer.views.map.map_areas import Drawing, Level, MapAreas
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Colours, Theme, rgb_of

WHOLE = 0.01
"""Device pixels by which a move may miss whole pixels and still count as one."""


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
class Stage:
    """A part of the picture of a view, drawn a frame's worth of work at a time.

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
        """Whether all has been drawn."""
        return not self.waiting

    def draw_next(self, view: Viewport, pixel_ratio: float) -> None:
        """Draw what waits first."""
        painter = QPainter(self.image)
        self.waiting.pop(0)(painter, view, pixel_ratio, False)
        painter.end()


class MapPicture:
    """Draws one boundary set with its colours and outlines.

    Attributes
    ----------
    areas : MapAreas
        Which areas there are.
    fills : Fills
        How they are coloured.
    lines : Lines
        What is drawn over them. All three are changed through the picture, which then knows what to draw anew.
    preparing_took : float
        Seconds that the stages of the last view prepared have taken.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.areas = MapAreas()
        self.fills = Fills(self.areas, theme)
        self.lines = Lines(self.areas, theme)
        self._changes = {"levels": 0, "fills": 0, "lines": 0, "selection": 0}
        self._last: Painted | None = None
        self._shown = QImage()
        self._numbers: tuple[object, IntArray | None] = (None, None)
        self._drawn_areas, self._drawn_lines = Stage(None, QImage(), []), Stage(None, QImage(), [])
        self.preparing_took = 0.0

    # What to draw

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Take a boundary set at one or more levels of detail, finest first; coarser ones are made when needed."""
        self.areas.set_levels(levels)
        # Colours come after shapes: those of other areas are worse than none meanwhile.
        if self.fills.drop_others():
            self.areas.highlight([])
        self._changed("levels", "selection")

    def set_fills(self, colours: Colours | None, no_data: BoolArray | None = None, marks: Colours | None = None) -> None:
        """Colour the areas: see :meth:`Fills.set`."""
        self.fills.set(colours, no_data, marks)
        self._changed("fills")

    def set_filled_areas(self, filled: FilledAreas | None) -> None:
        """Colour other areas in place of the map's own; None for its own."""
        if self.fills.fill_instead(filled):
            self._changed("levels")

    def set_outlines(self, outlines: Sequence[Outline]) -> None:
        """Draw these lines over the areas, in this order."""
        self.lines.set(outlines)
        self._changed("lines")

    def set_highlight(self, codes: Sequence[str]) -> None:
        """Lift these areas out and let the others fade; an empty list ends it."""
        self.areas.highlight(codes)
        self._changed("lines", "fills")

    def set_selection(self, codes: Collection[str]) -> None:
        """Line these areas out and let the others fade a little; an empty collection ends it."""
        self.areas.select(codes)
        self._changed("selection")

    def set_theme(self, theme: Theme) -> None:
        """Take other colours for everything but the areas."""
        self.theme = self.fills.theme = self.lines.theme = theme
        self._changed("lines", "fills")

    def area_path(self, area: int, view: Viewport, pixel_ratio: float = 1.0) -> QPainterPath:
        """Return one area's shape in the window's logical pixels."""
        return view.transform().map(self.areas.level(view, pixel_ratio).fills[area])

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
        state, last = self.state(pixel_ratio), self._last
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

    def state(self, pixel_ratio: float) -> tuple[object, ...]:
        """Return what a picture of any view depends on: it differs wherever shapes, colours or lines have changed."""
        return (pixel_ratio, *self._changes.values())

    def can_move_to(self, view: Viewport, pixel_ratio: float) -> bool:
        """Return whether the last picture can be moved to a view instead of being painted anew."""
        last = self._last
        same = last is not None and last.state == self.state(pixel_ratio)
        return last is not None and same and _whole_shift(last.view, view, pixel_ratio) is not None

    def is_prepared(self, view: Viewport, pixel_ratio: float) -> bool:
        """Return whether all stages of this view are made."""
        has_areas = self._numbers[0] == self._place(view, pixel_ratio)
        return has_areas and self._drawn_lines.key == self._lines_key(view, pixel_ratio) and self._drawn_lines.is_done

    def prepare_recolouring(self, view: Viewport, pixel_ratio: float) -> bool:
        """Make one of the stages from which the finished picture of a view is put together.

        Each call takes no longer than a frame, so that it may be made between two; False when all is ready.
        """
        if not len(self.areas.codes) or self.is_prepared(view, pixel_ratio):
            return False
        began = time.perf_counter()
        if self._numbers[0] != self._place(view, pixel_ratio):
            self._draw_next_areas(view, pixel_ratio)
        else:
            self._draw_next_lines(view, pixel_ratio)
        self.preparing_took += time.perf_counter() - began
        return True

    def _draw_next_areas(self, view: Viewport, pixel_ratio: float) -> None:
        """Paint the next areas in their numbers; after the last, note which number lies under each pixel."""
        place = self._place(view, pixel_ratio)
        if self._drawn_areas.key != place:
            image = blank(view, pixel_ratio, QImage.Format.Format_RGB32)
            self._drawn_areas = Stage(place, image, self.fills.number_steps(view, pixel_ratio))
            self.preparing_took = 0.0
        if self._drawn_areas.waiting:
            self._drawn_areas.draw_next(view, pixel_ratio)
        if self._drawn_areas.is_done:
            self._numbers = (place, numbers_in(self._drawn_areas.image))
            self._drawn_areas = Stage(None, QImage(), [])

    def _draw_next_lines(self, view: Viewport, pixel_ratio: float) -> None:
        """Draw the next borders, or the next outline over them, on a transparent image."""
        key = self._lines_key(view, pixel_ratio)
        if self._drawn_lines.key != key:
            image = blank(view, pixel_ratio, QImage.Format.Format_ARGB32_Premultiplied)
            self._drawn_lines = Stage(key, image, self.lines.steps(view, pixel_ratio))
        self._drawn_lines.draw_next(view, pixel_ratio)

    def _place(self, view: Viewport, pixel_ratio: float) -> tuple[object, ...]:
        return view, pixel_ratio, self._changes["levels"]

    def _lines_key(self, view: Viewport, pixel_ratio: float) -> tuple[object, ...]:
        return *self._place(view, pixel_ratio), self._changes["lines"]

    def _painted_anew(self, view: Viewport, pixel_ratio: float, draft: bool) -> tuple[bool, QImage]:
        """Return whether the picture is a draft, and the picture."""
        areas = self._numbers[1]
        if areas is None or self._numbers[0] != self._place(view, pixel_ratio):
            return draft, self._paint(view, pixel_ratio, draft)
        picture = self.fills.coloured(areas, view, pixel_ratio)
        painter = QPainter(picture)
        if self._drawn_lines.is_done and self._drawn_lines.key == self._lines_key(view, pixel_ratio):
            painter.drawImage(0, 0, self._drawn_lines.image)
            draft = False
        else:
            self.lines.draw(painter, view, pixel_ratio, draft)
        self.lines.draw_selection(painter, view, pixel_ratio, draft)
        painter.end()
        return draft, picture

    def _paint(self, view: Viewport, pixel_ratio: float, draft: bool) -> QImage:
        """Paint fills, borders and outlines in one go."""
        image = blank(view, pixel_ratio, QImage.Format.Format_RGB32, rgb_of(self.theme.sea))
        painter = QPainter(image)
        self.fills.paint(painter, view, pixel_ratio, draft)
        self.lines.draw(painter, view, pixel_ratio, draft)
        self.lines.draw_selection(painter, view, pixel_ratio, draft)
        painter.end()
        return image

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

    def _changed(self, *parts: str) -> None:
        for part in parts:
            self._changes[part] += 1


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
