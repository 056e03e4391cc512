"""What floats on a map, and where: each part clear of the others, and the map clear of all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QWidget

from explorer.views.map import furniture
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.layer_key import LayerKey
from explorer.views.map.legend import Legend
from explorer.views.map.map_buttons import MapButtons

GAP = 14
"""Distance of the floating parts from the edge, in logical pixels."""


class Floats:
    """Legend, key, buttons and what others let float on a map.

    Attributes
    ----------
    legend, key, buttons : QWidget
        The parts that every map has.
    floating : list of QWidget
        What others let float on the map; names keep clear of it.
    heads : list of QWidget
        What floats along the top; what is brought into view keeps clear of it too.
    given : QRect, optional
        The part of the map that everything keeps within, as another map hides the rest; None for all of it.
    attribution : str
        What the strip at the foot has to hold.
    """

    def __init__(self, pane: QWidget, canvas: MapCanvas) -> None:
        self._pane, self._canvas = pane, canvas
        self.legend, self.key = Legend(pane), LayerKey(pane)
        self.legend.hide()
        self.buttons = MapButtons(pane, canvas)
        self.floating: list[QWidget] = []
        self.heads: list[QWidget] = []
        self.given: QRect | None = None
        self.attribution = ""

    @property
    def parts(self) -> list[QWidget]:
        """All that floats, shown or not."""
        return [self.legend, self.key, self.buttons, *self.floating, *self.heads]

    @property
    def part(self) -> QRect:
        """The part of the map that shows."""
        return self.given if self.given is not None else self._pane.rect()

    @property
    def low(self) -> float:
        """Height of the strip at the foot, with scale bar and attribution."""
        is_short = self._canvas.is_one_of_many
        return furniture.attribution_height(self.part.width(), self.attribution, self._pane.font(), is_short=is_short) + GAP / 2

    @property
    def free(self) -> QRect:
        """Where the legend may lie: clear of the edge, the buttons, what floats at the top or left, and the foot."""
        part = self.part
        top = max([GAP, *(round(box.bottom()) + GAP // 2 for box in self._boxes(self.heads))])
        beside_buttons = self.buttons.isVisibleTo(self._pane) and not part.left()
        left = part.left() + (self.buttons.width() + 2 * GAP if beside_buttons else GAP)
        left = max([left, *(round(box.right()) + GAP for box in self._boxes(self.floating))])
        return QRect(QPoint(left, top), QPoint(part.right() - GAP, self._bottom))

    @property
    def _bottom(self) -> int:
        return self._pane.height() - round(self.low)

    def place_buttons(self) -> None:
        """Put the buttons at the left, as many as there is room for."""
        self.buttons.fit(self._bottom - 2 * GAP - round(furniture.ARROW_SPACE))
        self.buttons.move(GAP, GAP)

    def place_key(self) -> None:
        """Put the key at the left, or where nothing is in its way: beside a panel or the legend, above it, at the right."""
        self.key.adjustSize()
        part, card, low = self.part, self.legend.geometry(), max(self._bottom - self.key.height(), 0)
        spots = [QPoint(part.left() + GAP, low)]
        spots += [QPoint(panel.geometry().right() + GAP, low) for panel in self.floating if panel.isVisibleTo(self._pane)]
        if self.legend.isVisibleTo(self._pane):
            above = max(card.y() - GAP - self.key.height(), 0)
            spots += [QPoint(card.right() + 1 - self.key.width(), above), QPoint(card.right() + GAP, low)]
        spots.append(QPoint(part.right() - GAP - self.key.width(), low))
        in_the_way = self._boxes([self.legend, *self.floating, *self.heads])
        free = (spot for spot in spots if not any(QRectF(QRect(spot, self.key.size())).intersects(box) for box in in_the_way))
        self.key.move(next(free, spots[0]))

    def keep_clear(self, *, reframe: bool) -> None:
        """Keep what is brought into view, and the names, clear of what floats."""
        edge, low = 2.0 * GAP, self.low
        width, height = self._pane.width(), self._pane.height()
        top = max([edge, *(box.bottom() + GAP for box in self._boxes(self.heads))])
        left = max([edge, *(box.right() + GAP for box in self._boxes([self.buttons, *self.floating]))])
        ways = [(left, top, edge, low)]
        if self.legend.isVisibleTo(self._pane):
            card = QRectF(self.legend.geometry())
            ways = [
                (left, top, width - card.left() + GAP, low), (left, top, edge, height - card.top() + GAP),
                (max(left, card.right() + GAP), top, edge, low), (left, max(top, card.bottom() + GAP), edge, low),
            ]  # fmt: skip
            # Where neither way leaves enough of the map, it is the legend that gives way.
            ways = [way for way in ways if self._canvas.camera.view.affords(way)] or [(left, top, edge, low)]
        # A district that was clicked must not move away under the pointer.
        self._canvas.camera.set_margins(ways, reframe=reframe)
        foot = QRectF(0, height - low, width, low)
        self._canvas.set_obstacles([foot, *self._boxes(self.parts)])

    def _boxes(self, parts: Sequence[QWidget]) -> list[QRectF]:
        """Return where those of the parts are that show."""
        pane = self._pane
        return [QRectF(QRect(part.mapTo(pane, QPoint()), part.size())) for part in parts if part.isVisibleTo(pane)]
