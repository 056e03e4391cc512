"""A report on a boundary file in sentences, for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.places.area_levels import UNKNOWN, area_levels
from explorer.places.checks.boundary_report import NOT_USABLE
from explorer.readers.boundary_files.raw_layer import FROM_FILE, FROM_FORMAT, FROM_USER, GUESSED
from explorer.said import Listing, Said, Share

_HOW_TOLD = {FROM_FILE: "file", FROM_FORMAT: "format", GUESSED: "guessed", FROM_USER: "user"}


def headline(record: Mapping[str, Any]) -> Said:
    """Return what a layer is, in one line.

    Examples
    --------
    >>> headline({"level": "unknown", "vintage": None, "features": 1, "format": "KML"})
    Said('places-headline', areas=Said('places-shapes-unknown', number=1), format='KML')
    """
    number, level = record["features"], record["level"]
    if level == UNKNOWN:
        areas = Said("places-shapes-unknown", number=number)
    elif record.get("boundary_set", True):
        # A first look has compared nothing yet.
        areas = area_levels()[level].number(number)
    else:
        areas = Said("places-shapes-coded", number=number, areas=area_levels()[level].several)
    if record["vintage"]:
        return Said("places-headline-of-year", areas=areas, vintage=record["vintage"], format=record["format"])
    return Said("places-headline", areas=areas, format=record["format"])


def sentences(record: Mapping[str, Any]) -> list[Said | str]:
    """Return what a whole report says, most general first; problems are not among them."""
    return [accounting(record), *_place(record), *_codes(record), *_shapes(record), *_matches(record), *record["notes"]]


def accounting(record: Mapping[str, Any]) -> Said:
    """Return what became of every feature of a file: those used and those left out make up the whole.

    Examples
    --------
    >>> accounting({"rows": {"in": 1, "used": 1, "left_out": []}})
    Said('places-features-all-used', features=1)
    """
    rows = record["rows"]
    told = {"features": rows["in"], "used": rows["used"]}
    is_refused = record.get("status") == NOT_USABLE
    if not rows["left_out"]:
        return Said("places-features-refused" if is_refused else "places-features-all-used", features=rows["in"])
    why = Listing(
        tuple(Said("places-left-out-why", number=each["count"], why=each["why"]) for each in rows["left_out"]),
        len(rows["left_out"]),
        "clauses",
    )
    lost = sum(each["count"] for each in rows["left_out"])
    return Said("places-features-left-refused" if is_refused else "places-features-left", **told, lost=lost, why=why)


def _place(record: Mapping[str, Any]) -> list[Said]:
    if not record["crs"] and not record["vertices"]:
        return []
    if not record["crs"]:
        return [Said("places-crs-unknown")]
    how = _HOW_TOLD.get(record["crs_source"], "")
    return [Said("places-crs", name=record["crs_name"] or record["crs"], code=record["crs"], how=how)]


def _codes(record: Mapping[str, Any]) -> list[Said]:
    if not record["code_field"]:
        return []
    told = [
        Said("places-codes", field=record["code_field"], matched=record["codes_matched"], unmatched=record["codes_unmatched"]),
        Said("places-vintage", vintage=record["vintage"], told_by=record["vintage_from"])
        if record["vintage"]
        else Said("places-vintage-unknown"),
    ]
    if record["overlap"] is not None:
        told.append(Said("places-overlap", share=Share(record["overlap"])))
    elif record["compared"] and not record["contradictions"]:
        told.append(Said("places-shapes-as-said", shapes=record["compared"]))
    return told


def _shapes(record: Mapping[str, Any]) -> list[Said]:
    if not record["vertices"]:
        return []
    told = {"vertices": record["vertices"], "encoding": record["encoding"] or ""}
    if record["invalid"]:
        return [Said("places-vertices-repaired", **told, invalid=record["invalid"], repaired=record["repaired"])]
    return [Said("places-vertices", **told)]


def _matches(record: Mapping[str, Any]) -> list[Said]:
    told = []
    bodies, indicators = len(record["partnerships"]), record["indicators"]
    if bodies:
        told.append(Said("places-bodies-covered", number=bodies))
    if indicators:
        most = max(each["areas_with_values"] for each in indicators)
        told.append(Said("places-indicators-here", number=len(indicators), areas=most))
    return told
