"""Where every number comes from: publisher, vintage, licence, and whether it is estimated or approximate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from explorer.said import Listing, Said, sentences

OGL = Said("source-ogl")
LOCKDOWN = Said("source-lockdown")
OWN_PUBLISHER, OWN_VINTAGE, OWN_LICENCE = Said("source-own-publisher"), Said("source-own-vintage"), Said("source-own-licence")
"""What is said of a user's own file that tells nothing of these."""


@dataclass(frozen=True)
class Source:
    """A dataset that a finding can point to.

    Attributes
    ----------
    id : str
        Short key used by evidence.
    title, publisher, vintage, licence : Said or str
        As a reader would cite them.
    estimated : bool
        Computed by a model rather than counted.
    approximate : bool
        Known only roughly (simplified lines, shares from sampled points).
    note : Said or str
        What a careful reader should know.
    census : str
        The year of the census that commuting was counted in; empty for other data.
    """

    id: str
    title: Said | str
    publisher: Said | str
    vintage: Said | str
    licence: Said | str
    estimated: bool = False
    approximate: bool = False
    note: Said | Listing | str = ""
    census: str = ""

    @property
    def caution(self) -> Said | None:
        """The words that must stand wherever the source shows: *estimated*, *approximate* or nothing."""
        return Said("source-caution", caution=self._caution) if self._caution != "none" else None

    @property
    def cited(self) -> Said:
        """The source as it is cited: title, vintage, and whether it is estimated or approximate."""
        return Said("source-cited", title=self.title, vintage=self.vintage, caution=self._caution)

    def about(self, base: Said | str = "") -> Listing:
        """Publisher, whom it counts (where that is given), licence, and what a careful reader should know."""
        return sentences(
            Said("source-publisher", publisher=self.publisher),
            Said("source-base", base=base) if base else None,
            Said("source-licence", licence=self.licence),
            self.note or None,
        )

    @property
    def _caution(self) -> str:
        words = {(True, True): "both", (True, False): "estimated", (False, True): "approximate"}
        return words.get((self.estimated, self.approximate), "none")


def own_boundaries(statement: Said | str) -> Source:
    """Describe a user's own boundary file; ``statement`` names it."""
    match statement:
        case Said(id="places-boundaries-from", values=named):
            title: Said | str = Said("source-own-boundaries", **named)
        case _:
            title = statement
    return Source("own_boundaries", title, OWN_PUBLISHER, OWN_VINTAGE, OWN_LICENCE)


def official_boundaries(note: Mapping[str, Any]) -> Source:
    """Describe official boundaries that were got from their publisher; ``note`` stands beside them."""
    names = ("title", "publisher", "licence", "day", "edited")
    title, publisher, licence, got, edited = (str(note.get(name) or "") for name in names)
    return Source("boundaries", title, publisher, edited or got or OWN_VINTAGE, licence or OWN_LICENCE)


BOUNDARIES = Source(
    "boundaries",
    Said("source-boundaries-title"),
    Said("source-boundaries-publisher"),
    Said("source-boundaries-vintage"),
    Said("source-boundaries-licence"),
    approximate=True,
    note=Said("source-boundaries-note"),
)
DISTRICTS = Source(
    "districts",
    Said("source-districts-title"),
    Said("source-districts-publisher"),
    Said("source-districts-vintage"),
    OGL,
)
FUNCTIONAL_AREAS = Source(
    "functional_areas",
    Said("source-functional_areas-title"),
    Said("source-functional_areas-publisher"),
    Said("source-functional_areas-vintage"),
    OGL,
    note=Said("source-functional_areas-note"),
)
PARTNERSHIPS = Source(
    "partnerships",
    Said("source-partnerships-title"),
    Said("source-partnerships-publisher"),
    Said("source-partnerships-vintage"),
    OGL,
)
POPULATION = Source(
    "population",
    Said("source-population-title"),
    Said("source-population-publisher"),
    Said("source-population-vintage"),
    OGL,
)
COMMUTING_TOTALS = Source(
    "commuting_totals",
    Said("source-commuting_totals-title"),
    Said("source-commuting_totals-publisher"),
    Said("source-commuting_totals-vintage"),
    OGL,
    note=LOCKDOWN,
)
COMMUTING_ESTIMATE = Source(
    "commuting",
    Said("source-commuting_estimate-title"),
    Said("source-commuting_estimate-publisher"),
    Said("source-commuting_estimate-vintage"),
    OGL,
    estimated=True,
    note=Said("source-commuting_estimate-note", lockdown=LOCKDOWN),
)
INSTITUTIONS = Source(
    "institutions",
    Said("source-institutions-title"),
    Said("source-institutions-publisher"),
    Said("source-institutions-vintage"),
    OGL,
    note=Said("source-institutions-note"),
)
LINKS = Source(
    "links",
    Said("source-links-title"),
    Said("source-links-publisher"),
    Said("source-links-vintage"),
    OGL,
)
