"""The column of buttons at the left of a map."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from explorer.views.map.canvas import ZOOM_STEP, MapCanvas
from explorer.views.parts.widgets import named
from explorer.words import text


class MapButtons(QWidget):
    """Zoom, the whole country, layers and legend; the menus have them all too.

    Attributes
    ----------
    layers, legend : QToolButton
        Open the panel of layers; show the legend or put it away.
    """

    def __init__(self, parent: QWidget, canvas: MapCanvas) -> None:
        super().__init__(parent)
        self._unwanted: set[QToolButton] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        closer, further = _button("+", "map-zoom-in"), _button("−", "map-zoom-out")
        closer.clicked.connect(lambda: canvas.camera.zoom(ZOOM_STEP))
        further.clicked.connect(lambda: canvas.camera.zoom(1 / ZOOM_STEP))
        country = _button(text("map-country"), "map-show-all")
        country.clicked.connect(lambda: canvas.fit())
        self.layers = _button("☰", "map-show-layers")
        self.legend = _button("▤", "map-show-legend")
        self.legend.setCheckable(True)
        self.legend.setChecked(True)
        self._all: list[QToolButton] = []
        for button in (closer, further, country, self.layers, self.legend):
            self.add(button)

    def add(self, button: QToolButton) -> None:
        """Add a button below the others."""
        self._all.append(button)
        self._column.addWidget(button)

    def leave_out(self, button: QToolButton) -> None:
        """Never show this button: its map has nothing for it."""
        self._unwanted.add(button)
        button.hide()

    def fit(self, height: int) -> None:
        """Show as many as there is room for, from the top, all as wide as the widest: some hold letters."""
        widest = max(button.sizeHint().width() for button in self._all)
        for button in self._all:
            button.setFixedWidth(widest)
            if button not in self._unwanted:
                height -= button.sizeHint().height() + self._column.spacing()
                button.setVisible(height >= 0)
        self.adjustSize()


def _button(sign: str, key: str) -> QToolButton:
    button = named(QToolButton(), "map_button")
    button.setText(sign)
    button.setToolTip(text(key))
    button.setAccessibleName(text(key))
    return button
