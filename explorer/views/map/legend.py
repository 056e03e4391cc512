"""The legend: what the colours and lines of the map mean, with how many areas fall into each class."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from explorer.qt.plain_text import PlainLabel
from explorer.qt.reader_roles import give_role
from explorer.said import Listing, Said
from explorer.views.map.legend_square import SquareLegend, square_said
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import ElidedLabel, named
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.cartography.map_design import Square
    from explorer.views.map.break_histogram import BreakHistogram

GAP = 7
"""Space between the parts of the legend, in logical pixels."""

FOLDED_LETTERS = 9
"""Letters of the title that show at least, while only that does."""

LETTERS, LINES = 26, 5
"""Room of the histogram, in letters and lines of text."""


@dataclass(frozen=True)
class ClassKey:
    """One class of the legend: its range in words, how many areas it holds, its colour (and hatching) as ``0xffRRGGBB``."""

    label: str
    count: int
    colour: int
    mark: int = 0


@dataclass(frozen=True)
class LineKey:
    """One kind of line on the map: its role in the theme and what it shows here."""

    role: str
    label: str


@dataclass(frozen=True)
class Spread:
    """How many districts have which values, and the breaks between the classes, for the histogram in the legend.

    Attributes
    ----------
    edges : tuple of float
        Of equal intervals.
    counts : tuple of int
        Districts between each two edges.
    breaks : tuple of float
        Values between the classes.
    colours : tuple of str
        Of the classes, from low to high.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    breaks: tuple[float, ...]
    colours: tuple[str, ...]


@dataclass(frozen=True)
class LegendContent:
    """Everything a legend says.

    Attributes
    ----------
    title, unit : str
        The indicator and its unit.
    classes : tuple of ClassKey
        From low to high.
    no_data : int
        How many areas have no value; this class is always listed.
    lines : tuple of LineKey
        Outlines on the map.
    note : str
        A short sentence below, such as the year.
    extras : tuple of ClassKey
        Further fills, such as that of uncertain values.
    square : Square, optional
        Legend of a 3 × 3 map.
    spread : Spread, optional
        The values, for a histogram in which breaks are moved.
    is_folded : bool
        Whether only the title shows, as the map is small; the words for screen readers stay whole.
    """

    title: str = ""
    unit: str = ""
    classes: tuple[ClassKey, ...] = ()
    no_data: int = 0
    lines: tuple[LineKey, ...] = field(default=())
    note: str = ""
    extras: tuple[ClassKey, ...] = ()
    square: Square | None = None
    spread: Spread | None = None
    is_folded: bool = False

    def in_words(self) -> str:
        """Return the legend as text, for screen readers."""
        parts: list[Said | str] = [f"{self.title} {self.unit}".strip()]
        parts += [Said("legend-class", label=key.label, areas=key.count) for key in (*self.classes, *self.extras)]
        parts += [square_said(self.square)] if self.square else []
        parts += [Said("legend-class", label=Said("map-figure-none"), areas=self.no_data)]
        parts += [Said("legend-line", line=key.label) for key in self.lines]
        return say(Listing(tuple(parts), len(parts), "clauses"))


