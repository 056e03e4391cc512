"""Figures of wider areas that were written beside each of their districts: a county's social workers beside all its twelve.

No district may be given the figure of another area. A file that gives all districts of many wider areas one figure does so; it
shows where far more of them have one than chance would let districts have the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_kinds import ADDITIVE
from explorer.catalogue.tables.table_report import TableProblem
from explorer.places.area_keys import AreaMatch, districts_of_today
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
    if len(districts) < _FEWEST_AREAS * _FEWEST_DISTRICTS:
        return (), frozenset()
    held = frame[frame["value"].notna() & frame["key"].isin(list(districts)) & frame["series"].isin(list(kinds))]
    for series, rows in held.groupby("series", sort=False):
        latest = rows[rows["year"] == rows["year"].max()]
        alike = _alike(latest.assign(code=latest["key"].map(districts)).drop_duplicates("code"), lookup)
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
