"""How values become colours: the user's choices for the map, frozen like the project they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Kind = Literal["classes", "bivariate", "benchmark"]
Uncertainty = Literal["none", "hatch", "fade"]

THIS_YEAR, ALL_YEARS = "this_year", "all_years"
"""Scopes of class breaks besides a region: the year shown, or every year held."""

USER = "user"
"""The scheme whose breaks are the user's own."""

SCHEMES = (
    "quantiles", "equal_interval", "fisher_jenks", "standard_deviation", "maximum_breaks", "pretty", "ratio", USER,
)  # fmt: skip
"""Keys of :data:`explorer.cartography.classification.SCHEMES`, which needs pandas."""

FEWEST, MOST = 2, 9
"""Numbers of classes that a reader can still tell apart."""


@dataclass(frozen=True)
class Classification:
    """How class breaks are chosen.

    Attributes
    ----------
    scheme : str
        A key of :data:`explorer.cartography.classification.SCHEMES`.
    number : int
        Classes wanted, 2 to 9; some schemes, and values that repeat, give fewer.
    breaks : tuple of float
        Upper ends of all classes but the last, for the scheme ``user``.
    scope : str
        What breaks are made from: :data:`THIS_YEAR`, :data:`ALL_YEARS`, or the code of an ITL1 region. Breaks from all years
        keep the legend the same from year to year; breaks from a region hold the whole country against that region.
    """

    scheme: str = "quantiles"
    number: int = 5
    breaks: tuple[float, ...] = ()
    scope: str = THIS_YEAR

    def __post_init__(self) -> None:
        if self.scheme not in SCHEMES or not FEWEST <= self.number <= MOST:
            raise ValueError(f"scheme: one of {', '.join(SCHEMES)}; number: {FEWEST} to {MOST}")


@dataclass(frozen=True)
class MapStyle:
    """What the map's colours mean and how they look.

    Attributes
    ----------
    kind : str
        ``classes`` of one indicator, ``bivariate`` (two indicators, 3 × 3) or ``benchmark`` (below, cannot tell, above).
    classification : Classification
    ramp : str
        A key of :data:`explorer.cartography.symbology.RAMPS`.
    is_reversed : bool
        Whether the ramp runs from its other end.
    middle : float, optional
        Value at the middle of a diverging ramp; None for the value of the whole country.
    second : str
        Id of the second indicator of a bivariate map.
    uncertainty : str
        ``hatch`` or ``fade`` districts whose confidence interval is too wide, or ``none``.
    benchmark : str
        Code of the area to compare with; empty for the whole country.
    """

    kind: Kind = "classes"
    classification: Classification = field(default_factory=Classification)
    ramp: str = "lagoon"
    is_reversed: bool = False
    middle: float | None = None
    second: str = ""
    uncertainty: Uncertainty = "none"
    benchmark: str = ""

    def for_another_indicator(self) -> MapStyle:
        """Return the style without what only makes sense in the unit of one indicator: own breaks and an own middle."""
        own = self.classification.scheme == USER
        classification = replace(self.classification, scheme=Classification.scheme, breaks=()) if own else self.classification
        return replace(self, classification=classification, middle=None)
