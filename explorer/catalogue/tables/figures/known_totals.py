"""A table's people, employed residents, jobs or land of each district, held against those that are known.

Where a figure is twice as many as live there, the row is asked for and nothing of it is used until a person has decided.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from explorer.catalogue.facts import load_commuting_totals, load_population
from explorer.catalogue.tables.figures.unit_doubts import employed, hectares
from explorer.catalogue.tables.table_kinds import COUNT
from explorer.catalogue.tables.table_report import AS_CHOSEN, TableProblem, first_few
from explorer.places.names.area_keys import AMBIGUOUS, AreaMatch, districts_of_today
from explorer.readers.tables.written.units import BRACKETED_THOUSANDS
from explorer.said import Number, Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup
    from explorer.places.shapes import FloatArray


_NO_PART = (
    r"(?:\s*[,(–-]*\s*(?:mid[- ]?year|all ages|all persons|persons|total|number|count|estimates?|thousands?|000s?|'000s?)"
    rf"\s*\)?|\s*(?:\(m(?:n|ln)?\)|{BRACKETED_THOUSANDS}))*"
)

_PEOPLE = re.compile(
    r"(?:(?:total|usual|resident|estimated|mid[- ]year|all|number of|usually|census) )*"
    r"(?:population|pop|pop'?u?l?n|residents|usual residents|all ages|all people|all persons|persons|people"
    r"|population estimates?|inhabitants)"
    rf"{_NO_PART}"
)

_EMPLOYED = re.compile(
    r"(?:(?:total|all|number of) )*(?:employed residents|residents in employment|people in (?:employment|work)|in employment"
    rf"|residents in work|employed people|workers living in the area){_NO_PART}"
)

_JOBS = re.compile(
    r"(?:(?:total|all|number of) )*(?:jobs|workplace jobs|workplace population|employee jobs|employees|filled jobs)"
    rf"{_NO_PART}"
)

_AREA = re.compile(
    r"(?:total |land )*(?:area|extent|hectares|size)"
    r"(?:\s*[,(–-]*\s*(?:in )?(?:hectares|ha|sq\.? ?km|km2|km²|square kilomet(?:re|er)s)\)?)?"
)


@dataclass(frozen=True)
class _Known:
    """Totals that are known, and how far a district may stand from the others' ratio before it is asked for."""

    what: str
    load: Callable[[DistrictLookup], pd.Series[float]]
    factor: float
    least: float


def _jobs(lookup: DistrictLookup) -> pd.Series[float]:
    """Jobs; not where they are far more than the workers who live there, whose jobs were done from home at the census."""
    totals = load_commuting_totals(lookup)
    return totals["jobs"].where(totals["jobs"] < 1.5 * totals["employed_residents"])


_KNOWN: Sequence[tuple[re.Pattern[str], _Known]] = (
    (_PEOPLE, _Known("residents", load_population, 1.6, 20_000)),
    (_EMPLOYED, _Known("employed_residents", employed, 1.7, 12_000)),
    (_JOBS, _Known("jobs", _jobs, 2.5, 20_000)),
    (_AREA, _Known("hectares", hectares, 3.0, 3_000)),
)

_OF_SOME, _OF_ENOUGH, _WHOLE = 2, 10, (0.75, 1.34)

_GROSS = 3.0
"""Factor from which the figures of a few areas cannot be those that are known, whatever the year and who is counted (ours)."""

_UNITS_OF_LAND = (1.0, 0.01, 2.47, 0.00386, 10_000.0)
"""What a hectare is in hectares, square kilometres, acres, square miles and square metres."""

_THOUSAND = re.compile(r"thousand|'?000s?\b", re.IGNORECASE)

_NOT_AT_WORK = re.compile(r"not (?P<part>in (?:employment|work))")


