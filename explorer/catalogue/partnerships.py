"""Partnerships, their members through time, and the footprint on a given day."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from explorer import resources
from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup
from explorer.readers import bundled
from explorer.readers.bundled import Day
from explorer.said import Area, Said, Share

KINDS = (
    "combined_authority",
    "combined_county_authority",
    "local_enterprise_partnership",
    "local_policy_innovation_partnership",
    "pan_regional_partnership",
    "city_region_deal",
    "growth_deal",
    "corporate_joint_committee",
    "regional_skills_partnership",
    "local_skills_improvement_plan_area",
    "public_services_board",
    "integrated_care_board",
    "police_force_area",
    "sub_national_transport_body",
    "research_partnership",
    "county_council",
    "fire_and_rescue_service",
    "health_board",
    "local_health_board",
    "health_and_social_care_trust",
    "integrated_care_board_cluster",
    "regional_transport_partnership",
    "regional_economic_partnership",
    "enterprise_agency",
    "cross_border_partnership",
    "proposed_strategic_authority",
    "own_footprint",
)
"""Kinds of partnership and of public body with an area: ``kind-…`` says them in words."""

SERVICE_KINDS = (
    "county_council", "fire_and_rescue_service", "health_board", "local_health_board", "health_and_social_care_trust",
    "integrated_care_board_cluster", "enterprise_agency",
)  # fmt: skip
"""Kinds of public body whose areas are laid down for a service: no district chooses between them."""

PROPOSED = "proposed_strategic_authority"
"""The kind of bodies that do not exist: they start with the day on which they were proposed."""

SCOPES = ("local", "national")
"""Whether a body's area is a local boundary, or it serves a nation as a whole."""


_SAME_TASK = (("combined_authority", "combined_county_authority"), ("city_region_deal", "growth_deal"))
"""Kinds that do the same for different districts: who is in one of them is not left out by the other."""

ROLES = ("constituent", "member", "non_constituent", "observer")
COUNTED_ROLES = ("constituent", "member")
"""Roles whose districts make up the footprint; the others are shown beside it."""

COUNTED_SHARE = 0.5
"""A district only part of which belongs counts whole from this share on, else not at all (best fit; ours)."""


