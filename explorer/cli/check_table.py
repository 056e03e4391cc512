"""``check-table``: what is in a table of figures, as JSON, before it is used."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import words
from explorer.cli.arguments import area, unit, whole_number
from explorer.cli.check import where_said
from explorer.cli.output import STATUS, put_out, say, say_lines
from explorer.said import Said, Value, sentences
from explorer.words import text

if TYPE_CHECKING:
    from explorer.catalogue.tables.table_report import TableReport
    from explorer.readers.tables.table_choices import TableChoices

NAME, HELP = "check-table", Said("cli-check-table")
DESCRIPTION = Said("cli-check-table-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the table, and what a person may choose about it."""
    command.add_argument("file", metavar="FILE", type=Path, help=text("cli-help-file"))
    add_table_options(command)


def add_table_options(command: argparse.ArgumentParser) -> None:
    """Declare how a table is to be read: the same for every command that takes one."""
    group = command.add_argument_group(text("cli-group-table"))
    group.add_argument("--sheet", metavar="NAME", default="", help=text("cli-help-sheet"))
    group.add_argument("--header-row", metavar="N", type=whole_number, default=0, help=text("cli-help-header-row"))
    group.add_argument("--key-column", metavar="N", type=whole_number, default=0, help=text("cli-help-key-column"))
    group.add_argument("--period", metavar="TEXT", default="", help=text("cli-help-period"))
    group.add_argument(
        "--level",
        choices=("district",),
        default="",
        help=text("cli-help-level"),
    )
    group.add_argument(
        "--area", metavar="NAME=CODE", type=area, action="append", default=[],
        help=text("cli-help-area"),
    )  # fmt: skip
    group.add_argument(
        "--unit", metavar="INDICATOR=UNIT", type=unit, action="append", default=[],
        help=text("cli-help-unit"),
    )  # fmt: skip
    group.add_argument(
        "--believe-figures", metavar="INDICATOR", action="append", default=[],
        help=text("cli-help-believe-figures"),
    )  # fmt: skip


def table_choices(options: argparse.Namespace) -> TableChoices:
    """Return what was chosen with :func:`add_table_options`."""
    from explorer.readers.tables.table_choices import IndicatorChoices, TableChoices

    units = dict(options.unit)
    return TableChoices(
        options.sheet,
        options.header_row,
        options.key_column,
        options.period,
        accepted=tuple(dict(options.area).items()),
        indicators=tuple(
            IndicatorChoices(series, unit=units.get(series, ""), believed=series in options.believe_figures)
            for series in dict.fromkeys((*units, *options.believe_figures))
        ),
        level=options.level,
    )


def tell(report: TableReport) -> None:
    """Say what became of the rows of a table, and everything about it that should be looked at."""
    say_lines([*report.notes, *problems_said(report)])


def problems_said(report: TableReport) -> list[Value]:
    """Return everything about a table that should be looked at, with where it stands."""
    return [sentences(problem.what, where_said(problem.where)) for problem in report.problems]


def run(options: argparse.Namespace) -> int:
    """Print the report; return 0 for usable, 1 for usable with problems, 2 for not usable."""
    from explorer.catalogue.tables.table_report import refused
    from explorer.errors import ReadError
    from explorer.readers import apart

    try:
        asked = {"choices": table_choices(options)}
        record = apart.read("explorer.catalogue.tables.table_reading:check_apart", options.file, asked)
    except ReadError as error:
        record = refused(options.file.name, error).as_record()
    put_out(json.dumps(words.plain(record), ensure_ascii=False, indent=2) + "\n")
    say(Said("cli-complaint", sentence=record["verdict"]))
    return STATUS[record["status"]]
