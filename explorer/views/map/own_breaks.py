"""Class breaks that the user moves, on the panel of colours or in the legend, as a map style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.project.map_style import FEWEST, MOST, USER, MapStyle
from explorer.said import Said

MOVED = Said("map-step-break")
"""What a moved break is called in the history."""


def with_breaks(style: MapStyle, breaks: Sequence[float]) -> MapStyle:
    """Return a style with these breaks in place of those of its scheme."""
    from explorer.cartography.classification import usable_breaks

    own = usable_breaks(breaks)
    number = min(max(len(own) + 1, FEWEST), MOST)
    return replace(style, classification=replace(style.classification, scheme=USER, breaks=own, number=number))
