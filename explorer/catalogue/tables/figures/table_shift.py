"""Figures that were moved up or down without their areas: each stands beside the neighbour of its own area in the file.

One cell that was deleted in a column moves all figures below it up by a row. Figures of people follow how many live in each
area, whatever they count; so where they fit the areas one row above or below far better than their own, they were moved. What
stands in the same rows may have moved with them, and nothing else can tell: it waits for a person, too.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.facts import load_population
from explorer.catalogue.tables.figures.shift_by_likeness import moved_by_likeness, moved_years, shifted
from explorer.catalogue.tables.figures.unit_doubts import quantity_of
from explorer.catalogue.tables.table_kinds import ADDITIVE
from explorer.catalogue.tables.table_report import AS_CHOSEN, TableProblem
from explorer.memory import SHARED
from explorer.places.names.area_keys import AreaMatch, districts_of_today
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

Numbers = npt.NDArray[np.float64]

_PARTS = ("value", "denominator", "numerator")
_FARTHEST = 3
"""Rows by which figures are looked for above and below their own."""

_FEWEST, _ENOUGH, _FEW_ALIKE, _ALIKE, _IN_BOTH = 15, 40, 0.25, 0.6, 0.75
"""Districts from which a table can be told to be moved, and those that are enough; and how much less spread than beside their own
areas the figures must have beside the others, with few and with enough districts, and in every second row (ours): of 10,000
tables that were not moved and have no more than chance in them, hardly any are told to be."""

_LEAST_RUN, _SURE_RUN, _RUN_ALIKE, _SURELY_ALIKE = 20, 8, 0.35, 0.12
"""The same for rows in a part of the table; a short part must fit the others nearly as they are (ours)."""

_DIFFERENT = 0.5
"""Share of the figures that must differ: few small numbers fit anything."""

_PULL, _MOST_NAMED = 0.05, 5


@dataclass(frozen=True)
class Moved:
    """Figures that fit the areas some rows before their own (or after, below zero), from one place to another."""

    rows: int
    first: int
    last: int


def moved_figures(
    frame: pd.DataFrame,
    kinds: Mapping[str, str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    believed: Collection[str] = (),
) -> tuple[tuple[TableProblem, ...], frozenset[str]]:
    """Tell indicators whose figures fit the areas above or below their own, and what stands in the same rows.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : mapping of indicator to kind
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    believed : collection of series
        Indicators of which a person has said that the figures are right.

    Returns
    -------
    tuple of TableProblem
    frozenset of series
        Those that count only once a person has said that they are right.
    """
    codes = districts_of_today(matches)
    if len(codes) < _FEWEST:
        return (), frozenset()
    moved: dict[str, TableProblem] = {}
    others: list[str] = []
    looked_at: list[str] = []
    for series, rows in frame.groupby("series", sort=False):
        name = str(series)
        found, is_held = _looked_at(name, rows, kinds[name], codes, lookup)
        if found:
            moved[name] = _said(name, *found, counts=name in believed)
        elif len(looked_at) < _MOST_BY_LIKENESS and (problem := _by_likeness(name, rows, codes, name in believed, held=is_held)):
            moved[name] = problem
        elif not is_held:
            others.append(name)
        looked_at.append(name)
    if not moved:
        return (), frozenset()
    problems = list(moved.values())
    if others:
        said = Said(
            "tables-moved-beside",
            series=Listing(tuple(Said("tables-quoted", text=name) for name in others), _MOST_NAMED),
            counts="yes" if set(others) <= set(believed) else "no",
        )
        problems.append(TableProblem(said, "", Said("tables-shuffled-remedy")))
    return tuple(problems), frozenset({*moved, *others}) - set(believed)


_MOST_BY_LIKENESS = 20
"""Indicators of a table that are held against others: that takes a while for each (ours)."""


def _by_likeness(series: str, rows: pd.DataFrame, codes: Mapping[str, str], believed: bool, *, held: bool) -> TableProblem | None:
    """Say that figures of which nothing is known go with other years, or other indicators, only beside other areas."""
    of_today = rows[rows["key"].isin(list(codes))].sort_values("row", kind="stable")
    periods = of_today[["year", "month", "period"]].drop_duplicates().sort_values(["year", "month"])["period"].tolist()
    table = of_today.pivot_table(index="key", columns="period", values="value", sort=False, dropna=False)
    table = table.reindex(columns=list(dict.fromkeys(periods)))
    if found := moved_years(table.to_numpy(dtype=np.float64)):
        at, by = found
        of_year = of_today[of_today["period"] == table.columns[at]]
        return _said(series, "value", Moved(by, 0, len(of_year) - 1), of_year, counts=believed, period=str(table.columns[at]))
    latest = of_today[of_today["period"] == periods[-1]].drop_duplicates("key") if periods else of_today
    if held or not (by := moved_by_likeness(latest["key"].map(codes), latest["value"].to_numpy(dtype=np.float64))):
        return None
    return _said(series, "value", Moved(by, 0, len(latest) - 1), latest, counts=believed)


def _looked_at(
    series: str, rows: pd.DataFrame, kind: str, codes: Mapping[str, str], lookup: DistrictLookup
) -> tuple[tuple[str, Moved, pd.DataFrame] | None, bool]:
    """Return which part of the rows was moved, and how; and whether the figures are known to stand beside their own areas."""
    is_held = False
    # Of several periods under each other a figure that moved by a row has the area of another only at their ends.
    for year in dict.fromkeys((rows["year"].max(), rows["year"].min())):
        of_year = rows[rows["year"] == year].drop_duplicates("key").sort_values("row", kind="stable")
        for part in _PARTS:
            known = _known(series, part, kind, lookup, float(year))
            if known is None or of_year[part].notna().sum() < _FEWEST:
                continue
            expected = of_year["key"].map(codes).map(known).to_numpy(dtype=np.float64)
            moved, fits = moved_by(of_year[part].to_numpy(dtype=np.float64), expected)
            if moved:
                return (part, moved, of_year), False
            is_held |= fits and part == "value"
    return None, is_held


def _known(series: str, part: str, kind: str, lookup: DistrictLookup, year: float) -> pd.Series[float] | None:
    """Return what figures may be held against: what is known of their subject, or the people of each district."""
    quantity = quantity_of(series) if part == "value" else None
    if quantity is not None:
        return quantity.known(lookup, year)
    return SHARED.of(load_population, lookup) if part != "value" or kind in ADDITIVE else None


def moved_by(values: Numbers, expected: Numbers, different: float = _DIFFERENT) -> tuple[Moved | None, bool]:
    """Tell by how many rows figures were moved, if they were; and whether they fit their own rows better than any other.

    Parameters
    ----------
    values : ndarray of float
        In the order of the rows.
    expected : ndarray of float
        What is known, or what the figures follow.
    different : float
        Share of the figures that must differ.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        found, known = np.log(np.where(values > 0, values, np.nan)), np.log(np.where(expected > 0, expected, np.nan))
    own = found - known
    if len(np.unique(values[np.isfinite(own)])) < different * np.isfinite(own).sum():
        return None, False
    others = {rows: found - shifted(known, rows) for step in range(1, _FARTHEST + 1) for rows in (step, -step)}
    ratios = {rows: ratio for rows, other in others.items() if (ratio := _ratio(own, other)) is not None}
    if not ratios:
        return None, False
    nearest = min(ratios, key=lambda rows: ratios[rows])
    enough = int(np.isfinite(own).sum()) >= _ENOUGH
    halves = [_ratio(own[at::2], others[nearest][at::2]) or 0.0 for at in (0, 1)]
    if ratios[nearest] < (_ALIKE if enough else _FEW_ALIKE) and max(halves) < _IN_BOTH:
        return Moved(nearest, 0, len(values) - 1), False
    runs = [(run[0], Moved(rows, *run[1:])) for rows in ratios if (run := _run(own, others[rows]))]
    best = min(runs, key=lambda run: run[0])[1] if runs else None
    return best, best is None and min(ratios.values()) > _HELD


