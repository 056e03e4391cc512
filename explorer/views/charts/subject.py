"""What the table and the charts are about: findings, people, and the colours of the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from explorer.cartography.symbology import HATCHING
from explorer.layers.figure_words import with_unit
from explorer.said import Area
from explorer.views.map.content import MapContent
from explorer.views.parts.theme import rgb_of
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.layers import Layer


@dataclass(frozen=True, eq=False)
class Subject:
    """One outcome as the views under the map see it."""

    findings: Findings
    content: MapContent

    @cached_property
    def values(self) -> pd.Series[float]:
        """The indicator, by district code."""
        values: pd.Series[float] = self.findings.layer.values["value"]  # noqa: PD011 - the layer's own frame
        return values

    @property
    def footprint(self) -> Sequence[str]:
        """Districts of the footprint."""
        return self.findings.footprint.districts

    @property
    def footprint_name(self) -> Area:
        """What to call the footprint in a key."""
        return self.findings.footprint.partnership.briefly

    @property
    def title(self) -> str:
        """The indicator with its unit and year."""
        return indicator_title(self.findings.layer)

    @property
    def why_empty(self) -> str:
        """Why districts have no figures, where the indicator is of other areas; else empty."""
        layer = self.findings.layer
        if layer.areas is None or layer.built is not None:
            return ""
        return text("chart-other-areas", areas=layer.areas.said)

    def said(self, code: str) -> str:
        """Name of a district as a sentence says it."""
        return say(self.findings.lookup.area(code))

    def number(self, value: float) -> str:
        """Write a value of the indicator with its unit."""
        return say(with_unit(value, self.findings.layer.indicator.unit))

    @cached_property
    def colours(self) -> pd.Series[int]:
        """The colour of each district on the map, by code; a neutral grey where the map has no value or no shape."""
        codes = self.findings.ground.shapes.codes
        colours = pd.Series(self.content.fills().astype("int64"), index=codes.tolist(), name="colour")
        return colours.where(~self.content.no_data).reindex(self.values.index).fillna(rgb_of(HATCHING)).astype("int64")

    def in_view(self, selected: frozenset[str]) -> list[str]:
        """Return the districts that ranked bars and trend show: the selection, or else the footprint."""
        return [code for code in self.findings.lookup.codes if code in (selected or self.footprint)]

    def scope_in_words(self, selected: frozenset[str]) -> str:
        """Say which districts those are."""
        return text("map-line-selection") if selected else text("chart-of-footprint", footprint=self.footprint_name)

    @cached_property
    def wider_areas(self) -> dict[str, str]:
        """Regions of the footprint, the nation and the country, with their names, by code."""
        lookup = self.findings.lookup
        regions = {code: say(lookup.region(code)) for code in lookup.regions_of(self.footprint)[:2]}
        nations = {lookup.districts[code].country_code: say(lookup.districts[code].nation) for code in self.footprint}
        return {**regions, **nations, "K02000001": text("chart-united-kingdom")}


def indicator_title(layer: Layer) -> str:
    """Name an indicator with its unit and year."""
    return text(
        "findings-comparison-title", indicator=layer.indicator.title, unit=layer.indicator.unit_said, year=layer.period_said
    )
