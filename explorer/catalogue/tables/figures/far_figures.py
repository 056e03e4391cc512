"""Figures that are ten, a hundred or a thousand times what they should be, told by the figures beside them.

One cell of an area whose other periods are steady was mistyped: no area has ten times the pay for one year. Such an area is
asked for. A figure that is ten times those of all other areas may be right, as for a city of banks, and is only told; and only
where the figures of all others are alike, as shares, pay and what there is for each resident are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.facts import load_population
from explorer.catalogue.tables.figures.known_totals import asked_for
from explorer.catalogue.tables.table_kinds import COUNT
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.area_keys import MATCHED, AreaMatch, districts_of_today
from explorer.said import Number, Said, Value

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

Numbers = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]

_BESIDE, _FEWEST_BESIDE, _STEADY, _ABOUT, _MOST_DECADES = 4, 2, 0.15, 0.03, 3
"""Nearest periods that a figure is held against, and how many there must be; decades that these may span; and by which a figure,
ten, a hundred or a thousand times as large or small, may lie outside them, beyond a quarter of that span (ours): of all figures
of the bundled indicators none is told."""

_TWO, _MOST_STEADY, _ABOUT_OF_TWO = 2, 0.8, 0.1
"""Periods of a table that has but two; share of its areas that must hardly change between them; and decades, beyond what is
usual, by which a figure may be off a power of ten (ours): of all neighbouring periods of the bundled indicators none is told."""

_FEWEST_STEPS, _STEP_OF_COUNTS = 5.0, 10.0
"""How many times the step that figures are rounded to the smaller one must be, and that of whole numbers: 1 and 10 are chance."""

_WHOLE_PERIOD = 0.5
"""Share of the areas whose figures of a period are so many times the others from which on it is the period's (ours)."""

_FEWEST_AREAS, _ALIKE, _FAR, _APART, _MOST_FAR = 10, 0.3, 0.75, 0.4, 0.02
"""Areas that are compared at least; decades within which nine in ten of them lie, for each of those by which a figure is away;
decades by which it is away from their median and from the next figure; and share of them that may be so far (ours)."""

_ODD = frozenset({"E09000001", "E06000053"})
"""City of London and Isles of Scilly, where hardly anybody lives: their figures are like those of no other district."""

_MOST_LOOKED_AT, _MOST_PERIODS, _LARGE = 1_000_000, 400, 100.0


_EXACT, _MOST = 1e-5, 0.98
"""How near a figure is to one that is rounded, and the share of figures that must be."""


