"""A report on a boundary file in plain sentences, for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explorer.places.area_levels import UNKNOWN, area_levels
from explorer.plurals import counted

_TOLD = {
    "file": "as the file says",
    "assumed by format": "by the format's standard",
    "guessed from coordinates": "guessed from the coordinates",
    "user": "as you said",
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
        what = f"{number:,} {'shape' if number == 1 else 'shapes'} of an unknown kind"
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
    used, end = ("could be used", "; as it stands, nothing is.") if refused else ("used", ".")
    return f"{rows['in']:,} {features} in the file: {rows['used']:,} {used}, {lost:,} left out{f' ({why})' if why else ''}{end}"


def _place(record: Mapping[str, Any]) -> list[str]:
    if not record["crs"] and not record["vertices"]:
        return []
    if not record["crs"]:
        return ["The coordinate system is not known: please choose it."]
    how = _TOLD.get(record["crs_source"], record["crs_source"])
    return [f"Coordinate system: {record['crs_name']} ({record['crs']}), {how}."]


def _codes(record: Mapping[str, Any]) -> list[str]:
    if not record["code_field"]:
        return []
    told = f"Codes in {record['code_field']}: {record['codes_matched']:,} matched, {record['codes_unmatched']:,} not."
    year = f" Vintage {record['vintage']}, from {record['vintage_from']}." if record["vintage"] else " Vintage not known."
    compared = []
    if record["overlap"] is not None:
        compared = [f"Shapes compared with the areas of their codes: {record['overlap']:.0%} of their ground in common."]
    elif record["compared"]:
        compared = [f"{record['compared']:,} shapes lie where their codes and names say."] if not record["contradictions"] else []
    return [told + year, *compared]


def _shapes(record: Mapping[str, Any]) -> list[str]:
    if not record["vertices"]:
        return []
    invalid = f"; {record['invalid']:,} not valid, {record['repaired']:,} repaired" if record["invalid"] else "; all valid"
    return [f"{record['vertices']:,} vertices{invalid}. Text: {record['encoding']}."]


def _matches(record: Mapping[str, Any]) -> list[str]:
    told = []
    bodies, indicators = len(record["partnerships"]), record["indicators"]
    if bodies:
        told.append(f"{bodies} {'partnership is' if bodies == 1 else 'partnerships are'} wholly covered.")
    if indicators:
        most = max(each["areas_with_values"] for each in indicators)
        told.append(
            f"{counted(len(indicators), 'indicator has', 'indicators have')} values here, for at most {counted(most, 'area')}."
        )
    return told
