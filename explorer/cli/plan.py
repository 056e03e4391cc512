"""``plan``: plans listed, begun, shown, edited, compared and bettered."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli import plan_making, plan_suggest
from explorer.cli.area_options import add_areas_options, with_areas
from explorer.cli.arguments import day, file, whole_number
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.output import Narrator, put_lines, put_out, say, say_lines, tell_beside, tell_of_files
from explorer.cli.plan_output import hand_over, measured
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.csv_text import copied_text
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.project import Project

    Run = Callable[[argparse.Namespace, Begun, Project, Known], tuple[Said, ...] | None]

NAME, HELP = "plan", Said("cli-plan")
DESCRIPTION = Said("cli-plan-description")

SAVED = ("new", "edit")
"""What makes a plan, which a project can keep."""


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what can be done with plans, each with its own options."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    todo: dict[str, tuple[Run, Callable[[argparse.ArgumentParser], object]]] = {
        "list": (_list, lambda action: action),
        "new": (plan_making.new, plan_making.add_new_options),
        "show": (_show, lambda action: action.add_argument("plan", metavar="ID", help=text("cli-help-plan"))),
        "edit": (plan_making.edit, plan_making.add_edit_options),
        "compare": (_compare, _add_compare_options),
        "suggest": (plan_suggest.suggest, plan_suggest.add_suggest_options),
    }
    for name, (run_it, add_own) in todo.items():
        action: argparse.ArgumentParser = actions.add_parser(
            name, help=text(f"cli-plan-{name}"), description=text(f"cli-plan-{name}"), allow_abbrev=False
        )
        add_project_options(action, saves=name in SAVED)
        add_own(action)
        action.add_argument("--json", action="store_true", help=text("cli-help-json"))
        _data_options(action)
        action.set_defaults(act=run_it)


def _add_compare_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("plans", metavar="ID", nargs="+", help=text("cli-help-plan"))
    action.add_argument("--out", metavar="DIR", type=Path, help=text("cli-help-plan-out"))


def _data_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows"))
    add_reading_options(action)
    add_areas_options(action)
    action.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-report-as-at"))
    action.add_argument("--seed", metavar="N", type=whole_number, help=text("cli-help-plan-seed"))
    add_threshold_options(action)


def run(options: argparse.Namespace) -> int:
    """Do what is asked with plans."""
    from explorer.catalogue import Catalogue

    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        project = _project(options, start.project)
        from explorer.catalogue.known import Known

        # Without the plan in hand: each plan is laid over what stands.
        known = Known.of(catalogue, replace(project, plan=""), Narrator())
        of_file = options.act(options, start, project, known) or ()
        problems = known.problems(project.indicator)
        tell_of_files(known, problems)
        start.tell_differences()
        return start.status((*of_file, *problems))


def _project(options: argparse.Namespace, project: Project) -> Project:
    from explorer.project import Draws

    flows, reading = chosen_flows(options, project)
    project = replace(project, flows=flows, flow_reading=reading, as_at=options.as_at or project.as_at)
    project = with_areas(options, project)
    if options.seed is not None:
        from explorer.analysis.chance_groups import DRAWS

        project = replace(project, draws=Draws(DRAWS, options.seed))
    return with_thresholds(options, project)


def _list(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> None:
    from explorer.exports.plan_records import head_record
    from explorer.plans.starts import from_option, fund_id

    plans = [*project.plans, *map(from_option, known.catalogue.options.values())]
    records = [head_record(plan, known) | {"footprints": len(plan.footprints), "districts": len(plan.extent)} for plan in plans]
    records += [
        {"id": fund_id(place), "name": place.place, "status": place.strand, "source": place.source, "note": place.note}
        for place in known.catalogue.fund_places
    ]
    if options.json:
        put_out(json.dumps({"plans": records}, ensure_ascii=False, indent=2) + "\n")
        return
    columns = ("id", "area", "name", "status", "status_date", "confidence")
    rows = [columns, *([str(record.get(column) or "") for column in columns] for record in records)]
    put_out(copied_text(rows) + "\n")


def _show(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> tuple[Said, ...]:
    from explorer.plans.comparison import plan_said
    from explorer.plans.starts import plan_of

    one = measured(plan_of(known, project, options.plan), project, known)
    return hand_over(options, [one], known, list(plan_said(one)))


def _compare(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> tuple[Said, ...]:
    from explorer.exports.plan_records import as_json, comparison_record, comparison_writers
    from explorer.exports.whole_folder import write_together
    from explorer.flags.findings import uncovered
    from explorer.plans.comparison import Comparison, cautions
    from explorer.plans.starts import plan_of

    comparison = Comparison.of([measured(plan_of(known, project, each), project, known) for each in options.plans])
    if options.json:
        put_out(as_json(comparison_record(comparison, known)))
    is_asked = options.out is None and not options.json
    (put_lines if is_asked else say_lines)((*comparison.differences, *cautions(comparison, known)))
    if options.out is not None:
        for path in write_together(options.out, comparison_writers(comparison, known)):
            say(Said("cli-wrote", file=str(path)))
    lacking = uncovered(known, [one.plan.extent for one in comparison.plans])
    for name in ("comparison.csv", "maps.png") if options.out is not None else ():
        tell_beside(options.out / name, (*known.problems(""), *lacking))
    return lacking
