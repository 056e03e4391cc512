"""``containment``: how much of its commuting each group of zones keeps inside."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.area_options import add_believe_codes
from explorer.cli.arguments import file, whole_number
from explorer.cli.flow_options import add_flow_options, read_flows_of
from explorer.cli.output import Narrator, hand_over, say, tell_beside
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.random_options import add_random_options, check_random, touching_for_chance
from explorer.csv_text import frame_text
from explorer.errors import ChoiceError, JoinError
from explorer.said import Listing, Said
from explorer.words import text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.group_containment import GroupContainment
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.readers.divisions import Division

NAME, HELP = "containment", Said("cli-containment")
DESCRIPTION = Said("cli-containment-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare flows and groups."""
    add_project_options(command, saves=False)
    add_flow_options(command)
    command.add_argument("--groups", metavar="CSV", type=file, help=text("cli-help-groups"))
    add_believe_codes(command)
    add_random_options(command, "group")
    command.add_argument("--seed", metavar="N", type=whole_number, default=1, help=text("cli-help-random-seed"))
    command.add_argument("--out", metavar="FILE", type=Path, help=text("cli-help-containment-out"))


def run(options: argparse.Namespace) -> int:
    """Print or write a row for each group."""
    from explorer.catalogue import Catalogue

    check_random(options)
    with begun(options, Catalogue.load()) as start:
        return _run(options, start)


def _run(options: argparse.Namespace, start: Begun) -> int:
    from explorer.analysis.group_containment import group_containment
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.catalogue import Catalogue
    from explorer.catalogue.areas.division_doubts import division_problems
    from explorer.catalogue.areas.named_zones import left_out, written_as
    from explorer.readers.divisions import division_apart

    groups = options.groups or start.project.areas
    if groups is None:
        raise ChoiceError(Said("cli-containment-no-groups"), Said("cli-containment-no-groups-remedy"))
    division = division_apart(groups)
    believed = options.believe_codes or (options.groups is None and start.project.areas_believed)
    doubts = division_problems(groups, division, Catalogue.load().area_keys, believed=believed)
    preview = read_flows_of(options, start.project)
    lookup = Catalogue.load().districts
    division = written_as(division, preview.zones, lookup)
    found = group_containment(preview.table.frame, division.frame)
    if not found.groups["zones"].any():
        raise JoinError(
            Said("cli-nothing-common", first=groups.name, second=preview.file),
            Said("cli-containment-nothing-common-remedy", groups=str(found.unknown[0]), flows=str(found.ungrouped[0])),
        )
    incomplete = [*_incomplete(found), *left_out(found.unknown, division.zones, lookup)]
    ungrouped = [Said("cli-containment-ungrouped", zones=some(found.ungrouped))] if found.ungrouped else []
    # What lies outside of one group is no surprise; several that leave zones out are a division that does.
    incomplete += ungrouped if len(found.groups) > 1 else []
    for note in dict.fromkeys((*doubts, *division.notes, *ungrouped, *incomplete)):
        say(note)
    table = found.groups
    problems: tuple[Said | str, ...] = (*preview.problems, *doubts, *incomplete)
    if options.random is not None:
        flows = ZoneFlows.of(preview.table.frame)
        touching = touching_for_chance(options.boundaries or start.project.boundaries, flows.zones, options.contradicted)
        table, problems = _with_chance(options, found, flows, touching.pairs, division), (*problems, *touching.problems)
    hand_over(frame_text(table, index=True), options.out)
    if options.out:
        tell_beside(options.out, problems)
    start.tell_differences()
    return start.status(problems)


def _with_chance(
    options: argparse.Namespace, found: GroupContainment, flows: ZoneFlows, touching: list[tuple[str, str]], division: Division
) -> pd.DataFrame:
    """Add where each group stands among random contiguous groups with as many employed residents."""
    from explorer.analysis.chance_containment import chance_table
    from explorer.analysis.division_containment import division_containment
    from explorer.exports.tables.split_words import split_sentences

    groups = division.frame.set_index("zone")["area"]
    chance = chance_table(flows, groups, touching, options.random, options.seed, Narrator())
    split = division_containment(flows, groups, touching, options.random, options.seed, Narrator())
    for sentence in split_sentences(Said("cli-all-groups-together"), split) if split else ():
        say(sentence)
    say(Said("cli-containment-chance", groups=options.random, seed=str(options.seed)))
    return found.groups.join(chance.filter(regex="_random|_above|random_groups"))


def _incomplete(found: GroupContainment) -> list[Said]:
    """Say which zones the flows lack, and which groups are counted without some of theirs."""
    told = [Said("cli-containment-unknown", zones=some(found.unknown))] if found.unknown else []
    parts = [Said("cli-containment-part", group=group, has=has, of=of) for group, (has, of) in found.partial.items()]
    return [*told, Said("cli-containment-partial", groups=Listing(tuple(parts), 10, "clauses"))] if parts else told


def some(zones: Sequence[object], most: int = 10) -> Said:
    """Name zones, with their number; the first of many."""
    return Said("cli-some-zones", zones=len(zones), listed=Listing(tuple(map(str, zones)), most))
