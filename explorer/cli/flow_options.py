"""The options of every command that reads a flows file."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.cli.arguments import file
from explorer.cli.output import say
from explorer.errors import ChoiceError
from explorer.said import Listing, Said
from explorer.words import text

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.catalogue.flow_preview import JoinPreview
    from explorer.project import Project
    from explorer.readers.flows import FlowPreview, FlowReading


def add_flow_options(command: argparse.ArgumentParser) -> None:
    """Declare a flows file, and how it is to be read."""
    command.add_argument("--flows", metavar="FILE", type=file, help=text("cli-help-flows-to-read"))
    add_reading_options(command)


def add_reading_options(command: argparse.ArgumentParser) -> None:
    """Declare how a flows file is to be read."""
    command.add_argument(
        "--base",
        choices=["fixed", "home", "all"],
        default="",
        help=text("cli-help-base"),
    )
    command.add_argument(
        "--orientation", choices=["workplace-rows", "residence-rows"], default="", help=text("cli-help-orientation")
    )
    command.add_argument("--columns", metavar="R,W,P", type=three_columns, default=(), help=text("cli-help-columns"))
    command.add_argument("--believe-flows", action="store_true", help=text("cli-help-believe-flows"))
    command.add_argument("--names", metavar="CSV", type=file, help=text("cli-help-flow-names"))


def chosen_flows(options: argparse.Namespace, project: Project) -> tuple[Path | None, FlowReading]:
    """Return the flows file, the project's where none is named, and how it is to be read.

    Raises
    ------
    ReadError
        The table of names cannot be read.
    ChoiceError
        There is no flows file to read in this way.
    """
    from explorer.readers.divisions import names_apart
    from explorer.readers.flows import USUAL_READING, FlowReading

    names: tuple[tuple[str, str], ...] = ()
    if options.names:
        meant = names_apart(options.names)
        names = meant.pairs
        for note in meant.notes:
            say(note)
    before = project.flow_reading if options.flows is None else USUAL_READING
    reading = FlowReading(
        options.base or before.base,
        options.orientation or before.orientation,
        options.columns or before.columns,
        names or before.names,
        options.believe_flows or before.believed,
    )
    flows = options.flows or project.flows
    if flows is None and reading != USUAL_READING:
        raise ChoiceError(Said("cli-flows-one-way"), Said("cli-add-flows"))
    return flows, reading


def _among_districts(found: JoinPreview) -> list[Said]:
    """Say which zones of a file of districts are none: each stands for itself."""
    if not found.is_of_districts or found.match.is_complete:
        return []
    none = found.match.unmatched
    zones = Listing(tuple(one.text for one in none), 10)
    return [Said("cli-flows-among-districts", zones=zones), *(one.told for one in none[:5])]


def three_columns(given: str) -> tuple[str, ...]:
    """Three headers, with commas between."""
    names = tuple(name.strip() for name in given.split(","))
    if len(names) != 3 or not all(names):
        raise argparse.ArgumentTypeError(text("cli-wanted-columns"))
    return names


def read_flows_of(options: argparse.Namespace, project: Project) -> FlowPreview:
    """Read the flows file as options and project say, and tell on standard error what was recognised.

    The zones may be of any kind; where they are districts, known totals tell the way round of a matrix that does not say
    it, and what stands among districts and is none, or of another year, is told.

    Raises
    ------
    ReadError
        The file cannot be read; or it contradicts what is known, and the user has not decided to use it.
    ChoiceError
        There is no flows file.
    """
    from explorer.catalogue import Catalogue
    from explorer.catalogue.flows import BELIEVE

    catalogue, (flows, reading) = Catalogue.load(), chosen_flows(options, project)
    if flows is None:
        raise ChoiceError(Said("cli-flows-none"), Said("cli-flows-none-remedy"))
    found = catalogue.files.preview_flows(flows, reading)
    mixed = found.match.mixed_years(catalogue.districts)
    kept = Said("cli-flows-mixed-years") if mixed and found.is_of_districts else mixed
    unused = [name for name, _ in reading.names if name not in dict(found.reading.named)]
    told = Listing(tuple(unused), 10)
    file = options.names.name if options.names else None
    idle = Said("cli-flows-idle", names=told, file=file) if file else Said("cli-flows-idle-in-project", names=told)
    found.refuse_doubtful(BELIEVE)
    preview = replace(found.reading, problems=(*found.problems, *_among_districts(found)))
    told_of_file = (*preview.sentences(), found.told_by_totals, found.what_was_compared)
    for sentence in dict.fromkeys((*told_of_file, kept, idle if unused else None)):
        if sentence:
            say(sentence)
    return preview
