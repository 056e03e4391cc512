"""``check``: what a boundary file is, and whether it can be used."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explorer import words
from explorer.cli.output import STATUS, put_out, say
from explorer.errors import ChoiceError, ExplorerError
from explorer.said import Listing, Said, Value, sentences
from explorer.words import text

NAME, HELP = "check", Said("cli-check")
DESCRIPTION = Said("cli-check-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the file and what to assume of it."""
    add_layer_options(command)


def add_layer_options(command: argparse.ArgumentParser, kind: Callable[[str], Path] = Path, *, or_table: bool = False) -> None:
    """Declare which layer of which file is meant, and what the user knows of it."""
    command.add_argument(
        "file", metavar="FILE", type=kind, help=text("cli-help-layer-file", or_table="yes" if or_table else "no")
    )
    command.add_argument("--layer", metavar="NAME", default="", help=text("cli-help-layer"))
    command.add_argument("--crs", metavar="EPSG", default="", help=text("cli-help-crs"))
    command.add_argument("--codes", metavar="COLUMN", default="", help=text("cli-help-codes"))
    command.add_argument("--names", metavar="COLUMN", default="", help=text("cli-help-names"))
    add_decision(command)


def add_decision(command: argparse.ArgumentParser) -> None:
    """Declare what to do about shapes that contradict their codes: nothing is used before that is decided."""
    command.add_argument(
        "--contradicted",
        choices=("leave-out", "codes", "shapes"),
        default="",
        help=text("cli-help-contradicted"),
    )


def run(options: argparse.Namespace) -> int:
    """Print the report as JSON; the exit status says whether the file can be used."""
    from explorer.readers import apart

    try:
        record = apart.read("explorer.catalogue.areas.boundary_check:check_apart", options.file, chosen(options), folder_too=True)
    except ChoiceError:
        raise
    except ExplorerError as error:
        from explorer.places.checks.boundary_report import refused

        record = refused(options.file.name, error).record()
    put_out(json.dumps(words.plain(record), ensure_ascii=False, indent=2) + "\n")
    status = STATUS[record["status"]]
    if status == STATUS["not usable"]:
        say(Said("cli-complaint", sentence=first_reason(record)))
    return status


def chosen(options: argparse.Namespace) -> dict[str, str]:
    """Return the options as the functions of :mod:`explorer.catalogue.areas.boundary_check` take them."""
    return {
        "layer": options.layer,
        "crs": options.crs,
        "code_field": options.codes,
        "name_field": options.names,
        "contradicted": options.contradicted,
    }


def first_reason(record: dict[str, Any]) -> Listing:
    """Return the first problem of a report, which says why a file cannot be used, with where it is and its remedy."""
    problem = record["problems"][0]
    return sentences(problem["what"], where_said(problem["where"]), problem["what_to_do"])


def where_said(where: Value | None) -> Said | None:
    """Say where in a file something is, as a sentence; None where that is not known."""
    return Said("cli-where", where=where) if where else None
