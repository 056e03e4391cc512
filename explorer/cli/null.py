"""``null``: the random groups that footprints are held against, made anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from explorer.cli.output import Narrator, say
from explorer.said import Said
from explorer.words import text

NAME, HELP = "null", Said("cli-null")
DESCRIPTION = Said("cli-null-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what to do, and where to."""
    command.add_argument("action", choices=("build",), help=text("cli-help-action"))
    command.add_argument("--out", metavar="FILE", type=Path, help=text("cli-help-null-out"))


def run(options: argparse.Namespace) -> int:
    """Draw the groups and write them."""
    from explorer import resources
    from explorer.catalogue import Catalogue
    from explorer.flags.sides.chance import TABLE, build_table

    target = options.out or resources.facts(TABLE)
    groups = build_table(Catalogue.load(), target, Narrator())
    say(Said("cli-null-wrote", file=str(target), groups=groups))
    return 0