def totals_against_known(
    frame: pd.DataFrame,
    kinds: Mapping[str, str],
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    accepted: Mapping[str, str],
    said: Mapping[str, str] = MappingProxyType({}),
    believed: Collection[str] = (),
) -> tuple[Mapping[str, AreaMatch], tuple[TableProblem, ...], frozenset[str]]:
    """Compare a table's people, employed residents, jobs or land of each district with those that are known.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    kinds : mapping of indicator to kind
    matches : mapping of key to AreaMatch
    lookup : DistrictLookup
    accepted : mapping of str to str
        Keys that a person has decided on.
    said : mapping of series to unit
        Units that a person has said.
    believed : collection of series
        Indicators of which a person has said that the figures stand beside the right areas.

    Returns
    -------
    mapping of key to AreaMatch
        Those that are to be asked for.
    tuple of TableProblem
    frozenset of series
        Indicators whose figures stand beside other areas, and count only once a person has said that they are right.
    """
    asked: dict[str, AreaMatch] = {}
    shuffled: set[str] = set()
    problems: list[TableProblem] = []
    of_today = districts_of_today(matches)
    for series, known in _series_known(kinds):
        of_series = frame[frame["series"] == series]
        problems += _below_or_at_zero(of_series, of_today, series, known)
        latest = _latest(of_series, of_today, accepted)
        if told := _beside_others(latest, series, known, lookup, believed=series in believed):
            problems.append(told)
            shuffled |= {series} - set(believed)
            continue
        in_thousands = bool(_THOUSAND.search(" ".join([series, said.get(series, ""), *map(str, of_series["unit"].unique())])))
        doubted, problem = _compared(latest, series, known, lookup, in_thousands=in_thousands)
        problems += problem
        asked |= {key: asked_for(matches[key], lookup) for key in doubted}
    return asked, tuple(dict.fromkeys(problems)), frozenset(shuffled)


def _series_known(kinds: Mapping[str, str]) -> Iterator[tuple[str, _Known]]:
    """Yield the indicators of which the total of each district is known."""
    # *In employment* beside *Not in employment* parts people who are told elsewhere, such as claimants of a benefit.
    of_parts = {found["part"] for series in kinds if (found := _NOT_AT_WORK.fullmatch(series.strip().casefold()))}
    for series, kind in kinds.items():
        known = _known_of(series, kind)
        if known is not None and series.strip().casefold() not in of_parts:
            yield series, known


def _below_or_at_zero(rows: pd.DataFrame, of_today: Mapping[str, str], series: str, known: _Known) -> list[TableProblem]:
    """Name figures that no district has, as each has residents, jobs and land: a zero stands for one that is missing."""
    at_zero = rows["value"].eq(0) & rows["key"].isin(list(of_today))
    below = _impossible(rows[rows["value"].lt(0)], "tables-below-zero", series, known)
    return [*below, *_impossible(rows[at_zero], "tables-at-zero", series, known)]


def _latest(rows: pd.DataFrame, of_today: Mapping[str, str], accepted: Collection[str]) -> pd.DataFrame:
    """Return the figures of the last year, of districts that nobody has decided on, each once and with its code."""
    rows = rows[rows["value"].gt(0)]
    rows = rows.assign(code=rows["key"].map(of_today))
    rows = rows[rows["code"].notna() & ~rows["key"].isin(list(accepted))]
    return (rows[rows["year"] == rows["year"].max()] if len(rows) else rows).drop_duplicates("key")


def asked_for(match: AreaMatch, lookup: DistrictLookup, otherwise: str = "tables-another-area") -> AreaMatch:
    """Return an area whose figure is doubted as one to be asked for: it is right as it stands, or else, say, of another area."""
    options = ((match.code, Said("tables-as-it-stands", area=lookup.area(match.code))), ("", Said(otherwise)))
    return replace(match, status=AMBIGUOUS, code="", options=options)


