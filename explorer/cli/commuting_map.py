"""``map``: who commutes in, on a sheet of paper of its own."""

from __future__ import annotations

import argparse
from functools import partial

from explorer.cli.output import Narrator, say, tell_beside, tell_of_files
from explorer.cli.project_options import begun
from explorer.cli.subject import add_subject_options, need_subject, subject
from explorer.said import Said
from explorer.words import text

NAME, HELP = "map", Said("cli-map")
DESCRIPTION = Said("cli-map-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare whose map, on which paper and in which format."""
    add_subject_options(command)
    command.add_argument("--paper", choices=("a4", "a3"), default="a4", help=text("cli-help-map-paper"))
    command.add_argument("--portrait", action="store_true", help=text("cli-help-map-portrait"))
    command.add_argument("--format", choices=("pdf", "png", "svg"), default="pdf", help=text("cli-help-map-format"))


def run(options: argparse.Namespace) -> int:
    """Draw the map and write it."""
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.exports.file_names import subject_name
    from explorer.exports.maps.commuting_map import save_sheet
    from explorer.exports.whole_folder import write_together

    need_subject(options)
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        findings = flow.run(subject(options, start.project, catalogue), catalogue, Narrator())
        way = "portrait" if options.portrait else "landscape"
        subject_of = subject_name(findings.footprint.partnership, findings.footprint.as_at)
        name = f"{subject_of}-commuting-{options.paper}-{way}.{options.format}"
        writers = {name: partial(save_sheet, findings, options.paper, way)}
        for path in write_together(options.out, writers, Narrator()):
            say(Said("cli-wrote", file=str(path)))
        tell_beside(options.out / name, tell_of_files(findings.known, findings.problems))
        start.tell_differences(findings)
        return start.status(findings.problems)
