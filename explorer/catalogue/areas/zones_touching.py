"""Which zones touch by a boundary file from outside; what ``check`` finds wrong with it is found here before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from explorer.catalogue.areas.boundary_check import examined
from explorer.errors import ReadError
from explorer.places.area_levels import UNKNOWN
from explorer.places.checks.boundary_report import LEAVE_OUT, NOT_USABLE, BoundaryReport, about_faults
from explorer.places.touching import touching_pairs
from explorer.readers.boundary_files.raw_layer import Column, Problem
from explorer.readers.zone_shapes import ZoneShapes, read_zone_shapes
from explorer.said import Said


def touching_apart(path: Path, zones: Sequence[str], contradicted: str = "") -> dict[str, Any]:
    """Return the zones that touch by a boundary file; for a process apart.

    Parameters
    ----------
    path : Path
    zones : sequence of str
        Codes of the zones wanted, of any country; names of the areas do as well.
    contradicted : str
        What the user decided about shapes that contradict their codes: ``leave-out`` or ``codes``; empty where nothing was.

    Returns
    -------
    dict
        ``pairs`` of zones; those that touch none (``alone``); ``notes`` and ``problems``, one sentence each.

    Raises
    ------
    ReadError
        The file is not usable: the shapes are not those of their codes, say, and the user has not decided what to do.
    """
    path = Path(path)
    shapes = read_zone_shapes(path, zones)
    report = _report(path, shapes, contradicted)
    is_known = report.recognised.level != UNKNOWN
    if is_known and report.status == NOT_USABLE:
        raise _refusal(path.name, report)
    problems = report.problems if is_known else _of_unknown(report, shapes)
    # Zones of the flows are found by their codes as they stand.
    notes = tuple(note for note in report.notes if note.id != "places-to-be-converted")
    if not is_known:
        notes = (Said("flow-neighbours-unknown", column=shapes.column),)
    kept = np.ones(len(shapes.codes), dtype=np.bool_)
    if contradicted == LEAVE_OUT:
        kept = ~np.isin(shapes.rows, [each.row for each in report.compared.contradictions])
    told = [*(_said(path.name, problem) for problem in problems), *shapes.without]
    pairs = touching_pairs(shapes.codes[kept], shapes.geometry[kept])
    alone = sorted(set(shapes.codes[kept].tolist()) - {zone for pair in pairs for zone in pair})
    return {"pairs": pairs, "alone": alone, "notes": (*shapes.notes, *notes), "problems": told}


def _report(path: Path, shapes: ZoneShapes, contradicted: str) -> BoundaryReport:
    """Return the report of the layer that the zones were found in, as ``check`` has it with its column of codes, or of names."""
    layer = shapes.layer
    by_code, _, _ = examined(path, layer.layer, code_field=shapes.column, contradicted=contradicted, read=layer)
    if by_code.recognised.level != UNKNOWN:
        return by_code
    by_name, raw, _ = examined(path, layer.layer, name_field=shapes.column, contradicted=contradicted, read=layer)
    codes = raw.columns.get(by_name.recognised.code_field)
    # Zones within an area carry its code as well; they are not the area.
    return by_name if codes is not None and _one_to_one(codes, raw.columns[shapes.column]) else by_code


def _one_to_one(one: Column, other: Column) -> bool:
    pairs = set(zip(map(str, one.tolist()), map(str, other.tolist()), strict=True))
    return len(pairs) == len({first for first, _ in pairs}) == len({second for _, second in pairs})


def _of_unknown(report: BoundaryReport, shapes: ZoneShapes) -> tuple[Problem, ...]:
    """Say what is wrong with shapes whose codes are not known: their place in the world does not matter."""
    repaired = [Problem(Said("readers-zones-repaired", shapes=shapes.repaired))] if shapes.repaired else []
    # A few may be islands.
    count = len(report.faults.loose)
    loose = [Problem(Said("places-loose", shapes=count))] if 2 * count > len(shapes.codes) else []
    return (*shapes.problems, *repaired, *about_faults(report.faults), *loose)


def _refusal(file: str, report: BoundaryReport) -> ReadError:
    """Return why the file is not used, and what can be done about it here."""
    first = report.problems[0]
    if report.compared.no_set:
        return ReadError(_said(file, replace(first, where="")), Said("flow-neighbours-give"))
    remedies = {"places-contradict": "flow-neighbours-decide", "places-names-of-others": "flow-neighbours-decide-names"}
    remedy = remedies.get(first.what.id)
    return ReadError(_said(file, first), Said(remedy) if remedy else first.remedy)


def _said(file: str, problem: Problem) -> Said:
    if not problem.where:
        return Said("readers-in-file", file=file, problem=problem.what)
    return Said("flow-neighbours-problem", file=file, what=problem.what, where=problem.where)
