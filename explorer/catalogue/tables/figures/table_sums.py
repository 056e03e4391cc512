"""Figures of wider areas held against those of their districts in the same table: totals that do not add up.

A region that has twice what its districts have together shows a slip in one of them, or in the region. Means, medians and rates
do not add up, but that of the whole lies between the least and the most of its parts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_kinds import ADDITIVE, MEDIAN, RATE, RATIO
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.counties import COUNTIES, METROPOLITAN_COUNTIES, county_of
from explorer.places.names.written_areas import DISTRICT, level_of_code
from explorer.readers.flows.special import is_total
from explorer.readers.tables.written.cells import figure, words
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup
    from explorer.places.names.area_keys import AreaKeys
    from explorer.readers.tables.layout.table_layout import Layout

_OFF, _BEYOND, _NEAR = 0.05, 0.1, 3.0
"""Share of a sum from which on it is not that of its parts (what no place is known of is less), share of the span of the parts by
which a rate of the whole may lie outside it, and times the mean of the parts up to which a whole may be a mean (ours)."""

_FEWEST, _FEWEST_SPAN, _LARGE = 2, 3, 100.0
_BETWEEN = frozenset({RATE, RATIO, MEDIAN})
_NATIONS = MappingProxyType({"K02000001": "EWSN", "K03000001": "EWS", "K04000001": "EW"})
"""The kingdom and groups of its nations, and the letters that the codes of their districts begin with."""

_TOTAL = "total"


def sums_against_parts(
    frame: pd.DataFrame, kinds: Mapping[str, str], assumed: Collection[str], keys: AreaKeys
) -> tuple[TableProblem, ...]:
    """Name the wider areas, and rows of totals, whose figures contradict those of their districts.

    Parameters
    ----------
    frame : DataFrame
        One row for each area of today, period and indicator.
    kinds : mapping of indicator to kind
    assumed : collection of series
        Indicators that are counts only as far as whole numbers tell.
    keys : AreaKeys
    """
    if frame.empty:
        return ()
    wider = frame[(frame["level"] != DISTRICT) & frame["value"].notna()]
    totals = {key: is_total(str(key)) for key in wider["key"].unique()}
    is_bare = wider["key"].map(totals).astype(bool) & wider["code"].isin(["", None])
    wider = wider.assign(whole=wider["code"].where(~is_bare, _TOTAL))
    districts = frame[frame["level"] == DISTRICT]
    if wider.empty or districts.empty:
        return ()
    parts = _parts(districts, set(wider["whole"].dropna()) - {""}, keys)
    both = wider.merge(parts, on=["whole", "series", "period"]) if len(parts) else wider.head(0)
    names, others = _names(frame), _beside(wider)
    off: dict[str, list[Said]] = {}
    for series, rows in both.groupby("series", sort=False):
        step = _step(districts.loc[districts["series"] == series, "value"])
        kind, is_assumed = kinds.get(str(series), ""), series in assumed
        for row, key, whole, period, value, *numbers in rows[[*_OF_WHOLE, *_OF_PARTS]].itertuples(index=False):
            size, together, least, most = map(float, numbers)
            compared = _Compared(float(value), size, together, least, most, step)
            beside = others.get((str(series), str(period)), ()) if whole == _TOTAL else ()
            if compared.is_with(beside):
                continue
            how = compared.contradiction(kind, is_assumed=is_assumed and whole != _TOTAL)
            # Rates of partnerships come from a survey where those of their districts are modelled: they may lie outside.
            if how == "sum" or (how and whole not in keys.others):
                off.setdefault(str(series), []).append(compared.said(str(row), _called(str(key), str(whole), names), how))
    return tuple(
        TableProblem(
            Said("tables-not-the-sum", series=series, rows=first_few(rows)),
            Said("tables-quoted", text=series),
            Said("tables-not-the-sum-remedy"),
        )
        for series, rows in off.items()
    )


_OF_WHOLE, _OF_PARTS = ("row", "key", "whole", "period", "value"), ("size", "sum", "min", "max")


def _beside(wider: pd.DataFrame) -> dict[tuple[str, str], tuple[float, ...]]:
    """Return the sums of what stands beside the districts of a table, by indicator and period: of counties, of places unknown."""
    rows = wider[wider["whole"] != _TOTAL]
    sums = rows.assign(level=rows["level"].fillna("")).groupby(["series", "period", "level"], sort=False)["value"].sum()
    found: dict[tuple[str, str], tuple[float, ...]] = {}
    for series, period, _, value in sums.reset_index().itertuples(index=False):
        found[str(series), str(period)] = (*found.get((str(series), str(period)), ()), float(value))
    return found


def _names(frame: pd.DataFrame) -> dict[str, str]:
    """Return the names of wider areas by code: those that are held, and of counties."""
    counties = {code: name for code, (name, _) in (*COUNTIES.items(), *METROPOLITAN_COUNTIES.items())}
    held = frame.loc[frame["name"].ne(""), ["code", "name"]].drop_duplicates("code")
    return {**counties, **{str(code): str(name) for code, name in held.itertuples(index=False)}}


def _called(key: str, whole: str, names: Mapping[str, str]) -> str:
    return names.get(whole, key) if key == whole or level_of_code(key) else key


@dataclass(frozen=True)
class _Compared:
    """The figure of a whole, and what its districts have: how many, together, least and most, and what they are rounded to."""

    value: float
    districts: float
    together: float
    least: float
    most: float
    step: float

    def is_with(self, others: Sequence[float]) -> bool:
        """Whether the whole is the sum of the districts and of some others that stand beside them."""
        sums = [self.together + sum(some) for many in range(len(others) + 1) for some in combinations(others, many)]
        return any(self._is_about(each) for each in sums)

    def _is_about(self, together: float) -> bool:
        return abs(self.value - together) <= _OFF * max(abs(together), abs(self.value)) + self.districts * self.step / 2

    def contradiction(self, kind: str, *, is_assumed: bool) -> str:
        """Return how the figure contradicts those of the districts; empty where it does not."""
        if self._is_about(self.together):
            return ""
        slack = _BEYOND * (self.most - self.least) + self.step
        is_between = self.least - slack <= self.value <= self.most + slack
        if kind in ADDITIVE:
            # Whole numbers may be means: that of the whole then lies among those of the parts, not far from their own mean.
            is_mean = is_assumed and is_between and self.value <= _NEAR * self.together / self.districts
            return "" if self.least < 0 or is_mean else "sum"
        return "between" if kind in _BETWEEN and self.districts >= _FEWEST_SPAN and not is_between else ""

    def said(self, row: str, key: str, how: str) -> Said:
        """Say what both have."""
        low, high = (self.together, self.together) if how == "sum" else (self.least, self.most)
        decimals = 0 if all(abs(each) >= _LARGE or each % 1 == 0 for each in (self.value, low, high)) else 2
        return Said(
            "tables-not-the-sum-row", row=row, entry=key, how=how, districts=int(self.districts),
            has=Number(self.value, decimals), low=Number(low, decimals), high=Number(high, decimals),
        )  # fmt: skip


def with_bare_totals(frame: pd.DataFrame, layout: Layout) -> pd.DataFrame:
    """Return the figures of a table with those of rows that say *Total* beside their areas, where each column is one indicator.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    layout : Layout
    """
    import pandas as pd

    if len(layout.blocks) != 1 or frame.empty:
        return frame
    columns = frame[["column", "series", "period"]].drop_duplicates()
    columns = columns[~columns["column"].duplicated(keep=False)]
    # A header may end with *Total*, too.
    apart = frozenset((*layout.blocks[0].body, *layout.blocks[0].header_rows))
    found = []
    for at, row in enumerate(layout.rows):
        label = "" if at in apart else next((text for cell in row if (text := words(cell)) and is_total(text)), "")
        if not label:
            continue
        for column, series, period in columns.itertuples(index=False):
            told = figure(words(row[column])) if column < len(row) else None
            if told is not None and told.value is not None:
                found.append({"key": label, "code": "", "level": "", "name": "", "row": at + 1, "column": column,
                              "series": series, "period": period, "value": told.value})  # fmt: skip
    return pd.concat([frame, pd.DataFrame(found)], ignore_index=True) if found else frame


def _members(lookup: DistrictLookup) -> Mapping[str, frozenset[str]]:
    """Wider areas, and the districts of today that each is made of."""
    members: dict[str, set[str]] = {}
    for code, district in lookup.districts.items():
        for whole in (district.itl1, district.itl2, district.itl3, district.country_code):
            members.setdefault(whole, set()).add(code)
        for whole, letters in _NATIONS.items():
            if code[0] in letters:
                members.setdefault(whole, set()).add(code)
    for code, county in county_of(lookup.districts).items():
        members.setdefault(county, set()).add(code)
    for county, (_, codes) in METROPOLITAN_COUNTIES.items():
        members[county] = set(codes)
    return {whole: frozenset(codes) for whole, codes in members.items()}


def _parts(districts: pd.DataFrame, wholes: Set[str], keys: AreaKeys) -> pd.DataFrame:
    """Return what the districts of each whole have, by period and indicator; nothing where one is missing or there twice."""
    import pandas as pd

    members = {**{code: keys.made_of(code) for code in wholes & {*keys.others}}, **_members(keys.lookup)}
    found = []
    for whole in wholes & {_TOTAL, *members}:
        rows = districts if whole == _TOTAL else districts[districts["code"].isin(list(members[whole]))]
        each = rows.groupby(["series", "period"], sort=False)
        table = each["value"].agg(["size", "count", "sum", "min", "max"])
        is_all = (table["size"] == table["count"]) & (table["size"] == each["code"].nunique()) & (table["size"] >= _FEWEST)
        if whole != _TOTAL:
            is_all &= table["size"] == len(members[whole])
        found.append(table[is_all].reset_index().assign(whole=whole))
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame()


def _step(figures: pd.Series[float]) -> float:
    """Return what figures seem to be rounded to."""
    for step in (1000.0, 100.0, 10.0, 5.0, 1.0, 0.1, 0.01):
        if ((figures / step - (figures / step).round()).abs().dropna() < _EXACT).all():
            return step
    return 0.0


_EXACT = 1e-6