@dataclass(frozen=True)
class Membership:
    """A district's place in a partnership.

    ``share`` is 1 for a whole district, below 1 for a part, NaN for a part whose size is not documented. ``former`` are the
    codes of the districts of then that make up the part, where it is made of such.
    """

    partnership: str
    district: str
    role: str
    share: float
    start: Day | None
    end: Day | None
    note: str
    former: tuple[str, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Whether the membership can hold on the day; unknown dates do not rule it out."""
        return _holds(self.start, self.end, day)

    @property
    def left_out_because(self) -> Said | None:
        """Why the district does not count to the footprint; None where it does."""
        if self.role not in COUNTED_ROLES:
            return role_said(self.role)
        if math.isnan(self.share):
            return Said("body-part-unknown")
        if self.share < COUNTED_SHARE:
            return Said("body-part", share=Share(self.share))
        return None


@dataclass(frozen=True)
class Partnership:
    """A body and what is known of it; ``scope`` is one of :data:`SCOPES`, ``confidence`` high, medium or low."""

    id: str
    name: str
    short_name: str
    welsh_name: str
    kind: str
    country: str
    start: Day | None
    end: Day | None
    lead_body: str
    description: str
    source: str
    confidence: str
    note: str
    scope: str = SCOPES[0]

    @property
    def kind_name(self) -> Said:
        """The kind, as a title."""
        return kind_said(self.kind, "title")

    @property
    def doubt(self) -> Said | None:
        """What is not certain of the record, as a sentence; None where nothing is."""
        body, note = Area(self.id, self.name), self.note.removesuffix(".")
        if self.kind == PROPOSED:
            return Said("body-proposal", body=body, note=note)
        if self.confidence != "low":
            return None
        return Said("body-doubt", body=body, note=note) if note else Said("body-doubt-source", body=body)

    @property
    def bare_name(self) -> str:
        """The name without its kind, for a list where the kind is said once."""
        return re.sub(f" (?:mayoral )?{self.kind.replace('_', '[ -]')}$", "", self.name, flags=re.IGNORECASE)

    def holds_on(self, day: date) -> bool:
        """Whether the partnership can exist on the day."""
        return _holds(self.start, self.end, day)

    def day_to_show(self, wanted: date) -> date:
        """Return a day itself where the partnership can exist on it, else the nearest one: its first or its last."""
        if self.start is not None and wanted < self.start.earliest:
            return self.start.earliest
        if self.end is not None and wanted > self.end.latest:
            return self.end.latest
        return wanted


@dataclass(frozen=True)
class Footprint:
    """The districts a partnership covers on a day.

    Attributes
    ----------
    partnership : Partnership
        Whose footprint it is.
    as_at : date
        The day.
    memberships : tuple of Membership
        Every district with any role on that day, in the order of the lookup.
    """

    partnership: Partnership
    as_at: date
    memberships: tuple[Membership, ...]

    @cached_property
    def districts(self) -> tuple[str, ...]:
        """Codes of the districts that count."""
        return tuple(m.district for m in self.memberships if not m.left_out_because)


@dataclass(frozen=True, eq=False)
class PartnershipList:
    """All partnerships and memberships; ``codes`` leads from ONS codes such as E47000007 to partnership ids."""

    partnerships: Mapping[str, Partnership]
    members: Mapping[str, tuple[Membership, ...]]
    codes: Mapping[str, str] = field(default_factory=dict)

    def of_kind(self, kind: str) -> list[Partnership]:
        """Partnerships of a kind, by name."""
        return sorted((p for p in self.partnerships.values() if p.kind == kind), key=lambda p: p.name)

    def day_of(self, partnership: str, wanted: date | None) -> date | None:
        """Return the day nearest to one on which a partnership can exist; None, which stands for today or its last, stays."""
        return self.partnerships[partnership].day_to_show(wanted) if wanted is not None else None

    def day_of_kind(self, kind: str, wanted: date) -> date | None:
        """Return a day itself where a partnership of the kind stands on it, else the nearest one; None if there are none."""
        days = (partnership.day_to_show(wanted) for partnership in self.of_kind(kind))
        return min(days, key=lambda day: abs(day - wanted), default=None)

    def footprint(self, partnership: str, as_at: date) -> Footprint:
        """Return the footprint of a partnership on a day; it may be empty, and is where the body does not exist."""
        exists = self.partnerships[partnership].holds_on(as_at)
        held = (m for m in self.members.get(partnership, ()) if exists and m.holds_on(as_at))
        # A district recorded twice on one day (a role that changed, dates unknown) keeps its fullest membership.
        ranked = sorted(held, key=lambda m: (bool(m.left_out_because), -_counted(m.share)))
        best = {m.district: m for m in reversed(ranked)}
        return Footprint(self.partnerships[partnership], as_at, tuple(best[code] for code in sorted(best)))

    def footprints(self, kind: str, as_at: date) -> dict[str, Footprint]:
        """Return every footprint of a kind on a day, by partnership id; those without a district are left out."""
        live = (p.id for p in self.of_kind(kind) if p.holds_on(as_at))
        found = {partnership: self.footprint(partnership, as_at) for partnership in live}
        return {partnership: footprint for partnership, footprint in found.items() if footprint.memberships}

    def peers(self, kind: str, as_at: date) -> dict[str, Footprint]:
        """Return every footprint of a kind, and of the kinds with the same task, on a day: see :meth:`footprints`."""
        return {key: footprint for one in same_task(kind) for key, footprint in self.footprints(one, as_at).items()}


def kind_said(kind: str, form: str = "one") -> Said:
    """Name a kind of partnership: ``one`` of it, ``many``, or its ``title``."""
    return Said(f"kind-{kind}" if form == "one" else f"kind-{kind}-{form}")


def role_said(role: str, form: str = "one") -> Said:
    """Name a role of a district in a partnership: ``one`` in a sentence, or its ``title``."""
    return Said(f"body-role-{role}" if form == "one" else f"body-role-{role}-{form}")


def same_task(kind: str) -> tuple[str, ...]:
    """Return the kinds of partnership with the same task as one, itself among them."""
    return next((kinds for kinds in _SAME_TASK if kind in kinds), (kind,))


def _counted(share: float) -> float:
    return 0.0 if math.isnan(share) else share


def _holds(start: Day | None, end: Day | None, day: date) -> bool:
    return (start is None or start.earliest <= day) and (end is None or day <= end.latest)


def load_partnerships(lookup: DistrictLookup) -> PartnershipList:
    """Read the bundled partnerships; their members are read when they are first asked for.

    Raises
    ------
    ReadError
        A table is damaged. Asking for members raises it too, where one names an unknown partnership or district.
    """
    partnerships, codes = _bodies("partnerships.csv"), {}
    areas = _bodies("bodies_with_areas.csv")
    for name, known in (("partnership_codes.csv", partnerships), ("body_codes.csv", areas)):
        for row in bundled.read_rows(resources.facts(name), _CODE_COLUMNS):
            codes[row["code"]] = _known(name, row["partnership_id"], known)
    partnerships |= areas
    return PartnershipList(partnerships, _Members(partnerships, lookup), codes)


def _bodies(name: str) -> dict[str, Partnership]:
    rows = bundled.read_rows(resources.facts(name), _PARTNERSHIP_COLUMNS)
    return {row["id"]: Partnership(*row.values()) for row in rows}


class _Members(Mapping[str, tuple[Membership, ...]]):
    """Memberships by partnership, read when first asked for: the window shows its choices without them."""

    def __init__(self, partnerships: Mapping[str, Partnership], lookup: DistrictLookup) -> None:
        self._partnerships, self._lookup = partnerships, lookup

    @cached_property
    def _held(self) -> dict[str, tuple[Membership, ...]]:
        held: dict[str, list[Membership]] = {}
        for membership in _memberships(self._partnerships, self._lookup):
            held.setdefault(membership.partnership, []).append(membership)
        return {key: tuple(value) for key, value in held.items()}

    def __getitem__(self, partnership: str) -> tuple[Membership, ...]:
        return self._held[partnership]

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


def _known(name: Said | str, key: str, known: Collection[str]) -> str:
    if key not in known:
        raise ReadError(Said("body-unknown", where=name, code=key), Said("body-correct"))
    return key


def _memberships(partnerships: Mapping[str, Partnership], lookup: DistrictLookup) -> Iterable[Membership]:
    former: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in bundled.read_rows(resources.facts("member_parts.csv"), _PART_COLUMNS):
        old, key = _known("member_parts.csv", row["old_code"], lookup.aliases), (row["partnership_id"], row["lad25_code"])
        former[key] = (*former.get(key, ()), old)
    for name in ("members.csv", "body_members.csv"):
        for line, row in enumerate(bundled.read_rows(resources.facts(name), _MEMBER_COLUMNS), start=2):
            where = Said("body-line", file=name, line=str(line))
            body = _known(where, row["partnership_id"], partnerships)
            district = _known(where, row["lad25_code"], lookup.districts)
            size = 1.0 if row["share"] == "1" else row["part_share"]
            parts = former.get((body, district), ()) if row["share"] == "part" else ()
            yield Membership(body, district, row["role"], size, row["from"], row["to"], row["note"], parts)


_PARTNERSHIP_COLUMNS: Mapping[str, bundled.Check] = {
    "id": bundled.named,
    "name": bundled.named,
    "short_name": bundled.text,
    "welsh_name": bundled.text,
    "kind": bundled.one_of(*KINDS),
    "country": bundled.named,
    "start": bundled.day,
    "end": bundled.day,
    "lead_body": bundled.text,
    "description": bundled.text,
    "source": bundled.named,
    "confidence": bundled.one_of("high", "medium", "low"),
    "note": bundled.text,
    "scope": bundled.one_of(*SCOPES),
}
_CODE_COLUMNS: Mapping[str, bundled.Check] = {"partnership_id": bundled.named, "code": bundled.named}
_PART_COLUMNS: Mapping[str, bundled.Check] = {
    "partnership_id": bundled.named,
    "lad25_code": bundled.code,
    "old_code": bundled.code,
}
_MEMBER_COLUMNS: Mapping[str, bundled.Check] = {
    "partnership_id": bundled.named,
    "lad25_code": bundled.code,
    "role": bundled.one_of(*ROLES),
    "share": bundled.one_of("1", "part"),
    "part_share": bundled.share,
    "from": bundled.day,
    "to": bundled.day,
    "note": bundled.text,
}
