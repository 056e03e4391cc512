"""The polygons of a boundary file as a table on British National Grid: what the reader of every kind gives, without a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import ReadError
from explorer.readers.boundary_files import open_layer
from explorer.readers.boundary_shapes import GRID, PlacedLayer, placed
from explorer.readers.kept_copies import source_of
from explorer.said import Said

if TYPE_CHECKING:
    import geopandas as gpd

    from explorer.readers.boundary_files.raw_layer import RawLayer

FORMATS = {".gpkg": "GeoPackage", ".shp": "Shapefile", ".geojson": "GeoJSON", ".json": "GeoJSON"}
"""File endings that are read without a check of their own, and the format behind each."""

_ACCEPTED = Said("readers-give-plain-boundaries")


@dataclass(frozen=True)
class BoundaryTable:
    """Polygons as they stand in a file, brought to British National Grid.

    Attributes
    ----------
    frame : GeoDataFrame
        All attribute columns and valid polygons, EPSG:27700 (metres).
    file, format, crs : str
        File name, format and the coordinate system it was in.
    notes : tuple of Said
        What was assumed, repaired or dropped, one sentence each.
    """

    frame: gpd.GeoDataFrame
    file: str
    format: str
    crs: str
    notes: tuple[Said, ...]


def read_boundaries(path: Path) -> BoundaryTable:
    """Read polygons from the first layer of a boundary file that has any.

    Raises
    ------
    ReadError
        The file is absent, of another format, damaged, or holds no polygons.
    """
    if path.suffix.casefold() not in FORMATS:
        raise ReadError(Said("readers-no-boundary-file", file=path.name), _ACCEPTED)
    if not path.is_file():
        raise ReadError(Said("error-no-such-file", path=str(path)), Said("error-check-name"))
    raw = open_layer(path)
    shapes = placed(raw)
    if not len(shapes.geometry) and shapes.vertices:
        raise ReadError(Said("readers-no-shape-with-area", file=path.name), Said("readers-give-areas"))
    wrong = next((problem for problem in (*raw.problems, *shapes.problems) if problem.fatal), None)
    if wrong:
        raise ReadError(Said("readers-in-file", file=path.name, problem=wrong.what), wrong.remedy)
    name, form = source_of(path)
    authority = f" ({shapes.crs})" if ":" in shapes.crs else ""
    return BoundaryTable(_framed(raw, shapes), name, form or raw.format, f"{shapes.crs_name}{authority}", _notes(raw, shapes))


def _framed(raw: RawLayer, shapes: PlacedLayer) -> gpd.GeoDataFrame:
    import geopandas as gpd

    columns = {name: column[shapes.rows] for name, column in raw.columns.items()}
    return gpd.GeoDataFrame(columns, geometry=list(shapes.geometry), crs=GRID)


def _notes(raw: RawLayer, shapes: PlacedLayer) -> tuple[Said, ...]:
    left_out = [each.problem(raw.features).what for each in (*raw.left_out, *shapes.left_out)]
    told = [Said("readers-closed", shapes=raw.closed_rings)] if raw.closed_rings else []
    if shapes.repairs is not None and shapes.repaired:
        told.append(Said("readers-repaired", shapes=shapes.repaired, repairs=shapes.repairs))
    return (*(problem.what for problem in (*raw.problems, *shapes.problems)), *left_out, *told)
