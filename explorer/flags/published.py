"""What a publisher gives for a county or a combined authority as a whole."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

from explorer.analysis.certainty import standard_errors
from explorer.analysis.combining import Combined
from explorer.said import Said

if TYPE_CHECKING:
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
    bodies = known.catalogue.published_bodies
    found = bodies[bodies.index.isin(codes) & (bodies["indicator"] == layer.indicator.id) & (bodies["period"] == layer.period)]
    if found.empty or not math.isfinite(found["value"].iloc[0]):
        return None
    today = known.partnerships.footprint(body, footprint.partnership.day_to_show(date.today()))
    if set(today.districts) != set(footprint.districts):
        return None
    value, error = float(found["value"].iloc[0]), float(standard_errors(found).iloc[0])
    return Combined(value, error, 1.0, math.nan, math.nan, Said("findings-comparison-published"))
