"""The legend: what the colours and lines of the map mean, with how many areas fall into each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from explorer.plurals import counted
from explorer.views.legend_square import SquareLegend, square_in_words
from explorer.views.theme import LIGHT, Theme

if TYPE_CHECKING:
    from explorer.analysis.map_design import Square
    from explorer.views.break_histogram import BreakHistogram

FOLDED = "Click, or Ctrl+Shift+L, for the legend"
GAP = 7
"""Space between the parts of the legend, in logical pixels."""

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
        classes = [f"{key.label}: {counted(key.count, 'area')}" for key in (*self.classes, *self.extras)]
        classes += [square_in_words(self.square)] if self.square else []
        lines = [f"{key.label} (line)" for key in self.lines]
        return "; ".join([f"{self.title} {self.unit}".strip(), *classes, f"No data: {counted(self.no_data, 'area')}", *lines])


class Legend(QFrame):
    """A card that shows a :class:`LegendContent`.

    Attributes
    ----------
    clicked : Signal()
        The user wants it folded, or unfolded.
    breaks_tried, breaks_chosen : Signal(object)
        Class breaks while one is moved in the histogram, and when it is let go, as a tuple of float.
    """

    clicked = Signal()
    breaks_tried = Signal(object)
    breaks_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setAccessibleName("Legend")
        self._theme = LIGHT
        self._content = LegendContent()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 11, 14, 12)
        self._layout.setSpacing(0)
        self._parts: list[QWidget] = []
        self._histogram: BreakHistogram | None = None

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
        """Replace everything in the legend."""
        self._content, self._theme = content, theme
        self.setAccessibleDescription(content.in_words())
        for part in self._parts:
            self._layout.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._built_head(content)] if content.is_folded else [self._built_head(content), self._built_body(content)]
        for part in self._parts:
            self._layout.addWidget(part)
            # A layout passes over what is hidden, and a new child of a visible window is hidden until its next turn.
            part.show()
        self._show_spread(content)
        self.adjustSize()

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
        from explorer.views.break_histogram import BreakHistogram

        histogram = BreakHistogram(self, letters=LETTERS, lines=LINES)
        histogram.tried.connect(self.breaks_tried)
        histogram.chosen.connect(self.breaks_chosen)
        return histogram

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def sizeHint(self) -> QSize:
        """Ask for the height that the texts need at their width; Qt would do so for a window only."""
        if self.is_held:
            return self.size()
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._layout.totalHeightForWidth(hint.width())))

    def _built_head(self, content: LegendContent) -> QWidget:
        head, column = _column()
        if content.is_folded:
            self._add_text(column, content.title, "title")
            self._add_text(column, FOLDED, "note")
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
            self._add_row(grid, Swatch(self._theme), "No data", str(content.no_data))

    def _add_lines(self, grid: QGridLayout, lines: Sequence[LineKey]) -> None:
        if lines:
            self._add_gap(grid)
        for key in lines:
            self._add_row(grid, Swatch(self._theme, role=key.role), key.label, "")

    @staticmethod
    def _add_gap(grid: QGridLayout) -> None:
        grid.addItem(QSpacerItem(1, GAP), grid.rowCount(), 0)

    def _add_text(self, column: QVBoxLayout, text: str, role: str) -> None:
        label = QLabel(text)
        label.setObjectName(f"legend_{role}")
        label.setWordWrap(True)
        label.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        column.addWidget(label)

    def _add_row(self, grid: QGridLayout, swatch: Swatch, text: str, count: str) -> None:
        row = grid.rowCount()
        number = QLabel(count)
        number.setObjectName("legend_count")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setToolTip("Number of districts" if count else "")
        grid.addWidget(swatch, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(QLabel(text), row, 1)
        grid.addWidget(number, row, 2)


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
