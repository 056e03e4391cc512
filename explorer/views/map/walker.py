"""Going from area to area on a map by the arrow keys, and saying where one is: the map for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from explorer.places.directions import NOWHERE
from explorer.qt.announcer import announce
from explorer.words import text

if TYPE_CHECKING:
    from explorer.views.map.place_words import MapPlaces

SUBJECT = "map"
"""What the map says of itself is announced under this subject."""


class Walker(QObject):
    """Stands on an area of a map.

    Attributes
    ----------
    places : MapPlaces or None
        The areas; None while nothing is known of them, and the arrows move the map instead.
    at : str
        The area on which it stands; empty before the first step.
    moved : Signal(str)
        It stands on another area now, or on none.
    """

    moved = Signal(str)

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.places: MapPlaces | None = None
        self.at = ""

    def take_places(self, places: MapPlaces | None) -> None:
        """Walk other areas, or the same that say something else now."""
        self.places = places
        if self.at and (places is None or self.at not in places.codes):
            self.stand_at("")

    def stand_at(self, code: str) -> None:
        """Stand on an area, as the keyboard's place; on none where it is empty."""
        self.at = code
        self.moved.emit(code)
        self.tell_stand()

    def tell_stand(self) -> None:
        """Let a screen reader read the area on which the keyboard stands."""
        code = self.at
        if self.places is not None and code in self.places.codes and QAccessible.isActive() and self._canvas.hasFocus():
            event = QAccessibleEvent(self._canvas, QAccessible.Event.Focus)
            event.setChild(self.places.codes.index(code))
            QAccessible.updateAccessibility(event)

    def step(self, way: int) -> None:
        """Go north, east, south or west (0 to 3), or to where one begins."""
        places = self.places
        if places is None or not places.codes:
            return
        if self.at not in places.codes:
            self.stand_at(places.start)
            return
        found = int(places.leads[places.codes.index(self.at), way])
        if found == NOWHERE:
            self._say(text("spoken-end"))
        else:
            self.stand_at(places.codes[found])

    def say_where(self) -> None:
        """Say where one stands."""
        places = self.places
        self._say(places.where(self.at) if places is not None and self.at else text("spoken-nowhere"))

    def say_around(self) -> None:
        """Say what lies around."""
        places = self.places
        self._say(places.around(self.at, places.inside) if places is not None and self.at else text("spoken-nowhere"))

    def _say(self, words: str) -> None:
        announce(self._canvas, words, SUBJECT, at_once=True)
