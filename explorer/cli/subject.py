"""Whose footprint a command is about, on which day and with which data: the same options for everything that is handed on."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import day, file
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.project_options import add_project_options
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.errors import ChoiceError
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.project import Project


def add_subject_options(command: argparse.ArgumentParser, *, saves: bool = False) -> None:
    """Declare whose footprint, on which day, with which data, and into which folder."""
    command.add_argument("partnership", metavar="PARTNERSHIP", nargs="?", default="", help=text("cli-help-report-partnership"))
    add_project_options(command, saves=saves)
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help=text("cli-help-subject-out"))
    add_data_options(command)


def add_data_options(command: argparse.ArgumentParser) -> None:
    """Declare the day and the data that everything is worked out with."""
    command.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-report-as-at"))
    command.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows"))
    add_reading_options(command)
    command.add_argument("--areas", metavar="FILE", type=file, help=text("cli-help-areas"))
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

    project = looking_at(project, Known.at_once(catalogue, project), options.partnership)
    return with_data(options, project)


def with_data(options: argparse.Namespace, project: Project) -> Project:
    """Return a project with the day and the data that the options name."""
    flows, reading = chosen_flows(options, project)
    project = replace(project, flows=flows, flow_reading=reading, as_at=options.as_at or project.as_at)
    if options.areas:
        project = replace(project, areas=options.areas, areas_asked=None)
    return with_thresholds(options, project)
