"""What an indicator comes to for a whole footprint, in words: a figure with its uncertainty, or why there is none."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from explorer.flags.model import percent
from explorer.layers.figure_words import with_unit

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
        known = math.isfinite(combined.lowest)
        spread = (
            f" Its districts range from {with_unit(combined.lowest, unit)} to {with_unit(combined.highest, unit)}."
            if known
            else ""
        )
        return f"No figure for the whole: {combined.refused}.{spread}"
    low, high = combined.interval
    interval = f" (95% interval {low:.4g} to {high:.4g})" if math.isfinite(low) else " (its uncertainty is not published)"
    caution = " To be read with caution: its error is a fifth of it or more." if combined.is_uncertain else ""
    told = f"{with_unit(combined.value, unit, 4)}{interval}; {combined.method}; coverage {percent(combined.coverage)}."
    return told + caution
