"""The options of every command that reads a flows file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.output import say

if TYPE_CHECKING:
    from explorer.readers.flows import FlowPreview


def add_flow_options(command: argparse.ArgumentParser) -> None:
    """Declare a flows file and how it is to be read."""
    command.add_argument("--flows", metavar="FILE", type=Path, required=True, help="commuting flows: CSV, TSV, XLSX or Parquet")
    command.add_argument(
        "--base",
        choices=["fixed", "home", "all"],
        default="fixed",
        help="whom to count: a fixed workplace (default), also work at home, also no fixed place",
    )
    command.add_argument(
        "--orientation", choices=["workplace-rows", "residence-rows"], default="", help="what the rows of a matrix are"
    )
    command.add_argument(
        "--columns", metavar="R,W,P", type=three_columns, default=(), help="headers of residence, workplace and people"
    )


def three_columns(text: str) -> tuple[str, ...]:
    """Three headers, with commas between."""
    names = tuple(name.strip() for name in text.split(","))
    if len(names) != 3 or not all(names):
        raise argparse.ArgumentTypeError("name three columns with commas between, such as home,work,people")
    return names


def read_flows_of(options: argparse.Namespace) -> FlowPreview:
    """Read the flows file as the options say, and tell on standard error what was recognised.

    The zones may be of any kind; where they are districts, known totals tell the way round of a matrix that does not say
    it, and districts of different years side by side are told.
    """
    from explorer.catalogue import Catalogue
    from explorer.readers.flows import FlowReading

    catalogue = Catalogue.load()
    found = catalogue.preview_flows(options.flows, FlowReading(options.base, options.orientation, options.columns))
    mixed = found.match.mixed_years(catalogue.districts)
    kept = f"{mixed} They stay zones of their own." if mixed else ""
    for sentence in filter(None, (*found.reading.sentences(), found.told_by_totals, kept)):
        say(sentence)
    return found.reading
