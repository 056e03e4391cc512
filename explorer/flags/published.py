"""What a publisher gives for a county or a combined authority as a whole."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from explorer.analysis.certainty import standard_errors
from explorer.analysis.combining import Combined
from explorer.memory import SHARED
from explorer.said import Said

if TYPE_CHECKING:
    import pandas as pd

    from explorer.catalogue.known import Known
    from explorer.catalogue.partnerships import Footprint
    from explorer.layers import Layer


def published_for(known: Known, layer: Layer, footprint: Footprint) -> Combined | None:
    """Return the published figure of a body; None where there is none, or the footprint is not what the body is today.

    Parameters
    ----------
    known : Known
    layer : Layer
        The indicator and its period.
    footprint : Footprint
        On its day.
    """
    body = footprint.partnership.id
    codes = [code for code, held in known.partnerships.codes.items() if held == body]
    figures = SHARED.of(_figures, known.catalogue.published_bodies, layer.indicator.id, layer.period)
    value, error = next((figures[code] for code in codes if code in figures), (math.nan, math.nan))
    if not math.isfinite(value):
        return None
    today = known.partnerships.footprint(body, footprint.partnership.day_to_show(date.today()))
    if set(today.districts) != set(footprint.districts):
        return None
    return Combined(value, error, 1.0, math.nan, math.nan, Said("findings-comparison-published"))


def _figures(bodies: pd.DataFrame, indicator: str, period: str) -> dict[str, tuple[float, float]]:
    """Return value and standard error of each body, by its code, for one indicator and period."""
    found = bodies[(bodies["indicator"] == indicator) & (bodies["period"] == period)]
    columns = found.index, found["value"].astype(float), standard_errors(found)
    return {str(code): (float(value), float(error)) for code, value, error in zip(*columns, strict=True)}
