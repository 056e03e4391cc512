"""One rule per function: where a footprint and the economy do not line up."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.flags import areas, commuting, membership, shape
from explorer.flags.case import Case
from explorer.flags.model import LEVEL_WEIGHTS, MISFITS, Flag
from explorer.flags.registry import RULES

__all__ = ["RULES", "Case", "Flag", "Flagged", "areas", "commuting", "membership", "raise_flags", "shape"]

ORDER = (
    "overlap",
    "gap",
    "supply_containment",
    "demand_containment",
    "area_split",
    "core_excluded",
    "hinterland_excluded",
    "many_economies",
    "district_split",
    "nation_border",
    "region_border",
    "not_contiguous",
    "scale",
)


@dataclass(frozen=True)
class Flagged:
    """What the rules found.

    Attributes
    ----------
    flags : tuple of Flag
        Worst first: red and amber by severity, then what cannot be told and information, likewise.
    clear : tuple of str
        Kinds that were looked at and raised nothing.
    """

    flags: tuple[Flag, ...]
    clear: tuple[str, ...]


def raise_flags(case: Case) -> Flagged:
    """Run every rule on a case; a footprint without districts raises nothing and clears nothing."""
    if not case.codes:
        return Flagged((), ())
    found = [flag for kind in ORDER for flag in RULES[kind].find(case)]
    ranked = sorted(found, key=lambda flag: (flag.level not in MISFITS, -flag.severity, -LEVEL_WEIGHTS[flag.level]))
    raised = {flag.kind for flag in found}
    return Flagged(tuple(ranked), tuple(kind for kind in ORDER if kind not in raised))
