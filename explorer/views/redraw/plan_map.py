"""The map of the drawing table: districts are taken, given up and locked on it by pointer and by key."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from explorer.qt import single_keys
from explorer.views.map.canvas import ARROWS, MapCanvas
from explorer.words import text

STEP = 6.0
"""Logical pixels between the places at which a fast stroke is looked at: no district is jumped over."""

MIDDLE, RIGHT, LEFT = Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton, Qt.MouseButton.LeftButton


class PlanMap(MapCanvas):
    """A map to draw on: press on a district and drag over others; beside them, or with the middle button, the map is moved.

    Attributes
    ----------
    stroke_begun, stroke_extended : Signal(str)
        The pointer was pressed on a district, and drawn over another.
    stroke_ended : Signal()
        The pointer has let go.
    dropped : Signal()
        What was to come is not wanted: a right click, or Esc.
    take_asked, lock_asked : Signal(str)
        A district is to be taken or given up, or locked, by key.
    footprint_asked : Signal(int)
        The footprint of a number, from 1, is to be in hand.
    """

    stroke_begun = Signal(str)
    stroke_extended = Signal(str)
    stroke_ended = Signal()
    dropped = Signal()
    take_asked = Signal(str)
    lock_asked = Signal(str)
    footprint_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: QPointF | None = None
        self.walker.moved.connect(self._point_where_it_stands)

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke is being drawn."""
        return self._last is not None

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke on a district; move the map from anywhere else."""
        if event.button() == RIGHT:
            self._last = None
            self.dropped.emit()
        elif event.button() == MIDDLE:
            super().mousePressEvent(_as_left(event))
        elif event.button() == LEFT and not event.modifiers() and (code := self.area_at(event.position())):
            self._last = event.position()
            self.stroke_begun.emit(code)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw over every district on the way."""
        if self._last is None:
            super().mouseMoveEvent(event)
            return
        way = QLineF(self._last, event.position())
        steps = max(int(way.length() / STEP), 1)
        passed = dict.fromkeys(self.area_at(way.pointAt(step / steps)) for step in range(1, steps + 1))
        self._last = event.position()
        for code in passed:
            if code:
                self.stroke_extended.emit(code)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if event.button() == MIDDLE:
            super().mouseReleaseEvent(_as_left(event))
        elif self._last is not None and event.button() == LEFT:
            self._last = None
            self.stroke_ended.emit()
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of two for one of its own."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Have no menu: a right click drops what was to come."""
        event.accept()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the districts with the arrows; take, lock and drop; choose a footprint by its number."""
        key, held = single_keys.pressed(event)
        # What the pointer was on last is where the arrows begin.
        self.walker.at = self.pointed or self.walker.at
        if held or key in ARROWS or key == Qt.Key.Key_F2:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_asked.emit(self.pointed)
        elif key == Qt.Key.Key_L:
            self.lock_asked.emit(self.pointed)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.footprint_asked.emit(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Escape and (self.is_drawing or self.pointed):
            self._last = None
            self.point_at_district("")
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def press_spoken(self, code: str) -> None:
        """Give the district to the chosen footprint, or take it out again."""
        self.walker.stand_at(code)
        self.take_asked.emit(code)

    def point_at_district(self, code: str) -> None:
        """Point at a district by its code, and bring it into sight; at none where it is empty."""
        self.walker.stand_at(code)

    def _point_where_it_stands(self, code: str) -> None:
        self.share_hover(code, None)
        self.setAccessibleDescription(", ".join(self._describe(code)) if code else text("spoken-map-how"))
        self.hovered.emit(code)


def _as_left(event: QMouseEvent) -> QMouseEvent:
    """Return a press or release of another button as one of the left."""
    return QMouseEvent(event.type(), event.position(), event.globalPosition(), LEFT, LEFT, event.modifiers())
