"""Shapes that touch none of those around them: gaps too wide to be a slip of drawing, which part all neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    import shapely

    from explorer.readers.boundary_files.raw_layer import Geometry

IntArray = npt.NDArray[np.int64]

NEAR = 1000.0
"""Metres within which a shape should touch another: of published sets only islands do not (ours)."""

MANY, LOOKED_AT, FEWEST = 2000, 400, 2
"""Shapes from which only so many are looked at, all over the layer, unless so many of them touch no other (ours)."""


def loose_shapes(geometry: Geometry) -> IntArray:
    """Return the places of shapes that touch no other, though one lies near.

    Parameters
    ----------
    geometry : ndarray of valid shapely polygons, EPSG:27700 (metres)

    Examples
    --------
    >>> import shapely
    >>> loose_shapes(np.array([shapely.box(0, 0, 2, 2), shapely.box(2, 0, 4, 2), shapely.box(5, 0, 7, 2)])).tolist()
    [2]
    """
    import shapely

    tree = shapely.STRtree(geometry)
    some = np.arange(0, len(geometry), max(len(geometry) // LOOKED_AT, 1))
    if len(geometry) > MANY and len(some) - len(_meeting(tree, geometry, some)) < FEWEST:
        return np.zeros(0, dtype=np.int64)
    # Nearly all shapes share a corner with a neighbour; only the others are laid over each other.
    alone = np.flatnonzero(~_share_a_corner(geometry))
    alone = np.setdiff1d(alone, _meeting(tree, geometry, alone))
    return np.intersect1d(alone, _meeting(tree, geometry, alone, NEAR))


def _share_a_corner(geometry: Geometry) -> npt.NDArray[np.bool_]:
    import shapely

    coordinates, owners = shapely.get_coordinates(geometry, return_index=True)
    # To the centimetre, both numbers in one.
    whole = np.round(coordinates * 100).astype(np.int64)
    keys = whole[:, 0] * (1 << 32) + whole[:, 1]
    order = np.argsort(keys, kind="stable")
    keys, owners = keys[order], owners[order]
    shared = (keys[1:] == keys[:-1]) & (owners[1:] != owners[:-1])
    found = np.zeros(len(geometry), dtype=np.bool_)
    found[owners[1:][shared]] = found[owners[:-1][shared]] = True
    return found


def _meeting(tree: shapely.STRtree, geometry: Geometry, of: IntArray, within: float = 0.0) -> IntArray:
    """Return which of some shapes meet another, or lie within a distance of one."""
    if within:
        one, other = tree.query(geometry[of], predicate="dwithin", distance=within)
    else:
        one, other = tree.query(geometry[of], predicate="intersects")
    return np.unique(of[one[of[one] != other]])
