"""What a user can do to the plans of a project: every edit is one step of the session, under the name that undo shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.catalogue.drawn_footprints import partnerships_of
from explorer.project import DEFAULT_PARTNERSHIP
from explorer.project.plan import Plan, with_plan
from explorer.said import Said

if TYPE_CHECKING:
    from explorer.plans.tree import TreeEdit
    from explorer.project.step_label import Label
    from explorer.views.session import Session


class PlanEdits:
    """The edits of a session's plans."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def draw(self, label: Label, plan: Plan, footprint: str = "") -> None:
        """Take a step of a plan, which is in hand then, at a footprint; at the one that is looked at where none is named."""
        bodies = [plan.body(one) for one in plan.footprints]
        named = next((plan.body(one) for one in plan.footprints if one.name == footprint), "")
        looked_at = named or next((body for body in bodies if body == self._session.project.partnership), bodies[0])
        self._session.choose(label, plans=with_plan(self._session.project.plans, plan), plan=plan.id, partnership=looked_at)

    def arrange(self, edit: TreeEdit) -> None:
        """Begin, copy, rename or delete a plan."""
        plan = next((one for one in edit.plans if one.id == edit.in_hand), None)
        if plan is None or not plan.footprints:
            self._session.choose(edit.label, plans=edit.plans, plan="", partnership=self._standing)
            return
        bodies = [plan.body(one) for one in plan.footprints]
        looked_at = next((body for body in bodies if body == self._session.project.partnership), bodies[0])
        self._session.choose(edit.label, plans=edit.plans, plan=plan.id, partnership=looked_at)

    def take_up(self, plan: Plan) -> None:
        """Take another plan in hand."""
        self.draw(Said("step-choose", what=plan.named), plan)

    def put_away(self) -> None:
        """Look at what stands again; the plan is kept."""
        self._session.choose(Said("plan-step-away"), plan="", partnership=self._standing)

    @property
    def _standing(self) -> str:
        """The partnership looked at, where it is one that stands."""
        project = self._session.project
        standing = partnerships_of(self._session.catalogue.partnerships, replace(project, plan="")).partnerships
        return project.partnership if project.partnership in standing else DEFAULT_PARTNERSHIP
