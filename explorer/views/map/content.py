"""Findings made ready for the map, off the main thread: which class each area is in, lines, legend, pointer texts.

No colour is fixed here, so that the same content shows in a light and in a dark window.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.indicators import NATIONS
from explorer.catalogue.partnerships import Membership, role_said
from explorer.layers.figure_words import status_said
from explorer.memory import SHARED, Memory
from explorer.places.districts import COUNTRY_CODES
from explorer.said import Area, Said, sentences
from explorer.views.map.area_content import AreaContent, area_content, district_in_words, value_in_words
from explorer.views.map.labels import FOREMOST, MapLabel
from explorer.views.map.legend import ClassKey, LegendContent, LineKey, Spread
from explorer.views.map.lines import Outline
from explorer.views.map.paths import DrawingLevel
from explorer.views.map.place_words import MapPlaces, places_of
from explorer.views.parts.theme import Colours, Theme, packed_by_code, rgb_of
from explorer.words import say, spoken, text
from explorer.words.language import Language

if TYPE_CHECKING:
    import pandas as pd

    from explorer.cartography.map_design import FillKey, MapDesign
    from explorer.flags.findings import Findings
    from explorer.layers import Layer
    from explorer.places.districts import DistrictLookup
    from explorer.places.shapes import FloatArray, TextArray


BARS = 32
"""Bars of the histogram in the legend: as many as a card can show."""


_PACKED, _SPREADS = Memory(most=48), Memory(most=24)
"""Colours of the last designs, and bars of the last layers, apart from what footprints share: dragging a break makes many."""


@dataclass(frozen=True, eq=False)
class MapContent:
    """What the map shows for some findings.

    Attributes
    ----------
    levels : tuple of DrawingLevel
        The user's own areas, ready to draw; empty where the bundled ones are drawn.
    codes : tuple of str
        Areas, in the order in which they are drawn.
    design : MapDesign
        Fills and their legend.
    outlines : tuple of Outline
        Region, functional areas, footprint; in drawing order.
    labels_on_map : tuple of MapLabel
        Names of districts.
    descriptions : mapping of code to lines
        What to show beside the pointer.
    statement : str
        What must always stand beside the boundaries.
    bars : tuple of tuple of float, tuple of int
        How many districts have which values: edges of equal intervals, and the districts between each two.
    areas : AreaContent, optional
        Loaded areas that are coloured in place of the districts.
    places : MapPlaces, optional
        The districts for those who go by keys and by ear.
    """

    levels: tuple[DrawingLevel, ...]
    codes: tuple[str, ...]
    design: MapDesign
    outlines: tuple[Outline, ...]
    labels_on_map: tuple[MapLabel, ...]
    descriptions: Mapping[str, tuple[str, ...]]
    statement: str
    bars: tuple[tuple[float, ...], tuple[int, ...]] = ((), ())
    areas: AreaContent | None = None
    places: MapPlaces | None = None

    def is_coloured_as(self, other: MapContent) -> bool:
        """Whether another content gives the same areas the same colours."""
        return self.design is other.design and self.areas is other.areas and self.codes == other.codes

    def keeping(self, other: MapContent) -> MapContent:
        """Return this content with what is the same in another in place of its own, so that nobody draws it again.

        Whether the colours are the same, its design and areas have to tell: see :meth:`is_coloured_as`.
        """
        was = {line.role: line for line in other.outlines}
        outlines = tuple(was[line.role] if line.role in was and line.is_as(was[line.role]) else line for line in self.outlines)
        names = other.labels_on_map if other.labels_on_map == self.labels_on_map else self.labels_on_map
        return replace(self, outlines=outlines, labels_on_map=names)

    @property
    def no_data(self) -> npt.NDArray[np.bool_]:
        """Whether each area is without a value."""
        without: npt.NDArray[np.bool_] = self.fills() == 0
        return without

    def fills(self) -> Colours:
        """Return a colour for each area; 0 where it has no value."""
        return _PACKED.of(packed_by_code, self.design.colours, self.codes)

    def marks(self) -> Colours:
        """Return the colour of the hatching over each area; 0 where there is none."""
        return _PACKED.of(packed_by_code, self.design.marks, self.codes)

    def legend(self, theme: Theme) -> LegendContent:
        """Return the legend that goes with the colours and lines."""
        design = self.design
        lines = [LineKey(outline.role, outline.name) for outline in reversed(self.outlines) if outline.role in theme.lines]
        return LegendContent(
            say(design.title), say(design.unit), tuple(map(_class_key, design.keys)), design.no_data, tuple(lines), _note(design),
            tuple(map(_class_key, design.extras)), design.square, spread=self._spread(),
        )  # fmt: skip

    def _spread(self) -> Spread | None:
        if not self.bars[1] or not self.design.shows_classes:
            return None
        return Spread(*self.bars, self.design.classes.breaks, tuple(key.colour for key in self.design.keys))


def map_content(
    findings: Findings,
    own_levels: tuple[DrawingLevel, ...],
    area_levels: tuple[DrawingLevel, ...] = (),
    design: MapDesign | None = None,
) -> MapContent:
    """Prepare findings for the map.

    Parameters
    ----------
    findings : Findings
        What was found.
    own_levels : tuple of DrawingLevel
        The user's own districts, ready to draw; empty where the bundled ones are drawn.
    area_levels : tuple of DrawingLevel
        Loaded areas of another level that the figures are of, ready to draw; empty where districts are coloured.
    design : MapDesign, optional
        That of the findings, where it is at hand.
    """
    areas = findings.layer.areas
    statement = say(sentences(findings.ground.statement, areas.statement if areas is not None else None))
    drawn, descriptions = design or findings.design, _descriptions(findings)
    return MapContent(
        own_levels, tuple(findings.ground.shapes.codes.tolist()), drawn, _outlines(findings), _names(findings), descriptions,
        statement, _bars(findings), area_content(findings.layer, area_levels),
        places_of(findings, lambda code: descriptions[code][1], drawn),
    )  # fmt: skip


def _bars(findings: Findings) -> tuple[tuple[float, ...], tuple[int, ...]]:
    layer = findings.layer
    # One of other areas is made anew each time, and holds the shapes of a user's own.
    return _SPREADS.of(_spread, layer) if layer.areas is None else _spread(layer)


def _spread(layer: Layer) -> tuple[tuple[float, ...], tuple[int, ...]]:
    from explorer.cartography.classification import histogram

    bars = histogram(layer.on_map.shown, BARS)
    return tuple(bars.edges.tolist()), tuple(bars.counts.tolist())


def _class_key(key: FillKey) -> ClassKey:
    return ClassKey(say(key.label), key.count, rgb_of(key.colour), rgb_of(key.mark) if key.mark else 0)


def _note(design: MapDesign) -> str:
    counted = Said("map-counts-in-fields") if design.square else Said("map-counts-right", areas=design.said)
    return say(sentences(*design.notes, counted))


def _outlines(findings: Findings) -> tuple[Outline, ...]:
    return tuple(Outline(say(line.label), line.segments, line.role) for line in findings.lines)


def _names(findings: Findings) -> tuple[MapLabel, ...]:
    """Return the names of the districts, and where to write them."""
    inside, ground = set(findings.footprint.districts), findings.ground
    # Not the ground itself: what is shared is held, and a user's own shapes are large.
    labels = SHARED.of(_labels, ground.shapes.codes, ground.label_points, findings.lookup, spoken())
    return tuple(foremost if code in inside else other for code, foremost, other in labels)


def _labels(codes: TextArray, points: FloatArray, lookup: DistrictLookup, _: Language) -> list[tuple[str, MapLabel, MapLabel]]:
    """Return the label of each district as it is inside a footprint, and outside; other ones in another language."""
    found = []
    for code, (east, north, width) in zip(codes.tolist(), points.tolist(), strict=True):
        inside, outside = (MapLabel(say(lookup.area(code)), east, north, width, rank) for rank in (FOREMOST, FOREMOST + 1))
        found.append((code, inside, outside))
    return found


def _descriptions(findings: Findings) -> dict[str, tuple[str, ...]]:
    roles = _roles(findings)
    economy = SHARED.of(_economy, findings.area_of_district, findings.area_names, findings.lookup, spoken())
    figures = SHARED.of(_figures, findings.layer, findings.lookup, spoken())
    return {code: tuple(filter(None, (*said, economy[code], roles.get(code, "")))) for code, said in figures.items()}


def _figures(layer: Layer, lookup: DistrictLookup, _: Language) -> dict[str, tuple[str, str]]:
    """Return the name of each district, and its figure in words."""
    unit, areas = layer.indicator.unit, layer.areas
    rows = layer.values[["value", "lower95", "upper95"]].itertuples(name=None)  # noqa: PD011 - a frame

    def figure(code: str, value: float, low: float, high: float) -> str:
        if areas is None or layer.built is not None:
            return value_in_words(value, low, high, unit, _why(layer, code, value))
        return district_in_words(areas, code, unit)

    return {code: (say(lookup.named(code)), figure(code, value, low, high)) for code, value, low, high in rows}


def _why(layer: Layer, code: str, value: float) -> Said | str:
    """Say why a district has no figure, or what its publisher says of it; empty where there is nothing to say."""
    if status := layer.status.get(code, ""):
        return status_said(status)
    nation = NATIONS.get(code[:1], "")
    if not math.isfinite(value) and nation and code[:1] not in layer.indicator.nations:
        return Said("map-other-nations", nation=Area(COUNTRY_CODES[nation], nation))
    return ""


def _economy(area_of_district: pd.Series[str], area_names: pd.Series[str], lookup: DistrictLookup, _: Language) -> dict[str, str]:
    names = area_names.to_dict()
    return {
        str(code): text("map-mostly-in", area=Area(str(area), names.get(area, lookup.name(area))))
        for code, area in area_of_district.to_dict().items()
    }


def _roles(findings: Findings) -> dict[str, str]:
    body = findings.footprint.partnership
    return {each.district: _role(each, body.briefly) for each in findings.footprint.memberships}


def _role(membership: Membership, body: Area) -> str:
    role, why = role_said(membership.role, "title"), membership.left_out_because
    if why:
        return text("map-role-not-counted", role=role, body=body, why=why)
    return text("map-role", role=role, body=body)
