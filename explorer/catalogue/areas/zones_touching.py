"""Which zones touch by a boundary file from outside; where its codes are known, they are held against their ground first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from explorer.catalogue.areas.boundary_check import comparison_of, recognised
from explorer.errors import ReadError
from explorer.places.area_levels import UNKNOWN
from explorer.places.boundary_report import BELIEVE_CODES, FIRST_SHOWN, LEAVE_OUT
from explorer.places.shape_comparison import Comparison
from explorer.places.touching import touching_pairs
from explorer.readers.boundary_shapes import placed
from explorer.readers.zone_shapes import read_zone_shapes
from explorer.said import Listing, Number, Said


def touching_apart(path: Path, zones: Sequence[str], contradicted: str = "") -> dict[str, Any]:
    """Return the zones that touch by a boundary file; for a process apart.

    Parameters
    ----------
    path : Path
    zones : sequence of str
        Codes of the zones wanted, of any country.
    contradicted : str
        What the user decided about shapes that contradict their codes: ``leave-out`` or ``codes``; empty where nothing was.

    Returns
    -------
    dict
        ``pairs`` of zones; ``notes`` and ``problems``, one sentence each.

    Raises
    ------
    ReadError
        The shapes are not those of their codes, and the user has not decided what to do.
    """
    shapes = read_zone_shapes(Path(path), zones)
    raw, found = recognised(shapes.layer, Path(path), shapes.column)
    is_known = found.level != UNKNOWN
    compared = comparison_of(raw, found, placed(raw)) if is_known else Comparison()
    problems = _problems(compared, Path(path).name, contradicted)
    notes = shapes.notes if is_known else (*shapes.notes, Said("flow-neighbours-unknown", column=shapes.column))
    kept = np.ones(len(shapes.codes), dtype=np.bool_)
    if contradicted == LEAVE_OUT:
        kept = ~np.isin(shapes.codes, [each.code for each in compared.contradictions])
    pairs = touching_pairs(shapes.codes[kept], shapes.geometry[kept])
    return {"pairs": pairs, "notes": notes, "problems": [*problems, *shapes.problems]}


def _problems(compared: Comparison, file: str, contradicted: str) -> list[Said]:
    """Say what contradicts, where the user has decided about it; refuse the file otherwise."""
    if compared.no_set:
        raise ReadError(Said("flow-neighbours-no-set", file=file, why=compared.no_set), Said("flow-neighbours-give"))
    rows = Listing(tuple(each.said for each in compared.contradictions), FIRST_SHOWN, "clauses")
    if rows and contradicted not in {LEAVE_OUT, BELIEVE_CODES}:
        raise ReadError(Said("flow-neighbours-contradict", file=file, rows=rows), Said("flow-neighbours-decide"))
    problems = []
    if rows:
        how = "leave_out" if contradicted == LEAVE_OUT else "believe"
        problems.append(Said("flow-neighbours-decided", file=file, how=how, rows=rows))
    if compared.lacking:
        lacking = Listing(tuple(each.said for each in compared.lacking), FIRST_SHOWN, "clauses")
        problems.append(Said("flow-neighbours-lacking", file=file, rows=lacking))
    if compared.shift:
        problems.append(Said("places-shifted", metres=Number(round(compared.shift, -1))))
    differ, of = compared.names_differ
    if differ:
        problems.append(Said("flow-neighbours-names", file=file, number=differ, names=of))
    return problems
