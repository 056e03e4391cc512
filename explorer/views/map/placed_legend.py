"""The legend as it lies on the map: as much of it as there is room for, where it is wanted, and never on the footprint."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Signal

from explorer.views.map.canvas import MapCanvas
from explorer.views.map.floats import Floats
from explorer.views.map.legend import LegendContent
from explorer.views.map.legend_place import LegendPlace, meets
from explorer.views.map.paths import FloatArray

TALLEST = 0.62
"""Share of the map's height that the legend may take before it is shortened."""

MOST_COVERED = 0.3
MOST_COVERED_OF_MANY = 0.22
"""Share of the map that the legend may cover before it is shortened: alone, and as one of several maps."""


class PlacedLegend(QObject):
    """Fits the legend of a map, and moves, folds and hides it as the user wants.

    Attributes
    ----------
    place : LegendPlace
        What the user wants of it, and where it lies.
    wanted : Signal(bool)
        It has to be shown anew; whether the footprint then moves clear of it.
    """

    wanted = Signal(bool)

    def __init__(self, floats: Floats, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._card, self._floats, self._canvas = floats.legend, floats, canvas
        self._button = floats.buttons.legend
        self._footprint: FloatArray | None = None
        self.place = LegendPlace()
        self._card.clicked.connect(self.fold)
        self._card.put_away.connect(self.hide)
        self._card.dragged.connect(self._drag)
        self._button.clicked.connect(self.hide)
        canvas.camera.rested.connect(self._clear_footprint)
        canvas.camera.will_frame.connect(self._make_room)

    # What the user wants

    def fold(self) -> None:
        """Fold the legend to its title, or unfold it; the footprint moves clear of it."""
        self.place.fold(not self._card.content.is_folded)
        self.wanted.emit(True)

    def hide(self) -> None:
        """Take the legend off the map, or bring it back."""
        if self.place.is_squeezed:
            self.place.fold(False)  # it is wanted all the same
        else:
            self.place.is_hidden = not self.place.is_hidden
        self._button.setChecked(not self.place.is_hidden)
        self.wanted.emit(True)

    def move(self) -> None:
        """Move the legend to the next corner of the map."""
        self.place.next_corner()
        self.wanted.emit(True)

    def restore(self, kept: str) -> None:
        """Put the legend where it was left."""
        self.place.restore(kept)
        self._button.setChecked(not self.place.is_hidden)
        self.wanted.emit(False)

    def fit(self) -> None:
        """Show as much of the legend as there is room for now; the footprint moves clear of it."""
        if self._canvas.camera.is_framed:
            self.place.is_clear = False
        self.wanted.emit(True)

    # What there is room for

    def take_footprint(self, outline: FloatArray | None) -> None:
        """Keep clear of this outline; None where there is nothing to explain."""
        if self._footprint is None or outline is None or not np.array_equal(self._footprint, outline):
            # Another footprint is brought into view clear of the legend; where it lies now says nothing.
            self.place.is_clear = False
        self._footprint = outline

    def show(self, content: LegendContent) -> None:
        """Show all of a legend or, where it would hide the map or the footprint, ever less of it, in another corner."""
        place, legends, theme = self.place, shorter_legends(content, self.place.is_folded), self._canvas.theme
        if self._card.is_held:
            self._card.show_content(legends[min(place.shortened, len(legends) - 1)], theme)
            return
        free, place.is_squeezed = self._floats.free, False
        for place.shortened, shown in enumerate(legends):
            card = self._card.size_for(shown, theme).boundedTo(QSize(free.width(), self._canvas.height()))
            clear = (s for s in place.spots() if not place.is_clear or not self._covers_footprint(place.box(s, card, free)))
            spot = next(clear, None)
            if spot is not None and self._is_small_enough(card):
                place.at = spot
                break
        else:
            place.at, place.is_squeezed = place.spot, place.is_clear and place.is_folded is not False
        self._card.show_content(legends[place.shortened], theme)
        self._card.show()

    def lay(self) -> None:
        """Put the legend where it belongs, if there is one and it fits."""
        self._card.adjustSize()
        free = self._floats.free
        if self._card.content.is_folded and self._card.width() > free.width():
            self._card.resize(max(free.width(), self._card.minimumSizeHint().width()), self._card.height())
        fits = self._card.width() <= free.width()
        self._card.setVisible(self._footprint is not None and fits and self.place.shows)
        self._card.move(self.place.box(self.place.at, self._card.size(), free).topLeft())

    def _is_small_enough(self, card: QSize) -> bool:
        room = self._floats.part.size()
        if self.place.is_folded is False:
            return card.height() <= self._floats.free.height()
        covered = card.width() * card.height() / max(room.width() * room.height(), 1)
        most = MOST_COVERED_OF_MANY if self._canvas.is_one_of_many else MOST_COVERED
        return card.height() <= TALLEST * room.height() and covered <= most

    def _covers_footprint(self, box: QRect) -> bool:
        """Return whether any of the footprint lies under a box, as the map now stands."""
        if self._footprint is None:
            return False
        west, south, east, north = self._canvas.camera.view.box(QRectF(box))
        return meets(self._footprint, (west, south, east, north))

    # As the map moves

    def _make_room(self) -> None:
        """Show as much of the legend as is wanted where it is wanted: what is brought into view keeps clear of it."""
        self.place.is_clear = False
        if not self.place.is_as_wanted:
            self.wanted.emit(False)

    def _clear_footprint(self) -> None:
        """Move the legend off the footprint, or make it less, once the map rests; the map itself stays."""
        self.place.is_clear = True
        if self._footprint is None or self._card.is_held or self.place.is_hidden:
            return
        if not self.place.is_as_wanted or self._covers_footprint(self._card.geometry()):
            self.wanted.emit(False)

    def _drag(self, corner: QPoint) -> None:
        free = self._floats.free
        self.place.take(corner, self._card.size(), free)
        self._card.move(self.place.box(self.place.at, self._card.size(), free).topLeft())
        self._floats.keep_clear(reframe=False)


def shorter_legends(content: LegendContent, folded: bool | None) -> list[LegendContent]:
    """Return a legend and what may stand in its place, ever shorter; where the user has folded it, only its title."""
    only_title = replace(content, is_folded=True)
    if folded:
        return [only_title]
    without_note = replace(content, note="")
    plain = replace(without_note, spread=None)
    ways = [content, without_note, plain, replace(plain, lines=()), only_title]
    return [way for place, way in enumerate(ways) if way not in ways[:place]]
