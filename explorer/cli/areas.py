"""``areas``: functional economic areas from a flows file, and how far they hold."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.cli.arguments import boundary_file, file, number, whole_number
from explorer.cli.flow_options import add_flow_options, chosen_flows, read_flows_of
from explorer.cli.output import Narrator, say, tell_beside
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.random_options import Touching, add_random_options, check_random, touching_for_chance, touching_in
from explorer.errors import ChoiceError
from explorer.project.areas_asked import METHODS
from explorer.readers.flows.model import whom_said
from explorer.said import Listing, Number, Said, Share
from explorer.words import say as in_words
from explorer.words import text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.delineation import Criteria, Delineation
    from explorer.analysis.division_containment import DivisionContainment
    from explorer.analysis.stability import OtherFlows, Stability
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.catalogue import Catalogue
    from explorer.project import Project

NAME, HELP = "areas", Said("cli-areas")
DESCRIPTION = Said("cli-areas-description")
_PRESETS = ("ttwa-2011", "strict", "regional")

Pairs = list[tuple[str, str]]

CLEARLY_ABOVE = 0.95
"""Share of random groups that an area must be above, on both sides, to be counted in the sentence (ours)."""


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare flows, criteria, method and what else to find out."""
    add_project_options(command)
    add_flow_options(command)
    command.add_argument("--method", choices=METHODS, default="documented", help=text("cli-help-method"))
    command.add_argument("--preset", choices=_PRESETS, default="ttwa-2011", help=text("cli-help-preset"))
    command.add_argument("--min-size", metavar="PEOPLE", type=number, help=text("cli-help-min-size"))
    command.add_argument("--min-containment", metavar="SHARE", type=number, help=text("cli-help-min-containment"))
    command.add_argument("--target-size", metavar="PEOPLE", type=number, help=text("cli-help-target-size"))
    command.add_argument("--target-containment", metavar="SHARE", type=number, help=text("cli-help-target-containment"))
    command.add_argument("--contiguous", metavar="BOUNDARIES", type=boundary_file, help=text("cli-help-contiguous"))
    command.add_argument("--sensitivity", action="store_true", help=text("cli-help-sensitivity"))
    command.add_argument("--resamples", metavar="N", type=whole_number, default=20, help=text("cli-help-resamples"))
    command.add_argument(
        "--other-flows", metavar="FILE", type=file, action="append", default=[], help=text("cli-help-other-flows")
    )
    command.add_argument(
        "--other-base", choices=["fixed", "home", "all"], action="append", default=[], help=text("cli-help-other-base")
    )
    add_random_options(command, "area")
    command.add_argument("--seed", metavar="N", type=whole_number, default=1, help=text("cli-help-seed"))
    command.add_argument("--scheduler", metavar="ADDRESS", default="", help=text("cli-help-scheduler"))
    command.add_argument("--out", metavar="DIR", type=Path, required=True, help=text("cli-help-out"))


def run(options: argparse.Namespace) -> int:
    """Delineate and write the files."""
    from explorer.catalogue import Catalogue

    if options.scheduler and not options.sensitivity:
        say(Said("cli-scheduler-without-runs"))
    if (options.other_flows or options.other_base) and not options.sensitivity:
        raise ChoiceError(Said("cli-other-flows-without-runs"), Said("cli-add-sensitivity"))
    check_random(options)
    catalogue = Catalogue.load()
    with begun(options, catalogue) as start:
        if start.target is not None:
            # Before any work: small areas and lists from elsewhere can be grouped, but no project can be held against them.
            _check_for_project(options, start, catalogue)
        return _run(options, start)


def _check_for_project(options: argparse.Namespace, start: Begun, catalogue: Catalogue) -> None:
    flows, reading = chosen_flows(options, start.project)
    if flows is not None:
        catalogue.files.flows(flows, reading)


