"""Options for thresholds, shared by the commands that raise flags."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.project import Threshold


def add_threshold_options(command: argparse.ArgumentParser) -> None:
    """Declare the preset and single thresholds."""
    command.add_argument(
        "--preset", metavar="NAME", default="", help="thresholds: own, ttwa, lep-review-2018 or white-paper-2024"
    )
    command.add_argument(
        "--threshold", metavar="KIND=AMBER,RED", action="append", default=[], help="own threshold of a flag; can be given again"
    )


def chosen_thresholds(options: argparse.Namespace) -> tuple[str, tuple[Threshold, ...]]:
    """Return the id of the preset (empty without one) and the single thresholds.

    Raises
    ------
    ChoiceError
        One of them is not known, or is no threshold.
    """
    from explorer.flags import presets

    known = presets.preset(options.preset)
    chosen = known.id if options.preset else ""
    return chosen, presets.read_thresholds(options.threshold, known)
