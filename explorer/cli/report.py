"""``report``: the whole journey for one partnership, in sentences, into a folder or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.area_options import add_areas_options, with_areas
from explorer.cli.arguments import boundary_file, day, file, whole_number
from explorer.cli.check import add_decision
from explorer.cli.check_table import add_table_options, table_choices, tell
from explorer.cli.flow_options import add_reading_options, chosen_flows
from explorer.cli.output import Narrator, put_lines, put_out, say, say_lines
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.thresholds import add_threshold_options, with_thresholds
from explorer.errors import ChoiceError
from explorer.said import Listing, Said, Value
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.flags.findings import Findings
    from explorer.project import Draws, Project
    from explorer.project.partner_choice import PartnerChoice
    from explorer.readers.tables.table_choices import OwnTableFile

NAME, HELP = "report", Said("cli-report")
DESCRIPTION = Said("cli-report-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare whose report, and from which files."""
    command.add_argument("partnership", metavar="PARTNERSHIP", nargs="?", default="", help=text("cli-help-report-partnership"))
    add_project_options(command)
    command.add_argument("--out", metavar="DIR", type=Path, help=text("cli-help-report-out"))
    command.add_argument("--json", action="store_true", help=text("cli-help-report-json"))
    command.add_argument("--indicator", metavar="ID", help=text("cli-help-report-indicator"))
    command.add_argument("--table", metavar="FILE", type=file, help=text("cli-help-table"))
    add_table_options(command)
    command.add_argument("--region", metavar="ITL1", help=text("cli-help-region"))
    command.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-report-as-at"))
    command.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows"))
    add_reading_options(command)
    add_areas_options(command)
    command.add_argument(
        "--partner", metavar="ID", action="append", default=[],
        help=text("cli-help-partner"),
    )  # fmt: skip
    command.add_argument("--without-partner", metavar="ID", action="append", default=[], help=text("cli-help-without-partner"))
    add_threshold_options(command)
    command.add_argument("--boundaries", metavar="FILE", type=boundary_file, help=text("cli-help-report-boundaries"))
    command.add_argument("--draws", metavar="N", type=whole_number, help=text("cli-help-draws"))
    command.add_argument("--seed", metavar="N", type=whole_number, help=text("cli-help-report-seed"))
    add_decision(command)


def run(options: argparse.Namespace) -> int:
    """Write the findings, or print the answer."""
    from explorer.catalogue import Catalogue

    if not options.partnership and options.project is None:
        raise ChoiceError(Said("cli-report-no-partnership"), Said("cli-report-no-partnership-remedy"))
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        return _run(options, start, catalogue)


def _run(options: argparse.Namespace, start: Begun, catalogue: Catalogue) -> int:
    from explorer import flow
    from explorer.exports import findings_json, write_report

    project = _project(options, start.project, catalogue)
    findings = flow.run(project, catalogue, Narrator())
    for note in findings.ground.newest.notes if options.boundaries else ():
        say(note)
    if options.out is not None:
        for path in write_report(findings, options.out, Narrator()):
            say(Said("cli-wrote", file=str(path)))
    if options.json:
        put_out(findings_json(findings))
    is_asked = options.out is None and options.save is None and not options.json
    (put_lines if is_asked else say_lines)(_answer(findings))
    _tell_problems(options, findings)
    start.tell_differences(findings)
    start.save(project, findings)
    return start.status(findings.problems)


def _answer(findings: Findings) -> Iterator[Value]:
    """Yield the answer: each side with its questions and how firm it is, and what was found besides."""
    for verdict in findings.verdicts:
        yield verdict.sentence
        for question in verdict.questions:
            grade = Said("verdict-grade", grade=question.grade)
            yield Said("cli-question", title=question.title, grade=grade, sentence=question.sentence)
        if verdict.side in findings.firmness:
            yield Said("cli-firmness", sentence=findings.firmness[verdict.side].sentence)
    yield findings.headline


def _tell_problems(options: argparse.Namespace, findings: Findings) -> None:
    """Say what is wrong with the user's own files, and what the findings note."""
    # What is wrong with the table that was named was told as it was read.
    named = {file: found for file, found in findings.known.tables.items() if file.path == options.table}
    held = {file: found[0].problems for file, found in named.items() if found}
    read = {Said("known-problem", file=file.path.name, what=what) for file, problems in held.items() for what in problems}
    read |= set(findings.known.undrawn if named and not held else ())
    problems = (problem for problem in findings.problems if problem not in read)
    for sentence in dict.fromkeys((*problems, *findings.notes)):
        say(sentence)


