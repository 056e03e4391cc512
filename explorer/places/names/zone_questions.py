"""What a user must say of the zones of a file: which of several districts a name means, or that it is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explorer.places.districts import DistrictLookup
from explorer.places.names.naming import Unmatched
from explorer.places.names.zone_matching import ZoneMatch, match_zones
from explorer.said import Said

MOST_ASKED = 300
"""Zones that are asked one by one; a file with more is about other places."""


@dataclass(frozen=True)
class ZoneQuestion:
    """A zone that is not surely a district.

    Attributes
    ----------
    text : str
        As the file writes it.
    why : Said
        Why it is asked.
    options : tuple of (str, str)
        Codes and names of the districts that are most likely meant.
    code : str, optional
        What the user has said: a code, empty to leave it out; None for nothing yet.
    """

    text: str
    why: Said
    options: tuple[tuple[str, str], ...]
    code: str | None = None


def zone_questions(match: ZoneMatch, said: Iterable[tuple[str, str]], lookup: DistrictLookup) -> tuple[ZoneQuestion, ...]:
    """Return what is to be said, and what has been said already, in the order of the names.

    Parameters
    ----------
    match : ZoneMatch
        The zones that are left once the user's choices have been followed.
    said : iterable of (str, str)
        The choices: zone as written, and code; an empty code leaves it out.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> lookup = load_districts()
    >>> for asked in zone_questions(match_zones(["Newcastle"], lookup), [("Dudly", "")], lookup):
    ...     print(asked.text, [name for _, name in asked.options], repr(asked.code))
    Dudly ['Dudley'] ''
    Newcastle ['Newcastle upon Tyne', 'Newcastle-under-Lyme'] None
    """
    chosen = dict(said)
    codes = {name: code for code in lookup.codes for name in (lookup.said(code), lookup.name(code))}
    asked = [*_questions(match, codes), *_questions(match_zones(chosen, lookup), codes)]
    unsure = {one.text for one in asked}
    asked += [ZoneQuestion(zone, Said("places-why-already"), ()) for zone in chosen if zone not in unsure]
    answered = (ZoneQuestion(one.text, one.why, one.options, chosen.get(one.text)) for one in asked)
    return tuple(sorted(answered, key=lambda one: one.text))


def _questions(match: ZoneMatch, codes: Mapping[str, str]) -> list[ZoneQuestion]:
    return [ZoneQuestion(one.text, _why(one), _coded(one.nearest, codes)) for one in match.unmatched]


def _why(one: Unmatched) -> Said:
    return Said("places-why-several") if one.may_be_several else one.why or Said("places-why-none")


def _coded(names: Iterable[str], codes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((codes[name], name) for name in names if name in codes)
