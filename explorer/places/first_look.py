"""A first look at a user's boundary file: what the screen can show of it, before anything of it has been checked.

Checking, repairing and matching a large file takes seconds; drawing what stands in it takes no longer than a frame.
What is shown is thinned to the screen: every so-many-th vertex, and more of them only where the view is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from explorer.places.detail import coarsened
from explorer.places.districts import DistrictLookup
from explorer.places.shapes import CRS, BoolArray, FloatArray, IntArray, Shapes, TextArray

if TYPE_CHECKING:
    from explorer.readers.raw_polygons import RawPolygons

Bounds = tuple[float, float, float, float]

FEW = 90_000
"""Vertices of the whole file that a first look makes do with."""

LEAST = 8
"""Vertices that a ring keeps at least, if it has them."""

STEP = 0.7
"""Distance of two vertices that nobody can tell from a line through all between them, in pixels (ours)."""

GRID = 1.0
"""Grid that vertices are put on, in pixels."""

DEGREES: Bounds = (-11.0, 48.0, 4.0, 62.0)
METRES: Bounds = (-200_000.0, -200_000.0, 900_000.0, 1_400_000.0)
"""West, south, east and north of everything in the United Kingdom, generously (as in the reader proper)."""

ENOUGH = 0.5
"""Share of a column's values that must be codes of districts (as in the reader proper)."""

EVERYWHERE: Bounds = (-np.inf, -np.inf, np.inf, np.inf)


@dataclass(frozen=True)
class Screen:
    """What a map has in view.

    Attributes
    ----------
    metres_per_pixel : float
        How fine the screen is, in metres to a device pixel.
    view : tuple of float
        West, south, east and north of the ground in view, metres.
    """

    metres_per_pixel: float = 1000.0
    view: Bounds = EVERYWHERE


@dataclass(frozen=True, eq=False)
class FirstLook:
    """What a boundary file seems to hold.

    Attributes
    ----------
    path : Path
        The file.
    tolerance : float
        How far, in metres, the lines may lie off.
    shapes : Shapes
        The districts by code, unchecked: for drawing only.
    """

    path: Path
    tolerance: float
    shapes: Shapes

    def touches(self, view: Bounds) -> bool:
        """Whether any of it lies in some ground."""
        return bool(_near(self.shapes, view).any())


def first_look(path: Path, lookup: DistrictLookup, screen: Screen) -> FirstLook | None:
    """Return what the screen can show of a file of districts; None where only the reader proper can tell.

    Parameters
    ----------
    path : Path
        A boundary file.
    lookup : DistrictLookup
        To tell the column of codes by its values.
    screen : Screen
        What lies outside its view is shown coarser.
    """
    from explorer.readers.raw_polygons import UnusualFileError, read_raw_polygons

    try:
        raw = read_raw_polygons(path)
    except UnusualFileError:
        return None
    codes = _codes(raw, lookup)
    shapes = _thinned(raw, codes, screen) if codes is not None else None
    if shapes is None:
        return None
    grid = screen.metres_per_pixel * GRID
    return FirstLook(path, grid, coarsened(shapes, grid))


def _codes(raw: RawPolygons, lookup: DistrictLookup) -> TextArray | None:
    """Return each feature's district of today, from the column that holds most codes; None where no column does."""
    best: tuple[float, list[str]] = (0.0, [])
    for values in raw.columns.values():
        if values.dtype == object:
            cells = [str(value).strip() for value in values.tolist()]
            mapped = lookup.to_current(cells).mapped
            share = sum(cell in mapped for cell in cells) / len(cells)
            best = max(best, (share, [mapped.get(cell, cell) for cell in cells]), key=lambda found: found[0])
    return np.array(best[1], dtype=np.str_) if best[0] >= ENOUGH else None


def _thinned(raw: RawPolygons, codes: TextArray, screen: Screen) -> Shapes | None:
    """Return every so-many-th vertex: as many as the screen can show where the view is, few elsewhere."""
    counts = raw.ring_counts
    coarse = np.clip(counts // LEAST, 1, max(int(counts.sum()) // FEW, 1))
    shapes = _sampled(raw, codes, coarse)
    if shapes is None:
        return None
    spacing = _length(shapes) / int(counts.sum())
    fine = np.minimum(max(int(STEP * screen.metres_per_pixel / max(spacing, 1e-6)), 1), coarse)
    steps = np.where(_near(shapes, screen.view), fine, coarse)
    return _sampled(raw, codes, steps) if np.any(steps < coarse) else shapes


def _sampled(raw: RawPolygons, codes: TextArray, steps: IntArray) -> Shapes | None:
    """Return shapes of which each ring keeps every so-many-th vertex; None where they are nowhere in the country."""
    found, offsets = raw.sample(steps)
    coordinates = _on_grid(found, raw.crs)
    if coordinates is None:
        return None
    # Each ring counts as a polygon of its own: odd-even filling minds no holes.
    areas = np.searchsorted(raw.ring_features, np.arange(len(codes) + 1))
    return Shapes(codes, coordinates, offsets, np.arange(len(offsets)), areas)


def _on_grid(coordinates: FloatArray, crs: str) -> FloatArray | None:
    """Return coordinates on the British National Grid, if that can be told so soon and they lie in the country."""
    if is_within(coordinates, DEGREES):
        crs = "EPSG:4326"
    if crs not in ("", CRS):
        from pyproj import Transformer
        from pyproj.exceptions import ProjError

        try:
            transformer = Transformer.from_crs(crs, CRS, always_xy=True)
            coordinates = np.column_stack(transformer.transform(*coordinates.T))
        except ProjError:
            return None
    return coordinates if is_within(coordinates, METRES) else None


def is_within(coordinates: FloatArray, limits: Bounds) -> bool:
    """Whether all coordinates, shape (vertices, 2), lie within west, south, east and north."""
    west, south, east, north = limits
    # Column by column: numpy reduces many short rows slowly.
    eastings, northings = coordinates.T
    return bool(west < eastings.min() <= eastings.max() < east and south < northings.min() <= northings.max() < north)


def _length(shapes: Shapes) -> float:
    """Return the length of all rings together, metres."""
    ways = np.diff(shapes.coordinates, axis=0)
    steps = np.sqrt(np.einsum("ij,ij->i", ways, ways))
    steps[shapes.ring_offsets[1:-1] - 1] = 0.0
    return float(steps.sum())


def _near(shapes: Shapes, view: Bounds) -> BoolArray:
    """Return which rings touch the view, shape (rings,)."""
    bounds = shapes.ring_bounds
    west, south, east, north = view
    near: BoolArray = (bounds[:, 0] < east) & (bounds[:, 2] > west) & (bounds[:, 1] < north) & (bounds[:, 3] > south)
    return near
