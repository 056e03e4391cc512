"""Which part of the country the map shows: the arithmetic of panning and zooming, without a widget.

Map coordinates are eastings and northings in metres (EPSG:27700, north up); screen coordinates are logical pixels
from the top left corner (y down).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

Bounds = tuple[float, float, float, float]
"""West, south, east and north in metres."""

Margins = tuple[float, float, float, float]
"""Logical pixels at the left, top, right and bottom."""

MOST = 0.7
"""Share of the window that margins may take."""

FINEST = 1.0
COARSEST = 20_000.0
"""Limits of zooming, in metres per logical pixel."""


@dataclass(frozen=True)
class Viewport:
    """A window onto the map.

    Attributes
    ----------
    east, north : float
        The map position at the middle of the window, in metres.
    metres_per_pixel : float
        Ground distance under one logical pixel.
    width, height : float
        Size of the window in logical pixels.
    """

    east: float = 400_000.0
    north: float = 550_000.0
    metres_per_pixel: float = 1_300.0
    width: float = 800.0
    height: float = 600.0

    @property
    def bounds(self) -> Bounds:
        """The ground in view."""
        half_width = self.width * self.metres_per_pixel / 2
        half_height = self.height * self.metres_per_pixel / 2
        west, south = self.east - half_width, self.north - half_height
        return west, south, self.east + half_width, self.north + half_height

    def transform(self, pixel_ratio: float = 1.0) -> QTransform:
        """Return the transform from map metres to (device) pixels."""
        scale = pixel_ratio / self.metres_per_pixel
        middle_x, middle_y = self.width * pixel_ratio / 2, self.height * pixel_ratio / 2
        return QTransform(scale, 0, 0, -scale, middle_x - self.east * scale, middle_y + self.north * scale)

    def to_screen(self, east: float, north: float) -> QPointF:
        """Return where a map position lies in the window."""
        return QPointF(
            self.width / 2 + (east - self.east) / self.metres_per_pixel,
            self.height / 2 - (north - self.north) / self.metres_per_pixel,
        )

    def to_map(self, point: QPointF) -> tuple[float, float]:
        """Return the easting and northing under a point of the window."""
        return (
            self.east + (point.x() - self.width / 2) * self.metres_per_pixel,
            self.north - (point.y() - self.height / 2) * self.metres_per_pixel,
        )

    def resized(self, width: float, height: float) -> Viewport:
        """Return the same middle and scale in a window of another size."""
        return replace(self, width=max(width, 1.0), height=max(height, 1.0))

    def panned(self, right: float, down: float) -> Viewport:
        """Return the view after dragging the map by so many logical pixels."""
        east = self.east - right * self.metres_per_pixel
        return replace(self, east=east, north=self.north + down * self.metres_per_pixel)

    def zoomed(self, factor: float, anchor: QPointF | None = None) -> Viewport:
        """Return the view ``factor`` times closer, with the ground under ``anchor`` staying where it is."""
        scale = min(max(self.metres_per_pixel / factor, FINEST), COARSEST)
        if anchor is None:
            return replace(self, metres_per_pixel=scale)
        east, north = self.to_map(anchor)
        ratio = scale / self.metres_per_pixel
        return replace(
            self,
            east=east + (self.east - east) * ratio,
            north=north + (self.north - north) * ratio,
            metres_per_pixel=scale,
        )

    def framing(self, bounds: Bounds, margins: Margins = (24, 24, 24, 24)) -> Viewport:
        """Return the closest view that shows ``bounds`` whole.

        Parameters
        ----------
        bounds : tuple of float
            West, south, east, north in metres.
        margins : tuple of float
            Logical pixels to keep free at the left, top, right and bottom.
        """
        little = 0.05 * self.width, 0.05 * self.height, 0.05 * self.width, 0.05 * self.height
        left, top, right, bottom = margins if self.affords(margins) else little
        west, south, east, north = bounds
        inner_width, inner_height = self.width - left - right, self.height - top - bottom
        scale = max((east - west) / inner_width, (north - south) / inner_height, FINEST * 10)
        scale = min(scale, COARSEST)
        return replace(
            self,
            east=(west + east) / 2 - (left - right) / 2 * scale,
            north=(south + north) / 2 + (top - bottom) / 2 * scale,
            metres_per_pixel=scale,
        )

    def between(self, other: Viewport, share: float) -> Viewport:
        """Return the view some ``share`` (0 to 1) of the way to another, as an eye would travel.

        The scale changes by equal ratios, and the middle moves in step with it, so that the goal never leaves view.
        """
        ratio = other.metres_per_pixel / self.metres_per_pixel
        moved = share if abs(ratio - 1) < 1e-3 else (ratio**share - 1) / (ratio - 1)
        return replace(
            self,
            east=self.east + (other.east - self.east) * moved,
            north=self.north + (other.north - self.north) * moved,
            metres_per_pixel=self.metres_per_pixel * ratio**share,
        )

    def box(self, rectangle: QRectF) -> Bounds:
        """Return the ground under a rectangle of the window."""
        west, north = self.to_map(rectangle.topLeft())
        east, south = self.to_map(rectangle.bottomRight())
        return west, south, east, north

    def widened(self, pixels: float) -> Bounds:
        """Return the ground in view and so many logical pixels around it."""
        west, south, east, north = self.bounds
        margin = pixels * self.metres_per_pixel
        return west - margin, south - margin, east + margin, north + margin

    def affords(self, margins: Margins) -> bool:
        """Return whether margins leave enough of the window to show anything in."""
        left, top, right, bottom = margins
        return left + right <= MOST * self.width and top + bottom <= MOST * self.height


def bounds_of(boxes: npt.NDArray[np.float64]) -> Bounds | None:
    """Return the bounds of many boxes, shape (boxes, 4), or None when there are none."""
    if not len(boxes):
        return None
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def round_distance(longest: float) -> float:
    """Return the largest of 1, 2, 5, 10, 20, 50 ... metres that is not above ``longest``.

    Examples
    --------
    >>> round_distance(37_000.0)
    20000.0
    """
    power = 10.0 ** math.floor(math.log10(longest))
    # One step more than needed, because the logarithm of a number just below a power rounds up to it.
    return max(step * power for step in (0.5, 1.0, 2.0, 5.0) if step * power <= longest)
