"""The front as a picture: what is kept inside against how many people change body; a click chooses a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.said import Number, Share
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.front import FrontPoint

LEFT, RIGHT, TOP, BOTTOM = 58, 14, 26, 40
REACH, DOT = 14.0, 5.0


class FrontView(QWidget):
    """Plots footprints.

    Attributes
    ----------
    point_chosen : Signal(int)
        The point of a number was clicked, or walked to by key.
    """

    point_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "redraw_front")
        self._points: Sequence[FrontPoint] = ()
        self._chosen = 0
        self._theme: Theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self.fontMetrics().height() * 9)
        self.setAccessibleName(text("redraw-front"))
        self.setToolTip(text("redraw-front-tip"))

    def show_points(self, points: Sequence[FrontPoint]) -> None:
        """Show other points; the first of the plot is the footprint as it stands."""
        self._points, self._chosen = points, 0
        self._tell()

    def choose(self, number: int) -> None:
        """Mark a point."""
        self._chosen = number
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a comfortable plot."""
        return QSize(360, 240)

    def places(self) -> list[QPointF]:
        """Return where each point lies: the footprint as it stands first, then those of the front."""
        if not self._points:
            return []
        values = [(0.0, self._points[0].drawing.measured.numbers.kept), *((one.moved, one.kept) for one in self._points)]
        most = max(moved for moved, _ in values) or 1.0
        low, high = min(kept for _, kept in values), max(kept for _, kept in values)
        room = self._room
        return [
            QPointF(
                room.left() + moved / most * room.width(), room.bottom() - (kept - low) / ((high - low) or 1.0) * room.height()
            )
            for moved, kept in values
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw axes and points."""
        places = self.places()
        if not places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, room = self._theme, self._room
        painter.fillRect(self.rect(), QColor(theme.card))
        painter.setPen(QPen(QColor(theme.edge), 1.0))
        painter.drawLine(room.bottomLeft() + QPointF(-6, 8), room.bottomRight() + QPointF(6, 8))
        painter.drawLine(room.topLeft() + QPointF(-6, -6), room.bottomLeft() + QPointF(-6, 8))
        painter.setPen(QPen(QColor(theme.muted), 1.4, Qt.PenStyle.DashLine))
        painter.drawPolyline(places)
        for number, place in enumerate(places):
            is_chosen = number - 1 == self._chosen
            painter.setPen(QPen(QColor(theme.text if is_chosen else theme.focus), 2.0))
            painter.setBrush(QColor(theme.card if number == 0 else theme.focus))
            painter.drawEllipse(place, DOT + 2 * is_chosen, DOT + 2 * is_chosen)
        painter.setPen(QColor(theme.muted))
        self._write(painter, room)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the point that is clicked."""
        away = [(event.position() - place).manhattanLength() for place in self.places()[1:]]
        if away and min(away) <= REACH:
            self.point_chosen.emit(away.index(min(away)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the points with the arrows."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}.get(Qt.Key(event.key()), 0)
        if step and self._points:
            self.point_chosen.emit(min(max(self._chosen + step, 0), len(self._points) - 1))
        else:
            super().keyPressEvent(event)

    # Details

    @property
    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)

    def _write(self, painter: QPainter, room: QRectF) -> None:
        """Name the axes, with the figures at their ends."""
        now, last = self._points[0].drawing.measured.numbers.kept, self._points[-1]
        line = self.fontMetrics().height()
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(2, 2, self.width() - 4, line), left, text("redraw-front-kept"))
        painter.drawText(QRectF(0, room.top() - line / 2, LEFT - 10, line), right, say(Share(last.kept, 1)))
        painter.drawText(QRectF(0, room.bottom() - line / 2, LEFT - 10, line), right, say(Share(now, 1)))
        foot = QRectF(LEFT, self.height() - line - 4, self.width() - LEFT - RIGHT, line)
        painter.drawText(foot, left, text("redraw-front-moved"))
        painter.drawText(foot, right, say(Number(last.moved, unit="people")))

    def _tell(self) -> None:
        if 0 <= self._chosen < len(self._points):
            self.setAccessibleDescription(say(self._points[self._chosen].told))
        self.update()
