"""Options for thresholds, shared by the commands that raise flags."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.words import text

if TYPE_CHECKING:
    from explorer.project import Project


def add_threshold_options(command: argparse.ArgumentParser) -> None:
    """Declare the preset and single thresholds."""
    command.add_argument("--preset", metavar="NAME", default="", help=text("cli-help-threshold-preset"))
    command.add_argument("--threshold", metavar="KIND=AMBER,RED", action="append", default=[], help=text("cli-help-threshold"))


def with_thresholds(options: argparse.Namespace, project: Project) -> Project:
    """Return a project with the preset, which replaces all its thresholds, and with single ones, each in place of its kind's.

    Raises
    ------
    ChoiceError
        One of them is not known, or is no threshold.
    """
    from explorer.flags import presets

    if options.preset:
        project = replace(project, preset=presets.preset(options.preset).id, limits=())
    limits = presets.read_thresholds(options.threshold, presets.preset(project.preset))
    kept = (own for own in project.limits if own.kind not in {new.kind for new in limits})
    return replace(project, limits=(*kept, *limits))
