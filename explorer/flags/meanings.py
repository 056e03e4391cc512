"""Kinds of flag: their order, the side of the verdict that each speaks to, and the ids of the words about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.flags.model import Side
from explorer.said import Said


@dataclass(frozen=True)
class Meaning:
    """What a kind of flag, or a question of the verdict, is about.

    Attributes
    ----------
    kind : str
    side : str
        The side of the verdict it speaks to: ``economy``, ``institutions``, or ``data`` for neither.
    """

    kind: str
    side: Side

    @property
    def title(self) -> Said:
        """The kind in two or three words."""
        return Said(f"flag-{self.kind}-title")

    @property
    def rule(self) -> Said:
        """When the flag is raised."""
        return Said(f"flag-{self.kind}-rule")

    @property
    def why(self) -> Said:
        """Why it matters."""
        return Said(f"flag-{self.kind}-why")

    @property
    def clears_when(self) -> Said:
        """What would clear it."""
        return Said(f"flag-{self.kind}-clears")


_FLAGS: Mapping[str, Side] = {
    "overlap": "institutions",
    "gap": "institutions",
    "island": "institutions",
    "supply_containment": "economy",
    "demand_containment": "economy",
    "base_matters": "economy",
    "area_split": "economy",
    "core_excluded": "economy",
    "hinterland_excluded": "economy",
    "weak_member": "economy",
    "many_economies": "economy",
    "district_split": "economy",
    "low_agreement": "economy",
    "coverage_edge": "economy",
    "nation_border": "institutions",
    "region_border": "institutions",
    "not_contiguous": "institutions",
    "scale": "institutions",
    "shape": "institutions",
    "institution_outside": "institutions",
    "institution_misfit": "institutions",
    "unstable_area": "data",
    "area_invalid": "data",
    "rank_changes": "data",
    "vintage": "data",
    "data_gap": "data",
    "uncertain": "data",
    "series_break": "data",
}

_OF_VERDICT: Mapping[str, Side] = {
    "verdict_containment": "economy",
    "verdict_percentile": "economy",
    "verdict_alone": "economy",
    "verdict_whole": "economy",
    "verdict_hinterland": "economy",
    "verdict_core": "economy",
}

MEANINGS: Mapping[str, Meaning] = {kind: Meaning(kind, side) for kind, side in _FLAGS.items()}
"""Meanings by kind, in the order in which kinds are listed."""

THRESHOLD_MEANINGS: Mapping[str, Meaning] = {
    **{kind: Meaning(kind, side) for kind, side in _OF_VERDICT.items()},
    **MEANINGS,
}
"""What every threshold is about: those of the verdict, then those of flags."""
