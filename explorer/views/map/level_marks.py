"""Marks of the levels of a flag: told apart by shape and sign as well as by colour."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from explorer.views.parts.theme import Theme

SIGNS = {"red": "!", "amber": "!", "info": "i", "cannot_tell": "?", "fits": "✓"}


def draw_mark(painter: QPainter, box: QRectF, level: str, theme: Theme) -> None:
    """Draw the mark of a level: octagon (red), triangle (amber), disc (information, or fits), diamond (cannot tell)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.level(level)))
    painter.drawPath(_shape(box, level))
    _draw_sign(painter, box, level, theme)
    painter.restore()


def _draw_sign(painter: QPainter, box: QRectF, level: str, theme: Theme) -> None:
    font = painter.font()
    font.setBold(True)
    font.setPixelSize(round(box.height() * 0.62))
    painter.setFont(font)
    painter.setPen(QColor(theme.card))
    low = box.translated(0, box.height() * 0.09) if level == "amber" else box
    painter.drawText(low, Qt.AlignmentFlag.AlignCenter, SIGNS.get(level, "?"))


def _shape(box: QRectF, level: str) -> QPainterPath:
    path = QPainterPath()
    if level in ("info", "fits"):
        path.addEllipse(box)
    elif level == "amber":
        path.addPolygon(_corners(box.adjusted(-1, 0, 1, 2), 3, -90))
    elif level == "red":
        path.addPolygon(_corners(box, 8, 22.5))
    else:
        path.addPolygon(_corners(box, 4, 0))
    path.closeSubpath()
    return path


def _corners(box: QRectF, count: int, first: float) -> QPolygonF:
    """Return a regular polygon in a box; ``first`` is the direction of its first corner in degrees."""
    reach = box.width() / 2 * (1.06 if count > 2 else 1)
    turns = [math.radians(first + 360 * corner / count) for corner in range(count)]
    middle = box.center()
    return QPolygonF([middle + QPointF(math.cos(turn), math.sin(turn)) * reach for turn in turns])
