"""Panels side by side, with grips between them that are seen, dragged, and moved with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from explorer.qt.plain_text import as_tip
from explorer.words import text

WIDTH = 9
"""Of a grip, in logical pixels."""

STEP = 16
"""Logical pixels by which an arrow key moves a grip."""

DOTS = (-8.0, 0.0, 8.0)


class GripSplitter(QSplitter):
    """A splitter with visible grips.

    Parameters
    ----------
    orientation : Qt.Orientation
    sizes : sequence of str
        What each grip changes, for screen readers and tips: ``Width of the choices``.
    """

    def __init__(self, orientation: Qt.Orientation, *sizes: str, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._sizes = sizes
        self.setHandleWidth(WIDTH)

    def createHandle(self) -> QSplitterHandle:
        """Make the next grip; the first, before the first panel, is never seen."""
        number = self.count() - 1
        return Grip(self.orientation(), self, self._sizes[number] if 0 <= number < len(self._sizes) else "")


class Grip(QSplitterHandle):
    """Three dots on a strip."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter, name: str) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        keys = "← →" if orientation == Qt.Orientation.Horizontal else "↑ ↓"
        self.setToolTip(as_tip(text("pane-grip", changes=name, keys=keys)))

    def sizeHint(self) -> QSize:
        """Ask for the width of a grip."""
        return QSize(WIDTH, WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        across = self.orientation() == Qt.Orientation.Horizontal
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right) if across else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in (back, on):
            now = self.x() if across else self.y()
            self.moveSplitter(now + (STEP if event.key() == on else -STEP))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip, its dots, and whether it has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        painter.fillRect(self.rect(), colours.color(QPalette.ColorRole.Window))
        ink = colours.color(QPalette.ColorRole.Link if self.hasFocus() else QPalette.ColorRole.PlaceholderText)
        if self.hasFocus():
            painter.setPen(QPen(ink, 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        middle = QRectF(self.rect()).center()
        across = self.orientation() == Qt.Orientation.Horizontal
        for way in DOTS:
            painter.drawEllipse(middle + (QPointF(0, way) if across else QPointF(way, 0)), 1.7, 1.7)
        painter.end()
