"""Which zones touch: an edge in common that is longer than zero, as contiguity is meant everywhere here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt

from explorer.places.edges import Edges
from explorer.places.shapes import IntArray, Shapes


def touching_pairs(codes: npt.NDArray[np.str_], geometry: npt.NDArray[Any]) -> list[tuple[str, str]]:
    """Return the pairs of zones that share an edge longer than zero, each once.

    Zones that meet in a point do not touch. Edges need not have the same vertices on both sides; zones that overlap
    by a sliver touch, zones with a gap between them do not.

    Parameters
    ----------
    codes : ndarray of str, shape (polygons,)
        Zone of each polygon; polygons of one zone are one zone.
    geometry : ndarray of polygons, shape (polygons,)
        Valid polygons in any coordinates.

    Examples
    --------
    >>> import shapely
    >>> squares = np.array([shapely.box(0, 0, 2, 2), shapely.box(2, 1, 4, 4), shapely.box(4, 4, 5, 5)])
    >>> touching_pairs(np.array(["a", "b", "c"]), squares)
    [('a', 'b')]
    """
    meeting = _meeting(geometry)
    shared = Edges.of(Shapes.from_geometry(codes, geometry)).neighbours()
    # Most edges have the same vertices on both sides and are found by those alone, without laying shapes over each other.
    is_shared = np.isin(_key(meeting, len(codes)), _key(shared, len(codes)))
    unclear = meeting[~is_shared]
    found = np.concatenate([shared, unclear[_overlap_length(geometry, unclear) > 0.0]])
    pairs = {(str(codes[one]), str(codes[other])) for one, other in found}
    return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})


def touching_districts(district_of: Mapping[str, str], joined: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs of zones whose districts touch, or that lie in one district of today.

    Parameters
    ----------
    district_of : mapping of str to str
        The district of April 2025 of each zone, which may be a district of an earlier year.
    joined : iterable of (str, str)
        Districts that touch.

    Examples
    --------
    >>> touching_districts({"old 1": "A", "old 2": "A", "B": "B", "C": "C"}, [("A", "B"), ("C", "D")])
    [('old 1', 'old 2'), ('old 1', 'B'), ('old 2', 'B')]
    """
    zones_of: dict[str, list[str]] = {}
    for zone, district in district_of.items():
        zones_of.setdefault(district, []).append(zone)
    within = [pair for zones in zones_of.values() for pair in combinations(zones, 2)]
    return within + [(a, b) for one, other in joined for a in zones_of.get(one, ()) for b in zones_of.get(other, ())]


def _meeting(geometry: npt.NDArray[Any]) -> IntArray:
    import shapely

    found = shapely.STRtree(geometry).query(geometry, predicate="intersects").T
    return np.asarray(found[found[:, 0] < found[:, 1]], dtype=np.int64)


def _key(pairs: IntArray, count: int) -> IntArray:
    return pairs[:, 0] * count + pairs[:, 1]


def _overlap_length(geometry: npt.NDArray[Any], pairs: IntArray) -> npt.NDArray[np.float64]:
    import shapely

    common = shapely.intersection(geometry[pairs[:, 0]], geometry[pairs[:, 1]])
    return np.asarray(shapely.length(common), dtype=np.float64)
