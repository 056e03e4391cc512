"""Partner institutions: who works in a partnership, and where their main site is."""

from __future__ import annotations

from dataclasses import dataclass

from explorer import resources
from explorer.catalogue.partnerships import PartnershipList
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers import tables


@dataclass(frozen=True)
class Institution:
    """A university, council or other body that takes part in partnerships.

    ``district`` is the code of the district of its main site, empty where it has none or it is not known; ``lon`` and
    ``lat`` (degrees, WGS84) are good to about a kilometre and NaN where the site is not known.
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

    @property
    def kind_name(self) -> str:
        """The kind in words."""
        return self.kind.replace("_", " ")


def load_institutions(lookup: DistrictLookup, known: PartnershipList) -> tuple[Institution, ...]:
    """Read the bundled institutions.

    Raises
    ------
    ReadError
        The table is damaged, or names an unknown district or partnership.
    """
    found = tuple(Institution(*row.values()) for row in tables.read_rows(resources.facts("institutions.csv"), _COLUMNS))
    for institution in found:
        for key, table in (
            (institution.district, lookup.districts),
            *((p, known.partnerships) for p in institution.partnerships),
        ):
            if key and key not in table:
                raise ReadError(f"institutions.csv: {institution.id} names {key}, which is not known.", "Correct the row.")
    return found


def _optional_code(cell: str) -> str:
    return tables.code(cell) if cell else ""


def _keys(cell: str) -> tuple[str, ...]:
    return tuple(key for key in cell.split(";") if key)


_COLUMNS: dict[str, tables.Check] = {
    "id": tables.named,
    "name": tables.named,
    "kind": tables.named,
    "lad25_code": _optional_code,
    "lon": tables.number,
    "lat": tables.number,
    "partnership_ids": _keys,
    "source": tables.named,
    "confidence": tables.one_of("high", "medium", "low"),
    "note": tables.text,
}
