"""From border lines and coastline to one coverage of faces, each labelled with its area.

Everything lies on a grid of whole metres from here on, so that storing whole metres changes nothing later.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely
from scipy.spatial import KDTree

from boundaries.recipe.triangulation import border_segments

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
Polygons = npt.NDArray[np.object_]

GRID = 1.0
"""Metres: every vertex of the result is a multiple of it."""

FRAME_STEP = 10_000.0
"""Metres between the points of the rectangle around everything."""


@dataclass(frozen=True)
class Faces:
    """Pieces of land that don't overlap and leave no gap between them, each of one area.

    Attributes
    ----------
    shapes : ndarray of Polygon, shape (faces,)
        Metres, EPSG:27700, vertices on whole metres.
    labels : ndarray of int, shape (faces,)
        Number of the area each face belongs to.
    points : ndarray of int, shape (faces,)
        How many labelled points (unique postcode positions) lie in each face.
    """

    shapes: Polygons
    labels: IntArray
    points: IntArray


def partition(land: Polygons, positions: FloatArray, labels: IntArray) -> Faces:
    """Cut the land along the border lines between labelled points and label every face.

    Parameters
    ----------
    land : ndarray of Polygon
        Islands, metres.
    positions : ndarray, shape (points, 2)
        Metres; no two alike.
    labels : ndarray of int, shape (points,)
        Number of the area each point belongs to.
    """
    frame = frame_points(np.vstack([positions, shapely.get_coordinates(land)]))
    framed_labels = np.concatenate([labels, labels[KDTree(positions).query(frame)[1]]])
    segments = border_segments(np.vstack([positions, frame]), framed_labels)
    borders = shapely.union_all(shapely.linestrings(segments), grid_size=GRID)
    cells = polygonized(shapely.union(borders, shapely.boundary(shapely.box(*frame[0], *frame[-1]))))
    faces = land_faces(borders, land)
    labels_of_cells = label_cells(cells, positions, labels)
    return Faces(faces, labels_of_cells[cell_of(faces, cells)], count_inside(faces, positions))


def frame_points(places: FloatArray) -> FloatArray:
    """Return points on a rectangle around all places, south-west corner first and north-east corner last.

    They carry every border out past the coast; with even steps, borders end exactly on the rectangle.
    """
    low = np.floor(places.min(axis=0) / FRAME_STEP - 1) * FRAME_STEP
    high = np.ceil(places.max(axis=0) / FRAME_STEP + 1) * FRAME_STEP
    eastings, northings = (np.arange(*ends, FRAME_STEP) for ends in zip(low, high + 1, strict=True))
    grid = np.stack(np.meshgrid(eastings, northings), axis=-1).reshape(-1, 2)
    return np.asarray(grid[((grid == low) | (grid == high)).any(axis=1)])


def polygonized(lines: shapely.Geometry) -> Polygons:
    """Return all polygons enclosed by lines that meet at their ends."""
    return np.asarray(shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.node(lines)))))


def land_faces(borders: shapely.Geometry, land: Polygons) -> Polygons:
    """Return the pieces into which the borders cut the land, on whole metres."""
    coast = shapely.boundary(land)
    noded = shapely.union_all([borders, *coast], grid_size=GRID)
    pieces = polygonized(noded)
    inside = shapely.STRtree(np.asarray(shapely.point_on_surface(pieces))).query(land, predicate="contains")[1]
    return np.asarray(pieces[np.unique(inside)])


def label_cells(cells: Polygons, positions: FloatArray, labels: IntArray) -> IntArray:
    """Return each cell's label: that of the points in it, or of the nearest point if it has none."""
    inner = shapely.get_coordinates(shapely.point_on_surface(cells))
    result = labels[KDTree(positions).query(inner)[1]]
    cell, point = shapely.STRtree(point_array(positions)).query(cells, predicate="contains")
    # Snapping to whole metres can put a point on the wrong side of its border: the many decide.
    votes = np.unique(np.column_stack([cell, labels[point]]), axis=0, return_counts=True)
    order = np.argsort(votes[1], kind="stable")
    result[votes[0][order, 0]] = votes[0][order, 1]
    return np.asarray(result)


def cell_of(faces: Polygons, cells: Polygons) -> IntArray:
    """Return the number of the cell in which each face lies."""
    cell, face = shapely.STRtree(np.asarray(shapely.point_on_surface(faces))).query(cells, predicate="contains")
    result = np.full(len(faces), -1, dtype=np.int64)
    result[face] = cell
    # A point on a border line is in no cell; such faces are slivers of a metre.
    lost = result < 0
    result[lost] = shapely.STRtree(cells).nearest(shapely.point_on_surface(faces[lost]))
    return result


def count_inside(faces: Polygons, positions: FloatArray) -> IntArray:
    """Return how many of the positions lie in each face."""
    face = shapely.STRtree(point_array(positions)).query(faces, predicate="contains")[0]
    return np.bincount(face, minlength=len(faces)).astype(np.int64)


def point_array(positions: FloatArray) -> npt.NDArray[np.object_]:
    """Return positions as shapely points, shape (points,)."""
    return np.asarray(shapely.points(positions))
