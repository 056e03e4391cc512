"""The bundled districts as a grid of cells: whose ground a shape covers, counted in a moment however many vertices it has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt

from explorer.places.boundaries import TOLERANCES, bundled
from explorer.places.shapes import FloatArray, IntArray, Shapes

CELL = 500.0
"""Side of a cell in metres: the smallest district, the City of London, has fifteen (ours)."""

_WEST, _SOUTH = -10_000.0, -10_000.0
_COLUMNS, _ROWS = 1400, 2600
"""Ground of the grid: from west of St Kilda to Lowestoft, from south of Scilly to north of Shetland."""

NOBODY = -1
"""Number in place of a district's where there is sea, or another country."""


@dataclass(frozen=True, eq=False)
class GroundGrid:
    """Which district each cell belongs to.

    Attributes
    ----------
    codes : tuple of str
        Districts, in the order of their numbers.
    owners : ndarray of int16, shape (cells,)
        Number of the district that the middle of each cell lies in, or :data:`NOBODY`.
    """

    codes: tuple[str, ...]
    owners: npt.NDArray[np.int16]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Number of each district."""
        return {code: number for number, code in enumerate(self.codes)}

    @cached_property
    def sizes(self) -> IntArray:
        """Cells of each district, shape (districts,)."""
        return np.bincount(self.owners[self.owners != NOBODY], minlength=len(self.codes))

    @cached_property
    def middles(self) -> FloatArray:
        """Middle of the ground of each district in metres, shape (districts, 2)."""
        cells = np.flatnonzero(self.owners != NOBODY)
        owners, sizes = self.owners[cells], np.maximum(self.sizes, 1)
        x, y = (np.bincount(owners, at, len(self.codes)) / sizes for at in (cells % _COLUMNS, cells // _COLUMNS))
        return (np.column_stack([x, y]) + 0.5) * CELL + (_WEST, _SOUTH)

    @cached_property
    def boxes(self) -> FloatArray:
        """West, south, east and north of the ground of each district in metres, shape (districts, 4)."""
        order, ends = self._in_order
        starts, places = ends[:-1], self.places(order)
        return np.column_stack([np.minimum.reduceat(places, starts), np.maximum.reduceat(places, starts)])

    @cached_property
    def _in_order(self) -> tuple[IntArray, IntArray]:
        """All cells of districts, district by district; and where the cells of each begin and end."""
        order = np.argsort(self.owners, kind="stable")
        return order[len(order) - int(self.sizes.sum()) :], np.r_[0, np.cumsum(self.sizes)]

    def cells_of(self, districts: IntArray) -> IntArray:
        """Return the cells of districts, by their numbers, shape (cells,)."""
        order, ends = self._in_order
        return np.concatenate([order[ends[number] : ends[number + 1]] for number in districts])

    def places(self, cells: IntArray) -> FloatArray:
        """Return the middles of cells in metres, shape (cells, 2)."""
        return np.asarray((np.column_stack([cells % _COLUMNS, cells // _COLUMNS]) + 0.5) * CELL + (_WEST, _SOUTH))

    def ground_of(self, shapes: Shapes, groups: IntArray) -> tuple[IntArray, IntArray]:
        """Count the cells that groups of shapes cover of each district; a cell that two shapes of a group cover counts once.

        Parameters
        ----------
        shapes : Shapes
        groups : ndarray of int, shape (shapes,)
            Number of the group of each.

        Returns
        -------
        ground : ndarray of int, shape (groups, districts)
        elsewhere : ndarray of int, shape (groups,)
            Cells that belong to no district: the sea, and Ireland.
        """
        owner, cell = cells_within(shapes)
        grouped, count = groups[owner], int(groups.max()) + 1 if len(groups) else 0
        if count < len(groups):
            together = np.unique(grouped * len(self.owners) + cell)
            grouped, cell = together // len(self.owners), together % len(self.owners)
        return self.counted(grouped, cell, count)

    def counted(self, groups: IntArray, cells: IntArray, count: int) -> tuple[IntArray, IntArray]:
        """Count cells by so many groups and by districts: see :meth:`ground_of`."""
        width = len(self.codes) + 1
        table = np.bincount(groups * width + self.owners[cells] + 1, minlength=count * width).reshape(count, width)
        return table[:, 1:], table[:, 0]

    def owners_near(self, points: FloatArray, reach: int) -> npt.NDArray[np.int16]:
        """Return the districts of the cells around points, so many cells each way, shape (points, cells around)."""
        columns, rows = _cell_numbers(points)
        steps = np.arange(-reach, reach + 1)
        around_x = np.clip(columns[:, None, None] + steps[None, :, None], 0, _COLUMNS - 1)
        around_y = np.clip(rows[:, None, None] + steps[None, None, :], 0, _ROWS - 1)
        around: npt.NDArray[np.int16] = self.owners[around_y * _COLUMNS + around_x]
        return around.reshape(len(points), len(steps) ** 2)


@cache
def ground_grid() -> GroundGrid:
    """Return the grid of the bundled districts."""
    shapes = bundled("districts", TOLERANCES[-1]).shapes
    owners = np.full(_COLUMNS * _ROWS, NOBODY, dtype=np.int16)
    area, cell = cells_within(shapes)
    owners[cell] = area
    return GroundGrid(tuple(shapes.codes.tolist()), owners)


def cells_within(shapes: Shapes) -> tuple[IntArray, IntArray]:
    """Return the cells whose middles lie within shapes: numbers of shapes and of cells, shape (pairs,) each.

    A line through the middles of each row of cells enters and leaves a shape where it meets an outline, so that every
    second stretch between the crossings lies within (even-odd, as the shapes are drawn).
    """
    x, y = ((at - least) / CELL for at, least in zip(shapes.coordinates.T, (_WEST, _SOUTH), strict=True))
    row = _whole(y, _ROWS)
    rises = row[1:] - row[:-1]
    # The step from one ring to the next is no edge.
    rises[shapes.ring_offsets[1:-1] - 1] = 0
    edges = np.flatnonzero(rises != 0)
    crossed = np.abs(rises[edges])
    edge = np.repeat(edges, crossed)
    rows = np.minimum(row[edge], row[edge + 1]) + _counting(crossed)
    along = (rows + 0.5 - y[edge]) / (y[edge + 1] - y[edge])
    across = _whole(x[edge] + along * (x[edge + 1] - x[edge]), _COLUMNS)
    areas = np.repeat(shapes.ring_areas, np.diff(shapes.ring_offsets))[edge]
    # One number for area, row and place across: sorting numbers is much quicker than finding the order of three lists.
    lines, across = np.divmod(np.sort((areas * _ROWS + rows) * (_COLUMNS + 1) + across), _COLUMNS + 1)
    areas, rows = np.divmod(lines[::2], _ROWS)
    lengths = across[1::2] - across[::2]
    cells = np.repeat(rows * _COLUMNS + across[::2], lengths) + _counting(lengths)
    return np.repeat(areas, lengths), cells


def _whole(place: FloatArray, most: int) -> IntArray:
    """Return the first cell whose middle lies beyond a place, within the grid."""
    return np.clip(np.ceil(place - 0.5), 0, most).astype(np.int64)


def _counting(lengths: IntArray) -> IntArray:
    """Return 0, 1, 2, … for each of several lengths, one after another."""
    return np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)


def _cell_numbers(points: FloatArray) -> tuple[IntArray, IntArray]:
    columns, rows = np.floor((points - (_WEST, _SOUTH)) / CELL).astype(np.int64).T
    return columns, rows
