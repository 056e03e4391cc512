"""``report``: the whole journey for one partnership, into a folder or as JSON."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import boundary_file, day, file, whole_number
from explorer.cli.check import add_decision
from explorer.cli.check_table import add_table_options, table_choices, tell
from explorer.cli.flow_options import add_reading_options, reading_of
from explorer.cli.output import STATUS, Narrator, put_out, say
from explorer.cli.thresholds import add_threshold_options, chosen_thresholds
from explorer.errors import ChoiceError

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.project import Draws, Project
    from explorer.project.partner_choice import PartnerChoice

NAME, HELP = "report", "write the findings for a partnership"
DESCRIPTION = (
    "Holds one partnership against the economy it says it serves, and writes a report to read, a map, its flags as "
    "a table, and all findings as JSON. Ends with 0, with 1 where a file of your own has problems (they are in all that is "
    "written), with 2 where it cannot be used."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare whose report, and from which files."""
    command.add_argument("partnership", metavar="PARTNERSHIP", help="id or name")
    command.add_argument("--out", metavar="DIR", type=Path, help="folder for findings.json, flags.csv, map.png, report.html")
    command.add_argument("--json", action="store_true", help="print the findings as JSON to standard output")
    command.add_argument("--indicator", metavar="ID", help="id or title of the indicator on the map")
    command.add_argument("--table", metavar="FILE", type=file, help="table of your own, with the indicator to show")
    add_table_options(command)
    command.add_argument("--region", metavar="ITL1", help="look for gaps in this region instead of the footprint's own")
    command.add_argument("--as-at", metavar="DATE", type=day, help="day of the footprint, such as 2019-12-31")
    command.add_argument("--flows", metavar="FILE", type=file, help="commuting flows in place of the bundled estimate")
    add_reading_options(command)
    command.add_argument("--areas", metavar="FILE", type=file, help="functional areas in place of travel-to-work areas 2011")
    command.add_argument(
        "--partner", metavar="ID", action="append", default=[],
        help="institution or public body, by id or name, that is a partner too; may be given again",
    )  # fmt: skip
    command.add_argument(
        "--without-partner", metavar="ID", action="append", default=[], help="documented partner to leave out; may be given again"
    )
    add_threshold_options(command)
    command.add_argument("--boundaries", metavar="FILE", type=boundary_file, help="boundaries in place of the bundled ones")
    command.add_argument("--draws", metavar="N", type=whole_number, help="draw this many random groups for each way and seed")
    command.add_argument("--seed", metavar="N", type=whole_number, help="first seed of groups that are drawn; 1 by default")
    add_decision(command)


def run(options: argparse.Namespace) -> int:
    """Write or print the findings."""
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.exports import findings_json, write_report
    from explorer.flags.answers import GRADE_NAMES

    if options.out is None and not options.json:
        raise ChoiceError("There is nothing to write.", "Give --out DIR for the report, or --json to print the findings.")
    catalogue = Catalogue.load()
    project = _project(options, catalogue)
    findings = flow.run(project, catalogue, Narrator())
    for note in findings.ground.newest.notes if options.boundaries else ():
        say(note)
    if options.out is not None:
        for path in write_report(findings, options.out, Narrator()):
            say(f"Wrote {path}")
    if options.json:
        put_out(findings_json(findings))
    for verdict in findings.verdicts:
        say(verdict.sentence)
        for question in verdict.questions:
            say(f"  {question.title}: {GRADE_NAMES[question.grade]}. {question.sentence}")
        if verdict.side in findings.firmness:
            say(f"  {findings.firmness[verdict.side].sentence}")
    say(findings.headline)
    # What is wrong with a table was told as it was read.
    files = {file: catalogue.files.indicators(file)[0].problems for file in project.tables}
    read = {f"{file.path.name}: {what}" for file, problems in files.items() for what in problems}
    for sentence in (*(problem for problem in findings.problems if problem not in read), *findings.notes):
        say(sentence)
    return STATUS["usable with problems"] if findings.problems else STATUS["usable"]


def _draws(options: argparse.Namespace) -> Draws | None:
    """Return how random groups are drawn; None for the bundled ones."""
    from explorer.analysis.chance_groups import DRAWS
    from explorer.project import Draws

    if options.draws is None and options.seed is None:
        return None
    return Draws(DRAWS if options.draws is None else options.draws, 1 if options.seed is None else options.seed)


def _project(options: argparse.Namespace, catalogue: Catalogue) -> Project:
    from explorer.catalogue.known import Known
    from explorer.catalogue.named import indicator_named, partnership_named, region_named
    from explorer.exports.own_layers import readable
    from explorer.project import Project
    from explorer.readers.table_choices import OwnTableFile

    preset, limits = chosen_thresholds(options)
    project = Project(
        partnership=partnership_named(catalogue.partnerships, options.partnership),
        flows=options.flows,
        flow_reading=reading_of(options),
        boundaries=readable(options.boundaries, Narrator(), options.contradicted) if options.boundaries else None,
        areas=options.areas,
        preset=preset,
        limits=limits,
        as_at=options.as_at,
        draws=_draws(options),
    )
    project = replace(project, partners=_partners(options, project.partnership, catalogue))
    if options.table:
        table = OwnTableFile(options.table.absolute(), table_choices(options))
        tell(catalogue.files.table(table.path, table.choices).report)
        project = replace(project, tables=(table,), indicator=catalogue.files.indicators(table)[0].indicator.id)
    if options.indicator:
        indicators = Known.at_once(catalogue, project).indicators
        project = replace(project, indicator=indicator_named(indicators, options.indicator))
    if options.region:
        project = replace(project, region=region_named(catalogue.districts, options.region))
    return project


def _partners(options: argparse.Namespace, partnership: str, catalogue: Catalogue) -> tuple[PartnerChoice, ...]:
    """Return the partners to add and to leave out.

    Raises
    ------
    ChoiceError
        An institution is not known, or one that is to be left out is no documented partner.
    """
    from explorer.catalogue.named import partner_named
    from explorer.project.partner_choice import ADDED, REMOVED, PartnerChoice

    documented = {partner.member: partner.name for partner in catalogue.partners.get(partnership, ())}
    members = (partner_named(catalogue.institutions, catalogue.partnerships, text) for text in options.partner)
    added = [PartnerChoice(partnership, member, ADDED) for member in members]
    removed = []
    for text in options.without_partner:
        named = [key for key, name in documented.items() if text.strip().casefold() in (key.casefold(), name.casefold())]
        if not named:
            listed = "; ".join(f"{name} ({key})" for key, name in documented.items()) or "none is documented"
            raise ChoiceError(f"“{text}” is no documented partner.", f"Its partners: {listed}.")
        removed.append(PartnerChoice(partnership, named[0], REMOVED))
    return (*added, *removed)
