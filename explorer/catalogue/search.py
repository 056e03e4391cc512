"""Finding a place by what somebody types: districts, partnerships, functional areas, regions, postcode districts.

The whole gazetteer is a few thousand names, folded once (case, accents, apostrophes, "and" for "&"); a search then looks
at plain strings and needs no library.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from explorer import resources
from explorer.catalogue.partnerships import PartnershipList
from explorer.places.boundaries import REGION_CODES
from explorer.places.districts import DistrictLookup
from explorer.places.names.naming import district_meant
from explorer.places.names.plain_names import folded
from explorer.places.names.wider_areas import names_of_itl
from explorer.places.postcode_districts import PostcodeDistrict, load_postcode_districts
from explorer.readers import bundled
from explorer.said import Area, Listing, Said, Share

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known

KINDS = ("region", "district", "partnership", "functional_area", "postcode_district")
"""What can be found, foremost first among equals: ``place-kind-…`` says it in words."""

MOST_FOUND = 12
FULL_POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{0,2}", re.IGNORECASE)
"""A whole postcode, or one half typed; only its outward code is looked for. Nothing typed is kept or sent anywhere."""

_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})

_WHOLE, _START, _WORD, _INSIDE = range(4)


@dataclass(frozen=True)
class Place:
    """Something that can be found.

    Attributes
    ----------
    kind : str
        One of :data:`KINDS`.
    key : str
        Code or id.
    name : str
        As shown.
    also : tuple of str
        Other names and codes it answers to: Welsh, short, former.
    """

    kind: str
    key: str
    name: str
    also: tuple[str, ...] = ()

    @property
    def named(self) -> Area:
        """The place with its name: a language may have one of its own for it."""
        return Area(self.key, self.name)

    @property
    def kind_name(self) -> Said:
        """The kind, as a title."""
        return Said(f"place-kind-{self.kind}")


@dataclass(frozen=True)
class Match:
    """A place found, and the name by which it was where that is not the one shown."""

    place: Place
    by: str = ""


@dataclass(frozen=True)
class Gazetteer:
    """All places, ready to be searched.

    Attributes
    ----------
    places : tuple of Place
        Foremost kind first.
    postcode_districts : mapping of outward code to PostcodeDistrict
    areas : mapping of functional area to district codes
        Districts of which at least half lies in the area; those that share most with it where there is none.
    lookup : DistrictLookup, optional
        Says which district a text stands for that is no part of a name: *Dudley (E08000027)*, *LB Camden*.
    """

    places: tuple[Place, ...]
    postcode_districts: Mapping[str, PostcodeDistrict] = field(default_factory=dict)
    areas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lookup: DistrictLookup | None = None
    _folded: tuple[tuple[str, str, int], ...] = field(init=False, repr=False)
    _at: Mapping[tuple[str, str], int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = ((name, at) for at, place in enumerate(self.places) for name in (place.name, place.key, *place.also))
        object.__setattr__(self, "_folded", tuple((folded(name), name, at) for name, at in names))
        object.__setattr__(self, "_at", {(place.kind, place.key): at for at, place in enumerate(self.places)})

    @classmethod
    def of(cls, known: Known, other_names: Mapping[str, tuple[str, ...]] = _NONE) -> Gazetteer:
        """Gather everything that is known by name; ``other_names`` are those of another language, by code."""
        outward, (area_names, areas) = load_postcode_districts(), _functional_areas()
        places = (
            *_regions(known.districts),
            *_districts(known.districts),
            *_partnerships(known.partnerships),
            *(Place("functional_area", code, name) for code, name in area_names.items()),
            *(Place("postcode_district", code, code) for code in outward),
        )
        return cls(
            tuple(_also_called(place, other_names.get(place.key, ())) for place in places), outward, areas, known.districts
        )

    def find(self, text: str, most: int = MOST_FOUND) -> list[Match]:
        """Return the places that a text names, the likeliest first.

        A whole name, code or alias comes before one that starts with the text, then one with a word that starts with it,
        then one that merely holds it; among equals the kind decides, then the shorter name. Of a whole postcode only the
        outward code counts.
        """
        wanted = folded(_outward_part(text.strip()))
        if not wanted:
            return []
        best: dict[int, tuple[int, str]] = {}
        for name, written, at in self._folded:
            if wanted in name:
                rank = _rank(wanted, name)
                if at not in best or rank < best[at][0]:
                    best[at] = (rank, written)
        meant = district_meant(text, self.lookup) if self.lookup else None
        if meant and (place := ("district", meant.code)) in self._at and best.get(at := self._at[place], (_INSIDE,))[0] != _WHOLE:
            best[at] = _WHOLE, meant.alias.old_name if meant.alias else self.places[at].name
        order = sorted(best, key=lambda at: (best[at][0], *_weight(self.places[at]), at))
        return [self._match(at, best[at][1]) for at in order[:most]]

    def _match(self, at: int, by: str) -> Match:
        place = self.places[at]
        return Match(place, "" if by == place.name else by)


def districts_of(place: Place, gazetteer: Gazetteer, catalogue: Catalogue, members: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the districts a place stands for on the map; of a partnership, the ``members`` given."""
    if place.kind == "district":
        return (place.key,)
    if place.kind == "region":
        return catalogue.districts.in_regions([place.key])
    if place.kind == "functional_area":
        return gazetteer.areas.get(place.key, ())
    if place.kind == "postcode_district":
        return tuple(gazetteer.postcode_districts[place.key].shares)
    return tuple(members)


