"""An indicator joined to the districts: what the map colours and the reports list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import Indicator
from explorer.catalogue.sources import Source
from explorer.places.districts import COUNTRY_CODES

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
    """

    indicator: Indicator
    year: int
    values: pd.DataFrame
    comparators: pd.DataFrame
    unmatched: tuple[str, ...]
    source: Source
    held: Mapping[int, pd.Series[float]] = field(default_factory=dict)

    @property
    def shown(self) -> pd.Series[float]:
        """The value of each district."""
        return self.values["value"]

    @property
    def missing(self) -> tuple[str, ...]:
        """Codes of the districts without a value."""
        return tuple(self.values.index[self.values["value"].isna()])

    def sentences(self) -> list[str]:
        """Return what a user should know about the join, one sentence each."""
        told = []
        if self.missing:
            told.append(
                f"{self.indicator.title}, in {self.year}: not published for {len(self.missing)} of {len(self.values)} districts."
            )
        if self.unmatched:
            told.append(f"Values for {', '.join(self.unmatched)} match no area and are not shown.")
        return told


_COLUMNS = ["value", "lower95", "upper95"]


def indicator_layer(catalogue: Catalogue, indicator: str, year: int | None = None) -> Layer:
    """Join an indicator to the districts.

    Parameters
    ----------
    catalogue : Catalogue
    indicator : str
        Id in the catalogue.
    year : int, optional
        A year that is held; the latest by default.
    """
    chosen = catalogue.indicators[indicator]
    when = year or chosen.latest_year
    found = catalogue.indicator_values.of(indicator, when)[_COLUMNS]
    codes = list(catalogue.districts.codes)
    others = found.loc[~found.index.isin(codes)]
    nations = list(COUNTRY_CODES.values())
    wider = others.index.isin([*catalogue.districts.regions, *nations]) | others.index.str.startswith("K")
    held = {year: catalogue.indicator_values.of(indicator, year)["value"].reindex(codes) for year in chosen.years}
    return Layer(chosen, when, found.reindex(codes), others[wider], tuple(others.index[~wider]), chosen.source(when), held)
