"""The families of public bodies whose ground a footprint is held against."""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "police": ("police_force_area",),
    "health": ("integrated_care_board", "health_board", "local_health_board", "health_and_social_care_trust"),
    "fire": ("fire_and_rescue_service",),
    "skills": ("local_skills_improvement_plan_area", "regional_skills_partnership"),
    "county": ("county_council",),
    "authority": ("combined_authority", "combined_county_authority"),
}
"""Kinds of public body that a footprint should not cut, by family."""

CUT_KINDS = tuple(kind for kinds in FAMILIES.values() for kind in kinds)
