"""Texts that a spreadsheet took for dates: the financial year 2010/11 as November 2010, the ages 5-9 as 5 September."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from explorer.catalogue.tables.table_report import TableProblem, first_few
from explorer.readers.tables.meaning.header_words import last_part
from explorer.readers.tables.meaning.roles import VALUE
from explorer.readers.tables.written.bands import are_bands, is_day
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.readers.tables.meaning.tidy import TidyTable


_MONTH = re.compile(r"[a-z]{3,9}[-' ]\d\d(?:\d\d)?|\d{4}-\d\d(?:-01)?|0?1/\d\d/\d{4}", re.IGNORECASE)
_YEARS = re.compile(r"(?P<first>20\d\d)[/-]\d\d")
_FIRST, _LAST = 2000, 2011
"""Years whose financial year has the number of a month behind it: 2000/01 to 2011/12."""


def years_for_months(frame: pd.DataFrame) -> tuple[pd.DataFrame, tuple[TableProblem, ...]]:
    """Read the months that a spreadsheet made of financial years as what they were, and tell it.

    September 2008, October 2009 and November 2010 beside each other are 2008/09, 2009/10 and 2010/11: no series of months
    goes in steps of thirteen.

    Parameters
    ----------
    frame : DataFrame
        One row for each area, period and indicator.
    """
    if frame.empty:
        return frame, ()
    distinct = frame.loc[frame["year"] > 0, ["period", "year", "month"]].drop_duplicates()
    told = [(str(label), int(year), int(month)) for label, year, month in distinct.itertuples(index=False)]
    months = sorted({each for each in told if _MONTH.fullmatch(each[0])}, key=lambda each: each[1])
    starts = [int(pair["first"]) for label, _, _ in told if (pair := _YEARS.fullmatch(label))]
    if not _are_years(months, starts):
        return frame, ()
    labels = {label: f"{year}/{month:02d}" for label, year, month in months}
    rows = frame["period"].isin(list(labels))
    changed = frame.assign(
        period=frame["period"].mask(rows, frame["period"].map(labels)),
        year=frame["year"].mask(rows, frame["year"] + 1),
        month=frame["month"].mask(rows, 12),
    )
    pairs = (Said("tables-years-as-months-one", month=month, year=year) for month, year in labels.items())
    what = Said("tables-years-as-months", months=first_few(pairs))
    return changed, (TableProblem(what, "", Said("tables-years-as-months-remedy")),)


def _are_years(months: Sequence[tuple[str, int, int]], starts: Sequence[int]) -> bool:
    if not all(_FIRST <= year <= _LAST and month == (year + 1) % 100 for _, year, month in months):
        return False
    steps = [after[1] - before[1] for before, after in pairwise(months)]
    beside = any({year - 1, year + 1} & set(starts) for _, year, _ in months)
    return all(step == 1 for step in steps) and len(months) > (0 if beside else 1)


def groups_for_days(table: TidyTable, kinds_of: Iterable[tuple[str, Sequence[str]]]) -> Iterator[TableProblem]:
    """Name the groups, such as ages, of which a spreadsheet made days.

    Parameters
    ----------
    table : TidyTable
    kinds_of : iterable of (str, sequence of str)
        Columns that tell rows apart, with what stands in them.
    """
    heads = [last_part(column.header) for column in table.columns if column.role == VALUE]
    for header, kinds in (*kinds_of, ("", heads)):
        days = [text for text in dict.fromkeys(kinds) if is_day(text)]
        if are_bands(kinds) and days:
            groups = first_few(days)
            in_groups = Said("tables-groups-as-days", column=header, groups=groups)
            what = in_groups if header else Said("tables-headers-as-days", groups=groups)
            yield TableProblem(what, "", Said("tables-groups-as-days-remedy"))
