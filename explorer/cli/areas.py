"""``areas``: functional economic areas from a flows file."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.cli.output import Narrator, say
from explorer.errors import ChoiceError

if TYPE_CHECKING:
    from explorer.analysis.delineation import Criteria, Delineation
    from explorer.analysis.zone_flows import ZoneFlows

NAME, HELP = "areas", "functional economic areas, delineated from a flows file"
_METHODS = ("documented", "r-compatible", "curds")
_PRESETS = ("ttwa-2011", "strict", "regional")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare flows, criteria and method."""
    command.add_argument("--flows", metavar="FILE", type=Path, required=True, help="commuting flows between zones of any kind")
    command.add_argument("--base", choices=["fixed", "home", "all"], default="fixed", help="whom to count; see the help page")
    command.add_argument("--method", choices=_METHODS, default="documented", help="how to delineate (documented is the default)")
    command.add_argument("--preset", choices=_PRESETS, default="ttwa-2011", help="named criteria; each can be changed below")
    command.add_argument("--min-size", metavar="PEOPLE", type=float, help="employed residents that an area must have")
    command.add_argument("--min-containment", metavar="SHARE", type=float, help="self-containment enough for a large area")
    command.add_argument("--target-size", metavar="PEOPLE", type=float, help="employed residents of a large area")
    command.add_argument("--target-containment", metavar="SHARE", type=float, help="self-containment asked of a small area")
    command.add_argument("--contiguous", metavar="BOUNDARIES", type=Path, help="keep areas in one piece; a boundary file")
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder for areas.csv and the other files")


def run(options: argparse.Namespace) -> int:
    """Delineate and write the files."""
    from explorer.exports.delineation_files import delineation_writers, run_record
    from explorer.exports.whole_folder import write_together

    criteria = _criteria(options)
    flows, inputs = _flows(options)
    found, seconds = _delineated(options, flows, criteria)
    writers = delineation_writers(found, run_record(found, seconds, inputs))
    for path in write_together(options.out, writers):
        say(f"Wrote {path}")
    for sentence in _sentences(found):
        say(sentence)
    return 0


def _criteria(options: argparse.Namespace) -> Criteria:
    from explorer.analysis.delineation import preset

    names = ("min_size", "min_containment", "target_size", "target_containment")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    return replace(preset(options.preset), **given)


def _flows(options: argparse.Namespace) -> tuple[ZoneFlows, dict[str, Any]]:
    """Read the flows; return them with what ``run.json`` says of them."""
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.readers.flows import read_flows

    table = read_flows(options.flows)
    for note in table.notes:
        say(note)
    inputs = {"flows": options.flows.name, "base": options.base, "base_in_words": table.base, "notes": list(table.notes)}
    return ZoneFlows.of(table.frame), inputs


def _delineated(options: argparse.Namespace, flows: ZoneFlows, criteria: Criteria) -> tuple[Delineation, float]:
    from explorer.analysis.delineation import delineate

    begun = time.perf_counter()
    found = delineate(flows, criteria, options.method, names=_names(flows.zones), progress=Narrator())
    if found.statistics.empty:
        raise ChoiceError(
            f"No area of {flows.total:,.0f} people in {len(flows.zones)} zones meets these criteria.",
            "Ask for smaller or less self-contained areas.",
        )
    return found, time.perf_counter() - begun


def _names(zones: tuple[str, ...]) -> dict[str, str]:
    """Names of the zones that are districts, of this year or an earlier one."""
    from explorer.places.districts import load_districts

    lookup = load_districts()
    names = {zone: lookup.name(zone) for zone in zones if zone in lookup.districts}
    return names | {zone: lookup.aliases[zone].old_name for zone in zones if zone in lookup.aliases and zone not in names}


def _sentences(found: Delineation) -> list[str]:
    """Say what came of it, and what a reader must not miss."""
    statistics, zero, unassigned = found.statistics, found.zero, found.unassigned
    told = [f"{len(found.zones)} zones in {len(statistics)} areas after {found.iterations} iterations."]
    if invalid := int((~statistics["valid"]).sum()):
        told.append(f"{invalid} of them {'misses' if invalid == 1 else 'miss'} the criteria: see area_statistics.csv.")
    if len(zero):
        told.append(f"{_zones(len(zero))} could not take part, with {found.dropped:,.0f} people: see zero.csv.")
    if unassigned:
        told.append(
            f"{_zones(len(unassigned))} stayed without an area, having no flow from or to any: {', '.join(unassigned[:10])}."
        )
    return told


def _zones(number: int) -> str:
    return "1 zone" if number == 1 else f"{number} zones"
