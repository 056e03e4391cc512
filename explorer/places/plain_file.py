"""A boundary file that is just as it should be, read without a detour: in half the memory of the reader proper.

Most large files are: districts, each once, valid, on the British National Grid. Such a file needs no repair, no merging
and no translation of coordinates, so its polygons go straight into flat arrays.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from explorer.places.boundaries import REGION_CODES, BoundarySet, absent, matching
from explorer.places.districts import DistrictLookup
from explorer.places.first_look import DEGREES, METRES, is_within
from explorer.places.shapes import CRS, Shapes, share_ends
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.readers.raw_polygons import Blob, RawPolygons

ENDING, FORMAT = ".gpkg", "GeoPackage"
"""The kind of file that large layers come in, and that this application writes."""


def read(path: Path, lookup: DistrictLookup, column: str = "") -> BoundarySet | None:
    """Return what a file holds, if there is nothing to remark on it; None for any other, which the reader proper explains.

    Parameters
    ----------
    path : Path
        A boundary file.
    lookup : DistrictLookup
        The districts of today, and older codes of theirs.
    column : str
        The column of codes; the first that is all codes where it is empty.
    """
    from explorer.readers.raw_polygons import UnusualFileError, read_raw_polygons

    if path.suffix.casefold() != ENDING or not path.is_file():
        return None
    try:
        raw = read_raw_polygons(path)
    except UnusualFileError:
        return None
    found = _codes(raw, lookup, column) if raw.crs == CRS else None
    if found is None:
        return None
    called, rows, told = found
    codes = [code for code in lookup.codes if code in rows]
    shapes = _shapes(raw, codes, [rows[code] for code in codes])
    if shapes is None:
        return None
    notes = (
        matching("districts", called, len(codes), len(lookup.codes)),
        *told,
        *absent("districts", {code: lookup.said(code) for code in lookup.codes}, codes),
    )
    return BoundarySet(
        "districts", shapes, Said("places-boundaries-from", file=path.name, format=FORMAT), approximate=False, notes=notes
    )


def _codes(raw: RawPolygons, lookup: DistrictLookup, wanted: str) -> tuple[str, dict[str, int], list[Said]] | None:
    """Return the column of codes, the row of each district of today, and what to tell of older codes.

    None unless every row has a code, and each district one row.
    """
    regions = {*REGION_CODES, *lookup.regions}
    for column, values in raw.columns.items():
        if wanted and column != wanted:
            continue
        cells = [str(value).strip() for value in values.tolist()]
        report = lookup.to_current(cells)
        if not report.unmatched:
            rows = {report.mapped[cell]: row for row, cell in enumerate(cells)}
            return (column, rows, report.sentences()) if len(rows) == len(cells) else None
        if all(cell in regions for cell in cells):
            # The reader proper takes the first column that is all codes, of whichever kind.
            return None
    return None


def _shapes(raw: RawPolygons, codes: list[str], rows: list[int]) -> Shapes | None:
    """Return the polygons in this order; None if any of them is invalid, or lies where none should."""
    counts = np.bincount(raw.ring_features, weights=raw.ring_counts, minlength=len(raw.geometry))[rows].astype(np.int64)
    blobs = [raw.geometry[row] for row in rows]
    try:
        shapes = Shapes.of_shares(codes, _valid(blobs, counts), int(counts.sum()))
    except _InvalidError:
        return None
    coordinates = shapes.coordinates
    return shapes if is_within(coordinates, METRES) and not is_within(coordinates, DEGREES) else None


class _InvalidError(ValueError):
    """Some shape has to be repaired."""


def _valid(blobs: list[Blob], counts: npt.NDArray[np.int64]) -> Iterator[npt.NDArray[Any]]:
    """Yield shapes, a share at a time, of which only one is in memory."""
    import shapely

    ends = share_ends(counts).tolist()
    for first, last in zip([0, *ends], [*ends, len(blobs)], strict=True):
        share = shapely.from_wkb([bytes(blob) for blob in blobs[first:last]], on_invalid="ignore")
        if not shapely.is_valid(share).all():
            raise _InvalidError
        yield share
