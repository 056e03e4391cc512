"""Polygons straight out of a GeoPackage, which is a SQLite database: no half second of imports, no copy of the shapes.

Only the plain case is read: one table of features. Everything else is left to GDAL.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

_HEADER = struct.Struct("<2sBBi")
"""Magic, version, flags and coordinate system, before the envelope and the shape itself."""

_ENVELOPES = (0, 32, 48, 48, 64)
"""Bytes of the envelope, by its kind in the flags."""

_IS_EMPTY, _IS_EXTENDED, _KIND = 0x10, 0x20, 0x0E
"""Bits of the flags."""


def field_of_rows(columns: Iterable[object]) -> str:
    """Return a name for the numbers of rows that no column has: the FID of a published file may be no number, or stand twice.

    Examples
    --------
    >>> field_of_rows(["code", "name"]), field_of_rows(["FID", "code"])
    ('fid', 'row_id')
    """
    taken = {str(name).casefold() for name in columns}
    return next(name for name in ("fid", "row_id", *(f"row_id_{number}" for number in range(len(taken)))) if name not in taken)


class NotPlainError(ValueError):
    """The file is no GeoPackage with one table of features."""


def read_features(path: Path) -> tuple[list[memoryview], dict[str, npt.NDArray[Any]], str]:
    """Return the shapes, the attributes by name, and the coordinate system (such as EPSG:27700) of a GeoPackage.

    Shapes are well-known binary. Attributes are in the order of the table, its key left out.

    Raises
    ------
    NotPlainError
        It is damaged, or holds anything but one table of features, each with a shape.
    """
    # Immutable: nothing is locked, and no journal beside the file is looked for.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            return _features(database)
    except (sqlite3.Error, OverflowError, UnicodeError, MemoryError) as problem:
        raise NotPlainError(repr(problem)) from problem


def _features(database: sqlite3.Connection) -> tuple[list[memoryview], dict[str, npt.NDArray[Any]], str]:
    table, geometry, system = _only_table(database)
    columns = [(str(name), bool(key)) for _, name, _, _, _, key in database.execute(f"PRAGMA table_info({_quoted(table)})")]
    names = [name for name, is_key in columns if not is_key and name != geometry]
    wanted = ", ".join(map(_quoted, [geometry, *names]))
    rows = database.execute(f"SELECT {wanted} FROM {_quoted(table)}").fetchall()  # noqa: S608 - quoted names of its own
    if not rows:
        raise NotPlainError("The table is empty.")
    shapes, *values = zip(*rows, strict=True)
    return [_shape(blob) for blob in shapes], dict(zip(names, map(_column, values), strict=True)), system


def _only_table(database: sqlite3.Connection) -> tuple[str, str, str]:
    """Return the table, its column of shapes and its coordinate system."""
    found = database.execute(
        "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id "
        "FROM gpkg_geometry_columns g JOIN gpkg_contents c ON c.table_name = g.table_name "
        "JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table' "
        "LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
    ).fetchall()
    tables = database.execute("SELECT count(*) FROM gpkg_contents").fetchone()[0]
    if len(found) != 1 or tables != 1:
        raise NotPlainError("There are several tables, or none.")
    table, geometry, organization, number = found[0]
    if not (isinstance(table, str) and isinstance(geometry, str)):
        raise NotPlainError("The table has no name.")
    return table, geometry, f"{organization}:{number}" if isinstance(number, int) and number > 0 else ""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _column(values: Sequence[Any]) -> npt.NDArray[Any]:
    column = np.empty(len(values), dtype=object)
    column[:] = values
    return column


def _shape(blob: object) -> memoryview:
    """Return the well-known binary in a cell."""
    if not isinstance(blob, bytes) or len(blob) < _HEADER.size:
        raise NotPlainError("Some features have no shape.")
    magic, _, flags, _ = _HEADER.unpack_from(blob)
    kind = (flags & _KIND) >> 1
    if magic != b"GP" or flags & (_IS_EMPTY | _IS_EXTENDED) or kind >= len(_ENVELOPES):
        raise NotPlainError("Some features have no shape.")
    return memoryview(blob)[_HEADER.size + _ENVELOPES[kind] :]
