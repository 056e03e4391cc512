"""The map with what floats on it: legend and zoom buttons."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from explorer.views.legend import Legend, LineKey
from explorer.views.map_canvas import ZOOM_STEP, MapCanvas
from explorer.views.map_content import MapContent
from explorer.views.theme import Theme
from explorer.views.widgets import named

CHOSEN = "Areas of the chosen flag"
SELECTED = "Selected districts"
GAP = 14
"""Distance of the floating parts from the edge, in logical pixels."""


class MapPane(QWidget):
    """A :class:`MapCanvas` with its legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = MapCanvas(self)
        self.legend = Legend(self)
        self.legend.hide()
        self.buttons = self._zoom_buttons()
        self._content: MapContent | None = None
        self._has_selection = False

    def show_content(self, content: MapContent) -> None:
        """Colour the areas, draw the lines and explain both."""
        self._content = content
        codes_fit = len(content.members) == len(self.canvas.codes)
        self.canvas.set_fills(content.fills() if codes_fit else None, content.no_data if codes_fit else None)
        self.canvas.set_outlines(content.outlines)
        self.canvas.set_labels(content.labels_on_map)
        self.canvas.set_describer(lambda code: content.descriptions.get(code, (code,)))
        self.canvas.set_attribution(content.statement)
        self._show_legend()

    def set_highlight(self, codes: Sequence[str]) -> None:
        """Lift areas out, and say so in the legend; an empty list ends it."""
        self.canvas.set_highlight(codes)
        self._show_legend()

    def set_selection(self, codes: Collection[str]) -> None:
        """Line out the districts selected, and say so in the legend; an empty collection ends it."""
        self.canvas.set_selection(codes)
        if self._has_selection != bool(codes):
            self._has_selection = bool(codes)
            self._show_legend(reframe=False)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.canvas.set_theme(theme)
        self._show_legend()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the floating parts in their corners."""
        super().resizeEvent(event)
        self.canvas.resize(self.size())
        self._place()

    def sizeHint(self) -> QSize:
        """Ask for what the map asks for."""
        return self.canvas.sizeHint()

    def _show_legend(self, *, reframe: bool = True) -> None:
        if self._content is not None:
            content = self._content.legend(self.canvas.theme)
            if self.canvas.highlighted:
                content = replace(content, lines=(LineKey("highlight", CHOSEN), *content.lines))
            if self._has_selection:
                content = replace(content, lines=(LineKey("selection", SELECTED), *content.lines))
            self.legend.show_content(content, self.canvas.theme)
            self.legend.show()
            self._place(reframe=reframe)

    def _place(self, *, reframe: bool = True) -> None:
        foot = GAP + 2 * self.fontMetrics().height() + 6
        self.legend.adjustSize()
        left, top = self.width() - self.legend.width() - GAP, self.height() - self.legend.height() - foot
        self.legend.move(max(left, 0), max(top, 0))
        self.buttons.adjustSize()
        self.buttons.move(GAP, GAP)
        edge, low = 2.0 * GAP, float(foot)
        ways = [(edge, edge, edge, low)]
        if self.legend.isVisible():
            beside, above = self.legend.width() + edge, self.legend.height() + low + GAP
            ways = [(edge, edge, beside, low), (edge, edge, edge, above)]
        if reframe:  # a district that was clicked must not move away under the pointer
            self.canvas.set_margins(ways)
        floating = [part.geometry() for part in (self.legend, self.buttons) if part.isVisibleTo(self)]
        self.canvas.set_obstacles([QRectF(box) for box in floating])

    def _zoom_buttons(self) -> QWidget:
        column = QWidget(self)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        canvas = self.canvas
        layout.addWidget(_button("+", "Zoom in (+ on the map)", lambda: canvas.zoom(ZOOM_STEP)))
        layout.addWidget(_button("−", "Zoom out (− on the map)", lambda: canvas.zoom(1 / ZOOM_STEP)))
        layout.addWidget(_button("UK", "Show everything (0 or Home on the map)", canvas.fit))
        return column


def _button(text: str, tip: str, act: Callable[[], None]) -> QToolButton:
    button = named(QToolButton(), "map_button")
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(lambda: act())
    return button
