"""Footprints of the user's own as partnerships: districts, whole and in part, that the user drew or was given as polygons."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import Membership, Partnership, PartnershipList
from explorer.csv_text import as_meant
from explorer.errors import ReadError
from explorer.project.own_footprint import OwnFootprint
from explorer.readers import tables
from explorer.said import Listing, Said
from explorer.settings import data_folder

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from explorer.places.districts import DistrictLookup

KIND = "own_footprint"

WHOLE = 0.95
"""A district with at least this share of its addresses inside counts as wholly inside: lines of two sources never run
exactly together (ours)."""


@lru_cache(maxsize=8)
def laid_over(known: PartnershipList, footprints: tuple[OwnFootprint, ...]) -> PartnershipList:
    """Return partnerships with footprints of the user's own among them; the list itself where there are none.

    The same footprints give the same list, which what is worked out from it is remembered by.
    """
    if not footprints:
        return known
    own = {each.id: partnership_of(each) for each in footprints}
    # The bundled members stay unread until they are asked for.
    members: MutableMapping[str, tuple[Membership, ...]] = {each.id: memberships_of(each) for each in footprints}
    return PartnershipList({**known.partnerships, **own}, ChainMap(members, known.members), known.codes)  # type: ignore[arg-type]


def partnership_of(footprint: OwnFootprint) -> Partnership:
    """Return a footprint as a partnership of the catalogue."""
    return Partnership(
        id=footprint.id,
        name=footprint.name,
        short_name="",
        welsh_name="",
        kind=KIND,
        country="",
        start=None,
        end=None,
        lead_body="",
        description=Said("catalogue-footprint-your-own-from", source=footprint.source),
        source=footprint.source,
        confidence="high",
        note=Said("catalogue-districts-by-best-fit"),
    )


def memberships_of(footprint: OwnFootprint) -> tuple[Membership, ...]:
    """Return a footprint's districts as members, in part where only a part of their addresses lies inside."""
    return tuple(
        Membership(
            footprint.id,
            code,
            "member",
            1.0 if share >= WHOLE else share,
            None,
            None,
            Said("catalogue-addresses", share=_percent(share)),
        )
        for code, share in sorted(footprint.shares)
    )


def sentences(footprint: OwnFootprint, lookup: DistrictLookup, most: int = 0) -> list[str]:
    """Return what became of a polygon, one sentence each, with at most so many names (0: with all)."""
    whole = [code for code, share in footprint.shares if share >= WHOLE]
    part = {code: share for code, share in footprint.shares if share < WHOLE}
    lie = Said("catalogue-district-lies") if len(whole) == 1 else Said("catalogue-districts-lie")
    told = (
        [Said("catalogue-inside", whole=len(whole), lie=lie, whole_2=_listed(lookup.all_said(sorted(whole)), most))]
        if whole
        else []
    )
    for counted, words in ((True, Said("catalogue-counted-with-at-least")), (False, Said("catalogue-not-counted"))):
        some = {code: share for code, share in part.items() if (share >= 0.5) is counted}
        if some:
            names = [f"{lookup.said(code)} ({_percent(share)})" for code, share in _largest_first(some)]
            told.append(Said("catalogue-in-part", words=words, names=_listed(names, most)))
    return told


def _largest_first(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(shares.items(), key=lambda item: -item[1])


def _listed(names: Sequence[str], most: int) -> str:
    left = len(names) - most if most else 0
    return (
        ", ".join(names) if left < 2 else Said("catalogue-others", names=Listing(tuple(names[:most]), 1000, "commas"), left=left)
    )


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def footprints_file() -> Path:
    """Return where earlier versions kept the user's own footprints."""
    return data_folder() / "footprints.csv"


def old_footprints(lookup: DistrictLookup) -> tuple[OwnFootprint, ...]:
    """Read the footprints that an earlier version kept; none where there are none, or where the file is damaged."""
    path = footprints_file()
    columns = {"name": tables.named, "source": tables.text, "district": tables.one_of(*lookup.codes), "share": tables.share}
    try:
        rows = tables.read_rows(path, columns) if path.is_file() else []
    except ReadError:
        return ()
    found: dict[str, dict[str, float]] = {}
    rows = [row | {"name": as_meant(row["name"]), "source": as_meant(row["source"])} for row in rows]
    sources = {row["name"]: row["source"] for row in rows}
    for row in rows:
        found.setdefault(row["name"], {})[row["district"]] = row["share"]
    return tuple(OwnFootprint(name, sources[name], tuple(sorted(shares.items()))) for name, shares in found.items())
