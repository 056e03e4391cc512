"""Boundary files: a GeoPackage, Shapefile or GeoJSON in, a checked GeoDataFrame out."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.plurals import counted
from explorer.readers.kept_copies import source_of

if TYPE_CHECKING:
    import geopandas as gpd

FORMATS = {".gpkg": "GeoPackage", ".shp": "Shapefile", ".geojson": "GeoJSON", ".json": "GeoJSON"}
"""File endings that are read, and the format behind each."""

_GRID = "EPSG:27700"
_DEGREES = (-11.0, 48.0, 4.0, 62.0)
_METRES = (-200_000.0, -200_000.0, 900_000.0, 1_400_000.0)
"""West, south, east and north of everything in the United Kingdom, generously, in degrees and on its grid."""

_ACCEPTED = "Give a GeoPackage (.gpkg), a Shapefile (.shp with its .shx and .dbf) or a GeoJSON (.geojson)."
_SAVE_AGAIN = "Save it again with its coordinate system (for a Shapefile, add the .prj file)."


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
        raise ReadError(f"{path.name} is not a boundary file that can be read here.", _ACCEPTED)
    if not path.is_file():
        raise ReadError(f"{path} does not exist.", "Check the name and the folder.")
    _refuse_cut_shapefile(path)
    frame, notes = _polygons(path, _open(path))
    frame, crs, assumed = _located(path, frame)
    repaired, mended = _repaired(frame)
    if repaired.empty:
        raise ReadError(f"{path.name} holds no shape that has an area.", "Give the areas themselves, not their centres or lines.")
    name, form = source_of(path)
    return BoundaryTable(repaired, name, form or kind, crs, (*notes, *assumed, *mended))


def _refuse_cut_shapefile(path: Path) -> None:
    """GDAL reads a cut-off .shp without complaint, its last shapes missing; the header tells the whole length."""
    if path.suffix.casefold() != ".shp":
        return
    with path.open("rb") as stream:
        header = stream.read(28)
    if path.stat().st_size < 2 * int.from_bytes(header[24:28], "big"):
        raise ReadError(f"{path.name} is cut off: it is shorter than its own header says.", "Download or copy it again.")


def _open(path: Path) -> gpd.GeoDataFrame:
    import geopandas as gpd
    import pyogrio
    import shapely

    try:
        with warnings.catch_warnings():
            # What GDAL remarks on measures, field types and encodings changes no shape; what it cannot read, it raises.
            warnings.simplefilter("ignore")
            layers = pyogrio.list_layers(path)
            frame = pyogrio.read_dataframe(path, layer=layers[0][0])
    except (
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
        shapely.errors.ShapelyError,
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
    notes = (f"Left out: {counted(dropped, 'feature')} without a polygon.",) if dropped else ()
    return frame[usable].reset_index(drop=True), notes


def _located(path: Path, frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, str, tuple[str, ...]]:
    """Bring the frame to British National Grid, naming the coordinate system and how it was told."""
    from pyproj.exceptions import ProjError

    frame, assumed = _with_crs(path, frame)
    name = _crs_name(frame)
    try:
        placed = frame.to_crs(_GRID)
    except ProjError as problem:
        raise ReadError(
            f"{path.name} is in the coordinate system “{name}”, which has no known place on Earth.",
            _SAVE_AGAIN,
            detail=str(problem),
        ) from problem
    if not _within(placed, _METRES):
        raise ReadError(f"The shapes of {path.name}, in {name}, lie outside the United Kingdom.", _SAVE_AGAIN)
    return placed, name, assumed


def _with_crs(path: Path, frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    """Assume a coordinate system where the file names none, or one that its coordinates cannot be in."""
    if _plausible(frame):
        return frame, ()
    named = "names no coordinate system" if frame.crs is None else f"says {_crs_name(frame)}"
    guess = "EPSG:4326" if _within(frame, _DEGREES) else _GRID
    if guess == _GRID and not _within(frame, _METRES):
        west, south, *_ = frame.total_bounds
        raise ReadError(
            f"{path.name} {named}, and its coordinates ({west:.6g}, {south:.6g}) fit neither "
            "longitude and latitude nor British National Grid.",
            _SAVE_AGAIN,
        )
    located = frame.set_crs(guess, allow_override=True)
    return located, (f"The file {named}; {_crs_name(located)} was assumed from its coordinates.",)


def _plausible(frame: gpd.GeoDataFrame) -> bool:
    """Whether the coordinates can be in the system that the file names: degrees look like degrees, metres do not."""
    if frame.crs is None:
        return False
    return _within(frame, (-361.0, -91.0, 361.0, 91.0)) if frame.crs.is_geographic else not _within(frame, _DEGREES)


def _within(frame: gpd.GeoDataFrame, limits: tuple[float, float, float, float]) -> bool:
    west, south, east, north = frame.total_bounds
    return bool(limits[0] < west <= east < limits[2] and limits[1] < south <= north < limits[3])


def _crs_name(frame: gpd.GeoDataFrame) -> str:
    authority = frame.crs.to_authority()
    code = f" ({':'.join(authority)})" if authority else ""
    return f"{frame.crs.name}{code}"


def _repaired(frame: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, tuple[str, ...]]:
    invalid = ~frame.geometry.is_valid
    if not invalid.any():
        return frame, ()
    mended = frame.copy()
    whole = frame.geometry[invalid].make_valid(method="structure", keep_collapsed=False)
    mended.loc[invalid, mended.geometry.name] = whole
    flat = mended.geometry.is_empty
    notes = [f"Left out: {counted(int(flat.sum()), 'shape')} without any area."] if flat.any() else []
    if (invalid & ~flat).any():
        number = int((invalid & ~flat).sum())
        shapes = "1 shape crossed itself and was" if number == 1 else f"{number} shapes crossed themselves and were"
        notes.append(f"{shapes} repaired.")
    return mended[~flat].reset_index(drop=True), tuple(notes)
