"""Where every number comes from: publisher, vintage, licence, and whether it is estimated or approximate."""

from __future__ import annotations

from dataclasses import dataclass

OGL = "Open Government Licence v3.0"
LOCKDOWN = "Census 2021 was taken during a lockdown: fewer people travelled to a workplace than in other years."


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
    return Source("own_boundaries", statement.rstrip("."), "the user's own file", "as in the file", "as agreed with its owner")


BOUNDARIES = Source(
    "boundaries",
    "District boundaries derived from postcode locations",
    "Sub-region Explorer, from the ONS Postcode Directory, GSHHG and Natural Earth",
    "April 2025",
    f"{OGL}; coastline GNU LGPL v3 or later; Northern Ireland public domain",
    approximate=True,
    note="Approximate boundaries derived from postcode locations; not official.",
)
DISTRICTS = Source(
    "districts",
    "Lookup of districts to ITL areas and countries",
    "Office for National Statistics",
    "April 2025",
    OGL,
)
FUNCTIONAL_AREAS = Source(
    "functional_areas",
    "Travel-to-work areas 2011, as shares of districts",
    "Office for National Statistics, National Records of Scotland, NISRA; shares added up from small areas",
    "2011",
    OGL,
    note="Travel-to-work areas are made of small areas. Each district is shared out by the residents of its small areas in "
    "mid-2020 (England, Wales and Scotland), and by their number in Northern Ireland.",
)
PARTNERSHIPS = Source(
    "partnerships",
    "Partnerships, public bodies with an area, and their members",
    "Compiled from the bodies' own publications, legislation, government lists and ONS lookups named in each row",
    "December 2026, with dates of earlier members",
    OGL,
)
POPULATION = Source(
    "population",
    "Resident population",
    "Office for National Statistics; National Records of Scotland; NISRA",
    "mid-2020 (England and Wales), 2022 (Scotland), 2021 (Northern Ireland)",
    OGL,
)
COMMUTING_TOTALS = Source(
    "commuting_totals",
    "Employed residents and jobs with a fixed workplace",
    "Office for National Statistics; National Records of Scotland; NISRA",
    "Census 2021 (England and Wales), Census 2011 (Scotland and Northern Ireland)",
    OGL,
    note=LOCKDOWN,
)
COMMUTING_ESTIMATE = Source(
    "commuting",
    "Estimated commuting between districts",
    "Sub-region Explorer, a gravity model fitted to census totals",
    "Census 2021 totals (England and Wales), Census 2011 totals (Scotland and Northern Ireland)",
    OGL,
    estimated=True,
    note="Against Census 2021 in England and Wales, the self-containment of combined authorities is off by 0.9 percentage "
    "points on average and 2.3 at worst; single flows can be further off, and Scotland and Northern Ireland could not be "
    f"checked. The census matrix itself is used when a flows file is given. {LOCKDOWN}",
)
INSTITUTIONS = Source(
    "institutions",
    "Institutions, their main sites, and documented partners",
    "Compiled from registers of learning providers and NHS bodies, the reviews of local research partnerships and the "
    "institutions' own publications, named in each row",
    "December 2026",
    OGL,
    note="A main site stands for the institution; campuses are held where they were found. Partners that are not recorded may "
    "still be partners.",
)
LINKS = Source(
    "links",
    "Fixed links and ferries between districts",
    "Compiled for this project",
    "2025",
    OGL,
)
