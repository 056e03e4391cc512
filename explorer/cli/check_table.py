"""``check-table``: what is in a table of figures, as JSON, before it is used."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import area, whole_number
from explorer.cli.output import STATUS, put_out, say

if TYPE_CHECKING:
    from explorer.catalogue.table_report import TableReport
    from explorer.readers.table_choices import TableChoices

NAME, HELP = "check-table", "report what is in a table of indicators, and whether it can be used"
DESCRIPTION = (
    "Prints as JSON what a table of indicators holds: its header row, areas, periods, figures, confidence intervals "
    "and codes, and everything that should be looked at. Nothing is changed. Ends with 0 where it is usable, 1 "
    "where it is usable with problems, 2 where it is not."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the table, and what a person may choose about it."""
    command.add_argument("file", metavar="FILE", type=Path, help="CSV, TSV, Excel, OpenDocument or Parquet")
    add_table_options(command)


def add_table_options(command: argparse.ArgumentParser) -> None:
    """Declare how a table is to be read: the same for every command that takes one."""
    group = command.add_argument_group("how a table of indicators is read")
    group.add_argument("--sheet", metavar="NAME", default="", help="sheet of a workbook; the first with areas by default")
    group.add_argument("--header-row", metavar="N", type=whole_number, default=0, help="row that names the columns, from 1")
    group.add_argument("--key-column", metavar="N", type=whole_number, default=0, help="column of areas, counted from 1")
    group.add_argument("--period", metavar="TEXT", default="", help="period of figures that tell none, such as 2021")
    group.add_argument(
        "--level",
        choices=("district",),
        default="",
        help="what the rows are of, where the table lets doubt that they are districts",
    )
    group.add_argument(
        "--area", metavar="NAME=CODE", type=area, action="append", default=[],
        help="area that a name or code of the table stands for, as often as needed; without a code it is put aside",
    )  # fmt: skip


def table_choices(options: argparse.Namespace) -> TableChoices:
    """Return what was chosen with :func:`add_table_options`."""
    from explorer.readers.table_choices import TableChoices

    accepted = tuple(dict(options.area).items())
    return TableChoices(
        options.sheet, options.header_row, options.key_column, options.period, accepted=accepted, level=options.level
    )


def tell(report: TableReport) -> None:
    """Say what became of the rows of a table, and everything about it that should be looked at."""
    for note in report.notes:
        say(note)
    for problem in report.problems:
        say(" ".join(filter(None, (problem.what, problem.where))))


def run(options: argparse.Namespace) -> int:
    """Print the report; return 0 for usable, 1 for usable with problems, 2 for not usable."""
    from explorer.catalogue.table_report import refused
    from explorer.errors import ReadError
    from explorer.readers import apart

    try:
        asked = {"choices": table_choices(options)}
        record = apart.read("explorer.catalogue.table_reading:check_apart", options.file, asked)
    except ReadError as error:
        record = refused(options.file.name, error).as_record()
    put_out(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
    say(f"subregion-explorer: {record['verdict']}")
    return STATUS[record["status"]]
