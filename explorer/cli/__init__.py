"""The front door without a screen: the same journey as the window, from the command line.

A command is a module with a ``NAME``, a ``HELP`` line, a ``DESCRIPTION``, ``add_options`` and ``run``. What is costly to
import, it imports in ``run``: the window starts through this parser too.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from explorer import __version__, words
from explorer.cli.arguments import scale, size
from explorer.cli.output import say
from explorer.cli.parser_words import speak_as_we_do
from explorer.errors import ChoiceError, ExplorerError
from explorer.said import Listing, Said, Value
from explorer.settings import load_settings, system_language
from explorer.words import PSEUDO, languages, text

FAILED = 2


def commands() -> tuple[ModuleType, ...]:
    """Return all commands, in the order of the help."""
    # Imported only where a command is asked for: the window, which comes in by this door too, needs none of them.
    from explorer.cli import (
        areas,
        atlas,
        check,
        check_table,
        commuting_map,
        compare,
        containment,
        convert,
        data,
        flags,
        listing,
        monitor,
        null,
        pack,
        plan,
        profile,
        report,
        self_test,
        statement,
        translating,
        verify,
        workshop,
    )

    return (
        listing, report, statement, verify, commuting_map, monitor, profile, atlas, flags, plan, workshop, areas, containment,
        compare, check, check_table, convert, data, pack, null, translating, self_test,
    )  # fmt: skip


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise ChoiceError(Said("cli-usage", message=message), Said("cli-usage-remedy", command=self.prog))


def language_asked(arguments: Sequence[str]) -> str:
    """Return the language that arguments ask for, known before they are read: refusals and help are in it, too.

    Without one it is the language chosen in the window, or else the system's where there are words in it.
    """
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--language", nargs="?")
    asked = early.parse_known_args(arguments)[0].language
    if asked is not None:
        return asked if asked in (*languages(), PSEUDO) else "en"
    chosen = load_settings().language or system_language()
    return chosen if chosen in languages() else "en"


def parser(given: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Return the parser of the whole command line or, if these arguments can only be the window's, of its options alone."""
    speak_as_we_do()
    top = _Parser(prog="subregion-explorer", description=text("cli-description"), allow_abbrev=False)
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _language_option(top)
    _window_options(top)
    top.set_defaults(command=None)
    if given is not None and all(argument.startswith("--project=") for argument in given):
        return top
    named = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for command in commands():
        options = named.add_parser(
            command.NAME, help=words.say(command.HELP), description=words.say(command.DESCRIPTION), allow_abbrev=False
        )
        command.add_options(options)
        _language_option(options)
        options.set_defaults(run=command.run)
    return top


def _language_option(of: argparse.ArgumentParser) -> None:
    """Let the language be named before a command or after it; :func:`language_asked` has read it by then."""
    told = text("cli-help-language")
    of.add_argument("--language", metavar="CODE", choices=(*languages(), PSEUDO), default=argparse.SUPPRESS, help=told)


def _window_options(top: argparse.ArgumentParser) -> None:
    window = top.add_argument_group(text("cli-group-window"))
    window.add_argument("--partnership", metavar="ID", help=text("cli-help-partnership"))
    window.add_argument("--indicator", metavar="ID", help=text("cli-help-indicator"))
    window.add_argument("--project", metavar="FILE", type=Path, help=text("cli-help-project"))
    window.add_argument("--portable", action="store_true", help=text("cli-help-portable"))
    window.add_argument("--screenshot", metavar="FILE", type=Path, help=text("cli-help-screenshot"))
    # What the check of an installation asks for beside it.
    window.add_argument("--with-charts", action="store_true", help=argparse.SUPPRESS)
    window.add_argument("--size", metavar="WxH", type=size, help=text("cli-help-size"))
    window.add_argument("--scale", metavar="N", type=scale, default=1.0, help=text("cli-help-scale"))


def run(options: argparse.Namespace) -> int:
    """Carry out a command; return the exit status.

    Raises
    ------
    ExplorerError
        Anything that the user can mend.
    """
    import logging

    # Where nothing can be kept, matplotlib would complain in its own words of its list of typefaces; maps are drawn all the same.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    status: int = options.run(options)
    tell_of_words()
    return status


OPTIONS = {
    "readers-name-weights": Said("cli-option-weight-column"),
    "readers-say-rows": Said("cli-option-orientation"),
    "readers-name-columns": Said("cli-option-columns"),
    "readers-give-layout-or-columns": Said("cli-option-columns"),
    "flow-say-which": Said("cli-option-names"),
}
"""What does a remedy, which the window says too, on the command line."""


def complain(error: ExplorerError) -> int:
    """Tell an error on standard error; return the exit status for it."""
    say(
        Said("cli-complaint", sentence=Listing.of([_with_options(error.message), _with_options(error.remedy)], joint="sentences"))
    )
    tell_of_words()
    return FAILED


def tell_of_words() -> None:
    """Say on standard error that messages are missing or wrong, where one that was asked for is, and which."""
    if problems := words.problems():
        lines = Listing(problems, len(problems), "clauses")
        say(Said("cli-words", problems=lines))


def _with_options(told: Value) -> Value:
    """Return what is said with the option after each remedy that has one, however deep it stands."""
    if isinstance(told, Listing):
        return Listing(tuple(_with_options(item) for item in told.items), told.most, told.joint, told.more)
    if not isinstance(told, Said):
        return told
    said = Said(told.id, **{name: _with_options(value) for name, value in told.values.items()})
    return Said("cli-with-option", remedy=said, option=OPTIONS[told.id]) if told.id in OPTIONS else said
