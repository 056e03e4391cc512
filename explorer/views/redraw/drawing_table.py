"""The drawing table itself: the map of the plan in hand, and the hand that draws on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.qt.announcer import announce
from explorer.said import Said
from explorer.views.map.lines import Outline
from explorer.views.map.map_areas import Level
from explorer.views.map.walker import SUBJECT
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import words
from explorer.views.redraw.drawing_hand import DrawingHand
from explorer.views.redraw.plan_map import PlanMap
from explorer.views.redraw.plan_picture import PlanPatterns, plan_colours
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.project.plan import Plan
    from explorer.views.map.place_words import MapPlaces

HELPING = 4
"""Districts that are hatched since they would help most."""


class DrawingTable(QWidget):
    """Draws the plan in hand, and passes on what is drawn on it.

    Parameters
    ----------
    session : Session
    hand : DrawingHand
    levels : callable
        Returns the districts at every level of detail, as the main map draws them.

    Attributes
    ----------
    middles : mapping of code to (float, float)
        Where each district lies.
    """

    def __init__(
        self, session: Session, hand: DrawingHand, levels: Callable[[], Sequence[Level]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._hand, self._levels = session, hand, levels
        self._theme: Theme = LIGHT
        self._seen: object = None
        self._outlined: tuple[str, ...] | None = None
        self._marked: tuple[str, ...] = ()
        self.middles: dict[str, tuple[float, float]] = {}
        self.map = PlanMap()
        self.map.setAccessibleName(text("redraw-map"))
        self.map.set_describer(self._describe)
        self._heard = ("", "")
        self.map.walker.moved.connect(self._note)
        self.key = words("note", text("redraw-map-key"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.map, 1)
        column.addWidget(self.key)
        for signal, act in (
            (self.map.stroke_begun, hand.begin), (self.map.stroke_extended, hand.extend), (self.map.stroke_ended, hand.end),
            (self.map.dropped, hand.drop), (self.map.take_asked, self._take), (self.map.lock_asked, hand.lock),
            (self.map.footprint_asked, hand.hold_number), (self.map.hovered, hand.preview),
        ):  # fmt: skip
            signal.connect(act)
        hand.changed.connect(self.show_plan)
        hand.drawn_over.connect(self.paint)

    def show_plan(self) -> None:
        """Show the plan in hand, and bring it into view where it is another one."""
        drawn, drawing = self._hand.drawn, self._hand.drawing
        if drawn is None or drawing is None:
            return
        levels = self._levels()
        if self.map.picture.areas.levels is not levels and levels:
            self.map.set_levels(levels)
        outcome = self._session.outcome
        if outcome is not None:
            self.map.set_labels(outcome.content.labels_on_map)
            self.map.set_attribution(outcome.content.statement)
            self._let_walk(outcome.content.places, drawing.footprint.districts, drawn.plan.extent)
        start = drawn.starts.get(drawing.name, drawing.measured)
        if start.codes != self._outlined:
            self._outlined = start.codes
            line = Outline(text("redraw-line-start"), self.map.picture.areas.outline_of(start.codes), "footprint")
            self.map.set_outlines([line])
        self._marked = ()
        self.paint()
        place = (drawn.plan.start, drawn.plan.extent)
        if place != self._seen:
            self._seen = place
            self.frame()

    def frame(self) -> None:
        """Bring the plan and what may join it into view."""
        drawn, drawing = self._hand.drawn, self._hand.drawing
        if drawn is None or drawing is None:
            return
        wanted = [code for one in drawn.plan.footprints for code in one.districts]
        self.map.zoom_to_areas(drawn.plan.extent or [*wanted, *drawing.case.neighbours] or self.map.codes)

    def paint(self) -> None:
        """Fill the districts as the plan stands, or as the stroke would leave it."""
        plan = self._hand.plan
        if plan is not None:
            self.map.set_fills(plan_colours(self.map.codes, plan, self._theme))
            patterns = PlanPatterns(
                self.map.picture.areas, plan, helping=self._helping(plan), outlined=self._marked, middles=self.middles
            )
            self.map.set_overlays([patterns])

    def mark(self, codes: Sequence[str]) -> None:
        """Line out districts that would come or go."""
        self._marked = tuple(codes)
        self.paint()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.map.set_theme(theme)
        self.paint()

    def _helping(self, plan: Plan) -> dict[str, int]:
        """Return what would help the footprint in hand most, with the number of its fill."""
        drawn, drawing = self._hand.drawn, self._hand.drawing
        if drawn is None or drawing is None or drawing.name not in plan.names:
            return {}
        number, near = plan.names.index(drawing.name), set(drawing.case.neighbours)
        better = [
            row.code for row in drawn.rows(drawing.name)
            if row.points > 0 and row.code in near and not row.is_locked and plan.holder(row.code) is None
        ]  # fmt: skip
        return dict.fromkeys(better[:HELPING], number)

    def _take(self, code: str) -> None:
        if code:
            self._hand.take([code])

    def _let_walk(self, places: MapPlaces | None, inside: Sequence[str], extent: Sequence[str]) -> None:
        """Let the arrows walk the districts, and readers hear how each lies in the plan."""
        if places is None:
            return
        self.middles = dict(zip(places.codes, map(tuple, places.points.tolist()), strict=True))
        start = next((code for code in (*inside, *extent) if code in self.middles), places.start)

        def lies(code: str) -> str:
            return ", ".join(self._describe(code))

        at, heard = self.map.walker.at, self._heard
        if at and at == heard[0] and (now := lies(at)) != heard[1]:
            # What the keyboard stands on was taken, given up or locked; where it came to is read anyway.
            announce(self.map, now, SUBJECT)
        self._note(at)
        self.map.walker.take_places(replace(places, start=start, inside=frozenset(inside), short=lies, where=lies))

    def _note(self, code: str) -> None:
        self._heard = (code, ", ".join(self._describe(code)) if code else "")

    def _describe(self, code: str) -> tuple[str, ...]:
        """Name a district, and say where it lies in the plan."""
        lookup, plan = self._session.catalogue.districts, self._hand.plan
        if plan is None or code not in lookup.districts:
            return (code,)
        holder, split = plan.holder(code), plan.split(code)
        told = [
            Said("redraw-lies-in", footprint=holder.named) if holder is not None
            else Said("redraw-divided") if split is not None
            else Said("redraw-outside") if plan.extent and code not in plan.extent
            else Said("redraw-lies-in-none")
        ]  # fmt: skip
        if code in plan.locks:
            told.append(Said("redraw-locked"))
        return (say(lookup.area(code)), *map(say, told))