def far_in_time(
    frame: pd.DataFrame,
    series: Collection[str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    accepted: Collection[str],
    believed: Collection[str],
) -> tuple[Mapping[str, AreaMatch], tuple[TableProblem, ...], frozenset[str]]:
    """Name figures that are ten, a hundred or a thousand times those of the periods beside them, of the same area.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    series : collection of str
        Indicators to look at.
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    accepted : collection of str
        Keys that a person has decided on.
    believed : collection of str
        Indicators of which a person has said that the figures are right.

    Returns
    -------
    mapping of key to AreaMatch
        Areas that are to be asked for.
    tuple of TableProblem
    frozenset of series
        Indicators of which a whole period is so many times the others, and which count only once a person has said that they are
        right.
    """
    asked: dict[str, AreaMatch] = {}
    problems: list[TableProblem] = []
    waiting: set[str] = set()
    for name, rows in _dated(frame, set(series) - set(believed)):
        found = _slips(rows)
        whole = _whole_periods(found, rows)
        problems += [_said_of_period(name, label, slips) for label, slips in whole.items()]
        waiting |= {name} if whole else set()
        single = [slip for slip in found if slip.period not in whole and slip.key not in accepted]
        if single:
            problems.append(_said_of_slips(name, single))
        for slip in single:
            match = matches.get(slip.key)
            if match is not None and match.status == MATCHED and match.code:
                asked[slip.key] = asked_for(match, lookup, "tables-wrong-figure")
    return asked, tuple(problems), frozenset(waiting)


@dataclass(frozen=True)
class _Slip:
    """A figure that is so many times (a power of ten) those of the periods beside it, which lie between two figures."""

    key: str
    row: int
    period: str
    value: float
    decades: int
    least: float
    most: float

    def said(self) -> Said:
        return Said(
            "tables-slip-row", row=str(self.row), entry=self.key, has=number_told(self.value), period=self.period,
            low=number_told(self.least), high=number_told(self.most), alike="yes" if self.least == self.most else "no",
        )  # fmt: skip


def number_told(value: float) -> Number:
    """Return a figure of a table with as many decimals as are read."""
    return Number(value, 0 if abs(value) >= _LARGE or value % 1 == 0 else 2)


def _dated(frame: pd.DataFrame, series: Collection[str]) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield the figures of each indicator that has several periods."""
    held = frame[(frame["year"] > 0) & (frame["value"] > 0)] if len(frame) <= _MOST_LOOKED_AT else frame.head(0)
    for name, rows in held.groupby("series", sort=False):
        if name in series and 1 < rows["period"].nunique() <= _MOST_PERIODS:
            yield str(name), rows.drop_duplicates(["key", "period"])


def _slips(rows: pd.DataFrame) -> list[_Slip]:
    order = rows[["period", "year", "month"]].drop_duplicates("period").sort_values(["year", "month"])["period"]
    table = rows.pivot_table(index="key", columns="period", values="value", aggfunc="first", sort=False)[list(order)]
    lines = rows.set_index(["key", "period"])["row"]
    values = table.to_numpy(dtype=np.float64)
    least = _FEWEST_STEPS * step if (step := step_of(values)) < 1 else _STEP_OF_COUNTS * max(step, 1.0)
    decades = np.log10(values)
    with np.errstate(invalid="ignore"):
        jumps = np.nanmax(decades, axis=1) - np.nanmin(decades, axis=1) > 1 - _STEADY
    of_two = _between_two(decades) if decades.shape[1] == _TWO else {}
    found = []
    for at in np.flatnonzero(jumps).tolist():
        for place, times, beside in of_two.get(at, _jumps_of(decades[at])):
            others = values[at, beside]
            if min(values[at, place], *others) < least:
                continue
            key, label = str(table.index[at]), str(table.columns[place])
            row, value = int(lines.loc[key, label]), float(values[at, place])
            found.append(_Slip(key, row, label, value, times, float(others.min()), float(others.max())))
    return found


def _between_two(decades: Numbers) -> dict[int, list[tuple[int, int, list[int]]]]:
    """Return the areas whose figures of two periods lie a power of ten apart, where those of nearly all others hardly differ.

    The figure that is farther from the others of its period is taken for the wrong one.
    """
    steps = decades[:, 1] - decades[:, 0]
    held = steps[np.isfinite(steps)]
    if len(held) < _FEWEST_AREAS:
        return {}
    usual = float(np.median(held))
    if abs(usual) > _STEADY or float((np.abs(held - usual) <= _STEADY).mean()) < _MOST_STEADY:
        return {}
    off = np.abs(decades - np.nanmedian(decades, axis=0))
    found: dict[int, list[tuple[int, int, list[int]]]] = {}
    for at in np.flatnonzero(np.abs(steps - usual) > 1 - _STEADY).tolist():
        times = round(float(steps[at]) - usual)
        if 0 < abs(times) <= _MOST_DECADES and abs(float(steps[at]) - usual - times) <= _ABOUT_OF_TWO:
            place = int(off[at].argmax())
            found[at] = [(place, times if place else -times, [1 - place])]
    return found


def _jumps_of(decades: Numbers) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the places of an area's figures that are a power of ten away from those beside them, and which these are."""
    there = np.flatnonzero(np.isfinite(decades))
    for place in there:
        beside = sorted((int(at) for at in there if at != place), key=lambda at: (abs(at - place), at))[:_BESIDE]
        others = decades[beside]
        if len(beside) < _FEWEST_BESIDE or (span := float(np.ptp(others))) > _STEADY:
            continue
        away = float(decades[place] - np.median(others))
        times = round(away)
        slack = _ABOUT + span / 4
        is_among = others.min() - slack <= decades[place] - times <= others.max() + slack
        if 0 < abs(times) <= _MOST_DECADES and is_among:
            yield int(place), times, beside


def _whole_periods(found: list[_Slip], rows: pd.DataFrame) -> dict[str, list[_Slip]]:
    """Return the periods in which most areas have so many times the figures of the others."""
    areas = rows.groupby("period", sort=False)["key"].nunique()
    of_period: dict[str, list[_Slip]] = {}
    for slip in found:
        of_period.setdefault(slip.period, []).append(slip)
    return {
        label: slips
        for label, slips in of_period.items()
        if len(slips) > _FEWEST_BESIDE and len(slips) >= _WHOLE_PERIOD * areas[label]
    }


def _said_of_period(name: str, label: str, slips: list[_Slip]) -> TableProblem:
    rows = first_few(slip.said() for slip in slips)
    what = Said("tables-slip-period", series=name, period=label, rows=rows)
    return TableProblem(what, Said("tables-quoted", text=name), Said("tables-slip-period-remedy"))


def _said_of_slips(name: str, slips: list[_Slip]) -> TableProblem:
    rows = first_few(slip.said() for slip in sorted(slips, key=lambda slip: slip.row))
    return TableProblem(
        Said("tables-slip", series=name, rows=rows), Said("tables-quoted", text=name), Said("tables-far-figures-remedy")
    )


# Beside the other areas


def far_from_others(
    frame: pd.DataFrame,
    kinds: Mapping[str, str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    published: Collection[tuple[str, str]] = (),
) -> tuple[TableProblem, ...]:
    """Name figures that are ten, a hundred or a thousand times those of all other districts, where these are alike.

    Counts are compared for each resident.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : mapping of indicator to kind
        Those to look at.
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    published : collection of (series, period)
        Those whose figures are known as they are.
    """
    codes = {key: code for key, code in districts_of_today(matches).items() if code not in _ODD}
    if len(codes) < _FEWEST_AREAS or len(frame) > _MOST_LOOKED_AT:
        return ()
    people = load_population(lookup)
    held = frame[(frame["value"] > 0) & frame["key"].isin(list(codes)) & frame["series"].isin(list(kinds))]
    problems = []
    for name, rows in held.groupby("series", sort=False):
        told: list[Said] = []
        for label, of_period in rows.groupby("period", sort=False):
            if (str(name), str(label)) in published:
                continue
            once = of_period.drop_duplicates("key")
            each = np.asarray(once["key"].map(codes).map(people), dtype=np.float64)
            its = each if kinds[str(name)] == COUNT else None
            told += _said_of_far(once, str(label), its)
        if told:
            what = Said("tables-outlier", series=str(name), rows=first_few(told))
            problems.append(TableProblem(what, Said("tables-quoted", text=str(name)), Said("tables-far-figures-remedy")))
    return tuple(problems)


def _said_of_far(rows: pd.DataFrame, label: str, people: Numbers | None) -> list[Said]:
    """Name the figures of a period that are far from the others, with those of a thousand residents where they are counts."""
    values = rows["value"].to_numpy(dtype=np.float64)
    compared = values if people is None else 1000 * values / people
    far = far_of(compared)
    others = compared[~far & np.isfinite(compared)]
    told = []
    for at in np.flatnonzero(far):
        its: dict[str, Value] = {
            "row": str(rows["row"].iloc[at]),
            "entry": str(rows["key"].iloc[at]),
            "has": number_told(float(values[at])),
        }
        span: dict[str, Value] = {
            "low": number_told(float(others.min())),
            "high": number_told(float(others.max())),
            "period": label or "–",
        }
        if people is None:
            told.append(Said("tables-outlier-row", **its, **span))
        else:
            told.append(Said("tables-outlier-row-each", **its, **span, each=number_told(float(compared[at]))))
    return told


def far_of(values: Numbers) -> Truths:
    """Tell the figures that are a power of ten away from where nearly all others lie close together."""
    none = np.zeros(len(values), dtype=np.bool_)
    decades = np.log10(np.where(np.isfinite(values) & (values > 0), values, np.nan))
    there = np.isfinite(decades)
    if there.sum() < _FEWEST_AREAS:
        return none
    away = decades - float(np.nanmedian(decades))
    far = there & (np.abs(away) >= _FAR)
    if not far.any() or far.sum() > max(1.0, _MOST_FAR * there.sum()):
        return none
    low, high = np.quantile(decades[there & ~far], [0.05, 0.95])
    # The less alike the others are, the more times as large or small a figure must be.
    least = 1 + int(high - low > _ALIKE)
    if high - low > least * _ALIKE:
        return none
    times = np.arange(least, _MOST_DECADES + 1)
    back = decades[:, None] - np.concatenate([-times, times])
    is_among = ((back >= low) & (back <= high)).any(axis=1)
    others = decades[there & ~(far & is_among)]
    is_apart = (decades > others.max() + _APART) | (decades < others.min() - _APART)
    return np.asarray(far & is_among & is_apart, dtype=np.bool_)


def step_of(values: Numbers, most: float = _MOST) -> float:
    """Return what figures seem to be rounded to: nearly all, or the share that is given."""
    usual = values[np.isfinite(values)]
    for step in (1000.0, 100.0, 10.0, 5.0, 1.0, 0.1, 0.01, 0.001):
        if len(usual) and (np.abs(usual / step - np.round(usual / step)) < _EXACT).mean() > most:
            return step
    return 0.0
