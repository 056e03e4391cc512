"""``convert``: a file from outside, checked and cleaned, in the format that the name of the output asks for."""

from __future__ import annotations

import argparse
from pathlib import Path

from explorer.cli import check
from explorer.cli.output import Narrator, say
from explorer.errors import ChoiceError, ReadError

NAME, HELP = "convert", "write a clean copy of a boundary file: valid shapes, known coordinate system"


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare the file, what to assume of it, and where the clean copy goes."""
    check.add_layer_options(command)
    command.add_argument(
        "--out", metavar="X", type=Path, required=True, help="file to write: .gpkg, .geojson, .fgb, .shp, .parquet"
    )


def run(options: argparse.Namespace) -> int:
    """Write the clean copy; say what was repaired and assumed."""
    from explorer.readers.boundary_files import may_hold_boundaries

    if options.out.exists() and options.file.exists() and options.out.samefile(options.file):
        raise ChoiceError(f"{options.out.name} is the file itself.", "Give another name for the clean copy.")
    if may_hold_boundaries(options.file):
        return _convert_layer(options)
    raise ReadError(f"{options.file.name} is no boundary file.", "Give a boundary file; see: subregion-explorer check --help")


def _convert_layer(options: argparse.Namespace) -> int:
    from explorer.exports.boundary_layer import ending_of, layer_frame, write_layer
    from explorer.readers import apart

    ending_of(options.out)
    parcel = apart.run(
        "explorer.catalogue.boundary_check:clean_apart",
        check.arguments(options),
        subject=options.file.name,
        progress=Narrator(),
    )
    record = parcel["report"]
    if record["status"] == "not usable":
        raise ReadError(check.first_reason(record))
    for path in write_layer(layer_frame(parcel), options.out):
        say(f"Wrote {path}")
    for problem in record["problems"]:
        say(problem["what"])
    return 0
