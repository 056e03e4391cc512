"""Footprints of the user's own as partnerships: districts, whole and in part, that the user drew or was given as polygons."""

from __future__ import annotations

from collections import ChainMap
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import Membership, Partnership, PartnershipList
from explorer.csv_text import as_meant
from explorer.errors import ReadError
from explorer.project.own_footprint import OwnFootprint
from explorer.readers import bundled
from explorer.said import Listing, Said, Share
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
        description="",
        source=footprint.source,
        confidence="high",
        note="",
    )


def memberships_of(footprint: OwnFootprint) -> tuple[Membership, ...]:
    """Return a footprint's districts as members, in part where only a part of their addresses lies inside."""
    return tuple(
        Membership(footprint.id, code, "member", 1.0 if share >= WHOLE else share, None, None, "")
        for code, share in sorted(footprint.shares)
    )


def sentences(footprint: OwnFootprint, lookup: DistrictLookup, most: int = 0) -> list[Said]:
    """Return what became of a polygon, one sentence each, with at most so many names (0: with all)."""
    whole = [code for code, share in footprint.shares if share >= WHOLE]
    part = {code: share for code, share in footprint.shares if share < WHOLE}
    kept = most or len(footprint.shares)
    told = []
    if whole:
        told.append(Said("own-whole", districts=Listing(tuple(lookup.area(code) for code in sorted(whole)), kept)))
    for message, is_counted in (("own-part-counted", True), ("own-part-left-out", False)):
        some = sorted(((code, share) for code, share in part.items() if (share >= 0.5) is is_counted), key=lambda item: -item[1])
        if some:
            named = tuple(Said("own-share", district=lookup.area(code), share=Share(share)) for code, share in some)
            told.append(Said(message, districts=Listing(named, kept)))
    return told


def footprints_file() -> Path:
    """Return where earlier versions kept the user's own footprints."""
    return data_folder() / "footprints.csv"


def old_footprints(lookup: DistrictLookup) -> tuple[OwnFootprint, ...]:
    """Read the footprints that an earlier version kept; none where there are none, or where the file is damaged."""
    path = footprints_file()
    columns = {
        "name": bundled.named,
        "source": bundled.text,
        "district": bundled.one_of(*lookup.codes),
        "share": bundled.share,
    }
    try:
        rows = bundled.read_rows(path, columns) if path.is_file() else []
    except ReadError:
        return ()
    found: dict[str, dict[str, float]] = {}
    rows = [row | {"name": as_meant(row["name"]), "source": as_meant(row["source"])} for row in rows]
    sources = {row["name"]: row["source"] for row in rows}
    for row in rows:
        found.setdefault(row["name"], {})[row["district"]] = row["share"]
    return tuple(OwnFootprint(name, sources[name], tuple(sorted(shares.items()))) for name, shares in found.items())
