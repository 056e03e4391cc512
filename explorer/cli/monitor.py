"""``monitor``: the answers issued again, with what changed since, why, and officers' notes carried over."""

from __future__ import annotations

import argparse

from explorer.cli.arguments import file
from explorer.cli.output import Narrator, say, tell_of_files
from explorer.cli.project_options import begun
from explorer.cli.subject import add_subject_options, need_subject, subject
from explorer.said import Said
from explorer.words import text

NAME, HELP = "monitor", Said("cli-monitor")
DESCRIPTION = Said("cli-monitor-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare whose monitor, since when, and with which notes."""
    add_subject_options(command)
    command.add_argument("--since", metavar="FILE", type=file, help=text("cli-help-monitor-since"))
    command.add_argument("--notes", metavar="FILE", type=file, help=text("cli-help-monitor-notes"))


def run(options: argparse.Namespace) -> int:
    """Write the issue."""
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.exports.monitor_files import need_same_body, write_monitor
    from explorer.readers import apart

    need_subject(options)
    reader = "explorer.readers.monitor_files"
    before = apart.read(f"{reader}:read_issue", options.since, progress=Narrator()) if options.since else None
    notes = apart.read(f"{reader}:read_notes", options.notes, progress=Narrator()) if options.notes else []
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        project = subject(options, start.project, catalogue)
        if before:
            body = catalogue.partnerships.partnerships.get(project.partnership)
            need_same_body(before, options.since.name, project.partnership, body.name if body else project.partnership)
        findings = flow.run(project, catalogue, Narrator())
        for path in write_monitor(findings, before, notes, options.out, Narrator()):
            say(Said("cli-wrote", file=str(path)))
        tell_of_files(findings.known, findings.problems)
        start.tell_differences(findings)
        return start.status(findings.problems)
