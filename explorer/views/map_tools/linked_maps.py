"""One, two or four maps that look at the same ground, or two with a swipe between them.

The first map is the window's own and shows the session's choices. Each further one has its own indicator, year and
partnership; for everything else it follows the session. Pan and zoom, the area under the pointer and what is lifted out
are the same on all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from explorer.catalogue.indicators import period_said
from explorer.catalogue.known import Known
from explorer.project import Project
from explorer.project.look import Look, MapBeside
from explorer.said import Said
from explorer.views.map.floats import GAP
from explorer.views.map.map_areas import Level
from explorer.views.map.own_breaks import with_breaks
from explorer.views.map.pane import MapPane
from explorer.views.map_tools.map_choices import MapChoices
from explorer.views.map_tools.map_layers import MapLayers
from explorer.views.map_tools.swipe import SwipeHandle
from explorer.views.parts.menus import Entry
from explorer.views.parts.theme import Theme
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import text

LEAST_LETTERS = 32
"""Letters of the type that fit across each of several maps at least."""

TIGHT_LINES = 24
"""Lines of type below which a map has one line for what it shows, that opens its choices."""

SEAM = 2
"""Logical pixels between two maps."""


@dataclass(frozen=True)
class Arrangement:
    """How many maps, in how many columns, by which shortcut, and whether one lies over the other."""

    name: str
    maps: int
    columns: int
    keys: str
    is_swipe: bool = False


ONE = Arrangement("one_map", 1, 1, "Ctrl+1")
TWO = Arrangement("two_maps", 2, 2, "Ctrl+2")
FOUR = Arrangement("four_maps", 4, 2, "Ctrl+4")
SWIPE = Arrangement("swipe", 2, 1, "Ctrl+3", is_swipe=True)
ARRANGEMENTS = (ONE, TWO, FOUR, SWIPE)


def _as_drawn(project: Project) -> Project:
    """Return a project without the choices that no map shows."""
    return replace(project, preset="", limits=(), draws=None, areas_asked=None)


class FurtherMap:
    """A map beside the first, with the choices in which it differs.

    Attributes
    ----------
    pane : MapPane
    strip : MapChoices
    shows : MapBeside
        Choices of its own.
    outcome : Outcome, optional
        What it shows now.
    """

    def __init__(self, pane: MapPane, strip: MapChoices, shows: MapBeside) -> None:
        self.pane, self.strip, self.shows = pane, strip, shows
        self.outcome: Outcome | None = None

    def project(self, session: Project, known: Known) -> Project:
        """Return the session's choices with this map's own, as far as what they name is known."""
        shows = self.shows
        project = session if self.follows(known) else replace(session, partnership=shows.partnership)
        return (
            replace(project, indicator=shows.indicator, period=shows.period) if shows.indicator in known.indicators else project
        )

    def follows(self, known: Known) -> bool:
        """Whether it shows the partnership of the first map: it has none of its own, or one that was taken away."""
        return self.shows.partnership not in known.partnerships.partnerships


class LinkedMaps(QWidget):
    """Holds the maps.

    Parameters
    ----------
    session : Session
    first : MapPane
        The map of the session's own outcome.
    layers : MapLayers
        Puts the layers on every map.

    Attributes
    ----------
    arranged : Signal()
        There are more maps now, or fewer.
    """

    arranged = Signal()

    def __init__(self, session: Session, first: MapPane, layers: MapLayers) -> None:
        super().__init__()
        self._session, self._layers = session, layers
        self.first = first
        first.setParent(self)
        self.arrangement = ONE
        self.further: list[FurtherMap] = []
        self._levels: Sequence[Level] = []
        self._theme: Theme = first.canvas.theme
        self._busy = False
        self.handle = SwipeHandle(self)
        self.handle.hide()
        self.handle.moved.connect(lambda _: self._swipe())
        self._link(first)
        session.project_changed.connect(self._show_project)
        session.outcome_ready.connect(lambda _: self._follow_session())
        session.document_opened.connect(self.restore)

    @cached_property
    def strip(self) -> MapChoices:
        """What the first map shows, made when it is first one of several."""
        strip = MapChoices(self._session.known, 1, self.first)
        strip.hide()
        strip.chosen.connect(self._choose_for_session)
        strip.folded.connect(partial(self._fit_strip, self.first, strip))
        self.first.floats.heads.append(strip)
        strip.show_project(self._session.project, self._session.known)
        return strip

    @property
    def panes(self) -> list[MapPane]:
        """The maps that show, the first one first."""
        return [self.first, *(further.pane for further in self._shown)]

    def menu_entries(self) -> list[Entry | None]:
        """Return the lines of the View menu."""
        return [
            Entry(one.name, text(f"tools-{one.name}"), text(f"tools-{one.name}-tip"), partial(self.arrange, one), [one.keys])
            for one in ARRANGEMENTS
        ]

    def mark_in_menu(self, actions: dict[str, QAction]) -> None:
        """Let the menu show which arrangement is in use."""
        group = QActionGroup(self)
        for arrangement in ARRANGEMENTS:
            action = actions[arrangement.name]
            action.setCheckable(True)
            action.setChecked(arrangement is self.arrangement)
            group.addAction(action)

    def arrange(self, arrangement: Arrangement) -> None:
        """Show so many maps."""
        self.arrangement = arrangement
        # Maps are made in one turn and drawn in the next, so that the window goes on answering.
        self.setUpdatesEnabled(False)
        QTimer.singleShot(0, self, partial(self.setUpdatesEnabled, True))
        with _Quiet(self):  # a map that is shown for the first time would lead the others to where it stands
            while len(self.further) < arrangement.maps - 1:
                self._add_map()
            for number, further in enumerate(self.further):
                further.pane.setVisible(number < arrangement.maps - 1)
            self.handle.setVisible(arrangement.is_swipe)
            self.first.set_compact(compact=arrangement is not ONE)
        self.arranged.emit()
        self._keep()
        self._lay_out()
        self._follow_session()
        if arrangement.is_swipe:
            self.handle.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restore(self, look: Look) -> None:
        """Arrange the maps as a project was left; what is not known any more is as at first."""
        for further, shows in zip(self.further, look.further, strict=False):
            if self._is_known(shows):
                further.shows = shows
        wanted = next((arrangement for arrangement in ARRANGEMENTS if arrangement.name == look.arrangement), ONE)
        if wanted is not self.arrangement:
            self.arrange(wanted)

    def set_levels(self, levels: Sequence[Level]) -> None:
        """Draw these shapes on every map."""
        self._levels = levels
        with _Quiet(self):
            self.first.canvas.set_levels(levels)
            for further in self.further:
                further.pane.canvas.set_levels(levels)
        self._follow(self.first)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = self.handle.theme = theme
        self.first.set_theme(theme)
        for further in self.further:
            further.pane.set_theme(theme)
        self.handle.update()

    def settle(self) -> None:
        """End every flight at once."""
        for pane in self.panes:
            pane.canvas.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out again."""
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Ask for what one map asks for."""
        return self.first.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for room in which each of several maps can be read."""
        columns = self.arrangement.columns
        return QSize(columns * self.fontMetrics().averageCharWidth() * LEAST_LETTERS if columns > 1 else 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show on every map what lies under the pointer on one."""
        pane = next((pane for pane in self.panes if pane.canvas is watched), None)
        if pane is not None and len(self.panes) > 1:
            if event.type() == QEvent.Type.Leave:
                self._share_hover(pane, "", None)
            elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and not event.buttons():
                code = pane.canvas.area_at(event.position()) or ""
                self._share_hover(pane, code, event)
        return False

    # Choices

    @property
    def _shown(self) -> list[FurtherMap]:
        return self.further[: self.arrangement.maps - 1]

    def _choose_for_session(self, choice: str, value: object) -> None:
        if choice == "partnership":
            self._session.edits.choose_partnership(str(value))
        elif choice == "indicator":
            self._session.edits.choose_indicator(str(value))
        elif isinstance(value, str):
            self._session.choose(Said("tools-step-year", year=period_said(value)), period=value)

    def _choose_for(self, further: FurtherMap, choice: str, value: str | int | None) -> None:
        if choice == "shares":
            further.shows = replace(further.shows, shares_classes=bool(value))
        elif choice == "indicator":
            further.shows = replace(further.shows, indicator=str(value), period=None)
        elif choice == "partnership":
            further.shows = replace(further.shows, partnership=str(value or ""))
        else:
            further.shows = replace(further.shows, period=value if isinstance(value, str) else None)
        self._keep()
        self._bring(further)

    def _keep(self) -> None:
        """Keep the arrangement, and what further maps show, with the project."""
        shown = tuple(further.shows for further in self.further)
        self._session.look_with(arrangement=self.arrangement.name, further=shown)

    def _is_known(self, shows: MapBeside) -> bool:
        indicator = self._session.known.indicators.get(shows.indicator)
        return indicator is not None and shows.period in (None, *indicator.periods)

    def _show_project(self, project: Project) -> None:
        if "strip" in self.__dict__:
            self.strip.show_project(project, self._session.known)

    def _follow_session(self) -> None:
        self._show_project(self._session.project)
        for further in self._shown:
            self._bring(further)

    def _bring(self, further: FurtherMap) -> None:
        """Find what a further map shows, beside the window."""
        known = self._session.known
        wanted = further.project(self._session.project, known)
        project = self._session.on_a_day_of_the_body(wanted)
        self._session.tell_moved(wanted)
        further.strip.show_project(project, known, follows=further.follows(known))
        breaks = self._breaks_for(project)
        further.strip.show_sharing(is_possible=bool(breaks), shares=further.shows.shares_classes)
        with _Quiet(self):
            self._place_strip(further.pane, further.strip)
        if self._session.outcome is None:
            return  # its findings will bring this map its own
        if breaks and further.shows.shares_classes:
            project = replace(project, map_style=with_breaks(project.map_style, breaks))
        topic, shown = f"map {id(further)}", further.outcome
        if shown is not None and _as_drawn(shown.findings.project) == _as_drawn(project):
            # Nothing that it shows has changed: only what a first look has drawn goes.
            self._session.jobs.cancel(topic)
            further.pane.show_content(shown.content)
            return
        self._session.find(project, topic, shown).then(partial(self._show_outcome, further))

    def _breaks_for(self, project: Project) -> tuple[float, ...]:
        """Return the class breaks of the first map, where those of another may be the same: their unit is."""
        outcome, indicators = self._session.outcome, self._session.known.indicators
        if outcome is None or not outcome.findings.design.shows_classes:
            return ()
        same = indicators[project.indicator].unit == outcome.findings.layer.indicator.unit
        return outcome.findings.design.classes.breaks if same else ()

    def _show_outcome(self, further: FurtherMap, outcome: Outcome) -> None:
        further.outcome = outcome
        further.pane.show_content(outcome.content)
        self._layers.show_on(further.pane, outcome)

    def _add_map(self) -> None:
        number = len(self.further) + 2
        pane = MapPane(self)
        pane.floats.buttons.hide()
        pane.set_compact(compact=True)
        pane.set_theme(self._theme)
        pane.canvas.setAccessibleName(text("tools-map", number=number))
        strip = MapChoices(self._session.known, number, pane)
        pane.floats.heads.append(strip)
        kept = self._session.look.further[number - 2 : number - 1]
        shows = kept[0] if kept and self._is_known(kept[0]) else self._at_first(number)
        further = FurtherMap(pane, strip, shows)
        strip.chosen.connect(partial(self._choose_for, further))
        strip.folded.connect(partial(self._fit_strip, pane, strip))
        self.further.append(further)
        with _Quiet(self):
            if self._levels:
                pane.canvas.set_levels(self._levels)
        self._link(pane)

    def _at_first(self, number: int) -> MapBeside:
        """Return what a new map shows at first: the earlier year, then another indicator in both years."""
        indicators = self._session.known.indicators
        now = self._session.project.indicator
        other = next((key for key in indicators if key != now), now)
        indicator = indicators[now if number == 2 else other]
        return MapBeside(indicator.id, indicator.latest_period if number == 3 else indicator.earlier_period or None)

    # Where the maps stand

    def _lay_out(self) -> None:
        with _Quiet(self):
            for pane, box in zip(self.panes, self._boxes(), strict=True):
                pane.setGeometry(box)
            self._swipe()
            if self.further:
                for pane, strip in ((self.first, self.strip), *((each.pane, each.strip) for each in self._shown)):
                    self._place_strip(pane, strip)
        self._follow(self.first)

    def _boxes(self) -> list[QRect]:
        """Return the room of each map."""
        if self.arrangement.is_swipe:
            return [self.rect()] * self.arrangement.maps
        columns, rows = self.arrangement.columns, self.arrangement.maps // self.arrangement.columns
        width, height = (self.width() - SEAM * (columns - 1)) // columns, (self.height() - SEAM * (rows - 1)) // rows
        places = (divmod(number, columns) for number in range(self.arrangement.maps))
        return [QRect(column * (width + SEAM), row * (height + SEAM), width, height) for row, column in places]

    def _swipe(self) -> None:
        """Uncover the two maps on either side of the handle, or all of every map where there is none."""
        if not self.arrangement.is_swipe:
            self.first.set_part(None)
            for further in self.further:
                further.pane.clearMask()
                further.pane.set_part(None)
            return
        right = self.handle.cover().toRect()
        left = QRect(0, 0, right.left(), self.height())
        over = self._shown[0]
        over.pane.setMask(QRegion(right))
        over.pane.set_part(right)
        over.pane.raise_()
        self.first.set_part(left)
        self.handle.place()
        self._place_strip(self.first, self.strip)
        self._place_strip(over.pane, over.strip)

    def _place_strip(self, pane: MapPane, strip: MapChoices) -> None:
        """Put a strip at the top of what shows of its map, below the search field on the first."""
        part = pane.floats.part
        is_below = any(head.isVisibleTo(pane) for head in pane.floats.heads if head is not strip)
        top = GAP + round(3 * strip.fontMetrics().height()) if is_below else GAP
        left = part.left() + GAP + (pane.floats.buttons.width() + GAP if pane is self.first else 0)
        width = min(part.right() - left - GAP, strip.fontMetrics().averageCharWidth() * 52)
        line = strip.fontMetrics().lineSpacing()
        strip.set_tight(tight=part.height() < TIGHT_LINES * line or width < strip.fontMetrics().averageCharWidth() * 34)
        strip.setVisible(self.arrangement is not ONE and width > strip.least_width())
        strip.setGeometry(left, top, max(width, 1), strip.sizeHint().height())
        pane.place()

    def _fit_strip(self, pane: MapPane, strip: MapChoices) -> None:
        """Make a strip as high as what shows of it; the map stays where it is."""
        strip.resize(strip.width(), strip.sizeHint().height())
        strip.raise_()
        pane.place(reframe=False)

    # One view for all

    def _link(self, pane: MapPane) -> None:
        pane.canvas.camera.moved.connect(partial(self._follow, pane))
        pane.canvas.installEventFilter(self)
        pane.highlight_changed.connect(partial(self._share_highlight, pane))

    def _follow(self, leader: MapPane) -> None:
        """Let every other map look where this one looks."""
        if self._busy or leader not in self.panes:
            return
        with _Quiet(self):
            for pane in self.panes:
                if pane is not leader:
                    pane.canvas.camera.follow(leader.canvas.camera.view)

    def _share_hover(self, leader: MapPane, code: str, event: QMouseEvent | None) -> None:
        side_by_side = event is not None and not self.arrangement.is_swipe
        for pane in self.panes:
            if pane is not leader:
                pane.canvas.share_hover(code, event.position() if event is not None and side_by_side else None)

    def _share_highlight(self, leader: MapPane, codes: list[str], name: str) -> None:
        if not self._busy:
            with _Quiet(self):
                for pane in (self.first, *(further.pane for further in self.further)):
                    if pane is not leader:
                        pane.set_highlight(codes, name)


class _Quiet:
    """While it holds, the maps do not follow one another."""

    def __init__(self, maps: LinkedMaps) -> None:
        self._maps = maps

    def __enter__(self) -> None:
        self._before, self._maps._busy = self._maps._busy, True

    def __exit__(self, *error: object) -> None:
        self._maps._busy = self._before
