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
from explorer.flags.rules.standing import combining_of
from explorer.flags.wording import areas_said
from explorer.layers import Layer
from explorer.layers.combinable import Combinable
from explorer.memory import SHARED
from explorer.places.districts import DistrictLookup
from explorer.said import Area, Listing, Number, Said, sentences

OWN, BODY, TOGETHER, AREA, REGION, WIDER = "footprint", "body", "areas", "area", "region", "wider"
"""What a figure is measured on."""


@dataclass(frozen=True)
class MeasuredOn:
    """The indicator on one boundary.

    Attributes
    ----------
    on : str
        What kind of boundary.
    name : Said, Area or str
    figure : Combined
        Refused where it cannot be combined.
    outside : str
        Whether the part outside the footprint is ``higher`` or ``lower`` than the footprint, or ``cannot_tell``; empty for
        the footprint itself, and where nothing lies outside it. Parts that do not overlap can be told apart, a whole and
        its part cannot (methods §4).
    """

    on: str
    name: Said | Area | str
    figure: Combined
    outside: str

    @property
    def outside_said(self) -> Said | None:
        """What is outside, as a table says it."""
        return Said("findings-comparison-outside", outside=self.outside) if self.outside else None


@dataclass(frozen=True, eq=False)
class IndicatorComparison:
    """One indicator on several boundaries.

    Attributes
    ----------
    layer : Layer
    rows : tuple of MeasuredOn
        The footprint first.
    areas_said : Said
        The set of functional areas.
    """

    layer: Layer
    rows: tuple[MeasuredOn, ...]
    areas_said: Said

    @property
    def title(self) -> Said:
        """The indicator with its unit and year."""
        indicator = self.layer.indicator
        return Said("findings-comparison-title", indicator=indicator.title, unit=indicator.unit_said, year=self.layer.period_said)

    def written(self, number: float) -> Said | Number:
        """Round a figure as the indicator is written: to a whole number for counts, else to one decimal."""
        if not math.isfinite(number):
            return Said("findings-comparison-no-figure")
        is_count = self.layer.indicator.kind == "count" or abs(number) >= 1000
        rounded = Number(number, 0 if is_count else 1, self.layer.indicator.unit)
        return Said("unit-pounds", n=rounded) if self.layer.indicator.unit.startswith("£") else rounded

    def interval(self, figure: Combined) -> Said:
        """Say the 95% interval; of a figure that is refused the range of its members."""
        low, high = (figure.lowest, figure.highest) if figure.refused else figure.interval
        if not math.isfinite(low):
            return Said("evidence-not-known")
        key = "findings-comparison-members" if figure.refused else "findings-comparison-interval"
        return Said(key, low=self.written(low), high=self.written(high))

    @property
    def sentence(self) -> Listing:
        """What the boundary does to the figure."""
        own, *others = self.rows
        title = self.layer.indicator.title
        if own.figure.refused:
            published = next((row.figure.value for row in others if row.on == BODY), None)
            return sentences(
                Said("findings-comparison-refused", indicator=title, why=own.figure.refused),
                None if published is None else Said("findings-comparison-given", value=self.written(published)),
            )
        apart = {
            way: Listing.of([row.name for row in others if row.outside == way]) for way in ("higher", "lower", "cannot_tell")
        }
        return sentences(
            Said("findings-comparison-own", indicator=title, value=self.written(own.figure.value)),
            *(Said("findings-comparison-apart", way=way, boundaries=apart[way]) for way in ("higher", "lower") if apart[way]),
            Said("findings-comparison-unknown", boundaries=apart["cannot_tell"]) if apart["cannot_tell"] else None,
        )


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
    yield MeasuredOn(OWN, Said("findings-comparison-footprint"), footprint, "")
    if case.published is not None:
        yield MeasuredOn(BODY, Said("findings-comparison-body"), case.published, "")
    shares = case.functional_areas.shares
    met = [area for area in case.markets.met if area in shares]
    if len(met) > 1:
        # Published shares of a district are rounded, so that they can add up to a little more than one.
        together = np.minimum(shares[met].sum(axis="columns").to_numpy(dtype=np.float64), 1.0)
        yield _measured(TOGETHER, Said("findings-comparison-together"), together, own, footprint, ready)
    for area in met:
        parts = shares[area].to_numpy(dtype=np.float64)
        yield _measured(
            AREA, Said("findings-comparison-market", area=Area(area, case.markets.name(area))), parts, own, footprint, ready
        )
    yield from _regions(case, figures.layer, own, footprint, ready)


def _measured(
    on: str, name: Said | Area, parts: np.ndarray[tuple[int], np.dtype[np.float64]],
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
        measured = _measured(REGION, region_said(region, lookup.regions[region]), parts, own, footprint, ready)
        published = _published(layer, region, lookup)
        yield MeasuredOn(REGION, measured.name, published or measured.figure, measured.outside)
    country = SHARED.of(benchmark, layer, "", lookup)
    if country is not None:
        figure = Combined(country.value, country.error, 1.0, math.nan, math.nan, Said("findings-comparison-published"))
        yield MeasuredOn(WIDER, country.name, figure, "")


def _published(layer: Layer, region: str, lookup: DistrictLookup) -> Combined | None:
    found = SHARED.of(benchmark, layer, region, lookup)
    return (
        None
        if found is None
        else Combined(found.value, found.error, 1.0, math.nan, math.nan, Said("findings-comparison-published"))
    )
