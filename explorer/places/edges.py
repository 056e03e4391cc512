"""Edges shared between areas: who borders whom, and the outline of any group of areas."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from explorer.places.shapes import FloatArray, IntArray, Shapes, TextArray

OUTSIDE = -1
"""Stands for the sea, or land of no area, on one side of an edge."""


@dataclass(frozen=True, eq=False)
class Edges:
    """Every straight piece of boundary once, with the areas on its two sides.

    Attributes
    ----------
    codes : ndarray of str, shape (areas,)
        Area codes.
    segments : ndarray of float64, shape (edges, 2, 2)
        End points in metres, EPSG:27700.
    sides : ndarray of int64, shape (edges, 2)
        Area index on either side; the second is :data:`OUTSIDE` at the edge of the coverage.
    """

    codes: TextArray
    segments: FloatArray
    sides: IntArray

    @classmethod
    def of(cls, shapes: Shapes) -> Edges:
        """Match the edges of neighbouring areas; their shared borders must have the same vertices."""
        starts, ends, areas = _directed_segments(shapes)
        first, second, order = _matched(starts, ends)
        matched = second >= 0
        sides = np.column_stack([areas[first], np.where(matched, areas[np.where(matched, second, 0)], OUTSIDE)])
        segments = np.stack([starts[first], ends[first]], axis=1)
        return cls(shapes.codes, segments[order], sides[order])

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
        return np.asarray(self.segments[meeting])

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
        return np.unique(np.sort(shared[shared[:, 0] != shared[:, 1]], axis=1), axis=0)


def _directed_segments(shapes: Shapes) -> tuple[FloatArray, FloatArray, IntArray]:
    closing = shapes.ring_offsets[1:-1] - 1
    keep = np.ones(len(shapes.coordinates) - 1, dtype=bool)
    keep[closing] = False
    areas = np.repeat(shapes.ring_areas, np.diff(shapes.ring_offsets))
    return shapes.coordinates[:-1][keep], shapes.coordinates[1:][keep], areas[:-1][keep]


def _matched(starts: FloatArray, ends: FloatArray) -> tuple[IntArray, IntArray, IntArray]:
    """Pair segments with the same two end points.

    Returns the index of each distinct segment, the index of its partner (−1 without one) and an order that keeps
    the segments as they follow each other along their rings, so that lines can be drawn through them.
    """
    low, high = _sorted_ends(starts, ends)
    order = np.lexsort((high[:, 1], high[:, 0], low[:, 1], low[:, 0]))
    same = np.all((low[order][1:] == low[order][:-1]) & (high[order][1:] == high[order][:-1]), axis=1)
    is_first = np.concatenate([[True], ~same])
    first = order[is_first]
    position = np.flatnonzero(is_first)
    has_partner = np.append(same, False)[position]
    second = np.where(has_partner, order[np.minimum(position + 1, len(order) - 1)], OUTSIDE)
    return first, second, np.argsort(first, kind="stable")


def _sorted_ends(starts: FloatArray, ends: FloatArray) -> tuple[FloatArray, FloatArray]:
    swap = (starts[:, 0] > ends[:, 0]) | ((starts[:, 0] == ends[:, 0]) & (starts[:, 1] > ends[:, 1]))
    return np.where(swap[:, None], ends, starts), np.where(swap[:, None], starts, ends)
