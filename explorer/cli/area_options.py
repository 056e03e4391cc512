"""The options of every command that takes functional areas or groups: which file, and whether its codes are believed."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.cli.arguments import file
from explorer.errors import ChoiceError
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.project import Project


def add_areas_options(command: argparse.ArgumentParser) -> None:
    """Declare the functional areas that everything is held against."""
    command.add_argument("--areas", metavar="FILE", type=file, help=text("cli-help-areas"))
    add_believe_codes(command)


def add_believe_codes(command: argparse.ArgumentParser) -> None:
    """Declare that codes are used although the names beside them contradict them: nothing is used before that is decided."""
    command.add_argument("--believe-codes", action="store_true", help=text("cli-help-believe-codes"))


def with_areas(options: argparse.Namespace, project: Project) -> Project:
    """Return a project with the functional areas that the options name, and what the user decided about their codes.

    Raises
    ------
    ChoiceError
        The user decided about codes, and there is no file with any.
    """
    if options.areas:
        project = replace(project, areas=options.areas, areas_believed=False, areas_asked=None)
    if options.believe_codes:
        check_believed(options, project.areas, getattr(options, "groups", None))
    return replace(project, areas_believed=project.areas is not None and (options.believe_codes or project.areas_believed))


def check_believed(options: argparse.Namespace, *files: Path | None) -> None:
    """Refuse to believe codes where there is no file with any."""
    if options.believe_codes and not any(files):
        raise ChoiceError(Said("cli-believe-codes-without"), Said("cli-add-areas"))
