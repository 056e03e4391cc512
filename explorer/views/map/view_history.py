"""The views that a person has looked at, to go back to and forward again."""

from __future__ import annotations

from dataclasses import dataclass, field

from explorer.views.map.viewport import Viewport

MOST = 100
"""Views remembered."""


@dataclass
class ViewHistory:
    """Views in the order in which they were looked at, as a browser keeps its pages.

    Examples
    --------
    >>> history = ViewHistory()
    >>> history.visit(Viewport(east=1.0))
    >>> history.visit(Viewport(east=2.0))
    >>> history.step(-1).east, history.can_step(-1), history.can_step(1)
    (1.0, False, True)
    """

    _views: list[Viewport] = field(default_factory=list)
    _at: int = -1

    def visit(self, view: Viewport) -> None:
        """Note a view that was looked at; what lay ahead is forgotten."""
        if self._at >= 0 and _same_place(self._views[self._at], view):
            return
        self._views = [*self._views[: self._at + 1], view][-MOST:]
        self._at = len(self._views) - 1

    def amend(self, view: Viewport) -> None:
        """Put a view in place of the present one: the window changed, not where the person looks."""
        if self._at >= 0:
            self._views[self._at] = view

    def can_step(self, steps: int) -> bool:
        """Return whether there is a view so many steps back (negative) or forward."""
        return 0 <= self._at + steps < len(self._views)

    def step(self, steps: int) -> Viewport:
        """Go so many steps back (negative) or forward, and return the view there."""
        self._at += steps
        return self._views[self._at]


def _same_place(one: Viewport, other: Viewport) -> bool:
    return (one.east, one.north, one.metres_per_pixel) == (other.east, other.north, other.metres_per_pixel)
