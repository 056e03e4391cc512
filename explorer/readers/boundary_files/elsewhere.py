"""Files of all Europe or the whole world: what lies outside the United Kingdom is left out, and said."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from explorer.readers.boundary_files.raw_layer import LeftOut, RawLayer, named_rows
from explorer.said import Said

COUNTRY_FIELDS = frozenset(
    ("CNTR_CODE", "CNTR_ID", "COUNTRY_CODE", "ISO_A2", "ISO_A3", "ISO2", "ISO3", "ADM0_A3", "GID_0", "SHAPEGROUP", "SOV_A3")
)
"""Columns in which Eurostat and the usual sets of the world name the country."""

HERE = frozenset(("UK", "GB", "GBR"))

_DEGREES = (-11.0, 48.0, 4.0, 62.0)
_WORLD = (-180.5, -90.5, 180.5, 90.5)


def of_the_kingdom(raw: RawLayer) -> RawLayer:
    """Return the features of a layer that are of the United Kingdom; the layer itself where that is all or none.

    Parameters
    ----------
    raw : RawLayer
        Its country is told by a column of country codes, else by coordinates in degrees.
    """
    here = _by_country(raw)
    if here is None:
        here = _by_place(raw)
    if here is None or here.all() or not here.any():
        return raw
    gone = LeftOut(
        int((~here).sum()),
        Said("readers-why-outside"),
        named_rows(raw.rows[~here].tolist()),
        Said("readers-nothing-to-do"),
    )
    return raw.taken(here, gone)


def _by_country(raw: RawLayer) -> npt.NDArray[np.bool_] | None:
    for name, column in raw.columns.items():
        if name.upper() in COUNTRY_FIELDS:
            here = np.isin(column.astype(str), list(HERE))
            if here.any():
                return np.asarray(here, dtype=np.bool_)
    return None


def _by_place(raw: RawLayer) -> npt.NDArray[np.bool_] | None:
    """Tell by the middle of each feature's box; None for coordinates that are no degrees or all near the kingdom."""
    import shapely

    # Most files are in metres, which the first shape tells.
    first = next((shape for shape in raw.geometry if shape is not None and not shape.is_empty), None)
    if first is None or not _within(shapely.bounds(first), _WORLD):
        return None
    whole = shapely.total_bounds(raw.geometry)
    if not _within(whole, _WORLD) or _within(whole, _DEGREES):
        return None
    boxes = shapely.bounds(raw.geometry)
    middle = np.column_stack([boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3]]) / 2
    west, south, east, north = _DEGREES
    return (middle[:, 0] > west) & (middle[:, 0] < east) & (middle[:, 1] > south) & (middle[:, 1] < north)


def _within(bounds: npt.NDArray[np.float64], limits: tuple[float, float, float, float]) -> bool:
    west, south, east, north = bounds
    return bool(limits[0] < west <= east < limits[2] and limits[1] < south <= north < limits[3])
