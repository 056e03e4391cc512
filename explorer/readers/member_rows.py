"""Rows of groups that say of themselves that they hold no longer: members that left, or whose time has an end."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.readers.tables.files.text_tables import TextTable

_END = re.compile(
    r"(?:\b|_)(?:to|end(?:ed|s|ing)?|end ?date|until|left|leaving|ceased|expir\w+|terminated)(?:\b|_)", re.IGNORECASE
)
_STATE = re.compile(r"\b(?:status|state|role|membership|member|active|current|included?)\b", re.IGNORECASE)
_YEAR, _DAY = re.compile(r"(?:19|20)\d{2}"), re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
_LEFT = re.compile(
    r"\b(?:left|former(?:ly)?|ex|ended|withdrawn|withdrew|until|ceased|lapsed|abolished|inactive|past|old)\b", re.IGNORECASE
)
_YES_OR_NO = re.compile(r"\b(?:active|current|included?)\b", re.IGNORECASE)
_FALSE = frozenset({"no", "n", "false", "0"})


def rows_ended(table: TextTable, rows: pd.Index[int], used: Collection[int]) -> Said | None:
    """Say how many rows tell that they hold no longer: an end in a column of ends, or *left* in one of states.

    Parameters
    ----------
    table : TextTable
    rows : Index
        Of the rows that were read.
    used : collection of int
        Places of the columns that were read.
    """
    for place, header in enumerate(map(str, table.cells.columns)):
        if place in used:
            continue
        words = header.replace("_", " ")
        cells = table.cells.iloc[:, place].reindex(rows.unique()).fillna("").str.strip()
        is_over = _is_over if _END.search(words) else _has_left if _STATE.search(words) else None
        ended = int(cells.map(is_over).sum()) if is_over else 0
        if _YES_OR_NO.search(words):
            ended += int(cells.str.casefold().isin(_FALSE).sum())
        if ended:
            return Said("readers-rows-ended", file=table.path.name, rows=ended, column=header)
    return None


def _is_over(end: str) -> bool:
    """Whether an end has a day or year that is not still to come."""
    year = _YEAR.search(end)
    return int(year[0]) <= date.today().year if year else bool(_DAY.search(end))


def _has_left(state: str) -> bool:
    return bool(_LEFT.search(state))
