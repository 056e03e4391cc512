"""Parquet is read and written by Apache Arrow, which is a third of what a packaged application would weigh: an add-on there."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from explorer.errors import ReadError, WriteError
from explorer.resources import is_packaged
from explorer.said import Listing, Said
from explorer.settings import add_ons_folders

if TYPE_CHECKING:
    import pyarrow.parquet as pq


def is_there() -> bool:
    """Whether Parquet can be read and written."""
    return find_spec("pyarrow") is not None


def how_to_add() -> Said:
    """Say how to come by it."""
    if not is_packaged():
        return Said("readers-parquet-install")
    return Said("readers-parquet-add", folders=Listing(tuple(map(str, add_ons_folders())), joint="or"))


def need_to_read(name: str) -> None:
    """Refuse a Parquet file where nothing reads it.

    Raises
    ------
    ReadError
        The add-on is not there.
    """
    if not is_there():
        raise ReadError(Said("readers-parquet-not-there", file=name), how_to_add())


def need_to_write(name: str) -> None:
    """Refuse to write a Parquet file where nothing writes it.

    Raises
    ------
    WriteError
        The add-on is not there.
    """
    if not is_there():
        raise WriteError(Said("readers-parquet-not-there", file=name), how_to_add())


def rows_told(name: str, told: pq.FileMetaData) -> int:
    """Return how many rows a Parquet file says it holds, where its parts and their columns say the same.

    Arrow reads what the parts say, and loses the others without a word.

    Raises
    ------
    ReadError
        The parts, or columns of them, hold more or fewer.
    """
    rows = int(told.num_rows)
    flat = [at for at in range(told.num_columns) if not told.schema.column(at).max_repetition_level]
    parts = [told.row_group(at) for at in range(told.num_row_groups)]
    in_parts = sum(part.num_rows for part in parts)
    odd = next((part.column(at).num_values for part in parts for at in flat if part.column(at).num_values != part.num_rows), None)
    if rows != in_parts or odd is not None:
        found = in_parts if odd is None else odd
        raise ReadError(Said("readers-parquet-rows", file=name, rows=rows, parts=found), Said("readers-download-again"))
    return rows
