"""The areas of a map: their shapes at every level of detail, and which of them are lifted out or selected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QPainter

from explorer.places.detail import COARSEST
from explorer.places.shapes import Shapes
from explorer.views.map.paths import DrawingLevel
from explorer.views.map.viewport import Bounds, Viewport, bounds_of

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.intp]

Level = tuple[float, Shapes] | DrawingLevel
"""Tolerance in metres and shapes, or the same with its paths already made."""

FINENESS = 1.5
"""Tolerance of the level drawn, in device pixels.

A tolerance is what hardly any vertex reaches: of the finest ones half lie within 0.14 of it, 99 in 100 within two thirds. So a
line is off by a fifth of a pixel, and next to nowhere by a whole one.
"""

DRAFT = 1.25
"""How much coarser lines may be while the view moves."""

Drawing = Callable[[QPainter, Viewport, float, bool], None]
"""Draws a part of a view at a pixel ratio, plainly for a draft."""

MOST_AT_ONCE = 120_000
"""Vertices drawn between two frames of a window that has nothing else to do: more than that, and it would stutter."""


class MapAreas:
    """One boundary set as a map draws it.

    Attributes
    ----------
    codes : ndarray of str, shape (areas,)
    bounds_of_each : ndarray of float64, shape (areas, 4)
        West, south, east and north in metres.
    highlighted, selected : list of int
        Places of the areas lifted out, and of those selected.
    """

    def __init__(self) -> None:
        self.codes: npt.NDArray[np.str_] = np.array([], dtype=np.str_)
        self.bounds_of_each: FloatArray = np.empty((0, 4))
        self.highlighted: list[int] = []
        self.selected: list[int] = []
        self._selection: list[str] = []
        self._levels: list[DrawingLevel] = []
        self._index: dict[str, int] = {}

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Take a boundary set at one or more levels of detail, finest first; coarser ones are made when needed."""
        self._levels = [given if isinstance(given, DrawingLevel) else DrawingLevel(*given) for given in levels]
        finest = self._levels[0].shapes
        self.codes = finest.codes
        self.bounds_of_each = finest.area_bounds
        self._index = {code: at for at, code in enumerate(finest.codes.tolist())}
        # They are places in the shapes before, and may lie beyond the end of these.
        self.highlighted = [area for area in self.highlighted if area < len(self.codes)]
        self.select(self._selection)

    def highlight(self, codes: Sequence[str]) -> None:
        """Lift these areas out; an empty list ends it."""
        self.highlighted = self.indices(codes)

    def select(self, codes: Collection[str]) -> None:
        """Select these areas; they stay selected in other shapes that know them."""
        self._selection = sorted(codes)
        self.selected = self.indices(self._selection)

    @property
    def levels(self) -> list[DrawingLevel]:
        """The areas at every level of detail, finest first."""
        return self._levels

    @property
    def finest(self) -> Shapes:
        """The areas at the finest level."""
        return self._levels[0].shapes

    @property
    def highlighted_codes(self) -> list[str]:
        """Codes of the areas lifted out."""
        return [str(self.codes[area]) for area in self.highlighted]

    @property
    def selected_codes(self) -> list[str]:
        """Codes of the areas selected, also of those that these shapes do not know."""
        return list(self._selection)

    def indices(self, codes: Sequence[str]) -> list[int]:
        """Return the places of those codes that the boundary set knows."""
        return [self._index[code] for code in codes if code in self._index]

    def bounds(self, codes: Sequence[str] | None = None) -> Bounds | None:
        """Return the ground covered by some areas, or by all."""
        return bounds_of(self.bounds_of_each if codes is None else self.bounds_of_each[self.indices(codes)])

    def outline_of(self, codes: Sequence[str]) -> FloatArray:
        """Return the outer line of a group of areas as segments, shape (segments, 2, 2), at the finest level."""
        return self.outline(self.indices(codes), self._levels[0]) if self._levels else np.empty((0, 2, 2))

    def outline(self, areas: Sequence[int], level: DrawingLevel) -> FloatArray:
        """Return the same of areas by their places, at a level."""
        chosen = np.zeros(len(self.codes), dtype=np.bool_)
        chosen[list(areas)] = True
        return level.outline(chosen)

    def level(self, view: Viewport, pixel_ratio: float, draft: bool = False) -> DrawingLevel:
        """Return the coarsest level whose error nobody can see."""
        return fitting(self._levels, view, pixel_ratio, draft)


def fitting(levels: list[DrawingLevel], view: Viewport, pixel_ratio: float, draft: bool) -> DrawingLevel:
    """Return the coarsest level whose error nobody can see, making coarser ones than those given as needed."""
    bearable = view.metres_per_pixel / pixel_ratio * FINENESS * (DRAFT if draft else 1.0)
    while levels[-1].tolerance * 2 <= bearable and levels[-1].tolerance < COARSEST:
        levels.append(levels[-1].coarser())
    fitting = [level for level in levels if level.tolerance <= bearable]
    return fitting[-1] if fitting else levels[0]


def in_portions(parts: IntArray, vertices: IntArray) -> list[list[int]]:
    """Return parts of a map, each of so many vertices, in portions that can be drawn between two frames."""
    portion = np.cumsum(vertices) // MOST_AT_ONCE
    return [one.tolist() for one in np.split(parts, np.flatnonzero(np.diff(portion)) + 1)]
