"""``self-test``: whether this installation works, and what to do where it does not."""

from __future__ import annotations

import argparse
import json
import sys

from explorer import __version__, resources
from explorer.cli.output import put_out, say
from explorer.said import Said
from explorer.words import say as worded
from explorer.words import text

NAME, HELP = "self-test", Said("cli-self-test")
DESCRIPTION = Said("cli-self-test-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare in what form the results are wanted."""
    command.add_argument("--json", action="store_true", help=text("cli-help-self-test-json"))
    command.add_argument("--only", metavar="CHECK", action="append", default=[], help=text("cli-help-self-test-only"))


def run(options: argparse.Namespace) -> int:
    """Make all checks; end with 0 where nothing is wrong, else with 1."""
    from explorer.errors import ChoiceError
    from explorer.installation.checks import CHECKS, made
    from explorer.said import Listing

    if unknown := [name for name in options.only if name not in CHECKS]:
        raise ChoiceError(
            Said("cli-self-test-no-check", name=unknown[0]),
            Said("cli-self-test-choose", checks=Listing(tuple(CHECKS), len(CHECKS))),
        )
    results = []
    for result in made(options.only or CHECKS):
        results.append(result)
        if not options.json:
            put_out(worded(Said("cli-self-test-line", status=result.status, title=result.title, told=result.told)) + "\n")
            if result.remedy:
                put_out(worded(Said("cli-self-test-remedy", remedy=result.remedy)) + "\n")
    faults = sum(result.status == "fault" for result in results)
    if options.json:
        about = {"version": __version__, "platform": sys.platform, **resources.build(), "faults": faults}
        put_out(json.dumps({**about, "checks": [each.record() for each in results]}, ensure_ascii=False, indent=2) + "\n")
    else:
        say(Said("cli-self-test-faults", faults=faults))
    return int(faults > 0)
