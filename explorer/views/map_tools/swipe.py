"""The handle of a swipe: dragged, or moved with the arrow keys, it uncovers one map or the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.said import Share
from explorer.views.parts.theme import LIGHT, Theme
from explorer.words import text

WIDTH = 26
"""Width of what can be grasped, in logical pixels."""

GRIP = 11.0
"""Radius of the round grip."""

STEP, LEAP = 0.02, 0.1
"""Shares of the width by which an arrow key moves the handle, and by which Page Up and Page Down do."""

LEAST, MOST = 0.05, 0.95


class SwipeHandle(QWidget):
    """A line with a grip over two maps.

    Attributes
    ----------
    moved : Signal(float)
        The handle stands at this share of the width.
    """

    moved = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(text("tools-swipe-handle"))
        self.setToolTip(text("tools-swipe-handle-tip"))
        self.theme: Theme = LIGHT
        self.share = 0.5
        self._tell()

    def move_to(self, share: float) -> None:
        """Stand at a share of the width, from the left."""
        self.share = min(max(share, LEAST), MOST)
        self._tell()
        self.moved.emit(self.share)

    def place(self) -> None:
        """Take one's place over the parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(round(parent.width() * self.share) - WIDTH // 2, 0, WIDTH, parent.height())
            self.raise_()

    def _tell(self) -> None:
        self.setAccessibleDescription(text("tools-swipe-share", share=Share(self.share)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        parent = self.parentWidget()
        if event.buttons() & Qt.MouseButton.LeftButton and parent is not None:
            self.move_to(self.mapTo(parent, event.position()).x() / max(parent.width(), 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be grasped."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys, Page Up and Page Down, Home and End."""
        steps = {
            Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP, Qt.Key.Key_PageUp: -LEAP, Qt.Key.Key_PageDown: LEAP,
            Qt.Key.Key_Home: -1.0, Qt.Key.Key_End: 1.0,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.move_to(self.share + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and its grip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        edge = self.theme.focus if self.hasFocus() else self.theme.muted
        for colour, width in ((self.theme.halo, 5.0), (edge, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), self.height()))
        painter.setPen(QPen(QColor(edge), 2.0))
        painter.setBrush(QColor(self.theme.card))
        painter.drawEllipse(middle, GRIP, GRIP)
        for side in (-1, 1):
            tip, back = middle.x() + side * 7, middle.x() + side * 3
            painter.drawPolyline([QPointF(back, middle.y() - 4), QPointF(tip, middle.y()), QPointF(back, middle.y() + 4)])
        painter.end()

    def cover(self) -> QRectF:
        """Return the part of the parent to the right of the line."""
        parent = self.parentWidget()
        box = QRectF(parent.rect()) if parent is not None else QRectF()
        return box.adjusted(box.width() * self.share, 0, 0, 0)
