"""``check-table``: what is in a table of figures, as JSON, before it is used."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from explorer.cli.arguments import whole_number
from explorer.cli.output import STATUS, put_out, say

NAME, HELP = "check-table", "report what is in a table of indicators, and whether it can be used"
DESCRIPTION = (
    "Prints as JSON what a table of indicators holds: its header row, areas, periods, figures, confidence intervals "
    "and codes, and everything that should be looked at. Nothing is changed. Ends with 0 where it is usable, 1 "
    "where it is usable with problems, 2 where it is not."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the table, and what a person may choose about it."""
    command.add_argument("file", metavar="FILE", type=Path, help="CSV, TSV, Excel or OpenDocument")
    command.add_argument("--sheet", metavar="NAME", default="", help="sheet of a workbook; the first with areas by default")
    command.add_argument("--header-row", metavar="N", type=whole_number, default=0, help="row that names the columns, from 1")
    command.add_argument("--key-column", metavar="N", type=whole_number, default=0, help="column of areas, counted from 1")
    command.add_argument("--period", metavar="TEXT", default="", help="period of figures that tell none, such as 2021")


def run(options: argparse.Namespace) -> int:
    """Print the report; return 0 for usable, 1 for usable with problems, 2 for not usable."""
    from explorer.catalogue import Catalogue
    from explorer.catalogue.table_report import refused
    from explorer.errors import ReadError
    from explorer.readers.table_choices import TableChoices

    choices = TableChoices(options.sheet, max(options.header_row, 0), max(options.key_column, 0), options.period)
    try:
        report = Catalogue.load().own_table(options.file, choices).report
    except ReadError as error:
        report = refused(options.file.name, error)
    put_out(json.dumps(report.as_record(), ensure_ascii=False, indent=2) + "\n")
    say(f"subregion-explorer: {report.verdict}")
    return STATUS[report.status]
