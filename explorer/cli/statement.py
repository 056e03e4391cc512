"""``statement``: two pages that a funder reads, as a document and a page, with their annex."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.cli.arguments import file
from explorer.cli.output import Narrator, say, tell_of_files
from explorer.cli.project_options import Begun, begun
from explorer.cli.subject import add_subject_options, need_subject, subject
from explorer.errors import ChoiceError
from explorer.said import Listing, Said
from explorer.words import languages, text

if TYPE_CHECKING:
    from explorer.catalogue import Catalogue
    from explorer.flags.findings import Findings
    from explorer.project.own_words import Considered, OwnWords
    from explorer.project.plan import Plan

NAME, HELP = "statement", Said("cli-statement")
DESCRIPTION = Said("cli-statement-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare whose statement, in whose words and which formats."""
    add_subject_options(command, saves=True)
    command.add_argument("--words", metavar="FILE", type=file, help=text("cli-help-statement-words"))
    command.add_argument("--format", metavar="LIST", default="", help=text("cli-help-statement-format"))
    command.add_argument("--languages", metavar="LIST", default="", help=text("cli-help-statement-languages"))


def run(options: argparse.Namespace) -> int:
    """Write the statement and what goes with it."""
    from explorer.catalogue import Catalogue

    formats = _formats(options.format)
    options.languages = _languages(options.languages)
    need_subject(options)
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        return _run(options, formats, start, catalogue)


def _formats(asked: str) -> list[str]:
    """Return the formats asked for, or all that can be written here; one that cannot is refused before anything is worked out."""
    from explorer.exports.statements.files import FORMATS, need_formats, usual_formats

    if not asked:
        return list(usual_formats())
    wanted = [form.strip().casefold() for form in asked.split(",") if form.strip()]
    unknown = [form for form in wanted if form not in FORMATS]
    if unknown or not wanted:
        shown = ", ".join(unknown) or asked
        raise ChoiceError(Said("cli-statement-no-format", asked=shown), Said("cli-statement-formats", formats=Listing(FORMATS)))
    need_formats(wanted)
    return wanted


def _languages(asked: str) -> list[str]:
    """Return the languages asked for; none for the one that is spoken."""
    wanted = list(dict.fromkeys(one.strip().casefold() for one in asked.split(",") if one.strip()))
    unknown = [one for one in wanted if one not in languages()]
    if unknown or (asked and not wanted):
        remedy = Said("cli-statement-languages", languages=Listing(languages(), joint="commas"))
        raise ChoiceError(Said("cli-statement-no-language", asked=", ".join(unknown) or asked), remedy)
    return wanted


def _run(options: argparse.Namespace, formats: list[str], start: Begun, catalogue: Catalogue) -> int:
    from explorer import flow
    from explorer.exports.statements.files import write_in_languages, write_statement
    from explorer.project.own_words import with_words
    from explorer.statement.making import statement_of

    project = subject(options, start.project, catalogue)
    told = _words(options)
    findings = flow.run(project, catalogue, Narrator())
    if told is not None:
        project = replace(project, words=with_words(project.words, _named(told, findings)))
        findings = replace(findings, project=project)
    if options.languages:
        written = write_in_languages(findings, options.out, options.languages, formats, Narrator())
    else:
        written = write_statement(findings, options.out, formats, Narrator())
    for path in written:
        say(Said("cli-wrote", file=str(path)))
    unshown = _unshown(findings)
    for sentence in (*statement_of(findings).missing, *unshown):
        say(sentence)
    tell_of_files(findings.known, findings.problems)
    start.tell_differences(findings)
    start.save(project, findings)
    return start.status((*findings.problems, *unshown))


def _unshown(findings: Findings) -> tuple[Said, ...]:
    """Say whose letters the statement has no row for: where it tells of partners, bodies have none."""
    from explorer.project.own_words import words_for
    from explorer.statement.institution_parts import letter_writers

    side, shown = findings.verdict.institutions, {key for key, _ in letter_writers(findings)}
    names = {one.id: one.name for one in side.bodies}
    letters = words_for(findings.project.words, findings.footprint.partnership.id).letters
    lost = [names.get(one.institution, one.institution) for one in letters if one.institution not in shown]
    return (Said("cli-statement-letters-unshown", institutions=Listing(tuple(lost))),) if lost else ()


def _words(options: argparse.Namespace) -> dict[str, object] | None:
    """Read the author's words before anything else is worked out: a slip in them is told at once."""
    from explorer.readers import apart

    if options.words is None:
        return None
    told: dict[str, object] = apart.read("explorer.readers.statement_files:read_words", options.words, progress=Narrator())
    return told


def _named(told: dict[str, object], findings: Findings) -> OwnWords:
    """Return the author's words with each letter of support at the id of its institution, which may be given by name.

    Raises
    ------
    ChoiceError
        A letter is of an institution that is neither a partner nor a public body there, or has another; or there is no such plan.
    """
    from explorer.project.own_words import Letter, words_for, words_of

    words = words_of(told, words_for(findings.project.words, findings.footprint.partnership.id))
    side = findings.verdict.institutions
    known = [*((one.id, one.name) for one in side.partners), *((one.id, one.name) for one in side.bodies)]
    keys = {written.casefold(): key for key, name in known for written in (key, name)}
    unknown = [one.institution for one in words.letters if one.institution.casefold() not in keys]
    if unknown:
        names = Listing(tuple(dict.fromkeys(name for _, name in known)), 40)
        remedy = Said("cli-statement-institutions", names=names) if known else Said("cli-report-no-partners")
        raise ChoiceError(Said("cli-statement-no-institution", asked=unknown[0]), remedy)
    institutions = [keys[one.institution.casefold()] for one in words.letters]
    twice = next((one for one in institutions if institutions.count(one) > 1), None)
    if twice:
        raise ChoiceError(Said("cli-statement-letters-twice", institution=dict(known)[twice]), Said("readers-keep-one-of-them"))
    considered = tuple(_of_plan(one, findings.project.plans) for one in words.considered)
    letters = tuple(Letter(keys[one.institution.casefold()], one.said) for one in words.letters)
    return replace(words, considered=considered, letters=letters)


def _of_plan(one: Considered, plans: Sequence[Plan]) -> Considered:
    """Return a line that was considered with the id of the plan that draws it, which may be given by name."""
    if not one.plan:
        return one
    ids = {written.casefold(): plan.id for plan in plans for written in (plan.id, plan.name)}
    if one.plan.casefold() not in ids:
        names = Listing(tuple(plan.name for plan in plans), 40)
        remedy = Said("cli-statement-plans", names=names) if plans else Said("cli-statement-give-plan")
        raise ChoiceError(Said("cli-statement-no-plan", asked=one.plan), remedy)
    return replace(one, plan=ids[one.plan.casefold()])
