"""What the drawing table shows, worked out beside the window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from explorer.progress import Progress
from explorer.project import Project
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.plans.district_rows import DistrictRow
    from explorer.plans.drawing import Drawing, Measured
    from explorer.project.plan import Plan


@dataclass(frozen=True, eq=False)
class Drawn:
    """A footprint in hand.

    Attributes
    ----------
    drawing : Drawing
    start : Measured
        The footprint that the plan began with.
    rows : tuple of DistrictRow
    is_own : bool
        Whether the plan is one of the project's; else the first step branches it.
    """

    drawing: Drawing
    start: Measured
    rows: tuple[DistrictRow, ...]
    is_own: bool

    @property
    def own_plan(self) -> Plan:
        """The plan that a step changes: a branch where what is in hand is bundled."""
        from explorer.plans.starts import branched

        plan = self.drawing.plan
        return plan if self.is_own else branched(plan, text("plan-window-redrawn", name=plan.name))


def drawn(project: Project, catalogue: Catalogue, progress: Progress) -> Drawn:
    """Measure the footprint in hand, and what each district would do to it."""
    from explorer.catalogue.known import Known
    from explorer.plans.district_rows import district_rows
    from explorer.plans.drawing import Drawing
    from explorer.plans.starts import from_partnership

    known = Known.of(catalogue, replace(project, plan=""), progress)
    plan = project.plan_in_hand
    name = next((one.name for one in plan.footprints if plan.body(one) == project.partnership), "") if plan is not None else ""
    if plan is None or not name:
        plan = from_partnership(known.partnerships, project.partnership, project.as_at)
        name = plan.names[0]
        drawing = Drawing.of(project, known, plan, name)
        return Drawn(drawing, drawing.measured, district_rows(drawing), is_own=False)
    drawing = Drawing.of(project, known, plan, name)
    start = drawing
    if drawing.footprint.partnership:
        before = from_partnership(known.partnerships, drawing.footprint.partnership, plan.start.day)
        start = Drawing.of(project, known, before, before.names[0])
    return Drawn(drawing, start.measured, district_rows(drawing), is_own=True)
