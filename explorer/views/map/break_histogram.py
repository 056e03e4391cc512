"""A histogram over which class breaks are dragged, or moved with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from explorer.qt.reader_roles import give_role
from explorer.said import Listing, Said, sentences
from explorer.views.parts.theme import LIGHT, Theme
from explorer.words import say, text

REACH = 8.0
"""Logical pixels within which a break is taken hold of."""

EDGE = 10.0
STEPS = {Qt.KeyboardModifier.NoModifier: 0.004, Qt.KeyboardModifier.ShiftModifier: 0.04}
"""Share of the width by which an arrow key moves a break."""


class BreakHistogram(QWidget):
    """How many districts have which values, in the colours of their classes, with the breaks between them.

    Parameters
    ----------
    letters, lines : int
        Room that it asks for, in letters and lines of text.

    Attributes
    ----------
    tried : Signal(object)
        Breaks while one is being moved, as a tuple of float.
    chosen : Signal(object)
        Breaks when the user has let go.
    """

    tried = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, letters: int = 48, lines: int = 7) -> None:
        super().__init__(parent)
        self._letters, self._lines = letters, lines
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        give_role(self, QAccessible.Role.Chart, text("legend-histogram"))
        self._manual = text("legend-histogram-tip")
        self.setToolTip(self._manual)
        self._theme = LIGHT
        self._edges, self._counts = np.array([0.0, 1.0]), np.zeros(1, dtype=np.intp)
        self._breaks: tuple[float, ...] = ()
        self._colours: Sequence[str] = ()
        self._current = 0
        self._held = False
        self._moved = False

    @property
    def breaks(self) -> tuple[float, ...]:
        """The breaks as they are now."""
        return self._breaks

    @property
    def is_held(self) -> bool:
        """Whether a break is being moved."""
        return self._held or self._moved

    @property
    def current(self) -> int:
        """Which break the keys move."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def show_values(
        self, edges: np.ndarray[tuple[int], np.dtype[np.float64]], counts: np.ndarray[tuple[int], np.dtype[np.intp]]
    ) -> None:
        """Show how many areas lie between each two edges."""
        self._edges, self._counts = edges, counts
        self.update()

    def show_breaks(self, breaks: Sequence[float], colours: Sequence[str]) -> None:
        """Show breaks and the colours of the classes between them, unless one is just being moved."""
        self._colours = colours
        if not self._moved:
            self._breaks = tuple(breaks)
            self._current = min(self._current, max(len(self._breaks) - 1, 0))
        self._say()
        self.update()

    def position_of(self, value: float) -> float:
        """Return where a value lies, in logical pixels from the left."""
        low, span = self._edges[0], self._span
        return float(EDGE + (value - low) / span * (self.width() - 2 * EDGE))

    def value_at(self, position: float) -> float:
        """Return the value at a place, in logical pixels from the left."""
        return float(self._edges[0] + (position - EDGE) / max(self.width() - 2 * EDGE, 1) * self._span)

    def sizeHint(self) -> QSize:
        """Ask for a flat picture."""
        return QSize(self.fontMetrics().averageCharWidth() * self._letters, self.fontMetrics().height() * self._lines)

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bars, breaks and the value of the current break."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        floor, ceiling = self.height() - self.fontMetrics().height() - 9.0, self.fontMetrics().height() + 4.0
        self._draw_bars(painter, floor, ceiling)
        self._draw_breaks(painter, floor, ceiling)
        self._draw_ends(painter, floor)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _draw_bars(self, painter: QPainter, floor: float, ceiling: float) -> None:
        most = max(int(self._counts.max()), 1)
        middles = (self._edges[:-1] + self._edges[1:]) / 2
        members = np.searchsorted(self._breaks, middles) if self._breaks else np.zeros(len(middles), dtype=np.intp)
        painter.setPen(QPen(QColor(self._theme.coast), 0.6))
        for left, right, count, member in zip(self._edges, self._edges[1:], self._counts, members, strict=False):
            if count:
                top = floor - (floor - ceiling) * count / most
                colour = self._colours[min(int(member), len(self._colours) - 1)] if self._colours else self._theme.no_data
                painter.setBrush(QColor(colour))
                painter.drawRect(QRectF(QPointF(self.position_of(left), top), QPointF(self.position_of(right), floor)))

    def _draw_breaks(self, painter: QPainter, floor: float, ceiling: float) -> None:
        for place, value in enumerate(self._breaks):
            is_current = place == self._current and (self.hasFocus() or self._held)
            colour = QColor(self._theme.focus if is_current else self._theme.text)
            across = self.position_of(value)
            painter.setPen(QPen(colour, 2.0 if is_current else 1.2))
            painter.drawLine(QLineF(across, ceiling - 3, across, floor + 3))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(across, floor + 3), 4, 4)
            if is_current:
                self._write(painter, across, self.fontMetrics().ascent() + 1.0, f"{value:,.6g}")

    def _draw_ends(self, painter: QPainter, floor: float) -> None:
        painter.setPen(QColor(self._theme.muted))
        foot = floor + self.fontMetrics().ascent() + 5.0
        for value in (self._edges[0], self._edges[-1]):
            self._write(painter, self.position_of(value), foot, f"{value:,.6g}")

    def _write(self, painter: QPainter, across: float, baseline: float, text: str) -> None:
        width = self.fontMetrics().horizontalAdvance(text)
        left = min(max(across - width / 2, 3.0), self.width() - width - 3.0)
        painter.drawText(QPointF(left, baseline), text)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the nearest break."""
        place = self._break_near(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._current, self._held = place, True
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the break that is held."""
        here = event.position().x()
        near = self._held or self._break_near(here) is not None
        self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)
        if self._held:
            self._move_to(self.value_at(here))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = False
        self._let_go()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add a break."""
        if self._break_near(event.position().x()) is None:
            self._add(self.value_at(event.position().x()))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose and move a break, add or delete one."""
        key, step = Qt.Key(event.key()), STEPS.get(event.modifiers() & Qt.KeyboardModifier.ShiftModifier, 0.004) * self._span
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and self._breaks:
            self._move_to(self._breaks[self._current] + (step if key == Qt.Key.Key_Right else -step))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._breaks:
            self._current = (self._current + (1 if key == Qt.Key.Key_Up else -1)) % len(self._breaks)
            self._say()
        elif key == Qt.Key.Key_Delete and len(self._breaks) > 1:
            self._take(tuple(value for place, value in enumerate(self._breaks) if place != self._current))
        elif key == Qt.Key.Key_Insert:
            self._add_beside()
        else:
            super().keyPressEvent(event)
        self.update()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Take the moved break when the key is let go, so that a long press is one step."""
        if not event.isAutoRepeat():
            self._let_go()
        super().keyReleaseEvent(event)

    # Details

    @property
    def _span(self) -> float:
        return float(max(self._edges[-1] - self._edges[0], np.finfo(float).tiny))

    def _break_near(self, across: float) -> int | None:
        away = [abs(self.position_of(value) - across) for value in self._breaks]
        return away.index(min(away)) if away and min(away) <= REACH else None

    def _move_to(self, value: float) -> None:
        from explorer.cartography.classification import moved_break

        within = min(max(value, float(self._edges[0])), float(self._edges[-1]))
        moved = moved_break(self._breaks, self._current, within, self._span)
        if moved != self._breaks:
            self._breaks, self._moved = moved, True
            self._say()
            self.tried.emit(moved)
            self.update()

    def _let_go(self) -> None:
        if self._moved:
            self._moved = False
            self.chosen.emit(self._breaks)

    def _add_beside(self) -> None:
        """Halve the class above the current break."""
        ends = (*self._breaks, float(self._edges[-1]))
        low = ends[self._current] if self._breaks else float(self._edges[0])
        self._add((low + ends[min(self._current + 1, len(ends) - 1)]) / 2)

    def _add(self, value: float) -> None:
        from explorer.cartography.classification import moved_break, usable_breaks

        rounded = moved_break((value,), 0, value, self._span)
        self._take(usable_breaks((*self._breaks, *rounded)))

    def _take(self, breaks: tuple[float, ...]) -> None:
        if breaks != self._breaks:
            self._breaks = breaks
            self._current = min(self._current, max(len(breaks) - 1, 0))
            self._say()
            self.chosen.emit(breaks)

    def _say(self) -> None:
        values = Listing(tuple(f"{value:,.6g}" for value in self._breaks), len(self._breaks), "commas")
        now = Said("legend-breaks", breaks=values, current=self._current + 1) if self._breaks else Said("legend-breaks-none")
        self.setAccessibleDescription(say(sentences(now, self._manual)))
