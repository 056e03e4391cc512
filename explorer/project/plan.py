"""A plan: named footprints over an extent, drawn as a what-if; each district lies in at most one of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from explorer.said import Area

PLAN = "plan-"
"""Begins the ids of footprints that a plan draws and that no partnership has."""

StartKind = Literal["partnership", "option", "region", "areas", "codes", "nothing", "plan"]


@dataclass(frozen=True)
class PlanStart:
    """What a plan was begun from.

    Attributes
    ----------
    kind : str
        ``partnership``, ``option`` (of a reorganisation), ``region``, ``areas`` (functional areas), ``codes``, ``nothing`` or
        ``plan``.
    id : str
        Its id or code; empty where there is none.
    day : date, optional
        The day of a partnership's footprint.
    """

    kind: StartKind = "nothing"
    id: str = ""
    day: date | None = None


@dataclass(frozen=True)
class PlanFootprint:
    """One footprint of a plan.

    Attributes
    ----------
    name : str
    districts : tuple of str
        Codes, in order.
    partnership : str
        Id of the partnership whose footprint it redraws; empty where it redraws none.
    """

    name: str
    districts: tuple[str, ...] = ()
    partnership: str = ""

    @property
    def named(self) -> Area:
        """The footprint with its name: that of the body that it redraws, where it redraws one."""
        return Area(self.partnership, self.name)


@dataclass(frozen=True)
class SplitDistrict:
    """A district that a proposal divides between footprints: whole districts cannot settle it, so it lies in none of them.

    Attributes
    ----------
    district : str
    footprints : tuple of str
        Names of the footprints that get a part.
    notes : tuple of str
        What is known of each part, in the same order; empty where nothing is.
    """

    district: str
    footprints: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """Footprints drawn over an extent.

    Attributes
    ----------
    id, name : str
    extent : tuple of str
        Codes of the districts that are divided among the footprints; empty for every district.
    footprints : tuple of PlanFootprint
    splits : tuple of SplitDistrict
        Districts that the proposal divides.
    locks : tuple of str
        Codes of districts that stay where they are, whatever is done.
    parent : str
        Id of the plan it was branched from; empty for none.
    start : PlanStart
    who, when, why : str
        Who made it, when (ISO 8601) and what for, in words.
    """

    id: str
    name: str
    extent: tuple[str, ...] = ()
    footprints: tuple[PlanFootprint, ...] = ()
    splits: tuple[SplitDistrict, ...] = ()
    locks: tuple[str, ...] = ()
    parent: str = ""
    start: PlanStart = field(default_factory=PlanStart)
    who: str = ""
    when: str = ""
    why: str = ""

    @property
    def named(self) -> Area:
        """The plan with its name: one that is a body's or a region's, as it stands, has the code of that."""
        return Area(self.id, self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its footprints."""
        return tuple(one.name for one in self.footprints)

    def footprint(self, name: str) -> PlanFootprint | None:
        """Return the footprint of a name; None where there is none."""
        return next((one for one in self.footprints if one.name == name), None)

    def holder(self, district: str) -> PlanFootprint | None:
        """Return the footprint that a district lies in; None where it lies in none."""
        return next((one for one in self.footprints if district in one.districts), None)

    def split(self, district: str) -> SplitDistrict | None:
        """Return how a district is divided; None where it is not."""
        return next((one for one in self.splits if one.district == district), None)

    def body(self, footprint: PlanFootprint) -> str:
        """Return the id under which a footprint stands among the partnerships.

        Examples
        --------
        >>> plan = Plan("surrey", "Surrey", footprints=(PlanFootprint("East Surrey"),))
        >>> plan.body(plan.footprints[0])
        'plan-surrey-east-surrey'
        """
        return footprint.partnership or f"{PLAN}{self.id}-{slug(footprint.name)}"

    def placed(self, district: str, name: str) -> Plan:
        """Return the plan with a district in the footprint of a name, or in none where the name is empty; nothing is checked."""
        footprints = tuple(
            replace(one, districts=tuple(sorted({*one.districts, district})))
            if one.name == name
            else replace(one, districts=tuple(code for code in one.districts if code != district))
            if district in one.districts
            else one
            for one in self.footprints
        )
        # Put somewhere whole, it is divided no longer.
        splits = tuple(one for one in self.splits if one.district != district)
        return replace(self, footprints=footprints, splits=splits)


def slug(name: str) -> str:
    """Return a name as an id.

    Examples
    --------
    >>> slug("Kent & Medway: 3 councils"), slug("…")
    ('kent-medway-3-councils', 'plan')
    """
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "plan"


def with_plan(plans: tuple[Plan, ...], plan: Plan) -> tuple[Plan, ...]:
    """Return plans with one among them: in its place where one of its id is there, else after the others.

    Examples
    --------
    >>> with_plan((Plan("a", "A"), Plan("b", "B")), Plan("a", "Other"))[0].name
    'Other'
    """
    if any(one.id == plan.id for one in plans):
        return tuple(plan if one.id == plan.id else one for one in plans)
    return (*plans, plan)
