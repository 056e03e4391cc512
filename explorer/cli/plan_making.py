"""``plan new`` and ``plan edit``: plans begun and changed, measured, and kept in a project."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from explorer.cli.arguments import file
from explorer.cli.output import Narrator, say
from explorer.cli.plan_output import hand_over
from explorer.errors import ChoiceError
from explorer.said import Listing, Said, Value
from explorer.words import say as worded
from explorer.words import text

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.catalogue.known import Known
    from explorer.cli.project_options import Begun
    from explorer.plans.edits import Edit
    from explorer.plans.starts import Beginning
    from explorer.project import Project
    from explorer.project.plan import Plan


def add_new_options(action: argparse.ArgumentParser) -> None:
    """Declare what a plan can begin from."""
    action.add_argument("plan", metavar="ID", nargs="?", default="", help=text("cli-help-plan-from"))
    action.add_argument("--from-areas", action="store_true", help=text("cli-help-plan-from-areas"))
    action.add_argument("--district", metavar="CODE", action="append", default=[], help=text("cli-help-plan-district"))
    action.add_argument("--groups", metavar="CSV", type=file, help=text("cli-help-plan-groups"))
    action.add_argument("--footprint", metavar="NAME", action="append", default=[], help=text("cli-help-plan-new-footprint"))
    action.add_argument("--within", metavar="ID", action="append", default=[], help=text("cli-help-plan-within"))
    _signed(action)


def add_edit_options(action: argparse.ArgumentParser) -> None:
    """Declare the edits."""
    action.add_argument("plan", metavar="ID", help=text("cli-help-plan"))
    for name in ("add", "remove", "lock", "unlock"):
        action.add_argument(f"--{name}", metavar="CODE", action="append", default=[], help=text(f"cli-help-plan-{name}"))
    action.add_argument("--move", metavar="CODE=FOOTPRINT", action="append", default=[], help=text("cli-help-plan-move"))
    action.add_argument("--footprint", metavar="NAME", default="", help=text("cli-help-plan-footprint"))
    action.add_argument("--new-footprint", metavar="NAME", action="append", default=[], help=text("cli-help-plan-new-footprint"))
    action.add_argument(
        "--drop-footprint", metavar="NAME", action="append", default=[], help=text("cli-help-plan-drop-footprint")
    )
    _signed(action)


def _signed(action: argparse.ArgumentParser) -> None:
    action.add_argument("--as", dest="named", metavar="NAME", default="", help=text("cli-help-plan-as"))
    action.add_argument("--who", metavar="NAME", default="", help=text("cli-help-plan-who"))
    action.add_argument("--why", metavar="TEXT", default="", help=text("cli-help-plan-why"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def new(options: argparse.Namespace, start: Begun, project: Project, known: Known) -> tuple[Said, ...]:
    """Begin a plan, measure what lies in it, and keep it in the project; return what is wrong with files."""
    from explorer.plans.comparison import plan_said
    from explorer.plans.measured_plan import MeasuredPlan
    from explorer.plans.starts import new_plan
    from explorer.project.plan import with_plan

    groups, problems = _groups(options.groups, known, believed=options.believe_codes) if options.groups else ({}, ())
    plan = new_plan(known, project, _beginning(options, project, known, groups), options.who, _now(), options.why)
    one = MeasuredPlan.of(project, known, plan)
    lacking = hand_over(options, [one], known, [Said("plan-begun", plan=plan.name, id=plan.id), *plan_said(one)])
    start.save(replace(project, plans=with_plan(project.plans, plan)))
    return (*problems, *lacking)


def _beginning(options: argparse.Namespace, project: Project, known: Known, groups: dict[str, tuple[str, ...]]) -> Beginning:
    from explorer.plans.starts import Beginning, extent_named

    given = {
        "ID": options.plan, "--from-areas": options.from_areas, "--district": options.district, "--groups": options.groups,
        "--footprint": options.footprint,
    }  # fmt: skip
    chosen = [option for option, value in given.items() if value]
    if len(chosen) > 1:
        raise ChoiceError(Said("plan-one-beginning", options=Listing(tuple(chosen))), Said("plan-one-beginning-remedy"))
    within = extent_named(known, project, options.within)
    if options.plan:
        return Beginning("named", options.named, options.plan, within)
    if options.from_areas:
        return Beginning("areas", options.named, within=within)
    if options.district:
        return Beginning("codes", options.named, within=within, districts=_codes(known, options.district))
    if options.groups:
        return Beginning("groups", options.named or options.groups.stem, within=within, groups=groups)
    return Beginning("nothing", options.named, within=within, footprints=tuple(options.footprint))


def _groups(path: Path, known: Known, *, believed: bool) -> tuple[dict[str, tuple[str, ...]], tuple[Said, ...]]:
    """Read footprints from a table of districts with their footprints, and what is wrong with it."""
    from explorer.catalogue.areas.division_doubts import division_problems
    from explorer.catalogue.areas.named_zones import parted
    from explorer.readers.divisions import division_apart

    division = parted(division_apart(path), known.districts)
    problems = division_problems(path, division, known.area_keys, believed=believed)
    for note in (*problems, *division.notes):
        say(note)
    groups: dict[str, list[str]] = {}
    for zone, area in zip(division.frame["zone"], division.frame["area"], strict=True):
        groups.setdefault(division.names.get(area, str(area)), []).append(str(zone))
    try:
        codes, brought = _of_today(known, groups)
    except ChoiceError as error:
        raise ChoiceError(Said("plan-in-file", file=path.name, problem=error.message), error.remedy) from error
    for note in brought:
        say(note)
    return codes, (*problems, *brought)


def _of_today(known: Known, groups: Mapping[str, Sequence[str]]) -> tuple[dict[str, tuple[str, ...]], tuple[Said, ...]]:
    """Bring the districts of each group to those of today, and say which of them are only a part of what they became.

    Raises
    ------
    ChoiceError
        One is no district; or several that became one lie in several groups.
    """
    from explorer.places.names.zone_matching import match_zones

    lookup = known.districts
    match = match_zones([zone for zones in groups.values() for zone in zones], lookup)
    merged = {old: lookup.aliases[old].code for old in match.former.values()}
    codes = {
        name: tuple(dict.fromkeys(match.mapped.get(zone) or _codes(known, [zone])[0] for zone in zones))
        for name, zones in groups.items()
    }
    for code in sorted(set(merged.values())):
        among = [name for name, inside in codes.items() if code in inside]
        if len(among) > 1:
            raise ChoiceError(
                Said("plan-merged-apart", district=lookup.area(code), groups=Listing(tuple(among))),
                Said("plan-merged-apart-remedy"),
            )
    given = {zone for zones in groups.values() for zone in zones} & set(merged.values())
    parts = {
        code: tuple(
            alias.old_name
            for alias in lookup.aliases.values()
            if alias.code == code and alias.relation == "merged_into" and alias.old_code not in merged
        )
        for code in sorted(set(merged.values()) - given)
    }
    return codes, tuple(
        Said("plan-merged-part", district=lookup.area(code), parts=Listing(lacking)) for code, lacking in parts.items() if lacking
    )


def _codes(known: Known, given: Iterable[str]) -> tuple[str, ...]:
    from explorer.catalogue.named import district_named

    return tuple(district_named(known.districts, one) for one in given)


def edit(options: argparse.Namespace, start: Begun, project: Project, known: Known) -> tuple[Said, ...]:
    """Change a plan, measure it before and after, and keep it as a plan of its own."""
    from explorer.plans.card import Card
    from explorer.plans.measured_plan import MeasuredPlan
    from explorer.plans.starts import branched, bundled_names, plan_of
    from explorer.project.plan import with_plan

    before = plan_of(known, project, options.plan)
    after, steps = _edited(options, before, known)
    why = options.why or worded(Listing(tuple(steps), len(steps), "commas"))
    taken = {*bundled_names(known), *(plan.id for plan in project.plans)}
    after = branched(after, options.named or f"{before.name} *", taken, options.who, _now(), why)
    after = replace(after, parent=before.id)
    one, two = (MeasuredPlan.of(project, known, each, Narrator()) for each in (before, after))
    then = {drawing.name: drawing.measured for drawing in one.drawings}
    changed = [each for each in two.drawings if each.name in then and then[each.name].codes != each.measured.codes]
    told: list[Value] = [*steps, *(Card(then[each.name], each.measured).sentences() for each in changed)]
    lacking = hand_over(options, [one, two], known, told, origin=before)
    start.save(replace(project, plans=with_plan(project.plans, after)))
    return lacking


def _edited(options: argparse.Namespace, plan: Plan, known: Known) -> tuple[Plan, list[Said]]:
    """Carry out the edits, in the order in which none stands in another's way, whatever the order they were given in."""
    from explorer.plans import edits

    lookup, steps = known.districts, []

    def take(edit: Edit) -> None:
        nonlocal plan
        plan = edit.plan
        steps.append(edit.label)

    if options.unlock:
        take(edits.unlock(plan, _codes(known, options.unlock), lookup))
    for name in options.new_footprint:
        take(edits.with_footprint(plan, name))
    for code in _codes(known, options.remove):
        take(edits.remove(plan, [code], lookup))
    for name in options.drop_footprint:
        take(edits.without_footprint(plan, name, lookup))
    for code in _codes(known, options.add):
        take(edits.add(plan, [code], options.footprint, lookup))
    for given in options.move:
        code, equals, footprint = given.partition("=")
        if not equals:
            raise ChoiceError(Said("plan-move-form", given=given), Said("plan-move-form-remedy"))
        take(edits.move(plan, _codes(known, [code]), footprint, lookup))
    if options.lock:
        take(edits.lock(plan, _codes(known, options.lock), lookup))
    if not steps:
        raise ChoiceError(Said("plan-no-edit"), Said("plan-no-edit-remedy"))
    return plan, steps
