"""Parquet is read and written by Apache Arrow, which is a third of what a packaged application would weigh: an add-on there."""

from __future__ import annotations

from importlib.util import find_spec

from explorer.errors import ReadError, WriteError
from explorer.resources import is_packaged
from explorer.said import Listing, Said
from explorer.settings import add_ons_folders


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
