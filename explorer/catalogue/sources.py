"""Where every number comes from: publisher, vintage, licence, and whether it is estimated or approximate."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.said import Said

OGL = Said("catalogue-open-government-licence-v3")
LOCKDOWN = Said("catalogue-census-2021-taken-during")


@dataclass(frozen=True)
class Source:
    """A dataset that a finding can point to.

    Attributes
    ----------
    id : str
        Short key used by evidence.
    title, publisher, vintage, licence : str
        As a reader would cite them.
    estimated : bool
        Computed by a model rather than counted.
    approximate : bool
        Known only roughly (simplified lines, shares from sampled points).
    note : str
        What a careful reader should know.
    """

    id: str
    title: str
    publisher: str
    vintage: str
    licence: str
    estimated: bool = False
    approximate: bool = False
    note: str = ""

    @property
    def caution(self) -> str:
        """The words that must stand wherever the source shows: *estimated*, *approximate* or nothing."""
        words = [word for word, true in (("estimated", self.estimated), ("approximate", self.approximate)) if true]
        return ", ".join(words)

    @property
    def cited(self) -> str:
        """The source as it is cited: title, vintage, and whether it is estimated or approximate."""
        return f"{self.title}, {self.vintage}" + (f" ({self.caution})" if self.caution else "")

    def about(self, base: str = "") -> str:
        """Publisher, whom it counts (where that is given), licence, and what a careful reader should know."""
        counted = f"Base: {base}." if base else ""
        return " ".join(filter(None, (f"{self.publisher}.", counted, f"{self.licence}.", self.note)))


def own_boundaries(statement: str) -> Source:
    """Describe a user's own boundary file; ``statement`` names it."""
    return Source(
        "own_boundaries",
        statement.rstrip("."),
        Said("catalogue-users-own-file"),
        Said("catalogue-as-in-file"),
        Said("catalogue-as-agreed-with-owner"),
    )


BOUNDARIES = Source(
    "boundaries",
    Said("catalogue-district-boundaries-derived-from"),
    Said("catalogue-sub-region-explorer-from"),
    "April 2025",
    Said("catalogue-coastline-gnu-lgpl-v3", ogl=OGL),
    approximate=True,
    note=Said("catalogue-approximate-boundaries-derived-from"),
)
DISTRICTS = Source(
    "districts",
    Said("catalogue-lookup-districts-to-itl"),
    Said("catalogue-office-national-statistics"),
    "April 2025",
    OGL,
)
FUNCTIONAL_AREAS = Source(
    "functional_areas",
    Said("catalogue-travel-to-work-areas-2011"),
    Said("catalogue-office-national-statistics-national"),
    "2011",
    OGL,
    note=Said("catalogue-travel-to-work-areas-made"),
)
PARTNERSHIPS = Source(
    "partnerships",
    Said("catalogue-partnerships-public-bodies-with"),
    Said("catalogue-compiled-from-bodies-own"),
    Said("catalogue-december-2026-with-dates"),
    OGL,
)
POPULATION = Source(
    "population",
    Said("catalogue-resident-population"),
    Said("catalogue-office-national-statistics-national-records"),
    Said("catalogue-mid-2020-england-wales"),
    OGL,
)
COMMUTING_TOTALS = Source(
    "commuting_totals",
    Said("catalogue-employed-residents-jobs-with"),
    Said("catalogue-office-national-statistics-national-records"),
    Said("catalogue-census-2021-england-wales"),
    OGL,
    note=LOCKDOWN,
)
COMMUTING_ESTIMATE = Source(
    "commuting",
    Said("catalogue-estimated-commuting-between-districts"),
    Said("catalogue-sub-region-explorer-gravity"),
    Said("catalogue-census-2021-totals-england"),
    OGL,
    estimated=True,
    note=Said("catalogue-against-census-2021-in", lockdown=LOCKDOWN),
)
INSTITUTIONS = Source(
    "institutions",
    Said("catalogue-institutions-their-main-sites"),
    Said("catalogue-compiled-from-registers-learning"),
    "December 2026",
    OGL,
    note=Said("catalogue-main-site-stands-institution"),
)
LINKS = Source(
    "links",
    Said("catalogue-fixed-links-ferries-between"),
    Said("catalogue-compiled-this-project"),
    "2025",
    OGL,
)
