"""The names that a flows file puts beside its codes: each once, so that they can be held against the codes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from explorer.readers.flows.columns import end_of, is_called_name
from explorer.readers.flows.model import CalledZone
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import pandas as pd

CODE_OF_DISTRICT = re.compile(r"(?:E0[6-9]|W06|S12|N09)\d{6}|95[A-Z]{2}", re.IGNORECASE)
"""Codes of which names are known."""

_MOST_NAMES = 2
"""Names that a zone has on average, beyond which a column holds something else (ours)."""


def names_of(zones: pd.Series[str], names: pd.Series[str], column: str, above: int, end: str = "") -> tuple[CalledZone, ...]:
    """Return what the districts of one column are called in another; nothing where that holds no names of them.

    Parameters
    ----------
    zones, names : Series of str
        Cell by cell; the index tells the line, the first of which stands below ``above`` others.
    column : str
        Header of the names.
    above : int
    end : str
        Of the zones.
    """
    import pandas as pd

    pairs = pd.DataFrame({"zone": zones, "name": names}).drop_duplicates()
    pairs = pairs.astype(object).fillna("").map(str.strip)
    pairs = pairs[pairs["zone"].map(lambda zone: bool(CODE_OF_DISTRICT.fullmatch(zone))) & pairs["name"].map(_is_name)]
    if len(pairs) > _MOST_NAMES * pairs["zone"].nunique():
        return ()
    return tuple(
        CalledZone(column, zone, name, int(row) + above + 1, end)
        for row, zone, name in zip(pairs.index, pairs["zone"], pairs["name"], strict=True)
    )


def names_beside(cells: pd.DataFrame, zones: pd.Series[str], used: Collection[int], above: int) -> tuple[CalledZone, ...]:
    """Return what every other column of a table calls the districts of one, each column by its header.

    Parameters
    ----------
    cells : DataFrame of str
        The whole table.
    zones : Series of str
        The codes, of some rows of it.
    used : collection of int
        Places of the columns that hold something else.
    above : int
        Lines above the first row.
    """
    others = [(place, str(header)) for place, header in enumerate(cells.columns) if place not in used]
    return tuple(
        zone for place, header in others for zone in names_of(zones, cells.iloc[:, place].reindex(zones.index), header, above)
    )


def not_compared(columns: Iterable[str], called: Iterable[CalledZone]) -> Said | None:
    """Say which columns of names could not be held against the codes of either end; None where all could."""
    compared = {each.column for each in called}
    left = [column for column in dict.fromkeys(columns) if column not in compared]
    if not left:
        return None
    listed = Listing(tuple(Said("readers-quoted", text=column) for column in left), len(left))
    # A column that says whose names it holds holds others'.
    is_told = any(is_called_name(column) and end_of(column) for column in left)
    return Said("readers-names-of-neither" if is_told else "readers-names-not-compared", columns=listed)


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text))


def any_district(zones: Iterable[object]) -> bool:
    """Whether a code of a district is among some zones."""
    return any(CODE_OF_DISTRICT.fullmatch(str(zone).strip()) for zone in zones)
