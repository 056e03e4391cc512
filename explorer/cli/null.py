"""``null``: the random groups that footprints are held against, made anew."""

from __future__ import annotations

import argparse
from pathlib import Path

from explorer.cli.output import Narrator, say

NAME, HELP = "null", "make the bundled table of random groups of districts anew"
DESCRIPTION = (
    "Draws contiguous groups of districts of every size in two ways, with fixed seeds, works out what each keeps of the "
    "bundled commuting, and writes them into one file. Other flows are held against the same groups."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare what to do, and where to."""
    command.add_argument("action", choices=("build",), help="build: draw the groups and write the table")
    command.add_argument("--out", metavar="FILE", type=Path, help="file to write; the bundled one by default")


def run(options: argparse.Namespace) -> int:
    """Draw the groups and write them."""
    from explorer import resources
    from explorer.catalogue import Catalogue
    from explorer.flags.chance import TABLE, build_table

    target = options.out or resources.facts(TABLE)
    groups = build_table(Catalogue.load(), target, Narrator())
    say(f"Wrote {target}: {groups:,} groups.")
    return 0
