"""Figures of one column in two units: thousands beside single ones, by rows or by periods, where no header says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from explorer.catalogue.facts import load_population
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.area_keys import AreaMatch, districts_of_today
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

_FEWEST, _WITHIN, _GAP, _ABOUT = 5, 0.6, 1.2, 0.3
"""Figures that each unit must have; decades, for each resident, within which nine in ten of each unit lie, that no figure may lie
between them, and by which they may differ from a thousand (ours)."""

_MOST_LOOKED_AT = 500_000


def thousandfold_figures(
    frame: pd.DataFrame, matches: Mapping[str, AreaMatch], lookup: DistrictLookup
) -> tuple[TableProblem, ...]:
    """Name figures that are a thousand times as small as the others of their indicator, each held against its residents.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    """
    districts = districts_of_today(matches)
    if len(districts) < 2 * _FEWEST or len(frame) > _MOST_LOOKED_AT:
        return ()
    people = load_population(lookup)
    each = frame["key"].map({key: float(people.get(code, np.nan)) for key, code in districts.items()}).astype("float64")
    rows = frame[(frame["value"] > 0) & (each > 0)]
    rows = rows.assign(decades=np.log10(rows["value"] / each[rows.index]))
    problems = []
    for series, found in rows.groupby("series", sort=False):
        small = _smaller(found["decades"].to_numpy(dtype=np.float64))
        if small is None:
            continue
        told = tuple(
            Said("tables-stand-in-row", row=str(row), value=f"{value:.10g}")
            for row, value in zip(found["row"][small], found["value"][small], strict=True)
        )
        what = Said("tables-thousandfold", series=str(series), cells=Number(float(small.sum())))
        problems.append(TableProblem(what, first_few(told), Said("tables-thousandfold-remedy")))
    return tuple(problems)


def _smaller(decades: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.bool_]] | None:
    """Tell the figures of the smaller unit; None where all are of one."""
    if len(decades) < 2 * _FEWEST:
        return None
    in_order = np.sort(decades)
    steps = np.diff(in_order)
    at = int(steps.argmax()) + 1
    low, high = in_order[:at], in_order[at:]
    if min(len(low), len(high)) < _FEWEST or steps.max() < _GAP:
        return None
    apart = float(np.median(high) - np.median(low))
    spread = max(float(np.quantile(part, 0.95) - np.quantile(part, 0.05)) for part in (low, high))
    if abs(apart - 3) > _ABOUT or spread > 2 * _WITHIN:
        return None
    return np.asarray(decades < (low[-1] + high[0]) / 2, dtype=np.bool_)
