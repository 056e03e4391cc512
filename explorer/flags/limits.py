"""The thresholds of every rule: defaults that a user can see and change."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.flags.model import TWO_THIRDS, Limit
from explorer.said import Said

TTWA = Said("limit-ttwa")
TTWA_HERE = Said("limit-ttwa-here")
WHITE_PAPER = Said("limit-white-paper")
LEP_REVIEW = Said("limit-lep-review")
"""Published criteria."""

MATERIAL = 0.05
"""A footprint meets a functional area from this share of its people on (ours); below, it only touches its edge."""

SCALED_KINDS = ("combined_authority", "combined_county_authority", "local_enterprise_partnership")
"""Kinds of partnership that the expected numbers of residents are about; for others they are information."""

CORE = 0.25
"""A footprint that holds this share of a functional area is expected to hold its core (ours)."""

DEFAULT_LIMITS: Mapping[str, Limit] = {
    "overlap": Limit((("red", 0.10), ("amber", 0.0)), "above"),
    "gap": Limit((("amber", 0.0),), "above", "districts"),
    "supply_containment": Limit((("red", TWO_THIRDS), ("amber", 0.75)), "below", origin=TTWA_HERE),
    "demand_containment": Limit((("red", TWO_THIRDS), ("amber", 0.75)), "below", origin=TTWA_HERE),
    "area_split": Limit((("red", TWO_THIRDS), ("amber", 0.75)), "below"),
    "core_excluded": Limit((("red", CORE),), "from"),
    "hinterland_excluded": Limit((("red", 0.25), ("amber", 0.15)), "from"),
    "many_economies": Limit((("info", 2.0),), "above", "functional_areas"),
    "district_split": Limit((("red", 0.50), ("amber", 0.75)), "below"),
    "nation_border": Limit((("red", 0.75), ("amber", 0.95)), "below"),
    "region_border": Limit((("amber", 0.75), ("info", 0.95)), "below"),
    "not_contiguous": Limit((("red", 1.0),), "above", "pieces"),
    "island": Limit((("red", 500_000.0), ("amber", 1_500_000.0)), "below", "people"),
    "base_matters": Limit((("info", 0.0),), "above", "sides"),
    "weak_member": Limit((("amber", 0.15),), "below"),
    "coverage_edge": Limit((("red", 0.05), ("amber", 0.02)), "from"),
    "low_agreement": Limit((("amber", 0.05),), "below"),
    "shape": Limit((("info", 0.10),), "below"),
    "institution_outside": Limit((("red", 0.50), ("amber", 0.0)), "above"),
    "institution_misfit": Limit((("red", 0.50), ("amber", 0.10)), "from"),
    "unstable_area": Limit((("red", 0.50), ("amber", 0.25)), "above"),
    "area_invalid": Limit((("amber", 1.0),), "below", origin=TTWA),
    "rank_changes": Limit((("info", 0.0),), "above", "ranks"),
    "vintage": Limit((("red", 0.0),), "above", "codes"),
    "data_gap": Limit((("info", 0.90),), "below"),
    "uncertain": Limit((("info", 0.20),), "from"),
    "series_break": Limit((("amber", 0.0),), "above", "years"),
    "scale": Limit(
        (("red", 500_000.0), ("amber", 1_500_000.0)),
        "below",
        "people",
        origin=Said("limit-scale"),
    ),
    "verdict_containment": Limit((("red", 0.60), ("amber", TWO_THIRDS)), "below", origin=Said("limit-two-thirds")),
    "verdict_percentile": Limit((("red", 0.50), ("amber", 0.75)), "below"),
    "verdict_alone": Limit((("red", 0.60), ("amber", 0.75)), "below"),
    "verdict_whole": Limit((("red", 0.50), ("amber", 0.80)), "below"),
    "verdict_hinterland": Limit((("red", 0.15), ("amber", 0.05)), "from"),
    "verdict_core": Limit((("red", 0.25), ("amber", 0.05)), "from"),
}
