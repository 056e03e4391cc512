"""An indicator measured on the footprint, on its functional areas and on its regions: what the boundary does to a figure."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from explorer.analysis.combining import Combined, Combining, differ
from explorer.cartography.map_design import benchmark
from explorer.flags.case import Case
from explorer.flags.names import region_said
from explorer.flags.standing import combining_of
from explorer.flags.wording import areas_said, capital, listed
from explorer.layers import Layer
from explorer.layers.combinable import Combinable
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup

OWN, TOGETHER, AREA, REGION, WIDER = "footprint", "areas", "area", "region", "wider"
"""What a figure is measured on."""


@dataclass(frozen=True)
class MeasuredOn:
    """The indicator on one boundary.

    Attributes
    ----------
    on : str
        What kind of boundary.
    name : str
    figure : Combined
        Refused where it cannot be combined.
    outside : str
        Whether the part outside the footprint is ``higher`` or ``lower`` than the footprint, or ``cannot tell``; empty for
        the footprint itself, and where nothing lies outside it. Parts that do not overlap can be told apart, a whole and
        its part cannot (methods §4).
    """

    on: str
    name: str
    figure: Combined
    outside: str


@dataclass(frozen=True, eq=False)
class IndicatorComparison:
    """One indicator on several boundaries.

    Attributes
    ----------
    layer : Layer
    rows : tuple of MeasuredOn
        The footprint first.
    areas_said : str
        The set of functional areas.
    """

    layer: Layer
    rows: tuple[MeasuredOn, ...]
    areas_said: str

    @property
    def title(self) -> str:
        """The indicator with its unit and year."""
        return f"{self.layer.indicator.title} ({self.layer.indicator.unit}), {self.layer.year}"

    def written(self, number: float) -> str:
        """Write a figure as the indicator is written: as a whole number for counts, else with one decimal."""
        if not math.isfinite(number):
            return "–"
        is_count = self.layer.indicator.kind == "count" or abs(number) >= 1000
        text = f"{number:,.0f}" if is_count else f"{number:,.1f}"
        return f"£{text}" if self.layer.indicator.unit.startswith("£") else text

    def interval(self, figure: Combined) -> str:
        """Write the 95% interval; of a figure that is refused the range of its members."""
        low, high = (figure.lowest, figure.highest) if figure.refused else figure.interval
        if not math.isfinite(low):
            return "not known"
        told = f"{self.written(low)} to {self.written(high)}"
        return f"members: {told}" if figure.refused else told

    @property
    def sentence(self) -> str:
        """What the boundary does to the figure."""
        own, *others = self.rows
        name = self.layer.indicator.title
        if own.figure.refused:
            return f"{name} cannot be given for the footprint: {own.figure.refused}. The range of its members is shown."
        told = f"{name} is {self.written(own.figure.value)} on the footprint."
        apart = {way: [row.name for row in others if row.outside == way] for way in ("higher", "lower", "cannot tell")}
        parts = [
            f"Outside the footprint it is {way} in {listed(apart[way])}, by more than its uncertainty."
            for way in ("higher", "lower")
            if apart[way]
        ]
        if apart["cannot tell"]:
            parts.append(f"Whether it differs cannot be told for {listed(apart['cannot tell'])}.")
        return capital(" ".join([told, *parts]))


def indicator_comparison(case: Case) -> IndicatorComparison | None:
    """Measure the case's indicator on every boundary; None without an indicator or without districts."""
    if case.figures is None or not case.codes:
        return None
    ready = SHARED.of(combining_of, case.figures)
    rows = tuple(_rows(case, case.figures, ready))
    return IndicatorComparison(case.figures.layer, rows, areas_said(case.functional_areas))


def _rows(case: Case, figures: Combinable, ready: Combining) -> Iterator[MeasuredOn]:
    own = case.chosen.astype(np.float64)
    footprint = ready.over(own)
    yield MeasuredOn(OWN, "The footprint", footprint, "")
    shares = case.functional_areas.shares
    met = [area for area in case.markets.met if area in shares]
    if len(met) > 1:
        # Published shares of a district are rounded, so that they can add up to a little more than one.
        together = np.minimum(shares[met].sum(axis="columns").to_numpy(dtype=np.float64), 1.0)
        yield _measured(TOGETHER, "its functional areas together", together, own, footprint, ready)
    for area in met:
        parts = shares[area].to_numpy(dtype=np.float64)
        yield _measured(AREA, f"the {case.markets.name(area)} labour market", parts, own, footprint, ready)
    yield from _regions(case, figures.layer, own, footprint, ready)


def _measured(
    on: str, name: str, parts: np.ndarray[tuple[int], np.dtype[np.float64]],
    own: np.ndarray[tuple[int], np.dtype[np.float64]], footprint: Combined, ready: Combining,
) -> MeasuredOn:  # fmt: skip
    rest = parts * (1 - own)
    outside = differ(ready.over(rest), footprint) if rest.any() else ""
    return MeasuredOn(on, name, ready.over(parts), outside)


def _regions(
    case: Case, layer: Layer, own: np.ndarray[tuple[int], np.dtype[np.float64]], footprint: Combined, ready: Combining
) -> Iterator[MeasuredOn]:
    """Measure the regions that the footprint lies in, by their published figure where there is one, and the country."""
    lookup, index = case.lookup, case.totals.index
    for region in lookup.regions_of(case.codes):
        parts = index.isin(lookup.in_regions([region])).astype(np.float64)
        measured = _measured(REGION, region_said(lookup.regions[region]), parts, own, footprint, ready)
        published = _published(layer, region, lookup)
        yield MeasuredOn(REGION, measured.name, published or measured.figure, measured.outside)
    country = SHARED.of(benchmark, layer, "", lookup)
    if country is not None:
        figure = Combined(country.value, country.error, 1.0, math.nan, math.nan, "published")
        yield MeasuredOn(WIDER, country.name, figure, "")


def _published(layer: Layer, region: str, lookup: DistrictLookup) -> Combined | None:
    found = SHARED.of(benchmark, layer, region, lookup)
    return None if found is None else Combined(found.value, found.error, 1.0, math.nan, math.nan, "published")