class Legend(QFrame):
    """A card that shows a :class:`LegendContent`.

    Attributes
    ----------
    clicked : Signal()
        The user wants it folded, or unfolded.
    put_away : Signal()
        The user wants it off the map.
    dragged : Signal(QPoint)
        The user drags its corner to this place of the widget that it lies on.
    breaks_tried, breaks_chosen : Signal(object)
        Class breaks while one is moved in the histogram, and when it is let go, as a tuple of float.
    """

    clicked = Signal()
    put_away = Signal()
    dragged = Signal(QPoint)
    breaks_tried = Signal(object)
    breaks_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        give_role(self, QAccessible.Role.Grouping, text("legend-name"))
        self._theme = LIGHT
        self._content = LegendContent()
        self._shown: tuple[LegendContent, str, str] | None = None
        self._sizes: dict[LegendContent, QSize] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 11, 14, 12)
        self._layout.setSpacing(0)
        self._heading = QHBoxLayout()
        self._heading.setSpacing(4)
        self._fold = _card_button(self.clicked.emit)
        away = _card_button(self.put_away.emit)
        away.setText("×")
        away.setToolTip(text("legend-hide-tip"))
        away.setAccessibleName(text("legend-hide"))
        for button in (self._fold, away):
            self._heading.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addLayout(self._heading)
        self._buttons = self._fold, away
        self._grasped: QPoint | None = None
        self._is_dragged = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._parts: list[QWidget] = []
        self._histogram: BreakHistogram | None = None

    def without_buttons(self) -> None:
        """Show no buttons: this one is for a picture."""
        for button in self._buttons:
            button.hide()

    @property
    def is_held(self) -> bool:
        """Whether a break is being moved: the card keeps its size meanwhile, or the break would slip away."""
        return self._histogram is not None and self._histogram.is_held

    @property
    def histogram(self) -> BreakHistogram | None:
        """The histogram in which breaks are moved, if one shows."""
        return self._histogram if self._content.spread is not None and not self._content.is_folded else None

    @property
    def content(self) -> LegendContent:
        """What the legend says now."""
        return self._content

    def show_content(self, content: LegendContent, theme: Theme) -> None:
        """Replace everything in the legend, where it is not there already."""
        shown = (content, theme.name, self.font().key())
        if shown == self._shown:
            return
        self._content, self._theme, self._shown = content, theme, shown
        self.setAccessibleDescription(content.in_words())
        for part in self._parts:
            part.hide()
            part.deleteLater()
        head = self._built_head(content)
        self._heading.insertWidget(0, head, 1)
        self._parts = [head]
        if not content.is_folded:
            self._parts.append(self._built_body(content))
            self._layout.addWidget(self._parts[1])
        for part in self._parts:
            # A layout passes over what is hidden, and a new child of a visible window is hidden until its next turn.
            part.show()
        self._fold.setText("+" if content.is_folded else "–")
        way = "legend-unfold" if content.is_folded else "legend-fold"
        self._fold.setToolTip(text(f"{way}-tip"))
        self._fold.setAccessibleName(text(way))
        self._show_spread(content)
        self.adjustSize()

    def size_for(self, content: LegendContent, theme: Theme) -> QSize:
        """Return the size that a legend asks for; where that is not known yet, it is shown."""
        if content not in self._sizes:
            self.show_content(content, theme)
            self._sizes[content] = self.sizeHint()
        return self._sizes[content]

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sizes.clear()

    def _show_spread(self, content: LegendContent) -> None:
        """Show the histogram under the heading; it outlives new content, as that comes while a break is moved in it."""
        spread = content.spread if not content.is_folded else None
        if spread is not None and self._histogram is None:
            self._histogram = self._new_histogram()
        if self._histogram is None:
            return
        self._histogram.setVisible(spread is not None)
        if spread is not None:
            self._layout.removeWidget(self._histogram)
            self._layout.insertWidget(1, self._histogram)
            self._histogram.set_theme(self._theme)
            self._histogram.show_values(np.asarray(spread.edges), np.asarray(spread.counts))
            self._histogram.show_breaks(spread.breaks, spread.colours)

    def _new_histogram(self) -> BreakHistogram:
        from explorer.views.map.break_histogram import BreakHistogram

        histogram = BreakHistogram(self, letters=LETTERS, lines=LINES)
        histogram.tried.connect(self.breaks_tried)
        histogram.chosen.connect(self.breaks_chosen)
        return histogram

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be grasped."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grasped, self._is_dragged = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        if self._grasped is None:
            return
        way = event.position().toPoint() - self._grasped
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.dragged.emit(self.pos() + way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be let go; a click without a drag folds or unfolds."""
        if self._grasped is not None and not self._is_dragged:
            self.clicked.emit()
        self._grasped = None

    def sizeHint(self) -> QSize:
        """Ask for the height that the texts need at their width; Qt would do so for a window only."""
        if self.is_held:
            return self.size()
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._layout.totalHeightForWidth(hint.width())))

    def _built_head(self, content: LegendContent) -> QWidget:
        head, column = _column()
        if content.is_folded:
            title = named(ElidedLabel(side=Qt.AlignmentFlag.AlignLeft), "legend_title")
            title.setText(content.title)
            title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            title.setMinimumWidth(self.fontMetrics().averageCharWidth() * FOLDED_LETTERS)
            column.addWidget(title)
        else:
            self._add_heading(column, content)
        return head

    def _built_body(self, content: LegendContent) -> QWidget:
        # Texts stand in a column of their own: a grid gives wrapped text that spans it too little height.
        body, column = _column()
        grid = QGridLayout()
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self._add_classes(grid, content)
        self._add_lines(grid, content.lines)
        if content.note:
            column.addSpacing(GAP)
            self._add_text(column, content.note, "note")
        return body

    def _add_heading(self, column: QVBoxLayout, content: LegendContent) -> None:
        if content.title:
            self._add_text(column, content.title, "title")
        if content.unit:
            self._add_text(column, content.unit, "note")
        if content.square:
            column.addWidget(SquareLegend(content.square, self._theme))

    def _add_classes(self, grid: QGridLayout, content: LegendContent) -> None:
        for key in (*reversed(content.classes), *content.extras):
            self._add_row(grid, Swatch(self._theme, colour=key.colour, mark=key.mark), key.label, str(key.count))
        if content.title:
            self._add_row(grid, Swatch(self._theme), text("map-figure-none"), str(content.no_data))

    def _add_lines(self, grid: QGridLayout, lines: Sequence[LineKey]) -> None:
        if lines:
            self._add_gap(grid)
        for key in lines:
            self._add_row(grid, Swatch(self._theme, role=key.role), key.label, "")

    @staticmethod
    def _add_gap(grid: QGridLayout) -> None:
        grid.addItem(QSpacerItem(1, GAP), grid.rowCount(), 0)

    def _add_text(self, column: QVBoxLayout, line: str, role: str) -> None:
        label = PlainLabel(line)
        label.setObjectName(f"legend_{role}")
        label.setWordWrap(True)
        label.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        column.addWidget(label)

    def _add_row(self, grid: QGridLayout, swatch: Swatch, label: str, count: str) -> None:
        row = grid.rowCount()
        number = PlainLabel(count)
        number.setObjectName("legend_count")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setToolTip(text("legend-count") if count else "")
        grid.addWidget(swatch, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(PlainLabel(label), row, 1)
        grid.addWidget(number, row, 2)


def _card_button(act: Callable[[], None]) -> QToolButton:
    button = named(QToolButton(), "card_button")
    button.setCursor(Qt.CursorShape.ArrowCursor)
    button.clicked.connect(lambda: act())
    return button


def _column() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    return part, column


class Swatch(QWidget):
    """A small sample of a fill, of the no-data hatching, or of a line."""

    def __init__(self, theme: Theme, colour: int | None = None, role: str = "", mark: int = 0) -> None:
        super().__init__()
        self._mark = mark
        self._theme = theme
        self._colour = colour
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Follow the size of the type."""
        height = self.fontMetrics().height()
        return QSize(round(height * 1.5), round(height * 1.0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._role:
            self._draw_line(painter, box)
        else:
            self._draw_fill(painter, box)
        painter.end()

    def _draw_line(self, painter: QPainter, box: QRectF) -> None:
        style = self._theme.lines[self._role]
        painter.setPen(style.pen())
        painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))

    def _draw_fill(self, painter: QPainter, box: QRectF) -> None:
        colour = QColor.fromRgb(self._colour) if self._colour is not None else QColor(self._theme.no_data)
        painter.fillRect(box, colour)
        if self._colour is None:
            painter.setPen(QPen(QColor(self._theme.hatching), 1))
            painter.setClipRect(box)
            for start in range(0, round(box.width() + box.height()), 7):
                painter.drawLine(QLineF(start, 0, start - box.height(), box.height()))
        elif self._mark:
            painter.setPen(QPen(QColor.fromRgb(self._mark), 1))
            painter.setClipRect(box)
            for start in range(-round(box.height()), round(box.width()), 6):
                painter.drawLine(QLineF(start, 0, start + box.height(), box.height()))
        painter.setPen(QPen(QColor(self._theme.coast), 1))
        painter.drawRect(box)
