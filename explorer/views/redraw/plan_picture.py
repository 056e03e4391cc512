"""How a plan looks on a map: fills by footprint, patterns over them, what would help hatched, what is locked marked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from explorer.cartography.colour_vision import mixed
from explorer.cartography.plan_fills import plan_fill
from explorer.cartography.symbology import mark_on
from explorer.views.map.map_areas import MapAreas
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Colours, Theme, blended, rgb_of

if TYPE_CHECKING:
    from explorer.project.plan import Plan

OUTSIDE = 0.6
"""How far districts outside what the plan divides fade towards the sea."""

SPLIT = "#ffffff"
"""Fill of districts that a plan divides: whole districts cannot settle them."""

BRUSHES = {
    "": Qt.BrushStyle.NoBrush,
    "dots": Qt.BrushStyle.Dense6Pattern,
    "rising": Qt.BrushStyle.BDiagPattern,
    "columns": Qt.BrushStyle.VerPattern,
    "falling": Qt.BrushStyle.FDiagPattern,
    "rows": Qt.BrushStyle.HorPattern,
    "lattice": Qt.BrushStyle.DiagCrossPattern,
    "grid": Qt.BrushStyle.CrossPattern,
}


def plan_colours(codes: Sequence[str], plan: Plan, theme: Theme, numbers: Sequence[int] = ()) -> Colours:
    """Return a colour for each district: that of its footprint, else land, paler outside what the plan divides.

    Parameters
    ----------
    codes : sequence of str
        Districts in the order in which they are drawn.
    plan : Plan
    theme : Theme
    numbers : sequence of int
        Of each footprint's fill, where they are not in the plan's order.
    """
    places = {code: place for place, code in enumerate(codes)}
    colours = np.full(len(codes), rgb_of(theme.land), dtype=np.uint32)
    if plan.extent:
        colours = blended(colours, theme.sea, OUTSIDE)
        colours[[places[code] for code in plan.extent if code in places]] = rgb_of(theme.land)
    for number, one in enumerate(plan.footprints):
        fill = rgb_of(plan_fill(numbers[number] if numbers else number).colour)
        colours[[places[code] for code in one.districts if code in places]] = fill
    colours[[places[one.district] for one in plan.splits if one.district in places]] = rgb_of(SPLIT)
    return colours


def pattern_brush(number: int) -> QBrush:
    """Return the brush of the pattern over a footprint's colour."""
    fill = plan_fill(number)
    return QBrush(QColor(mark_on(fill.colour)), BRUSHES[fill.pattern])


@dataclass(frozen=True, eq=False)
class PlanPatterns:
    """Patterns of the footprints, hatching over what would help and over divided districts, and padlocks: an overlay.

    Attributes
    ----------
    areas : MapAreas
        The shapes of the map.
    plan : Plan
    numbers : sequence of int
        Of each footprint's fill.
    helping : mapping of code to int
        Districts that would help a footprint, by the number of its fill.
    outlined : collection of str
        Districts lined out: what lies elsewhere than in another plan.
    middles : mapping of code to (float, float)
        Where in each district a padlock is drawn.
    """

    areas: MapAreas
    plan: Plan
    numbers: Sequence[int] = ()
    helping: Mapping[str, int] | None = None
    outlined: Collection[str] = ()
    middles: Mapping[str, tuple[float, float]] | None = None

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw in logical pixels."""
        for number, one in enumerate(self.plan.footprints):
            brush = pattern_brush(self.numbers[number] if self.numbers else number)
            if brush.style() != Qt.BrushStyle.NoBrush:
                self._fill(painter, view, one.districts, brush)
        for code, number in (self.helping or {}).items():
            ink = plan_fill(number).colour
            self._fill(painter, view, [code], QBrush(QColor(_lighter(ink) if theme.is_dark else ink), Qt.BrushStyle.BDiagPattern))
        splits = [one.district for one in self.plan.splits]
        self._fill(painter, view, splits, QBrush(QColor(theme.hatching), Qt.BrushStyle.DiagCrossPattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.lines["hover"].colour), 2.0))
        for path in self._paths(view, self.outlined):
            painter.drawPath(path)
        for code in self.plan.locks:
            if self.middles is not None and code in self.middles:
                # Below the name of the district, which stands on its middle.
                _draw_padlock(painter, view.to_screen(*self.middles[code]) + QPointF(0, 15), theme)

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Say nothing: the districts speak for themselves."""
        return ()

    def stops(self, view: Viewport) -> list[QPointF]:
        """Stop nowhere."""
        return []

    def _fill(self, painter: QPainter, view: Viewport, codes: Collection[str], brush: QBrush) -> None:
        for path in self._paths(view, codes):
            painter.fillPath(path, brush)

    def _paths(self, view: Viewport, codes: Collection[str]) -> Iterator[QPainterPath]:
        level, place = self.areas.level(view, 1.0), view.transform()
        west, south, east, north = view.bounds
        for area in self.areas.indices(list(codes)):
            box = self.areas.bounds_of_each[area]
            if box[0] <= east and box[2] >= west and box[1] <= north and box[3] >= south:
                yield place.map(level.fills[area])


def _lighter(colour: str) -> str:
    """Return a colour that shows as thin lines on dark land."""
    return mixed(colour, "#ffffff", 0.5)


def _draw_padlock(painter: QPainter, middle: QPointF, theme: Theme) -> None:
    body = QRectF(middle.x() - 5, middle.y() - 1, 10, 8)
    bow = QRectF(middle.x() - 3.2, middle.y() - 6.5, 6.4, 10)
    for colour, width in ((theme.halo, 5.0), (theme.text, 1.8)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawArc(bow, 0, 180 * 16)
        painter.drawRect(body)
    painter.fillRect(body, QColor(theme.text))


def swatch(number: int, size: QSize, ratio: float = 2.0) -> QIcon:
    """Return the fill of a footprint as an icon."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    room = QRectF(0, 0, size.width(), size.height())
    painter.fillRect(room, QColor(plan_fill(number).colour))
    painter.fillRect(room, pattern_brush(number))
    painter.end()
    icon = QIcon()
    # In a row that is chosen too: tinted, it would be another fill.
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
        icon.addPixmap(picture, mode)
    return icon
