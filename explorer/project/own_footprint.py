"""A footprint of the user's own: a name, and how much of each district lies inside."""

from __future__ import annotations

import re
from dataclasses import dataclass

OWN = "own-"
"""Begins the ids of footprints and indicators that the user brought."""


@dataclass(frozen=True)
class OwnFootprint:
    """A footprint given as a polygon, in terms of districts.

    Attributes
    ----------
    name : str
    source : str
        Name of the file it comes from.
    shares : tuple of (district code, float)
        Share of each district's addresses inside, above 0 and up to 1; by code.
    """

    name: str
    source: str
    shares: tuple[tuple[str, float], ...]

    @property
    def id(self) -> str:
        """Id among the partnerships.

        Examples
        --------
        >>> OwnFootprint("Severn & Wye", "a.kml", ()).id
        'own-severn-wye'
        """
        return OWN + (re.sub(r"[^a-z0-9]+", "-", self.name.casefold()).strip("-") or "footprint")


def with_footprints(footprints: tuple[OwnFootprint, ...], made: tuple[OwnFootprint, ...]) -> tuple[OwnFootprint, ...]:
    """Return footprints with new ones after them; one with the same id is replaced.

    Examples
    --------
    >>> old, new = OwnFootprint("Wye", "a.kml", ()), OwnFootprint("Wye", "b.kml", ())
    >>> [each.source for each in with_footprints((old,), (new,))]
    ['b.kml']
    """
    new = {each.id: each for each in made}
    return (*(each for each in footprints if each.id not in new), *new.values())
