"""``convert``: a file from outside, checked and cleaned, in the format that the name of the output asks for."""

from __future__ import annotations

import argparse
from pathlib import Path

from explorer.cli import check, check_table
from explorer.cli.arguments import boundary_file
from explorer.cli.output import STATUS, Narrator, say, say_lines, tell_beside
from explorer.errors import ChoiceError, ReadError
from explorer.said import Said, sentences
from explorer.words import text

NAME, HELP = "convert", Said("cli-convert")
DESCRIPTION = Said("cli-convert-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the file, what to assume of it, and where the clean copy goes."""
    check.add_layer_options(command, boundary_file, or_table=True)
    check_table.add_table_options(command)
    command.add_argument("--out", metavar="X", type=Path, required=True, help=text("cli-help-convert-out"))


def run(options: argparse.Namespace) -> int:
    """Write the clean copy; say what was repaired and assumed."""
    from explorer.readers.boundary_files import may_hold_boundaries
    from explorer.readers.tables.files.sheet_files import is_table_in_doubt

    if options.out.exists() and options.out.samefile(options.file):
        raise ChoiceError(Said("cli-convert-itself", file=options.out.name), Said("cli-convert-itself-remedy"))
    if may_hold_boundaries(options.file) and not is_table_in_doubt(options.file):
        return _convert_layer(options)
    return _convert_table(options)


def _convert_layer(options: argparse.Namespace) -> int:
    from explorer.exports.gis.boundary_layer import ending_of, layer_frame, write_layer
    from explorer.places.checks.boundary_words import accounting
    from explorer.readers import apart

    ending_of(options.out)
    parcel = apart.read(
        "explorer.catalogue.areas.boundary_check:clean_apart",
        options.file,
        check.chosen(options),
        folder_too=True,
        progress=Narrator(),
    )
    record = parcel["report"]
    if record["status"] == "not usable":
        raise ReadError(check.first_reason(record))
    for path in write_layer(layer_frame(parcel), options.out):
        say(Said("cli-wrote", file=str(path)))
    say(accounting(record))
    problems = [sentences(problem["what"], check.where_said(problem["where"])) for problem in record["problems"]]
    say_lines(problems)
    tell_beside(options.out, problems)
    return STATUS[record["status"]]


def _convert_table(options: argparse.Namespace) -> int:
    from explorer.catalogue import Catalogue
    from explorer.exports.tables.clean_table import ending_of, write_clean

    ending_of(options.out)
    table = Catalogue.load().files.table(options.file, check_table.table_choices(options), Narrator())
    say(Said("cli-wrote", file=str(write_clean(table, options.out))))
    check_table.tell(table.report)
    tell_beside(options.out, check_table.problems_said(table.report))
    return STATUS[table.report.status]
