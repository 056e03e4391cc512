"""Where institutions stand on the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explorer.catalogue.institutions import Institution
from explorer.said import Listing, Said

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Universities and research centres": (
        "university", "higher_education_institution", "research_centre", "research_institute", "catapult", "catapult_centre",
    ),
    "Colleges": ("further_education_college", "sixth_form_college", "adult_education_institution"),
    "Hospital trusts and health bodies": (
        "nhs_trust", "health_board", "local_health_board", "health_and_social_care_trust", "health_body",
    ),
    "Councils, authorities and partnership bodies": (
        "local_authority", "county_council", "combined_authority", "local_enterprise_partnership", "pan_regional_partnership",
        "public_services_board",
    ),
    "Public services, agencies and funders": (
        "development_agency", "emergency_service", "funder", "government_body", "national_park_authority",
    ),
    "Business, charities, communities, venues": (
        "business_network", "chamber_of_commerce", "employer_representative_body", "charity", "community_organisation", "venue",
    ),
}  # fmt: skip
"""Kinds of institution, in groups few enough to tell apart by their marks; what is not listed joins the last group."""

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


def unplaced(institutions: Iterable[Institution]) -> str:
    """Say which institutions are not on the map because their site is not known; empty where all are."""
    names = [institution.name for institution in institutions]
    if not names:
        return ""
    listed = (
        names[0]
        if len(names) == 1
        else Said("catalogue-and", names=Listing(tuple(names[:-1]), 1000, "commas"), names_2=names[-1])
    )
    return Said("catalogue-not-on-map-because", listed=listed)
