"""Boundaries from a file, by the quickest way that is sure: as kept from last time, straight from its tables, or through GDAL."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from explorer.places import kept_boundaries, memory, plain_file
from explorer.places.boundaries import BoundarySet, from_table
from explorer.places.checks.boundary_words import accounting
from explorer.places.districts import DistrictLookup
from explorer.said import Said

REPORT = "report.json"
"""Beside a clean copy: what was told of the file it was made of."""


def read(path: Path, lookup: DistrictLookup, column: str = "") -> BoundarySet:
    """Read a user's boundary file: see :func:`explorer.places.boundaries.from_table`.

    A large file that was read before and has not changed since comes from :mod:`explorer.places.kept_boundaries`.

    Parameters
    ----------
    path : Path
    lookup : DistrictLookup
    column : str
        The column of codes; the one with most of them where it is empty.
    """
    found = kept_boundaries.recall(path, lookup, column)
    if found is None:
        from explorer.readers.boundaries import read_boundaries

        found = plain_file.read(path, lookup, column) or from_table(read_boundaries(path), lookup, column)
        memory.give_back()
        found = kept_boundaries.keep(path, lookup, found, column)
    return replace(found, notes=(*found.notes, *_reported(path)))


def _reported(copy: Path) -> list[Said | str]:
    """Return what was told of the file that a clean copy was made of: it goes wherever the copy goes."""
    try:
        record = json.loads(copy.with_name(REPORT).read_text(encoding="utf-8"))["report"]
        return [accounting(record), *map(_problem, record["problems"])]
    except (OSError, ValueError, KeyError, TypeError):
        # Any other file has no report beside it.
        return []


def _problem(kept: Mapping[str, str]) -> Said | str:
    return Said("places-problem-where", what=kept["what"], where=kept["where"]) if kept["where"] else kept["what"]
