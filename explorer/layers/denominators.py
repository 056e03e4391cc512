"""What figures of several districts are weighted by: the indicator's own denominator, or what stands in for it.

Residents are held for mid-2011 and mid-2022; other years lie on the straight line through the two. Denominators of the
Annual Population Survey are those that it publishes with its employment rate. What is held nowhere (dwellings, premises,
people aged 19) has a stand-in, and figures weighted by one are approximate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import Indicator, IndicatorTable, time_of
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

_FIRST, _LAST = "2011", "2022"


@dataclass(frozen=True, eq=False)
class Weights:
    """Weights of the districts.

    Attributes
    ----------
    numbers : Series, indexed by district code
        NaN where not known.
    stand_in : Said, optional
        What stands in for the indicator's own denominator; None where it is the denominator itself.
    """

    numbers: pd.Series[float]
    stand_in: Said | None = None


def weights_of(table: IndicatorTable, districts: DistrictLookup, indicator: Indicator, period: str) -> Weights | None:
    """Return what figures of an indicator are weighted by in a period; None where nothing held can stand for it.

    Parameters
    ----------
    table : IndicatorTable
        Holds the residents and the denominators of the survey.
    districts : DistrictLookup
    indicator : Indicator
    period : str
    """
    # A table of the user's own names its denominator as the bundled indicators do.
    named = {one.denominator: one.weights for one in table.indicators.values() if one.weights != SURVEY}
    key = indicator.weights or named.get(indicator.denominator, "")
    way = _WAYS.get(key)
    if way is None:
        return None
    stand_in = Said(f"layers-weight-{key}") if key in _STAND_INS else None
    return Weights(way(table, period).reindex(list(districts.codes)), stand_in)


def _between(table: IndicatorTable, period: str, *, indicator: str, column: str) -> pd.Series[float]:
    """Return a count of residents in a period, on the line between the two years held."""
    first, last = (table.of(indicator, year)[column] for year in (_FIRST, _LAST))
    share = (time_of(period) - time_of(_FIRST)) / (time_of(_LAST) - time_of(_FIRST))
    # Beyond the years held the line is followed for some years only: a district may not shrink to nothing.
    return first + (last - first) * min(max(share, -0.5), 1.5)


_residents = partial(_between, indicator="population", column="value")
_working = partial(_between, indicator="share_16_64", column="numerator")
_older = partial(_between, indicator="share_65_over", column="numerator")


def _children(table: IndicatorTable, period: str) -> pd.Series[float]:
    return _residents(table, period) - _adults(table, period)


def _adults(table: IndicatorTable, period: str) -> pd.Series[float]:
    return _working(table, period) + _older(table, period)


def _of_survey(table: IndicatorTable, period: str) -> pd.Series[float]:
    """Return the residents of 16 to 64 as the survey counts them: what its published rates are shares of."""
    counted = table.of("employment_rate", period)["denominator"]
    return _working(table, period).where(lambda residents: counted.reindex(residents.index).isna(), counted)


def _active(table: IndicatorTable, period: str) -> pd.Series[float]:
    """Return the economically active of 16 to 64, as the survey counts them."""
    inactive = table.of("economic_inactivity", period)
    return inactive["denominator"] - inactive["numerator"]


def _businesses(table: IndicatorTable, period: str) -> pd.Series[float]:
    return table.of("active_businesses", period)["value"]


SURVEY = "survey"

_WAYS: Mapping[str, Callable[[IndicatorTable, str], pd.Series[float]]] = {
    "residents": _residents,
    "working": _working,
    "adults": _adults,
    "children": _children,
    "businesses": _businesses,
    SURVEY: _of_survey,
    "over_15": _adults,
    "active": _active,
    "under_16": _children,
    "people": _residents,
    "all_businesses": _businesses,
}
_STAND_INS = frozenset({"over_15", "active", "under_16", "people", "all_businesses"})
"""Weights that are not the denominator itself."""
