"""Figures of wider areas that were written beside each of their districts: a county's social workers beside all its twelve.

No district may be given the figure of another area. A file that gives all districts of many wider areas one figure does so; it
shows where far more of them have one than chance would let districts have the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from explorer.catalogue.tables.table_kinds import ADDITIVE
from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.area_keys import AreaMatch, districts_of_today
from explorer.places.counties import COUNTIES, FORMER_COUNTIES, METROPOLITAN_COUNTIES, county_of
from explorer.said import Listing, Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup

_FEWEST_AREAS, _FEWEST_DISTRICTS, _FEWEST_FIGURES, _BEYOND_CHANCE = 3, 3, 10, 10.0
"""Wider areas whose districts all have one figure, districts that each must have, different figures of the whole table, and how
many times as many areas as by chance (ours)."""

_NAMED = 5


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
    for series, rows in held.groupby("series", sort=False):
        latest = rows[rows["year"] == rows["year"].max()]
        of_each = latest.assign(code=latest["key"].map(districts)).drop_duplicates("code")
        alike = (
            _of_all(str(series), of_each)
            or _alike(of_each, lookup)
            or _in_few(of_each, lookup, adds_up=kinds[str(series)] in ADDITIVE)
        )
        if not alike:
            continue
        counts = kinds[str(series)] in ADDITIVE and series not in believed
        told = tuple(
            Said("tables-of-wider-row", area=area, figure=Number(value, 0 if value % 1 == 0 else 2))
            for area, value in alike.items()
        )
        what = Said(
            "tables-of-wider", series=str(series), areas=len(alike), rows=Listing(told, _NAMED, "clauses"),
            counts="no" if counts else "yes",
        )  # fmt: skip
        problems.append(TableProblem(what, Said("tables-quoted", text=str(series)), Said("tables-of-wider-remedy")))
        asked |= {str(series)} if counts else set()
    return tuple(problems), frozenset(asked)


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


def _in_few(rows: pd.DataFrame, lookup: DistrictLookup, *, adds_up: bool) -> dict[str, float]:
    """Return counties and ITL areas, few as they are, whose districts all have one figure, hardly by chance."""
    figures = rows["value"].to_numpy()
    shares = rows["value"].value_counts(normalize=True)
    same = float((shares**2).sum())
    place = {str(code): at for at, code in enumerate(rows["code"])}
    groups = _wider(rows["code"], lookup)
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


def _wider(codes: pd.Series[str], lookup: DistrictLookup) -> dict[str, frozenset[str]]:
    """Return counties, then ITL areas, of which the table has enough districts, and those districts."""
    held = [str(code) for code in codes]
    of_county = county_of(held)
    two_tier = [(name, [code for code in held if of_county.get(code) == county]) for county, (name, _) in COUNTIES.items()]
    whole = ((name, members) for name, members in (*FORMER_COUNTIES.values(), *METROPOLITAN_COUNTIES.values()))
    others = [(name, [code for code in held if code in members]) for name, members in whole]
    itl: dict[str, list[str]] = {}
    for code in held:
        itl.setdefault(lookup.districts[code].itl3_name, []).append(code)
    groups: dict[str, frozenset[str]] = {}
    for name, found in (*two_tier, *others, *itl.items()):
        if len(found) >= _FEWEST_OF_ONE:
            groups.setdefault(name, frozenset(found))
    return groups
