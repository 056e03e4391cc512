"""Edges shared between areas: who borders whom, and the outline of any group of areas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from explorer.places.shapes import FloatArray, IntArray, Shapes, TextArray

OUTSIDE = -1
"""Stands for the sea, or land of no area, on one side of an edge."""

OrderArray = npt.NDArray[np.int32]

MOST_SMALL = 2**15
"""Areas from which their numbers need four bytes rather than two."""

SHARE_BITS = 3
"""Segments are matched in so many halvings of the whole, so that a layer of millions of vertices takes little memory."""

_MIXER = np.uint64(0x9E3779B97F4A7C15)
"""An odd number with irregular bits: multiplying by it spreads what a coordinate's bits say over a whole key."""


@dataclass(frozen=True, eq=False)
class Edges:
    """Every straight piece of boundary once, with the areas on its two sides.

    Attributes
    ----------
    codes : ndarray of str, shape (areas,)
        Area codes.
    coordinates : ndarray of float64, shape (vertices, 2)
        Vertices of the areas in metres, EPSG:27700.
    starts : ndarray of int32, shape (edges,)
        The vertex at which each edge starts, ascending; it ends at the next one.
    sides : ndarray of int16 or int32, shape (edges, 2)
        Area index on either side; the second is :data:`OUTSIDE` at the edge of the coverage.
    """

    codes: TextArray
    coordinates: FloatArray
    starts: OrderArray
    sides: npt.NDArray[np.signedinteger[Any]]

    @classmethod
    def of(cls, shapes: Shapes) -> Edges:
        """Match the edges of neighbouring areas; their shared borders must have the same vertices.

        The map and the analysis ask for the edges of the same shapes: they are matched once.
        """
        known = _KNOWN.get(shapes)
        if known is None:
            known = _KNOWN[shapes] = cls._found(shapes)
        return known

    @classmethod
    def _found(cls, shapes: Shapes) -> Edges:
        at = _segment_starts(shapes)
        first, second = _matched(shapes.coordinates, at)
        numbers = np.int16 if len(shapes) < MOST_SMALL else np.int32
        areas = np.repeat(shapes.ring_areas.astype(numbers), np.diff(shapes.ring_offsets))
        other_side = np.where(second >= 0, areas[np.maximum(second, 0)], areas.dtype.type(OUTSIDE))
        return cls(shapes.codes, shapes.coordinates, first, np.column_stack([areas[first], other_side]))

    @property
    def segments(self) -> FloatArray:
        """End points of all edges in metres, shape (edges, 2, 2)."""
        return self._segments(self.starts)

    def _segments(self, starts: OrderArray) -> FloatArray:
        return np.stack([self.coordinates[starts], self.coordinates[starts + 1]], axis=1)

    def outline(self, inside: npt.ArrayLike) -> FloatArray:
        """Return the segments around a group of areas, shape (segments, 2, 2).

        Parameters
        ----------
        inside : array-like of bool, shape (areas,)
            Which areas belong to the group.
        """
        return self.between(np.asarray(inside, dtype=np.int64), background=0)

    def between(self, groups: npt.ArrayLike, background: int = OUTSIDE) -> FloatArray:
        """Return the segments where two groups of areas meet, or a group meets the outside.

        Parameters
        ----------
        groups : array-like of int, shape (areas,)
            Group of each area.
        background : int
            The group that what lies outside every area belongs to.
        """
        with_outside = np.append(np.asarray(groups, dtype=np.int64), background)
        meeting: npt.NDArray[np.bool_] = with_outside[self.sides[:, 0]] != with_outside[self.sides[:, 1]]
        return self._segments(self.starts[meeting])

    def around(self, codes: Collection[str]) -> FloatArray:
        """Return the segments around a group of areas given by code; codes without a shape do not count."""
        return self.outline(np.isin(self.codes, list(codes)))

    def around_each(self, groups: Mapping[str, str]) -> FloatArray:
        """Return the segments around each of several groups.

        Parameters
        ----------
        groups : mapping of area code to group
            Areas left out belong to no group.
        """
        numbers = {group: number for number, group in enumerate(sorted(set(groups.values())))}
        return self.between([numbers[groups[code]] if code in groups else OUTSIDE for code in self.codes.tolist()])

    def neighbours(self) -> IntArray:
        """Return the pairs of areas that share an edge, each once as (lower index, higher index)."""
        shared = self.sides[self.sides[:, 1] != OUTSIDE]
        return np.unique(np.sort(shared[shared[:, 0] != shared[:, 1]], axis=1), axis=0).astype(np.int64)

    def named_neighbours(self) -> list[tuple[str, str]]:
        """Return the same pairs by their codes, the lower code first."""
        pairs = ((str(self.codes[a]), str(self.codes[b])) for a, b in self.neighbours())
        return [(min(pair), max(pair)) for pair in pairs]


