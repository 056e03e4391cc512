"""``flags``: flags, verdicts and memberships of all partnerships of a kind, as tables."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.area_options import add_areas_options, with_areas
from explorer.cli.arguments import day, file
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.output import Narrator, say, tell_beside, tell_of_files
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.errors import ChoiceError
from explorer.said import Listing, Said, sentences
from explorer.words import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.catalogue import Catalogue
    from explorer.flags.survey import Surveyed
    from explorer.project import Project

NAME, HELP = "flags", Said("cli-flags")
DESCRIPTION = Said("cli-flags-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare which kind, on which day, and from which files."""
    add_project_options(command)
    command.add_argument("--kind", metavar="KIND", required=True, help=text("cli-help-kind"))
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help=text("cli-help-flags-out"))
    command.add_argument("--indicator", metavar="ID", help=text("cli-help-flags-indicator"))
    command.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-as-at"))
    command.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows"))
    add_reading_options(command)
    add_areas_options(command)
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
    from explorer.catalogue.partnerships import kind_said
    from explorer.exports.kind_files import kind_writers, ledger_rows
    from explorer.exports.whole_folder import write_together
    from explorer.flags.findings import uncovered
    from explorer.flags.survey import elsewhere_said, survey
    from explorer.opening import looking_at

    kind, project = kind_named(options.kind), _project(options, start.project)
    known = Known.of(catalogue, project, Narrator())
    project = looking_at(project, known, indicator=options.indicator)
    when = project.as_at or date.today()
    found = list(survey(project, known, kind, Narrator()))
    if not found:
        raise ChoiceError(Said("standing-none", kind=kind_said(kind), day=when), Said("cli-standing-none-remedy"))
    ledger = ledger_rows(known.partnerships, known.districts, when, kind)
    for path in write_together(options.out, kind_writers(found, ledger, _name)):
        say(Said("cli-wrote", file=str(path)))
    say(_summary(found))
    for elsewhere in elsewhere_said(known, found):
        say(elsewhere)
    problems = (*known.problems(project.indicator), *uncovered(known, [one.case.codes for one in found]))
    told = tell_of_files(known, problems)
    for name in ("flags.csv", "verdicts.csv"):
        tell_beside(options.out / name, told)
    start.tell_differences()
    start.save(project)
    return start.status(problems)


def _project(options: argparse.Namespace, project: Project) -> Project:
    flows, reading = chosen_flows(options, project)
    project = with_areas(options, project)
    project = replace(project, as_at=options.as_at or project.as_at, flows=flows, flow_reading=reading)
    return with_thresholds(options, project)


def _name(one: Surveyed, code: str) -> str:
    return str(one.case.functional_areas.names.get(code, one.case.lookup.name(code)))


def _summary(found: Sequence[Surveyed]) -> Listing:
    """Say how many footprints there are, and how many have each answer, side by side."""
    from explorer.flags.sides.answers import ANSWERS, VERDICT_SIDES

    sides = []
    for side in VERDICT_SIDES:
        answers = [verdict.answer for one in found for verdict in one.verdicts if verdict.side == side]
        told = [Said("standing-answer", answer=answer, n=answers.count(answer)) for answer in ANSWERS if answer in answers]
        sides.append(Said("standing-answers", side=Said(f"flag-side-{side}"), answers=Listing.of(told, joint="commas")))
    return sentences(Said("cli-footprints", n=len(found)), *sides)
