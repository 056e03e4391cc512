"""Boundary sets: the bundled ones, and a user's own file in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from explorer import resources
from explorer.errors import JoinError
from explorer.places.districts import VINTAGE, CodeReport, DistrictLookup
from explorer.places.shapes import Shapes
from explorer.said import Listing, Said

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from explorer.readers.boundaries import BoundaryTable

Level = Literal["districts", "itl3", "itl2", "itl1", "countries"]

APPROXIMATE = Said("places-approximate")
TOLERANCES = (100, 200)
"""Metres by which the bundled boundaries are simplified, finest first."""

REGION_CODES: Mapping[str, str] = {
    "E12000001": "TLC",
    "E12000002": "TLD",
    "E12000003": "TLE",
    "E12000004": "TLF",
    "E12000005": "TLG",
    "E12000006": "TLH",
    "E12000007": "TLI",
    "E12000008": "TLJ",
    "E12000009": "TLK",
    "W92000004": "TLL",
    "S92000003": "TLM",
    "N92000002": "TLN",
}
"""ONS codes of English regions and the other nations → their ITL1 codes."""

_MOST_ABSENT = 12
"""Areas without a shape that a sentence names."""

_ENOUGH = 0.5
"""Share of a column's values that must be known codes before it is taken as the code column (ours)."""


@dataclass(frozen=True, eq=False)
class BoundarySet:
    """Shapes of one level and where they come from.

    Attributes
    ----------
    level : str
        ``districts`` or ``itl1`` (also ``itl3``, ``itl2``, ``countries`` for bundled sets).
    shapes : Shapes
        The polygons, by code.
    statement : Said or str
        What to tell about them wherever they show.
    approximate : bool
        Whether the lines are approximate.
    crs : str
        Coordinate system of the source, as a reader would name it.
    notes : tuple of Said, Listing or str
        Matched and unmatched codes, repairs, assumptions; one sentence each.
    coarser : tuple of (float, Shapes)
        Levels of detail already made of a large file, for drawing only: tolerance in metres and shapes, finest first.
    """

    level: Level
    shapes: Shapes
    statement: Said | str
    approximate: bool
    crs: str = "OSGB36 / British National Grid (EPSG:27700)"
    notes: tuple[Said | Listing | str, ...] = ()
    coarser: tuple[tuple[float, Shapes], ...] = ()


def bundled(level: Level, tolerance: int = 200) -> BoundarySet:
    """Read a bundled boundary set.

    Parameters
    ----------
    level : str
        ``districts``, ``itl3``, ``itl2``, ``itl1`` or ``countries``.
    tolerance : int
        Simplification in metres: one of :data:`TOLERANCES`.

    Raises
    ------
    ReadError
        The file is missing or damaged.
    """
    shapes = Shapes.load(resources.boundaries(f"{level}_{tolerance}m.npz"))
    return BoundarySet(level, shapes, APPROXIMATE, approximate=True)


def from_table(table: BoundaryTable, lookup: DistrictLookup, column: str = "") -> BoundarySet:
    """Turn the polygons of a file into a boundary set of districts or ITL1 regions.

    The code column is found by its values, unless it is named. Older district codes are brought to April 2025, and shapes
    that lead to the same area are merged.

    Raises
    ------
    JoinError
        No column holds codes of districts or of ITL1 regions.
    """
    column, level = _code_column(table, lookup, column)
    found = _values(table, column)
    report = lookup.to_current(found) if level == "districts" else _region_report(set(found))
    wanted = lookup.codes if level == "districts" else tuple(lookup.regions)
    frame = table.frame.assign(area_code=found.map(report.mapped)).dropna(subset="area_code")
    merged = _merged(frame[["area_code", frame.geometry.name]])
    present = [code for code in wanted if code in merged.index]
    shapes = Shapes.from_geometry(present, merged.geometry.loc[present].to_numpy())
    notes = (
        matching(level, column, len(present), len(wanted)),
        *report.sentences("districts" if level == "districts" else "regions"),
        *((Said("places-shapes-merged", shapes=len(frame), areas=len(present)),) if len(frame) > len(present) else ()),
        *absent(level, {code: lookup.regions.get(code) or lookup.said(code) for code in wanted}, present),
        *table.notes,
    )
    statement = Said("places-boundaries-from", file=table.file, format=table.format)
    return BoundarySet(level, shapes, statement, approximate=False, crs=table.crs, notes=notes)


def _merged(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Merge the shapes of each code; merging takes seconds, and most files have one shape for each."""
    return frame.set_index("area_code") if frame["area_code"].is_unique else frame.dissolve("area_code")


def matching(level: str, column: str, matched: int, wanted: int) -> Said:
    """Say which column holds the codes, and how many of the areas wanted have a shape."""
    return Said("places-code-column", column=column, matched=matched, wanted=wanted, level=level, vintage=VINTAGE)


def absent(level: str, wanted: Mapping[str, str], present: list[str]) -> tuple[Said, ...]:
    """Name the areas wanted (by code) that have no shape; nothing where all have."""
    without = tuple(f"{wanted[code]} ({code})" for code in sorted(set(wanted) - set(present)))
    names = Listing(without, _MOST_ABSENT, "commas")
    return (Said("places-not-drawn", level=level, number=len(without), names=names),) if without else ()


def _code_column(table: BoundaryTable, lookup: DistrictLookup, wanted: str) -> tuple[str, Level]:
    known = {"districts": set(lookup.districts) | set(lookup.aliases), "itl1": set(REGION_CODES) | set(lookup.regions)}
    best: tuple[float, str, Level] = (0.0, "", "districts")
    for column in [wanted] if wanted in table.frame else table.frame.columns.drop(table.frame.geometry.name):
        values = _values(table, column)
        if "E92000001" in values.array:
            # A file of countries: all but England also stand for ITL1 regions.
            continue
        for level in ("districts", "itl1"):
            share = float(np.mean(values.isin(known[level])))
            if share > best[0]:
                best = (share, str(column), level)
    if best[0] < _ENOUGH:
        columns = tuple(str(name) for name in table.frame.columns.drop(table.frame.geometry.name))
        listed = Listing(columns, len(columns), "commas")
        message = (
            Said("places-no-code-column", file=table.file, columns=listed)
            if columns
            else Said("places-no-column", file=table.file)
        )
        raise JoinError(message, Said("places-no-code-column-remedy"))
    return best[1], best[2]


def _values(table: BoundaryTable, column: str) -> pd.Series[str]:
    cells = table.frame[column].astype(object)
    codes: pd.Series[str] = cells.where(cells.notna(), "no code").astype(str).str.strip()
    return codes


def _region_report(codes: set[str]) -> CodeReport:
    known = {*REGION_CODES, *REGION_CODES.values()}
    mapped = {code: REGION_CODES.get(code, code) for code in codes & known}
    return CodeReport(mapped, unmatched=tuple(sorted(codes - known)))
