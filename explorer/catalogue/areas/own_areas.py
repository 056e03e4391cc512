"""A user's own set of functional areas, joined to the districts of today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.catalogue.areas.division_doubts import mixed_years, names_against_codes
from explorer.catalogue.areas.named_zones import codes_of_names, lacking_parts, left_out, names_in
from explorer.catalogue.facts import FunctionalAreas
from explorer.catalogue.sources import OWN_LICENCE, OWN_PUBLISHER, OWN_VINTAGE, Source
from explorer.errors import ReadError
from explorer.places.districts import VINTAGE, CodeReport, DistrictLookup
from explorer.places.names.district_names import district_names
from explorer.places.names.zone_matching import match_zones
from explorer.readers.area_lookups import LAYOUTS, AreaLookup, AreaRow, areas_apart, is_share
from explorer.said import Listing, Said, sentences

if TYPE_CHECKING:
    import pandas as pd

    from explorer.places.names.area_keys import AreaKeys

SMALL_AREAS: Mapping[str, str] = {
    **dict.fromkeys(("E00", "W00", "S00", "N00"), "oa"),
    **dict.fromkeys(("E01", "W01"), "lsoa"),
    **dict.fromkeys(("E02", "W02"), "msoa"),
    **dict.fromkeys(("S01", "N20"), "data_zone"),
    **dict.fromkeys(("S02", "N21"), "intermediate_zone"),
    **dict.fromkeys(("E05", "W05", "S13", "N08"), "ward"),
    "95": "ni",
}
"""What codes that begin so stand for: ``own-small-…`` says it in words."""

MOST_NAMED = 10
AREA_MARK = "FEA-"
"""Stands before the code of a functional area that is the code of a district too."""


def areas_from_file(path: Path, keys: AreaKeys, *, believed: bool = False) -> FunctionalAreas:
    """Read a user's lookup of functional areas and bring it to the districts of April 2025.

    A whole district counts with share 1. One that stands in several rows is shared out by the file's shares or weights;
    without any, its rows count alike, and that is told. Older codes are mapped and told; codes of no district are told,
    and a flag says so.

    Parameters
    ----------
    path : Path
    keys : AreaKeys
        All names and codes that are held.
    believed : bool
        Whether the user has decided to use codes that the names beside them contradict.

    Raises
    ------
    UndecidedError
        Names beside its codes are of other districts, and the user has not decided to use the codes.
    ReadError
        The file is no lookup, holds codes of small areas without saying their district, or names no district at all.
    """
    lookup, found = keys.lookup, areas_apart(path)
    written = {row.zone for row in found.table.rows}
    named = names_against_codes(path, found.table.called, written, keys, believed=believed)
    table = _told_apart(_by_code(found.table, lookup), lookup)
    match = match_zones({row.zone for row in table.rows}, lookup)
    unsure = sorted(one.text for one in match.unmatched)
    report = CodeReport(match.mapped, match.converted, tuple(unsure))
    _refuse_small_areas(path, report.unmatched, len({row.zone for row in table.rows}))
    if not any(row.zone in report.mapped and row.area for row in table.rows):
        raise ReadError(Said("own-no-district", file=path.name), LAYOUTS)
    joined = _joined(path, table, report, lookup)
    unknown = (note for note in report.sentences() if note.id == "places-unknown-codes")
    problems = (
        *named, *found.table.doubtful, *_shares_beyond(found.table, lookup), *unknown,
        *left_out(unsure, match.mapped, lookup), *mixed_years(match.mapped, lookup),
        *_in_part(table, lookup), *_of_run(found.asked),
    )  # fmt: skip
    held = table if found.held is None else _told_apart(found.held, lookup)
    source, notes = _source(path, table, found.asked), tuple(dict.fromkeys((*problems, *joined.notes)))
    return replace(joined, source=source, changes=_changes(held), problems=problems, notes=notes)


def _by_code(table: AreaLookup, lookup: DistrictLookup) -> AreaLookup:
    """Write the codes of districts in place of their names."""
    lists = {row.zone: names for row in table.rows if (names := names_in(row.zone, lookup))}
    each = tuple(replace(row, zone=zone) for row in table.rows for zone in lists.get(row.zone, [row.zone]))
    meant = codes_of_names((row.zone for row in each), lookup)
    if not meant:
        return table
    rows = tuple(replace(row, zone=meant.get(row.zone, row.zone)) for row in each)
    several = (Said("readers-several-zones", cells=len(lists)),) if lists else ()
    return replace(table, rows=rows, notes=(*table.notes, *several, Said("division-named", names=len(meant))))


def _told_apart(table: AreaLookup, lookup: DistrictLookup) -> AreaLookup:
    """Mark codes of areas that are codes of districts too (an area called after its core), so that none stands for two."""
    if not any(row.area in lookup.districts or row.area in lookup.aliases for row in table.rows):
        return table
    rows = (replace(row, area=f"{AREA_MARK}{row.area}", name=_core_name(row, lookup)) if row.area else row for row in table.rows)
    return replace(table, rows=tuple(rows))


def _core_name(row: AreaRow, lookup: DistrictLookup) -> str:
    return lookup.said(row.area) if row.name == row.area else row.name


def _refuse_small_areas(path: Path, unmatched: Iterable[str], zones: int) -> None:
    kinds = Counter(kind for code in unmatched for start, kind in SMALL_AREAS.items() if code.startswith(start))
    if kinds:
        kind, number = kinds.most_common(1)[0]
        raise ReadError(
            Said("own-small-areas", file=path.name, number=number, zones=zones, kind=Said(f"own-small-{kind}")),
            Said("own-small-areas-remedy"),
        )


def _joined(path: Path, table: AreaLookup, report: CodeReport, lookup: DistrictLookup) -> FunctionalAreas:
    import pandas as pd

    known = [row for row in table.rows if row.zone in report.mapped and row.area]
    long = pd.DataFrame(
        {
            "district": [report.mapped[row.zone] for row in known],
            "area": [row.area for row in known],
            "weight": [row.weight for row in known],
        }
    )
    weights = long.pivot_table(index="district", columns="area", values="weight", aggfunc="sum", fill_value=0.0)
    totals = weights.sum(axis="columns")
    shares = weights.div(totals, axis="index").reindex(list(lookup.codes), fill_value=0.0)
    shares.index.name, shares.columns.name = None, None
    covered = set(weights.index)
    notes = (
        *report.sentences(),
        *_divided(table, known, report, lookup),
        *_part_shares(table, {str(code): float(total) for code, total in totals.items()}, lookup),
        *_uncovered(path, [code for code in lookup.codes if code not in covered], lookup),
        *table.notes,
    )
    names = pd.Series({row.area: row.name for row in reversed(known)}, name="area_name").reindex(list(shares.columns))
    return FunctionalAreas(shares, names, _source(path, table, {}), _said(path, table), notes, report)


def _in_part(table: AreaLookup, lookup: DistrictLookup) -> list[Said]:
    """Say which districts of today are taken whole, though only some of those that they were made of lie in an area."""
    zones = {row.zone for row in table.rows if row.area}
    former = [alias for alias in match_zones(zones, lookup).converted if alias.relation != "recoded" and alias.code not in zones]
    there, called = {alias.old_code for alias in former}, district_names(lookup).called
    lacking = {code: lacking_parts(code, there, lookup) for code in dict.fromkeys(alias.code for alias in former)}
    rows = [
        Said("own-in-part-row", district=lookup.area(code), missing=Listing(tuple(map(called, parts)), MOST_NAMED))
        for code, parts in lacking.items()
        if parts
    ]
    return [Said("own-in-part", rows=Listing(tuple(rows), MOST_NAMED, "clauses"))] if rows else []


def _changes(table: AreaLookup) -> pd.Series[float] | None:
    """Return how often each area changes."""
    import pandas as pd

    told = {row.area: row.changes for row in table.rows if row.area and row.changes >= 0}
    return pd.Series(told, dtype=float, name="changes") if told else None


def _divided(table: AreaLookup, rows: Iterable[AreaRow], report: CodeReport, lookup: DistrictLookup) -> list[Said]:
    """Say which districts were shared out although the file gives no weights, or has shares of those that merged into them."""
    areas: dict[str, set[str]] = {}
    zones: dict[str, set[str]] = {}
    for row in rows:
        areas.setdefault(report.mapped[row.zone], set()).add(row.area)
        zones.setdefault(report.mapped[row.zone], set()).add(row.zone)
    divided = [code for code, found in areas.items() if len(found) > 1]
    # All of a small district is no more than all of a large one: of their people a share tells nothing.
    merged = [code for code in divided if len(zones[code]) > 1] if is_share(table.weighted) else []
    if merged:
        return [Said("own-merged-alike", districts=_named(merged, lookup))]
    if table.weighted or not divided:
        return []
    if table.smaller:
        return [Said("own-divided-rows", column=table.smaller, districts=_named(divided, lookup))]
    return [Said("own-divided-alike", districts=_named(divided, lookup))]


def _shares_beyond(table: AreaLookup, lookup: DistrictLookup) -> list[Said]:
    """Say which zones have shares that add up to more than all of it, which is 1, or 100 where most do so."""
    if not is_share(table.weighted):
        return []
    totals = dict.fromkeys((row.zone for row in table.rows), 0.0)
    for row in table.rows:
        totals[row.zone] += row.weight if row.area else 0.0
    whole = 100.0 if 2 * sum(total > _MANY for total in totals.values()) > len(totals) else 1.0
    beyond = Listing(tuple(lookup.said(zone) for zone, total in totals.items() if total > _MORE * whole), MOST_NAMED)
    return [Said("own-shares-beyond", whole=f"{whole:.0f}", districts=beyond)] if beyond.items else []


_MORE, _MANY = 1.011, 10
"""Shares are rounded, so that their sum may be a little more than the whole; sums that are those of per cents (ours)."""


def _part_shares(table: AreaLookup, totals: Mapping[str, float], lookup: DistrictLookup) -> list[Said]:
    """Say which districts have shares that do not add up to the whole, so were scaled."""
    odd = [code for code, total in totals.items() if total < 0.99] if table.weighted.casefold().startswith("share") else []
    return [Said("own-scaled", districts=_named(odd, lookup))] if odd else []


def _uncovered(path: Path, codes: list[str], lookup: DistrictLookup) -> list[Said]:
    if not codes:
        return []
    return [Said("own-uncovered", file=path.name, missing=len(codes), districts=len(lookup.codes))]


def _named(codes: list[str], lookup: DistrictLookup) -> Listing:
    return Listing(tuple(lookup.area(code) for code in codes), MOST_NAMED)


def _said(path: Path, table: AreaLookup) -> Said:
    kind = "ttwa" if table.travel_to_work else "areas"
    return Said("own-areas", kind=kind, year=table.year or "none", file=path.name)


def _source(path: Path, table: AreaLookup, run: Mapping[str, Any]) -> Source:
    note: Said | Listing | str = "" if table.weighted else Said("own-note", vintage=VINTAGE)
    vintage: Said | str = table.year or OWN_VINTAGE
    if run:
        flows, base = run.get("flows") or Said("own-vintage-flows"), run.get("base_in_words") or Said("own-vintage-base")
        vintage, note = Said("own-vintage", flows=flows, base=base), sentences(_criteria_said(run), note or None)
    title = Said("own-areas-title", areas=_said(path, table))
    return Source("functional_areas", title, OWN_PUBLISHER, vintage, OWN_LICENCE, note=note)


def _of_run(run: Mapping[str, Any]) -> list[Said]:
    """Say what was to look at in the flows that areas were worked out from, as the run recorded it."""
    told = run.get("problems")
    return [Said("own-run-problem", what=each) for each in told if isinstance(each, str)] if isinstance(told, list) else []


def _criteria_said(run: Mapping[str, Any]) -> Said:
    names = ("method", "min_size", "min_containment", "target_size", "target_containment")
    told = [Said("own-criterion", name=name, value=str(run[name])) for name in names if name in run]
    return Said("own-criteria", criteria=Listing.of(told, joint="commas"))
