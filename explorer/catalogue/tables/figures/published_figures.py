"""Figures of a table that are those of a bundled indicator, held against it row by row.

Where nearly all districts have the very figures that are published, a few that differ were exchanged, typed wrong or written in
another unit. It is told by the figures themselves, among indicators whose title shares a word with the header.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.indicators import load_indicators, load_values, time_of
from explorer.catalogue.published_words import as_written
from explorer.catalogue.tables.figures.known_totals import asked_for
from explorer.catalogue.tables.figures.shift_by_likeness import shifted
from explorer.catalogue.tables.figures.unit_doubts import quantity_of
from explorer.catalogue.tables.table_report import AS_CHOSEN, TableProblem, first_few
from explorer.places.names.area_keys import AreaMatch, districts_of_today
from explorer.places.names.plain_names import folded
from explorer.places.names.written_areas import DISTRICT
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

Numbers = npt.NDArray[np.float64]

_FEWEST, _FEWEST_FIGURES, _SAME, _SAME_BY_CHANCE = 20, 12, 0.8, 0.5
"""Districts and different figures of a table that can be told to be published, the share that must be the very same, and the part
of it beyond which figures moved by some rows would be as like (ours)."""

_GROSS, _EXCHANGED, _STEPS, _TIMES = 1.6, 0.04, 5, (0.01, 100.0, 0.001, 1000.0)
"""Factor from which on a figure cannot be a newer one; share, and steps of rounding, from which on two may have changed places
rather than been revised; and factors by which a table may have another unit (ours)."""

_FARTHEST, _MOST_LOOKED_AT = 2, 60
_PUBLISHED_AS = {"pay": "median_weekly_pay"}
"""Quantities that headers tell, and the indicators of the same."""

_OF_ANY = frozenset(
    [
        *("number", "count", "total", "rate", "share", "residents", "resident", "population", "people", "persons", "aged", "age"),
        *("over", "under", "above", "with", "from", "using", "median", "mean", "average", "current", "prices", "price", "value"),
        *("year", "years", "annual", "england", "wales", "scotland", "northern", "ireland", "public", "model", "based", "local"),
        *("area", "areas", "estimate", "estimates", "level"),
    ]
)
"""Words that titles of many subjects have."""

_WORD = re.compile(r"[a-z]{3,}")


def _words(title: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _WORD.findall(folded(title)) if word not in _OF_ANY)


@cache
def _titles() -> Mapping[str, frozenset[str]]:
    return {
        name: _words(as_written(indicator.title)) for name, indicator in load_indicators().items() if indicator.level == DISTRICT
    }


def _candidates(series: str) -> tuple[str, ...]:
    """Return indicators whose title shares a word with a header, those that share most first."""
    said = _words(series)
    quantity = quantity_of(series)
    known = _PUBLISHED_AS.get(quantity.id, quantity.id) if quantity else ""
    shared = {name: len(said & title) / len(title | said) for name, title in _titles().items() if said & title}
    first = [known] if known in _titles() else []
    return tuple(dict.fromkeys([*first, *sorted(shared, key=lambda name: -shared[name])]))[:_MOST_TRIED]


_MOST_TRIED = 4


@cache
def _published(indicator: str) -> pd.DataFrame:
    """Return the figures of an indicator: a row for each district, a column for each period."""
    frame = load_values(load_indicators()[indicator]).reset_index()
    return frame.pivot_table(index="area_code", columns="period", values="value", sort=False)


def figures_of_published(
    frame: pd.DataFrame,
    kinds: Collection[str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    accepted: Mapping[str, str],
    believed: Collection[str] = (),
) -> tuple[Mapping[str, AreaMatch], tuple[TableProblem, ...], frozenset[str], frozenset[tuple[str, str]]]:
    """Name the figures of a table that differ from those of the bundled indicator that all others are of.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : collection of series
        Those to look at.
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    accepted : mapping of str to str
        Keys that a person has decided on.
    believed : collection of series
        Indicators of which a person has said that the figures are right.

    Returns
    -------
    mapping of key to AreaMatch
        Those that are to be asked for: their figures were exchanged, or are far from what is known.
    tuple of TableProblem
    frozenset of series
        Indicators whose figures all stand beside other areas, and count only once a person has said that they are right.
    frozenset of (series, period)
        Those whose figures are published ones.
    """
    districts = {key: code for key, code in districts_of_today(matches).items() if key not in accepted}
    asked: dict[str, AreaMatch] = {}
    problems: list[TableProblem] = []
    if len(districts) < _FEWEST:
        return asked, (), frozenset(), frozenset()
    shuffled: set[str] = set()
    same: set[tuple[str, str]] = set()
    for found in _found(frame, kinds, districts):
        if found.by:
            problems.append(found.said_moved(counts=found.series in believed))
            shuffled |= {found.series} - set(believed)
            continue
        same.add((found.series, str(found.rows["period"].iloc[0])))
        wrong = found.exchanged_or_far() if found.series not in believed else np.zeros(len(found.rows), dtype=np.bool_)
        if found.times != 1.0 or wrong.any():
            problems.append(found.said(lookup, wrong))
        for key in found.rows["key"][wrong]:
            asked[key] = asked_for(matches[key], lookup)
    return asked, tuple(problems), frozenset(shuffled), frozenset(same)


def shares_of_one(
    frame: pd.DataFrame, kinds: Collection[str], matches: Mapping[str, AreaMatch], units: Collection[str]
) -> tuple[frozenset[str], tuple[TableProblem, ...]]:
    """Tell per cents that are about a hundredth of those of a bundled indicator whose title shares a word with their header.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : collection of series
        Those to look at.
    matches : mapping of key to AreaMatch
    units : collection of series
        Those of which a person has said the unit.

    Returns
    -------
    frozenset of series
        Indicators of which nothing counts before a person has said the unit.
    tuple of TableProblem
    """
    districts = districts_of_today(matches)
    asked, problems = [], []
    small = frame[(frame["unit"] == "%") & frame["value"].between(0, 1) & frame["key"].isin(list(districts))]
    for series, rows in small.groupby("series", sort=False):
        if series not in kinds or len(rows) < (frame["series"] == series).sum() or len(rows) < _FEWEST:
            continue
        title = next((name for name in _candidates(str(series)) if _is_hundredth(rows, districts, name)), None)
        if title is None:
            continue
        is_asked = series not in units
        asked += [str(series)] * is_asked
        known = load_indicators()[title].title
        what = Said("tables-of-one-published", series=str(series), title=known, counts="no" if is_asked else "yes")
        problems.append(TableProblem(what, Said("tables-quoted", text=str(series)), Said("tables-unit-remedy")))
    return frozenset(asked), tuple(problems)


def _is_hundredth(rows: pd.DataFrame, districts: Mapping[str, str], indicator: str) -> bool:
    """Whether figures are about a hundredth of those of an indicator that is in per cent, of the period nearest to theirs."""
    if load_indicators()[indicator].unit != "%":
        return False
    table = _published(indicator)
    year = float(rows["year"].max())
    period = min(table.columns, key=lambda label: abs(time_of(str(label)) - year)) if year else table.columns[-1]
    latest = rows[rows["year"] == rows["year"].max()].drop_duplicates("key")
    known = table[period].reindex(latest["key"].map(districts)).to_numpy(dtype=np.float64)
    times = latest["value"].to_numpy(dtype=np.float64) / np.where(known > 0, known, np.nan)
    off = np.abs(np.log(100 * times[np.isfinite(times) & (times > 0)]))
    return len(off) >= _FEWEST and bool(np.median(off) < np.log(_CLOSE) and (off < 2 * np.log(_CLOSE)).mean() >= _SAME)


_CLOSE = 2.0
"""Factor within which the median must be a hundredth of what is published, and whose square nearly all must keep (ours)."""


def _found(frame: pd.DataFrame, kinds: Collection[str], districts: Mapping[str, str]) -> Iterator[_Found]:
    looked_at = 0
    for series, of_series in frame.groupby("series", sort=False):
        names = _candidates(str(series)) if series in kinds else ()
        for _, rows in of_series.groupby("period", sort=False) if names else ():
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT:
                return
            rows = rows[rows["value"].notna() & rows["key"].isin(list(districts))].drop_duplicates("key").sort_values("row")
            found = next((same for name in names if (same := _same(rows, districts, name)) is not None), None)
            if found is not None:
                yield found


@dataclass(frozen=True)
class _Found:
    """Figures that are those of an indicator in a period, times a factor, or of the areas some rows before or after.

    With what is known of each, and which are off.
    """

    rows: pd.DataFrame
    indicator: str
    period: str
    times: float
    by: int
    known: Numbers
    is_off: npt.NDArray[np.bool_]

    def exchanged_or_far(self) -> npt.NDArray[np.bool_]:
        """Tell the figures that are several times what is known, or that of another area whose figure is another's, too."""
        values = self.rows["value"].to_numpy(dtype=np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            off = np.where(self.is_off & (self.known > 0), np.abs(np.log(values / self.known)), 0.0)
        far = np.asarray(off > np.log(_GROSS), dtype=np.bool_)
        step = _step(values)
        some = np.flatnonzero((off > _EXCHANGED) & (np.abs(values - self.known) > _STEPS * step))
        owner = {at: others[0] for at in some if len(others := some[np.abs(self.known[some] - values[at]) <= step]) == 1}
        # Figures that changed places among each other: each is another's, and another has its own.
        while lost := [at for at in owner if owner[at] not in owner or at not in owner.values()]:
            owner = {at: other for at, other in owner.items() if at not in lost}
        far[list(owner)] = True
        return far

    @property
    def series(self) -> str:
        """The indicator of the table."""
        return str(self.rows["series"].iloc[0])

    def said_moved(self, *, counts: bool) -> TableProblem:
        """Say by how many rows the figures were moved."""
        numbers = self.rows["row"].to_numpy()
        what = Said(
            "tables-moved", series=self.series, part="value", where="above" if self.by > 0 else "below", rows=abs(self.by),
            first=str(numbers[0]), last=str(numbers[-1]), counts="yes" if counts else "no",
        )  # fmt: skip
        remedy = AS_CHOSEN if counts else Said("tables-moved-remedy")
        return TableProblem(what, Said("tables-quoted", text=self.series), remedy)

    def said(self, lookup: DistrictLookup, wrong: npt.NDArray[np.bool_]) -> TableProblem:
        """Name the figures that are wrong."""
        series = self.series
        title = load_indicators()[self.indicator].title
        where = Said("tables-quoted", text=series)
        if self.times != 1.0:
            what = Said("tables-published-times", series=series, title=title, period=self.period, times=f"{self.times:g}")
            return TableProblem(what, where, Said("tables-published-times-remedy"))
        listed = [
            Said(
                "tables-far-row", row=str(row.row), entry=str(row.key), has=_number(float(str(row.value))),
                district=lookup.area(str(row.code)), known=_number(known),
            )
            for row, known, is_wrong in zip(self.rows.itertuples(), self.known, wrong, strict=True)
            if is_wrong
        ]  # fmt: skip
        what = Said(
            "tables-published", series=series, title=title, period=self.period, rows=first_few(listed),
        )  # fmt: skip
        return TableProblem(what, where, Said("tables-published-remedy"))


def _number(value: float) -> Number:
    return Number(value, 0 if abs(value) >= _LARGE and value % 1 == 0 else 2)


_LARGE = 100.0


def _same(rows: pd.DataFrame, districts: Mapping[str, str], indicator: str) -> _Found | None:
    """Return in which period of an indicator the figures are published; None where they are not."""
    rows = rows.assign(code=rows["key"].map(districts))
    table = _published(indicator).reindex(rows["code"])
    known, values = table.to_numpy(dtype=np.float64), rows["value"].to_numpy(dtype=np.float64)
    if len(values) < _FEWEST or len(np.unique(values)) < _FEWEST_FIGURES:
        return None
    ways = [(times, 0) for times in (1.0, *_TIMES)] + [(1.0, by) for step in range(1, _FARTHEST + 1) for by in (step, -step)]
    for times, by in ways:
        expected = shifted(known, by) * times
        same = _are_same(values, expected)
        share = same.sum(axis=0) / np.maximum(np.isfinite(expected).sum(axis=0), _FEWEST)
        at = int(share.argmax())
        if share[at] < _SAME:
            continue
        if _are_same(np.roll(values, len(values) // 3), expected[:, [at]]).mean() > _SAME_BY_CHANCE * share[at]:
            return None
        its = expected[:, at]
        return _Found(rows, indicator, str(table.columns[at]), times, by, its, np.isfinite(its) & ~same[:, at])
    return None


def _are_same(values: Numbers, known: Numbers) -> npt.NDArray[np.bool_]:
    """Tell the figures that are known as they are, as far as both are rounded."""
    steps = max(_step(values), _step(known[np.isfinite(known)]))
    return np.abs(values[:, None] - known) <= steps / 2 + 1e-6 * np.abs(known)


def _step(values: Numbers) -> float:
    """Return what figures seem to be rounded to."""
    usual = values[np.isfinite(values)]
    if not len(usual):
        return 0.0
    for step in (1.0, 0.1, 0.01, 0.001):
        if (np.abs(usual / step - np.round(usual / step)) < _EXACT).mean() > _MOST:
            return step
    return 0.0


_EXACT, _MOST = 1e-5, 0.98