def _run(options: argparse.Namespace, start: Begun) -> int:
    from explorer.exports.tables.delineation_files import chance_writers, delineation_writers, run_record, stability_writers
    from explorer.exports.whole_folder import write_together

    criteria = _criteria(options)
    flows, inputs, left_out = _flows(options, start.project)
    given = touching_in(options.contiguous, flows.zones, options.contradicted) if options.contiguous else None
    touching = given.pairs if given else None
    found, seconds = _delineated(options, flows, criteria, touching)
    held = _held(options, start.project, found, flows, touching) if options.sensitivity else None
    boundaries = options.boundaries or start.project.boundaries
    beside = _beside(options, boundaries, found, given) if options.random is not None else None
    chance, split = _chance(options, found, beside.pairs) if beside else (None, None)
    inputs["problems"] += dict.fromkeys(problem for each in (given, beside) if each for problem in each.problems)
    writers = delineation_writers(found, run_record(found, seconds, inputs, held, left_out, split))
    writers |= stability_writers(found, held) if held is not None else {}
    writers |= chance_writers(found, chance) if chance is not None else {}
    for path in write_together(options.out, writers):
        say(Said("cli-wrote", file=str(path)))
    tell_beside(options.out / "areas.csv", inputs["problems"])
    for sentence in [*_sentences(found, held), *_against_chance(options, chance, split)]:
        say(sentence)
    start.tell_differences()
    start.save(_with_areas(options, start.project, found))
    return start.status(inputs["problems"])


def _with_areas(options: argparse.Namespace, project: Project, found: Delineation) -> Project:
    """Return a project that is held against the areas found, with the flows that they were found in."""
    from explorer.analysis.district_areas import AreasWanted
    from explorer.analysis.district_stability import Trial
    from explorer.analysis.kept_areas import to_keep

    flows, reading = chosen_flows(options, project)
    asked = to_keep(AreasWanted(found.criteria, found.method, options.contiguous is not None), Trial())
    areas = (options.out / "areas.csv").absolute()
    return replace(project, flows=flows, flow_reading=reading, areas=areas, areas_asked=asked)


def _criteria(options: argparse.Namespace) -> Criteria:
    from explorer.analysis.delineation import preset

    names = ("min_size", "min_containment", "target_size", "target_containment")
    given = {name: getattr(options, name) for name in names if getattr(options, name) is not None}
    return replace(preset(options.preset), **given)


def _flows(options: argparse.Namespace, project: Project) -> tuple[ZoneFlows, dict[str, Any], list[tuple[str, float]]]:
    """Read the flows; return them with what ``run.json`` says of what was given, and who was not counted."""
    from explorer.analysis.zone_flows import ZoneFlows

    preview = read_flows_of(options, project)
    inputs = {
        "flows": preview.file,
        "base": preview.base,
        "base_in_words": in_words(whom_said(preview.table.base)),
        "recognised": [in_words(one) for one in preview.sentences()],
        "problems": [in_words(one) for one in preview.problems],
        "names": dict(preview.named),
        "contiguous": options.contiguous.name if options.contiguous else None,
        "random_groups": options.random,
        "seed": options.seed,
    }
    return ZoneFlows.of(preview.table.frame), inputs, [(in_words(one.reason), one.people) for one in preview.left_out]


def _delineated(
    options: argparse.Namespace, flows: ZoneFlows, criteria: Criteria, touching: Pairs | None
) -> tuple[Delineation, float]:
    """Return the areas and the seconds that finding them took."""
    from explorer.analysis.delineation import delineate

    names = _names(flows.zones)
    begun = time.perf_counter()
    found = delineate(flows, criteria, options.method, touching=touching, names=names, progress=Narrator())
    seconds = time.perf_counter() - begun
    if found.statistics.empty:
        raise ChoiceError(
            Said("cli-areas-none", people=Number(flows.total), zones=len(flows.zones)),
            Said("analysis-ask-less"),
        )
    return found, seconds