def _known_of(series: str, kind: str) -> _Known | None:
    name = " ".join(series.casefold().replace("_", " ").split())
    found = next((known for pattern, known in _KNOWN if pattern.fullmatch(name)), None)
    return found if found is not None and (kind == COUNT or found.what == "hectares") else None


def _compared(
    rows: pd.DataFrame, series: str, known: _Known, lookup: DistrictLookup, *, in_thousands: bool
) -> tuple[dict[str, Said], list[TableProblem]]:
    """Return the keys whose figure is far from what is known, and what is to be said of them and of all."""
    ours = known.load(lookup).reindex(rows["code"]).to_numpy() if len(rows) else None
    if ours is None or (ours > 0).sum() < _OF_SOME:
        return {}, []
    ratio = rows["value"].to_numpy() / ours
    usual = float(rows.assign(ratio=ratio)["ratio"].median())
    if not usual > 0:
        return {}, []
    expected = usual * ours
    few = (ours > 0).sum() < _OF_ENOUGH
    factor = _SLIP if few else known.factor
    far = (rows["value"] > factor * expected) | (rows["value"] * factor < expected)
    far &= abs(rows["value"] - expected) > known.least * usual
    if few:
        if not 0 < far.sum() <= _MOST_SLIPS * len(rows):
            return {}, _grossly(ratio, usual, series, known, in_thousands=in_thousands)
    elif far.sum() > _MOST_FAR * len(rows):
        return {}, [_unlike(series, known, int(far.sum()), len(rows))]
    elif whole := _whole(usual, series, known, in_thousands=in_thousands):
        # Figures of a part of the people, or of others, need not lie as all people do.
        return {}, whole
    doubted = {
        str(row.key): Said(
            "tables-far-row",
            row=str(row.row),
            entry=str(row.key),
            has=Number(float(str(row.value))),
            district=lookup.area(str(row.code)),
            known=Number(float(its)),
        )
        for row, its, is_far in zip(rows.itertuples(), ours, far, strict=True)
        if is_far
    }
    return doubted, _doubted(doubted, series, known) if doubted else []


def _are_shuffled(values: FloatArray, expected: FloatArray) -> bool:
    """Whether the figures are those that are known, but stand beside other areas, as where one column was sorted."""
    known = expected > 0
    values, expected = values[known], expected[known]
    off = abs(np.log(values / expected))
    in_order = abs(np.log(np.sort(values) / np.sort(expected)))
    return bool((off > _OFF).mean() >= _SOME_OFF and (in_order < _NEAR).mean() >= _MOST_NEAR and in_order.max() < off.max() / 2)


_OFF, _SOME_OFF, _NEAR, _MOST_NEAR = 0.25, 0.2, 0.1, 0.9
"""Figures are shuffled if a fifth are off by a quarter, though nine in ten of them, in order, are within a tenth (ours)."""


def _beside_others(
    rows: pd.DataFrame, series: str, known: _Known, lookup: DistrictLookup, *, believed: bool
) -> TableProblem | None:
    """Say that the figures of an indicator are those that are known, but stand beside other areas; None where they do not."""
    ours = known.load(lookup).reindex(rows["code"]).to_numpy(dtype=np.float64) if len(rows) else np.array([])
    if (ours > 0).sum() < _OF_ENOUGH:
        return None
    values = rows["value"].to_numpy(dtype=np.float64)
    # Of the medians: where most figures stand beside other areas, the median of the ratios is any number.
    scale = float(np.median(values[ours > 0]) / np.median(ours[ours > 0]))
    expected = np.asarray(ours * scale, dtype=np.float64)
    # Of another size they are no figures of the same: a count that follows people has their order anyhow.
    like_known = any(abs(math.log(scale / unit)) < math.log(_ABOUT_AS_MANY) for unit in _UNITS_OF[known.what == "hectares"])
    if not like_known or not _are_shuffled(values, expected):
        return None
    told = [
        Said(
            "tables-far-row", row=str(row.row), entry=str(row.key), has=Number(float(str(row.value))),
            district=lookup.area(str(row.code)), known=Number(float(its)),
        )
        for row, its, is_off in zip(rows.itertuples(), ours, abs(np.log(values / expected)) > _OFF, strict=True)
        if is_off
    ]  # fmt: skip
    what = Said(
        "tables-shuffled",
        series=series,
        what=Said(f"tables-known-{known.what}"),
        rows=first_few(told),
        counts="yes" if believed else "no",
    )
    return TableProblem(what, Said("tables-quoted", text=series), AS_CHOSEN if believed else Said("tables-shuffled-remedy"))


