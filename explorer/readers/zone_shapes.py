"""Shapes of zones of any country, for who touches whom: nothing is drawn from them, so nothing is asked of their place."""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.errors import JoinError, ReadError

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

_ACCEPTED = "Give the polygons of the zones as GeoPackage (.gpkg), Shapefile (.shp) or GeoJSON (.geojson)."


@dataclass(frozen=True, eq=False)
class ZoneShapes:
    """Polygons of zones as they stand in a file.

    Attributes
    ----------
    codes : ndarray of str, shape (polygons,)
        Zone of each polygon; a zone of several polygons stands several times.
    geometry : ndarray of polygons, shape (polygons,)
        In the coordinates of the file, valid.
    notes : tuple of str
        Where the codes were found and which zones have no shape, one sentence each.
    """

    codes: npt.NDArray[np.str_]
    geometry: npt.NDArray[Any]
    notes: tuple[str, ...]


def read_zone_shapes(path: Path, zones: Collection[str]) -> ZoneShapes:
    """Read the polygons of zones from the layer and column of a boundary file that know most of their codes.

    Parameters
    ----------
    path : Path
        GeoPackage, Shapefile, GeoJSON or TopoJSON.
    zones : collection of str
        Codes of the zones wanted.

    Raises
    ------
    ReadError
        The file is absent or damaged, or holds no polygons.
    JoinError
        No column of it holds a code of the zones.
    """
    wanted = set(zones)
    best: tuple[int, str, str, Any] | None = None
    for layer, frame in _layers(path):
        for column in frame.columns.drop(frame.geometry.name):
            codes = _as_codes(frame[column])
            known = len(wanted & set(codes))
            if best is None or known > best[0]:
                best = known, layer, str(column), (codes, frame.geometry.to_numpy())
    if best is None:
        raise ReadError(f"{path.name} holds no polygons with a column of codes.", _ACCEPTED)
    known, layer, column, (codes, geometry) = best
    if not known:
        examples = ", ".join(sorted(wanted)[:3])
        raise JoinError(
            f"{path.name} has no shape for any zone of the flows.", f"Its codes must be those of the flows: {examples}."
        )
    kept = np.isin(codes, sorted(wanted))
    return ZoneShapes(codes[kept], geometry[kept], tuple(_notes(path, layer, column, len(wanted), known)))


def _layers(path: Path) -> Iterator[tuple[str, gpd.GeoDataFrame]]:
    import geopandas as gpd
    import pyogrio
    import shapely

    try:
        with warnings.catch_warnings():
            # What GDAL remarks on measures, field types and encodings changes no shape; what it cannot read, it raises.
            warnings.simplefilter("ignore")
            for layer in pyogrio.list_layers(path)[:, 0].tolist():
                frame = pyogrio.read_dataframe(path, layer=layer)
                if isinstance(frame, gpd.GeoDataFrame):
                    yield layer, _usable(frame)
    except (
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
        shapely.errors.ShapelyError,
        ValueError,
        RuntimeError,
    ) as problem:
        raise ReadError(f"{path.name} could not be read as a boundary file.", _ACCEPTED, detail=repr(problem)) from problem


def _usable(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    polygons = frame[frame.geom_type.isin(["Polygon", "MultiPolygon"]) & ~frame.geometry.is_empty]
    invalid = ~polygons.geometry.is_valid
    if invalid.any():
        polygons = polygons.copy()
        # A buffer of nothing leaves polygons alone, without the stray lines that a repair can add.
        polygons.loc[invalid, polygons.geometry.name] = polygons.geometry[invalid].make_valid().buffer(0)
    return polygons[~polygons.geometry.is_empty]


def _as_codes(column: pd.Series[Any]) -> npt.NDArray[np.str_]:
    """Return cells as text, whole numbers without a point."""
    cells = [str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip() for cell in column]
    return np.array(cells, dtype=np.str_)


def _notes(path: Path, layer: str, column: str, wanted: int, known: int) -> Iterator[str]:
    yield f"Shapes from {path.name}, layer {layer}, by its column {column}."
    if known < wanted:
        zones = "1 zone has" if wanted - known == 1 else f"{wanted - known} zones have"
        yield f"{zones} no shape there and so no neighbours."
