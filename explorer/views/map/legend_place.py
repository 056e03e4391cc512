"""Where the legend lies on the map: where the user put it, and never on the footprint."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize

from explorer.views.map.paths import FloatArray
from explorer.views.map.viewport import Bounds

if TYPE_CHECKING:
    from explorer.views.map.lines import Outline

Spot = tuple[float, float]
"""Shares of the free room at the left of a card and above it."""

CORNERS: tuple[Spot, ...] = ((1.0, 1.0), (1.0, 0.0), (0.0, 0.0), (0.0, 1.0))
"""Bottom right, then against the clock."""


class LegendPlace:
    """What the user wants of the legend, and what became of it.

    Attributes
    ----------
    spot : tuple of float
        Where it is wanted.
    is_folded : bool, optional
        Whether only its title is wanted; None for as much as there is room for.
    is_hidden : bool
        Whether it is wanted at all.
    is_clear : bool
        Whether the map rests, so that the legend keeps clear of the footprint; a view that is still on its way does not count.
    shortened : int
        How much was left out of it.
    at : tuple of float
        The spot at which it lies.
    is_squeezed : bool
        Whether there is no room at all for it beside the footprint, so that it does not show.
    """

    def __init__(self) -> None:
        self.spot: Spot = CORNERS[0]
        self.is_folded: bool | None = None
        self.is_hidden = False
        self.is_clear = False
        self.shortened = 0
        self.at = self.spot
        self.is_squeezed = False

    def fold(self, folded: bool) -> None:
        """Want only the title, or all of it, which the footprint then makes room for."""
        self.is_folded = folded
        self.is_clear = self.is_clear and folded

    def next_corner(self) -> None:
        """Want it in the next corner."""
        at = CORNERS.index(self.spot) if self.spot in CORNERS else -1
        self.spot = CORNERS[(at + 1) % len(CORNERS)]
        self.is_clear = False

    def take(self, corner: QPoint, card: QSize, free: QRect) -> None:
        """Want it where it was dragged to, within the free room."""
        spare = QSize(max(free.width() - card.width(), 1), max(free.height() - card.height(), 1))
        across, down = (corner.x() - free.left()) / spare.width(), (corner.y() - free.top()) / spare.height()
        self.spot = (min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0))
        self.at = self.spot

    def spots(self) -> list[Spot]:
        """Return where it may lie, best first: where it is wanted, then the corners."""
        return [self.spot, *(corner for corner in CORNERS if corner != self.spot)]

    def box(self, spot: Spot, card: QSize, free: QRect) -> QRect:
        """Return where a card lies at a spot."""
        across, down = (max(room, 0) for room in (free.width() - card.width(), free.height() - card.height()))
        return QRect(QPoint(free.left() + round(spot[0] * across), free.top() + round(spot[1] * down)), card)

    @property
    def is_as_wanted(self) -> bool:
        """Whether all of it lies where it is wanted."""
        return self.at == self.spot and not self.shortened and not self.is_squeezed

    @property
    def shows(self) -> bool:
        """Whether any of it shows."""
        return not self.is_hidden and not self.is_squeezed

    def kept(self) -> str:
        """Return what the settings keep."""
        return json.dumps({"spot": self.spot, "folded": self.is_folded, "hidden": self.is_hidden})

    def restore(self, kept: str) -> None:
        """Take what :meth:`kept` gave; what cannot be read is passed over."""
        try:
            found = json.loads(kept)
            across, down = (min(max(float(share), 0.0), 1.0) for share in found["spot"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return
        self.spot = (across, down)
        self.is_folded = found.get("folded") if isinstance(found.get("folded"), bool) else None
        self.is_hidden = found.get("hidden") is True


def footprint_of(outlines: Iterable[Outline]) -> FloatArray:
    """Return the outline of the footprint looked at, shape (segments, 2, 2) in metres; empty where there is none."""
    lines = [outline.lines for outline in outlines if outline.role == "footprint"]
    return np.concatenate(lines) if lines else np.empty((0, 2, 2))


def meets(outline: FloatArray, box: Bounds) -> bool:
    """Return whether an outline runs through a box, or the box lies inside it."""
    west, south, east, north = box
    x, y = outline[..., 0], outline[..., 1]
    runs_through = (x.min(axis=1) < east) & (x.max(axis=1) > west) & (y.min(axis=1) < north) & (y.max(axis=1) > south)
    if runs_through.any():
        return True
    across, up = (west + east) / 2, (south + north) / 2
    crossed = outline[(y[:, 0] > up) != (y[:, 1] > up)]
    share = (up - crossed[:, 0, 1]) / (crossed[:, 1, 1] - crossed[:, 0, 1])
    at = crossed[:, 0, 0] + share * (crossed[:, 1, 0] - crossed[:, 0, 0])
    return bool((at > across).sum() % 2)
