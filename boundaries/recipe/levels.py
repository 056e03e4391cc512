"""Districts simplified as one coverage, and the larger areas dissolved from them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from boundaries.recipe.partition import Faces
from explorer.places.shapes import Shapes

COUNTRY_CODES = {
    "England": "E92000001",
    "Scotland": "S92000003",
    "Wales": "W92000004",
    "Northern Ireland": "N92000002",
}

LEVELS = ("itl3", "itl2", "itl1", "countries")
"""What is dissolved from districts; also the names of the files."""


def districts_from(faces: Faces, codes: npt.NDArray[np.str_]) -> dict[str, shapely.Geometry]:
    """Put the faces of each district together.

    Parameters
    ----------
    faces : Faces
        The cut-up land; its labels are positions in ``codes``.
    codes : ndarray of str
        District codes; a label without faces is left out.

    Returns
    -------
    dict
        District code → Polygon or MultiPolygon (metres, EPSG:27700), in code order.
    """
    owners = codes[faces.labels]
    present = sorted(set(owners.tolist()))
    return {code: shapely.coverage_union_all(faces.shapes[owners == code]) for code in present}


def simplified(districts: dict[str, shapely.Geometry], tolerance: float) -> dict[str, shapely.Geometry]:
    """Simplify all districts together (metres), so that neighbours keep their common edge."""
    shapes = shapely.coverage_simplify(np.asarray(list(districts.values())), tolerance)
    return dict(zip(districts, shapes, strict=True))


def dissolved(districts: dict[str, shapely.Geometry], group_of: pd.Series) -> dict[str, shapely.Geometry]:
    """Merge districts into larger areas; ``group_of`` maps district code → code of the larger area."""
    members = pd.Series(districts).groupby(group_of.reindex(list(districts)), sort=True)
    return {str(code): shapely.coverage_union_all(shapes.to_numpy()) for code, shapes in members}


def groups(lookup: pd.DataFrame) -> dict[str, pd.Series]:
    """Return for each of LEVELS the code of the larger area by district code."""
    by_district = lookup.set_index("lad25_code")
    larger = {level: by_district[level] for level in LEVELS if level != "countries"}
    return {**larger, "countries": by_district["country"].map(COUNTRY_CODES)}


def all_levels(districts: dict[str, shapely.Geometry], lookup: pd.DataFrame, tolerance: float) -> dict[str, Shapes]:
    """Return districts and the larger areas at one tolerance (metres), as the application stores them."""
    fine = simplified(districts, tolerance)
    larger = {level: dissolved(fine, group_of) for level, group_of in groups(lookup).items()}
    return {level: as_shapes(areas) for level, areas in {"districts": fine, **larger}.items()}


def as_shapes(areas: dict[str, shapely.Geometry]) -> Shapes:
    """Flatten areas for storing, rings in one fixed order and direction so that the files come out the same."""
    return Shapes.from_geometry(list(areas), shapely.normalize(np.asarray(list(areas.values()))))
