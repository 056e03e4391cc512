"""Reads the polygons of a TopoJSON file: shared border lines (arcs), quantised and stored as steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

FloatArray = npt.NDArray[np.float64]


def read_areas(topology: dict[str, Any], layer: str) -> list[tuple[dict[str, Any], shapely.Geometry]]:
    """Return properties and shape of each area in a layer, in the file's coordinates (mostly degrees).

    Quantisation can make shapes cross themselves: repair them before measuring.
    """
    arcs = decode_arcs(topology)
    areas = topology["objects"][layer]["geometries"]
    return [(area.get("properties", {}), area_shape(area, arcs)) for area in areas]


def decode_arcs(topology: dict[str, Any]) -> list[FloatArray]:
    """Return each arc's vertices, shape (vertices, 2), undoing quantisation where the file has it."""
    arcs = [np.asarray(arc, dtype=np.float64)[:, :2] for arc in topology["arcs"]]
    transform = topology.get("transform")
    if transform is None:
        return arcs
    scale, translate = np.asarray(transform["scale"]), np.asarray(transform["translate"])
    return [np.cumsum(arc, axis=0) * scale + translate for arc in arcs]


def ring(numbers: Sequence[int], arcs: list[FloatArray]) -> FloatArray:
    """Join arcs into one closed ring; a negative number ~n means arc n backwards."""
    pieces = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    # Each arc starts where the one before it ended: keep that vertex once.
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def area_shape(area: dict[str, Any], arcs: list[FloatArray]) -> shapely.Geometry:
    """Return one Polygon or MultiPolygon of the file ; other kinds come back empty."""
    nested = {"Polygon": [area.get("arcs")], "MultiPolygon": area.get("arcs")}
    polygons: Any = nested.get(area["type"] or "") or []
    shapes = [_polygon([ring(numbers, arcs) for numbers in rings]) for rings in polygons]
    return shapely.MultiPolygon([shape for shape in shapes if shape is not None])


def _polygon(rings: list[FloatArray]) -> shapely.Polygon | None:
    # Coarse quantisation can leave a ring with fewer vertices than a polygon needs.
    usable = [vertices for vertices in rings if len(vertices) >= 4]
    return shapely.Polygon(usable[0], usable[1:]) if usable else None
