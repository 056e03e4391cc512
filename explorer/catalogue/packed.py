"""What an installed pack puts in place of the approximate lines and of the estimated commuting.

A pack was checked and read apart when it was installed: here its files are read as the bundled ones are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from explorer import data_pack
from explorer.catalogue.flows import TOTALS_OF, Flows, census_year, join_flows
from explorer.catalogue.sources import LOCKDOWN, Source
from explorer.errors import ReadError
from explorer.places.ground import Ground
from explorer.readers.flows import FIXED
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.data_pack import Pack, PackFile
    from explorer.places.districts import DistrictLookup


def packed_ground(lookup: DistrictLookup) -> Ground | None:
    """Return the districts of the pack in use; None where it has none.

    Raises
    ------
    ReadError
        They cannot be read, or are not all there.
    """
    from explorer.places import opened_boundaries

    pack = data_pack.in_use().pack
    for file in pack.of_role["districts"] if pack is not None else ():
        assert pack is not None  # noqa: S101
        found = opened_boundaries.read(pack.place(file), lookup)
        if len(found.shapes) != len(lookup.codes):
            raise ReadError(Said("pack-districts-lack", file=file.path), Said("pack-ask-again"))
        return Ground(replace(found, statement=Said("places-boundaries-packed", title=file.title, day=_day_said(file.day))))
    return None


def _day_said(day: str) -> date | str:
    """Return a day that a sentence writes out; a month or a year as it stands."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return day


def packed_flows(lookup: DistrictLookup) -> tuple[Flows, ...]:
    """Return the commuting that the pack in use holds, counts that cover most districts first.

    Raises
    ------
    ReadError
        It cannot be read.
    """
    # Readers are heavy to import, and the window opens before any flows are needed.
    from explorer.readers.flows.reading import read_flows

    pack = data_pack.in_use().pack
    if pack is None:
        return ()
    found = []
    for file in pack.of_role["commuting"]:
        table = read_flows(pack.place(file))
        flows = join_flows(table if table.base else replace(table, base=FIXED), lookup, Source("commuting", "", "", "", ""))
        found.append(replace(flows, source=_flows_source(pack, file, table.vintage, census_year(table))))
    return tuple(sorted(found, key=lambda flows: -int(flows.covered.sum())))


def boundaries_source() -> Source | None:
    """Return where the districts of the pack in use come from; None where the bundled ones are used."""
    pack = data_pack.in_use().pack
    for file in pack.of_role["districts"] if pack is not None else ():
        assert pack is not None  # noqa: S101
        return Source(
            "boundaries", file.title, file.publisher, file.day or file.level, file.licence,
            note=Said("source-packed-boundaries-note", pack=pack.said),
        )  # fmt: skip
    return None


def population_source() -> Source | None:
    """Return where newer residents are from; None where those of the tables stand."""
    laid = data_pack.in_use().laid
    found = (one for one in (laid.files if laid is not None else ()) if one.stands_for == "resources/data/population.csv")
    return next((Source("population", one.title, one.publisher, one.periods[0], one.licence) for one in found), None)


def _flows_source(pack: Pack, file: PackFile, vintage: str, year: str) -> Source:
    note = Said("source-packed-note", pack=pack.said)
    if year == TOTALS_OF:
        note = Said("source-packed-note-lockdown", pack=pack.said, lockdown=LOCKDOWN)
    return Source("commuting", file.title, file.publisher, vintage or file.day, file.licence, note=note, census=year)
