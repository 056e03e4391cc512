"""``compare``: how far two divisions of the same zones agree, and how much commuting each keeps."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer import words
from explorer.cli.area_options import add_believe_codes
from explorer.cli.arguments import file, number, whole_number
from explorer.cli.containment import some
from explorer.cli.flow_options import add_flow_options, read_flows_of
from explorer.cli.output import Narrator, hand_over, say
from explorer.cli.project_options import Begun, add_project_options, begun
from explorer.cli.random_options import add_random_options, check_random, touching_for_chance
from explorer.errors import ChoiceError, JoinError
from explorer.readers.flows.model import whom_said
from explorer.said import Said
from explorer.words import text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.agreement import Agreement, Uncommon
    from explorer.readers.divisions import Division, Weights

NAME, HELP = "compare", Said("cli-compare")
DESCRIPTION = Said("cli-compare-description")


def add_options(command: argparse.ArgumentParser) -> None:
    """Declare two divisions and what weighs."""
    command.add_argument("first", metavar="A.csv", type=file, help=text("cli-help-first"))
    command.add_argument(
        "second", metavar="B.csv", type=file, nargs="?",
        help=text("cli-help-second"),
    )  # fmt: skip
    add_believe_codes(command)
    command.add_argument("--weights", metavar="CSV", type=file, help=text("cli-help-weights"))
    command.add_argument("--weight-column", metavar="NAME", default="", help=text("cli-help-weight-column"))
    command.add_argument("--believe-weights", action="store_true", help=text("cli-help-believe-weights"))
    command.add_argument("--beta", type=number, default=1.0, help=text("cli-help-beta"))
    add_project_options(command, saves=False)
    add_flow_options(command)
    add_random_options(command, "division")
    command.add_argument("--seed", metavar="N", type=whole_number, default=1, help=text("cli-help-random-seed"))
    command.add_argument("--out", metavar="FILE", type=Path, help=text("cli-help-compare-out"))


def run(options: argparse.Namespace) -> int:
    """Print or write the measures as JSON."""
    from explorer.catalogue import Catalogue

    if not (options.beta > 0 and math.isfinite(options.beta)):
        raise ChoiceError(Said("cli-beta-not-above-zero"), Said("cli-beta-remedy"))
    if options.believe_weights and options.weights is None:
        raise ChoiceError(Said("cli-believe-weights-without"), Said("cli-add-weights"))
    with begun(options, Catalogue.load()) as start:
        return _run(options, start)


def _run(options: argparse.Namespace, start: Begun) -> int:
    from explorer.analysis.agreement import agreement, cross, uncommon
    from explorer.catalogue import Catalogue
    from explorer.catalogue.areas.division_doubts import division_problems
    from explorer.catalogue.areas.named_zones import left_out, parted, written_as, zones_as
    from explorer.readers.divisions import division_apart, weights_apart

    has_flows = bool(options.flows or start.project.flows)
    _check_flows(options, has_flows=has_flows)
    other = options.second or start.project.areas
    if other is None:
        raise ChoiceError(Said("cli-compare-one-division"), Said("cli-compare-one-division-remedy"))
    lookup = Catalogue.load().districts
    first, second = parted(division_apart(options.first), lookup), division_apart(other)
    as_read, second = second, written_as(second, first.zones, lookup)
    weighed = weights_apart(options.weights, options.weight_column) if options.weights else None
    keys = Catalogue.load().area_keys
    of_project = options.second is None and start.project.areas_believed
    of_divisions = dict.fromkeys(
        problem
        for path, division, believed in ((options.first, first, False), (other, as_read, of_project))
        for problem in division_problems(path, division, keys, believed=believed or options.believe_codes)
    )
    doubts = (*of_divisions, *(_doubts(options, weighed) if weighed else ()))
    if weighed:
        meant = zones_as(map(str, weighed.frame["zone"]), first.zones, lookup)
        weighed = replace(weighed, frame=weighed.frame.replace({"zone": meant}))
    weights = weighed.by_zone if weighed else None
    lacking = uncommon(first.frame, second.frame, weights)
    overlaps = cross(first.frame, second.frame, weights)
    if not overlaps.total > 0:
        raise JoinError(*_nothing_common(first, second, lacking))
    of_none = (
        *left_out(map(str, lacking.only_first), first.zones, lookup),
        *left_out(map(str, lacking.only_second), second.zones, lookup),
    )  # fmt: skip
    problems = (*doubts, *_left_out(first, second, lacking), *dict.fromkeys(of_none))
    of_weights = (*weighed.notes, *_unused(weighed, first, second)) if weighed else ()
    notes = (*first.notes, *second.notes, *of_weights)
    for note in dict.fromkeys((*problems, *notes)):
        say(note)
    record = _record(first, second, weights, agreement(overlaps, options.beta), lacking, notes)
    record["problems"] = list(problems)
    if has_flows:
        record["self_containment"] = _kept(options, start, first, second)
    hand_over(json.dumps(words.plain(record), ensure_ascii=False, indent=2, allow_nan=False) + "\n", options.out)
    start.tell_differences()
    return start.status(problems or record.get("self_containment", {}).get("problems"))


def _doubts(options: argparse.Namespace, weights: Weights) -> tuple[Said, ...]:
    """Return in what weights that are used contradict what is known."""
    from explorer.catalogue import Catalogue
    from explorer.catalogue.tables.figures.weight_doubts import weight_problems

    return weight_problems(
        options.weights, weights, Catalogue.load().area_keys,
        believed=options.believe_weights, codes_believed=options.believe_codes,
    )  # fmt: skip


def _check_flows(options: argparse.Namespace, *, has_flows: bool) -> None:
    """Refuse options that nothing would be done with."""
    given = (options.random is not None, options.boundaries, options.names, options.columns, options.orientation, options.base)
    if not has_flows and any(given):
        raise ChoiceError(Said("cli-compare-no-flows"), Said("cli-add-flows"))
    if has_flows and options.random is None:
        from explorer.analysis.random_groups import DRAWS

        options.random = DRAWS
    check_random(options)


def _kept(options: argparse.Namespace, start: Begun, *both: Division) -> dict[str, Any]:
    """Split the self-containment of both divisions, and say it."""
    from explorer.analysis.division_containment import division_containment
    from explorer.analysis.zone_flows import ZoneFlows
    from explorer.catalogue import Catalogue
    from explorer.catalogue.areas.named_zones import written_as
    from explorer.exports.tables.split_words import split_record, split_sentences

    preview = read_flows_of(options, start.project)
    lookup = Catalogue.load().districts
    both = tuple(written_as(division, preview.zones, lookup) for division in both)
    flows = ZoneFlows.of(preview.table.frame)
    touching = touching_for_chance(options.boundaries or start.project.boundaries, flows.zones, options.contradicted)
    problems = [*preview.problems, *touching.problems]
    told: dict[str, Any] = {"flows": preview.file, "base": whom_said(preview.table.base), "problems": problems}
    for key, division in zip(("first", "second"), both, strict=True):
        areas = division.frame.set_index("zone")["area"]
        split = division_containment(flows, areas, touching.pairs, options.random, options.seed, Narrator())
        told[key] = split_record(split)
        for sentence in split_sentences(Said("cli-areas-of", division=division.name), split) if split else ():
            say(sentence)
        if split is None:
            problems.append(Said("cli-nobody-common", first=division.name, second=preview.file))
            say(problems[-1])
    return told


def _nothing_common(first: Division, second: Division, left_out: Uncommon) -> tuple[Said, Said]:
    if not left_out.common:
        zones = Said(
            "cli-compare-nothing-common-remedy", first=str(first.frame["zone"].iloc[0]), second=str(second.frame["zone"].iloc[0])
        )
        return Said("cli-nothing-common", first=first.name, second=second.name), zones
    return Said("cli-compare-no-weight"), Said("cli-compare-no-weight-remedy")


def _unused(weights: Weights, first: Division, second: Division) -> list[Said]:
    """Say which zones have a weight but lie in neither division."""
    zones = {*first.zones, *second.zones}
    unused = [zone for zone in map(str, weights.frame["zone"]) if zone not in zones]
    return [Said("cli-compare-unused-weights", zones=some(unused))] if unused else []


def _left_out(first: Division, second: Division, left_out: Uncommon) -> list[Said]:
    told = [
        Said("cli-compare-only-in", division=name, zones=some(zones))
        for name, zones in ((first.name, left_out.only_first), (second.name, left_out.only_second))
        if zones
    ]
    return told + ([Said("cli-compare-unweighted", zones=some(left_out.unweighted))] if left_out.unweighted else [])


def _record(
    first: Division,
    second: Division,
    weights: pd.Series[float] | None,
    found: Agreement,
    left_out: Uncommon,
    notes: Sequence[Said | str],
) -> dict[str, Any]:
    from explorer.analysis.agreement import pair_shares

    shares = pair_shares(found.overlaps).reset_index()
    return {
        "first": {"file": first.name, "areas": first.areas, "zones": len(first.frame)},
        "second": {"file": second.name, "areas": second.areas, "zones": len(second.frame)},
        "weight": "zones" if weights is None else str(weights.name),
        "zones_compared": left_out.common - len(left_out.unweighted),
        "total_weight": found.overlaps.total,
        "beta": found.beta,
        **{name: _number(value) for name, value in found.measures().items()},
        "inhomogeneity_first": {str(area): _number(value) for area, value in found.inhomogeneity_x.items()},
        "inhomogeneity_second": {str(area): _number(value) for area, value in found.inhomogeneity_y.items()},
        "overlap": [{name: _number(value) for name, value in row.items()} for row in shares.to_dict("records")],
        "notes": list(notes),
    }


def _number(value: object) -> object:
    """Return a value as JSON has it: what is not known is null."""
    return None if isinstance(value, float) and not math.isfinite(value) else value
