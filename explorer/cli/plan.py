"""``plan``: plans listed, shown, edited, compared and bettered."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.cli.arguments import day, file, whole_number
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.output import Narrator, put_out, say
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.csv_text import copied_text
from explorer.errors import ChoiceError
from explorer.said import Listing, Said
from explorer.words import say as worded
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.plans.drawing import Drawing, Raised
    from explorer.plans.measured_plan import MeasuredPlan
    from explorer.plans.remedies import Remedy
    from explorer.project import Project
    from explorer.project.plan import Plan

NAME, HELP = "plan", Said("cli-plan")
DESCRIPTION = Said("cli-plan-description")

Run = Callable[["argparse.Namespace", Begun, "Project", "Known"], None]


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what can be done with plans, each with its own options."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = _action(actions, "list", _list)
    listing.add_argument("--json", action="store_true", help=text("cli-help-json"))
    for name, run_it in (("show", _show), ("edit", _edit), ("suggest", _suggest)):
        action = _action(actions, name, run_it)
        action.add_argument("plan", metavar="ID", help=text("cli-help-plan"))
        action.add_argument("--json", action="store_true", help=text("cli-help-json"))
        _data_options(action)
    _edit_options(actions.choices["edit"])
    _suggest_options(actions.choices["suggest"])
    compare = _action(actions, "compare", _compare)
    compare.add_argument("plans", metavar="ID", nargs="+", help=text("cli-help-plan"))
    compare.add_argument("--out", metavar="DIR", type=Path, help=text("cli-help-plan-out"))
    compare.add_argument("--json", action="store_true", help=text("cli-help-json"))
    _data_options(compare)


def _action(actions: Any, name: str, run_it: Run) -> argparse.ArgumentParser:  # noqa: ANN401 - argparse keeps its type to itself
    action: argparse.ArgumentParser = actions.add_parser(
        name, help=text(f"cli-plan-{name}"), description=text(f"cli-plan-{name}"), allow_abbrev=False
    )
    add_project_options(action, saves=name == "edit")
    action.set_defaults(act=run_it, saves=name == "edit")
    return action


def _data_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows"))
    add_reading_options(action)
    action.add_argument("--areas", metavar="FILE", type=file, help=text("cli-help-areas"))
    action.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-report-as-at"))
    action.add_argument("--seed", metavar="N", type=whole_number, help=text("cli-help-plan-seed"))
    add_threshold_options(action)


def _edit_options(action: argparse.ArgumentParser) -> None:
    for name in ("add", "remove", "lock", "unlock"):
        action.add_argument(f"--{name}", metavar="CODE", action="append", default=[], help=text(f"cli-help-plan-{name}"))
    action.add_argument("--move", metavar="CODE=FOOTPRINT", action="append", default=[], help=text("cli-help-plan-move"))
    action.add_argument("--footprint", metavar="NAME", default="", help=text("cli-help-plan-footprint"))
    action.add_argument("--as", dest="named", metavar="NAME", default="", help=text("cli-help-plan-as"))
    action.add_argument("--who", metavar="NAME", default="", help=text("cli-help-plan-who"))
    action.add_argument("--why", metavar="TEXT", default="", help=text("cli-help-plan-why"))


def _suggest_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("--footprint", metavar="NAME", default="", help=text("cli-help-plan-footprint"))
    for name in ("keep", "never"):
        action.add_argument(f"--{name}", metavar="CODE", action="append", default=[], help=text(f"cli-help-plan-{name}"))
    action.add_argument("--population", metavar="LOW,HIGH", type=_population, help=text("cli-help-plan-population"))
    action.add_argument("--changes", metavar="N", type=whole_number, help=text("cli-help-plan-changes"))
    action.add_argument("--parts", metavar="K", type=whole_number, help=text("cli-help-plan-parts"))
    action.add_argument("--clear", metavar="KIND", default="", help=text("cli-help-plan-clear"))
    action.add_argument("--measure", choices=("gain", "containment"), default="gain", help=text("cli-help-plan-measure"))


def _population(given: str) -> tuple[float, float]:
    """Two numbers of residents, with a comma between; one may be left out."""
    low, comma, high = given.partition(",")
    try:
        found = float(low or 0), float(high or "inf")
    except ValueError as problem:
        raise argparse.ArgumentTypeError(text("cli-wanted-population")) from problem
    if not comma:
        raise argparse.ArgumentTypeError(text("cli-wanted-population"))
    return found


def run(options: argparse.Namespace) -> int:
    """Do what is asked with plans."""
    from explorer.catalogue import Catalogue

    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        project = _project(options, start.project)
        from explorer.catalogue.known import Known

        # Without the plan in hand: each plan is laid over what stands.
        known = Known.of(catalogue, replace(project, plan=""), Narrator())
        options.act(options, start, project, known)
        problems = known.problems(project.indicator)
        for sentence in problems:
            say(sentence)
        start.tell_differences()
        return start.status(problems)


def _project(options: argparse.Namespace, project: Project) -> Project:
    if not hasattr(options, "flows"):
        return replace(project, flows=None, boundaries=None)
    from explorer.project import Draws

    flows, reading = chosen_flows(options, project)
    project = replace(project, flows=flows, flow_reading=reading, as_at=options.as_at or project.as_at)
    if options.areas:
        project = replace(project, areas=options.areas, areas_asked=None)
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


def _show(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> None:
    from explorer.plans.comparison import bounds_said

    one = _measured(_plan(options.plan, project, known), project, known)
    told = [sentence for drawing in one.drawings for sentence in _footprint_said(drawing.name, one, known)]
    _hand_over(options, [one], known, [*told, *bounds_said(one)])


def _footprint_said(name: str, one: MeasuredPlan, known: Known) -> list[Said]:
    from explorer.plans.card import footprint_said

    drawing = next(each for each in one.drawings if each.name == name)
    return list(footprint_said(name, drawing.measured, known.districts))


def _edit(options: argparse.Namespace, start: Begun, project: Project, known: Known) -> None:
    from explorer.plans.card import Card
    from explorer.plans.starts import branched
    from explorer.project.plan import with_plan

    before = _plan(options.plan, project, known)
    after, steps = _edited(options, before, known)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    named = options.named or f"{before.name} *"
    taken = {plan.id for plan in project.plans}
    after = branched(after, named, taken, options.who, now, options.why or worded(Listing(tuple(steps), len(steps), "commas")))
    after = replace(after, parent=before.id)
    one, two = _measured(before, project, known), _measured(after, project, known)
    told: list[Any] = list(steps)
    for then, now_drawn in zip(one.drawings, two.drawings, strict=False):
        if then.measured.codes != now_drawn.measured.codes:
            told.append(Card(then.measured, now_drawn.measured).sentences())
    _hand_over(options, [one, two], known, told, origin=before)
    start.save(replace(project, plans=with_plan(project.plans, after)))


def _edited(options: argparse.Namespace, plan: Plan, known: Known) -> tuple[Plan, list[Said]]:
    """Carry out the edits in the order: taken out, added, moved, unlocked, locked."""
    from explorer.plans import edits

    lookup, steps = known.districts, []

    def codes(given: Sequence[str]) -> list[str]:
        from explorer.catalogue.named import district_named

        return [district_named(lookup, one) for one in given]

    def take(edit: edits.Edit) -> None:
        nonlocal plan
        plan = edit.plan
        steps.append(edit.label)

    if options.unlock:
        take(edits.unlock(plan, codes(options.unlock), lookup))
    for code in codes(options.remove):
        take(edits.remove(plan, [code], lookup))
    for code in codes(options.add):
        take(edits.add(plan, [code], options.footprint, lookup))
    for given in options.move:
        code, equals, footprint = given.partition("=")
        if not equals:
            raise ChoiceError(Said("plan-move-form", given=given), Said("plan-move-form-remedy"))
        take(edits.move(plan, codes([code]), footprint, lookup))
    if options.lock:
        take(edits.lock(plan, codes(options.lock), lookup))
    if not steps:
        raise ChoiceError(Said("plan-no-edit"), Said("plan-no-edit-remedy"))
    return plan, steps


def _compare(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> None:
    from explorer.exports.plan_records import as_json, comparison_record, comparison_writers
    from explorer.exports.whole_folder import write_together
    from explorer.plans.comparison import Comparison

    if options.out is None and not options.json:
        raise ChoiceError(Said("cli-report-nothing-to-write"), Said("cli-report-nothing-to-write-remedy"))
    comparison = Comparison.of([_measured(_plan(each, project, known), project, known) for each in options.plans])
    if options.json:
        put_out(as_json(comparison_record(comparison, known)))
    for told in comparison.differences:
        say(told)
    if options.out is not None:
        from explorer.plans.comparison import cautions

        for path in write_together(options.out, comparison_writers(comparison, known, cautions(comparison))):
            say(Said("cli-wrote", file=str(path)))


def _suggest(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> None:
    if options.parts is not None:
        _suggest_division(options, project, known)
        return
    from explorer.catalogue.named import district_named
    from explorer.exports.plan_records import as_json, suggestion_record
    from explorer.plans.drawing import Drawing
    from explorer.plans.edits import the_footprint
    from explorer.plans.suggest import Limits, best_within, next_best

    plan = _plan(options.plan, project, known)
    footprint = the_footprint(plan, options.footprint)
    limits = Limits(
        keep=tuple(district_named(known.districts, one) for one in options.keep),
        never=tuple(district_named(known.districts, one) for one in options.never),
        population=options.population or Limits().population,
        changes=options.changes,
        measure=options.measure,
        seed=1 if options.seed is None else options.seed,
    )
    drawing = Drawing.of(project, known, plan, footprint.name)
    if options.clear:
        _clear(options, drawing)
        return
    # Without a number of changes: every single one; with 0, as many as it takes.
    if options.changes is None and not limits.keep:
        found = next_best(drawing, limits)
    else:
        found = [best_within(drawing, replace(limits, changes=options.changes or None), Narrator())]
    if options.json:
        put_out(as_json({"plan": plan.id, "footprint": footprint.name, "suggestions": list(map(suggestion_record, found))}))
    else:
        put_out("".join(f"{worded(one.told)}\n" for one in found))


def _clear(options: argparse.Namespace, drawing: Drawing) -> None:
    """Tell, for each flag of a kind, the change that clears it, or why there is none."""
    from explorer.exports.plan_records import as_json, remedy_record
    from explorer.plans.remedies import try_it

    flags = [one for one in drawing.measured.raised if one.kind == options.clear]
    if not flags:
        raise ChoiceError(Said("plan-no-flag", kind=options.clear), Said("plan-its-flags", kinds=_kinds(drawing)))
    found = [(flag, try_it(drawing, flag)) for flag in flags]
    if options.json:
        put_out(as_json({"plan": drawing.plan.id, "suggestions": [remedy_record(flag, one) for flag, one in found]}))
    else:
        put_out("".join(f"{worded(line)}\n" for flag, one in found for line in _offer(flag, one)))


def _kinds(drawing: Drawing) -> Listing:
    return Listing(tuple(dict.fromkeys(one.kind for one in drawing.measured.raised)), 40)


def _offer(flag: Raised, found: Remedy | Said) -> list[Said | Listing]:
    if isinstance(found, Said):
        return [flag.flag.sentence, found]
    return [flag.flag.sentence, Said("plan-try-offer", change=found.title), found.card.sentences()]


def _suggest_division(options: argparse.Namespace, project: Project, known: Known) -> None:
    from explorer.exports.plan_records import as_json, division_record
    from explorer.plans.divide import divide, measured_division

    plan, seed = _plan(options.plan, project, known), 1 if options.seed is None else options.seed
    division = divide(known, plan, options.parts, options.population, seed, progress=Narrator())
    if options.json:
        put_out(as_json(division_record(division, measured_division(project, known, division), known)))
    else:
        lines = [division.told, *(Listing((one.name, *known.districts.all_said(one.districts)), 100, "commas")
                                  for one in division.plan.footprints)]  # fmt: skip
        put_out("".join(f"{worded(line)}\n" for line in lines))


def _plan(named: str, project: Project, known: Known) -> Plan:
    from explorer.plans.starts import plan_of

    return plan_of(known, project, named)


def _measured(plan: Plan, project: Project, known: Known) -> MeasuredPlan:
    from explorer.plans.measured_plan import MeasuredPlan

    if not any(one.districts for one in plan.footprints):
        raise ChoiceError(Said("plan-is-empty", plan=plan.name), Said("plan-add-first"))
    return MeasuredPlan.of(project, known, plan, Narrator())


def _hand_over(
    options: argparse.Namespace, plans: Sequence[MeasuredPlan], known: Known, told: Sequence[Any], origin: Plan | None = None
) -> None:
    """Print plans as JSON, or what is to be said of them."""
    from explorer.exports.plan_records import as_json, plan_record
    from explorer.exports.records import sentence

    if options.json:
        record = {
            "plans": [plan_record(one, known, origin) for one in plans],
            "differences": [sentence(one) for one in told],
        }
        put_out(as_json(record))
    else:
        put_out("".join(f"{worded(one)}\n" for one in told))
