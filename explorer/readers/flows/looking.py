"""A first look at a file: is it one of flows? Told by its shape, whatever the format, before anybody reads the whole."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.readers import apart
from explorer.readers.flows import large
from explorer.readers.flows.columns import census_roles, column_roles, end_of
from explorer.readers.flows.matrix import label_column
from explorer.readers.tables.files.text_files import read_head
from explorer.readers.tables.files.text_tables import TextTable, read_text_table, text_table

if TYPE_CHECKING:
    import pandas as pd

_HEAD = 400_000
"""Bytes at the head of a text file that show its layout."""

_ROWS = 1000
_ALIKE = 0.5
"""Share of the fewer zones of two columns that stand in the other too, where both are zones of one kind (ours)."""


def looks_apart(path: Path) -> bool:
    """Look at a file from outside, in a process apart: see :func:`looks_like_flows`.

    Raises
    ------
    ReadError
        It is no ordinary file that may be read, or looking took too long.
    """
    return bool(apart.look(f"{__name__}:looks_like_flows", path, folder_too=True))


def looks_like_flows(path: Path) -> bool:
    """Whether a file is a square matrix of zones, or has two columns of zones and one of counts.

    Parameters
    ----------
    path : Path
        Of any format: CSV in any encoding, gzipped or not, workbooks, Parquet. Only the head of text and Parquet is read.
    """
    try:
        table = _head(path)
    except (ReadError, OSError, zlib.error, UnicodeError):
        return False
    return table is not None and _is_of_flows(table)


def _head(path: Path) -> TextTable | None:
    with path.open("rb") as stream:
        start = stream.read(4)
    if start == b"PAR1":
        return large.head_of_parquet(path, 0)
    if start == b"PK\x03\x04":
        return read_text_table(path, "") if path.suffix.casefold() in (".xlsx", ".zip") else None
    text = read_head(path, _HEAD)
    return text_table(path, text) if "\n" in text.strip() else None


def _is_of_flows(table: TextTable) -> bool:
    names = list(map(str, table.cells.columns))
    if census_roles(names) is not None or label_column(table) is not None:
        return True
    sample = table.cells.head(_ROWS)
    try:
        roles = column_roles(table.path.name, names, sample)
    except ReadError:
        return False
    if sample.empty or _share_of_numbers(sample, roles.people) < _ALIKE:
        return False
    ends = roles.residence, roles.workplace
    told = roles.has_header and {"residence", "workplace"} == {end_of(names[place]) for place in ends}
    return _zones_alike(sample, *ends) or (told and min(_share_of_numbers(sample, place) for place in ends) < 1)


def _zones_alike(sample: pd.DataFrame, residence: int, workplace: int) -> bool:
    """Tell two columns of the same zones, in which zones repeat."""
    lived, worked = (set(sample.iloc[:, place].dropna()) - {""} for place in (residence, workplace))
    fewer = min(len(lived), len(worked))
    return fewer > 0 and len(lived & worked) >= _ALIKE * fewer and len(sample) > max(len(lived), len(worked))


def _share_of_numbers(sample: pd.DataFrame, place: int) -> float:
    import pandas as pd

    # Without commas, hyphens and colons a date is a number too.
    cells = sample.iloc[:, place].dropna().str.replace(r"[,:-]", "", regex=True)
    return float(pd.to_numeric(cells[cells.str.strip() != ""], errors="coerce").notna().mean())
