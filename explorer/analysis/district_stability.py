"""How far functional areas of districts hold when the criteria are a little different: as colours and in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from explorer.analysis.comparing import STABILITY_BREAKS, value_design
from explorer.analysis.district_areas import district_flows
from explorer.analysis.stability import Stability, grid, stability
from explorer.progress import SILENT, Progress

if TYPE_CHECKING:
    from explorer.analysis.delineation import Delineation
    from explorer.analysis.map_design import MapDesign
    from explorer.catalogue.flows import Flows
    from explorer.places.districts import DistrictLookup

LEAST_STABLE = 5
"""Districts named in the sentence."""


def tried_again(
    found: Delineation, flows: Flows, touching: Iterable[tuple[str, str]] | None, progress: Progress = SILENT
) -> Stability:
    """Delineate again around the criteria: self-containment ± 0.05 and sizes ± 25 % (methods §2).

    Parameters
    ----------
    found : Delineation
        The areas in question.
    flows : Flows
        Commuting between districts that they were made from.
    touching : iterable of (str, str), optional
        Districts that touch, where the areas are in one piece.
    """
    variants = grid(found.criteria, found.method)
    return stability(found, variants, district_flows(flows), touching=touching, progress=progress)


def stability_design(result: Stability, lookup: DistrictLookup) -> MapDesign:
    """Colour districts by the share of runs in which they stay with the core of their area."""
    note = f"Of {len(result.runs)} runs with other criteria, in how many a district stays with the core of its area."
    return value_design(100 * result.zones["stability"], "Stability", "% of runs", STABILITY_BREAKS, lookup, note)


def stability_sentence(result: Stability, lookup: DistrictLookup) -> str:
    """Say how many districts always stay with their core, and which do least."""
    known = result.zones["stability"].dropna()
    always = int((known == 1).sum())
    least = known[known < 1].sort_values(kind="stable").head(LEAST_STABLE)
    told = f"In {len(result.runs)} runs with other criteria (self-containment ± 0.05, sizes ± 25 %), {always} of {len(known)} "
    told += "districts always stay with the core of their area."
    if least.empty:
        return told
    named = ", ".join(f"{lookup.said(str(code))} ({100 * share:.0f} %)" for code, share in least.items())
    return f"{told} The least stable: {named}."
