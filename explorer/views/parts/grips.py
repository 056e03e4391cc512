"""Panels side by side, with grips between them that are seen, dragged, and moved with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from explorer.qt.plain_text import as_tip
from explorer.qt.reader_roles import give_role
from explorer.words import text

WIDTH = 9
"""Of a grip, in logical pixels."""

STEP = 16
"""Logical pixels by which an arrow key moves a grip."""

TARGET, LENGTH = 24, 48
"""Width and length of what can be pressed round its dots (WCAG 2.2, 2.5.8); it lies, unseen, over the edges of both panels."""

OVERLAP = -(-(TARGET - WIDTH) // 2)
"""How far that reaches into each panel: text that begins at the edge needs to stand off so far."""

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
        # Of a grip, AT-SPI knows nothing; what parts two panels and can be moved is a separator there, as on the web.
        give_role(self, QAccessible.Role.Separator, name)
        self._is_across = orientation == Qt.Orientation.Horizontal
        self._grasped: int | None = None
        keys = "← →" if self._is_across else "↑ ↓"
        self.setToolTip(as_tip(text("pane-grip", changes=name, keys=keys)))
        self.setAccessibleDescription(text("spoken-grip", across="yes" if self._is_across else "no"))

    def sizeHint(self) -> QSize:
        """Ask for the width of a grip."""
        return QSize(WIDTH, WIDTH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys."""
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Right) if self._is_across else (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if event.key() in (back, on):
            self.moveSplitter(self._place() + (STEP if event.key() == on else -STEP))
        else:
            super().keyPressEvent(event)

    # WORKAROUND: QSplitter makes a handle wider by its margins, but then takes its corner for the place of the strip.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a strip, with a wider knob in its middle."""
        over = (TARGET - WIDTH + 1) // 2
        margins = (over, 0, over, 0) if self._is_across else (0, over, 0, over)
        self.setContentsMargins(*margins)
        self.setMask(QRegion(self.contentsRect()).united(self._knob().toRect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be grasped."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grasped = self._along(self.mapToParent(event.position().toPoint())) - self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._grasped is not None:
            self.moveSplitter(self._along(self.mapToParent(event.position().toPoint())) - self._grasped)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go."""
        self._grasped = None

    def _along(self, point: QPoint) -> int:
        return point.x() if self._is_across else point.y()

    def _place(self) -> int:
        """Where the strip begins within the splitter."""
        return self._along(self.mapToParent(self.contentsRect().topLeft()))

    def _knob(self) -> QRectF:
        wide, high = (TARGET, LENGTH) if self._is_across else (LENGTH, TARGET)
        knob = QRectF(0, 0, min(wide, self.width()), min(high, self.height()))
        knob.moveCenter(QRectF(self.rect()).center())
        return knob

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
        painter.fillRect(self.contentsRect(), colours.color(QPalette.ColorRole.Window))
        # What can be pressed beside the strip is not painted: words of the panels stand there.
        ink = colours.color(QPalette.ColorRole.Link if self.hasFocus() else QPalette.ColorRole.PlaceholderText)
        if self.hasFocus():
            painter.setPen(QPen(ink, 2.0))
            painter.drawRect(QRectF(self.contentsRect()).adjusted(1, 1, -1, -1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        middle = QRectF(self.rect()).center()
        for way in DOTS:
            painter.drawEllipse(middle + (QPointF(0, way) if self._is_across else QPointF(way, 0)), 1.7, 1.7)
        painter.end()