def where_it_lies(outward: PostcodeDistrict, lookup: DistrictLookup) -> Said:
    """Say in which districts a postcode district lies.

    Examples
    --------
    >>> from explorer.places.districts import load_districts
    >>> where_it_lies(load_postcode_districts()["SY16"], load_districts())
    Said('place-postcode', postcode='SY16', district=Area(code='W06000023', name='Powys', article=False))
    """
    if len(outward.shares) == 1:
        return Said("place-postcode", postcode=outward.code, district=lookup.area(next(iter(outward.shares))))
    parts = [Said("place-share", district=lookup.area(code), share=Share(share)) for code, share in outward.shares.items()]
    return Said("place-postcode-several", postcode=outward.code, districts=Listing(tuple(parts), len(parts)))


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return _WHOLE
    if name.startswith(wanted):
        return _START
    return _WORD if f" {wanted}" in name else _INSIDE


def _weight(place: Place) -> tuple[int, int]:
    return KINDS.index(place.kind), len(place.name)


def _outward_part(text: str) -> str:
    found = FULL_POSTCODE.fullmatch(text)
    return found[1] if found and (" " in text or len(text) > 4) else text


def _regions(lookup: DistrictLookup) -> Iterator[Place]:
    codes = {itl: code for code, itl in REGION_CODES.items() if code.startswith("E")}
    for code, name in sorted(lookup.regions.items()):
        yield Place("region", code, name, _distinct((*names_of_itl(name), codes.get(code, "")), name))


def _districts(lookup: DistrictLookup) -> Iterator[Place]:
    former: dict[str, list[str]] = {}
    for alias in lookup.aliases.values():
        former.setdefault(alias.code, []).extend((alias.old_code, alias.old_name))
    for code, district in lookup.districts.items():
        others = _distinct((*reversed(district.names), *former.get(code, ())), lookup.said(code))
        yield Place("district", code, lookup.said(code), others)


def _partnerships(known: PartnershipList) -> Iterator[Place]:
    codes: dict[str, list[str]] = {}
    for code, key in known.codes.items():
        codes.setdefault(key, []).append(code)
    for key, body in known.partnerships.items():
        others = (body.short_name, body.welsh_name, *codes.get(key, ()))
        yield Place("partnership", key, body.name, _distinct(others, body.name))


def _also_called(place: Place, names: tuple[str, ...]) -> Place:
    """Return a place that answers to more names; some have those of another language in their own table already."""
    return replace(place, also=_distinct((*place.also, *names), place.name)) if names else place


def _distinct(names: Iterable[str], shown: str) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name and name != shown)


_TTWA_COLUMNS: dict[str, bundled.Check] = {
    "lad25_code": bundled.code,
    "ttwa11_code": bundled.code,
    "ttwa11_name": bundled.named,
    "share_of_district": bundled.share,
}


def _functional_areas() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return names of functional areas, and the districts each stands for, by code; read without pandas."""
    names: dict[str, str] = {}
    shares: dict[str, dict[str, float]] = {}
    for row in bundled.read_rows(resources.boundaries("lad_ttwa_2011.csv"), _TTWA_COLUMNS):
        names[row["ttwa11_code"]] = row["ttwa11_name"]
        shares.setdefault(row["ttwa11_code"], {})[row["lad25_code"]] = row["share_of_district"]
    return names, {code: _mostly_in(parts) for code, parts in shares.items()}


def _mostly_in(shares: Mapping[str, float]) -> tuple[str, ...]:
    half = tuple(code for code, share in shares.items() if share >= 0.5)
    return half or (max(shares, key=lambda code: shares[code]),)
