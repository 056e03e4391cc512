"""What a person names on the command line: the partnership, indicator, kind or region with that id, name or title."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from explorer.catalogue.indicators import year_of
from explorer.catalogue.partnerships import KINDS, PartnershipList
from explorer.catalogue.published_words import as_written
from explorer.errors import ChoiceError
from explorer.places.boundaries import REGION_CODES
from explorer.places.names.area_keys import AreaKeys
from explorer.places.names.naming import contradiction, district_agreed, district_meant, no_district
from explorer.places.names.written_areas import code_and_name
from explorer.said import Listing, Said

if TYPE_CHECKING:
    from explorer.catalogue.indicators import Indicator
    from explorer.catalogue.institutions import Institution
    from explorer.places.districts import DistrictLookup


def partnership_named(known: PartnershipList, text: str) -> str:
    """Return the id of the partnership with this id, name or ONS code.

    Raises
    ------
    ChoiceError
        There is none (the nearest names are given), or several share the name (their ids are given).
    """
    named = [(name, p.id) for p in known.partnerships.values() for name in (p.id, p.name, p.short_name, p.welsh_name) if name]
    return _chosen("partnership", text, [*named, *known.codes.items()])


def partner_named(institutions: Sequence[Institution], known: PartnershipList, text: str) -> str:
    """Return the id of the institution or public body with this id or name; ChoiceError names the nearest."""
    named = [(name, i.id) for i in institutions for name in (i.id, i.name, i.welsh_name) if name]
    # A body that is held as an institution too is found as the institution, which has a site.
    sited = {i.body for i in institutions}
    bodies = [p for p in known.partnerships.values() if p.id not in sited]
    return _chosen("institution", text, named + [(name, p.id) for p in bodies for name in (p.id, p.name, p.welsh_name) if name])


def indicator_named(indicators: Mapping[str, Indicator], text: str) -> str:
    """Return the id of the indicator with this id or title; ChoiceError names the nearest."""
    named = [(name, i.id) for i in indicators.values() for name in (i.id, as_written(i.title)) if name]
    return _chosen("indicator", text, named)


def period_named(indicator: Indicator, text: str) -> str:
    """Return the period of an indicator of this name, or the latest that ends in this year; ChoiceError names those held."""
    wanted = text.strip()
    for period in indicator.periods:
        if wanted in (period, str(year_of(period))):
            return period
    periods = Listing(indicator.periods, len(indicator.periods), "commas")
    raise ChoiceError(Said("named-none-period", name=text, indicator=indicator.title), Said("named-periods", periods=periods))


def kind_named(text: str) -> str:
    """Return the id of the kind of partnership with this id or name, singular or plural; ChoiceError names the nearest."""
    titles = ((kind.replace("_", " "), kind) for kind in KINDS)
    return _chosen("kind", text, [(name, kind) for title, kind in titles for name in (kind, title, _plural(title))])


def region_named(lookup: DistrictLookup, text: str) -> str:
    """Return the code of the ITL1 region that a table, too, would take a code or a name for; ChoiceError names the nearest."""
    keys = AreaKeys(lookup)
    # Of a code and a name, both must be of the region.
    found = set(lookup.regions)
    for part in filter(None, (text, code_and_name(text)[1])):
        found &= {REGION_CODES.get(code, code) for code in (keys.code_of(part), *keys.named(part))}
    if len(found) == 1 and not contradiction(text, lookup):
        return found.pop()
    return _chosen("region", text, [(name, code) for code, full in lookup.regions.items() for name in (code, full)])


def district_named(lookup: DistrictLookup, text: str) -> str:
    """Return the code of the district with this code or name, or both: see :func:`~explorer.places.names.naming.district_agreed`.

    Raises
    ------
    ChoiceError
        There is none. It names the one that an earlier district became, the districts of a wider area, or the nearest names;
        codes near in figures are not near.
    """
    found = district_agreed(text, lookup)
    if found is None:
        other = no_district(text, lookup)
        near = [(name, district_meant(name, lookup)) for name in other.nearest]
        coded = tuple(f"{name} ({district.own_code})" for name, district in near if district)
        nearest = Said("named-nearest", names=Listing(coded, len(coded), "clauses")) if coded else None
        raise ChoiceError(other.sentence, other.members or nearest or Said("named-list-district"))
    former = found.alias
    if former and former.relation != "recoded":
        became = Said("named-became", code=former.code, district=lookup.area(former.code))
        raise ChoiceError(Said("named-former-district", code=former.old_code, name=former.old_name), became)
    return found.code


def plan_named(names: Mapping[str, str], text: str) -> str:
    """Return the id of the plan with this id or name, of ids with their names; ChoiceError names the nearest."""
    return _chosen("plan", text, [(name, key) for key, title in names.items() for name in (key, title)])


def footprint_named(names: Sequence[str], text: str) -> str:
    """Return the footprint of a plan with this name; ChoiceError names the nearest."""
    return _chosen("footprint", text, [(name, name) for name in names])


def _plural(title: str) -> str:
    return f"{title[:-1]}ies" if title.endswith("y") else f"{title}s"


def _chosen(what: str, text: str, named: list[tuple[str, str]]) -> str:
    wanted = text.strip().casefold()
    keys = sorted({key for name, key in named if name.casefold() == wanted})
    if len(keys) == 1:
        return keys[0]
    if keys:
        raise ChoiceError(Said(f"named-several-{what}", name=text), Said("named-ids", ids=Listing(tuple(keys), 1000, "clauses")))
    nearest = _nearest(wanted, named)
    listed = Said("named-nearest", names=Listing(tuple(nearest), 1000, "clauses"))
    raise ChoiceError(Said(f"named-none-{what}", name=text), listed if nearest else Said(f"named-list-{what}"))


def _nearest(wanted: str, named: list[tuple[str, str]]) -> list[str]:
    """Return up to three choices whose id or names are alike, or contain what was written, as ``name (id)``."""
    keys = {name.casefold(): key for name, key in named}
    full = {key: max((n for n, k in named if k == key and n != key), key=len, default=key) for key in keys.values()}
    alike = difflib.get_close_matches(wanted, keys, n=3, cutoff=0.6)
    containing = [name for name in keys if wanted and wanted in name]
    found = dict.fromkeys(keys[name] for name in [*containing[:2], *alike, *containing])
    return [f"{full[key]} ({key})" for key in found][:3]
