"""Areas that were drawn as polygons, in terms of districts: how much of each lies inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pandas as pd

if TYPE_CHECKING:
    from explorer.places.address_grid import AddressGrid
    from explorer.places.shapes import Shapes

LEAST = 0.01
"""Shares below this are left out: lines of two sources never run exactly together (ours)."""

Polygons = npt.NDArray[np.object_]


def district_shares(polygons: Polygons, names: pd.Index[str], grid: AddressGrid, districts: Shapes) -> pd.DataFrame:
    """Share of each district that lies in each of several polygons.

    Share = address points of the district inside the polygon ÷ all its address points: people live where addresses are,
    and a moor counts for nothing. Address points stand for the middle of their square kilometre, so the share of a
    district that is cut through a town is good to a few points in the hundred. Where there are no address points
    (Northern Ireland), it is the share of its area.

    Parameters
    ----------
    polygons : ndarray of valid shapely polygons, EPSG:27700 (metres), shape (areas,)
    names : Index, shape (areas,)
        What the areas are called; the columns of the result.
    grid : AddressGrid
    districts : Shapes
        For the districts that the grid does not cover.

    Returns
    -------
    DataFrame, shape (districts, areas)
        0 to 1; districts that no polygon meets are left out.

    Examples
    --------
    >>> import numpy as np, pandas as pd, shapely
    >>> from explorer.places.address_grid import AddressGrid
    >>> from explorer.places.shapes import Shapes
    >>> grid = AddressGrid(np.array(["D"]), np.array([[500.0, 500.0], [1500.0, 500.0]]), np.array([0, 0]), np.array([30.0, 10.0]))
    >>> square = Shapes.from_geometry(["D"], [shapely.box(0, 0, 2000, 1000)])
    >>> west = np.array([shapely.box(0, 0, 1000, 1000)], dtype=object)
    >>> district_shares(west, pd.Index(["west"]), grid, square)["west"].to_dict()
    {'D': 0.75}
    """
    counted = _by_addresses(polygons, grid)
    covered = set(grid.codes.tolist())
    rest = [at for at, code in enumerate(districts.codes.tolist()) if code not in covered]
    by_area = _by_area(polygons, districts, rest)
    shares = pd.DataFrame(
        np.vstack([counted, by_area]), index=[*grid.codes.tolist(), *districts.codes[rest].tolist()], columns=names
    )
    shares = shares.where(shares >= LEAST, 0.0).clip(upper=1.0)
    return shares.loc[(shares > 0).any(axis=1)]


def _by_addresses(polygons: Polygons, grid: AddressGrid) -> npt.NDArray[np.float64]:
    """Return shares by address points, shape (districts of the grid, areas)."""
    import shapely

    points = np.asarray(shapely.points(grid.points), dtype=object)
    tree = shapely.STRtree(points)
    areas, rows = tree.query(polygons, predicate="contains")
    edge_areas, edge_rows = tree.query(polygons, predicate="touches")
    # A point on an edge that areas share lies within none of them: each takes its part.
    times = np.bincount(edge_rows, minlength=len(points))
    inside = np.zeros((len(grid.codes), len(polygons)))
    np.add.at(inside, (grid.district[rows], areas), grid.count[rows])
    np.add.at(inside, (grid.district[edge_rows], edge_areas), grid.count[edge_rows] / times[edge_rows])
    whole = np.bincount(grid.district, weights=grid.count, minlength=len(grid.codes))
    return inside / np.maximum(whole, 1.0)[:, None]


def _by_area(polygons: Polygons, districts: Shapes, rows: list[int]) -> npt.NDArray[np.float64]:
    """Return shares by area of some districts, shape (rows, areas)."""
    import shapely

    shares = np.zeros((len(rows), len(polygons)))
    if not rows:
        return shares
    shapes = districts.to_geometry()[rows]
    areas, met = shapely.STRtree(shapes).query(polygons, predicate="intersects")
    shares[met, areas] = shapely.area(shapely.intersection(shapes[met], polygons[areas])) / shapely.area(shapes[met])
    return shares
