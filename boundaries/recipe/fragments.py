"""Tidies detached pieces: land on the wrong bank goes to its neighbour, empty islets go."""

from __future__ import annotations

import logging

import numpy as np
import numpy.typing as npt
import shapely

from boundaries.recipe.partition import Faces

log = logging.getLogger(__name__)

IntArray = npt.NDArray[np.int64]

FRAGMENT_AREA = 5e6
"""Square metres: a detached piece smaller than this goes to the district around it."""

ISLET_AREA = 1e5
"""Square metres: an islet smaller than this and without postcodes is dropped."""


def tidy(faces: Faces) -> Faces:
    """Reassign fragments, then drop the islets nobody has an address on."""
    return drop_islets(reassign_fragments(faces))


def reassign_fragments(faces: Faces, largest: float = FRAGMENT_AREA) -> Faces:
    """Give every detached piece that is small or empty to the neighbour it shares most border with.

    British districts have no exclaves on land: a piece cut off from its district by an estuary or another district
    is a trick of the triangulation. Pieces with sea all around have no neighbour and stay.

    Parameters
    ----------
    faces : Faces
        Connected pieces of land.
    largest : float
        Area in square metres up to which even a piece with postcodes is reassigned.
    """
    labels = faces.labels.copy()
    areas = shapely.area(faces.shapes)
    lengths = shared_lengths(faces.shapes)
    for face in np.argsort(areas, kind="stable"):
        if _is_detached(face, labels, areas, lengths) and (areas[face] < largest or faces.points[face] == 0):
            labels[face] = _longest_neighbour(face, labels, lengths)
    log.info("reassigned %d detached pieces of land", (labels != faces.labels).sum())
    return Faces(faces.shapes, labels, faces.points)


def shared_lengths(shapes: npt.NDArray[np.object_]) -> dict[int, dict[int, float]]:
    """Return, for each face, the neighbours it shares an edge with and the length of that edge in metres."""
    left, right = shapely.STRtree(shapes).query(shapes, predicate="touches")
    metres = shapely.length(shapely.intersection(shapes[left], shapes[right]))
    neighbours: dict[int, dict[int, float]] = {number: {} for number in range(len(shapes))}
    for one, other, length in zip(left.tolist(), right.tolist(), metres.tolist(), strict=True):
        if length > 0:
            neighbours[one][other] = length
    return neighbours


def drop_islets(faces: Faces, smallest: float = ISLET_AREA) -> Faces:
    """Leave out the islands below a size (square metres) on which there is no postcode."""
    island = island_numbers(faces.shapes)
    area = np.bincount(island, weights=shapely.area(faces.shapes))
    points = np.bincount(island, weights=faces.points)
    kept = ((area >= smallest) | (points > 0))[island]
    log.info("dropped %d islets without postcodes below %g km²", len(np.unique(island[~kept])), smallest / 1e6)
    return Faces(faces.shapes[kept], faces.labels[kept], faces.points[kept])


def island_numbers(shapes: npt.NDArray[np.object_]) -> IntArray:
    """Return the number of the island (faces joined by edges) that each face is part of."""
    islands = np.asarray(shapely.get_parts(shapely.coverage_union_all(shapes)))
    inner = shapely.point_on_surface(shapes)
    island, face = shapely.STRtree(inner).query(islands, predicate="intersects")
    numbers = np.zeros(len(shapes), dtype=np.int64)
    numbers[face] = island
    return numbers


def _is_detached(face: int, labels: IntArray, areas: npt.NDArray[np.float64], lengths: dict[int, dict[int, float]]) -> bool:
    own = [other for other in lengths[face] if labels[other] == labels[face]]
    mainland = areas[labels == labels[face]].max()
    return not own and bool(lengths[face]) and bool(areas[face] < mainland)


def _longest_neighbour(face: int, labels: IntArray, lengths: dict[int, dict[int, float]]) -> int:
    totals: dict[int, float] = {}
    for other, length in lengths[face].items():
        totals[int(labels[other])] = totals.get(int(labels[other]), 0.0) + length
    return max(totals, key=lambda label: (totals[label], -label))
