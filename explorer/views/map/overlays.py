"""What can be laid over the map beside areas and outlines: points, flow lines, the extent of a postcode district.

A canvas draws its overlays above the outlines and below the names::

    canvas.set_overlays([Points(marks), FlowLines(lines)])
    canvas.overlay_lines(point)     # what lies under the pointer, in words

Each overlay is a frozen dataclass in map metres with its own ``draw`` and its own ``hit`` test. While the view moves
and a fresh drawing would be slow, the last one is shown moved and scaled, until the view rests.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from explorer.views.map.paths import polyline_path
from explorer.views.map.viewport import Bounds, Viewport
from explorer.views.parts.theme import LineStyle, Theme
from explorer.words import text

FloatArray = npt.NDArray[np.float64]

SMOOTH = 0.006
"""Seconds a fresh drawing of the overlays may take while the view moves."""

REACH = 4.0
"""Logical pixels by which the pointer may miss a mark or a line."""

MARK = 6.0
"""Half the size of a mark in logical pixels."""

BEND = 0.18
"""How far a curved flow line bulges to its left, as a share of its length: the two ways of a pair lie apart."""

STEPS = np.linspace(0.0, 1.0, 17)
"""Places along a flow line at which it is drawn and hit."""

EDGE = 0.7
"""Width of the light edge of an arrow: enough to lift it off dark areas, and thin beside the thinnest arrow."""

HEAD = 2.2
"""Width of an arrow's head in widths of its line."""

LEAST_HEAD = 8.0
SHORTEST = 6.0
"""Logical pixels below which a flow line is not drawn: its ends lie on one spot."""

FLOW_COLOURS = {False: "#c2571a", True: "#ffb070"}
MARK_COLOURS = {False: "#7a1f5c", True: "#f3a6d8"}
"""By whether the appearance is dark."""

SYMBOLS = ("circle", "square", "triangle", "diamond", "cross", "star")
"""Shapes of marks, told apart without colour."""


FOOTPRINT_STYLES = (
    LineStyle("#0072b2", 5.6),
    LineStyle("#d55e00", 4.6, (2.6, 1.4)),
    LineStyle("#00805c", 3.6, (6.0, 2.0)),
    LineStyle("#b04f8a", 2.8, (1.6, 1.6)),
    LineStyle("#8a6a00", 2.2, (7.0, 2.0, 1.5, 2.0)),
    LineStyle("#3a3f9f", 1.6, (3.0, 3.0)),
)
"""Lines of several footprints at once, from wide to narrow: where they run together each shows inside the one before."""

FOOTPRINT_COLOURS_IN_THE_DARK = ("#56b4e9", "#ff9a52", "#4fd6a5", "#f29bd0", "#e6c34d", "#b3b9ff")

CORE = {False: LineStyle("#111c2b", 2.0), True: LineStyle("#ffffff", 2.0)}
"""The footprint looked at, on top of the others; by whether the appearance is dark."""

FINENESS = 1.5
"""Grid to which lines are thinned, in logical pixels: these are wide, and so many that finer ones cost too much."""


class Overlay(Protocol):
    """Something drawn over the map."""

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw in logical pixels."""

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Return what to say of what lies under a point of the widget; nothing where nothing does."""

    def stops(self, view: Viewport) -> list[QPointF]:
        """Return a point of the widget at which each thing answers, for those who walk them by keys."""


@dataclass(frozen=True)
class PointMark:
    """One point: position in metres, shape (one of :data:`SYMBOLS`), whether it is filled, and what to say of it."""

    east: float
    north: float
    symbol: str
    lines: tuple[str, ...]
    is_filled: bool = True


@dataclass(frozen=True)
class Points:
    """Marks of one size; the last lies on top."""

    marks: tuple[PointMark, ...]

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw every mark in view."""
        for mark in self.marks:
            place = view.to_screen(mark.east, mark.north)
            if -MARK <= place.x() <= view.width + MARK and -MARK <= place.y() <= view.height + MARK:
                draw_symbol(painter, place, mark.symbol, theme, is_filled=mark.is_filled)

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Return what to say of the mark nearest to the point, and how many others lie under it."""
        away = [_distance(view.to_screen(mark.east, mark.north), point) for mark in self.marks]
        near = sorted((far, -at) for at, far in enumerate(away) if far <= MARK + REACH)
        if not near:
            return ()
        others = [self.marks[-at].lines[0] for _, at in near[1:] if self.marks[-at].lines]
        return (*self.marks[-near[0][1]].lines, *(text("map-also-here", name=name) for name in others[:4]))

    def stops(self, view: Viewport) -> list[QPointF]:
        """Return where the marks are."""
        return [view.to_screen(mark.east, mark.north) for mark in self.marks]


