"""Institutions and public bodies by name: who can be a partner."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.catalogue.partnerships import kind_said
from explorer.places.names.plain_names import folded
from explorer.said import Area, Said, Value

if TYPE_CHECKING:
    from explorer.catalogue.known import Known

MOST_FOUND = 40


@dataclass(frozen=True)
class Member:
    """Who can be a partner: an institution, or a public body with an area.

    Attributes
    ----------
    id, name : str
    kind : Said
    where : Area or str
        The district of its main site; empty for a body without one.
    """

    id: str
    name: str
    kind: Said
    where: Area | str

    @property
    def named(self) -> Area:
        """Its name as written: a language may have one of its own for it."""
        return Area(self.id, self.name)


class MemberSearch:
    """Finds institutions and public bodies by what one types.

    Parameters
    ----------
    known : Known
    said : callable
        Makes words of a kind and of a district, so that they can be searched.
    """

    def __init__(self, known: Known, said: Callable[[Value], str]) -> None:
        lookup, bodies = known.districts, known.partnerships.partnerships
        sited = {institution.body for institution in known.institutions}
        self._members = {
            one.id: Member(one.id, one.name, one.kind_name, lookup.area(one.district) if one.district else "")
            for one in known.institutions
        } | {body.id: Member(body.id, body.name, kind_said(body.kind), "") for body in bodies.values() if body.id not in sited}
        also: dict[str, tuple[str, ...]] = {one.id: (one.name, one.welsh_name, one.postcode) for one in known.institutions}
        also |= {body.id: (body.name, body.welsh_name, body.short_name, body.lead_body) for body in bodies.values()}
        self._names = {key: folded(one.name) for key, one in self._members.items()}
        self._texts = {
            key: folded(" ".join((*also[key], *map(said, (one.kind, one.named, one.where)), _written(one.where), key)))
            for key, one in self._members.items()
        }

    def find(self, text: str, most: int = MOST_FOUND) -> Sequence[Member]:
        """Return those that have every word typed in their name, Welsh name, kind, district or postcode.

        Names that start with the text come first, then names that hold all of it, then the others; shorter before longer.
        """
        wanted = folded(text)
        words = wanted.split()
        found = [key for key, told in self._texts.items() if words and all(word in told for word in words)]
        order = sorted(found, key=lambda key: (self._rank(key, wanted), len(self._names[key]), self._names[key]))
        return [self._members[key] for key in order[:most]]

    def _rank(self, key: str, wanted: str) -> int:
        name = self._names[key]
        return 0 if name.startswith(wanted) else 1 if f" {wanted}" in name else 2


def _written(where: Area | str) -> str:
    return where.name if isinstance(where, Area) else where
