"""A clean boundary layer written in the format that its name asks for, whole or not at all."""

from __future__ import annotations

import errno
import shutil
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.errors import ChoiceError, WriteError
from explorer.exports.whole_folder import put_in_place
from explorer.places.shapes import CRS, Shapes
from explorer.readers import parquet_addon
from explorer.said import Listing
from explorer.words import text

if TYPE_CHECKING:
    import geopandas as gpd

DRIVERS: Mapping[str, str] = {
    ".gpkg": "GPKG",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".fgb": "FlatGeobuf",
    ".shp": "ESRI Shapefile",
    ".parquet": "",
    ".geoparquet": "",
}
"""File endings that can be written, and GDAL's name for each; GeoParquet is written by pyarrow."""

IN_DEGREES = frozenset({".geojson", ".json"})
"""Formats whose standard asks for longitude and latitude; all others are written on British National Grid."""

_RESERVED = ("gpkg", "sqlite_")
"""What the name of a layer of a GeoPackage may not begin with."""


def layer_frame(parcel: Mapping[str, Any]) -> gpd.GeoDataFrame:
    """Return the clean layer that :func:`explorer.catalogue.areas.boundary_check.clean_apart` gave.

    Returns
    -------
    GeoDataFrame, EPSG:27700 (metres)
        All columns of the file, valid multipolygons.
    """
    import geopandas as gpd
    import numpy as np

    offsets = (parcel["ring_offsets"], parcel["polygon_offsets"], parcel["area_offsets"])
    rows = np.arange(len(parcel["area_offsets"]) - 1).astype(str)
    shapes = Shapes(rows, parcel["coordinates"], *offsets)
    names = _told_apart([name for name in parcel["columns"] if name != "geometry"], parcel["report"])
    columns = {names[name]: column for name, column in parcel["columns"].items() if name in names}
    return gpd.GeoDataFrame(columns, geometry=shapes.to_geometry(), crs=CRS)


def _told_apart(columns: Sequence[str], record: Mapping[str, Any]) -> dict[str, str]:
    """Return a name for each column that no other has, whatever the case of its letters; those of codes and names keep theirs."""
    kept = [name for name in (record["code_field"], record["name_field"]) if name in columns]
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name in dict.fromkeys((*kept, *columns)):
        new = next(each for each in (name, *(f"{name}_{n}" for n in range(2, len(columns) + 3))) if each.casefold() not in taken)
        taken.add(new.casefold())
        names[name] = new
    return {name: names[name] for name in columns}


def ending_of(path: Path) -> str:
    """Return the ending that a layer is to be written by; ChoiceError lists the endings that can be."""
    ending = path.suffix.casefold()
    if ending not in DRIVERS:
        endings = Listing(tuple(DRIVERS), len(DRIVERS), "commas")
        raise ChoiceError(text("export-no-layer-ending", name=path.name), text("export-endings", endings=endings))
    return ending


def write_layer(frame: gpd.GeoDataFrame, path: Path) -> list[Path]:
    """Write a layer; files of the same name are replaced, at the end and all at once.

    Returns
    -------
    list of Path
        What was written: a Shapefile is several files.

    Raises
    ------
    ChoiceError
        The ending is none that can be written.
    WriteError
        The folder cannot be written to, or a package that the format needs is missing.
    """
    ending = ending_of(path)
    placed = frame.to_crs("EPSG:4326") if ending in IN_DEGREES else frame
    try:
        made = Path(tempfile.mkdtemp(prefix=".layer-", dir=path.parent))
    except OSError as problem:
        raise WriteError.of(path, problem) from problem
    try:
        _write(placed, made / path.name, ending)
        return put_in_place(made, path.parent, sorted(part.name for part in made.iterdir()))
    except OSError as problem:
        raise WriteError.of(path, problem) from problem
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _write(frame: gpd.GeoDataFrame, path: Path, ending: str) -> None:
    import pyogrio

    from explorer.readers.geopackage import field_of_rows

    if not DRIVERS[ending]:
        _write_parquet(frame, path)
        return
    layer = f"layer_{path.stem}" if path.stem.casefold().startswith(_RESERVED) else path.stem
    options = {"RFC7946": "YES"} if ending in IN_DEGREES else {"FID": field_of_rows(frame.columns)} if ending == ".gpkg" else {}
    try:
        with warnings.catch_warnings():
            # A Shapefile cuts names to ten characters; the report of the command says so.
            warnings.simplefilter("ignore")
            frame.to_file(path, driver=DRIVERS[ending], layer=layer, engine="pyogrio", encoding="UTF-8", **options)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, RuntimeError, ValueError) as problem:
        if "No space left" in str(problem) or shutil.disk_usage(path.parent).free == 0:
            raise WriteError.of(path, OSError(errno.ENOSPC, str(problem))) from problem
        raise WriteError(
            text("export-not-written", name=path.name), text("export-not-written-remedy"), detail=repr(problem)
        ) from problem


def _write_parquet(frame: gpd.GeoDataFrame, path: Path) -> None:
    parquet_addon.need_to_write(path.name)
    frame.to_parquet(path)