def _names(zones: tuple[str, ...]) -> dict[str, str]:
    """Names of the zones that are districts, of this year or an earlier one."""
    from explorer.places.districts import load_districts

    lookup = load_districts()
    old = {zone: lookup.aliases[zone].old_name for zone in zones if zone in lookup.aliases}
    return old | {zone: lookup.name(zone) for zone in zones if zone in lookup.districts}


def _held(
    options: argparse.Namespace, project: Project, found: Delineation, flows: ZoneFlows, touching: Pairs | None
) -> Stability:
    from explorer.analysis.stability import sensitivity

    return sensitivity(
        found, flows, _others(options, project), resampled_runs=options.resamples, seed=options.seed, touching=touching,
        scheduler=options.scheduler, progress=Narrator(),
    )  # fmt: skip


def _others(options: argparse.Namespace, project: Project) -> list[OtherFlows]:
    """Read the same file with other bases, and the flows of other years.

    Columns and orientation that were named are those of the first file; another file says its own.
    """
    from explorer.analysis.stability import BASE, FLOWS, OtherFlows
    from explorer.analysis.zone_flows import ZoneFlows

    own = chosen_flows(options, project)[1].base
    bases = [base for base in dict.fromkeys(options.other_base) if base != own]
    asked = [(BASE, base, {"base": base}) for base in bases]
    asked += [(FLOWS, path.name, {"flows": path, "base": own, "columns": (), "orientation": ""}) for path in options.other_flows]
    return [
        OtherFlows(name, ZoneFlows.of(read_flows_of(argparse.Namespace(**(vars(options) | changed)), project).table.frame), kind)
        for kind, name, changed in asked
    ]


def _beside(options: argparse.Namespace, boundaries: Path | None, found: Delineation, given: Touching | None) -> Touching:
    """Return which zones touch, for random groups: by the shapes for them, those of contiguous areas, or as it is known."""
    if given is not None and boundaries is None:
        return given
    return touching_for_chance(boundaries, found.zones, options.contradicted)


def _chance(options: argparse.Namespace, found: Delineation, touching: Pairs) -> tuple[pd.DataFrame, DivisionContainment | None]:
    """Hold each area against random contiguous groups of its size, and all together against random divisions."""
    from explorer.analysis.chance_containment import chance_table
    from explorer.analysis.division_containment import division_containment

    against = (touching, options.random, options.seed, Narrator())
    return chance_table(found.flows, found.areas, *against), division_containment(found.flows, found.areas, *against)


def _against_chance(
    options: argparse.Namespace, chance: pd.DataFrame | None, split: DivisionContainment | None
) -> list[Said | str]:
    if chance is None:
        return []
    from explorer.exports.tables.split_words import split_sentences

    above = int(((chance["supply_above"] > CLEARLY_ABOVE) & (chance["demand_above"] > CLEARLY_ABOVE)).sum())
    told = Said(
        "cli-areas-above",
        above=above,
        areas=len(chance),
        share=Share(CLEARLY_ABOVE),
        groups=options.random,
        seed=str(options.seed),
    )
    return [told, *(split_sentences(Said("cli-all-areas-together"), split) if split is not None else [])]


def _sentences(found: Delineation, held: Stability | None) -> list[Said]:
    """Say what came of it, and what a reader must not miss."""
    statistics, zero, unassigned = found.statistics, found.zero, found.unassigned
    told = [Said("cli-areas-found", zones=len(found.zones), areas=len(statistics), iterations=found.iterations)]
    if invalid := int((~statistics["valid"]).sum()):
        told.append(Said("cli-areas-invalid", areas=invalid))
    if len(zero):
        told.append(Said("cli-areas-zero", zones=len(zero), people=Number(found.dropped)))
    if unassigned:
        told.append(Said("cli-areas-unassigned", zones=len(unassigned), listed=Listing(tuple(unassigned), 10)))
    if held is not None:
        from explorer.exports.tables.stability_words import changes_sentence

        told.append(Said("cli-areas-stability", sentence=changes_sentence(held)))
    return told
