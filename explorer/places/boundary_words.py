"""A report on a boundary file in plain sentences, for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.places.area_levels import UNKNOWN, area_levels
from explorer.said import Said, Share

_TOLD = {
    "file": Said("places-as-file-says"),
    "assumed by format": Said("places-by-formats-standard"),
    "guessed from coordinates": Said("places-guessed-from-coordinates"),
    "user": Said("places-as-you-said"),
}


def headline(record: Mapping[str, Any]) -> str:
    """Return what a layer is, in one line.

    Examples
    --------
    >>> headline({"level": "LAD", "vintage": "2024", "features": 30, "format": "GeoPackage"})
    '30 districts, 2024 (GeoPackage)'
    >>> headline({"level": "unknown", "vintage": None, "features": 1, "format": "KML"})
    '1 shape of an unknown kind (KML)'
    """
    number, level = record["features"], record["level"]
    if level == UNKNOWN:
        what = Said("places-unknown-kind", number=number)
    else:
        known = area_levels()[level]
        # A first look has compared nothing yet.
        of = "" if record.get("boundary_set", True) else f"{'shape' if number == 1 else 'shapes'} with codes of "
        what = f"{number:,} {of}{known.singular if number == 1 and not of else known.plural}"
    year = f", {record['vintage']}" if record["vintage"] else ""
    return f"{what}{year} ({record['format']})"


def sentences(record: Mapping[str, Any]) -> list[str]:
    """Return what a whole report says, most general first; problems are not among them."""
    return [accounting(record), *_place(record), *_codes(record), *_shapes(record), *_matches(record), *record["notes"]]


def accounting(record: Mapping[str, Any]) -> str:
    """Return what became of every feature of a file: those used and those left out make up the whole.

    Examples
    --------
    >>> rows = {"in": 363, "used": 361, "left_out": [{"count": 2, "why": "have no polygon", "where": "row 3, row 9"}]}
    >>> accounting({"rows": rows})
    '363 features in the file: 361 used, 2 left out (2 have no polygon).'
    >>> accounting({"rows": {"in": 1, "used": 1, "left_out": []}})
    '1 feature in the file: 1 used, 0 left out.'
    >>> accounting({"rows": rows, "status": "not usable"})
    '363 features in the file: 361 could be used, 2 left out (2 have no polygon); as it stands, nothing is.'
    """
    rows = record["rows"]
    lost = sum(each["count"] for each in rows["left_out"])
    why = "; ".join(f"{each['count']:,} {each['why']}" for each in rows["left_out"])
    features = "feature" if rows["in"] == 1 else "features"
    refused = record.get("status") == "not usable"
    used, end = (Said("places-could-used"), Said("places-as-it-stands-nothing")) if refused else ("used", ".")
    return Said(
        "places-in-file-left-out",
        rows=rows["in"],
        features=features,
        rows_2=rows["used"],
        used=used,
        lost=lost,
        why=why,
        is_why="yes" if why else "no",
        end=end,
    )


def _place(record: Mapping[str, Any]) -> list[str]:
    if not record["crs"] and not record["vertices"]:
        return []
    if not record["crs"]:
        return [Said("places-coordinate-system-not-known")]
    how = _TOLD.get(record["crs_source"], record["crs_source"])
    return [Said("places-coordinate-system", record=record["crs_name"], record_2=record["crs"], how=how)]


def _codes(record: Mapping[str, Any]) -> list[str]:
    if not record["code_field"]:
        return []
    told = Said(
        "places-codes-in-matched-not",
        record=record["code_field"],
        record_2=record["codes_matched"],
        record_3=record["codes_unmatched"],
    )
    year = f" Vintage {record['vintage']}, from {record['vintage_from']}." if record["vintage"] else " Vintage not known."
    compared = []
    if record["overlap"] is not None:
        compared = [Said("places-shapes-compared-with-areas", record=Share(record["overlap"]))]
    elif record["compared"]:
        compared = [Said("places-shapes-lie-where-their", record=record["compared"])] if not record["contradictions"] else []
    return [told + year, *compared]


def _shapes(record: Mapping[str, Any]) -> list[str]:
    if not record["vertices"]:
        return []
    invalid = (
        Said("places-not-valid-repaired", record=record["invalid"], record_2=record["repaired"])
        if record["invalid"]
        else Said("places-all-valid")
    )
    return [Said("places-vertices-text", record=record["vertices"], invalid=invalid, record_2=record["encoding"])]


def _matches(record: Mapping[str, Any]) -> list[str]:
    told = []
    bodies, indicators = len(record["partnerships"]), record["indicators"]
    if bodies:
        told.append(Said("places-wholly-covered", bodies=bodies))
    if indicators:
        most = max(each["areas_with_values"] for each in indicators)
        told.append(Said("places-indicators-one-1-indicator", indicators=len(indicators), most=most))
    return told
