"""Lookups as statistical offices publish them (``LAD25CD``, ``RGN25CD`` …, ``ltla23_code`` …): which column is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.errors import ReadError
from explorer.said import Listing, Said

_PUBLISHED = re.compile(r"([A-Z]+\d?)(\d{2})(?:(CD|NM)|_(code|name))", re.IGNORECASE)
_PARTS = {"CODE": "CD", "NAME": "NM"}
_ZONES = ("OA", "LSOA", "SOA", "SDZ", "DZ", "MSOA", "IZ", "WD", "PAR", "LAD", "LTLA", "LGD", "CA")
"""What zones may be, the smallest first; any other area is made of them."""

_MOST_COLUMNS = 8


@dataclass(frozen=True)
class LookupColumns:
    """Places of the columns of a published lookup.

    Attributes
    ----------
    zone, area : int
    named : int, optional
        Of the names of areas, where their codes stand beside them.
    """

    zone: int
    area: int
    named: int | None


def lookup_columns(file: str, headers: Sequence[str]) -> LookupColumns | None:
    """Return the columns of a published lookup; None for another table.

    Parameters
    ----------
    file : str
        Name of the file, for the sentence.
    headers : sequence of str

    Raises
    ------
    ReadError
        The zones lie in areas of several kinds, and which is meant must be asked.

    Examples
    --------
    >>> lookup_columns("a.csv", ["FID", "LAD25CD", "LAD25NM", "RGN25CD", "RGN25NM"])
    LookupColumns(zone=1, area=3, named=4)
    >>> lookup_columns("a.csv", ["LAD25CD", "LAD25NM", "LEP25NM"])
    LookupColumns(zone=0, area=2, named=None)
    >>> lookup_columns("a.csv", ["LAD25CD", "LAD25NM", "group"]) is None
    True
    """
    kinds: dict[str, dict[str, int]] = {}
    for place, header in enumerate(headers):
        found = _PUBLISHED.fullmatch(header.strip())
        if found:
            part = (found[3] or found[4]).upper()
            kinds.setdefault((found[1] + found[2]).upper(), {}).setdefault(_PARTS.get(part, part), place)
    zones = [kind for known in _ZONES for kind in kinds if kind[:-2] == known]
    if not zones or len(kinds) < 2:
        return None
    areas = {kind: columns for kind, columns in kinds.items() if kind != zones[0]}
    if len(areas) > 1:
        shown = tuple(Said("readers-quoted", text=headers[min(columns.values())]) for columns in areas.values())
        several = Said("readers-several-columns", file=file, role="area", columns=Listing(shown, _MOST_COLUMNS))
        raise ReadError(several, Said("readers-rename-others"))
    columns = next(iter(areas.values()))
    zone = kinds[zones[0]]
    return LookupColumns(zone.get("CD", zone.get("NM", 0)), columns.get("CD", columns.get("NM", 0)), _beside(columns))


def _beside(columns: dict[str, int]) -> int | None:
    return columns["NM"] if len(columns) > 1 else None
