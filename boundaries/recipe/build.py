"""The recipe from beginning to end: postcodes, coast and Natural Earth → the bundled boundary files."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from boundaries.recipe.address_grid import address_grid, save_address_grid
from boundaries.recipe.coast import read_land
from boundaries.recipe.fragments import tidy
from boundaries.recipe.levels import all_levels, districts_from
from boundaries.recipe.lookups import BOUNDARIES_FOLDER, read_lookup
from boundaries.recipe.natural_earth import read_natural_earth
from boundaries.recipe.northern_ireland import OUTSIDE, labelled_points
from boundaries.recipe.outward_codes import outward_codes, save_outward_codes
from boundaries.recipe.partition import partition
from boundaries.recipe.postcodes import read_postcodes
from boundaries.recipe.registration import registered
from boundaries.recipe.shore import with_patches

log = logging.getLogger(__name__)

TOLERANCES = (100, 200)
"""Metres by which borders and coast are simplified, one set of files each."""


def build(folder: Path = BOUNDARIES_FOLDER) -> None:
    """Build boundary files, address grid and outward codes into a folder (about a minute, 2.2 GB of memory)."""
    postcodes = read_postcodes()
    log.info("read %s postcodes of Great Britain", f"{len(postcodes):,}")
    save_address_grid(address_grid(postcodes), folder / "address_grid.npz")
    save_outward_codes(outward_codes(postcodes), folder / "outward_codes.csv")
    lookup = read_lookup()
    districts = detailed_districts(postcodes, lookup["lad25_code"].tolist())
    for tolerance in TOLERANCES:
        write_levels(districts, lookup, tolerance, folder)


def detailed_districts(postcodes: pd.DataFrame, codes: list[str]) -> dict[str, shapely.Geometry]:
    """Return the districts before simplification: code → shape (metres, EPSG:27700)."""
    unique = postcodes.drop_duplicates(["easting", "northing"])
    places = positions_of(unique)
    land = with_patches(registered(read_land(), places), places)
    points = pd.concat([unique, labelled_points(*read_natural_earth())], ignore_index=True)
    points = points.drop_duplicates(["easting", "northing"])
    labels, names = pd.factorize(points["lad25_code"], sort=True)
    log.info("triangulating %s points", f"{len(points):,}")
    faces = tidy(partition(land, positions_of(points), labels.astype(np.int64)))
    districts = districts_from(faces, names.to_numpy(dtype=np.str_))
    del districts[OUTSIDE]
    return check_districts(districts, codes)


def positions_of(points: pd.DataFrame) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return eastings and northings in metres, shape (points, 2)."""
    return points[["easting", "northing"]].to_numpy(dtype=np.float64)


def check_districts(districts: dict[str, shapely.Geometry], codes: list[str]) -> dict[str, shapely.Geometry]:
    """Return the districts if they are the ones expected and fit together without gap or overlap."""
    if list(districts) != codes:
        raise ValueError(f"Districts missing or unexpected: {sorted(set(districts) ^ set(codes))}")
    check_coverage(np.asarray(list(districts.values())), "districts in full detail")
    return districts


def check_coverage(shapes: np.ndarray[tuple[int], np.dtype[np.object_]], name: str) -> None:
    """Raise if shapes are invalid, or overlap, or don't meet vertex by vertex."""
    if not shapely.is_valid(shapes).all() or not shapely.coverage_is_valid(shapes):
        raise ValueError(f"The {name} are not a valid coverage.")


def write_levels(districts: dict[str, shapely.Geometry], lookup: pd.DataFrame, tolerance: int, folder: Path) -> None:
    """Write districts and the areas dissolved from them at one tolerance (metres), and check what was written."""
    for level, shapes in all_levels(districts, lookup, tolerance).items():
        path = folder / f"{level}_{tolerance}m.npz"
        shapes.save(path)
        check_coverage(shapes.load(path).to_geometry(), path.name)
        log.info("wrote %s: %d areas, %s vertices", path.name, len(shapes), f"{len(shapes.coordinates):,}")
