"""Search on the map: what follows when a place is chosen."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from explorer.catalogue.partnerships import PartnershipList
from explorer.said import Said, sentences
from explorer.views.map.floats import GAP
from explorer.views.map.overlays import Extent
from explorer.views.map.pane import MapPane
from explorer.views.map_tools.search_box import SearchBox
from explorer.views.session import Session
from explorer.words import other_names, say, text

if TYPE_CHECKING:
    from explorer.catalogue.search import Gazetteer, Match, Place

LEAST_EXTENT = 6_000.0
"""Metres of ground shown around a postcode district at least, so that its surroundings can be read."""

CROWDED_LINES = 14
"""Lines of type below which one of several maps has no room for the field."""


class FindOnMap(QObject):
    """The search field of a map, and what it does.

    Parameters
    ----------
    session : Session
    pane : MapPane
        The map it floats on.

    Attributes
    ----------
    district_asked : Signal(str)
        The user wants to know more about this district.
    """

    district_asked = Signal(str)

    def __init__(self, session: Session, pane: MapPane) -> None:
        super().__init__(session)
        self._session, self._pane = session, pane
        self._highlighted = False
        self._gathered: tuple[PartnershipList, Gazetteer] | None = None
        self.box = SearchBox(self._find, pane)
        self.box.place_asked.connect(self._ask)
        pane.floats.heads.append(self.box.field)
        pane.installEventFilter(self)
        pane.part_changed.connect(self.place_box)
        self.box.place_chosen.connect(self.show_place)
        self.box.cleared.connect(self._put_aside)
        self.box.left.connect(pane.canvas.setFocus)
        self.box.resized.connect(self.place_box)
        pane.highlight_changed.connect(self._another_highlight)

    @property
    def gazetteer(self) -> Gazetteer:
        """Every place that can be found; gathered anew when there are other partnerships."""
        from explorer.catalogue.search import Gazetteer

        known = self._session.known
        if self._gathered is None or self._gathered[0] is not known.partnerships:
            self._gathered = known.partnerships, Gazetteer.of(known, other_names())
        return self._gathered[1]

    def show_place(self, place: Place) -> None:
        """Fly to a place and mark it; a partnership is opened."""
        self._pane.set_found(())
        if place.kind == "partnership":
            self._put_aside()
            self._session.edits.choose_partnership(place.key)
        elif place.kind == "postcode_district":
            self._show_postcode_district(place)
        else:
            self._show_districts(place)
        self._pane.canvas.setFocus()

    def place_box(self) -> None:
        """Keep the field beside the buttons; out of sight, until it is wanted, where several maps share too little room."""
        part, canvas = self._pane.floats.part, self._pane.canvas
        is_crowded = canvas.is_one_of_many and part.height() < CROWDED_LINES * self.box.fontMetrics().lineSpacing()
        self.box.setVisible(not is_crowded or self.box.is_wanted)
        self._pane.floats.buttons.adjustSize()
        left = self._pane.floats.buttons.width() + 2 * GAP
        wanted = self.box.sizeHint()
        self.box.setGeometry(left, GAP, max(min(wanted.width(), part.width() - left - GAP), 80), wanted.height())
        self.box.raise_()
        self._pane.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the map."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place_box()
        return False

    def _find(self, text: str) -> list[Match]:
        return self.gazetteer.find(text)

    def _show_districts(self, place: Place) -> None:
        from explorer.catalogue.search import districts_of

        codes = districts_of(place, self.gazetteer, self._session.catalogue)
        drawn = [code for code in codes if code in set(self._pane.canvas.codes)]
        if not drawn:
            self.box.tell(text("tools-found-undrawn", place=place.named))
        elif place.kind == "district":
            asks = text("panel-district-stands", district=place.named)
            link = f"<a href='ask'>{escape(asks)}</a>"
            self.box.tell(text("tools-found-ask", link=asks), text("tools-found-ask", link=link))
        if drawn:
            self._pane.canvas.walker.stand_at(drawn[0])
        self._highlight(drawn, text("tools-found", place=place.named))
        self._pane.canvas.zoom_to_areas(drawn)

    def _ask(self, place: Place) -> None:
        if place.kind == "district":
            self.district_asked.emit(place.key)

    def _show_postcode_district(self, place: Place) -> None:
        from explorer.catalogue.search import where_it_lies

        outward = self.gazetteer.postcode_districts[place.key]
        told = say(where_it_lies(outward, self._session.catalogue.districts))
        self._highlight([], "")
        self._pane.set_found([Extent(outward.bounds, (outward.east, outward.north), (outward.code, told))])
        self._pane.canvas.camera.frame(outward.surroundings(LEAST_EXTENT))
        self.box.tell(say(sentences(told, Said("tools-found-postcode"))))

    def _highlight(self, codes: list[str], name: str) -> None:
        self._highlighted = False
        self._pane.set_highlight(codes, name)
        self._highlighted = bool(codes)

    def _another_highlight(self, codes: list[str], name: str) -> None:
        """Leave alone what somebody else lifted out."""
        self._highlighted = False

    def _put_aside(self) -> None:
        self._pane.set_found(())
        if self._highlighted:
            self._highlight([], "")
