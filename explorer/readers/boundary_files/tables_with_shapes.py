"""CSV with shapes written as text (WKT), and GeoParquet."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import numpy as np

from explorer.errors import ReadError
from explorer.readers.boundary_files.raw_layer import FROM_FILE, Column, RawLayer
from explorer.readers.boundary_files.through_gdal import chosen_layer, named_columns, unreadable

_SHAPE = re.compile(r"\s*(SRID=(\d+);)?\s*(MULTI)?POLYGON", re.IGNORECASE)
_LONGEST_CELL = 200_000_000


def read_csv(path: Path, layer: str = "") -> RawLayer:
    """Read a CSV that has a column of shapes as text.

    Raises
    ------
    ReadError
        There is no such column, or the table is damaged.
    """
    import shapely

    chosen_layer(path.name, (path.stem,), layer)
    text, encoding = _decoded(path)
    header, rows = _cells(path, text)
    place = _shape_column(path, header, rows)
    cells = [row[place] if place < len(row) else "" for row in rows]
    found = [_SHAPE.match(cell) for cell in cells]
    srid = next((match[2] for match in found if match and match[2]), "")
    bare = [cell.partition(";")[2] if match and match[1] else cell for cell, match in zip(cells, found, strict=True)]
    geometry = shapely.force_2d(shapely.from_wkt([cell or None for cell in bare], on_invalid="ignore"))
    columns = {name: _column(rows, number) for number, name in enumerate(header) if number != place}
    shapes = np.asarray(geometry, dtype=object)
    crs = f"EPSG:{srid}" if srid else ""
    return RawLayer("CSV with WKT", path.stem, (path.stem,), shapes, columns, crs, FROM_FILE if crs else "", encoding)


def _decoded(path: Path) -> tuple[str, str]:
    content = path.read_bytes()
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding), "UTF-8" if encoding == "utf-8-sig" else "windows-1252"
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1"), "ISO-8859-1"


def _cells(path: Path, text: str) -> tuple[list[str], list[list[str]]]:
    separator = max(",;\t|", key=text[: max(text.find("\n"), 1)].count)
    # The limit holds for the whole process: it is put back, because elsewhere it guards against damaged tables.
    usual = csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = [row for row in csv.reader(text.splitlines(keepends=True), delimiter=separator) if row]
    except csv.Error as problem:
        raise unreadable(path.name, "CSV", problem) from problem
    finally:
        csv.field_size_limit(usual)
    if len(rows) < 2:
        raise ReadError(f"{path.name} has no rows below its header.", "Give a table with one area a row.")
    named_columns(path.name, rows[0], [np.empty(0)] * len(rows[0]))
    return [name.strip() or f"column {number}" for number, name in enumerate(rows[0], start=1)], rows[1:]


def _shape_column(path: Path, header: list[str], rows: list[list[str]]) -> int:
    first = rows[: min(len(rows), 20)]
    for place in range(len(header)):
        if any(place < len(row) and _SHAPE.match(row[place]) for row in first):
            return place
    raise ReadError(
        f"{path.name} has no column with shapes as text, such as POLYGON ((…)).",
        "Check tables of figures with check-table; give boundaries as GeoPackage, GeoJSON or a zipped Shapefile.",
    )


def _column(rows: list[list[str]], number: int) -> Column:
    return np.asarray([row[number] if number < len(row) else None for row in rows], dtype=object)


def read_parquet(path: Path, layer: str = "") -> RawLayer:
    """Read a GeoParquet, where the package pyarrow is installed.

    Raises
    ------
    ReadError
        It is not installed, or the file is damaged or has no shapes.
    """
    import geopandas as gpd

    chosen_layer(path.name, (path.stem,), layer)
    try:
        frame = gpd.read_parquet(path)
    except ImportError as problem:
        raise ReadError(
            f"{path.name} is a GeoParquet, and the package that reads it (pyarrow) is not installed.",
            "Give the boundaries as GeoPackage, or install pyarrow.",
        ) from problem
    except Exception as problem:  # pyarrow has errors of its own, which cannot be named without importing it
        raise unreadable(path.name, "GeoParquet", problem) from problem
    columns: dict[str, Any] = {
        str(name): frame[name].astype(object).to_numpy() for name in frame.columns if name != frame.geometry.name
    }
    shapes = np.asarray(frame.geometry.force_2d().to_numpy(), dtype=object)
    crs = frame.crs.to_wkt() if frame.crs is not None else ""
    return RawLayer("GeoParquet", path.stem, (path.stem,), shapes, columns, crs, FROM_FILE if crs else "")
