"""An indicator joined to the districts, or to the wider or smaller areas it is published for: what the map colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import Indicator, IndicatorTable
from explorer.catalogue.known import Known
from explorer.catalogue.sources import Source
from explorer.layers.area_figures import COLUMNS, AreaFigures, area_figures, brought_up
from explorer.memory import SHARED
from explorer.places.districts import COUNTRY_CODES, DistrictLookup
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, eq=False)
class Layer:
    """One indicator in one year, on the districts of April 2025.

    Attributes
    ----------
    indicator : Indicator
    year : int
    values : DataFrame, indexed by district code
        ``value``, ``lower95`` and ``upper95`` in the indicator's unit; NaN is missing, never zero.
    comparators : DataFrame, indexed by area code
        The same columns for ITL1 regions, nations and the country.
    unmatched : tuple of str
        Codes with values that are neither a district, a region, a nation nor the country.
    source : Source
    held : mapping of year to Series
        Values of the districts in every year held, this one among them.
    areas : AreaFigures, optional
        Where the indicator is of other areas than districts: their figures, which the map shows in place of those of districts.
    built : DataFrame, optional
        Values of the districts that were combined from those of smaller areas, with ``numerator`` and ``denominator``.
    unreliable : tuple of str
        Codes of the districts whose value the publisher calls unreliable.
    """

    indicator: Indicator
    year: int
    values: pd.DataFrame
    comparators: pd.DataFrame
    unmatched: tuple[str, ...]
    source: Source
    held: Mapping[int, pd.Series[float]] = field(default_factory=dict)
    areas: AreaFigures | None = None
    built: pd.DataFrame | None = None
    unreliable: tuple[str, ...] = ()

    def is_as(self, other: Layer) -> bool:
        """Whether another layer has the same figures of districts; layers of other areas are never the same."""
        if self is other:
            return self.areas is None
        return (
            self.areas is None
            and other.areas is None
            and (self.indicator, self.year, self.unreliable) == (other.indicator, other.year, other.unreliable)
            and self.held.keys() == other.held.keys()
            and all(values.equals(other.held[year]) for year, values in self.held.items())
            and self.values.equals(other.values)
            and self.comparators.equals(other.comparators)
        )

    @property
    def shown(self) -> pd.Series[float]:
        """The value of each district."""
        return self.values["value"]

    @property
    def on_map(self) -> Layer:
        """The layer with the values that the map shows in place of those of districts, where they are of other areas."""
        if self.areas is None:
            return self
        return replace(self, values=self.areas.values, held=self.areas.held, areas=None, built=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the districts without a value."""
        return tuple(self.values.index[self.values["value"].isna()])

    def sentences(self) -> list[Said]:
        """Return what a user should know about the join, one sentence each."""
        if self.areas is not None:
            return [*_of_districts(self), *self.areas.sentences()]
        told = []
        if self.missing:
            told.append(
                Said(
                    "layers-not-published",
                    indicator=self.indicator.title,
                    year=str(self.year),
                    missing=len(self.missing),
                    values=len(self.values),
                )
            )
        if self.unreliable:
            number = len(self.unreliable)
            told.append(Said("layers-unreliable", indicator=self.indicator.title, year=str(self.year), districts=number))
        if self.unmatched:
            told.append(Said("layers-unmatched", codes=Listing(tuple(self.unmatched), 1000, "commas")))
        return told


def _of_districts(layer: Layer) -> list[Said]:
    """Say which districts have a figure where the indicator is not of districts."""
    title, year, said = layer.indicator.title, str(layer.year), layer.indicator.areas_said
    known = len(layer.values) - len(layer.missing)
    if layer.built is not None:
        combine = layer.indicator.combine
        return [Said("layers-combined", indicator=title, year=year, known=known, areas=said, combine=combine)]
    return [Said("layers-other-areas", indicator=title, year=year, areas=said, known=known)]


def indicator_layer(known: Known, indicator: str, year: int | None = None) -> Layer:
    """Join an indicator to the districts.

    Parameters
    ----------
    known : Known
    indicator : str
        Id among the indicators known.
    year : int, optional
        A year that is held; the latest by default.
    """
    chosen = known.indicators[indicator]
    layer = SHARED.of(_joined, known.indicator_values, known.districts, chosen, year or chosen.latest_year)
    return layer if chosen.is_of_districts else _of_areas(layer, known)


def _joined(values: IndicatorTable, districts: DistrictLookup, chosen: Indicator, year: int) -> Layer:
    """Join the published values of an indicator to the districts; what is wider or matches none stands apart."""
    published = values.of(chosen.id, year)
    found = published[COLUMNS]
    codes = list(districts.codes)
    others = found.loc[~found.index.isin(codes)]
    nations = list(COUNTRY_CODES.values())
    wider = others.index.isin([*districts.regions, *nations]) | others.index.str.startswith("K")
    held = {each: values.of(chosen.id, each)["value"].reindex(codes) for each in chosen.years}
    flagged = _unreliable(published)
    unreliable = tuple(code for code in codes if code in flagged)
    return Layer(
        chosen, year, found.reindex(codes), others[wider], tuple(others.index[~wider]), chosen.source(year), held,
        unreliable=unreliable,
    )  # fmt: skip


def _unreliable(published: pd.DataFrame) -> frozenset[str]:
    """Return the areas whose figure is published but flagged as unreliable."""
    if "status" not in published:
        return frozenset()
    return frozenset(map(str, published.index[(published["status"] == "u") & published["value"].notna()]))


def _of_areas(layer: Layer, known: Known) -> Layer:
    """Add the figures of the areas that an indicator is of, and those of districts that can be built from them."""
    areas = area_figures(known, layer.indicator, layer.year)
    built = brought_up(known, layer.indicator, layer.year, areas.own) if areas.own is not None else None
    found = replace(layer, unmatched=(), areas=areas, built=built)
    return found if built is None else replace(found, values=built[COLUMNS], held={layer.year: built["value"]})
