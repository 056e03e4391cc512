"""A set of functional areas from a file: a lookup that says which area each zone belongs to.

Read are tables as ``subregion-explorer areas`` writes them (``zone``, ``area``, optional ``area_name``) and lookups as
statistical offices publish them (``LAD24CD``, ``TTWA11CD``, ``TTWA11NM``), with an optional ``share`` or ``weight`` where
a zone is divided between areas.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from explorer.csv_text import as_meant
from explorer.errors import ReadError
from explorer.readers import apart
from explorer.readers.divisions import GROUP_WORDS, areas_alike, names_of_areas, read_division
from explorer.readers.flows.columns import is_called_name, words_of
from explorer.readers.flows.model import CalledZone
from explorer.readers.flows.names import names_beside
from explorer.readers.flows.special import zone_written
from explorer.readers.lookup_columns import lookup_columns
from explorer.readers.row_count import RowCount
from explorer.readers.tables.files.text_tables import line_of, read_text_table
from explorer.said import Listing, Said

_ZONES = (r"(?:LT?LA|LAD)\d{2}CD", r"lad(?:\d{2})?_code", r"zone(?:_code)?", r"district(?:_code)?")
_AREAS = (
    r"TTWA\d{2}CD",
    r"ttwa\d{2}_code",
    r"(?:functional_)?area(?:_code)?",
    r"FEA(?:\d{2})?CD",
    r"LMA(?:\d{2})?CD",
    r"cluster",
)
_NAMES = (r"TTWA\d{2}NM", r"ttwa\d{2}_name", r"(?:functional_)?area_name", r"FEA(?:\d{2})?NM", r"LMA(?:\d{2})?NM")
_CHANGES = ("area_changes",)
_WEIGHTS = (r"share(?:_of_district|_of_zone)?", r"weight", r"population", r"people")
_SMALL = re.compile(r"(?:LSOA|MSOA|OA|DZ|SOA|IZ|WD|PCD)\d{0,2}(?:CD)?", re.IGNORECASE)
_YEAR = re.compile(r"(\d{2})(?:CD|_code)$", re.IGNORECASE)
_TTWA = re.compile(r"TTWA", re.IGNORECASE)

LAYOUTS = Said("readers-give-lookup")
AREAS_FILE, STABILITY_FILE, RUN_FILE = "areas.csv", "stability.csv", "run.json"
"""What ``subregion-explorer areas`` writes into one folder."""

_MOST_FIELD = 2_000
"""Characters of a cell beyond which a file is no lookup."""


@dataclass(frozen=True)
class AreaRow:
    """One row: a zone, the area it belongs to, and with what weight.

    ``area`` is empty for a zone that belongs to none. ``changes`` is the share of runs with other settings in which the
    area changed, NaN where the file does not tell.
    """

    line: int
    zone: str
    area: str
    name: str
    weight: float
    changes: float = math.nan


@dataclass(frozen=True)
class AreaLookup:
    """A lookup as it stands in a file, checked but not yet joined to districts.

    Attributes
    ----------
    rows : tuple of AreaRow
    year : str
        Year of the areas where the heading tells it, such as ``2011``; else empty.
    travel_to_work : bool
        Whether the heading calls them travel-to-work areas.
    weighted : str
        Heading of the column of shares or weights; empty where every row counts alike.
    smaller : str
        Heading of a column of smaller areas, each of which counts alike; empty where a row is a zone.
    notes : tuple of Said
        What became of the rows, one sentence each.
    called : tuple of CalledZone
        What each column of the file calls its districts beside their codes, whatever it holds.
    doubtful : tuple of Said
        What should be looked at in the file, one sentence each.
    """

    rows: tuple[AreaRow, ...]
    year: str
    travel_to_work: bool
    weighted: str
    smaller: str
    notes: tuple[Said, ...] = ()
    called: tuple[CalledZone, ...] = ()
    doubtful: tuple[Said, ...] = ()


@dataclass(frozen=True)
class AreaSet:
    """A lookup with what a delineation wrote beside it.

    Attributes
    ----------
    table : AreaLookup
    held : AreaLookup, optional
        How often each area changes, as the same run found out.
    asked : dict
        What the run was asked for; empty where no record of it is there.
    """

    table: AreaLookup
    held: AreaLookup | None
    asked: dict[str, Any]


def areas_apart(path: Path) -> AreaSet:
    """Read a set of areas in a process apart: see :func:`read_area_set`."""
    found: AreaSet = apart.read(f"{__name__}:read_area_set", path)
    return found


def read_area_set(path: Path) -> AreaSet:
    """Read a lookup, and what ``subregion-explorer areas`` has written beside it: see :func:`read_area_lookup`."""
    table = read_area_lookup(path)
    if path.name != AREAS_FILE:
        return AreaSet(table, None, {})
    beside = path.with_name(STABILITY_FILE)
    return AreaSet(table, read_area_lookup(beside) if beside.is_file() else None, _asked(path.with_name(RUN_FILE)))


def _asked(record: Path) -> dict[str, Any]:
    if not record.is_file():
        return {}
    try:
        run = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    asked = run.get("parameters") if isinstance(run, dict) else None
    return asked if isinstance(asked, dict) else {}


def read_area_lookup(path: Path) -> AreaLookup:
    """Read a lookup of functional areas.

    Parameters
    ----------
    path : Path
        CSV, separated by commas, semicolons or tabs, gzipped or not; XLSX or Parquet.

    Raises
    ------
    ReadError
        The file is absent, empty, cut off or no table; a column is missing; a zone is blank, or a share or weight no number
        above zero (the line is named).
    """
    table = read_text_table(path, LAYOUTS, least_columns=2)
    headings = [str(heading).strip() for heading in table.cells.columns]
    if _is_of_groups(path, headings):
        return _of_groups(path)
    at = _columns(path, headings)
    cells = table.cells.fillna("").apply(lambda column: column.str.strip())
    longest = max((int(column.str.len().max()) for _, column in cells.items()), default=0) if len(cells) else 0
    if longest > _MOST_FIELD:
        raise ReadError(Said("readers-cell-too-long", file=path.name, characters=longest), LAYOUTS)
    filled = cells[(cells != "").any(axis="columns")]
    # The same share of the same zone twice is one; without shares, as many rows may stand for as many smaller areas.
    worded = filled.drop_duplicates() if "weight" in at and is_share(headings[at["weight"]]) else filled
    lines = zip(worded.index, worded.itertuples(index=False, name=None), strict=True)
    rows = tuple(_row(path, line_of(index), row, at) for index, row in lines)
    if not any(row.area for row in rows):
        raise ReadError(Said("readers-no-zone-in-area" if rows else "readers-no-rows", file=path.name), LAYOUTS)
    area, weight = headings[at["area"]], headings[at["weight"]] if "weight" in at else ""
    year = _YEAR.search(area)
    smaller = next((heading for heading in headings if _SMALL.fullmatch(heading)), "")
    count = RowCount(
        len(rows), table.above, blank=len(cells) - len(filled), continued=table.continued, repeated=len(filled) - len(rows)
    )
    without = sum(not row.area for row in rows)
    belong_to_none = (Said("readers-rows-without-area", file=path.name, rows=without),) if without else ()
    notes = (count.said_of(path.name), *belong_to_none, *table.notes)
    zones = worded.iloc[:, at["zone"]].map(zone_written)
    called = names_beside(worded.set_axis(headings, axis="columns"), zones, set(at.values()), 1)
    doubtful = areas_alike(dict.fromkeys(row.area for row in rows if row.area))
    if "name" in at:
        sure, unlike = names_of_areas([row.area for row in rows], [row.name for row in rows])
        rows = tuple(replace(row, name=sure.get(row.area, row.area)) for row in rows)
        doubtful = (*doubtful, unlike) if unlike else doubtful
    return AreaLookup(rows, f"20{year[1]}" if year else "", bool(_TTWA.search(area)), weight, smaller, notes, called, doubtful)


def is_share(heading: str) -> bool:
    """Whether a column holds shares of zones, which add up to a whole; people or other weights need not."""
    return heading.casefold().startswith("share")


def _is_of_groups(path: Path, headings: Sequence[str]) -> bool:
    """Whether a table is one of groups, or another published lookup, which the other commands read.

    Any of two columns is, unless one of them only names the zones.
    """
    is_lookup = all(_place(headings, patterns) is not None for patterns in (_ZONES, _AREAS))
    return not is_lookup and (
        (len(headings) == 2 and not any(map(is_called_name, headings)))
        or any(words_of(heading) & GROUP_WORDS for heading in headings)
        or lookup_columns(path.name, headings) is not None
    )


def _of_groups(path: Path) -> AreaLookup:
    """Read a table of groups as the other commands read it."""
    division = read_division(path)
    pairs = zip(division.frame["zone"], division.frame["area"], strict=True)
    rows = tuple(
        AreaRow(place, str(zone), str(area), division.names.get(area, str(area)), 1.0)
        for place, (zone, area) in enumerate(pairs, 2)
    )
    notes = tuple(note for note in division.notes if isinstance(note, Said))
    return AreaLookup(rows, "", False, "", "", notes, division.called, division.doubtful)


def _columns(path: Path, headings: Sequence[str]) -> dict[str, int]:
    """Return where each part of a row stands; the first heading that fits the earliest pattern wins."""
    wanted: Mapping[str, Collection[str]] = {
        "zone": _ZONES, "area": _AREAS, "name": _NAMES, "weight": _WEIGHTS, "changes": _CHANGES,
    }  # fmt: skip
    found = {part: place for part, patterns in wanted.items() if (place := _place(headings, patterns)) is not None}
    missing = [part for part in ("zone", "area") if part not in found]
    if missing:
        shown = Listing(tuple(heading[:40] for heading in headings), 12)
        raise ReadError(Said("readers-no-column", file=path.name, missing=Listing(tuple(missing)), columns=shown), LAYOUTS)
    return found


def _place(headings: Sequence[str], patterns: Collection[str]) -> int | None:
    for pattern in patterns:
        for place, heading in enumerate(headings):
            if re.fullmatch(pattern, heading, re.IGNORECASE):
                return place
    return None


def _row(path: Path, line: int, cells: Sequence[str], at: Mapping[str, int]) -> AreaRow:
    zone, area, name, weight = (_cell(cells, at, part) for part in ("zone", "area", "name", "weight"))
    if not zone:
        raise ReadError(Said("readers-cell-missing", file=path.name, line=str(line), role="zone"), Said("readers-fill-or-remove"))
    heavy = _weight(path, line, weight) if "weight" in at and area else 1.0
    return AreaRow(line, zone, area, name or area, heavy, _changes(path, line, _cell(cells, at, "changes")))


def _changes(path: Path, line: int, cell: str) -> float:
    try:
        changes = float(cell) if cell else math.nan
    except ValueError:
        changes = -1.0
    if not (math.isnan(changes) or 0 <= changes <= 1):
        raise ReadError(Said("readers-no-share-of-runs", file=path.name, line=str(line), cell=cell), Said("readers-correct-cell"))
    return changes


def _cell(cells: Sequence[str], at: Mapping[str, int], part: str) -> str:
    return as_meant(cells[at[part]].strip()) if part in at and at[part] < len(cells) else ""


def _weight(path: Path, line: int, cell: str) -> float:
    try:
        weight = float(cell)
    except ValueError:
        weight = math.nan
    if not 0 < weight < math.inf:
        raise ReadError(
            Said("readers-no-share-of-zone", file=path.name, line=str(line), cell=cell),
            Said("readers-write-plain-share"),
        )
    return weight
