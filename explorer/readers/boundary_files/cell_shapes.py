"""Shapes written into the cells of a table: as text (WKT), in hexadecimal or plain bytes (WKB), or as GeoJSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.readers.boundary_files.raw_layer import FROM_FILE, FROM_FORMAT, Geometry

LOOKED_AT = 20
"""Cells of a column that are looked at to find how its shapes are written."""

_TEXT = re.compile(r"\s*(?:SRID=(?P<srid>\d+);)?\s*(?:MULTI)?POLYGON", re.IGNORECASE)
_HEXADECIMAL = re.compile(r"\s*(?:\\x)?(?:010[36]0000[02468ACE]0|00[02468ACE]000000[36])[0-9A-F]+\s*", re.IGNORECASE)
_GEOJSON = re.compile(r"\s*\{.{0,500}?\"type\"\s*:\s*\"(?:Multi)?Polygon\"", re.DOTALL)
_POINT = re.compile(r"\s*(?:SRID=\d+;)?\s*(?:MULTI)?POINT", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class CellShapes:
    """The shapes of a column.

    Attributes
    ----------
    notation : str
        ``WKT``, ``WKB`` or ``GeoJSON``.
    geometry : ndarray of shapely geometry or None
    crs, crs_source : str
        As in :class:`~explorer.readers.boundary_files.raw_layer.RawLayer`.
    """

    notation: str
    geometry: Geometry
    crs: str = ""
    crs_source: str = ""


def shapes_in(cells: Sequence[Any]) -> CellShapes | None:
    """Return the shapes that a column holds, or None where it holds none.

    Examples
    --------
    >>> found = shapes_in(["SRID=27700;POLYGON ((0 0, 1 0, 1 1, 0 0))", ""])
    >>> found.notation, found.crs, len(found.geometry)
    ('WKT', 'EPSG:27700', 2)
    >>> shapes_in(["E08000025", "POINT (0 0)"]) is None
    True
    """
    first = [cell for cell in cells[:LOOKED_AT] if cell]
    reader = next((reader for looks_so, reader in _READERS if any(looks_so(cell) for cell in first)), None)
    return reader(cells) if reader else None


def are_points(cells: Sequence[Any]) -> bool:
    """Whether a column holds points as text."""
    return any(isinstance(cell, str) and _POINT.match(cell) for cell in cells[:LOOKED_AT])


def _from_text(cells: Sequence[Any]) -> CellShapes:
    import shapely

    found = [_TEXT.match(cell) if cell else None for cell in cells]
    srid = next((match["srid"] for match in found if match and match["srid"]), "")
    bare = [cell.partition(";")[2] if match and match["srid"] else cell for cell, match in zip(cells, found, strict=True)]
    geometry = shapely.from_wkt([cell or None for cell in bare], on_invalid="ignore")
    return _placed("WKT", geometry, srid)


def _from_hexadecimal(cells: Sequence[Any]) -> CellShapes:
    return _from_bytes([cell.strip().removeprefix("\\x") if cell else None for cell in cells])


def _from_bytes(cells: Sequence[Any]) -> CellShapes:
    import shapely

    geometry = shapely.from_wkb([cell or None for cell in cells], on_invalid="ignore")
    told = {int(number) for number in np.unique(shapely.get_srid(geometry)) if number > 0}
    return _placed("WKB", geometry, str(told.pop()) if len(told) == 1 else "")


def _from_geojson(cells: Sequence[Any]) -> CellShapes:
    import shapely

    geometry = shapely.from_geojson([cell or None for cell in cells], on_invalid="ignore")
    return CellShapes("GeoJSON", np.asarray(shapely.force_2d(geometry), dtype=object), "EPSG:4326", FROM_FORMAT)


def _placed(notation: str, geometry: Any, srid: str) -> CellShapes:  # noqa: ANN401 - what shapely gives
    import shapely

    shapes = np.asarray(shapely.force_2d(geometry), dtype=object)
    return CellShapes(notation, shapes, f"EPSG:{srid}" if srid else "", FROM_FILE if srid else "")


def _matching(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda cell: isinstance(cell, str) and pattern.match(cell) is not None


_READERS: tuple[tuple[Callable[[Any], bool], Callable[[Sequence[Any]], CellShapes]], ...] = (
    (_matching(_TEXT), _from_text),
    (_matching(_HEXADECIMAL), _from_hexadecimal),
    (_matching(_GEOJSON), _from_geojson),
    (lambda cell: isinstance(cell, bytes), _from_bytes),
)
