"""Shapes of zones of any country, for who touches whom: nothing is drawn from them, so nothing is asked of their place."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from explorer.errors import JoinError, ReadError
from explorer.readers.boundary_files import open_layer
from explorer.readers.boundary_files.raw_layer import MOST_NAMED, Column, Problem, RawLayer
from explorer.readers.boundary_shapes import mended, polygons_of
from explorer.said import Listing, Said


@dataclass(frozen=True, eq=False)
class ZoneShapes:
    """Polygons of zones as they stand in a file.

    Attributes
    ----------
    codes : ndarray of str, shape (polygons,)
        Zone of each polygon; a zone of several polygons stands several times.
    rows : ndarray of int, shape (polygons,)
        Row of each in the file, from 1.
    geometry : ndarray of polygons, shape (polygons,)
        In the coordinates of the file, valid.
    repaired : int
        How many were not valid as they stood.
    notes : tuple of Said
        Where the codes were found and which rows are of no zone, one sentence each.
    problems : tuple of Problem
        What is to be known of the layer, and what was left out.
    without : tuple of Said
        Which zones have no shape; empty where all have.
    layer : RawLayer
        The layer as it stands in the file, with the features of other zones.
    column : str
        The column that holds the codes.
    """

    codes: npt.NDArray[np.str_]
    rows: npt.NDArray[np.int64]
    geometry: npt.NDArray[Any]
    repaired: int
    notes: tuple[Said, ...]
    problems: tuple[Problem, ...]
    without: tuple[Said, ...]
    layer: RawLayer
    column: str


def read_zone_shapes(path: Path, zones: Collection[str]) -> ZoneShapes:
    """Read the polygons of zones from the layer and column of a boundary file that know most of their codes.

    Parameters
    ----------
    path : Path
        A boundary file of any kind: see :func:`explorer.readers.boundary_files.open_layer`.
    zones : collection of str
        Codes of the zones wanted.

    Raises
    ------
    ReadError
        The file is absent or damaged, or holds no polygons.
    JoinError
        No column of it holds a code of the zones.
    """
    wanted = set(zones)
    known, raw, column, codes = max(_candidates(path, wanted), key=lambda each: each[0], default=(0, None, "", _NONE))
    if raw is None:
        raise ReadError(Said("readers-zones-no-codes", file=path.name), Said("readers-give-zone-shapes"))
    if not known:
        examples = Listing(tuple(sorted(wanted)[:3]), 3, "commas")
        raise JoinError(Said("readers-zones-none-known", file=path.name), Said("readers-codes-of-flows", examples=examples))
    kept = np.isin(codes, sorted(wanted))
    taken = raw.taken(kept)
    polygons, rows, left_out = polygons_of(taken)
    if not len(polygons):
        raise ReadError(Said("readers-zones-no-polygon", file=path.name), Said("readers-give-areas"))
    whole, repaired, _ = mended(polygons)
    shown = codes[kept][rows]
    notes = [Said("readers-zones-from-layer", file=path.name, layer=raw.layer, column=column)]
    if others := int((~kept).sum()):
        named = Listing(tuple(dict.fromkeys(codes[~kept].tolist())), MOST_NAMED, "commas")
        notes.append(Said("readers-zones-others", rows=others, codes=named))
    problems = (*raw.problems, *(each.problem(raw.features) for each in (*raw.left_out, *left_out)))
    bare = sorted(wanted - set(shown.tolist()))
    named = Listing(tuple(bare), MOST_NAMED, "commas")
    without = (Said("readers-zones-no-shape", zones=len(bare), codes=named),) if bare else ()
    return ZoneShapes(shown, taken.rows[rows], whole, repaired, tuple(notes), problems, without, raw, column)


_NONE: npt.NDArray[np.str_] = np.empty(0, dtype=np.str_)


def _candidates(path: Path, wanted: set[str]) -> Iterator[tuple[int, RawLayer, str, npt.NDArray[np.str_]]]:
    """Go through the columns of all layers, with the number of zones that each knows."""
    for raw in _layers(path):
        for name, column in raw.columns.items():
            codes = _as_codes(column)
            yield len(wanted & set(codes.tolist())), raw, name, codes


def _layers(path: Path) -> Iterator[RawLayer]:
    first = open_layer(path)
    yield first
    for name in first.layers:
        if name != first.layer:
            # A table without shapes stands beside the layers of areas in many a file.
            with contextlib.suppress(ReadError):
                yield open_layer(path, name)


def _as_codes(column: Column) -> npt.NDArray[np.str_]:
    """Return cells as text, whole numbers without a point."""
    cells = [str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip() for cell in column.tolist()]
    return np.array(cells, dtype=np.str_)
