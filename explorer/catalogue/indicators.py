"""Indicators: what each measures, and its published values with their uncertainty."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer import resources
from explorer.catalogue.sources import OGL, Source
from explorer.places.boundaries import REGION_CODES
from explorer.readers import tables
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd


LEVELS_DRAWN = (
    "district",
    "utla",
    "itl3",
    "itl2",
    "itl1",
    "combined_authority",
    "lep",
    "ttwa",
    "lsoa",
    "msoa",
)
"""Levels of areas whose figures can be drawn: ``areas-…`` says what their areas are called."""


@dataclass(frozen=True)
class Indicator:
    """What an indicator measures, and what may be done with it.

    ``level`` is that of the areas it is published for: one of :data:`LEVELS_DRAWN`. ``is_combinable`` says whether figures of
    several districts may be put together at all.
    """

    id: str
    title: Said | str
    unit: str
    theme: str
    kind: str
    denominator: str
    combine: Said | str
    uncertainty: Said | str
    comparable_over_time: str
    access: str
    publisher: Said | str
    dataset: str
    latest_year: int
    earlier_year: int
    polarity: int
    note: Said | str
    licence: Said | str = OGL
    every_year: tuple[int, ...] = ()
    level: str = "district"
    is_combinable: bool = True

    @property
    def is_of_districts(self) -> bool:
        """Whether districts have figures of their own."""
        return self.level == "district"

    @property
    def areas_said(self) -> Said:
        """What the areas are called that it is published for."""
        return Said(f"areas-{self.level}")

    @property
    def years(self) -> tuple[int, ...]:
        """Years held, latest first."""
        return self.every_year or (self.latest_year, self.earlier_year)

    def source(self, year: int) -> Source:
        """Return the dataset behind the values of a year."""
        title = Said("source-indicator", indicator=self.title, dataset=self.dataset)
        return Source(f"indicator:{self.id}", title, self.publisher, str(year), self.licence, note=self.note)


@dataclass(frozen=True, eq=False)
class IndicatorTable:
    """All indicators and their values.

    Attributes
    ----------
    indicators : mapping of id to Indicator
    values : DataFrame
        Columns ``area_code``, ``indicator``, ``year``, ``value``, ``lower95``, ``upper95``, ``numerator``, ``denominator``,
        ``status``; areas are districts, ITL1 regions (their ITL codes) and the UK or Great Britain. A missing value is NaN.
    own : mapping of id to DataFrame
        The same for indicators of the user's own, each indexed by area code.
    """

    indicators: Mapping[str, Indicator]
    values: pd.DataFrame
    own: Mapping[str, pd.DataFrame] = field(default_factory=dict)

    def of(self, indicator: str, year: int) -> pd.DataFrame:
        """Return the values of an indicator in a year, indexed by area code."""
        if indicator in self.own:
            return self.own[indicator][self.own[indicator]["year"] == year]
        return self._published.get((indicator, year), self.values.iloc[:0].set_index("area_code"))

    @cached_property
    def _published(self) -> Mapping[tuple[Hashable, ...], pd.DataFrame]:
        """Bundled values by indicator and year: a look through the whole table for each question took most of its time."""
        by_area = self.values.set_index("area_code")
        return dict(iter(by_area.groupby(["indicator", "year"], sort=False)))


def load_indicators() -> Mapping[str, Indicator]:
    """Read what the bundled indicators are (light: without their values)."""
    rows = tables.read_rows(resources.facts("indicators.csv"), _INDICATOR_COLUMNS)
    found = {row["indicator"]: Indicator(*row.values()) for row in rows}
    return {key: replace(one, is_combinable=not str(one.combine).startswith("never")) for key, one in found.items()}


def load_values(indicators: Mapping[str, Indicator]) -> IndicatorTable:
    """Read the bundled indicator values.

    Raises
    ------
    ReadError
        The table is damaged, or a row names an unknown indicator.
    """
    import pandas as pd

    columns = {**_VALUE_COLUMNS, "indicator": tables.one_of(*indicators)}
    frame = pd.DataFrame(tables.read_rows(resources.facts("indicator_values.csv"), columns))
    frame["area_code"] = frame["area_code"].replace(dict(REGION_CODES))
    return IndicatorTable(indicators, frame)


def _year(cell: str) -> int:
    return int(tables.Day.parse(cell).earliest.year)


def _polarity(cell: str) -> int:
    return int(tables.one_of("1", "-1", "0")(cell))


_INDICATOR_COLUMNS = {
    "indicator": tables.named,
    "title": tables.named,
    "unit": tables.named,
    "theme": tables.one_of("economy", "community", "environment"),
    "kind": tables.one_of("rate", "ratio", "median", "count"),
    "denominator": tables.text,
    "combine": tables.named,
    "uncertainty": tables.named,
    "comparable_over_time": tables.named,
    "access": tables.named,
    "publisher": tables.named,
    "dataset": tables.named,
    "latest_year": _year,
    "earlier_year": _year,
    "polarity": _polarity,
    "note": tables.text,
}
_VALUE_COLUMNS = {
    "area_code": tables.code,
    "indicator": tables.named,
    "year": _year,
    "value": tables.number,
    "lower95": tables.number,
    "upper95": tables.number,
    "numerator": tables.count,
    "denominator": tables.count,
    "status": tables.text,
}
