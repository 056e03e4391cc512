"""``flags``: flags, verdicts and memberships of all partnerships of a kind, as tables."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import day, file
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.output import Narrator, say
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.errors import ChoiceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.catalogue import Catalogue
    from explorer.flags.survey import Surveyed
    from explorer.project import Project

NAME, HELP = "flags", "flags, verdicts and a ledger of all partnerships of a kind"
DESCRIPTION = (
    "Raises the flags of all partnerships of a kind, and writes them with the verdict of each and a ledger of what "
    "is misfitted how often."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare which kind, on which day, and from which files."""
    add_project_options(command)
    command.add_argument("--kind", metavar="KIND", required=True, help="kind of partnership, such as combined_authority")
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for flags.csv, verdicts.csv, ledger.csv")
    command.add_argument("--indicator", metavar="ID", help="id or title of the indicator looked at")
    command.add_argument("--as-at", metavar="DATE", type=day, help="day of the footprints, such as 2019-12-31; today by default")
    command.add_argument("--flows", metavar="FILE", type=file, help="commuting flows in place of the bundled estimate")
    add_reading_options(command)
    command.add_argument("--areas", metavar="FILE", type=file, help="functional areas in place of travel-to-work areas 2011")
    add_threshold_options(command)


def run(options: argparse.Namespace) -> int:
    """Look at every footprint of the kind and write the tables."""
    from explorer.catalogue import Catalogue

    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        return _run(options, start, catalogue)


def _run(options: argparse.Namespace, start: Begun, catalogue: Catalogue) -> int:
    from explorer.catalogue.known import Known
    from explorer.catalogue.named import kind_named
    from explorer.catalogue.partnerships import KINDS
    from explorer.days import day_said
    from explorer.exports.kind_files import kind_writers, ledger_rows
    from explorer.exports.whole_folder import write_together
    from explorer.flags.survey import survey
    from explorer.flags.wording import counted
    from explorer.opening import looking_at

    kind, project = kind_named(options.kind), _project(options, start.project)
    known = Known.of(catalogue, project, Narrator())
    project = looking_at(project, known, indicator=options.indicator)
    when = project.as_at or date.today()
    found = list(survey(project, known, kind, Narrator()))
    if not found:
        raise ChoiceError(
            f"No {KINDS[kind].lower()} has a district on {day_said(when)}.", "Choose another day with --as-at, or another kind."
        )
    ledger = ledger_rows(known.partnerships, known.districts, when, kind)
    for path in write_together(options.out, kind_writers(found, ledger, _name)):
        say(f"Wrote {path}")
    say(f"{counted(len(found), 'footprint')}: {_summary(found)}.")
    problems = known.problems(project.indicator)
    for sentence in problems:
        say(sentence)
    start.tell_differences()
    start.save(project)
    return start.status(problems)


def _project(options: argparse.Namespace, project: Project) -> Project:
    flows, reading = chosen_flows(options, project)
    if options.areas:
        project = replace(project, areas=options.areas, areas_asked=None)
    project = replace(project, as_at=options.as_at or project.as_at, flows=flows, flow_reading=reading)
    return with_thresholds(options, project)


def _name(one: Surveyed, code: str) -> str:
    return str(one.case.functional_areas.names.get(code, one.case.lookup.name(code)))


def _summary(found: Sequence[Surveyed]) -> str:
    """Say how many footprints have each answer, side by side."""
    from explorer.flags.answers import ANSWER_NAMES, ANSWERS, VERDICT_SIDES
    from explorer.flags.model import SIDES

    sides = []
    for side in VERDICT_SIDES:
        answers = [verdict.answer for one in found for verdict in one.verdicts if verdict.side == side]
        told = (f"{answers.count(answer)} {ANSWER_NAMES[answer].lower()}" for answer in ANSWERS if answer in answers)
        sides.append(f"{SIDES[side].lower()}: {', '.join(told)}")
    return "; ".join(sides)
