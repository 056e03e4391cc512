"""Selecting districts on the map and from the menu, and what the selection adds up to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from explorer.qt import picks
from explorer.qt.announcer import announce
from explorer.qt.plain_text import as_tip
from explorer.said import Listing
from explorer.views.map.furniture import distance_in_words
from explorer.views.map.pane import MapPane
from explorer.views.parts.figure_overlay import CIRCLE, LASSO, POINT, RECTANGLE, Figure, FigureOverlay
from explorer.views.parts.menus import SEPARATOR, Entry
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import ElidedLabel, named
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import text

if TYPE_CHECKING:
    from explorer.flags.model import Flag
    from explorer.places.picking import AreaPicker
    from explorer.views.map_tools.list_dialog import ListDialog

ICON = 16
TOOLS = {POINT: "Ctrl+Alt+X", RECTANGLE: "Ctrl+Alt+R", LASSO: "Ctrl+Alt+L", CIRCLE: "Ctrl+Alt+D"}
"""Figures by which districts are selected, and their shortcuts."""


class SelectTools(QObject):
    """Connects the map with the selection.

    Attributes
    ----------
    tool_changed : Signal(str)
        The figure now drawn on the map; empty for none (the map is dragged and clicked again).
    """

    tool_changed = Signal(str)

    def __init__(self, session: Session, pane: MapPane) -> None:
        super().__init__(pane)
        self._session, self._pane = session, pane
        self._picker: AreaPicker | None = None
        self._flag: Flag | None = None
        self._heard: frozenset[str] = frozenset()
        self.touched = False
        self.words = named(ElidedLabel(side=Qt.AlignmentFlag.AlignLeft), "selection_words")
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.overlay = FigureOverlay(pane.canvas, RECTANGLE)
        self.overlay.hide()
        self.overlay.measure = self._measure
        self.overlay.drawn.connect(self._take_figure)
        self.overlay.given_up.connect(lambda: self.use(""))
        self.buttons = {kind: self._button(kind) for kind in (RECTANGLE, LASSO, CIRCLE)}
        pane.canvas.area_picked.connect(self._take_click)
        session.selection.changed.connect(self._show)
        session.outcome_ready.connect(self._show_outcome)
        self.set_theme(LIGHT)

    # The menu

    def entries(self, window: QWidget) -> list[Entry | None]:
        """Return the lines of the menu *Select*."""
        mostly = Entry(
            "mostly_inside", text("tools-mostly_inside"), text("tools-mostly_inside-tip"), self.require_most, is_switch=True
        )
        return [
            *(_entry(f"select_{kind}", partial(self.use, kind), keys) for kind, keys in TOOLS.items()),
            _entry("select_list", partial(self.ask_for_list, window), "Ctrl+Alt+I"),
            mostly,
            SEPARATOR,
            _entry("select_all", self.select_all, "Ctrl+Shift+A"),
            _entry("select_inverse", self.invert, "Ctrl+Alt+V"),
            _entry("select_footprint", self.select_footprint, "Ctrl+Alt+F"),
            _entry("select_flag", self.select_flag, "Ctrl+Alt+G"),
            _entry("grow_region", self.grow_regions, "Ctrl+Alt+N"),
            _entry("grow_area", self.grow_areas, "Ctrl+Alt+E"),
            SEPARATOR,
            _entry("zoom_selection", self.zoom_to_selection, "Ctrl+Alt+Z"),
            _entry("clear_selection", self._session.selection.clear, "Ctrl+Shift+Backspace"),
        ]

    def possible(self) -> dict[str, bool]:
        """Return which lines of the menu can be used now."""
        found, chosen = self._session.findings is not None, bool(self._session.selection.codes)
        needs_findings = ("select_all", "select_inverse", "select_footprint", "grow_region", "grow_area")
        figures = (f"select_{kind}" for kind in TOOLS)
        return {
            **dict.fromkeys((*needs_findings, *figures), found),
            "select_flag": self._flag is not None,
            "zoom_selection": chosen,
            "clear_selection": chosen,
        }

    # What the user does

    def use(self, kind: str) -> None:
        """Draw this figure on the map from now on; empty, or the same again, to drag and click the map as before."""
        kind = "" if kind == self.tool else kind
        self.overlay.setVisible(bool(kind))
        if kind:
            self.overlay.set_kind(kind)
            self.overlay.setGeometry(self._pane.canvas.rect())
            self.overlay.raise_()
            # The cross shows at once where it is the tool itself.
            reason = Qt.FocusReason.ShortcutFocusReason if kind == POINT else Qt.FocusReason.OtherFocusReason
            self.overlay.setFocus(reason)
        else:
            self.overlay.give_up()
            self._pane.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        for name, button in self.buttons.items():
            button.setChecked(name == kind)
        self.tool_changed.emit(kind)

    @property
    def tool(self) -> str:
        """The figure now drawn on the map; empty for none."""
        return self.overlay.kind if self.overlay.isVisibleTo(self._pane) else ""

    def ask_for_list(self, window: QWidget) -> ListDialog:
        """Let the user paste codes or names."""
        from explorer.views.map_tools.list_dialog import ListDialog

        dialog = ListDialog(self._session.catalogue.districts, window)
        dialog.chosen.connect(partial(picks.pick, self._session.selection))
        dialog.open()
        return dialog

    def require_most(self, most: bool) -> None:
        """Let figures take in districts of which at least half lies inside, or every one they touch."""
        self.touched = not most

    def select_all(self) -> None:
        """Select every district."""
        self._session.selection.replace(self._session.catalogue.districts.codes)

    def invert(self) -> None:
        """Select what is not selected, and nothing else."""
        selection = self._session.selection
        selection.replace(set(self._session.catalogue.districts.codes) - selection.codes)

    def select_footprint(self) -> None:
        """Select the districts of the footprint."""
        if self._session.findings is not None:
            self._session.selection.replace(self._session.findings.footprint.districts)

    def select_flag(self) -> None:
        """Select the districts that the chosen flag is about."""
        if self._session.findings is not None and self._flag is not None:
            self._session.selection.replace(self._session.findings.districts_of(self._flag))

    def grow_regions(self) -> None:
        """Select the whole of every region that the selection (or else the footprint) lies in."""
        lookup = self._session.catalogue.districts
        self._session.selection.replace(lookup.in_regions(lookup.regions_of(self._start())))

    def grow_areas(self) -> None:
        """Select the whole of every functional area that the selection (or else the footprint) lies in."""
        from explorer.analysis.grouping import whole_groups

        if self._session.findings is not None:
            self._session.selection.replace(whole_groups(self._session.findings.area_of_district, self._start()))

    def zoom_to_selection(self) -> None:
        """Bring the selection into view."""
        self._pane.canvas.zoom_to_areas(sorted(self._session.selection.codes))

    def set_flag(self, flag: Flag | None) -> None:
        """Take note of the flag now chosen."""
        self._flag = flag

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.overlay.theme = theme
        for kind, button in self.buttons.items():
            size = round(button.fontMetrics().height() * 0.95)
            button.setIconSize(QSize(size, size))
            button.setIcon(_icon(kind, theme))

    # What follows

    def _take_click(self, code: str, keys: Qt.KeyboardModifier) -> None:
        if self._session.findings is not None:
            picks.pick(self._session.selection, [code] if code else [], keys)

    def _take_figure(self, figure: Figure, keys: Qt.KeyboardModifier) -> None:
        if figure.kind == POINT:
            self._take_click(self._pane.canvas.area_at(figure.points[0]) or "", keys)
        elif self._picker is not None:
            picks.pick(self._session.selection, self._areas_in(self._picker, figure), keys)

    def _areas_in(self, picker: AreaPicker, figure: Figure) -> Collection[str]:
        places = [self._pane.canvas.camera.view.to_map(point) for point in figure.points]
        first, last = places[0], places[-1]
        if figure.kind == LASSO:
            return picker.in_polygon(places, touched=self.touched)
        if figure.kind == CIRCLE:
            return picker.in_circle(*first, self._radius(figure), touched=self.touched)
        (west, east), (south, north) = sorted((first[0], last[0])), sorted((first[1], last[1]))
        return picker.in_rectangle(west, south, east, north, touched=self.touched)

    def _radius(self, figure: Figure) -> float:
        return QLineF(figure.points[0], figure.points[-1]).length() * self._pane.canvas.camera.view.metres_per_pixel

    def _measure(self, figure: Figure) -> str:
        """Say how large a circle is while it is drawn."""
        return distance_in_words(float(f"{self._radius(figure):.2g}")) if figure.kind == CIRCLE else ""

    def _show_outcome(self, outcome: Outcome) -> None:
        from explorer.places.picking import AreaPicker

        shapes = outcome.findings.ground.shapes
        if self._picker is None or self._picker.shapes is not shapes:
            self._picker = AreaPicker(shapes)
        if outcome.touches_findings:
            self._show(self._session.selection.codes)

    def _show(self, codes: frozenset[str]) -> None:
        self._pane.set_selection(codes)
        parts = self._in_words(codes)
        said = " · ".join(parts)
        self.words.setText(said)
        self.words.setToolTip(as_tip(said))
        if self._heard != codes:
            self._heard = codes
            told = Listing.of(parts, len(parts), "clauses")
            announce(
                self._pane.canvas, text("spoken-selection", told=told) if parts else text("spoken-selection-none"), "selection"
            )

    def _in_words(self, codes: frozenset[str]) -> tuple[str, ...]:
        from explorer.exports.tables.selection_words import selection_parts

        if self._session.findings is None or not codes:
            return ()
        return selection_parts(self._session.findings, self._session.catalogue.population, codes)

    def _start(self) -> Collection[str]:
        footprint = self._session.findings.footprint.districts if self._session.findings is not None else ()
        return self._session.selection.codes or footprint

    def _button(self, kind: str) -> QToolButton:
        button = named(QToolButton(), "map_button")
        button.setCheckable(True)
        tip = text(f"tools-select_{kind}-tip")
        button.setToolTip(as_tip(text("tools-select-button", tip=tip, picks=picks.HOW, keys=TOOLS[kind])))
        button.setAccessibleName(text(f"tools-select_{kind}").replace("&", ""))
        button.clicked.connect(lambda: self.use(kind))
        self._pane.floats.buttons.add(button)
        return button


def _entry(name: str, act: Callable[[], object], keys: str) -> Entry:
    return Entry(name, text(f"tools-{name}"), text(f"tools-{name}-tip"), act, [keys])


def _icon(kind: str, theme: Theme, ratio: int = 4) -> QIcon:
    """Draw the sign of a figure."""
    picture = QPixmap(ICON * ratio, ICON * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(theme.text), 1.4)
    pen.setDashPattern([2.2, 1.6])
    painter.setPen(pen)
    _SIGNS[kind](painter)
    painter.end()
    return QIcon(picture)


def _polygon(points: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in points])


_SIGNS: dict[str, Callable[[QPainter], None]] = {
    RECTANGLE: lambda painter: painter.drawRect(QRectF(2, 3.5, 12, 9)),
    LASSO: lambda painter: painter.drawPolygon(_polygon([(2, 6), (6, 1.5), (13, 3), (14, 9), (9, 10), (7, 14.5), (3, 12)])),
    CIRCLE: lambda painter: painter.drawEllipse(QRectF(2, 2, 12, 12)),
}
