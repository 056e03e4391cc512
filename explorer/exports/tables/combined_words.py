"""What an indicator comes to for a whole footprint, in words: a figure with its uncertainty, or why there is none."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from explorer.flags.model import percent
from explorer.flags.wording import figure
from explorer.said import Said, sentences
from explorer.words import say

if TYPE_CHECKING:
    from explorer.analysis.combining import Combined


def combined_words(combined: Combined, unit: str) -> str:
    """Say the figure with its 95% interval and coverage, or the range of the members and why they are not combined.

    Examples
    --------
    >>> from explorer.analysis.combining import Combined
    >>> combined_words(Combined(57.5, 1.0, 1.0, 50.0, 80.0, "mean weighted by the denominator"), "%")
    '57.5% (95% interval 55.54 to 59.46); mean weighted by the denominator; coverage 100%.'
    >>> combined_words(Combined(math.nan, math.nan, 1.0, 500.0, 620.0, "", "medians are never combined"), "£")
    'No figure for the whole: medians are never combined. Its districts range from £500 to £620.'
    """
    if combined.refused:
        refused = Said("report-combined-refused", why=combined.refused)
        spread = Said("report-combined-range", low=figure(combined.lowest, unit), high=figure(combined.highest, unit))
        return say(sentences(refused, spread if math.isfinite(combined.lowest) else None))
    low, high = combined.interval
    value, coverage = figure(combined.value, unit, 4), percent(combined.coverage)
    if math.isfinite(low):
        told = Said(
            "report-combined", value=value, low=figure(low, "number", 4), high=figure(high, "number", 4),
            method=combined.method, coverage=coverage,
        )  # fmt: skip
    else:
        told = Said("report-combined-no-interval", value=value, method=combined.method, coverage=coverage)
    return say(sentences(told, Said("report-combined-caution") if combined.is_uncertain else None))
