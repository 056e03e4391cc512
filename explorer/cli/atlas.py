"""``atlas``: one page for each district, or for each partnership of a kind."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.output import Narrator, say, tell_of_files
from explorer.cli.project_options import add_project_options, begun
from explorer.cli.subject import add_data_options, with_data
from explorer.errors import ChoiceError
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.project import Project
    from explorer.statement.atlas import Pages

NAME, HELP = "atlas", Said("cli-atlas")
DESCRIPTION = Said("cli-atlas-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare of what, on which day, and with which data."""
    add_project_options(command, saves=False)
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help=text("cli-help-subject-out"))
    command.add_argument("--kind", metavar="KIND", default="", help=text("cli-help-atlas-kind"))
    command.add_argument("--district", metavar="NAME", action="append", default=[], help=text("cli-help-atlas-district"))
    command.add_argument("--region", metavar="ITL1", default="", help=text("cli-help-atlas-region"))
    add_data_options(command)


def run(options: argparse.Namespace) -> int:
    """Write the atlas."""
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known
    from explorer.exports.atlas_page import write_atlas
    from explorer.flags.findings import uncovered

    if options.kind and (options.district or options.region):
        raise ChoiceError(Said("cli-atlas-either"), Said("cli-atlas-either-remedy"))
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        project = with_data(options, start.project)
        known, day = Known.of(catalogue, project, Narrator()), project.as_at or date.today()
        title, pages = _kind(options.kind, project, known, day) if options.kind else _districts(options, known, day)
        for path in write_atlas(known, title, day, pages, options.out, Narrator()):
            say(Said("cli-wrote", file=str(path)))
        problems = (*known.problems(project.indicator), *uncovered(known, [codes for _, codes, _ in pages]))
        tell_of_files(known, problems)
        start.tell_differences()
        return start.status(problems)


def _districts(options: argparse.Namespace, known: Known, day: date) -> tuple[Said, Pages]:
    from explorer.catalogue.named import district_named, region_named
    from explorer.statement.atlas import districts_atlas

    lookup = known.districts
    named = [district_named(lookup, one) for one in options.district]
    if options.region:
        named += lookup.in_regions((region_named(lookup, options.region),))
    return districts_atlas(known, named or lookup.codes, day)


def _kind(kind: str, project: Project, known: Known, day: date) -> tuple[Said, Pages]:
    from explorer.catalogue.named import kind_named
    from explorer.catalogue.partnerships import kind_said
    from explorer.statement.atlas import kind_atlas

    key = kind_named(kind)
    title, pages = kind_atlas(project, known, key, Narrator())
    if not pages:
        raise ChoiceError(Said("standing-none", kind=kind_said(key), day=day), Said("cli-standing-none-remedy"))
    return title, pages
