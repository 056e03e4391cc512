"""Where a map looks: panned, zoomed, framed and flown, with the views looked at before to go back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QTimer, QVariantAnimation, Signal

from explorer.views.map.view_history import ViewHistory
from explorer.views.map.viewport import Bounds, Margins, Viewport

STILL_AFTER = 70
"""Milliseconds without movement after which a view has come to rest."""

LOOKED_AFTER = 500
"""Milliseconds after which a view counts as looked at: one to go back to."""

GLIDE = 260
"""Milliseconds of the flight to a new view; :meth:`Camera.rest` ends it at once."""


class Camera(QObject):
    """Moves the view of a map.

    Parameters
    ----------
    parent : QObject
    may_fly : callable
        Whether a flight to another view would be seen: before the first picture is on screen, and in a picture, it would not.

    Attributes
    ----------
    moved : Signal()
        The view was panned, zoomed or resized.
    rested : Signal()
        The view has come to rest.
    will_frame : Signal()
        Something is about to be brought into view: what floats on the map may take the room that it wants.
    history_changed : Signal(bool, bool)
        Whether there is a view to go back to, and one to go forward to.
    view : Viewport
        What is in view.
    is_moving : bool
        Whether the view has not come to rest.
    """

    moved = Signal()
    rested = Signal()
    will_frame = Signal()
    history_changed = Signal(bool, bool)

    def __init__(self, parent: QObject, may_fly: Callable[[], bool]) -> None:
        super().__init__(parent)
        self.view = Viewport()
        self.is_moving = False
        self._may_fly = may_fly
        self._margins: Sequence[Margins] = [(24.0, 24.0, 24.0, 40.0)]
        self._framed: Bounds | None = None
        self._still = QTimer(self, interval=STILL_AFTER, singleShot=True)
        self._still.timeout.connect(self._come_to_rest)
        self._flight = QVariantAnimation(self, duration=GLIDE, startValue=0.0, endValue=1.0)
        self._flight.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._flight.valueChanged.connect(self._fly)
        self._flight_ends = (self.view, self.view)
        self._history = ViewHistory()
        # Before there is anything to see, no view is worth going back to.
        self._has_ground = False
        self._looked = QTimer(self, interval=LOOKED_AFTER, singleShot=True)
        self._looked.timeout.connect(self._note_view)

    @property
    def is_framed(self) -> bool:
        """Whether the view still is as the map framed it, untouched by the user: it is framed anew as the window changes."""
        return self._framed is not None

    def frame(self, bounds: Bounds | None) -> None:
        """Show this ground (west, south, east, north in metres) as large as it goes; None for nowhere."""
        self.will_frame.emit()
        if bounds is not None:
            self._has_ground = True
            self._frame(bounds)

    def set_margins(self, ways: Sequence[Margins], *, reframe: bool = True) -> None:
        """Keep the edges free of what :meth:`frame` brings into view.

        Parameters
        ----------
        ways : sequence of (left, top, right, bottom)
            Logical pixels to keep free. Where something floats in a corner there are two ways round it, beside and
            above; the one that shows the ground larger is taken.
        reframe : bool
            Whether what was brought into view moves clear of the new edges at once.
        """
        if list(ways) != list(self._margins):
            self._margins = list(ways)
            if reframe and self._framed is not None:
                self._frame(self._framed)

    def look_at(self, east: float, north: float, metres_per_pixel: float) -> None:
        """Put this place into the middle, at this scale."""
        self._look_at(replace(self.view, east=east, north=north, metres_per_pixel=metres_per_pixel))

    def follow(self, view: Viewport) -> None:
        """Look at the same ground, at the same scale, as another map does."""
        own = view.resized(self.view.width, self.view.height)
        if own != self.view:
            self._look_at(own)

    def zoom(self, factor: float, anchor: QPointF | None = None) -> None:
        """Come closer by a factor, keeping the ground under ``anchor`` in place."""
        self._look_at(self.view.zoomed(factor, anchor))

    def pan(self, right: float, down: float) -> None:
        """Move the map by logical pixels."""
        self._look_at(self.view.panned(right, down))

    def fly_to(self, view: Viewport) -> None:
        """Move to a view so that the eye can follow, where it would be seen."""
        self._flight.stop()
        if view == self.view or not self._may_fly():
            self._take(view)
            return
        self._flight_ends = (self.view, view)
        self._flight.start()

    def go_back(self) -> None:
        """Return to the view looked at before."""
        self._travel(-1)

    def go_forward(self) -> None:
        """Go to the view that was left by going back."""
        self._travel(1)

    def rest(self) -> None:
        """End any flight at once."""
        if self._is_flying:
            self._flight.stop()
            self._take(self._flight_ends[1].resized(self.view.width, self.view.height))
        self._note_view()
        self._come_to_rest()

    def resize(self, width: float, height: float) -> None:
        """Keep what was asked for in view; otherwise keep the middle."""
        # As it was looked at, before the window changed it.
        self._note_view()
        view = self.view.resized(width, height)
        self._flight.stop()
        self._take(view if self._framed is None else self._framing(view, self._framed))
        self._history.amend(self.view)

    @property
    def _is_flying(self) -> bool:
        return self._flight.state() == QVariantAnimation.State.Running

    def _frame(self, bounds: Bounds) -> None:
        self.fly_to(self._framing(self.view, bounds))
        self._framed = bounds

    def _framing(self, view: Viewport, bounds: Bounds) -> Viewport:
        ways = [way for way in self._margins if view.affords(way)] or self._margins[:1]
        return min((view.framing(bounds, way) for way in ways), key=lambda found: found.metres_per_pixel)

    def _look_at(self, view: Viewport) -> None:
        """Take a view now; it stays as it is until the user or the window moves it."""
        self._flight.stop()
        self._framed = None
        self._take(view)

    def _take(self, view: Viewport) -> None:
        self.view = view
        self.is_moving = True
        self._still.start()
        self._looked.start()
        self.moved.emit()

    def _fly(self, share: float) -> None:
        start, end = self._flight_ends
        # The window may have been resized on the way.
        self._take(start.between(end, share).resized(self.view.width, self.view.height))

    def _come_to_rest(self) -> None:
        self.is_moving = False
        self.rested.emit()

    def _travel(self, steps: int) -> None:
        self._note_view()
        if self._history.can_step(steps):
            view = self._history.step(steps)
            self._framed = None
            self.fly_to(view.resized(self.view.width, self.view.height))
            self._tell_history()

    def _note_view(self) -> None:
        """Keep the present view, or the one that a flight leads to, as one that was looked at."""
        if self._has_ground:
            self._looked.stop()
            self._history.visit(self._flight_ends[1] if self._is_flying else self.view)
            self._tell_history()

    def _tell_history(self) -> None:
        self.history_changed.emit(self._history.can_step(-1), self._history.can_step(1))
