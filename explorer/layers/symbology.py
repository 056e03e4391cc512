"""Colours and line styles that the screen and the printed map share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SEQUENTIAL = ("#f3f0d7", "#c3ddc4", "#83c0bd", "#4297af", "#256a95", "#1b3f6e")
"""Light to dark, safe for colour-blind readers and in grey: the ramp for the classes of an indicator."""

NO_DATA = "#f4f4f1"
HATCHING = "#b3b7b9"
"""Fill and hatching of districts without a value."""

SEA = "#eef3f6"
BORDER = "#7c8a94"


@dataclass(frozen=True)
class Line:
    """How an outline is drawn: colour, width in points and dashes (in widths); told apart without colour too."""

    label: str
    colour: str
    width: float
    dashes: tuple[float, ...] = ()


LINES: Mapping[str, Line] = {
    "region": Line("Region", "#5d6672", 1.6, (6.0, 2.5, 1.2, 2.5)),
    "functional_area": Line("Functional areas", "#8a2b7f", 1.7, (3.4, 2.0)),
    "footprint": Line("Footprint", "#111c2b", 2.8),
}
"""Outline styles by what they surround, in drawing order."""


def class_colours(number: int) -> list[str]:
    """Return colours for a number of classes, spread over the ramp.

    Examples
    --------
    >>> class_colours(2) == [SEQUENTIAL[0], SEQUENTIAL[-1]]
    True
    """
    return [_along(place / max(number - 1, 1)) for place in range(number)]


def _along(place: float) -> str:
    """Return the colour at a place along the ramp, 0 to 1, between its two nearest stops."""
    whole, part = divmod(place * (len(SEQUENTIAL) - 1), 1)
    low, high = _channels(SEQUENTIAL[int(whole)]), _channels(SEQUENTIAL[min(int(whole) + 1, len(SEQUENTIAL) - 1)])
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in zip(low, high, strict=True))


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
