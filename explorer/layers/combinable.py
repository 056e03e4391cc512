"""An indicator with what it takes to combine it: numerators, denominators, and the weights that stand in for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.catalogue import Catalogue
from explorer.catalogue.indicators import IndicatorTable
from explorer.layers import Layer
from explorer.layers.denominators import weights_of
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd


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
    stand_in : Said, optional
        What stands in for the denominator, where it is held nowhere.
    """

    layer: Layer
    values: pd.DataFrame
    weights: pd.Series[float]
    stand_in: Said | None = None

    @property
    def kind(self) -> str:
        """``count``, ``rate``, ``ratio``, ``mean`` or ``median``."""
        return self.layer.indicator.kind

    @property
    def refused(self) -> Said | None:
        """Why figures of several districts are never put together; None where they may be."""
        refused = self.layer.indicator.refused
        return Said(f"analysis-combined-{refused}") if refused else None

    @property
    def is_broken(self) -> bool:
        """Whether a break is known between the first and the last period held."""
        indicator = self.layer.indicator
        return indicator.is_broken(indicator.first_period, indicator.latest_period)

    @property
    def with_care(self) -> Said | str | None:
        """Why the periods held are compared only with care, in the publisher's words; None where they are not."""
        indicator = self.layer.indicator
        if indicator.trend != "care" or len(indicator.periods) < 2:
            return None
        return indicator.care_said or Said("layers-no-reason-given")


def combinable(values: IndicatorTable, catalogue: Catalogue, layer: Layer) -> Combinable:
    """Bring together an indicator's values with its denominators."""
    import pandas as pd

    codes = list(catalogue.districts.codes)
    own = values.of(layer.indicator.id, layer.period).reindex(codes)
    table = own if layer.built is None else layer.built
    found = weights_of(values, catalogue.districts, layer.indicator, layer.period)
    weights = pd.Series(float("nan"), index=codes) if found is None else found.numbers
    figures = table[["value", "lower95", "upper95", "numerator", "denominator"]]
    return Combinable(layer, figures, weights, None if found is None else found.stand_in)
