"""Boundary files: a GeoPackage, Shapefile or GeoJSON in, a checked GeoDataFrame out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import ReadError

if TYPE_CHECKING:
    import geopandas as gpd

FORMATS = {".gpkg": "GeoPackage", ".shp": "Shapefile", ".geojson": "GeoJSON", ".json": "GeoJSON"}
"""File endings that are read, and the format behind each."""

_GRID = "EPSG:27700"
_ACCEPTED = "Give a GeoPackage (.gpkg), a Shapefile (.shp with its .shx and .dbf) or a GeoJSON (.geojson)."


@dataclass(frozen=True)
class BoundaryTable:
    """Polygons as they stand in a file, brought to British National Grid.

    Attributes
    ----------
    frame : GeoDataFrame
        All attribute columns and valid polygons, EPSG:27700 (metres).
    file, format, crs : str
        File name, format and the coordinate system it was in.
    notes : tuple of str
        What was assumed, repaired or dropped, one sentence each.
    """

    frame: gpd.GeoDataFrame
    file: str
    format: str
    crs: str
    notes: tuple[str, ...]


def read_boundaries(path: Path) -> BoundaryTable:
    """Read polygons from the first layer of a boundary file.

    Raises
    ------
    ReadError
        The file is absent, of another format, damaged, or holds no polygons.
    """
    kind = FORMATS.get(path.suffix.casefold())
    if kind is None:
        raise ReadError(f"{path.name} is no boundary file that can be read here.", _ACCEPTED)
    if not path.is_file():
        raise ReadError(f"{path} does not exist.", "Check the name and the folder.")
    frame, notes = _polygons(path, _open(path))
    frame, crs, assumed = _located(path, frame)
    repaired, mended = _repaired(frame)
    return BoundaryTable(repaired, path.name, kind, crs, (*notes, *assumed, *mended))


def _open(path: Path) -> gpd.GeoDataFrame:
    import geopandas as gpd
    import pyogrio

    try:
        layers = pyogrio.list_layers(path)
        frame = pyogrio.read_dataframe(path, layer=layers[0][0])
    except (
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
        IndexError,
        ValueError,
        RuntimeError,
    ) as problem:
        raise ReadError(
            f"{path.name} could not be read as a boundary file: it is damaged, cut off or incomplete.",
            _ACCEPTED,
            detail=repr(problem),
        ) from problem
    if not isinstance(frame, gpd.GeoDataFrame) or frame.empty:
        raise ReadError(f"{path.name} holds no shapes, only a table." if len(frame) else f"{path.name} is empty.", _ACCEPTED)
    return frame


def _polygons(path: Path, frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    usable = frame.geom_type.isin(["Polygon", "MultiPolygon"]) & ~frame.geometry.is_empty
    if not usable.any():
        raise ReadError(f"{path.name} holds no polygons.", "Give the areas themselves, not their centres or lines.")
    dropped = int((~usable).sum())
    notes = (f"{dropped} features without a polygon were left out.",) if dropped else ()
    return frame[usable].reset_index(drop=True), notes


def _located(path: Path, frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, str, tuple[str, ...]]:
    """Bring the frame to British National Grid, naming the coordinate system and how it was told."""
    assumed: tuple[str, ...] = ()
    if frame.crs is None:
        west, south, east, north = frame.total_bounds
        guess = "EPSG:4326" if -11 < west <= east < 4 and 48 < south <= north < 62 else _GRID
        if guess == _GRID and not (-200_000 < west <= east < 900_000 and -200_000 < south <= north < 1_400_000):
            raise ReadError(
                f"{path.name} names no coordinate system, and its coordinates ({west:.6g}, {south:.6g}) fit neither "
                "longitude and latitude nor British National Grid.",
                "Save it again with its coordinate system (for a Shapefile, add the .prj file).",
            )
        frame = frame.set_crs(guess)
        assumed = (f"The file names no coordinate system; {_crs_name(frame)} was assumed from its coordinates.",)
    name = _crs_name(frame)
    return frame.to_crs(_GRID), name, assumed


def _crs_name(frame: gpd.GeoDataFrame) -> str:
    authority = frame.crs.to_authority()
    code = f" ({':'.join(authority)})" if authority else ""
    return f"{frame.crs.name}{code}"


def _repaired(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    invalid = ~frame.geometry.is_valid
    if not invalid.any():
        return frame, ()
    mended = frame.copy()
    mended.loc[invalid, mended.geometry.name] = frame.geometry[invalid].make_valid().buffer(0)
    return mended, (f"{int(invalid.sum())} shapes crossed themselves and were repaired.",)
