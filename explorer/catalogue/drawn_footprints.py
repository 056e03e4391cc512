"""Footprints of a plan as partnerships: in place of the partnership that they redraw, or beside all others."""

from __future__ import annotations

from collections import ChainMap
from functools import lru_cache
from typing import TYPE_CHECKING

from explorer.catalogue.own_footprints import KIND, laid_over
from explorer.catalogue.partnerships import Membership, Partnership, PartnershipList

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping

    from explorer.project import Project
    from explorer.project.plan import Plan, PlanFootprint

MEMBER = "member"
"""The role of a district that a plan adds."""


def partnerships_of(known: PartnershipList, project: Project) -> PartnershipList:
    """Return the partnerships of a project: with its own footprints among them, and those of the plan in hand in their place."""
    held = laid_over(known, project.footprints)
    plan = project.plan_in_hand
    return drawn_over(held, plan) if plan is not None else held


@lru_cache(maxsize=8)
def drawn_over(known: PartnershipList, plan: Plan) -> PartnershipList:
    """Return partnerships with the footprints of a plan in place of those that they redraw, and the others beside them.

    The same plan gives the same list, which what is worked out from it is remembered by.
    """
    bodies = {plan.body(one): body_of(known, plan, one) for one in plan.footprints}
    members: MutableMapping[str, tuple[Membership, ...]] = {
        plan.body(one): members_of(known, plan, one) for one in plan.footprints
    }
    return PartnershipList({**known.partnerships, **bodies}, ChainMap(members, known.members), known.codes)  # type: ignore[arg-type]


def body_of(known: PartnershipList, plan: Plan, footprint: PlanFootprint) -> Partnership:
    """Return a plan's footprint as a partnership: the one that it redraws, or one of its own."""
    if footprint.partnership:
        return known.partnerships[footprint.partnership]
    return Partnership(
        id=plan.body(footprint), name=footprint.name, short_name="", welsh_name="", kind=KIND, country="", start=None, end=None,
        lead_body="", description="", source=plan.name, confidence="high", note="",
    )  # fmt: skip


def members_of(known: PartnershipList, plan: Plan, footprint: PlanFootprint) -> tuple[Membership, ...]:
    """Return a plan's footprint as memberships.

    A district that stays keeps its role and its part; one that is added is a whole member, whatever role it had; one that is
    taken out has no role any more. Those that take part without being counted still do. They hold on every day of the body.
    """
    if not footprint.partnership:
        return drawn_members((), plan.body(footprint), footprint.districts)
    body = known.partnerships[footprint.partnership]
    day = body.day_to_show(plan.start.day) if plan.start.day is not None else None
    before = known.footprint(body.id, day).memberships if day is not None else known.members.get(body.id, ())
    members = drawn_members(before, body.id, footprint.districts)
    return tuple(Membership(m.partnership, m.district, m.role, m.share, body.start, body.end, m.note, m.former) for m in members)


def drawn_members(before: Iterable[Membership], body: str, districts: Iterable[str]) -> tuple[Membership, ...]:
    """Return memberships with districts that count, by code: see :func:`members_of`."""
    wanted = set(districts)
    kept = {m.district: m for m in before if (m.district in wanted) is not bool(m.left_out_because)}
    added = {code: Membership(body, code, MEMBER, 1.0, None, None, "") for code in wanted if code not in kept}
    members = {**kept, **added}
    return tuple(members[code] for code in sorted(members))