def _draws(options: argparse.Namespace, before: Draws | None) -> Draws | None:
    """Return how random groups are drawn; None for the bundled ones."""
    from explorer.analysis.chance_groups import DRAWS
    from explorer.project import Draws

    if options.draws is None and options.seed is None:
        return before
    usual = before or Draws(DRAWS, 1)
    return Draws(usual.draws if options.draws is None else options.draws, usual.seed if options.seed is None else options.seed)


def _project(options: argparse.Namespace, project: Project, catalogue: Catalogue) -> Project:
    """Return the project that the options make of another."""
    from explorer.catalogue.known import Known
    from explorer.catalogue.named import period_named, region_named
    from explorer.exports.gis.own_layers import readable
    from explorer.opening import looking_at
    from explorer.readers.tables.table_choices import OwnTableFile

    project = looking_at(project, Known.at_once(catalogue, project), options.partnership)
    flows, reading = chosen_flows(options, project)
    project = replace(project, flows=flows, flow_reading=reading, draws=_draws(options, project.draws))
    project = with_thresholds(options, project)
    if options.boundaries:
        project = replace(project, boundaries=readable(options.boundaries, Narrator(), options.contradicted))
    project = with_areas(options, project)
    if options.as_at:
        project = replace(project, as_at=options.as_at)
    if options.region:
        project = replace(project, region=region_named(catalogue.districts, options.region))
    project = replace(project, partners=_partners(options, project, catalogue))
    if options.table:
        table = OwnTableFile(options.table, table_choices(options))
        tell(catalogue.files.table(table.path, table.choices).report)
        project = replace(project, tables=(*(other for other in project.tables if other.path != table.path), table))
        shown = _first_drawn(table, catalogue)
        if shown:
            style = project.map_style.for_another_indicator()
            project = replace(project, indicator=shown, period=None, map_style=style)
    if options.indicator:
        for table in project.tables:
            _first_drawn(table, catalogue)
        project = looking_at(project, Known.at_once(catalogue, project), indicator=options.indicator)
    if options.period and not options.table:
        indicator = Known.at_once(catalogue, project).indicators[project.indicator]
        project = replace(project, period=period_named(indicator, options.period))
    return project


def _first_drawn(table: OwnTableFile, catalogue: Catalogue) -> str:
    """Return the id of the first indicator of a table; empty where none of its areas can be drawn, which findings say."""
    from explorer.catalogue.tables.held_tables import NothingDrawnError

    try:
        return catalogue.files.indicators(table)[0].indicator.id
    except NothingDrawnError:
        return ""


def _partners(options: argparse.Namespace, project: Project, catalogue: Catalogue) -> tuple[PartnerChoice, ...]:
    """Return the partners to add and to leave out, with what the project says of others.

    Raises
    ------
    ChoiceError
        An institution is not known, or one that is to be left out is no partner.
    """
    from explorer.catalogue.known import Known
    from explorer.catalogue.named import partner_named
    from explorer.project.partner_choice import ADDED, REMOVED, PartnerChoice, with_choice, without_choice

    choices, partnership = project.partners, project.partnership
    for asked in options.partner:
        member = partner_named(catalogue.institutions, catalogue.partnerships, asked)
        choices = with_choice(choices, PartnerChoice(partnership, member, ADDED))
    documented = {partner.member: partner.name for partner in catalogue.partners.get(partnership, ())}
    known = Known.at_once(catalogue, project)
    added = {one.member: known.member_name(one.member) for one in choices if (one.partnership, one.what) == (partnership, ADDED)}
    for asked in options.without_partner:
        wanted = asked.strip().casefold()
        named = [key for key, name in (added | documented).items() if wanted in (key.casefold(), name.casefold())]
        if not named:
            partners = tuple(Said("cli-report-partner", name=name, id=key) for key, name in documented.items())
            remedy = Said("cli-report-partners", partners=Listing(partners, len(partners), "clauses"))
            raise ChoiceError(
                Said("cli-report-no-such-partner", asked=asked), remedy if partners else Said("cli-report-no-partners")
            )
        choices = without_choice(choices, partnership, named[0])
        if named[0] in documented:
            choices = with_choice(choices, PartnerChoice(partnership, named[0], REMOVED))
    return choices