@dataclass(frozen=True)
class FlowLine:
    """One flow: both ends (easting, northing in metres), width in logical pixels, and what to say of it."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    lines: tuple[str, ...]


@dataclass(frozen=True)
class FlowLines:
    """Arrows between places, the widest first (so that the narrow ones lie on top); curved or straight."""

    flows: tuple[FlowLine, ...]
    is_curved: bool = True

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw every arrow as a ribbon with a head at the workplace."""
        colour = QColor(FLOW_COLOURS[theme.is_dark])
        colour.setAlphaF(0.88)
        painter.setPen(QPen(QColor(theme.halo), EDGE))
        painter.setBrush(colour)
        for flow, course in zip(self.flows, self.courses(view), strict=True):
            if _in_view(course, view):
                painter.drawPath(_arrow(course, flow.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Return what to say of the line nearest to the point."""
        if not self.flows:
            return ()
        courses = self.courses(view)
        away = _distances(courses, np.array([point.x(), point.y()]))
        away -= np.array([flow.width / 2 for flow in self.flows])
        nearest = int(np.argmin(away))
        return self.flows[nearest].lines if away[nearest] <= REACH else ()

    def stops(self, view: Viewport) -> list[QPointF]:
        """Return the middles of the lines."""
        return [QPointF(*middle) for middle in self.courses(view)[:, len(STEPS) // 2].tolist()]

    def courses(self, view: Viewport) -> FloatArray:
        """Return the middle of each line in logical pixels, shape (flows, steps, 2)."""
        ends = np.array([(*flow.start, *flow.end) for flow in self.flows], dtype=np.float64).reshape(-1, 2, 2)
        middle = np.array([view.east, view.north])
        pixels = (ends - middle) / view.metres_per_pixel * (1.0, -1.0) + (view.width / 2, view.height / 2)
        start, end = pixels[:, 0], pixels[:, 1]
        way = end - start
        left = np.stack([way[:, 1], -way[:, 0]], axis=1)
        bulge = (start + end) / 2 + left * (2 * BEND if self.is_curved else 0.0)
        along = STEPS[None, :, None]
        course: FloatArray = (
            start[:, None] * (1 - along) ** 2 + bulge[:, None] * 2 * along * (1 - along) + end[:, None] * along**2
        )
        return course


@dataclass(frozen=True, eq=False)
class FootprintLine:
    """A footprint's outline, segments of shape (segments, 2, 2) in metres; ``number`` is its style, None the main one's."""

    name: str
    segments: FloatArray
    number: int | None


@dataclass(frozen=True, eq=False)
class FootprintLines:
    """Several footprints at once, nested where they run together, on one halo."""

    lines: tuple[FootprintLine, ...]

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw the halo of all, then the lines from wide to narrow."""
        grid = float(2.0 ** np.rint(np.log2(view.metres_per_pixel * FINENESS)))
        ordered = sorted(self.lines, key=lambda line: len(FOOTPRINT_STYLES) if line.number is None else line.number)
        drawn = [(_style(line, theme), view.transform().map(polyline_path(line.segments, grid))) for line in ordered]
        # Plain edges and bevelled joins make forty outlines six times cheaper, and under a wide line nobody sees them.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for style, path in drawn:
            painter.strokePath(path, _pen(LineStyle(theme.halo, style.width + 2.4)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        for style, path in drawn:
            painter.strokePath(path, _pen(style))

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Say nothing: the key names the lines, and the areas below them speak for themselves."""
        return ()

    def stops(self, view: Viewport) -> list[QPointF]:
        """Stop nowhere."""
        return []


def _style(line: FootprintLine, theme: Theme) -> LineStyle:
    return CORE[theme.is_dark] if line.number is None else footprint_style(line.number, theme)


def footprint_style(number: int, theme: Theme) -> LineStyle:
    """Return one of :data:`FOOTPRINT_STYLES` in the colours of an appearance."""
    style = FOOTPRINT_STYLES[number]
    return replace(style, colour=FOOTPRINT_COLOURS_IN_THE_DARK[number]) if theme.is_dark else style


def _pen(style: LineStyle) -> QPen:
    pen = style.pen()
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    return pen


@dataclass(frozen=True)
class Extent:
    """A box on the ground with its middle: where a postcode district lies, roughly."""

    bounds: Bounds
    middle: tuple[float, float]
    lines: tuple[str, ...]

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw the box dashed, a mark at its middle and its name above it."""
        box = self._box(view)
        style = theme.lines["highlight"]
        for colour, width, dashes in ((theme.halo, 4.5, ()), (style.colour, 2.0, (4.0, 3.0))):
            pen = QPen(QColor(colour), width)
            if dashes:
                pen.setDashPattern(list(dashes))
            painter.setPen(pen)
            painter.drawRoundedRect(box, 3, 3)
        draw_symbol(painter, view.to_screen(*self.middle), "circle", theme, colour=style.colour)
        _draw_name(painter, QPointF(box.left(), box.top() - 7), self.lines[0], theme)

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Return the words of the extent near its middle; the areas below it keep theirs."""
        return self.lines if _distance(view.to_screen(*self.middle), point) <= MARK + REACH else ()

    def stops(self, view: Viewport) -> list[QPointF]:
        """Return the middle."""
        return [view.to_screen(*self.middle)]

    def _box(self, view: Viewport) -> QRectF:
        west, south, east, north = self.bounds
        return QRectF(view.to_screen(west, north), view.to_screen(east, south)).adjusted(-3, -3, 3, 3)


class OverlayLayer:
    """The overlays of one canvas, drawn once per view and kept."""

    def __init__(self) -> None:
        self._overlays: tuple[Overlay, ...] = ()
        self._drawn: tuple[tuple[object, ...], Viewport, QImage] | None = None
        self._cost = 0.0
        self._stop = -1

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """What is laid over the map, in drawing order."""
        return self._overlays

    def set_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Lay these over the map; the last lies on top."""
        self._overlays = tuple(overlays)
        self._drawn = None
        self._cost = 0.0
        self._stop = -1

    def draw(self, painter: QPainter, view: Viewport, theme: Theme, pixel_ratio: float, *, moving: bool = False) -> None:
        """Draw everything for a view, or the last drawing moved along while the view moves and a fresh one is slow."""
        if not self._overlays:
            return
        key = (view, theme, pixel_ratio)
        if self._drawn is not None and self._drawn[0] != key and moving and self._cost > SMOOTH:
            painter.drawImage(_moved(self._drawn[1], view), self._drawn[2])
            return
        if self._drawn is None or self._drawn[0] != key:
            began = time.perf_counter()
            self._drawn = (key, view, self._image(view, theme, pixel_ratio))
            self._cost = time.perf_counter() - began
        painter.drawImage(0, 0, self._drawn[2])

    def lines_at(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Return what to say of the topmost thing under a point; nothing where only areas are."""
        return next((lines for overlay in reversed(self._overlays) if (lines := overlay.hit(view, point))), ())

    def stop_after(self, view: Viewport, step: int) -> tuple[QPointF, tuple[str, ...]] | None:
        """Return the next or (``step`` −1) the one before of the things in view, with its words; None where there is none."""
        stops = [stop for overlay in self._overlays for stop in overlay.stops(view)]
        stops = [stop for stop in stops if 0 <= stop.x() < view.width and 0 <= stop.y() < view.height]
        if not stops:
            return None
        self._stop = (self._stop + step) % len(stops)
        return stops[self._stop], self.lines_at(view, stops[self._stop])

    def _image(self, view: Viewport, theme: Theme, pixel_ratio: float) -> QImage:
        size = round(view.width * pixel_ratio), round(view.height * pixel_ratio)
        image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        image.setDevicePixelRatio(pixel_ratio)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for overlay in self._overlays:
            overlay.draw(painter, view, theme)
        painter.end()
        return image


def draw_symbol(
    painter: QPainter, place: QPointF, symbol: str, theme: Theme, *, is_filled: bool = True, colour: str = ""
) -> None:
    """Draw a mark on its halo; a hollow one is filled with the ground of a card so that it still covers what lies below."""
    ink = QColor(colour or MARK_COLOURS[theme.is_dark])
    path = symbol_path(symbol).translated(place)
    painter.setPen(QPen(QColor(theme.halo), 4.0))
    painter.drawPath(path)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(ink if is_filled else QColor(theme.card))
    painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def symbol_path(symbol: str) -> QPainterPath:
    """Return a mark's shape around the origin; a circle for a name that is not known."""
    path = QPainterPath()
    corners = _corners(symbol)
    if corners is None:
        path.addEllipse(QPointF(), MARK - 0.5, MARK - 0.5)
    else:
        path.addPolygon(QPolygonF([QPointF(*corner) for corner in (corners * MARK).tolist()]))
        path.closeSubpath()
    return path


def _corners(symbol: str) -> FloatArray | None:
    if symbol == "star":
        turns = np.arange(10) * np.pi / 5 - np.pi / 2
        reach = np.where(np.arange(10) % 2, 0.5, 1.2)
        return np.stack([np.cos(turns) * reach, np.sin(turns) * reach], axis=1)
    arm = 0.38
    known = {
        "square": [(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
        "triangle": [(0, -1.15), (1.1, 0.8), (-1.1, 0.8)],
        "diamond": [(0, -1.2), (1.1, 0), (0, 1.2), (-1.1, 0)],
        "cross": [
            (-arm, -1), (arm, -1), (arm, -arm), (1, -arm), (1, arm), (arm, arm),
            (arm, 1), (-arm, 1), (-arm, arm), (-1, arm), (-1, -arm), (-arm, -arm),
        ],
    }  # fmt: skip
    return np.array(known[symbol], dtype=np.float64) if symbol in known else None


def _arrow(course: FloatArray, width: float) -> QPainterPath:
    """Return the outline of an arrow along a course: a ribbon that starts narrow and ends in a head."""
    steps = np.hypot(*np.diff(course, axis=0).T)
    length = float(steps.sum())
    path = QPainterPath()
    if length < SHORTEST:
        return path
    head = min(max(width * HEAD, LEAST_HEAD), length * 0.6)
    walked = np.append(0.0, np.cumsum(steps))
    shaft = course[walked < length - head]
    neck = np.array([np.interp(length - head, walked, course[:, axis]) for axis in (0, 1)])
    spine = np.vstack([shaft, neck])
    half = np.linspace(0.42, 0.5, len(spine))[:, None] * width
    side = _sideways(spine, course[-1])
    tip = course[-1][None]
    barb = side[-1] * max(width * HEAD, LEAST_HEAD) / 2
    outline = np.vstack([spine + side * half, neck + barb, tip, neck - barb, (spine - side * half)[::-1]])
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in outline.tolist()]))
    path.closeSubpath()
    return path


def _sideways(spine: FloatArray, tip: FloatArray) -> FloatArray:
    """Return the unit vector to the side of the way at each place along a spine."""
    way = np.gradient(np.vstack([spine, tip]), axis=0)[:-1]
    length = np.maximum(np.hypot(way[:, 0], way[:, 1]), 1e-9)
    sideways: FloatArray = np.stack([-way[:, 1], way[:, 0]], axis=1) / length[:, None]
    return sideways


def _distances(courses: FloatArray, point: FloatArray) -> FloatArray:
    """Return how far a point lies from each course, in logical pixels."""
    start, way = courses[:, :-1], np.diff(courses, axis=1)
    squared = np.maximum((way**2).sum(axis=2), 1e-9)
    along = np.clip(((point - start) * way).sum(axis=2) / squared, 0.0, 1.0)
    foot = start + along[..., None] * way
    nearest: FloatArray = np.hypot(*(foot - point).transpose(2, 0, 1)).min(axis=1)
    return nearest


def _in_view(course: FloatArray, view: Viewport) -> bool:
    low, high = course.min(axis=0), course.max(axis=0)
    return bool(low[0] < view.width and low[1] < view.height and high[0] > 0 and high[1] > 0)


def _moved(seen: Viewport, view: Viewport) -> QRectF:
    west, south, east, north = seen.bounds
    return QRectF(view.to_screen(west, north), view.to_screen(east, south))


def _distance(one: QPointF, other: QPointF) -> float:
    way = one - other
    return float(np.hypot(way.x(), way.y()))


def _draw_name(painter: QPainter, corner: QPointF, text: str, theme: Theme) -> None:
    path = QPainterPath()
    font = painter.font()
    font.setBold(True)
    path.addText(corner, font, text)
    painter.strokePath(
        path, QPen(QColor(theme.halo), 4.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.fillPath(path, QColor(theme.text))
