"""The front as a picture: what is kept inside against how many people change body; a click chooses a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from explorer.qt.reader_roles import give_role
from explorer.said import Number, Share
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import named
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.plans.front import Axis, FrontPoint

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
        self._axis: Axis = "moved"
        self._theme: Theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self.fontMetrics().height() * 9)
        give_role(self, QAccessible.Role.Chart, text("redraw-front"))
        self.setToolTip(text("redraw-front-tip"))

    def show_points(self, points: Sequence[FrontPoint], axis: Axis) -> None:
        """Show other points against what an axis counts; the footprint as it stands is plotted with them."""
        self._points, self._axis, self._chosen = points, axis, 0
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
        taken = [self._now, *(float(getattr(one, self._axis)) for one in self._points)]
        values = list(zip(taken, [self._kept, *(one.kept for one in self._points)], strict=True))
        least, most = min(taken), max(taken)
        low, high = min(kept for _, kept in values), max(kept for _, kept in values)
        room, span, wide = self._room, (high - low) or 1.0, (most - least) or 1.0
        return [
            QPointF(room.left() + (much - least) / wide * room.width(), room.bottom() - (kept - low) / span * room.height())
            for much, kept in values
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

    @property
    def _kept(self) -> float:
        return self._points[0].drawing.measured.numbers.kept

    @property
    def _now(self) -> float:
        """What the axis counts of the footprint as it stands."""
        measured = self._points[0].drawing.measured
        return {"moved": 0.0, "residents": measured.residents, "members": float(len(measured.codes))}[self._axis]

    def _write(self, painter: QPainter, room: QRectF) -> None:
        """Name the axes, with the figures at their ends."""
        kept = [self._kept, *(one.kept for one in self._points)]
        most = max(self._now, *(float(getattr(one, self._axis)) for one in self._points))
        line = self.fontMetrics().height()
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(2, 2, self.width() - 4, line), left, text("redraw-front-kept"))
        painter.drawText(QRectF(0, room.top() - line / 2, LEFT - 10, line), right, say(Share(max(kept), 1)))
        painter.drawText(QRectF(0, room.bottom() - line / 2, LEFT - 10, line), right, say(Share(min(kept), 1)))
        foot = QRectF(LEFT, self.height() - line - 4, self.width() - LEFT - RIGHT, line)
        painter.drawText(foot, left, text("redraw-front-axis", axis=self._axis))
        painter.drawText(foot, right, say(Number(most, unit="people")))

    def _tell(self) -> None:
        if 0 <= self._chosen < len(self._points):
            self.setAccessibleDescription(say(self._points[self._chosen].said))
        self.update()
