"""Figures of wider areas that were written beside each of their districts: a county's social workers beside all its twelve.

No district may be given the figure of another area. A file that gives all districts of many wider areas one figure does so; it
shows where far more of them have one than chance would let districts have the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.tables.table_kinds import ADDITIVE
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.area_keys import AreaMatch, districts_of_today
from explorer.places.names.counties import COUNTIES, FORMER_COUNTIES, METROPOLITAN_COUNTIES, county_of
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

_FEWEST_AREAS, _FEWEST_DISTRICTS, _FEWEST_FIGURES, _BEYOND_CHANCE = 3, 3, 10, 10.0
"""Wider areas whose districts all have one figure, districts that each must have, different figures of the whole table, and how
many times as many areas as by chance (ours)."""


def wider_figures(
    frame: pd.DataFrame,
    kinds: Mapping[str, str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    believed: Collection[str] = (),
) -> tuple[tuple[TableProblem, ...], frozenset[str]]:
    """Tell indicators that have one figure for all districts of wider areas.

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
        Counts among them: what belongs to all of an area together counts for none of its districts before a person says so.
    """
    districts = districts_of_today(matches)
    problems, asked = [], set()
    if len(districts) < _FEWEST_OF_ONE:
        return (), frozenset()
    held = frame[frame["value"].notna() & frame["key"].isin(list(districts)) & frame["series"].isin(list(kinds))]
    if held.empty:
        return (), frozenset()
    latest = held[held["year"] == held.groupby("series")["year"].transform("max")]
    latest = latest.assign(code=latest["key"].map(districts)).drop_duplicates(["series", "code"])
    places = latest.groupby("series", sort=False).indices
    wider = cache(lambda codes: _wider(codes, lookup, _FEWEST_OF_ONE))
    for series in _with_areas_alike(latest, lookup):
        of_each = latest.iloc[places[series]]
        groups = wider(tuple(of_each["code"]))
        alike = _of_all(series, of_each) or _alike(of_each, lookup) or _in_few(of_each, groups, adds_up=kinds[series] in ADDITIVE)
        if not alike:
            continue
        counts = kinds[series] in ADDITIVE and series not in believed
        told = tuple(
            Said("tables-of-wider-row", area=area, figure=Number(value, 0 if value % 1 == 0 else 2))
            for area, value in alike.items()
        )
        what = Said(
            "tables-of-wider", series=series, areas=len(alike), rows=first_few(told),
            counts="no" if counts else "yes",
        )  # fmt: skip
        problems.append(TableProblem(what, Said("tables-quoted", text=series), Said("tables-of-wider-remedy")))
        asked |= {series} if counts else set()
    return tuple(problems), frozenset(asked)


def _with_areas_alike(rows: pd.DataFrame, lookup: DistrictLookup) -> list[str]:
    """Return the indicators that have one figure for all districts of some wider area, all of them looked at together.

    Of thousands of indicators few have any; only those are worth a closer look.
    """
    import pandas as pd

    series_at, names = pd.factorize(rows["series"])
    code_at, codes = pd.factorize(rows["code"])
    figures = np.full((len(codes), len(names)), np.nan)
    figures[code_at, series_at] = rows["value"].to_numpy(dtype=np.float64)
    place = {str(code): at for at, code in enumerate(codes)}
    members = [[place[code] for code in found] for found in _wider(list(place), lookup, _FEWEST_DISTRICTS).values()]
    areas, not_zero = np.zeros(len(names), dtype=np.int64), np.zeros(len(names), dtype=bool)
    for at in (range(len(codes)), *members):
        own = figures[list(at)]
        low = np.fmin.reduce(own, axis=0)
        is_one = (low == np.fmax.reduce(own, axis=0)) & (np.isfinite(own).sum(axis=0) >= _FEWEST_DISTRICTS)
        areas += is_one
        not_zero |= is_one & (low != 0)
    return [str(name) for name in names[not_zero | (areas >= _FEWEST_AREAS)]]


_NAMES_WIDER = re.compile(
    r"england|wales|scotland|northern ireland|\bgb\b|great britain|\buk\b|united kingdom|\bnational\b|\bregion|\bcounty\b"
    r"|(?:south|north) (?:east|west)|(?:east|west) midlands|\byorkshire\b|\blondon\b|benchmark|comparator|comparison|\baverage\b"
    r"|neighbours|\bpeers?\b",
    re.IGNORECASE,
)


def _of_all(series: str, rows: pd.DataFrame) -> dict[str, float]:
    """Return the one figure of all districts under the name of a wider area, as in *England average* beside each of them."""
    if len(rows) < _FEWEST_OF_ONE or rows["value"].min() < rows["value"].max() or not _NAMES_WIDER.search(series):
        return {}
    return {series: float(rows["value"].iloc[0])}


def _alike(rows: pd.DataFrame, lookup: DistrictLookup) -> dict[str, float]:
    """Return the areas whose districts all have one figure, and it; none where so many have one by chance."""
    if rows["value"].nunique() < _FEWEST_FIGURES:
        return {}
    shares = rows["value"].value_counts(normalize=True)
    same = float((shares**2).sum())
    areas = rows["code"].map({code: lookup.districts[code].itl3_name for code in rows["code"]})
    each = rows["value"].groupby(areas, sort=False).agg(["size", "nunique", "first"])
    each = each[each["size"] >= _FEWEST_DISTRICTS]
    by_chance = float((same ** (each["size"] - 1)).sum())
    found = each[each["nunique"] == 1]
    if len(found) < max(_FEWEST_AREAS, _BEYOND_CHANCE * by_chance):
        return {}
    return {str(area): float(value) for area, value in found["first"].items()}


_FEWEST_OF_ONE, _RARE = 4, 0.001
"""Districts that a single wider area must have for its figure to be told among others; and how seldom any area of the table may
have one figure by chance (ours)."""

_BY_DIGITS = {1: 0.5, 2: 0.1}
_OF_MORE_DIGITS = 0.02
"""Chance that a figure of one, two or more digits is that of the next district, where the table does not tell (ours)."""


def _in_few(rows: pd.DataFrame, groups: Mapping[str, frozenset[str]], *, adds_up: bool) -> dict[str, float]:
    """Return counties and ITL areas, few as they are, whose districts all have one figure, hardly by chance."""
    figures = rows["value"].to_numpy()
    shares = rows["value"].value_counts(normalize=True)
    same = float((shares**2).sum())
    place = {str(code): at for at, code in enumerate(rows["code"])}
    found: dict[str, float] = {}
    seen: set[str] = set()
    for name, codes in groups.items():
        own = [place[code] for code in codes]
        value = float(figures[own[0]])
        # A county is told once, and not again by the ITL areas in it.
        if (figures[own] != value).any() or value == 0 or codes <= seen:
            continue
        others = np.delete(figures, own)
        if not len(others) and not adds_up:
            # The one figure of a table of one county may be a target or a threshold.
            continue
        chance = _by_chance(value, others, same if len(others) > len(own) else 0.0)
        if chance ** (len(own) - 1) * len(groups) < _RARE:
            found[name] = value
            seen |= codes
    return found


def _by_chance(value: float, others: npt.NDArray[np.float64], same: float) -> float:
    """Return how often one more district has a figure by chance."""
    again = float((others == value).mean()) if len(others) else 0.0
    digits = len(f"{value:.10g}".replace(".", "").strip("-0"))
    return max(again, same, _BY_DIGITS.get(digits, _OF_MORE_DIGITS) if not again else 0.0)


def _wider(held: Sequence[str], lookup: DistrictLookup, fewest: int) -> dict[str, frozenset[str]]:
    """Return counties, then ITL areas, of which the table has enough districts, and those districts."""
    of_county = county_of(held)
    two_tier = [(name, [code for code in held if of_county.get(code) == county]) for county, (name, _) in COUNTIES.items()]
    whole = ((name, members) for name, members in (*FORMER_COUNTIES.values(), *METROPOLITAN_COUNTIES.values()))
    others = [(name, [code for code in held if code in members]) for name, members in whole]
    itl: dict[str, list[str]] = {}
    for code in held:
        itl.setdefault(lookup.districts[code].itl3_name, []).append(code)
    groups: dict[str, frozenset[str]] = {}
    for name, found in (*two_tier, *others, *itl.items()):
        if len(found) >= fewest:
            groups.setdefault(name, frozenset(found))
    return groups
