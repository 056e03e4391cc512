"""What all charts share: axes in the window's colours, a sentence below, glass to draw figures on, names on hover."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from explorer.qt import picks
from explorer.qt.plain_text import as_tip
from explorer.qt.reader_roles import give_role
from explorer.said import Said, sentences
from explorer.views.charts.subject import Subject
from explorer.views.parts.figure_overlay import LASSO, POINT, Figure, FigureOverlay
from explorer.views.parts.theme import LIGHT, Theme, blended, rgb_of
from explorer.views.parts.widgets import ElidedLabel, named, words
from explorer.words import say, text

pg.setConfigOptions(antialias=True)

NEAR = 12.0
"""Logical pixels within which the pointer names a mark."""

FADED = 0.62
"""How far marks fade towards the card while others are selected."""

FloatArray = npt.NDArray[np.float64]


class Chart(QWidget):
    """A chart of districts that selects and shows what is selected.

    A kind of chart overrides :meth:`_draw` (other findings), :meth:`_mark` (another selection) and :meth:`_codes_in`.

    Attributes
    ----------
    picked : Signal(object, object)
        Districts picked, and the keys held meanwhile.
    """

    picked = Signal(object, object)

    def __init__(self, name: str, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.subject: Subject | None = None
        self.selected: frozenset[str] = frozenset()
        self._shown: tuple[object, ...] = ()
        self.plot = pg.PlotWidget()
        self.plot.setAntialiasing(True)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        self._name = name
        give_role(self.plot, QAccessible.Role.Chart, name)
        self.glass = FigureOverlay(self.plot, kind)
        self.glass.drawn.connect(self._take_figure)
        self.glass.pointed.connect(self._point_at)
        self.head = QHBoxLayout()
        # A long title is cut short rather than making the window wider.
        self.title = named(ElidedLabel(side=Qt.AlignmentFlag.AlignLeft), "heading")
        self.sentence = words("note")
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(name)
        self._lay_out()

    # What to show

    def show_subject(self, subject: Subject, selected: frozenset[str]) -> None:
        """Show other findings."""
        self.subject, self.selected = subject, selected
        self._redraw()

    def show_selection(self, selected: frozenset[str]) -> None:
        """Show another selection."""
        if self.subject is not None and selected != self.selected:
            self.selected = selected
            self._mark(self.subject)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.theme = self.glass.theme = theme
        self.plot.setBackground(theme.card)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.card_edge))
            axis.setTextPen(pg.mkPen(theme.muted))
        self._redraw()

    # For the kinds of chart

    def _draw(self, subject: Subject) -> None:
        raise NotImplementedError

    def _mark(self, subject: Subject) -> None:
        raise NotImplementedError

    def _codes_in(self, figure: Figure) -> Collection[str]:
        raise NotImplementedError

    def _shown_in_words(self, subject: Subject) -> Said | None:
        """Say what is seen at a glance, for those who do not see it; None where the sentence below the chart says it."""
        return None

    def _name_at(self, here: QPointF) -> str:
        """Say what is under the pointer; empty for nothing."""
        return ""

    def label_axes(self, bottom: str, left: str = "") -> None:
        """Name the axes."""
        self.plot.setLabel("bottom", bottom, color=self.theme.muted)
        self.plot.setLabel("left", left, color=self.theme.muted)

    def pen(self, colour: str | QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """Return a pen, its width in logical pixels."""
        # WORKAROUND: pyqtgraph's pens are cosmetic, and Qt counts their width in device pixels.
        pen: QPen = pg.mkPen(colour, width=width * self.devicePixelRatioF(), style=style)
        return pen

    def faded(self, colour: str) -> QColor:
        """Return a colour on its way to the card behind it."""
        packed = np.array([rgb_of(colour)], dtype=np.uint32)
        return QColor.fromRgb(int(blended(packed, self.theme.card, FADED)[0]))

    def place_of(self, point: QPointF) -> tuple[float, float]:
        """Return where a point of the glass lies on the axes."""
        at = self.plot.getViewBox().mapSceneToView(self.plot.mapToScene(point.toPoint()))
        return at.x(), at.y()

    def on_glass(self, places: FloatArray) -> FloatArray:
        """Return where places on the axes, shape (places, 2), lie on the glass, in logical pixels."""
        box, (x, y) = self.plot.getViewBox(), self.plot.getViewBox().viewRange()
        rect = self.plot.mapFromScene(box.sceneBoundingRect()).boundingRect()
        across = (places[:, 0] - x[0]) / (x[1] - x[0]) * rect.width() + rect.left()
        down = (y[1] - places[:, 1]) / (y[1] - y[0]) * rect.height() + rect.top()
        return np.column_stack([across, down])

    def nearest(self, here: QPointF, places: FloatArray, codes: Sequence[str]) -> str:
        """Return the code of the mark under the pointer; empty if none is near."""
        if not len(places):
            return ""
        away = np.hypot(*(self.on_glass(places) - [here.x(), here.y()]).T)
        return codes[int(np.argmin(away))] if away.min() <= NEAR else ""

    def inside(self, figure: Figure, places: FloatArray, codes: Sequence[str]) -> list[str]:
        """Return the codes of the marks in a figure."""
        from explorer.places.picking import points_inside

        if figure.kind == POINT:
            return list(filter(None, [self.nearest(figure.points[0], places, codes)]))
        corners = [(point.x(), point.y()) for point in figure.points]
        if figure.kind != LASSO:
            (left, top), (right, bottom) = corners[0], corners[-1]
            corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
        taken = points_inside(self.on_glass(places), corners)
        return [code for code, is_taken in zip(codes, taken, strict=True) if is_taken]

    # Details

    def _lay_out(self) -> None:
        self.head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(self.head)
        column.addWidget(self._body(), 1)
        column.addWidget(self.sentence)

    def _body(self) -> QWidget:
        """Return what fills the middle."""
        body: QWidget = self.plot
        return body

    def _redraw(self) -> None:
        if self.subject is not None:
            self.plot.clear()
            self._draw(self.subject)
            self._mark(self.subject)
            if self.subject.why_empty:
                self.sentence.setText(self.subject.why_empty)
            self._tell_readers(self.subject)

    def _tell_readers(self, subject: Subject) -> None:
        """Say what the chart is of, what it shows, and where the same figures stand in rows."""
        self.plot.setAccessibleName(text("spoken-chart", chart=self._name, title=self.title.text()))
        shown = None if subject.why_empty else self._shown_in_words(subject)
        self.plot.setAccessibleDescription(say(sentences(shown, self.sentence.text(), Said("spoken-chart-table"))))

    def _take_figure(self, figure: Figure, keys: Qt.KeyboardModifier) -> None:
        if self.subject is not None:
            self.picked.emit(list(self._codes_in(figure)), keys)

    def _point_at(self, here: QPointF | None) -> None:
        name = self._name_at(here) if here is not None and self.subject is not None else ""
        if name:
            assert here is not None  # noqa: S101 - a name needs a place
            QToolTip.showText(self.glass.mapToGlobal(here.toPoint()), as_tip(name), self.glass)
            self.glass.setAccessibleDescription(name)
        else:
            QToolTip.hideText()


def how() -> str:
    """Say how districts are selected in a chart."""
    return text("chart-how", keys=picks.HOW)
