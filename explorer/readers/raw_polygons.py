"""Polygons of a boundary file as they stand in it, unchecked: enough for a first look while the file is being read."""

from __future__ import annotations

import contextlib
import struct
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from explorer.readers.geopackage import NotPlainError, read_features

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

Blob = bytes | memoryview
Contents = tuple[Sequence[Blob], Mapping[str, npt.NDArray[Any]], str]
"""Shapes, attributes and coordinate system."""

_POLYGON, _MULTIPOLYGON = 3, 6
_LITTLE_ENDIAN = 1
_VERTEX = 16
"""Bytes of a vertex: easting and northing."""


class UnusualFileError(ValueError):
    """The file is read in another way; the reader proper will do so, or say what is wrong."""


@dataclass(frozen=True, eq=False)
class RawPolygons:
    """Polygons in well-known binary.

    Attributes
    ----------
    geometry : list of bytes or memoryview
        One polygon or multipolygon for each feature.
    columns : mapping of str to ndarray
        Attributes by name, one value for each feature.
    crs : str
        Coordinate system as the file names it; empty where it names none.
    """

    geometry: Sequence[Blob]
    columns: Mapping[str, npt.NDArray[Any]]
    crs: str

    @cached_property
    def _rings(self) -> tuple[IntArray, IntArray, IntArray]:
        """Feature, first byte and number of vertices of each ring."""
        # A loop over rings, of which there are thousands; their vertices, of which there are millions, are never looped over.
        found = [_rings_of(blob) for blob in self.geometry]
        begins, counts = np.array(list(chain.from_iterable(found)), dtype=np.int64).reshape(-1, 2).T
        return np.repeat(np.arange(len(found)), [len(rings) // 2 for rings in found]), begins, counts

    @property
    def ring_features(self) -> IntArray:
        """Number of the feature that each ring belongs to, ascending, shape (rings,)."""
        return self._rings[0]

    @property
    def ring_counts(self) -> IntArray:
        """Vertices of each ring, shape (rings,)."""
        return self._rings[2]

    def sample(self, steps: IntArray) -> tuple[FloatArray, IntArray]:
        """Return every so-many-th vertex of each ring, always with its first and last.

        Parameters
        ----------
        steps : ndarray of int64, shape (rings,)
            1 for every vertex of a ring, 2 for every other, …

        Returns
        -------
        coordinates : ndarray of float64, shape (vertices, 2)
            As they stand in the file.
        ring_offsets : ndarray of int64, shape (rings + 1,)
            Ring r has the vertices ``ring_offsets[r]:ring_offsets[r + 1]``.
        """
        features, begins, counts = self._rings
        sizes = -(-(counts - 1) // steps) + 1
        offsets = np.r_[0, np.cumsum(sizes)]
        within = np.arange(offsets[-1]) - np.repeat(offsets[:-1], sizes)
        numbers = np.minimum(within * np.repeat(steps, sizes), np.repeat(counts - 1, sizes))
        places = np.repeat(begins, sizes) + numbers * _VERTEX
        cuts = offsets[np.searchsorted(features, np.arange(len(self.geometry) + 1))].tolist()
        coordinates = np.empty((len(places), 2))
        for blob, first, last in zip(self.geometry, cuts, cuts[1:], strict=False):
            coordinates[first:last] = _vertices(blob)[places[first:last]]
        return coordinates, offsets


def read_raw_polygons(path: Path) -> RawPolygons:
    """Read the first layer of a boundary file without a look at what it holds.

    Raises
    ------
    UnusualFileError
        The file cannot be read so, or holds anything but polygons.
    """
    if path.suffix.casefold() == ".gpkg":
        with contextlib.suppress(NotPlainError, UnusualFileError):
            return _with_rings(read_features(path))
    return _with_rings(_through_gdal(path))


def _with_rings(contents: Contents) -> RawPolygons:
    """Return polygons whose rings are known; every feature has some, by which it is drawn."""
    raw = RawPolygons(*contents)
    if len(np.unique(raw.ring_features)) < len(raw.geometry) or raw.ring_counts.min() < 1:
        raise UnusualFileError("Some polygons are empty.")
    return raw


def _through_gdal(path: Path) -> Contents:
    import pyogrio

    try:
        with warnings.catch_warnings():
            # As in the reader proper: what GDAL remarks on changes no shape.
            warnings.simplefilter("ignore")
            meta, _, geometry, values = pyogrio.raw.read(path, force_2d=True)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, ValueError, RuntimeError) as problem:
        raise UnusualFileError(repr(problem)) from problem
    if geometry is None or not len(geometry) or not all(geometry):
        raise UnusualFileError("Some features have no shape.")
    return geometry.tolist(), dict(zip(meta["fields"], values, strict=True)), meta["crs"] or ""


def _vertices(blob: Blob) -> npt.NDArray[Any]:
    """Return the vertex that starts at each byte of a shape, a view of the same memory, shape (bytes, 2)."""
    return np.ndarray((len(blob) - _VERTEX + 1, 2), dtype="<f8", buffer=blob, strides=(1, _VERTEX // 2))


def _rings_of(blob: Blob) -> list[int]:
    """Return the first byte and the number of vertices of each ring of a shape, one after another."""
    try:
        found = _rings_found(blob)
    except struct.error as problem:
        raise UnusualFileError("Some shape is cut off.") from problem
    if found and found[-2] + found[-1] * _VERTEX > len(blob):
        raise UnusualFileError("Some shape is cut off.")
    return found


def _rings_found(blob: Blob) -> list[int]:
    order, kind, parts = struct.unpack_from("<BII", blob)
    if order != _LITTLE_ENDIAN or kind not in (_POLYGON, _MULTIPOLYGON):
        raise UnusualFileError("Not all shapes are polygons.")
    found: list[int] = []
    place = 9 if kind == _MULTIPOLYGON else 0
    for _ in range(parts if kind == _MULTIPOLYGON else 1):
        (rings,) = struct.unpack_from("<I", blob, place + 5)
        place += 9
        for _ in range(rings):
            (count,) = struct.unpack_from("<I", blob, place)
            found += (place + 4, count)
            place += 4 + count * _VERTEX
    return found
