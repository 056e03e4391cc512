"""Years whose columns were exchanged: the figures of 2021 under 2022, and those of 2022 under 2021.

Each figure alone is right, and so is its area. Published figures tell, where the indicator is one that is held; else what nearly
all areas do from year to year: that all of them go up, down and up again, and only up once two years are exchanged, is no chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.indicators import load_indicators, load_values, time_of
from explorer.catalogue.tables.figures.unit_doubts import quantity_of
from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.names.area_keys import AreaMatch, districts_of_today
from explorer.readers.tables.written.periods import period
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

Numbers = npt.NDArray[np.float64]

_FEWEST_AREAS, _FEWEST_YEARS, _MOST_YEARS, _MOST_SERIES = 15, 4, 40, 30
_SHORTER, _OF_AREAS, _ONE_WAY = 0.8, 0.95, 0.7
"""Part of the way up and down that is left once two years are exchanged; share of the areas whose way must be shorter; and of
those that then only rise, or only fall (ours): of 1,584 spans of years of the bundled indicators none is told."""

_SAME, _MOST_SAME, _FEW_SAME = 0.002, 0.8, 0.3
"""How near figures are to published ones that are the same, and the share of areas where they must be, and at most may (ours)."""


def years_against_each_other(frame: pd.DataFrame, matches: Mapping[str, AreaMatch]) -> tuple[TableProblem, ...]:
    """Name the two years of an indicator whose figures seem to be exchanged.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    matches : mapping of key to AreaMatch
    """
    districts = districts_of_today(matches)
    if len(districts) < _FEWEST_AREAS:
        return ()
    held = frame[frame["key"].isin(list(districts)) & frame["value"].notna() & (frame["year"] > 0)]
    problems = []
    for series, rows in list(held.groupby("series", sort=False))[:_MOST_SERIES]:
        periods = rows[["year", "month", "period"]].drop_duplicates().sort_values(["year", "month"])
        labels = [str(label) for label in periods["period"]]
        if not 1 < len(labels) <= _MOST_YEARS or len(set(labels)) < len(labels):
            continue
        of_years = rows.assign(code=rows["key"].map(districts)).drop_duplicates(["code", "period"])
        table = of_years.pivot_table(index="code", columns="period", values="value")[labels]
        found = _against_published(str(series), table) or _exchanged(table.to_numpy(dtype=np.float64))
        if found:
            first, second = (labels[at] for at in found)
            what = Said("tables-exchanged", series=str(series), first=first, second=second)
            problems.append(TableProblem(what, Said("tables-quoted", text=str(series)), Said("tables-exchanged-remedy")))
    return tuple(problems)


def _exchanged(values: Numbers) -> tuple[int, int] | None:
    """Return the places of two years between the first and the last, without whose exchange nearly all areas go one way."""
    values = values[np.isfinite(values).all(axis=1)]
    if len(values) < _FEWEST_AREAS or values.shape[1] < _FEWEST_YEARS:
        return None
    way = np.abs(np.diff(values, axis=1)).sum(axis=1)
    best: tuple[float, tuple[int, int]] | None = None
    for pair in combinations(range(1, values.shape[1] - 1), 2):
        order = list(range(values.shape[1]))
        order[pair[0]], order[pair[1]] = pair[1], pair[0]
        steps = np.diff(values[:, order], axis=1)
        other = np.abs(steps).sum(axis=1)
        left = float(np.median(other / np.where(way > 0, way, 1)))
        one_way = ((steps >= 0).all(axis=1) | (steps <= 0).all(axis=1)).mean()
        is_shorter = left < _SHORTER and (other < way).mean() >= _OF_AREAS and one_way >= _ONE_WAY
        if is_shorter and (best is None or left < best[0]):
            best = left, pair
    return best[1] if best else None


def _against_published(series: str, table: pd.DataFrame) -> tuple[int, int] | None:
    """Return the places of two years, each of which has the published figures of the other."""
    quantity = quantity_of(series)
    name = quantity.known.keywords.get("indicator") if quantity and isinstance(quantity.known, partial) else None
    if quantity is None or name is None or quantity.adds_up:
        return None
    rows = load_values(load_indicators()[name])
    years = {int(time_of(str(label))): of_year["value"] for label, of_year in rows.groupby("period", sort=False)}
    at = {place: told.year for place, label in enumerate(table.columns) if (told := period(str(label))) and told.year in years}
    same = {(place, year): _share_same(table.iloc[:, place], years[year]) for place in at for year in at.values()}
    for first, second in combinations(at, 2):
        crossed = min(same[first, at[second]], same[second, at[first]])
        own = max(same[first, at[first]], same[second, at[second]])
        if crossed >= _MOST_SAME and own <= _FEW_SAME:
            return first, second
    return None


def _share_same(values: pd.Series[float], published: pd.Series[float]) -> float:
    known = published.reindex(values.index).to_numpy(dtype=np.float64)
    both = np.isfinite(known) & values.notna().to_numpy()
    if both.sum() < _FEWEST_AREAS:
        return 0.0
    found = values.to_numpy(dtype=np.float64)[both]
    return float((np.abs(found - known[both]) <= _SAME * np.abs(known[both]) + 1e-9).mean())
