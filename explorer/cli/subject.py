"""Whose footprint a command is about, on which day and with which data: the same options for everything that is handed on."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.area_options import add_areas_options, with_areas
from explorer.cli.arguments import day, file
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.project_options import add_project_options
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.errors import ChoiceError
from explorer.said import Listing, Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.project import Project


def add_subject_options(command: argparse.ArgumentParser, *, saves: bool = False) -> None:
    """Declare whose footprint, on which day, with which data, and into which folder."""
    command.add_argument("partnership", metavar="PARTNERSHIP", nargs="?", default="", help=text("cli-help-report-partnership"))
    add_project_options(command, saves=saves)
    command.add_argument("--footprint", metavar="NAME", default="", help=text("cli-help-subject-footprint"))
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help=text("cli-help-subject-out"))
    add_data_options(command)


def add_data_options(command: argparse.ArgumentParser) -> None:
    """Declare the day and the data that everything is worked out with."""
    command.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-report-as-at"))
    command.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows"))
    add_reading_options(command)
    add_areas_options(command)
    add_threshold_options(command)


def need_subject(options: argparse.Namespace) -> None:
    """Refuse a command that is about nobody.

    Raises
    ------
    ChoiceError
        Neither a partnership nor a project is named.
    """
    if not options.partnership and options.project is None:
        raise ChoiceError(Said("cli-report-no-partnership"), Said("cli-report-no-partnership-remedy"))


def subject(options: argparse.Namespace, project: Project, catalogue: Catalogue) -> Project:
    """Return the project that the options make of another."""
    from explorer.catalogue.known import Known
    from explorer.opening import looking_at

    known = Known.at_once(catalogue, project)
    if options.partnership in {*(plan.id for plan in project.plans), *catalogue.options}:
        return with_data(options, _in_plan(options, project, catalogue))
    if options.footprint:
        raise ChoiceError(Said("cli-footprint-of-no-plan"), Said("cli-footprint-of-no-plan-remedy"))
    return with_data(options, looking_at(project, known, options.partnership))


def _in_plan(options: argparse.Namespace, project: Project, catalogue: Catalogue) -> Project:
    """Return the project that looks at a footprint of a plan, which is laid over what stands.

    Raises
    ------
    ChoiceError
        The plan has several footprints and none is named, or none of that name.
    """
    from explorer.catalogue.known import Known
    from explorer.plans.drawing import in_hand
    from explorer.plans.starts import plan_of

    bare = replace(project, plan="")
    known = Known.at_once(catalogue, bare)
    plan = plan_of(known, bare, options.partnership)
    names = [name for name in plan.names if not options.footprint or name.casefold() == options.footprint.strip().casefold()]
    if len(names) != 1:
        remedy = Said("cli-plan-footprints-remedy", footprints=Listing(plan.names, len(plan.names)))
        raise ChoiceError(Said("cli-plan-footprints", plan=plan.name, n=len(names)), remedy)
    return in_hand(bare, known, plan, names[0])[0]


def with_data(options: argparse.Namespace, project: Project) -> Project:
    """Return a project with the day and the data that the options name."""
    flows, reading = chosen_flows(options, project)
    project = replace(project, flows=flows, flow_reading=reading, as_at=options.as_at or project.as_at)
    project = with_areas(options, project)
    return with_thresholds(options, project)
