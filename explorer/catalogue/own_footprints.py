"""Footprints that the user drew or was given as polygons: districts, whole and in part, as partnerships of their own."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import Membership, Partnership, PartnershipList
from explorer.csv_text import as_meant, rows_text
from explorer.errors import ReadError, WriteError
from explorer.readers import tables
from explorer.settings import data_folder

if TYPE_CHECKING:
    from explorer.places.districts import DistrictLookup

KIND = "own_footprint"
MARK = "own-"
"""Begins the id of every footprint of the user's own."""

WHOLE = 0.95
"""A district with at least this share of its addresses inside counts as wholly inside: lines of two sources never run
exactly together (ours)."""


@dataclass(frozen=True)
class OwnFootprint:
    """A footprint given as a polygon, in terms of districts.

    Attributes
    ----------
    name : str
    source : str
        Name of the file it comes from.
    shares : mapping of district code to float
        Share of each district's addresses inside, above 0 and up to 1.
    """

    name: str
    source: str
    shares: Mapping[str, float]

    @property
    def id(self) -> str:
        """Id among the partnerships.

        Examples
        --------
        >>> OwnFootprint("Severn & Wye", "a.kml", {}).id
        'own-severn-wye'
        """
        return MARK + (re.sub(r"[^a-z0-9]+", "-", self.name.casefold()).strip("-") or "footprint")

    def partnership(self) -> Partnership:
        """Return it as a partnership of the catalogue."""
        return Partnership(
            id=self.id,
            name=self.name,
            short_name="",
            welsh_name="",
            kind=KIND,
            country="",
            start=None,
            end=None,
            lead_body="",
            description=f"A footprint of your own, from {self.source}.",
            source=self.source,
            confidence="high",
            note="districts by best fit: those with at least half of their addresses inside",
        )

    def memberships(self) -> tuple[Membership, ...]:
        """Return its districts as members, in part where only a part of their addresses lies inside."""
        return tuple(
            Membership(
                self.id, code, "member", 1.0 if share >= WHOLE else share, None, None, f"{_percent(share)} of its addresses"
            )
            for code, share in sorted(self.shares.items())
        )

    def sentences(self, lookup: DistrictLookup, most: int = 0) -> list[str]:
        """Return what became of the polygon, one sentence each, with at most so many names (0: with all)."""
        whole = [code for code, share in self.shares.items() if share >= WHOLE]
        part = {code: share for code, share in self.shares.items() if share < WHOLE}
        lie = "district lies" if len(whole) == 1 else "districts lie"
        told = [f"{len(whole)} {lie} inside: {_listed(lookup.all_said(sorted(whole)), most)}."] if whole else []
        for counted, words in ((True, "counted, with at least half of their addresses inside"), (False, "not counted")):
            some = {code: share for code, share in part.items() if (share >= 0.5) is counted}
            if some:
                names = [f"{lookup.said(code)} ({_percent(share)})" for code, share in _largest_first(some)]
                told.append(f"In part, {words}: {_listed(names, most)}.")
        return told


def _largest_first(shares: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(shares.items(), key=lambda item: -item[1])


def _listed(names: Sequence[str], most: int) -> str:
    left = len(names) - most if most else 0
    return ", ".join(names) if left < 2 else f"{', '.join(names[:most])} and {left} others"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def footprints_file() -> Path:
    """Return where the user's own footprints are kept."""
    return data_folder() / "footprints.csv"


def load_footprints(lookup: DistrictLookup) -> list[OwnFootprint]:
    """Read the user's own footprints; none where there are none, or where the file is damaged."""
    path = footprints_file()
    columns = {"name": tables.named, "source": tables.text, "district": tables.one_of(*lookup.codes), "share": tables.share}
    try:
        rows = tables.read_rows(path, columns) if path.is_file() else []
    except ReadError:
        return []
    found: dict[str, dict[str, float]] = {}
    rows = [row | {"name": as_meant(row["name"]), "source": as_meant(row["source"])} for row in rows]
    sources = {row["name"]: row["source"] for row in rows}
    for row in rows:
        found.setdefault(row["name"], {})[row["district"]] = row["share"]
    return [OwnFootprint(name, sources[name], shares) for name, shares in found.items()]


def save_footprints(footprints: Iterable[OwnFootprint]) -> None:
    """Write the user's own footprints, all or none.

    Raises
    ------
    WriteError
        The user's data folder cannot be written to.
    """
    path = footprints_file()
    draft = path.with_suffix(".new")
    today = date.today().isoformat()
    rows = [[e.name, e.source, code, f"{share:.6f}", today] for e in footprints for code, share in e.shares.items()]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(rows_text(["name", "source", "district", "share", "kept"], rows), encoding="utf-8", newline="")
        draft.replace(path)
    except OSError as problem:
        raise WriteError.of(path, problem) from problem


def add_footprints(known: PartnershipList, footprints: Iterable[OwnFootprint]) -> None:
    """Take the user's own footprints among the partnerships."""
    for each in footprints:
        known.add(each.partnership(), each.memberships())


def forget_footprints(removed: Collection[str], lookup: DistrictLookup) -> None:
    """Keep all footprints but these for the next start; a folder that cannot be written to is no reason to stop."""
    kept = load_footprints(lookup) if removed else []
    if any(each.id in removed for each in kept):
        with contextlib.suppress(WriteError):
            save_footprints([each for each in kept if each.id not in removed])


def remember_footprints(made: Collection[OwnFootprint], lookup: DistrictLookup) -> None:
    """Keep new footprints for the next start; those of the same name are replaced.

    Raises
    ------
    WriteError
        The user's data folder cannot be written to.
    """
    new = {each.id for each in made}
    save_footprints([*(each for each in load_footprints(lookup) if each.id not in new), *made])
