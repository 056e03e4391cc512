"""What the commands on plans measure and hand over."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.cli.output import Narrator, put_lines, put_out, say_lines
from explorer.errors import ChoiceError
from explorer.said import Said, Value

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.plans.measured_plan import MeasuredPlan
    from explorer.project import Project
    from explorer.project.plan import Plan


def measured(plan: Plan, project: Project, known: Known) -> MeasuredPlan:
    """Measure a plan.

    Raises
    ------
    ChoiceError
        None of its footprints has a district.
    """
    from explorer.plans.measured_plan import MeasuredPlan

    if not any(one.districts for one in plan.footprints):
        raise ChoiceError(Said("plan-is-empty", plan=plan.name), Said("plan-add-first"))
    return MeasuredPlan.of(project, known, plan, Narrator())


def hand_over(
    options: argparse.Namespace, plans: Sequence[MeasuredPlan], known: Known, told: Sequence[Value], origin: Plan | None = None
) -> tuple[Said, ...]:
    """Print plans as JSON, or what is to be said of them; say and return what own flows and areas leave out of them."""
    from explorer.exports.plan_records import as_json, plan_record
    from explorer.exports.records import sentence
    from explorer.flags.findings import uncovered

    lacking = uncovered(known, [one.plan.extent for one in plans])
    if options.json:
        record = {
            "plans": [plan_record(one, known, origin) for one in plans],
            "differences": [sentence(one) for one in told],
            "problems": [sentence(one) for one in (*known.problems(""), *lacking)],
        }
        put_out(as_json(record))
    else:
        put_lines(told)
    say_lines(lacking)
    return lacking