_ABOUT_AS_MANY = 2.0
"""Factor within which all figures together are those that are known, of another year or counted otherwise (ours)."""

_UNITS_OF = ((1.0, 0.001), _UNITS_OF_LAND)

_SLIP, _MOST_SLIPS = 100.0, 0.34
"""Of a few areas, how far one lies from the others where its unit or its commas slipped, and the share that may (ours)."""

_MOST_FAR = 0.1
"""Share of the areas that may stand far from what is known before it is the whole table that is of something else (ours)."""


def _grossly(ratio: FloatArray, usual: float, series: str, known: _Known, *, in_thousands: bool) -> list[TableProblem]:
    """Say where the figures of a few areas are several times what is known, or a small part of it; jobs may well be."""
    if known.what == "jobs":
        return []
    of_people = (0.001,) if in_thousands else (1.0,)
    units = _UNITS_OF_LAND if known.what == "hectares" else of_people
    nearest = min(units, key=lambda unit: abs(math.log(usual / unit)))
    times = ratio / nearest
    far = (times >= _GROSS) | (times <= 1 / _GROSS)
    if not far.any():
        return []
    if 2 * far.sum() <= (ratio > 0).sum():
        return [_unlike(series, known, int(far.sum()), len(ratio))]
    return [_times_known(series, usual / nearest, known)]


def _unlike(series: str, known: _Known, far: int, of: int) -> TableProblem:
    return TableProblem(
        Said("tables-unlike", series=series, what=Said(f"tables-known-{known.what}"), far=far, areas=of),
        "",
        Said("tables-unlike-remedy"),
    )


def _doubted(doubted: Mapping[str, Said], series: str, known: _Known) -> list[TableProblem]:
    return [
        TableProblem(
            Said("tables-far", what=Said(f"tables-known-{known.what}"), rows=first_few(list(doubted.values()))),
            Said("tables-quoted", text=series),
            Said("tables-far-remedy"),
        )
    ]


def _impossible(rows: pd.DataFrame, message: str, series: str, known: _Known) -> list[TableProblem]:
    """Name figures that no district can have, in the words of a message."""
    if rows.empty:
        return []
    told = [
        Said("tables-below-zero-row", row=str(row), value=f"{value:,.10g}")
        for row, value in zip(rows["row"], rows["value"], strict=True)
    ]
    what = Said(message, what=Said(f"tables-known-{known.what}"), rows=first_few(told))
    return [TableProblem(what, Said("tables-quoted", text=series), Said("tables-below-zero-remedy"))]


def _whole(usual: float, series: str, known: _Known, *, in_thousands: bool) -> list[TableProblem]:
    """Say where the whole table has much more or less than is known: a part of the people, or another unit."""
    scaled = usual * 1000 if in_thousands else usual
    low, high = _WHOLE if known.what == "residents" else (0.5, 2.2)
    if low <= scaled <= high or known.what == "hectares":
        return []
    return [_times_known(series, scaled, known)]


def _times_known(series: str, times: float, known: _Known) -> TableProblem:
    said = Said(
        "tables-whole",
        series=series,
        times=f"{times:,.2g}" if times < 100 else f"{times:,.0f}",
        what=Said(f"tables-known-{known.what}"),
    )
    return TableProblem(said, "", Said("tables-whole-remedy"))
