"""The square legend of a map of two indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.qt.plain_text import as_tip
from explorer.said import Listing, Said
from explorer.views.parts.theme import Theme
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.cartography.map_design import Square


def square_said(square: Square) -> Said:
    """Describe the square for screen readers."""
    low, middle, high = (Listing(tuple(map(str, row)), len(row), "commas") for row in square.counts)
    return Said("legend-square-counts", across=square.across, up=square.up, low=low, middle=middle, high=high)


class SquareLegend(QWidget):
    """Nine fields, low at the bottom left, with an arrow and a name on each axis, and the number of districts in each."""

    def __init__(self, square: Square, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._square, self._theme = square, theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._up, self._across = say(square.up), say(square.across)
        self.setAccessibleName(text("legend-square"))
        counts = say(square_said(square))
        self.setAccessibleDescription(counts)
        self.setToolTip(as_tip(counts))

    @property
    def _field(self) -> int:
        return round(self.fontMetrics().height() * 1.9)

    def sizeHint(self) -> QSize:
        """Follow the size of the type."""
        line = self.fontMetrics().height()
        return QSize(self.fontMetrics().averageCharWidth() * 38, 3 * self._field + round(4.8 * line))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fields, arrows and names."""
        painter = QPainter(self)
        line, side = self.fontMetrics().height(), float(self._field)
        corner = QPointF(line * 0.8, line * 2.3)
        self._draw_fields(painter, corner, side)
        painter.setPen(QPen(QColor(self._theme.text), 1.2))
        foot = corner + QPointF(0, 3 * side)
        self._draw_arrow(painter, foot + QPointF(-6, 0), corner + QPointF(-6, 0))
        self._draw_arrow(painter, foot + QPointF(0, 6), foot + QPointF(3 * side, 6))
        top = QRectF(0, 0, self.width(), corner.y() - 3)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap), f"↑ {self._up}")
        below = QRectF(0, foot.y() + 9, self.width(), self.height() - foot.y() - 9)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), f"→ {self._across}")
        painter.end()

    def _draw_fields(self, painter: QPainter, corner: QPointF, side: float) -> None:
        for row, (colours, counts) in enumerate(zip(self._square.colours, self._square.counts, strict=True)):
            for column, (colour, count) in enumerate(zip(colours, counts, strict=True)):
                box = QRectF(corner.x() + column * side, corner.y() + (2 - row) * side, side, side)
                painter.fillRect(box, QColor(colour))
                painter.setPen(QColor("#ffffff" if QColor(colour).lightnessF() < 0.42 else "#1b2530"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))

    @staticmethod
    def _draw_arrow(painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.drawLine(start, end)
        back = (start - end) / max((start - end).manhattanLength(), 1) * 5
        side = QPointF(back.y(), -back.x()) * 0.6
        painter.drawPolyline([end + back + side, end, end + back - side])
