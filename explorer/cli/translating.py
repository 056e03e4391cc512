"""``words``: what the program says in a language, handed to a translator and taken back."""

from __future__ import annotations

import argparse
import contextlib
import re
from pathlib import Path

from explorer.cli.arguments import file
from explorer.cli.output import STATUS, hand_over, say
from explorer.errors import ChoiceError
from explorer.said import Said
from explorer.words import text

NAME, HELP = "words", Said("cli-translation")
DESCRIPTION = Said("cli-translation-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what can be done with words."""
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    about = {name: text(f"cli-translation-{name}") for name in ("export", "import", "state")}
    export, taken, state = (
        actions.add_parser(name, help=told, description=told, allow_abbrev=False) for name, told in about.items()
    )
    for action in (export, state):
        action.add_argument("code", metavar="CODE", help=text("cli-help-translation-code"))
    export.add_argument("--out", metavar="FILE", type=Path, required=True, help=text("cli-help-translation-out"))
    taken.add_argument("file", metavar="FILE", type=file, help=text("cli-help-translation-file"))
    taken.add_argument("--to", metavar="DIR", type=Path, help=text("cli-help-translation-to"))
    export.set_defaults(act=_export)
    taken.set_defaults(act=_import)
    state.set_defaults(act=_state)


def run(options: argparse.Namespace) -> int:
    """Do it."""
    status: int = options.act(options)
    return status


def _export(options: argparse.Namespace) -> int:
    from explorer.words.handover import as_xliff

    if not re.fullmatch("[a-z]{2,3}", options.code) or options.code == "en":
        raise ChoiceError(Said("cli-translation-code", code=options.code), Said("cli-translation-code-remedy"))
    hand_over(as_xliff(options.code), options.out)
    return _state(options)


def _import(options: argparse.Namespace) -> int:
    from explorer import resources
    from explorer.exports.whole_file import write_whole
    from explorer.words.handover import refusals, taken_in, xliff_apart

    code, given = xliff_apart(options.file)
    refused = refusals(given)
    for key, reason in refused.items():
        say(Said("cli-translation-refused", message=key, reason=reason))
    folder = options.to or resources.resource(f"words/{code}")
    changed = taken_in(code, given)
    with contextlib.suppress(OSError):
        # What stands in the way of the folder stands in the way of its files, and is told there.
        folder.mkdir(parents=True, exist_ok=True)
    for name, written in changed.items():
        write_whole(folder / name, written)
    say(Said("cli-translation-taken", files=len(changed), refused=len(refused), folder=str(folder)))
    return STATUS["usable with problems"] if refused else STATUS["usable"]


def _state(options: argparse.Namespace) -> int:
    from explorer.words.handover import progress

    far = progress(options.code)
    say(Said("cli-translation-progress", translated=far.translated, every=far.every, checked=far.checked))
    return STATUS["usable"]
