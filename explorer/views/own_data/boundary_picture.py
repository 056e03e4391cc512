"""A small picture of the shapes of a file that is not loaded yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.views.parts.theme import Theme, rgb_of, system_theme
from explorer.words import text

MARGIN = 12


class BoundaryPicture(QWidget):
    """Draws what :func:`explorer.readers.boundary_picture.picture` found: outlines, or where vertices lie."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(text("own-picture"))
        self._theme: Theme = system_theme()
        self._path: QPainterPath | None = None
        self._marks: QImage | None = None
        self._words = text("own-picture-reading")

    def sizeHint(self) -> QSize:
        """Ask for a square of some twenty lines."""
        side = self.fontMetrics().height() * 20
        return QSize(side, side)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def say(self, words: str) -> None:
        """Show words in place of a picture."""
        self._path, self._marks, self._words = None, None, words
        self.update()

    def show_found(self, found: Mapping[str, Any]) -> None:
        """Show the shapes of a layer."""
        self.say("" if found["bounds"] else text("own-picture-empty"))
        if "marks" in found:
            self._marks = _image(found["marks"], self._theme)
        elif "coordinates" in found:
            self._path = _path(found["coordinates"], found["ring_offsets"])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle, as large as there is room for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme = self._theme
        painter.setPen(QPen(QColor(theme.card_edge), 1))
        painter.setBrush(QColor(theme.sea))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side = max(min(self.width(), self.height()) - 2 * MARGIN, 1)
        if self._words:
            painter.setPen(QColor(theme.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        elif self._marks is not None:
            painter.drawImage(QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side), self._marks)
        elif self._path is not None:
            self._draw_path(painter, self._path, side)
        painter.end()

    def _draw_path(self, painter: QPainter, path: QPainterPath, side: float) -> None:
        box = path.boundingRect()
        painter.translate(self.width() / 2 - box.center().x() * side, self.height() / 2 - box.center().y() * side)
        painter.scale(side, side)
        pen = QPen(QColor(self._theme.coast), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(self._theme.land))
        painter.drawPath(path)


def _path(coordinates: np.ndarray[Any, Any], offsets: np.ndarray[Any, Any]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for start, end in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in coordinates[start:end].tolist()]))
    return path


def _image(marks: np.ndarray[Any, Any], theme: Theme) -> QImage:
    """Return the marks as a picture: where vertices lie, in the colour of a coast, on nothing."""
    rows, columns = np.flatnonzero(marks.any(axis=1)), np.flatnonzero(marks.any(axis=0))
    spare = ((marks.shape[0] - rows[-1] - 1) // 2, (marks.shape[1] - columns[-1] - 1) // 2)
    pixels = np.where(np.roll(marks, spare, axis=(0, 1)), np.uint32(0xFF << 24 | rgb_of(theme.muted) & 0xFFFFFF), 0)
    pixels = np.ascontiguousarray(pixels, dtype=np.uint32)
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