def _ratio(own: Numbers, other: Numbers) -> float | None:
    """Return the spread of what is left over beside other areas, as a share of that beside the own; None for too few."""
    both = np.isfinite(own) & np.isfinite(other)
    if both.sum() < _FEWEST // 2:
        return None
    return _spread(other[both]) / _spread(own[both])


_HELD = 1.25
"""How much more figures are spread beside all other areas than beside their own, if they are known to stand there (ours)."""


def _spread(residuals: Numbers) -> float:
    return float(np.median(np.abs(residuals - np.median(residuals)))) + 1e-9


def _run(own: Numbers, other: Numbers) -> tuple[float, int, int] | None:
    """Return a run of rows whose figures fit the others far better: the ratio of what is left over, its first and last row."""
    both = np.isfinite(own) & np.isfinite(other)
    places = np.flatnonzero(both)
    middle = float(np.median(own[both]))
    off, left = np.abs(own[both] - middle), np.abs(other[both] - middle)
    gain = np.minimum(off, 1.0) - np.minimum(left, 1.0) - _PULL
    sums = np.concatenate([[0.0], np.cumsum(gain)])
    lowest = np.minimum.accumulate(sums)
    last = int(np.argmax(sums - lowest))
    first = int(np.argmin(sums[: last + 1]))
    if last - first < _SURE_RUN:
        return None
    ratio = (float(np.median(left[first:last])) + 1e-9) / (float(np.median(off[first:last])) + 1e-9)
    # Beside the run the figures must be at home: of figures that follow nothing any run may fit by chance.
    rest, rest_left = (np.concatenate([each[:first], each[last:]]) for each in (off, left))
    if len(rest) < _SURE_RUN or float(np.median(rest)) > min(float(np.median(off[first:last])), float(np.median(rest_left))) / 2:
        return None
    long_enough = ratio < _RUN_ALIKE and last - first >= _LEAST_RUN
    return (ratio, int(places[first]), int(places[last - 1])) if long_enough or ratio < _SURELY_ALIKE else None


def _said(series: str, part: str, moved: Moved, rows: pd.DataFrame, *, counts: bool, period: str = "") -> TableProblem:
    numbers = rows["row"].to_numpy()
    what = Said(
        "tables-moved-year" if period else "tables-moved",
        series=series,
        **({"period": period} if period else {"part": part}),
        where="above" if moved.rows > 0 else "below",
        rows=abs(moved.rows),
        first=str(numbers[moved.first]),
        last=str(numbers[moved.last]),
        counts="yes" if counts else "no",
    )
    remedy = AS_CHOSEN if counts else Said("tables-moved-remedy")
    return TableProblem(what, Said("tables-quoted", text=series), remedy)
