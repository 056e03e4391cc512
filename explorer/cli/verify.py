"""``verify``: whether the figures of a statement that was issued still hold."""

from __future__ import annotations

import argparse
from dataclasses import replace

from explorer.cli.arguments import file
from explorer.cli.output import STATUS, Narrator, say
from explorer.cli.project_options import add_project_options, begun
from explorer.errors import ChoiceError
from explorer.said import Listing, Said, sentences
from explorer.words import text

NAME, HELP = "verify", Said("cli-verify")
DESCRIPTION = Said("cli-verify-description")

_SECONDS = 20.0
"""Working time; a statement takes less than one, and a page can be made so that its tags are looked through again and again."""


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare which statement."""
    command.add_argument("file", metavar="FILE", type=file, help=text("cli-help-verify-file"))
    add_project_options(command, saves=False)


def run(options: argparse.Namespace) -> int:
    """Recompute every figure by its id, and say which do not hold."""
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known
    from explorer.exports.statements.check import differences
    from explorer.exports.statements.record import read_carried
    from explorer.opening import known_here
    from explorer.readers import apart

    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        told = apart.read(
            "explorer.readers.statement_files:read_statement",
            options.file,
            limits=apart.Limits(seconds=_SECONDS),
            progress=Narrator(),
        )
        carried = read_carried(told["carried"], options.file)
        if carried.own_files and options.project is None:
            raise ChoiceError(Said("cli-verify-own-files", files=Listing(carried.own_files)), Said("cli-verify-own-files-remedy"))
        question = carried.project
        if options.project is not None:
            own = start.project
            question = replace(
                question, flows=own.flows, flow_reading=own.flow_reading, boundaries=own.boundaries, areas=own.areas,
                areas_asked=own.areas_asked,
            )  # fmt: skip
        lacking = known_here(question, Known.at_once(catalogue, question))[1]
        if lacking:
            raise ChoiceError(sentences(*lacking), Said("cli-verify-not-known-remedy"))
        findings = flow.run(question, catalogue, Narrator())
        wrong = differences(carried, told["figures"], findings)
    # What is around the figures is not held against anything: whose they are is said.
    say(Said("verify-of", name=findings.name, day=findings.footprint.as_at))
    for sentence in wrong:
        say(sentence)
    figures = max(len(carried.figures), len({name for name, _ in told["figures"]}))
    say(Said("verify-result", wrong=len(wrong), figures=figures))
    return STATUS["usable with problems"] if wrong else STATUS["usable"]
