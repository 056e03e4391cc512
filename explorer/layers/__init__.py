"""An indicator joined to the districts, or to the wider or smaller areas it is published for: what the map colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import Indicator, IndicatorTable, period_said, year_of
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
    """One indicator in one period, on the districts of April 2025.

    Attributes
    ----------
    indicator : Indicator
    period : str
    values : DataFrame, indexed by district code
        ``value``, ``lower95`` and ``upper95`` in the indicator's unit; NaN is missing, never zero.
    comparators : DataFrame, indexed by area code
        The same columns for ITL1 regions, nations and the country.
    unmatched : tuple of str
        Codes with values that are neither a district, a region, a nation nor the country.
    source : Source
    held : mapping of period to Series
        Values of the districts in every period held, this one among them.
    areas : AreaFigures, optional
        Where the indicator is of other areas than districts: their figures, which the map shows in place of those of districts.
    built : DataFrame, optional
        Values of the districts that were combined from those of smaller areas, with ``numerator`` and ``denominator``.
    status : mapping of district code to str
        Why a district has no value, or what is to be known of its value, where the publisher says so.
    """

    indicator: Indicator
    period: str
    values: pd.DataFrame
    comparators: pd.DataFrame
    unmatched: tuple[str, ...]
    source: Source
    held: Mapping[str, pd.Series[float]] = field(default_factory=dict)
    areas: AreaFigures | None = None
    built: pd.DataFrame | None = None
    status: Mapping[str, str] = field(default_factory=dict)

    def is_as(self, other: Layer) -> bool:
        """Whether another layer has the same figures of districts; layers of other areas are never the same."""
        if self is other:
            return self.areas is None
        return (
            self.areas is None
            and other.areas is None
            and (self.indicator, self.period, self.status) == (other.indicator, other.period, other.status)
            and self.held.keys() == other.held.keys()
            and all(values.equals(other.held[period]) for period, values in self.held.items())
            and self.values.equals(other.values)
            and self.comparators.equals(other.comparators)
        )

    @property
    def year(self) -> int:
        """The year in which the period ends."""
        return year_of(self.period)

    @property
    def period_said(self) -> Said | str:
        """The period, as a sentence says it."""
        return period_said(self.period)

    @property
    def unreliable(self) -> tuple[str, ...]:
        """Codes of the districts whose value the publisher calls unreliable."""
        known = self.values["value"].notna()
        return tuple(code for code, status in self.status.items() if status == "u" and known[code])

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

    @cached_property
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
                    year=self.period_said,
                    missing=len(self.missing),
                    values=len(self.values),
                )
            )
        if self.unreliable:
            number = len(self.unreliable)
            told.append(Said("layers-unreliable", indicator=self.indicator.title, year=self.period_said, districts=number))
        # What has no code is named as its table is read.
        if unmatched := tuple(filter(None, self.unmatched)):
            told.append(Said("layers-unmatched", codes=Listing(unmatched, 1000, "commas")))
        return told


def _of_districts(layer: Layer) -> list[Said]:
    """Say which districts have a figure where the indicator is not of districts."""
    title, year, said = layer.indicator.title, layer.period_said, layer.indicator.areas_said
    known = len(layer.values) - len(layer.missing)
    if layer.built is not None:
        combine = layer.indicator.combine
        return [Said("layers-combined", indicator=title, year=year, known=known, areas=said, combine=combine)]
    return [Said("layers-other-areas", indicator=title, year=year, areas=said, known=known)]


def indicator_layer(known: Known, indicator: str, period: str | None = None) -> Layer:
    """Join an indicator to the districts.

    Parameters
    ----------
    known : Known
    indicator : str
        Id among the indicators known.
    period : str, optional
        A period that is held; the latest by default.
    """
    chosen = known.indicators[indicator]
    layer = SHARED.of(_joined, known.indicator_values, known.districts, chosen, chosen.held_period(period))
    return layer if chosen.is_of_districts else _of_areas(layer, known)


def _joined(values: IndicatorTable, districts: DistrictLookup, chosen: Indicator, period: str) -> Layer:
    """Join the published values of an indicator to the districts; what is wider or matches none stands apart."""
    published = values.of(chosen.id, period)
    found = published[COLUMNS]
    codes = SHARED.of(_index_of, districts)
    others = found.loc[codes.get_indexer(found.index) < 0]
    nations = list(COUNTRY_CODES.values())
    wider = others.index.isin([*districts.regions, *nations]) | others.index.str.startswith("K")
    return Layer(
        chosen, period, found.reindex(codes), others[wider], tuple(others.index[~wider]), chosen.source(period),
        HeldPeriods(values, chosen, codes),
        status=_status(published, codes),
    )  # fmt: skip


class HeldPeriods(Mapping[str, "pd.Series[float]"]):
    """Values of the districts in every period held, each joined when it is asked for: most layers are shown in one alone."""

    def __init__(self, values: IndicatorTable, indicator: Indicator, codes: pd.Index[str]) -> None:
        self._values, self._indicator, self._codes = values, indicator, codes
        self._joined: dict[str, pd.Series[float]] = {}

    def __getitem__(self, period: str) -> pd.Series[float]:
        if period not in self._indicator.periods:
            raise KeyError(period)
        if period not in self._joined:
            self._joined[period] = self._values.of(self._indicator.id, period)["value"].reindex(self._codes)
        return self._joined[period]

    def __iter__(self) -> Iterator[str]:
        return iter(self._indicator.periods)

    def __len__(self) -> int:
        return len(self._indicator.periods)


def _index_of(districts: DistrictLookup) -> pd.Index[str]:
    import pandas as pd

    return pd.Index(list(districts.codes))


def _status(published: pd.DataFrame, codes: pd.Index[str]) -> dict[str, str]:
    """Return what the publisher says of a district's figure, or of why there is none."""
    if "status" not in published:
        return {}
    told = published["status"].reindex(codes).fillna("")
    return {str(code): str(status) for code, status in told[told != ""].items()}


def _of_areas(layer: Layer, known: Known) -> Layer:
    """Add the figures of the areas that an indicator is of, and those of districts that can be built from them."""
    areas = area_figures(known, layer.indicator, layer.period)
    built = brought_up(known, layer.indicator, layer.period, areas.own) if areas.own is not None else None
    found = replace(layer, unmatched=(), areas=areas, built=built)
    return found if built is None else replace(found, values=built[COLUMNS], held={layer.period: built["value"]})
