"""Strips of class colours: for the list of ramps, and as colour-blind readers see them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from explorer.cartography.colour_vision import VISIONS, seen
from explorer.cartography.symbology import class_colours
from explorer.qt.plain_text import PlainLabel, as_tip
from explorer.words import say, text

ICON = QSize(72, 14)


def ramp_icon(ramp: str) -> QIcon:
    """Return a small picture of a ramp."""
    picture = QPixmap(ICON)
    painter = QPainter(picture)
    draw_strip(painter, QRectF(picture.rect()), class_colours(6, ramp))
    painter.end()
    return QIcon(picture)


def draw_strip(painter: QPainter, box: QRectF, colours: Sequence[str]) -> None:
    """Fill a box with colours side by side."""
    width = box.width() / max(len(colours), 1)
    for place, colour in enumerate(colours):
        painter.fillRect(QRectF(box.left() + place * width, box.top(), width + 0.5, box.height()), QColor(colour))


class Strip(QWidget):
    """Colours side by side."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(as_tip(text("map-colours-of", vision=name)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.colours: Sequence[str] = ()

    def show_colours(self, colours: Sequence[str]) -> None:
        """Show other colours."""
        self.colours = list(colours)
        self.update()

    def sizeHint(self) -> QSize:
        """Follow the size of the type."""
        return QSize(120, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours."""
        painter = QPainter(self)
        draw_strip(painter, QRectF(self.rect()), self.colours)
        painter.end()


class VisionStrips(QWidget):
    """The same colours once for each way of seeing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strips = {vision: Strip(say(name)) for vision, name in VISIONS.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        for row, (vision, strip) in enumerate(self.strips.items()):
            grid.addWidget(PlainLabel(text(f"map-vision-short-{vision}")), row, 0)
            grid.addWidget(strip, row, 1)

    def show_colours(self, colours: Sequence[str]) -> None:
        """Show what these colours look like to each reader."""
        for vision, strip in self.strips.items():
            strip.show_colours(seen(colours, vision))
