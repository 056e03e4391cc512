"""``containment``: how much of its commuting each group of zones keeps inside."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.arguments import file, whole_number
from explorer.cli.flow_options import add_flow_options, read_flows_of
from explorer.cli.output import Narrator, hand_over, say
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.random_options import add_random_options, check_random, touching_for_chance
from explorer.csv_text import frame_text
from explorer.errors import ChoiceError, JoinError

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.group_containment import GroupContainment
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.readers.divisions import Division

NAME, HELP = "containment", "self-containment of groups of zones, from a flows file"
DESCRIPTION = (
    "Prints, for each group of zones, the share of its employed residents who work inside (supply), the share of "
    "its jobs filled from inside (demand), and its size."
)


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare flows and groups."""
    add_project_options(command, saves=False)
    add_flow_options(command)
    command.add_argument(
        "--groups", metavar="CSV", type=file, help="table with the columns zone and group; without it, the areas of the project"
    )
    add_random_options(command, "each group")
    command.add_argument("--seed", metavar="N", type=whole_number, default=1, help="what drawing them begins with (1)")
    command.add_argument("--out", metavar="FILE", type=Path, help="CSV to write; without it, to standard output")


def run(options: argparse.Namespace) -> int:
    """Print or write a row for each group."""
    from explorer.catalogue import Catalogue

    check_random(options)
    with begun(options, Catalogue.load()) as start:
        return _run(options, start)


def _run(options: argparse.Namespace, start: Begun) -> int:
    from explorer.analysis.group_containment import group_containment
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.readers.divisions import division_apart

    groups = options.groups or start.project.areas
    if groups is None:
        raise ChoiceError("There are no groups of zones.", "Add --groups CSV, or --project FILE of a project that has areas.")
    division = division_apart(groups)
    preview = read_flows_of(options, start.project)
    found = group_containment(preview.table.frame, division.frame)
    if not found.groups["zones"].any():
        raise JoinError(
            f"{groups.name} and {preview.file} have no zone in common.",
            f"The groups have zones such as {found.unknown[0]}, the flows such as {found.ungrouped[0]}.",
        )
    for note in (*division.notes, *_unmatched(found)):
        say(note)
    table, problems = found.groups, preview.problems
    if options.random is not None:
        flows = ZoneFlows.of(preview.table.frame)
        touching = touching_for_chance(options.boundaries or start.project.boundaries, flows.zones, options.contradicted)
        table, problems = _with_chance(options, found, flows, touching.pairs, division), (*problems, *touching.problems)
    hand_over(frame_text(table, index=True), options.out)
    start.tell_differences()
    return start.status(problems)


def _with_chance(
    options: argparse.Namespace, found: GroupContainment, flows: ZoneFlows, touching: list[tuple[str, str]], division: Division
) -> pd.DataFrame:
    """Add where each group stands among random contiguous groups with as many employed residents."""
    from explorer.analysis.chance_containment import chance_table
    from explorer.analysis.division_containment import division_containment
    from explorer.exports.split_words import split_sentences

    groups = division.frame.set_index("zone")["area"]
    chance = chance_table(flows, groups, touching, options.random, options.seed, Narrator())
    split = division_containment(flows, groups, touching, options.random, options.seed, Narrator())
    for sentence in split_sentences("All groups together", split) if split else ():
        say(sentence)
    say(f"Held against {options.random} random contiguous groups of the same size (seed {options.seed}).")
    return found.groups.join(chance.filter(regex="_random|_above|random_groups"))


def _unmatched(found: GroupContainment) -> list[str]:
    told = []
    if found.ungrouped:
        told.append(f"In no group, so outside of all: {some(found.ungrouped)}.")
    if found.unknown:
        told.append(f"In the groups but not in the flows: {some(found.unknown)}.")
    return told


def some(zones: Sequence[object], most: int = 10) -> str:
    """Name zones, with their number; the first of many."""
    shown = ", ".join(map(str, zones[:most])) + (" and others" if len(zones) > most else "")
    return f"{len(zones)} zone{'' if len(zones) == 1 else 's'} ({shown})"
