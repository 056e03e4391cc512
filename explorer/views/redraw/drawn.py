"""What the drawing table shows, worked out beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.errors import ExplorerError
from explorer.memory import SHARED
from explorer.progress import Progress
from explorer.project import Project
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known
    from explorer.plans.district_rows import DistrictRow
    from explorer.plans.drawing import Drawing, Measured
    from explorer.plans.starting_points import StartingPoint
    from explorer.project.plan import Plan


@dataclass(frozen=True, eq=False)
class Drawn:
    """A plan in hand, measured.

    Attributes
    ----------
    project : Project
        The choices that it was measured with.
    known : Known
        Without the plan.
    drawings : tuple of Drawing
        Of each footprint, in the plan's order.
    starts : mapping of str to Measured
        What each footprint was as the plan began; absent for one that was not there.
    is_own : bool
        Whether the plan is one of the project's; else the first step branches it.
    points : tuple of StartingPoint
        What a new plan can begin from.
    bounds : tuple of Said
        What districts that the plan divides leave open.
    """

    project: Project
    known: Known
    drawings: tuple[Drawing, ...]
    starts: dict[str, Measured]
    is_own: bool
    points: tuple[StartingPoint, ...] = ()
    bounds: tuple[Said, ...] = ()
    _rows: dict[str, tuple[DistrictRow, ...]] = field(default_factory=dict)

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        return self.drawings[0].plan

    @cached_property
    def own_plan(self) -> Plan:
        """The plan that a step changes: a branch where what is in hand is bundled."""
        from explorer.plans.tree import begun

        if self.is_own:
            return self.plan
        name = text("plan-window-redrawn", name=self.plan.named)
        edit = begun(self.project.plans, self.plan, name, (self.plan.id,))
        return edit.plans[-1]

    def drawing(self, name: str) -> Drawing:
        """Return the footprint of a name; the first where there is none."""
        return next((one for one in self.drawings if one.name == name), self.drawings[0])

    def rows(self, name: str) -> tuple[DistrictRow, ...]:
        """Return what every district would do to a footprint."""
        from explorer.plans.district_rows import district_rows

        if name not in self._rows:
            self._rows[name] = district_rows(self.drawing(name), everywhere=True)
        return self._rows[name]

    def after(self, plan: Plan) -> Drawn:
        """Return what is in hand after a step, at once; what it did is measured when it is asked for."""
        drawings = []
        for one in self.drawings:
            now = next((each for each in plan.footprints if each.name == one.name), None)
            if now is None:
                continue
            moved = sorted(set(one.footprint.districts) ^ set(now.districts))
            drawings.append(replace(one, plan=plan, case=replace(one.changed(moved))) if moved else replace(one, plan=plan))
        return replace(self, drawings=tuple(drawings), is_own=True, _rows={})


def drawn(project: Project, catalogue: Catalogue, footprint: str, progress: Progress) -> Drawn:
    """Measure the plan in hand, and what each district would do to a footprint of it."""
    from explorer.catalogue.known import Known
    from explorer.plans.comparison import bounds_said
    from explorer.plans.measured_plan import MeasuredPlan
    from explorer.plans.starting_points import starting_points
    from explorer.plans.starts import from_partnership

    known = Known.of(catalogue, replace(project, plan=""), progress)
    plan = project.plan_in_hand
    is_own = plan is not None and any(plan.body(one) == project.partnership for one in plan.footprints)
    if plan is None or not is_own:
        plan = from_partnership(known.partnerships, project.partnership, project.as_at)
    measured = MeasuredPlan.of(project, known, plan, progress)
    starts = _starts(project, known, measured.drawings) if is_own else {one.name: one.measured for one in measured.drawings}
    found = Drawn(
        project, known, measured.drawings, starts, is_own, SHARED.of(starting_points, known), tuple(bounds_said(measured))
    )
    found.rows(footprint or looked_at(found))
    return found


def looked_at(found: Drawn) -> str:
    """Return the name of the footprint that the project looks at."""
    plan = found.plan
    return next((one.name for one in plan.footprints if plan.body(one) == found.project.partnership), plan.names[0])


def _starts(project: Project, known: Known, drawings: Sequence[Drawing]) -> dict[str, Measured]:
    """Measure what a plan began with, footprint by footprint."""
    from explorer.plans.drawing import Drawing
    from explorer.plans.starts import from_partnership, plan_of

    plan = drawings[0].plan
    found: dict[str, Measured] = {}
    if plan.start.kind in ("option", "region"):
        before = plan_of(known, replace(project, plans=()), plan.start.id)
        found = {
            one.name: Drawing.of(project, known, before, one.name).measured for one in before.footprints if one.name in plan.names
        }
    for one in drawings:
        if one.footprint.partnership:
            try:
                before = from_partnership(known.partnerships, one.footprint.partnership, plan.start.day)
            except ExplorerError:
                # A body without districts on that day began as nothing.
                continue
            found[one.name] = Drawing.of(project, known, before, before.names[0]).measured
    return found
