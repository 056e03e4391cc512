"""Tables with a column of shapes: CSV, and Parquet with what GeoParquet says about it or without."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from explorer.errors import ReadError
from explorer.readers import parquet_addon
from explorer.readers.boundary_files.cell_shapes import CellShapes, are_points, shapes_in
from explorer.readers.boundary_files.raw_layer import FROM_FILE, Column, LeftOut, RawLayer, named_rows
from explorer.readers.boundary_files.through_gdal import MOST_COLUMNS, chosen_layer, named_columns, refuse_many, unreadable
from explorer.readers.tables.files.text_files import read_text, rows_of, separator_of
from explorer.readers.tables.sheets import MOST_CELLS
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

_LONGEST_CELL = 200_000_000
_MOST_BYTES = 2_000_000_000
"""Shapes are most of such a table; how large a boundary file may be, is looked at before."""

_GIVE_SHAPES = Said("readers-give-shapes")


def read_csv(path: Path, layer: str = "") -> RawLayer:
    """Read a CSV that has a column of shapes as text.

    Raises
    ------
    ReadError
        There is no such column, or the table is damaged.
    """
    chosen_layer(path.name, (path.stem,), layer)
    text, _, encoding = read_text(path, _GIVE_SHAPES, _MOST_BYTES, _LONGEST_CELL)
    header, rows, swallowed = _cells(path, text)
    columns = {name: _column(rows, number) for number, name in enumerate(header)}
    name, shapes = _shape_column(path, columns)
    del columns[name]
    kind = f"CSV ({shapes.notation})"
    raw = RawLayer(kind, path.stem, (path.stem,), shapes.geometry, columns, shapes.crs, shapes.crs_source, encoding)
    return replace(raw, left_out=swallowed)


def _cells(path: Path, text: str) -> tuple[list[str], list[list[str]], tuple[LeftOut, ...]]:
    """Return the header, the rows, and what rows have swallowed of others."""
    separator = separator_of(text)
    try:
        ends = [(row, end) for row, end in rows_of(text, separator, longest=_LONGEST_CELL) if row]
    except csv.Error as problem:
        raise unreadable(path.name, "CSV", problem) from problem
    rows = [row for row, _ in ends]
    if len(rows) < 2:
        raise ReadError(Said("readers-no-areas-below-header", file=path.name), Said("readers-give-area-rows"))
    refuse_many(path.name, len(rows) - 1)
    named_columns(path.name, rows[0], [np.empty(0)] * len(rows[0]))
    header = [name.strip() or f"column {number}" for number, name in enumerate(rows[0], start=1)]
    return header, rows[1:], _swallowed(ends)


def _swallowed(ends: Sequence[tuple[list[str], int]]) -> tuple[LeftOut, ...]:
    """Return how many rows have run into others, because a quotation mark or a line break is missing.

    A shape may be written over several lines, and a name may have two: what tells is a second shape within a cell.
    """
    lost, where, before = 0, [], 0
    if any(_IS_ROW.search(cell) or "))" in cell for cell in ends[0][0]):
        lost, where = 1, [1]
    for row, end in ends:
        inside = [line for cell in row if "\n" in cell for line in cell.split("\n")[1:]]
        whole = sum(1 for line in inside if _IS_ROW.search(line))
        if whole:
            lost += whole
            where.append(before + 1)
        before = end
    if not lost:
        return ()
    remedy = Said("readers-look-for-quote-or-break")
    return (LeftOut(lost, Said("readers-why-run-together"), named_rows(where, "line"), remedy),)


_IS_ROW = re.compile(r"POLYGON\s*\(|(?<![0-9A-F])0[01]0[0-9A-F]{30}|\"type\"\s*:\s*\"(?:Multi)?Polygon", re.IGNORECASE)
"""What a line of a table with shapes has somewhere."""


def _shape_column(path: Path, columns: Mapping[str, Column]) -> tuple[str, CellShapes]:
    import shapely

    try:
        for name, cells in columns.items():
            shapes = shapes_in(cells.tolist())
            if shapes is not None:
                return name, shapes
    except (shapely.errors.ShapelyError, TypeError, ValueError) as problem:
        raise unreadable(path.name, Said("readers-table-with-shapes"), problem) from problem
    if any(are_points(cells.tolist()) for cells in columns.values()) or {name.casefold()[:3] for name in columns} >= _PLACES:
        raise ReadError(Said("readers-points-not-areas", file=path.name), Said("readers-give-areas-not-centres"))
    raise ReadError(
        Said("readers-no-shape-column", file=path.name),
        _GIVE_SHAPES,
    )


_PLACES = {"lat", "lon"}


def _column(rows: list[list[str]], number: int) -> Column:
    return np.asarray([row[number] if number < len(row) else None for row in rows], dtype=object)


def read_parquet(path: Path, layer: str = "") -> RawLayer:
    """Read a Parquet file with a column of shapes, where the package pyarrow is installed.

    Raises
    ------
    ReadError
        It is not installed, or the file is damaged or has no shapes.
    """
    parquet_addon.need_to_read(path.name)
    import geopandas as gpd

    chosen_layer(path.name, (path.stem,), layer)
    try:
        _refuse_large(path)
        frame = gpd.read_parquet(path)
    except (ReadError, MemoryError):
        raise
    except ValueError as problem:
        # Without the metadata of GeoParquet it may still hold shapes.
        return _plain_parquet(path, problem)
    except Exception as problem:  # pyarrow has errors of its own, which cannot be named without importing it
        raise unreadable(path.name, "GeoParquet", problem) from problem
    shapes = np.asarray(frame.geometry.force_2d().to_numpy(), dtype=object)
    crs = frame.crs.to_wkt() if frame.crs is not None else ""
    columns = _columns(frame.drop(columns=frame.geometry.name))
    return RawLayer("GeoParquet", path.stem, (path.stem,), shapes, columns, crs, FROM_FILE if crs else "")


def _refuse_large(path: Path) -> None:
    """Refuse what says of itself that it has more cells or columns than areas have; a few bytes may stand for all of them."""
    import pyarrow.parquet as pq

    told = pq.read_metadata(path)
    rows = told.num_rows
    refuse_many(path.name, rows)
    if rows * told.num_columns > MOST_CELLS or told.num_columns > MOST_COLUMNS:
        cells = {"rows": rows, "columns": told.num_columns, "most": MOST_CELLS}
        raise ReadError(Said("readers-too-many-cells", file=path.name, **cells), Said("readers-keep-rows-and-columns"))
    parquet_addon.rows_told(path.name, told)


def _plain_parquet(path: Path, problem: ValueError) -> RawLayer:
    import pandas as pd

    try:
        columns = _columns(pd.read_parquet(path))
    except MemoryError:
        raise
    except Exception:
        raise unreadable(path.name, "GeoParquet", problem) from problem
    name, shapes = _shape_column(path, columns)
    del columns[name]
    kind = f"Parquet ({shapes.notation})"
    return RawLayer(kind, path.stem, (path.stem,), shapes.geometry, columns, shapes.crs, shapes.crs_source)


def _columns(frame: pd.DataFrame) -> dict[str, Column]:
    return {str(name): np.asarray(frame[name].astype(object).to_numpy(), dtype=object) for name in frame.columns}
