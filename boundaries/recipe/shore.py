"""Land that the coastline lacks: quays, piers, reclaimed ground and islets where there are postcodes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import shapely

from boundaries.recipe.partition import FloatArray, Polygons, point_array

MAX_PATCH = 300.0
"""Metres: a postcode farther out at sea than this gets an islet, nearer ones are joined to the land."""

PATCH_RADIUS = 60.0
"""Metres of land added around a postcode at sea, and on both sides of its tie to the land."""

STRAIT = 100.0
"""Metres of water left open between a patch and any island it is not tied to."""

POND_AREA = 1e6
"""Square metres: water up to this size that patches cut off from the sea is counted as land."""


def with_patches(land: Polygons, positions: FloatArray) -> Polygons:
    """Add land where postcodes lie at sea by the coastline, and fill the ponds this cuts off.

    Parameters
    ----------
    land : ndarray of Polygon
        Islands (metres, EPSG:27700).
    positions : ndarray, shape (postcodes, 2)
        Metres, EPSG:27700.
    """
    tree = shapely.STRtree(point_array(positions))
    at_sea = np.ones(len(positions), dtype=bool)
    at_sea[tree.query(land, predicate="intersects")[1]] = False
    patches = without_dams(patches_at(point_array(positions[at_sea]), land), land)
    return without_ponds(shapely.get_parts(shapely.union_all([*land, *patches])))


def without_dams(patches: Polygons, land: Polygons) -> Polygons:
    """Leave out the patches that together close a harbour mouth and make a lagoon larger than POND_AREA."""
    patches = np.asarray(shapely.get_parts(shapely.union_all(patches)))
    rings, owners = shapely.get_rings(shapely.get_parts(shapely.union_all([*land, *patches])), return_index=True)
    is_outer = np.diff(owners, prepend=-1) > 0
    lagoons = rings[~is_outer & (shapely.area(shapely.polygons(rings)) > POND_AREA)]
    touches = [shapely.STRtree(patches).query(lines, "dwithin", 1.0)[1] for lines in (lagoons, rings[is_outer])]
    return np.delete(patches, np.intersect1d(*touches))


def patches_at(points: Polygons, land: Polygons) -> Polygons:
    """Return a small patch around each point, joined to the nearest land but kept clear of other islands."""
    islands = shapely.STRtree(land)
    home = islands.nearest(points)
    ties = np.asarray(shapely.shortest_line(points, land[home]))
    patches = np.asarray(shapely.buffer(np.where(shapely.length(ties) <= MAX_PATCH, ties, points), PATCH_RADIUS))
    patch, island = islands.query(patches, predicate="dwithin", distance=STRAIT)
    # Without this, postcodes on bridges and ferry piers would close a narrow strait such as the Menai.
    for one, other in zip(patch[home[patch] != island], island[home[patch] != island], strict=True):
        patches[one] = shapely.difference(patches[one], shapely.buffer(land[other], STRAIT))
    return patches


def without_ponds(land: npt.NDArray[np.object_], largest: float = POND_AREA) -> Polygons:
    """Fill the holes in land up to a size in square metres."""
    rings, owners = shapely.get_rings(land, return_index=True)
    is_outer = np.diff(owners, prepend=-1) > 0
    kept = is_outer | (shapely.area(shapely.polygons(rings)) > largest)
    groups = np.split(rings[kept], np.flatnonzero(is_outer[kept])[1:])
    return np.asarray([shapely.Polygon(group[0], list(group[1:])) for group in groups])
