"""The front door without a screen: the same journey as the window, from the command line.

A command is a module with a ``NAME``, a ``HELP`` line, a ``DESCRIPTION``, ``add_options`` and ``run``. What is costly to
import, it imports in ``run``: the window starts through this parser too.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from explorer import __version__
from explorer.cli import areas, check, check_table, compare, containment, convert, flags, listing, null, report
from explorer.cli.arguments import scale, size
from explorer.cli.output import say
from explorer.errors import ChoiceError, ExplorerError
from explorer.words import PSEUDO, error_said, languages

FAILED = 2
COMMANDS = (listing, report, flags, areas, containment, compare, check, check_table, convert, null)
"""In the order of the help."""

_DESCRIPTION = "Does this partnership's boundary fit the economy it says it serves? Without a command, the window opens."


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise ChoiceError(f"{message[:1].upper()}{message[1:]}.", f"See: {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line, the window's options included."""
    top = _Parser(prog="subregion-explorer", description=_DESCRIPTION, allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    top.add_argument("--language", choices=(*languages(), PSEUDO), default="en", help=argparse.SUPPRESS)
    _window_options(top)
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS:
        options = commands.add_parser(command.NAME, help=command.HELP, description=command.DESCRIPTION, allow_abbrev=False)
        command.add_options(options)
        options.set_defaults(run=command.run)
    return top


def _window_options(top: argparse.ArgumentParser) -> None:
    window = top.add_argument_group("window")
    window.add_argument("--partnership", metavar="ID", help="id or name of the partnership to open with")
    window.add_argument("--indicator", metavar="ID", help="id or title of the indicator to open with")
    window.add_argument("--project", metavar="FILE", type=Path, help="a project to open with; its name alone does it, too")
    window.add_argument("--screenshot", metavar="FILE", type=Path, help="draw the window into a PNG file and quit")
    window.add_argument("--size", metavar="WxH", type=size, help="size of the window, such as 1600x1000")
    window.add_argument("--scale", metavar="N", type=scale, default=1.0, help="pixels a point in the PNG, such as 2")


def run(options: argparse.Namespace) -> int:
    """Carry out a command; return the exit status.

    Raises
    ------
    ExplorerError
        Anything that the user can mend.
    """
    status: int = options.run(options)
    return status


OPTIONS = {
    "Name the column of weights.": "--weight-column NAME",
    "Say what its rows are.": "--orientation workplace-rows or --orientation residence-rows",
    "Name the three columns: where people live, where they work, and how many.": "--columns RESIDENCE,WORKPLACE,PEOPLE",
    "Say which places are meant, or leave them out.": "--names CSV, a table with the columns name and code",
}
"""What a remedy, which the window shows too, is called on the command line."""


def complain(error: ExplorerError) -> int:
    """Tell an error on standard error; return the exit status for it."""
    said = error_said(error)
    for remedy, option in OPTIONS.items():
        said = said.replace(remedy, f"{remedy} ({option})")
    say(f"subregion-explorer: {said}")
    return FAILED
