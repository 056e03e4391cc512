"""``workshop``: begin a session, add what tables wrote, merge laptops, print sheets, and hand the record on."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import day, file, project_file, whole_number
from explorer.cli.output import STATUS, Narrator, put_out, say, tell_of_files
from explorer.cli.project_options import Begun
from explorer.errors import ChoiceError
from explorer.said import Said, sentences
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.known import Known
    from explorer.project import Project
    from explorer.project.document import Document
    from explorer.project.workshop import Log

NAME, HELP = "workshop", Said("cli-workshop")
DESCRIPTION = Said("cli-workshop-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what can be done with a workshop."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    new = _action(actions, "new", _new)
    new.add_argument("file", metavar="FILE", type=project_file, help=text("cli-help-workshop-file"))
    new.add_argument("--title", metavar="TEXT", required=True, help=text("cli-help-workshop-title"))
    new.add_argument("--partnership", metavar="ID", required=True, help=text("cli-help-workshop-partnership"))
    new.add_argument("--day", metavar="DATE", type=day, help=text("cli-help-workshop-day"))
    new.add_argument("--place", metavar="TEXT", default="", help=text("cli-help-workshop-place"))
    new.add_argument("--as-at", metavar="DATE", type=day, help=text("cli-help-report-as-at"))
    new.add_argument("--rounds", metavar="N", type=whole_number, default=3, help=text("cli-help-workshop-rounds"))
    new.add_argument("--question", metavar="TEXT", action="append", default=[], help=text("cli-help-workshop-question"))
    new.add_argument("--consent", metavar="TEXT", default="", help=text("cli-help-workshop-consent"))
    new.add_argument("--tables", metavar="N", type=whole_number, default=0, help=text("cli-help-workshop-tables"))
    new.add_argument("--people", metavar="N", type=whole_number, default=0, help=text("cli-help-workshop-people"))
    add = _action(actions, "add", _add)
    add.add_argument("file", metavar="FILE", type=file, help=text("cli-help-workshop-file"))
    add.add_argument("tables", metavar="TABLE", nargs="+", type=file, help=text("cli-help-workshop-rows"))
    add.add_argument("--correct", action="store_true", help=text("cli-help-workshop-correct"))
    close = _action(actions, "close", _close)
    close.add_argument("file", metavar="FILE", type=file, help=text("cli-help-workshop-file"))
    close.add_argument("rounds", metavar="ROUND", nargs="+", type=whole_number, help=text("cli-help-workshop-round"))
    sheets = _action(actions, "sheets", _sheets)
    sheets.add_argument("file", metavar="FILE", type=file, help=text("cli-help-workshop-file"))
    sheets.add_argument("--out", metavar="FILE", type=Path, required=True, help=text("cli-help-workshop-sheets-out"))
    sheets.add_argument("--round", metavar="N", type=whole_number, default=1, help=text("cli-help-workshop-sheets-round"))
    scan = _action(actions, "scan", _scan)
    scan.add_argument("file", metavar="FILE", type=file, help=text("cli-help-workshop-file"))
    scan.add_argument("pictures", metavar="PICTURE", nargs="+", type=file, help=text("cli-help-workshop-pictures"))
    merge = _action(actions, "merge", _merge)
    merge.add_argument("files", metavar="FILE", nargs="+", type=file, help=text("cli-help-workshop-files"))
    merge.add_argument("--out", metavar="FILE", type=project_file, required=True, help=text("cli-help-workshop-out"))
    merge.add_argument("--remove-names", action="store_true", help=text("cli-help-workshop-remove-names"))
    record = _action(actions, "record", _record)
    record.add_argument("file", metavar="FILE", type=file, help=text("cli-help-workshop-file"))
    record.add_argument("--out", metavar="DIR", type=Path, required=True, help=text("cli-help-workshop-record-out"))
    record.add_argument("--remove-names", action="store_true", help=text("cli-help-workshop-remove-names"))


def _action(actions: argparse._SubParsersAction, name: str, act: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:  # type: ignore[type-arg]
    about = text(f"cli-workshop-{name}")
    action: argparse.ArgumentParser = actions.add_parser(name, help=about, description=about, allow_abbrev=False)
    action.set_defaults(act=act)
    return action


def run(options: argparse.Namespace) -> int:
    """Do what is asked with a workshop."""
    status: int = options.act(options)
    return status


def _new(options: argparse.Namespace) -> int:
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known
    from explorer.opening import looking_at
    from explorer.project import Project
    from explorer.project.document import Document, now
    from explorer.workshop import capture
    from explorer.workshop.naming import data_digest

    _refuse_there(options.file)
    catalogue = Catalogue.load()
    project = replace(Project(), as_at=options.as_at)
    project = looking_at(project, Known.at_once(catalogue, project), options.partnership)
    document, made = Document.of(project), now()
    meeting = capture.begun(
        made, options.title, place=options.place, day=options.day, partnership=project.partnership, as_at=options.as_at,
        data=data_digest(), consent=options.consent, keeps_names=bool(options.consent), rounds=options.rounds,
        questions=tuple(options.question),
    )  # fmt: skip
    document.add([meeting])
    document.add([capture.table(document.log, made, str(number), options.people) for number in range(1, options.tables + 1)])
    Begun(document, options.file).save(project)
    say(Said("workshop-begun", title=meeting.title, file=options.file.name))
    return STATUS["usable"]


def _add(options: argparse.Namespace) -> int:
    from explorer.project.document import now
    from explorer.readers import apart
    from explorer.workshop.naming import names_of
    from explorer.workshop.rows import Rows, entries_of

    with _editing(options.file) as (document, known):
        names, made = names_of(known, document.project), now()
        told = []
        # Nothing is said to be taken before every file is: one wrong row, and the file stays as it was.
        for path in options.tables:
            read = apart.read("explorer.readers.workshop_files:read_rows", path, progress=Narrator())
            table = Rows(path.name, read["columns"], read["rows"], read["lines"])
            taken = entries_of(table, document.log, made, names, corrects=options.correct)
            document.add(taken.entries)
            new = taken.rows - taken.held
            told += [*read["notes"], Said("workshop-taken", file=path.name, rows=taken.rows, new=new, held=taken.held)]
    for sentence in told:
        say(sentence)
    return STATUS["usable"]


def _close(options: argparse.Namespace) -> int:
    from explorer.project.document import now
    from explorer.workshop import capture

    with _editing(options.file) as (document, _):
        document.add([capture.round_end(document.log, now(), number) for number in options.rounds])
    return STATUS["usable"]


def _sheets(options: argparse.Namespace) -> int:
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.exports.whole_file import write_whole
    from explorer.exports.workshop_sheets import sheets_pdf
    from explorer.project.workshop import current
    from explorer.workshop.candidates import numbered
    from explorer.workshop.capture import meeting_of
    from explorer.workshop.record import by_table

    with _editing(options.file) as (document, _):
        meeting, tables = meeting_of(document.log), by_table(current(document.log.tables))
        if not tables:
            raise ChoiceError(Said("workshop-no-tables"), Said("workshop-lay-tables"))
        findings = flow.run(document.project, Catalogue.load(), Narrator())
        asked, numbers = numbered(document.log, findings)
        write_whole(options.out, sheets_pdf(findings, meeting, tables, asked, options.round))
        document.add(numbers)
    say(Said("cli-wrote", file=str(options.out)))
    tell_of_files(findings.known, findings.problems)
    return STATUS["usable with problems"] if findings.problems else STATUS["usable"]


def _scan(options: argparse.Namespace) -> int:
    from explorer import flow
    from explorer.catalogue import Catalogue
    from explorer.project.document import now
    from explorer.workshop import capture
    from explorer.workshop.candidates import numbered
    from explorer.workshop.scanning import scanned, unsure_said

    told, doubts = [], []
    with _editing(options.file) as (document, _):
        asked, _ = numbered(document.log, flow.run(document.project, Catalogue.load(), Narrator()))
        for path in options.pictures:
            sheet = scanned(path, document.log, asked)
            code = sheet.code
            document.add([capture.sheet(document.log, now(), code.table, code.round, sheet.marks)])
            number = str(code.round)
            told.append(Said("workshop-scanned", file=path.name, table=code.table, round=number, marks=len(sheet.marks)))
            doubts += [one for one in [unsure_said(sheet, asked)] if one is not None]
    for sentence in (*told, *doubts):
        say(sentence)
    return STATUS["usable with problems"] if doubts else STATUS["usable"]


def _merge(options: argparse.Namespace) -> int:
    from explorer.project.document import Document
    from explorer.workshop.capture import disputes
    from explorer.workshop.merging import merged, merged_plans

    is_first = options.out.exists() and options.out.samefile(options.files[0])
    if options.remove_names or not is_first:
        _refuse_there(options.out)
    with ExitStack() as held:
        documents = [(path.name, held.enter_context(_read(path))[0]) for path in options.files]
        first = documents[0][1]
        log = merged([(name, document.log) for name, document in documents])
        new = len(list(log.entries())) - len(list(first.log.entries()))
        if options.remove_names:
            # A file of its own: the versions that one keeps hold the names, too.
            first, log = Document.of(first.project), _without_names(log)
        first.log = log
        project = replace(first.project, plans=merged_plans([(name, one.project.plans) for name, one in documents]))
        _save(first, options.out, project)
    say(Said("workshop-merged", files=len(documents), entries=len(list(first.log.entries())), new=new))
    say(Said("workshop-log-digest", digest=first.log.digest))
    put_out(f"{first.log.digest}\n")
    disputed = disputes(first.log)
    for standing in disputed:
        what = Said(f"workshop-entry-{type(standing.heads[0]).__name__.casefold()}")
        say(sentences(Said("workshop-disputed", what=what, versions=len(standing.heads)), Said("workshop-settle")))
    return STATUS["usable with problems"] if disputed else STATUS["usable"]


def _record(options: argparse.Namespace) -> int:
    from explorer.exports.whole_folder import write_together
    from explorer.exports.workshop_files import record_writers
    from explorer.workshop.capture import disputes
    from explorer.workshop.naming import record_titles
    from explorer.workshop.record import record_of

    with _read(options.file) as (document, known):
        log = _without_names(document.log) if options.remove_names else document.log
        titles = record_titles(known, document.project, log)
        record = record_of(log, titles)
        for path in write_together(options.out, record_writers(record, log, titles)):
            say(Said("cli-wrote", file=str(path)))
        is_open = [part for part in record.parts if part.id == "open"]
    for sentence in is_open[0].sentences if is_open else ():
        say(sentence)
    return STATUS["usable with problems"] if disputes(log) else STATUS["usable"]


# ---- Files ----------------------------------------------------------------------------------------------------------------


@contextmanager
def _read(path: Path) -> Iterator[tuple[Document, Known]]:
    """Open a project to read, with what is known of its places."""
    from explorer.catalogue import Catalogue
    from explorer.catalogue.known import Known
    from explorer.opening import document_to_read

    catalogue = Catalogue.load()
    document = document_to_read(path, catalogue)
    for sentence in document.told:
        say(sentence)
    try:
        yield document, Known.at_once(catalogue, document.project)
    finally:
        document.close()


@contextmanager
def _editing(path: Path) -> Iterator[tuple[Document, Known]]:
    """Open a project to add to its log, and save it where all of that went well.

    Raises
    ------
    WriteError
        A window has it open.
    """
    with _read(path) as (document, known):
        _hold(document, path)
        yield document, known
        _save(document, path, document.project)


def _save(document: Document, target: Path, project: Project) -> None:
    _hold(document, target)
    Begun(document, target).save(project)


def _hold(document: Document, path: Path) -> None:
    from explorer.project.document import held_elsewhere

    if not document.hold(path):
        raise held_elsewhere(path)


def _refuse_there(path: Path) -> None:
    if path.exists():
        raise ChoiceError(Said("workshop-file-there", file=path.name), Said("workshop-other-file"))


def _without_names(log: Log) -> Log:
    say(sentences(Said("workshop-names-removed", count=len(log.speakers)), Said("workshop-names-in-text")))
    return log.without_names()
