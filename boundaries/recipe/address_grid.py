"""Postcodes per square kilometre and district: where in a district its addresses are (Great Britain)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

CELL = 1000


def address_grid(postcodes: pd.DataFrame) -> pd.DataFrame:
    """Count postcodes, terminated ones included, by 1 km cell and district.

    These are postcodes, not addresses or people: a postcode has about 15 addresses, large users one.

    Parameters
    ----------
    postcodes : DataFrame
        ``easting``, ``northing`` (metres, EPSG:27700) and ``lad25_code``.

    Returns
    -------
    DataFrame
        ``easting_km``, ``northing_km`` (south-west corner of the cell), ``lad25_code``, ``count``, sorted.
    """
    cells = pd.DataFrame(
        {
            "easting_km": postcodes["easting"] // CELL,
            "northing_km": postcodes["northing"] // CELL,
            "lad25_code": postcodes["lad25_code"],
        }
    )
    return cells.groupby(list(cells.columns), sort=True).size().rename("count").reset_index()


def save_address_grid(grid: pd.DataFrame, path: Path) -> None:
    """Write the grid as a compressed ``.npz`` of flat arrays; districts as positions in ``codes``."""
    codes = np.unique(grid["lad25_code"].to_numpy(dtype=np.str_))
    district = np.searchsorted(codes, grid["lad25_code"].to_numpy(dtype=np.str_))
    easting, northing, count = (grid[name].to_numpy(dtype=np.uint16) for name in ("easting_km", "northing_km", "count"))
    np.savez_compressed(
        path, easting_km=easting, northing_km=northing, count=count, district=district.astype(np.uint16), codes=codes
    )  # fmt: skip
