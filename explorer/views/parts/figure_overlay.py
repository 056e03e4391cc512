"""A pane of glass over a map or a chart on which figures are drawn: rectangle, lasso, circle, or a point.

By mouse: press, drag, let go. By keyboard: the arrows move a cross (Shift: finely), Enter presses and lets go, Esc gives
the figure up. Lassos by keyboard take a corner with each Enter and close with Enter on the spot.
The glass lets everything else through: wheel, hover and the other buttons reach what lies below.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from explorer.qt.reader_roles import give_role
from explorer.views.parts.theme import LIGHT, Theme
from explorer.words import text

POINT, RECTANGLE, LASSO, CIRCLE = "point", "rectangle", "lasso", "circle"

SLACK = 4.0
"""Logical pixels within which a press and its release are one click."""

STEP, FINE_STEP = 16.0, 2.0
"""Way of the cross for one arrow key, in logical pixels."""

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


@dataclass(frozen=True)
class Figure:
    """What was drawn, in logical pixels of the widget.

    Attributes
    ----------
    kind : str
        ``point``, ``rectangle``, ``lasso`` or ``circle``.
    points : tuple of QPointF
        The point; two corners; the corners of the lasso; middle and rim.
    """

    kind: str
    points: tuple[QPointF, ...]


class FigureOverlay(QWidget):
    """Glass over its parent, whose size it takes.

    Attributes
    ----------
    drawn : Signal(object, object)
        A :class:`Figure` is complete; the keys held meanwhile.
    pointed : Signal(object)
        The pointer or the cross is now at this QPointF; None when it has left.
    given_up : Signal()
        Esc, while no figure was being drawn.
    """

    drawn = Signal(object, object)
    pointed = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget, kind: str = RECTANGLE) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.theme: Theme = LIGHT
        self._kind = kind
        self._points: list[QPointF] = []
        self._cross: QPointF | None = None
        self._by_key = False
        self.measure: Callable[[Figure], str] = lambda _: ""
        parent.installEventFilter(self)
        self.set_kind(kind)

    @property
    def kind(self) -> str:
        """Which figure is drawn."""
        return self._kind

    @property
    def is_drawing(self) -> bool:
        """Whether a figure has been begun."""
        return bool(self._points)

    def set_kind(self, kind: str) -> None:
        """Draw this kind of figure from now on."""
        self._kind = kind
        self.setCursor(Qt.CursorShape.ArrowCursor if kind == POINT else Qt.CursorShape.CrossCursor)
        give_role(self, QAccessible.Role.Canvas, text(f"pane-figure-{kind}"))
        self.give_up()

    def give_up(self) -> None:
        """Forget the figure that was begun."""
        self._points, self._by_key = [], False
        self.update()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a figure; other buttons go to what lies below."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._points, self._by_key, self._cross = [event.position()], False, None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on; without a figure, let what lies below name what is under the pointer."""
        if self._points and not self._by_key:
            self._extend(event.position())
        else:
            self.pointed.emit(event.position())
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Complete the figure."""
        if event.button() != Qt.MouseButton.LeftButton or not self._points or self._by_key:
            event.ignore()
            return
        self._extend(event.position())
        self._complete(event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click as another one."""
        self.mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self.pointed.emit(None)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cross, press, or give up."""
        key = Qt.Key(event.key())
        if key in ARROWS:
            self._move_cross(ARROWS[key], fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in ENTER:
            self._press_cross(event.modifiers())
        elif key == Qt.Key.Key_Escape and self.is_drawing:
            self.give_up()
        elif key == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cross to those who came here by a key."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY and self._cross is None:
            self._cross = QPointF(self.width() / 2, self.height() / 2)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the cross away."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Claim Esc while the glass has the keys, before a shortcut of the window takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def _move_cross(self, way: QPointF, *, fine: bool) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        at = (self._cross or middle) + way * (FINE_STEP if fine else STEP)
        self._cross = QPointF(min(max(at.x(), 0.0), self.width() - 1.0), min(max(at.y(), 0.0), self.height() - 1.0))
        self.pointed.emit(self._cross)
        if self._points:
            self._points[-1] = self._cross
        self.update()

    def _press_cross(self, keys: Qt.KeyboardModifier) -> None:
        here = self._cross or QPointF(self.width() / 2, self.height() / 2)
        self._cross = here
        closes = self._kind != LASSO or (len(self._points) > 1 and QLineF(self._points[-2], here).length() < SLACK)
        if self._kind == POINT:
            self._points = [here]
        if self._kind == POINT or (self._points and closes):
            self._complete(keys)
        else:
            self._by_key = True
            # The last point follows the cross.
            self._points = [*self._points[:-1], here, here]
        self.update()

    # Figures

    def _extend(self, here: QPointF) -> None:
        if self._kind == LASSO:
            if QLineF(self._points[-1], here).length() > 1.5:
                self._points.append(here)
        else:
            self._points = [self._points[0], here]
        self.pointed.emit(None)
        self.update()

    def _complete(self, keys: Qt.KeyboardModifier) -> None:
        figure = self._figure()
        self.give_up()
        self.drawn.emit(figure, keys)

    def _figure(self) -> Figure:
        far = max(QLineF(self._points[0], point).length() for point in self._points)
        if self._kind == POINT or far < SLACK:
            return Figure(POINT, (self._points[0],))
        return Figure(self._kind, tuple(self._points))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figure and the cross."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._points:
            self._draw_figure(painter)
        if self.hasFocus() and self._cross is not None:
            self._draw_cross(painter, self._cross)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what lies below."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def _draw_figure(self, painter: QPainter) -> None:
        fill = QColor(self.theme.focus)
        fill.setAlphaF(0.14)
        for colour, width, brush in ((self.theme.halo, 5.0, QColor(0, 0, 0, 0)), (self.theme.text, 1.8, fill)):
            painter.setPen(QPen(QColor(colour), width))
            painter.setBrush(brush)
            self._draw_shape(painter, self._points[0], self._points[-1])
        self._draw_words(painter, self._points[-1], self.measure(Figure(self._kind, tuple(self._points))))

    def _draw_shape(self, painter: QPainter, first: QPointF, last: QPointF) -> None:
        if self._kind == LASSO:
            painter.drawPolygon(QPolygonF(self._points))
        elif self._kind == CIRCLE:
            radius = QLineF(first, last).length()
            painter.drawEllipse(first, radius, radius)
            painter.drawLine(first, last)
        else:
            painter.drawRect(QRectF(first, last).normalized())

    def _draw_words(self, painter: QPainter, at: QPointF, text: str) -> None:
        if text:
            box = QRectF(painter.fontMetrics().boundingRect(text)).adjusted(-6, -3, 6, 3)
            box.moveBottomLeft(at + QPointF(10, -8))
            painter.setPen(QPen(QColor(self.theme.card_edge), 1))
            painter.setBrush(QColor(self.theme.card))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_cross(self, painter: QPainter, at: QPointF) -> None:
        # Dark on light, or light on dark: one of the two is seen on any area.
        for colour, width in ((self.theme.halo, 6.0), (self.theme.text, 2.2)):
            painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap))
            painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
            painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))
