"""``plan suggest``: the next best district, the best footprint within limits, a division, the front, and what clears a flag."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.cli.arguments import whole_number
from explorer.cli.output import Narrator, put_lines, put_out, say_lines
from explorer.errors import ChoiceError
from explorer.said import Listing, Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.cli.project_options import Begun
    from explorer.plans.drawing import Drawing, Raised
    from explorer.plans.remedies import Remedy
    from explorer.plans.suggest import Limits
    from explorer.project import Project
    from explorer.project.plan import Plan


def add_suggest_options(action: argparse.ArgumentParser) -> None:
    """Declare the limits that a suggestion keeps to, and what is to be suggested."""
    action.add_argument("plan", metavar="ID", help=text("cli-help-plan"))
    action.add_argument("--footprint", metavar="NAME", default="", help=text("cli-help-plan-footprint"))
    for name in ("keep", "never"):
        action.add_argument(f"--{name}", metavar="CODE", action="append", default=[], help=text(f"cli-help-plan-{name}"))
    action.add_argument("--population", metavar="LOW,HIGH", type=_population, help=text("cli-help-plan-population"))
    action.add_argument("--changes", metavar="N", type=whole_number, help=text("cli-help-plan-changes"))
    action.add_argument("--measure", choices=("gain", "containment"), default="gain", help=text("cli-help-plan-measure"))
    what = action.add_mutually_exclusive_group()
    what.add_argument("--parts", metavar="K", type=whole_number, help=text("cli-help-plan-parts"))
    what.add_argument("--front", action="store_true", help=text("cli-help-plan-front"))
    what.add_argument("--clear", metavar="KIND", default="", help=text("cli-help-plan-clear"))


def _population(given: str) -> tuple[float, float]:
    """Two numbers of residents, with a comma between; one may be left out."""
    low, comma, high = given.partition(",")
    try:
        found = float(low or 0), float(high or "inf")
    except ValueError as problem:
        raise argparse.ArgumentTypeError(text("cli-wanted-population")) from problem
    if not comma or not 0 <= found[0] < float("inf") or not found[1] >= 0:
        raise argparse.ArgumentTypeError(text("cli-wanted-population"))
    return found


def suggest(options: argparse.Namespace, _start: Begun, project: Project, known: Known) -> tuple[Said, ...]:
    """Suggest what is asked for; say and return what own flows and areas leave out of the plan."""
    from explorer.flags.findings import uncovered
    from explorer.plans.drawing import Drawing
    from explorer.plans.edits import the_footprint
    from explorer.plans.starts import plan_of

    _refuse_unused(options)
    plan, limits = plan_of(known, project, options.plan), _limits(options, known)
    lacking = uncovered(known, [plan.extent])
    say_lines(lacking)
    if options.parts is not None:
        _divide(options, plan, project, known)
        return lacking
    drawing = Drawing.of(project, known, plan, the_footprint(plan, options.footprint).name)
    if options.clear:
        _clear(options, drawing)
    elif options.front:
        _front(options, drawing, limits)
    else:
        _better(options, drawing, limits)
    return lacking


def _refuse_unused(options: argparse.Namespace) -> None:
    """Refuse limits that would be passed over without a word."""
    other = {"keep": options.keep, "never": options.never, "changes": options.changes is not None}
    unused: dict[str, object] = {}
    if options.parts is not None:
        unused = {"footprint": options.footprint, "measure": options.measure != "gain"} | other
    elif options.clear:
        unused = {"population": options.population, "measure": options.measure != "gain"} | other
    given = [f"--{name}" for name, is_given in unused.items() if is_given]
    if given:
        what = "--parts" if options.parts is not None else "--clear"
        raise ChoiceError(Said("plan-unused-limits", options=Listing(tuple(given)), what=what), Said("plan-unused-limits-remedy"))


def _limits(options: argparse.Namespace, known: Known) -> Limits:
    from explorer.catalogue.named import district_named
    from explorer.plans.suggest import Limits

    return Limits(
        keep=tuple(district_named(known.districts, one) for one in options.keep),
        never=tuple(district_named(known.districts, one) for one in options.never),
        population=options.population or Limits().population,
        # With 0, as many as it takes.
        changes=options.changes or None,
        measure=options.measure,
        seed=_seed(options),
    )


def _seed(options: argparse.Namespace) -> int:
    return 1 if options.seed is None else int(options.seed)


def _better(options: argparse.Namespace, drawing: Drawing, limits: Limits) -> None:
    from explorer.exports.plan_records import as_json, suggestion_record
    from explorer.plans.suggest import best_within, next_best

    # Without a number of changes: every single one.
    singles = options.changes is None and not limits.keep
    found = next_best(drawing, replace(limits, changes=1)) if singles else [best_within(drawing, limits, Narrator())]
    if options.json:
        records = list(map(suggestion_record, found))
        put_out(as_json({"plan": drawing.plan.id, "footprint": drawing.name, "suggestions": records}))
    else:
        is_worse = singles and found[0].scores[1] <= found[0].scores[0]
        none = [Said("plan-suggest-no-gain", footprint=drawing.case.name)] if is_worse else []
        put_lines([*none, *(one.told for one in found)])


def _front(options: argparse.Namespace, drawing: Drawing, limits: Limits) -> None:
    from explorer.exports.plan_records import as_json, front_record
    from explorer.plans.front import front

    found = front(drawing, limits)
    if options.json:
        put_out(as_json({"plan": drawing.plan.id, "footprint": drawing.name, "front": list(map(front_record, found))}))
    else:
        put_lines([one.said for one in found])


def _clear(options: argparse.Namespace, drawing: Drawing) -> None:
    """Tell, for each flag of a kind, the change that clears it, or why there is none."""
    from explorer.exports.plan_records import as_json, remedy_record
    from explorer.plans.remedies import try_it

    flags = [one for one in drawing.measured.raised if one.kind == options.clear]
    if not flags:
        kinds = Listing(tuple(dict.fromkeys(one.kind for one in drawing.measured.raised)), 40)
        raise ChoiceError(Said("plan-no-flag", kind=options.clear), Said("plan-its-flags", kinds=kinds))
    found = [(flag, try_it(drawing, flag)) for flag in flags]
    if options.json:
        put_out(as_json({"plan": drawing.plan.id, "suggestions": [remedy_record(flag, one) for flag, one in found]}))
    else:
        put_lines([line for flag, one in found for line in _offer(flag, one)])


def _offer(flag: Raised, found: Remedy | Said) -> list[Said | Listing]:
    if isinstance(found, Said):
        return [flag.flag.sentence, found]
    return [flag.flag.sentence, Said("plan-try-offer", change=found.title), found.card.sentences()]


def _divide(options: argparse.Namespace, plan: Plan, project: Project, known: Known) -> None:
    from explorer.exports.plan_records import as_json, division_record
    from explorer.plans.divide import divide, measured_division

    division = divide(known, plan, options.parts, options.population, _seed(options), progress=Narrator())
    if options.json:
        put_out(as_json(division_record(division, measured_division(project, known, division), known)))
    else:
        held = [Listing((one.name, *known.districts.all_said(one.districts)), 100, "commas") for one in division.plan.footprints]
        put_lines([division.told, *held])
