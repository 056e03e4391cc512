"""Small tasks for the libraries that read maps, with results that are known; called in the process apart."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from typing import Any

Answer = dict[str, Any]

SIDE = 10_000.0
EASTING, NORTHING = 651_409.903, 313_177.270
LONGITUDE, LATITUDE = 1.716052, 52.657979
"""The water tower of Caister on the British National Grid and on the earth, as the Ordnance Survey publishes both in "A guide
to coordinate systems in Great Britain"."""

_NEAR = 2e-4
"""Degrees, some 15 metres: without the grid of the Ordnance Survey results differ by a few."""


def apart(folder: Path) -> Answer:
    """Say that the process is there."""
    return _answer(f"Python {platform.python_version()}", os.getpid(), as_stored=folder.is_dir())


def gdal(folder: Path) -> Answer:
    """Write two squares into a GeoPackage and read them again."""
    import geopandas as gpd
    import pyogrio
    import shapely

    squares = [shapely.box(EASTING, NORTHING, EASTING + SIDE * n, NORTHING + SIDE) for n in (1, 2)]
    path = folder / "squares.gpkg"
    gpd.GeoDataFrame({"name": ["Môn", "Ynys"]}, geometry=squares, crs=27700).to_file(path, driver="GPKG", engine="pyogrio")
    read = gpd.read_file(path, engine="pyogrio")
    version = "GDAL " + ".".join(map(str, pyogrio.__gdal_version__))
    result = [round(float(read.area.sum()), 3), list(read["name"]), read.crs.to_epsg()]
    return _answer(version, result, as_stored=result == [3 * SIDE**2, ["Môn", "Ynys"], 27700])


def proj(folder: Path) -> Answer:  # noqa: ARG001 - as the others
    """Find a place of the British National Grid on the earth."""
    import pyproj

    found = pyproj.Transformer.from_crs(27700, 4326, always_xy=True).transform(EASTING, NORTHING)
    is_near = abs(found[0] - LONGITUDE) < _NEAR and abs(found[1] - LATITUDE) < _NEAR
    return _answer(f"PROJ {pyproj.proj_version_str}", [round(each, 5) for each in found], as_stored=is_near)


def geos(folder: Path) -> Answer:  # noqa: ARG001 - as the others
    """Cut two squares that overlap by a quarter, and mend a shape that crosses itself."""
    import shapely

    one, two = shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)
    bow = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    result = [shapely.intersection(one, two).area, shapely.union(one, two).area, shapely.make_valid(bow).area]
    return _answer(f"GEOS {shapely.geos_version_string}", result, as_stored=result == [1.0, 7.0, 2.0])


def parquet(folder: Path) -> Answer:
    """Write a table into a Parquet file and read it again."""
    import pandas as pd
    import pyarrow as pa

    table = pd.DataFrame({"code": ["E08000025", "W06000001"], "share": [0.5, 0.25]})
    table.to_parquet(folder / "table.parquet", index=False)
    result = pd.read_parquet(folder / "table.parquet").to_numpy().tolist()
    return _answer(f"Arrow {pa.__version__}", result, as_stored=result == [["E08000025", 0.5], ["W06000001", 0.25]])


def _answer(version: str, result: object, *, as_stored: bool) -> Answer:
    return {"version": version, "result": repr(result), "as_stored": as_stored}
