"""All codes and names by which areas that are held are known, partnerships with ONS codes among them."""

from __future__ import annotations

import re
from functools import partial

from explorer.catalogue.partnerships import COUNTED_ROLES, PartnershipList
from explorer.places.districts import DistrictLookup
from explorer.places.names.area_keys import AreaKeys

_CODED_LEVELS = {"E47": "combined_authority", "E37": "lep"}

_TASK_IN_NAME = re.compile(
    r"\s*\((?:earlier|later)[^)]*\)"
    r"|\s+(?:(?:Local )?Enterprise (?:Partnership|Panel)|LEP|(?:Mayoral )?Combined (?:County )?Authority)$"
)

_NAMES_OF_NOMIS = {
    "lep-buckinghamshire": ("Buckinghamshire Thames Valley",),
    "lep-cambridgeshire-peterborough": ("Greater Cambridge and Greater Peterborough", "Greater Cambridge Greater Peterborough"),
    "lep-hull-east-yorkshire": ("Hull and East Riding",),
    "lep-london": ("London",),
    "lep-york-north-yorkshire": ("York, North Yorkshire and East Riding",),
}
"""Names that Nomis gives to partnerships, beyond their own."""


def keys_of(lookup: DistrictLookup, partnerships: PartnershipList) -> AreaKeys:
    """Return all codes and names of areas that are held: districts, ITL areas, countries, partnerships with ONS codes."""
    others: dict[str, tuple[str, str]] = {}
    latest: dict[str, str] = {}
    for code, partnership in partnerships.codes.items():
        if code[:3] in _CODED_LEVELS:
            others[code] = (_CODED_LEVELS[code[:3]], partnerships.partnerships[partnership].name)
            latest[partnership] = max(latest.get(partnership, ""), code)
    names = []
    for partnership, code in latest.items():
        found = partnerships.partnerships[partnership]
        bare = _TASK_IN_NAME.sub("", _TASK_IN_NAME.sub("", found.name))
        said = {found.name, bare, found.short_name, *_NAMES_OF_NOMIS.get(partnership, ())}
        names += [(name, _CODED_LEVELS[code[:3]], code) for name in sorted(said) if name]
    return AreaKeys(lookup, others, tuple(names), partial(_made_of, partnerships))


def _made_of(partnerships: PartnershipList, code: str) -> frozenset[str]:
    """Return the districts that a partnership with an ONS code is made of, where they are whole and were never others."""
    counted = [each for each in partnerships.members.get(partnerships.codes.get(code, ""), ()) if each.role in COUNTED_ROLES]
    is_one_set = len({(each.start, each.end) for each in counted}) == 1 and all(each.share == 1 for each in counted)
    return frozenset(each.district for each in counted) if is_one_set else frozenset()
