"""Names on the map: placed where they fit without touching each other, what matters most first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Theme

FOREMOST = 0
"""Rank of names that are shown wherever they do not touch another; others only where their area has room for them."""

BESIDE = (
    (0, 0), (0, -0.7), (0, 0.7), (0, -1.25), (0, 1.25), (-0.6, 0), (0.6, 0),
    (-0.5, -0.8), (0.5, -0.8), (-0.5, 0.8), (0.5, 0.8), (-0.5, -1.25), (0.5, -1.25), (-0.5, 1.25), (0.5, 1.25),
)  # fmt: skip
"""Where a foremost name may stand, in its own widths and heights from its place, so that it stays where others crowd it."""

SHARE = 0.92
"""Size of the names against the type of the window."""

HALO = 4.4
GAP = 3.0
MOST_KEPT = 2000


@dataclass(frozen=True)
class MapLabel:
    """A name and its place.

    Attributes
    ----------
    text : str
        The name.
    east, north : float
        A position well inside the area, in metres.
    width : float
        Room around that position, in metres.
    rank : int
        The lower, the sooner placed.
    """

    text: str
    east: float
    north: float
    width: float
    rank: int


_drawn: dict[tuple[object, ...], QImage] = {}
"""Names as small images: each is drawn once, for all maps."""


class LabelLayer:
    """Places and draws names."""

    def __init__(self) -> None:
        self._labels: list[MapLabel] = []
        self._places = np.empty((0, 3))
        self._foremost = np.empty(0, dtype=np.bool_)
        self._sizes: dict[tuple[str, int], QSizeF] = {}
        self._sized_for = ""

    def set_labels(self, labels: Sequence[MapLabel]) -> None:
        """Show these names."""
        # The widest first among equals: a name that is left out is then that of a small area.
        self._labels = sorted(labels, key=lambda label: (label.rank, -label.width))
        self._foremost = np.array([label.rank == FOREMOST for label in self._labels], dtype=np.bool_)
        self._places = np.array([(label.east, label.north, label.width) for label in self._labels]).reshape(-1, 3)

    def draw(self, painter: QPainter, view: Viewport, theme: Theme, pixel_ratio: float, obstacles: Sequence[QRectF] = ()) -> None:
        """Draw the names that find room in a view, clear of what lies over the map."""
        for label, box in self.placed(view, painter.font(), obstacles):
            painter.drawImage(box.topLeft(), self._image(label, painter.font(), theme, pixel_ratio))

    def left_out(self, view: Viewport, font: QFont, obstacles: Sequence[QRectF] = ()) -> list[str]:
        """Return the foremost names that find no room in a view."""
        placed = {label for label, _ in self.placed(view, font, obstacles)}
        return [label.text for label in self._labels if label.rank == FOREMOST and label not in placed]

    def placed(self, view: Viewport, font: QFont, obstacles: Sequence[QRectF] = ()) -> list[tuple[MapLabel, QRectF]]:
        """Return the names that find room in a view, and where, in logical pixels."""
        taken, whole = list(obstacles), QRectF(0, 0, view.width, view.height)
        found: list[tuple[MapLabel, QRectF]] = []
        for label in self._candidates(view):
            size = self._size(label, font)
            middle, is_foremost = view.to_screen(label.east, label.north), label.rank == FOREMOST
            if not is_foremost and label.width / view.metres_per_pixel <= size.width():
                continue
            for across, down in BESIDE if is_foremost else BESIDE[:1]:
                box = QRectF(QPointF(), size)
                box.moveCenter(middle + QPointF(across * size.width(), down * size.height()))
                if whole.contains(box) and not any(box.intersects(other) for other in taken):
                    taken.append(box.adjusted(-GAP, -GAP, GAP, GAP))
                    found.append((label, box))
                    break
        return found

    def _candidates(self, view: Viewport) -> list[MapLabel]:
        """Return the names whose place is in view, leaving out at once those with no room at all."""
        west, south, east, north = view.bounds
        x, y, width = self._places.T
        inside = (x > west) & (x < east) & (y > south) & (y < north)
        some_room = self._foremost | (width > 20 * view.metres_per_pixel)
        return [self._labels[at] for at in np.flatnonzero(inside & some_room)]

    def _size(self, label: MapLabel, font: QFont) -> QSizeF:
        """Return the size of a name; measured once, as names are placed anew at every turn of a moving map."""
        if self._sized_for != font.key():
            self._sizes, self._sized_for = {}, font.key()
        key = (label.text, label.rank)
        if key not in self._sizes:
            self._sizes[key] = _box(label, QFontMetricsF(_font(font, label.rank))).size()
        return self._sizes[key]

    def _image(self, label: MapLabel, font: QFont, theme: Theme, pixel_ratio: float) -> QImage:
        key = (label.text, label.rank, font.key(), theme.halo, theme.text, pixel_ratio)
        if key not in _drawn:
            # Names come and go with boundaries of a user's own, and each is kept in every size and rank.
            if len(_drawn) > MOST_KEPT:
                _drawn.clear()
            _drawn[key] = _rendered(label, _font(font, label.rank), theme, pixel_ratio)
        return _drawn[key]


def _font(font: QFont, rank: int) -> QFont:
    own = QFont(font)
    own.setPointSizeF(font.pointSizeF() * SHARE)
    own.setWeight(QFont.Weight.DemiBold if rank == FOREMOST else QFont.Weight.Normal)
    return own


def _box(label: MapLabel, metrics: QFontMetricsF) -> QRectF:
    return QRectF(0, 0, metrics.horizontalAdvance(label.text) + 2 * HALO, metrics.height())


def _rendered(label: MapLabel, font: QFont, theme: Theme, pixel_ratio: float) -> QImage:
    metrics = QFontMetricsF(font)
    box = _box(label, metrics)
    size = (box.size() * pixel_ratio).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    image.setDevicePixelRatio(pixel_ratio)
    path = QPainterPath()
    path.addText(QPointF(HALO, metrics.ascent()), font, label.text)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.halo), HALO)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.fillPath(path, QColor(theme.text))
    painter.end()
    return image
