"""Figures of earlier districts brought to the districts of today, where that can be done honestly.

A recoded district keeps its figures. Districts that were merged make one figure only where the kind of figure allows it:
counts add up if every part is there; rates need numerators and denominators; a median of the whole cannot be had from the
medians of its parts. What cannot be done is told, and the district of today has no figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_kinds import ADDITIVE, SHARES, combining_said
from explorer.catalogue.tables.table_report import Conversion
from explorer.places.districts import Alias, DistrictLookup
from explorer.places.names.district_names import MOSTLY_IN
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

TAKEN_OVER, ADDED_UP = Said("tables-became-taken_over"), Said("tables-became-added_up")
COMBINED, SUPERSEDED = Said("tables-became-combined"), Said("tables-became-superseded")
SHORT_LIVED: Mapping[str, tuple[str, ...]] = {"E07000246": ("E07000190", "E07000191")}
"""Districts between two mergers → the ones they were made of: either the one or the others make up the whole."""


@dataclass(frozen=True, eq=False)
class Converted:
    """A frame on the districts of today, and what was done.

    Attributes
    ----------
    frame : DataFrame
        As given, with merged districts as one row each; rows of earlier districts that could not be brought forward are in
        ``left`` instead.
    left : DataFrame
    conversions : tuple of Conversion
    """

    frame: pd.DataFrame
    left: pd.DataFrame
    conversions: tuple[Conversion, ...]


def to_current(frame: pd.DataFrame, aliases: Mapping[str, Alias], kinds: Mapping[str, str], lookup: DistrictLookup) -> Converted:
    """Bring the figures of earlier districts to those of today.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator, with ``key``, ``code`` (today's), ``period``, ``series``, ``value``, ...
    aliases : mapping of key to Alias
        The keys that name earlier districts.
    kinds : mapping of indicator to kind
    lookup : DistrictLookup
    """
    import pandas as pd

    if not aliases:
        return Converted(frame, frame.iloc[:0], ())
    old = frame["key"].isin(list(aliases))
    current, earlier = frame[~old], frame[old]
    held = pd.MultiIndex.from_frame(current[["code", "period", "series"]])
    superseded = pd.MultiIndex.from_frame(earlier[["code", "period", "series"]]).isin(held)
    left: list[pd.DataFrame] = [earlier[superseded]]
    told = _told(earlier[superseded], aliases, SUPERSEDED)
    earlier = earlier[~superseded]
    recoded = earlier["key"].map(lambda key: aliases[key].relation == "recoded").astype(bool)
    told += _told(earlier[recoded], aliases, TAKEN_OVER)
    joined: list[pd.DataFrame] = []
    for (code, _, series), parts in earlier[~recoded].groupby(["code", "period", "series"], sort=False):
        merged, how = _merged(parts, aliases, _needed(str(code), lookup), kinds.get(str(series), ""))
        if merged is None:
            left.append(parts)
        else:
            joined.append(merged)
        told += _told(parts, aliases, how)
    brought = pd.concat([current, earlier[recoded], *joined], ignore_index=True)
    return Converted(brought, pd.concat(left, ignore_index=True), _summed(told))


def _needed(code: str, lookup: DistrictLookup) -> frozenset[str]:
    """Codes of the earlier districts that make up one of today."""
    return frozenset(a.old_code for a in lookup.aliases.values() if a.code == code and a.relation == "merged_into")


def _merged(
    parts: pd.DataFrame, aliases: Mapping[str, Alias], needed: frozenset[str], kind: str
) -> tuple[pd.DataFrame | None, Said]:
    """Make one row of the rows of merged districts, or say why not."""
    if any(aliases[key].relation == MOSTLY_IN for key in parts["key"]):
        return None, Said("tables-became-refused_borders")
    filled = parts[parts["value"].notna()]
    present = {aliases[key].old_code for key in filled["key"]}
    missing = _still_missing(needed, present)
    if filled.empty:
        return None, Said("tables-became-nothing")
    if len(filled) != len(present):
        return None, Said("tables-became-refused_twice")
    if kind in ADDITIVE:
        if missing:
            return None, Said("tables-became-refused_parts", missing=missing)
        return _row(filled, None), ADDED_UP
    if kind in SHARES:
        whole = filled[["numerator", "denominator"]].notna().all(axis=None) and bool((filled["denominator"] > 0).all())
        if not whole or missing:
            return None, Said("tables-became-refused_rates")
        return _row(filled, factor(filled)), COMBINED
    return None, Said("tables-became-refused_kind", why=combining_said(kind))


def _still_missing(needed: frozenset[str], present: set[str]) -> int:
    have = set(present)
    for later, before in SHORT_LIVED.items():
        if later in have:
            have |= set(before)
        elif have.issuperset(before):
            have.add(later)
    return len(needed - have)


def factor(filled: pd.DataFrame) -> float:
    """Return how many times numerator over denominator the figures are: 100 for percentages."""
    parts = filled[filled["numerator"] > 0]
    ratio = (parts["value"] * parts["denominator"] / parts["numerator"]).median()
    return float(10 ** round(_log10(ratio))) if ratio > 0 else 1.0


def _log10(ratio: float) -> float:
    import math

    return math.log10(ratio)


def _row(filled: pd.DataFrame, factor: float | None) -> pd.DataFrame:
    """One row for the whole; intervals of the parts say nothing exact of it, so it has none."""
    numerator, denominator = filled["numerator"].sum(min_count=len(filled)), filled["denominator"].sum(min_count=len(filled))
    value = filled["value"].sum() if factor is None else factor * numerator / denominator
    return filled.iloc[[0]].assign(
        key=" + ".join(filled["key"]), value=value, lower=float("nan"), upper=float("nan"), flag="", numerator=numerator,
        denominator=denominator,
    )  # fmt: skip


def _told(rows: pd.DataFrame, aliases: Mapping[str, Alias], how: Said) -> list[tuple[str, Said, Alias]]:
    return [(aliases[key].old_code, how, aliases[key]) for key in rows["key"]]


def _summed(told: list[tuple[str, Said, Alias]]) -> tuple[Conversion, ...]:
    counts: dict[tuple[str, Said], tuple[Alias, int]] = {}
    for old_code, how, alias in told:
        counts[old_code, how] = (alias, counts.get((old_code, how), (alias, 0))[1] + 1)
    ordered = sorted(counts.items(), key=lambda each: (each[0][0], each[0][1].id))
    return tuple(Conversion(alias, how, number) for (_, how), (alias, number) in ordered)
