"""Where each postcode district (outward code: B15, SY16) of Great Britain is, and which districts it lies in."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

ROUNDED_TO = 100
"""Metres to which positions are rounded: a name to fly to needs no more."""

OUTLYING = 0.01
"""Share of postcodes left out at each side of the extent: one postcode recorded far away would stretch it."""

LEAST_SHARE = 0.02
"""Share of an outward code's postcodes from which a district is named."""


def outward_codes(postcodes: pd.DataFrame) -> pd.DataFrame:
    """Describe every outward code by its postcodes, terminated ones included.

    Parameters
    ----------
    postcodes : DataFrame
        ``postcode``, ``easting``, ``northing`` (metres, EPSG:27700) and ``lad25_code``.

    Returns
    -------
    DataFrame
        One row each, sorted: ``outward_code``; ``easting``, ``northing`` (medians); ``west``, ``south``, ``east``,
        ``north`` (whole hundreds of metres around 98 % of the postcodes each way); ``districts`` as ``code share``, the
        largest first, parted by semicolons.
    """
    named = postcodes.assign(outward_code=postcodes["postcode"].str[:-3].str.strip())
    groups = named.groupby("outward_code")[["easting", "northing"]]
    low, high = groups.quantile(OUTLYING), groups.quantile(1 - OUTLYING)
    extent = pd.concat([low // ROUNDED_TO, -(-high // ROUNDED_TO)], axis=1) * ROUNDED_TO
    middle = (groups.median() / ROUNDED_TO).round() * ROUNDED_TO
    places = pd.concat([middle, extent], axis=1).astype("int64")
    places.columns = pd.Index(["easting", "northing", "west", "south", "east", "north"])
    return places.assign(districts=_districts(named)).reset_index()


def _districts(named: pd.DataFrame) -> pd.Series:
    """Return the districts of each outward code in words: ``E08000025 0.97;E08000028 0.03``."""
    counts = named.groupby(["outward_code", "lad25_code"]).size().rename("count").reset_index()
    counts["share"] = counts["count"] / counts.groupby("outward_code")["count"].transform("sum")
    ranked = counts.sort_values(["outward_code", "share", "lad25_code"], ascending=[True, False, True])
    kept = ranked[(ranked["share"] >= LEAST_SHARE) | ~ranked["outward_code"].duplicated()]
    words = kept["lad25_code"] + " " + kept["share"].map("{:.2f}".format)
    return words.groupby(kept["outward_code"]).agg(";".join)


def save_outward_codes(table: pd.DataFrame, path: Path) -> None:
    """Write the table as a CSV, the same on every machine."""
    table.to_csv(path, index=False, lineterminator="\n")
