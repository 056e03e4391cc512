"""Options submitted for the reorganisation of councils in England, and places of the innovation fund: where plans begin."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from explorer import resources
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers import bundled
from explorer.said import Said

STATUSES = ("consulted", "decided", "rejected", "order made")
"""How far an option got: ``plan-status-…`` says it in words."""


@dataclass(frozen=True)
class CouncilPart:
    """A district that a proposed council would get, whole or in part; the note says what is known of the part."""

    council: str
    district: str
    is_whole: bool
    note: str


@dataclass(frozen=True)
class ReorganisationOption:
    """An option that was submitted to government: proposed councils and their districts.

    Attributes
    ----------
    id, area, name, proposer : str
    submitted, status_date, vesting : str
        Days as they were recorded.
    status : str
        One of :data:`STATUSES`.
    source, source_date : str
    confidence : str
        How sure the record is: ``high``, ``medium`` or ``low``.
    parts : tuple of CouncilPart
    """

    id: str
    area: str
    name: str
    proposer: str
    submitted: str
    status: str
    status_date: str
    vesting: str
    source: str
    source_date: str
    confidence: str
    parts: tuple[CouncilPart, ...]

    @property
    def councils(self) -> tuple[str, ...]:
        """Names of the proposed councils, in the order of the proposal."""
        return tuple(dict.fromkeys(part.council for part in self.parts))

    @property
    def status_said(self) -> Said:
        """How far it got, and when."""
        return Said("plan-option-status", status=self.status.replace(" ", "_"), day=self.status_date)


@dataclass(frozen=True)
class FundPlace:
    """A place of the innovation fund, and the partnership that it is read as; empty where none is held."""

    place: str
    strand: str
    partnership: str
    amount: str
    note: str
    source: str
    source_date: str


def load_options(lookup: DistrictLookup) -> Mapping[str, ReorganisationOption]:
    """Read the options, by id.

    Raises
    ------
    ReadError
        A table is damaged, or names an unknown district or option.
    """
    parts: dict[str, list[CouncilPart]] = {}
    for row in bundled.read_rows(resources.facts(_MEMBERS), _MEMBER_COLUMNS):
        if row["lad25_code"] not in lookup.districts:
            raise ReadError(Said("fact-district", file=_MEMBERS, code=row["lad25_code"]), Said("body-correct"))
        part = CouncilPart(row["council"], row["lad25_code"], row["share"] == "1", row["note"])
        parts.setdefault(row["option_id"], []).append(part)
    rows = bundled.read_rows(resources.facts(_OPTIONS), _OPTION_COLUMNS)
    found = {row["id"]: ReorganisationOption(**row, parts=tuple(parts.pop(row["id"], ()))) for row in rows}
    if parts:
        raise ReadError(Said("body-unknown", where=_MEMBERS, code=next(iter(parts))), Said("body-correct"))
    return found


def load_fund_places(partnerships: Collection[str]) -> tuple[FundPlace, ...]:
    """Read the places of the innovation fund.

    Raises
    ------
    ReadError
        The table is damaged, or names an unknown partnership.
    """
    places = tuple(FundPlace(*row.values()) for row in bundled.read_rows(resources.facts(_PLACES), _PLACE_COLUMNS))
    for place in places:
        if place.partnership and place.partnership not in partnerships:
            raise ReadError(Said("body-unknown", where=_PLACES, code=place.partnership), Said("body-correct"))
    return places


_OPTIONS, _MEMBERS, _PLACES = "reorganisation_options.csv", "reorganisation_members.csv", "innovation_fund_places.csv"
_OPTION_COLUMNS: Mapping[str, bundled.Check] = {
    "id": bundled.named,
    "area": bundled.named,
    "name": bundled.named,
    "proposer": bundled.text,
    "submitted": bundled.text,
    "status": bundled.one_of(*STATUSES),
    "status_date": bundled.text,
    "vesting": bundled.text,
    "source": bundled.named,
    "source_date": bundled.text,
    "confidence": bundled.one_of("high", "medium", "low"),
}
_MEMBER_COLUMNS: Mapping[str, bundled.Check] = {
    "option_id": bundled.named,
    "council": bundled.named,
    "lad25_code": bundled.code,
    "share": bundled.one_of("1", "part"),
    "note": bundled.text,
}
_PLACE_COLUMNS: Mapping[str, bundled.Check] = {
    "place": bundled.named,
    "strand": bundled.named,
    "partnership_id": bundled.text,
    "amount_gbp_m": bundled.text,
    "note": bundled.text,
    "source": bundled.named,
    "source_date": bundled.text,
}
