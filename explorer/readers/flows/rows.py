"""Rows of a flows file that are no pairs: totals, footnotes; and counts that are written with commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from explorer.readers.flows.special import is_total
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

_SPACED = r"[+-]?\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d+)?"
_GROUPED = r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?"
_DOTTED = r"[+-]?[1-9]\d{0,2}(\.\d{3})+"
_COMMA_DECIMAL = r"[+-]?\d+,\d+"
_NOTE = re.compile(r"\s*([#*©]|(sources?|notes?|footnotes?|copyright)\s*:)", re.IGNORECASE)


def without_commas(cells: pd.Series[str], separator: str) -> tuple[pd.Series[str], Said | None]:
    """Take the commas out of counts where it is certain what they mean, and say how they were taken.

    A comma before every three digits parts thousands, unless semicolons part the cells: then 1,234 could be either, and
    stays as it is (no number). There, and between tabs, a comma that cannot part thousands is a decimal one. Between semicolons
    dots are taken out where all of them part thousands. A space of any width before every three digits parts thousands.

    Parameters
    ----------
    cells : Series of str
        Counts as they are written.
    separator : str
        What stands between the cells of the file.

    Examples
    --------
    >>> import pandas as pd
    >>> without_commas(pd.Series(["1,234", "5"]), ",")[0].tolist(), without_commas(pd.Series(["1,5", "2,25"]), ";")[0].tolist()
    (['1234', '5'], ['1.5', '2.25'])
    >>> without_commas(pd.Series(["1,234"]), ";")[0].tolist()
    ['1,234']
    >>> without_commas(pd.Series(["1.234", "15.060", "7"]), ";")[0].tolist()
    ['1234', '15060', '7']
    >>> without_commas(pd.Series(["1.234", "0.5"]), ";")[0].tolist()
    ['1.234', '0.5']
    >>> without_commas(pd.Series(["1 234", "1\u202f234\u202f567", "12 34", "7"]), ",")[0].tolist()
    ['1234', '1234567', '12 34', '7']
    """
    is_spaced = cells.str.strip().str.fullmatch(_SPACED).fillna(value=False).astype(bool)
    if is_spaced.any():
        closed, said = without_commas(cells.where(~is_spaced, cells.str.replace(r"\s", "", regex=True)), separator)
        return closed, said or Said("readers-spaces-thousands")
    dotted = cells[cells.str.contains(".", regex=False)].str.strip()
    # Where semicolons part the cells the comma is the decimal sign, and a dot before every three digits parts thousands.
    if separator == ";" and len(dotted) > 1 and dotted.str.fullmatch(_DOTTED).all() and not cells.str.contains(",").any():
        return cells.str.replace(".", "", regex=False), Said("readers-dots-thousands")
    has_comma = cells.str.contains(",", regex=False)
    if not has_comma.any():
        return cells, None
    written = cells[has_comma].str.strip()
    is_grouped, is_decimal = (written.str.fullmatch(pattern) for pattern in (_GROUPED, _COMMA_DECIMAL))
    if is_grouped.all():
        if separator == ";" and is_decimal.all():
            return cells, None
        return cells.str.replace(",", "", regex=False), Said("readers-commas-thousands")
    if separator != "," and is_decimal.all() and not cells.str.contains(".", regex=False).any():
        return cells.str.replace(",", ".", regex=False), Said("readers-commas-decimal")
    return cells, None


def without_totals(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame, Said | None]:
    """Leave out rows that are sums of others: one of their ends is called Total, or the like. Return these, too."""
    summed = np.zeros(len(rows), dtype=bool)
    for end in ("residence", "workplace"):
        totals = [zone for zone in rows[end].unique() if is_total(str(zone))]
        if totals:
            summed |= rows[end].isin(totals).to_numpy()
    number = int(summed.sum())
    return (rows[~summed] if number else rows), rows[summed], Said("readers-totals-left-out", rows=number) if number else None


def without_footnotes(rows: pd.DataFrame) -> tuple[pd.DataFrame, Said | None]:
    """Leave out lines under the table that say where it comes from: after the last row with both zones, and marked as such.

    Marked are lines after a blank one with a single cell filled, and those that begin with ``Source:``, ``Note:``, #, * or ©.

    Parameters
    ----------
    rows : DataFrame of str
        Rows without blank ones; the index tells the line.
    """
    marked = rows.iloc[:, 0].str.match(_NOTE).to_numpy(dtype=bool)
    alone = ((rows != "").sum(axis="columns") == 1).to_numpy()
    after_blank = np.diff(rows.index.to_numpy(), prepend=rows.index[0] - 1) > 1 if len(rows) else marked
    begins = marked | (alone & after_blank)
    below = begins & np.logical_and.accumulate((begins | alone | marked)[::-1])[::-1]
    first = int(np.argmax(below)) if below.any() else len(rows)
    number = len(rows) - first
    if not number:
        return rows, None
    return rows.iloc[:first], Said("readers-footnotes", lines=number)
