"""Boundaries from a file, by the quickest way that is sure: as kept from last time, straight from its tables, or through GDAL."""

from __future__ import annotations

from pathlib import Path

from explorer.places import kept_boundaries, memory, plain_file
from explorer.places.boundaries import BoundarySet, from_table
from explorer.places.districts import DistrictLookup


def read(path: Path, lookup: DistrictLookup) -> BoundarySet:
    """Read a user's boundary file: see :func:`explorer.places.boundaries.from_table`.

    A large file that was read before and has not changed since comes from :mod:`explorer.places.kept_boundaries`.
    """
    kept = kept_boundaries.recall(path, lookup)
    if kept is not None:
        return kept
    from explorer.readers.boundaries import read_boundaries

    found = plain_file.read(path, lookup) or from_table(read_boundaries(path), lookup)
    memory.give_back()
    return kept_boundaries.keep(path, lookup, found)
