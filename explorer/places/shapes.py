"""Area shapes as flat coordinate arrays: what the map draws and what the bundled files hold.

One :class:`Shapes` is a whole boundary set (say, 361 districts). It needs numpy alone, so that a first map can be
drawn before pandas, shapely and GeoPandas have been imported. ``to_geometry`` hands the same arrays to shapely.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.errors import BundledFileError

if TYPE_CHECKING:
    import shapely

CRS = "EPSG:27700"
"""British National Grid, metres: the one coordinate system inside the application."""

SHARE = 200_000
"""Vertices of shapely's polygons that are flattened at a time."""

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
TextArray = npt.NDArray[np.str_]


@dataclass(frozen=True, eq=False)
class Shapes:
    """Polygons of many areas in four flat arrays (the ragged layout of shapely and GeoArrow).

    Attributes
    ----------
    codes : ndarray of str, shape (areas,)
        Area codes, in drawing order.
    coordinates : ndarray of float64, shape (vertices, 2)
        Eastings and northings in metres, EPSG:27700; rings are closed (first vertex repeated).
    ring_offsets : ndarray of int64, shape (rings + 1,)
        Ring r has the vertices ``ring_offsets[r]:ring_offsets[r + 1]``.
    polygon_offsets : ndarray of int64, shape (polygons + 1,)
        Polygon p has the rings ``polygon_offsets[p]:polygon_offsets[p + 1]``, the outer ring first.
    area_offsets : ndarray of int64, shape (areas + 1,)
        Area a has the polygons ``area_offsets[a]:area_offsets[a + 1]``.
    """

    codes: TextArray
    coordinates: FloatArray
    ring_offsets: IntArray
    polygon_offsets: IntArray
    area_offsets: IntArray

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def ring_areas(self) -> IntArray:
        """Index of the area each ring belongs to, shape (rings,)."""
        polygon_areas = np.repeat(np.arange(len(self)), np.diff(self.area_offsets))
        return np.repeat(polygon_areas, np.diff(self.polygon_offsets))

    @property
    def ring_bounds(self) -> FloatArray:
        """West, south, east and north of each ring in metres, shape (rings, 4)."""
        starts = self.ring_offsets[:-1]
        low = np.minimum.reduceat(self.coordinates, starts, axis=0)
        high = np.maximum.reduceat(self.coordinates, starts, axis=0)
        return np.hstack([low, high])

    @property
    def area_bounds(self) -> FloatArray:
        """West, south, east and north of each area in metres, shape (areas, 4)."""
        starts = self.polygon_offsets[self.area_offsets[:-1]]
        bounds = self.ring_bounds
        low = np.minimum.reduceat(bounds[:, :2], starts, axis=0)
        high = np.maximum.reduceat(bounds[:, 2:], starts, axis=0)
        return np.hstack([low, high])

    def to_geometry(self) -> npt.NDArray[Any]:
        """Return the areas as shapely multipolygons, shape (areas,), in the order of ``codes``."""
        import shapely

        offsets = (self.ring_offsets, self.polygon_offsets, self.area_offsets)
        return np.asarray(shapely.from_ragged_array(shapely.GeometryType.MULTIPOLYGON, self.coordinates, offsets))

    @classmethod
    def from_geometry(cls, codes: npt.ArrayLike, geometry: npt.NDArray[Any]) -> Shapes:
        """Flatten shapely polygons or multipolygons (EPSG:27700, none of them empty) into arrays.

        Examples
        --------
        >>> import shapely
        >>> square = Shapes.from_geometry(["E07000001"], [shapely.box(0, 0, 1000, 1000)])
        >>> square.area_bounds.tolist()
        [[0.0, 0.0, 1000.0, 1000.0]]
        """
        import shapely

        counts = shapely.get_num_coordinates(geometry)
        return cls.of_shares(codes, np.split(geometry, share_ends(counts)), int(counts.sum()))

    @classmethod
    def of_shares(cls, codes: npt.ArrayLike, shares: Iterable[npt.NDArray[Any]], vertices: int) -> Shapes:
        """Flatten polygons a share at a time: shapely holds all rings once more while it takes shapes apart.

        Parameters
        ----------
        codes : array-like of str, shape (areas,)
            Area codes, in the order of the shapes.
        shares : iterable of ndarray
            Shapes as for :meth:`from_geometry`; together as many as there are codes.
        vertices : int
            How many vertices all of them have together.
        """
        import shapely

        coordinates = np.empty((vertices, 2))
        ends: list[list[IntArray]] = [[np.zeros(1, dtype=np.int64)] for _ in range(3)]
        filled = 0
        for share in shares:
            whole = np.asarray([_as_multipolygon(shape) for shape in share], dtype=object)
            _, points, offsets = shapely.to_ragged_array(whole)
            coordinates[filled : filled + len(points)] = points[:, :2]
            filled += len(points)
            for kept, found in zip(ends, offsets, strict=True):
                kept.append(kept[-1][-1] + np.asarray(found[1:], dtype=np.int64))
        return cls(np.asarray(codes, dtype=np.str_), coordinates, *(np.concatenate(parts) for parts in ends))

    def save(self, path: Path) -> None:
        """Write the shapes as a compressed ``.npz`` (whole metres, stored as steps, so it packs small)."""
        metres = np.rint(self.coordinates).astype(np.int32)
        steps = np.diff(metres, axis=0, prepend=np.zeros((1, 2), dtype=np.int32))
        np.savez_compressed(
            path,
            codes=self.codes,
            steps=steps,
            ring_offsets=self.ring_offsets.astype(np.int32),
            polygon_offsets=self.polygon_offsets.astype(np.int32),
            area_offsets=self.area_offsets.astype(np.int32),
        )

    @classmethod
    def load(cls, path: Path) -> Shapes:
        """Read shapes written by :meth:`save`.

        Raises
        ------
        BundledFileError
            The file is missing, cut off or not a shape file of this application.
        """
        try:
            with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
                parts = {name: stored[name] for name in stored.files}
            offsets = [parts[f"{part}_offsets"].astype(np.int64) for part in ("ring", "polygon", "area")]
            return cls(parts["codes"], np.cumsum(parts["steps"], axis=0, dtype=np.float64), *offsets)
        except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
            raise BundledFileError("boundaries", path.name, problem) from problem


def share_ends(counts: npt.NDArray[Any]) -> IntArray:
    """Return after which shapes to cut, so that hardly more than :data:`SHARE` vertices come together."""
    shares = np.cumsum(counts) // SHARE
    return np.flatnonzero(np.diff(shares)) + 1


def _as_multipolygon(shape: shapely.Polygon | shapely.MultiPolygon) -> shapely.MultiPolygon:
    import shapely

    return shape if isinstance(shape, shapely.MultiPolygon) else shapely.MultiPolygon([shape])
