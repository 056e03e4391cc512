"""Institutions with a main site, and who of them is documented as a partner of which partnership."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from explorer import resources
from explorer.catalogue.partnerships import PartnershipList
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers import bundled
from explorer.said import Said

CONFIDENCE = ("high", "medium", "low")

PARTNER_ROLES = ("constituent", "board member", "convener", "research partner", "non_constituent", "added")
"""What a partner does in a partnership: ``body-partner-…`` says it in words."""


@dataclass(frozen=True)
class Institution:
    """A university, college, hospital trust, council or other body with a main site.

    ``district`` is the code of the district of its main site, empty where it has none or it is not known; ``lon`` and
    ``lat`` (degrees, WGS84) are good to about a kilometre and NaN where the site is not known. ``campuses`` are districts
    of further sites, as they were recorded; ``body`` is the id of the public body whose area is its own, empty where it
    has none.
    """

    id: str
    name: str
    kind: str
    district: str
    lon: float
    lat: float
    partnerships: tuple[str, ...]
    source: str
    confidence: str
    note: str
    welsh_name: str = ""
    postcode: str = ""
    campuses: tuple[str, ...] = ()
    body: str = ""
    source_url: str = ""
    as_at: str = ""

    @property
    def kind_name(self) -> Said:
        """The kind."""
        return Said(f"institution-{self.kind}")

    @property
    def is_abroad(self) -> bool:
        """Whether its main site is known and lies in no district, so outside the United Kingdom."""
        return not self.district and math.isfinite(self.lon + self.lat)


@dataclass(frozen=True)
class Partner:
    """An institution or public body that takes part in a partnership, and how that is known.

    Attributes
    ----------
    partnership : str
        Id of the partnership.
    member : str
        Id of an institution, of a public body with an area, or of another partnership.
    name : str
    role : str
        A key of :data:`PARTNER_ROLES`.
    source : str
        Where it is documented.
    date : str
        The day, month or year that the source speaks of; empty where it gives none.
    confidence : str
        ``high``, ``medium`` or ``low``; ``yours`` where the user added or confirmed it.
    note : str
    """

    partnership: str
    member: str
    name: str
    role: str
    source: str
    date: str
    confidence: str
    note: str

    @property
    def role_name(self) -> Said:
        """The role."""
        return Said(f"body-partner-{self.role.replace(' ', '_')}")

    def confirmed(self) -> Partner:
        """Return the same partner as the user vouches for it."""
        return replace(self, confidence="yours")


def load_institutions(lookup: DistrictLookup, known: PartnershipList) -> tuple[Institution, ...]:
    """Read the bundled institutions.

    Raises
    ------
    ReadError
        The table is damaged, or names an unknown district, partnership or public body.
    """
    found = tuple(Institution(*row.values()) for row in bundled.read_rows(resources.facts("institutions.csv"), _COLUMNS))
    for institution in found:
        for key, table in (
            (institution.district, lookup.districts),
            *((p, known.partnerships) for p in (*institution.partnerships, institution.body)),
        ):
            if key and key not in table:
                where = Said("institution-row", file="institutions.csv", institution=institution.id)
                raise ReadError(Said("body-unknown", where=where, code=key), Said("body-correct"))
    return found


def load_partners(known: PartnershipList, institutions: Iterable[Institution]) -> Mapping[str, tuple[Partner, ...]]:
    """Read the documented partners of each partnership, by its id; a partnership without any is absent.

    Raises
    ------
    ReadError
        The table is damaged, or names an unknown partnership, institution or public body.
    """
    ids = {institution.id for institution in institutions}
    held: dict[str, list[Partner]] = {}
    for row in bundled.read_rows(resources.facts("partnership_institutions.csv"), _PARTNER_COLUMNS):
        partner = Partner(*row.values())
        for key, is_known in (
            (partner.partnership, partner.partnership in known.partnerships),
            (partner.member, partner.member in ids or partner.member in known.partnerships),
        ):
            if not is_known:
                raise ReadError(Said("body-unknown", where="partnership_institutions.csv", code=key), Said("body-correct"))
        held.setdefault(partner.partnership, []).append(partner)
    return {key: tuple(value) for key, value in held.items()}


def _optional_code(cell: str) -> str:
    return bundled.code(cell) if cell else ""


def _keys(cell: str) -> tuple[str, ...]:
    return tuple(key for key in cell.split(";") if key)


_COLUMNS: dict[str, bundled.Check] = {
    "id": bundled.named,
    "name": bundled.named,
    "kind": bundled.named,
    "lad25_code": _optional_code,
    "lon": bundled.number,
    "lat": bundled.number,
    "partnership_ids": _keys,
    "source": bundled.named,
    "confidence": bundled.one_of(*CONFIDENCE),
    "note": bundled.text,
    "welsh_name": bundled.text,
    "postcode": bundled.text,
    "campus_districts": _keys,
    "body_id": bundled.text,
    "source_url": bundled.text,
    "as_at": bundled.text,
}
_PARTNER_COLUMNS: dict[str, bundled.Check] = {
    "partnership_id": bundled.named,
    "institution_or_body_id": bundled.named,
    "name": bundled.named,
    "role": bundled.one_of(*PARTNER_ROLES),
    "source_url": bundled.named,
    "date": bundled.text,
    "confidence": bundled.one_of(*CONFIDENCE),
    "note": bundled.text,
}
