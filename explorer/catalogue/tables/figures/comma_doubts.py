"""Commas that may part decimals as well as thousands: *2,163* is two thousand here, and little more than two elsewhere.

Where every figure of a column has exactly three digits behind one comma, nothing in the column tells which. What its figures are
of may: no district has 72,163 per cent in work. Such a column is asked for, and never read the other way unasked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from explorer.catalogue.facts import load_population
from explorer.catalogue.tables.figures.figure_problems import RATE_OF_ALL
from explorer.catalogue.tables.figures.unit_doubts import quantity_of, told_unit
from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.places.names.area_keys import AreaMatch, districts_of_today
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.districts import DistrictLookup
    from explorer.readers.tables.meaning.tidy import TidyTable

_NAMED, _NEARLY_ALL, _FIT, _TIMES_PEOPLE = 3, 0.8, 3.0, 3.0
"""Figures named; the share of them that must fit a thousandth, within which factor; and how many times the residents of a
district no count of people reaches (ours)."""

_MOST: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"life expectanc|\b(?:median|mean|average|avg) age\b", re.I), 130),
    (
        re.compile(r"(?!.*\btotal\b)(?:.*\b(?:median|mean|average|avg|usual)\b.*\bhours\b|.*\bhours\b.*\bper week\b)", re.I),
        168,
    ),
    (re.compile(r"\baffordability\b|\bprices? to (?:earnings|income)s?\b", re.I), 100),
)
"""What a figure of these never exceeds."""

_OF_VISITS = re.compile(r"visit|trip|passenger|journey|tourist|nights|footfall|£|pound|turnover|tonne|kwh|mile", re.I)
_COUNTED = re.compile(r"\b(?:number|count|no\.?) of\b|\b(?:people|persons|residents|dwellings|households|jobs)$", re.I)


def commas_against_known(
    table: TidyTable,
    matches: Mapping[str, AreaMatch],
    lookup: DistrictLookup,
    believed: Collection[str] = (),
) -> tuple[tuple[TableProblem, ...], frozenset[str]]:
    """Tell indicators whose commas were taken for those of thousands, or of decimals, against what their figures are of.

    Parameters
    ----------
    table : TidyTable
        Its ``commas`` say in which columns every figure has three digits behind one comma, and how they were read.
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
    problems, asked = [], set()
    frame = table.frame[table.frame["column"].isin(list(table.commas)) & table.frame["value"].notna()]
    for series, rows in frame.groupby("series", sort=False):
        read = table.commas[int(rows["column"].iloc[0])]
        if not (_is_counted(str(series), rows) if read == "decimals" else _is_beyond(str(series), rows, matches, lookup)):
            continue
        shown = ((int(row), float(value)) for row, value in zip(rows["row"], rows["value"], strict=True))
        told = (Said("tables-stand-in-row", row=str(row), value=_as_read(value, read)) for row, value in shown)
        counts = "yes" if series in believed else "no"
        listed = first_few(told, _NAMED)
        what = Said("tables-commas", series=str(series), read=read, rows=listed, counts=counts)
        remedy = Said("tables-as-chosen-figures") if counts == "yes" else Said("tables-commas-remedy")
        problems.append(TableProblem(what, Said("tables-quoted", text=str(series)), remedy))
        asked |= {str(series)} - set(believed)
    return tuple(problems), frozenset(asked)


def _as_read(value: float, read: str) -> str:
    return f"{value:,.0f}" if read == "thousands" else f"{value:.3f}"


def _is_counted(series: str, rows: pd.DataFrame) -> bool:
    """Whether fractions are of what is counted in ones: nobody counts 43.123 dwellings."""
    return bool(rows["unit"].isin(("number", "jobs", "")).all() and _COUNTED.search(series))


def _is_beyond(series: str, rows: pd.DataFrame, matches: Mapping[str, AreaMatch], lookup: DistrictLookup) -> bool:
    """Whether thousands are more than there can be, and a thousandth of them is not."""
    values = rows["value"].abs()
    if (rows["unit"] == "%").all() or RATE_OF_ALL.search(series):
        return True
    most = next((most for pattern, most in _MOST if pattern.search(series)), None)
    if most is not None:
        return bool((values > most).mean() >= _NEARLY_ALL and (values / 1000 <= most).mean() >= _NEARLY_ALL)
    codes = rows["key"].map(districts_of_today(matches))
    quantity = quantity_of(series)
    if quantity is not None:
        told = [unit for text in (series, *map(str, rows["unit"].unique())) if (unit := told_unit(text, quantity))]
        unit = told[0] if told else next((each for each in quantity.units if each.id == quantity.implied), None)
        known = codes.map(quantity.known(lookup, float(rows["year"].max()))).astype("float64")
        times = (values / (known * unit.factor)).dropna() / 1000 if unit else known[:0]
        return bool(len(times) and times.between(1 / _FIT, _FIT).mean() >= _NEARLY_ALL)
    if (rows["unit"] == "thousands").all() and not _OF_VISITS.search(series):
        people = codes.map(load_population(lookup)).astype("float64")
        times = (values * 1000 / people).dropna()
        return bool(len(times) and (times > _TIMES_PEOPLE).mean() >= _NEARLY_ALL)
    return False
