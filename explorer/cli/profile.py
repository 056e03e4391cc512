"""``profile``: every indicator of a footprint among its peers, as a page and a table."""

from __future__ import annotations

import argparse

from explorer.cli.output import Narrator, say, tell_beside, tell_of_files
from explorer.cli.project_options import begun
from explorer.cli.subject import add_subject_options, need_subject, subject
from explorer.said import Said

NAME, HELP = "profile", Said("cli-profile")
DESCRIPTION = Said("cli-profile-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare whose profile."""
    add_subject_options(command)


def run(options: argparse.Namespace) -> int:
    """Write the profile."""
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.exports.profile_page import write_profile

    need_subject(options)
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        findings = flow.run(subject(options, start.project, catalogue), catalogue, Narrator())
        written = write_profile(findings, options.out, Narrator())
        for path in written:
            say(Said("cli-wrote", file=str(path)))
        told = tell_of_files(findings.known, findings.problems)
        tell_beside(next(path for path in written if path.suffix == ".csv"), told)
        start.tell_differences(findings)
        return start.status(findings.problems)
