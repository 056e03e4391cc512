"""Figures of other areas than districts, made ready for the map: what it colours, and what it says beside the pointer."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from explorer.layers.figure_words import with_unit
from explorer.places.area_finder import AreaFinder
from explorer.said import Listing, Said
from explorer.views.map.fills import FilledAreas
from explorer.views.map.paths import DrawingLevel
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import Theme, packed_by_code
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.cartography.map_design import MapDesign
    from explorer.layers import Layer
    from explorer.layers.area_figures import AreaFigures


@dataclass(frozen=True, eq=False)
class AreaContent:
    """Loaded areas that the map colours in place of districts.

    Attributes
    ----------
    levels : tuple of DrawingLevel
        Ready to draw.
    words : mapping of area code to lines
        What to show beside the pointer.
    """

    levels: tuple[DrawingLevel, ...]
    words: Mapping[str, tuple[str, ...]]

    def filled(self, design: MapDesign) -> FilledAreas:
        """Return the areas in the colours of a design."""
        codes = self.levels[0].shapes.codes.tolist()
        fills, marks = packed_by_code(design.colours, codes), packed_by_code(design.marks, codes)
        return FilledAreas(list(self.levels), fills, fills == 0, marks)

    @cached_property
    def under_pointer(self) -> AreaWords:
        """What lies over the map to say which area is under the pointer."""
        return AreaWords(AreaFinder(self.levels[0].shapes), self.words)


@dataclass(frozen=True, eq=False)
class AreaWords:
    """Draws nothing, and says of which area a point of the map is."""

    finder: AreaFinder
    words: Mapping[str, tuple[str, ...]]

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Leave the map as it is."""

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Return the words of the area under a point."""
        return self.words.get(self.finder.code_at(*view.to_map(point)) or "", ())

    def stops(self, view: Viewport) -> list[QPointF]:
        """Offer no stops: districts are walked, not small areas."""
        return []


def area_content(layer: Layer, levels: tuple[DrawingLevel, ...]) -> AreaContent | None:
    """Return what the map colours where the figures are drawn on loaded areas; None where it colours districts."""
    areas = layer.areas
    if areas is None or areas.own is None:
        return None
    unit = layer.indicator.unit
    rows = areas.values[["value", "lower95", "upper95"]].itertuples(name=None)
    words = {code: (say(areas.area(code)), value_in_words(value, low, high, unit), code) for code, value, low, high in rows}
    return AreaContent(levels, words)


def district_in_words(areas: AreaFigures, district: str, unit: str) -> str:
    """Say what the figure of the area that a district is a part of is; never as the district's own."""
    values = areas.values

    def figure(area: str) -> str:
        value, lower, upper = values.loc[[area], ["value", "lower95", "upper95"]].to_numpy(dtype=float)[0].tolist()
        return value_in_words(value, lower, upper, unit)

    found = areas.members.get(district, ())
    if found == (district,):
        return figure(district)
    if areas.own is not None or not found:
        return text("map-no-figure", areas=areas.said)
    if len(found) > 1:
        figures = [text("map-area-figure", area=areas.area(area), figure=figure(area)) for area in found]
        return text("map-in-several", areas=areas.said, figures=Listing.of(figures, len(figures), "clauses"))
    return text("map-figure-of-area", figure=figure(found[0]), kind=areas.singular, area=areas.area(found[0]))


def value_in_words(value: float, lower: float, upper: float, unit: str, why: Said | str = "") -> str:
    """Write a value with its unit and interval; ``why`` says why it is missing, or what is to be known of it.

    Examples
    --------
    >>> value_in_words(31.2, float("nan"), float("nan"), "£"), value_in_words(75.1, 74, 76.2, "%")
    ('£31.2', '75.1% (95% interval 74 to 76.2)')
    """
    if not math.isfinite(value):
        return text("map-figure-none-why", why=why) if why else text("map-figure-none")
    said = say(with_unit(value, unit))
    if why:
        said = text("map-figure-marked", figure=said, why=why)
    if not math.isfinite(lower + upper):
        return said
    return text("map-figure-interval", figure=said, low=f"{lower:,.4g}", high=f"{upper:,.4g}")
