"""An indicator with what it takes to combine it: numerators, denominators, and the weights that stand in for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import IndicatorTable
from explorer.layers import Layer
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

_CARE = re.compile(r"yes,? with care(?:: *(.+))?", re.IGNORECASE)
_BREAK = re.compile(r"\bbreak\b(?: in (\d{4}))?", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Combinable:
    """An indicator on the districts, ready to be combined.

    Attributes
    ----------
    layer : Layer
    values : DataFrame, indexed by district code
        ``value``, ``lower95``, ``upper95``, ``numerator`` and ``denominator``; a missing number is NaN.
    weights : Series, indexed by district code
        The indicator's own denominator where this program holds it, else NaN.
    """

    layer: Layer
    values: pd.DataFrame
    weights: pd.Series[float]

    @property
    def kind(self) -> str:
        """``count``, ``rate``, ``ratio`` or ``median``."""
        return self.layer.indicator.kind

    @property
    def broken_between(self) -> tuple[int, int, int | None] | None:
        """First and last year held and the break known between them (None where its year is not); None without a break."""
        years = self.layer.indicator.years
        earlier, later = min(years), max(years)
        found = _BREAK.search(self.layer.indicator.comparable_over_time)
        if found is None or earlier == later:
            return None
        when = int(found[1]) if found[1] else None
        return (earlier, later, when) if when is None or earlier < when <= later else None

    @property
    def with_care(self) -> Said | str | None:
        """Why the years held are compared only with care, in the publisher's words; None where they are not."""
        years, found = self.layer.indicator.years, _CARE.match(self.layer.indicator.comparable_over_time)
        return (found[1] or Said("layers-no-reason-given")) if found and len(set(years)) > 1 else None


def combinable(values: IndicatorTable, catalogue: Catalogue, layer: Layer) -> Combinable:
    """Bring together an indicator's values with its denominators."""
    import pandas as pd

    codes = list(catalogue.districts.codes)
    own = values.of(layer.indicator.id, layer.year).reindex(codes)
    table = own if layer.built is None else layer.built
    found = denominators(catalogue).get(layer.indicator.denominator)
    weights = pd.Series(float("nan"), index=codes) if found is None else found
    return Combinable(layer, table[["value", "lower95", "upper95", "numerator", "denominator"]], weights)


def denominators(catalogue: Catalogue) -> Mapping[str, pd.Series[float]]:
    """Return the denominators that are held for every district, by their name in the list of indicators."""
    return {"residents": catalogue.population, "residents 16 to 64": catalogue.working_age}
