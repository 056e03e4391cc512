"""How many postcodes of each district lie in each square kilometre: what shares of districts are counted with."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from explorer import resources
from explorer.errors import BundledFileError

CELL = 1000.0
"""Side of a cell in metres."""


@dataclass(frozen=True, eq=False)
class AddressGrid:
    """Postcodes per cell and district, Great Britain; Northern Ireland is not in it.

    Attributes
    ----------
    codes : ndarray of str, shape (districts,)
    points : ndarray of float64, shape (rows, 2)
        Middle of each cell, EPSG:27700 (metres); a cell that districts share has a row for each.
    district : ndarray of int, shape (rows,)
        Position in ``codes``.
    count : ndarray of float64, shape (rows,)
        Postcodes.
    """

    codes: npt.NDArray[np.str_]
    points: npt.NDArray[np.float64]
    district: npt.NDArray[np.int64]
    count: npt.NDArray[np.float64]


@cache
def load_address_grid() -> AddressGrid:
    """Read the bundled grid.

    Raises
    ------
    BundledFileError
        The bundled file is missing or damaged.

    Examples
    --------
    >>> len(load_address_grid().codes)
    350
    """
    path = resources.boundaries("address_grid.npz")
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            corners = np.column_stack([stored["easting_km"], stored["northing_km"]]).astype(np.float64)
            district, count = stored["district"].astype(np.int64), stored["count"].astype(np.float64)
            return AddressGrid(stored["codes"], (corners + 0.5) * CELL, district, count)
    except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        raise BundledFileError("file", path.name, problem) from problem
