"""Where institutions stand on the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explorer.catalogue.institutions import Institution
from explorer.said import Area, Listing, Said

GROUPS: Mapping[str, tuple[str, ...]] = {
    "research": (
        "university", "higher_education_institution", "research_centre", "research_institute", "catapult", "catapult_centre",
    ),
    "colleges": ("further_education_college", "sixth_form_college", "adult_education_institution"),
    "health": (
        "nhs_trust", "health_board", "local_health_board", "health_and_social_care_trust", "health_body",
    ),
    "councils": (
        "local_authority", "county_council", "combined_authority", "local_enterprise_partnership", "pan_regional_partnership",
        "public_services_board",
    ),
    "services": (
        "development_agency", "emergency_service", "funder", "government_body", "national_park_authority",
    ),
    "business": (
        "business_network", "chamber_of_commerce", "employer_representative_body", "charity", "community_organisation", "venue",
    ),
}  # fmt: skip
"""Kinds of institution, in groups few enough to tell apart by their marks; what is not listed joins the last group.

``institution-group-…`` says them in words.
"""

GRID = "EPSG:27700"


@dataclass(frozen=True)
class Site:
    """An institution with its place in metres (EPSG:27700), good to about a kilometre."""

    institution: Institution
    east: float
    north: float

    @property
    def group(self) -> int:
        """Number of its group, in the order of :data:`GROUPS`."""
        return next((at for at, kinds in enumerate(GROUPS.values()) if self.institution.kind in kinds), len(GROUPS) - 1)


def sites(institutions: Iterable[Institution]) -> tuple[tuple[Site, ...], tuple[Institution, ...]]:
    """Return institutions with their places, and those whose site is not known."""
    every = tuple(institutions)
    known = [institution for institution in every if math.isfinite(institution.lon + institution.lat)]
    unknown = [institution for institution in every if institution not in known]
    if not known:
        return (), tuple(unknown)
    # PROJ takes a while to load, and this runs while the map is already up.
    import pyproj

    to_grid = pyproj.Transformer.from_crs("EPSG:4326", GRID, always_xy=True)
    east, north = to_grid.transform([i.lon for i in known], [i.lat for i in known])
    return tuple(Site(*placed) for placed in zip(known, east, north, strict=True)), tuple(unknown)


def unplaced(institutions: Iterable[Institution]) -> Said | None:
    """Say which institutions are not on the map because their site is not known; None where all are."""
    names = tuple(Area(institution.id, institution.name) for institution in institutions)
    return Said("institution-unplaced", institutions=Listing(names, len(names))) if names else None