_KNOWN: WeakKeyDictionary[Shapes, Edges] = WeakKeyDictionary()


def _segment_starts(shapes: Shapes) -> OrderArray:
    """Return the vertices at which a segment starts: all but the last of each ring."""
    is_start = np.ones(len(shapes.coordinates), dtype=np.bool_)
    is_start[shapes.ring_offsets[1:] - 1] = False
    return np.flatnonzero(is_start).astype(np.int32)


def _matched(coordinates: FloatArray, at: OrderArray) -> tuple[OrderArray, OrderArray]:
    """Pair segments with the same two end points.

    Returns the vertex at which each distinct segment starts, ascending, so that lines can be drawn through segments
    as they follow each other along their rings; and the one at which its partner starts (−1 without one).
    """
    keys = _keys(coordinates, at)
    # The first bits tell the same segments into the same share of the work: what lies in memory at once is small.
    shares = (keys >> np.uint64(64 - SHARE_BITS)).astype(np.uint8)
    points = np.ascontiguousarray(coordinates).view(np.result_type(coordinates, np.complex64))[:, 0]
    partners = np.full(len(at), OUTSIDE, dtype=np.int32)
    is_first = np.ones(len(at), dtype=np.bool_)
    for share in range(2**SHARE_BITS):
        chosen = np.flatnonzero(shares == share)
        order = chosen[np.argsort(keys[chosen])]
        same = keys[order[1:]] == keys[order[:-1]]
        likely = np.flatnonzero(same)
        # Different segments may share a key, if hardly ever.
        same[likely] = _coincide(points, at[order[likely]], at[order[likely + 1]])
        is_first[order[1:][same]] = False
        begins = np.flatnonzero(same & ~np.append(False, same)[: len(same)])
        one, other = order[begins], order[begins + 1]
        first, second = np.minimum(one, other), np.maximum(one, other)
        is_first[first], is_first[second] = True, False
        partners[first] = at[second]
    return at[is_first], partners[is_first]


def _keys(coordinates: FloatArray, at: OrderArray) -> npt.NDArray[np.uint64]:
    """Return a number for each segment, the same from either end; one column sorts faster than four."""
    numbers = _numbers(coordinates)
    numbers[:-1] += numbers[1:]
    return numbers[at]


def _numbers(coordinates: FloatArray) -> npt.NDArray[np.uint64]:
    """Return a number for each vertex, irregular, and the same for the same place."""
    numbers = np.zeros(len(coordinates), dtype=np.uint64)
    for column in coordinates.T:
        # Adding zero makes one of the two zeros that compare equal.
        numbers ^= np.add(column, 0.0, dtype=np.float64).view(np.uint64)
        numbers *= _MIXER
        numbers ^= numbers >> np.uint64(29)
    numbers *= _MIXER
    return numbers


def _coincide(points: npt.NDArray[np.complex128], one: OrderArray, other: OrderArray) -> npt.NDArray[np.bool_]:
    """Return whether pairs of segments, given by the vertices they start at, have the same end points."""
    found: npt.NDArray[np.bool_] = (points[one] == points[other + 1]) & (points[one + 1] == points[other])
    # Neighbours run against each other; only overlapping areas run along.
    rest = np.flatnonzero(~found)
    one, other = one[rest], other[rest]
    found[rest] = (points[one] == points[other]) & (points[one + 1] == points[other + 1])
    return found
