"""Thick lines at the price of thin ones.

Qt's software painter strokes a line of one pixel on a fast path; anything wider goes through a general stroker that
takes ten to forty times as long on a wriggling border. So a thick line is drawn as several thin ones side by side,
their offsets spread over a disc: joins come out round, dashes stay in step.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from explorer.views.parts.theme import LineStyle

SPREAD = 1.45
"""Pixels between neighbouring lines of one pixel on a ring: as wide as leaves no gap that can be seen."""

HALO = 1.5
HALO_OF_DASHES = 0.9
"""Width of the halo on either side of a line, in logical pixels; narrower where it also shows between dashes."""


def draw_line(painter: QPainter, path: QPainterPath, style: LineStyle, halo: str, pixel_ratio: float = 1.0) -> None:
    """Draw a line of some style on its halo; the painter's unit is the device pixel.

    Parameters
    ----------
    painter : QPainter
        With antialiasing on and no transform.
    path : QPainterPath
        In device pixels.
    style : LineStyle
        Colour, width and dashes.
    halo : str
        Colour of the halo, which lifts the line off any fill.
    pixel_ratio : float
        Device pixels in a logical one.
    """
    half = style.width * pixel_ratio / 2
    outer = half + (HALO_OF_DASHES if style.dashes else HALO) * pixel_ratio
    hollow = 0.0 if style.dashes else half
    _draw_thin(painter, path, _thin_pen(halo), _disc(outer, hollow))
    _draw_thin(painter, path, _thin_pen(style.colour, style, pixel_ratio), _disc(half, 0.0))


def draw_plain(painter: QPainter, path: QPainterPath, style: LineStyle, pixel_ratio: float = 1.0) -> None:
    """Draw a line in the same colour without halo or dashes, for pictures that are on screen for a moment only."""
    step = style.width * pixel_ratio / 4
    _draw_thin(painter, path, _thin_pen(style.colour), ((-step, -step), (step, step)))


def _thin_pen(colour: str, style: LineStyle | None = None, pixel_ratio: float = 1.0) -> QPen:
    pen = QPen(QColor(colour), 1)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if style is not None and style.dashes:
        pen.setDashPattern([length * style.width * pixel_ratio for length in style.dashes])
    return pen


def _draw_thin(painter: QPainter, path: QPainterPath, pen: QPen, offsets: tuple[tuple[float, float], ...]) -> None:
    painter.setPen(pen)
    for right, down in offsets:
        painter.resetTransform()
        painter.translate(right, down)
        painter.drawPath(path)
    painter.resetTransform()


@lru_cache(maxsize=64)
def _disc(outer: float, hollow: float) -> tuple[tuple[float, float], ...]:
    """Return where to put lines of one pixel so that together they fill a disc (or ring) of these radii.

    Examples
    --------
    >>> _disc(0.5, 0.0)
    ((0.0, 0.0),)
    """
    offsets: list[tuple[float, float]] = []
    radius = outer - 0.5
    while radius > 0.2 and radius + 0.5 > hollow:
        count = max(math.ceil(2 * math.pi * radius / SPREAD), 4)
        turns = [2 * math.pi * step / count for step in range(count)]
        offsets += [(radius * math.cos(turn), radius * math.sin(turn)) for turn in turns]
        radius -= 1.0
    if not hollow and radius > -0.6:
        offsets.append((0.0, 0.0))
    return tuple(offsets)
