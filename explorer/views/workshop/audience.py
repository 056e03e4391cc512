"""What the room sees: a map of seven tenths of the width, one sentence below it, and letters that are read from eight metres."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QAccessible, QBrush, QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from explorer.cartography.plan_fills import plan_fill
from explorer.project.plan import Plan, PlanFootprint
from explorer.qt.announcer import announce
from explorer.qt.reader_roles import give_role
from explorer.said import Listing
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.labels import FOREMOST, SHARE, MapLabel
from explorer.views.map.lines import Outline
from explorer.views.map.map_areas import Level, MapAreas
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import LIGHT, Theme, rgb_of
from explorer.views.parts.widgets import named, words
from explorer.views.redraw.plan_picture import PlanPatterns, plan_colours
from explorer.views.workshop.presenting import Presenting, Shows
from explorer.words import say, text
from explorer.workshop.agreement import LEVELS

if TYPE_CHECKING:
    from explorer.flags.findings import Findings
    from explorer.workshop.agreement import DistrictAgreement

PATTERNS = {
    "all_in": Qt.BrushStyle.SolidPattern, "mostly_in": Qt.BrushStyle.BDiagPattern, "split": Qt.BrushStyle.DiagCrossPattern,
    "mostly_out": Qt.BrushStyle.Dense6Pattern,
}  # fmt: skip
"""How far the tables agree is told by pattern: in grey, in print and to every eye."""

CAPITAL = 1 / 36
"""Least height of a capital letter as a share of the screen's: what a reader at eight metres needs."""

MAP_SHARE, SIDE_SHARE = 70, 30
"""Of the width."""

HEADING = 1.25
"""Size of the title against the rest."""


def readable(font: QFont, height: int) -> QFont:
    """Return a font whose capitals are high enough for a screen of that height."""
    made, points = QFont(font), 8.0
    while True:
        made.setPointSizeF(points)
        if QFontMetricsF(made).capHeight() >= height * CAPITAL:
            return made
        points += 0.5


@dataclass(frozen=True, eq=False)
class AgreementPatterns:
    """How far the tables agree on each district, as a pattern over it: an overlay.

    Attributes
    ----------
    areas : MapAreas
        The shapes of the map.
    levels : sequence of DistrictAgreement
    """

    areas: MapAreas
    levels: Sequence[DistrictAgreement]

    def draw(self, painter: QPainter, view: Viewport, theme: Theme) -> None:
        """Draw in logical pixels."""
        level, place = self.areas.level(view, 1.0), view.transform()
        pen = QPen(QColor(theme.lines["hover"].colour), 1.5)
        for one in self.levels:
            brush = QBrush(QColor(plan_fill(0).colour), PATTERNS[one.level])
            for area in self.areas.indices([one.district]):
                path = place.map(level.fills[area])
                painter.fillPath(path, brush)
                painter.strokePath(path, pen)

    def hit(self, view: Viewport, point: QPointF) -> tuple[str, ...]:
        """Say nothing: the districts speak for themselves."""
        return ()

    def stops(self, view: Viewport) -> list[QPointF]:
        """Stop nowhere."""
        return []


def _in_hand(findings: Findings) -> Plan | None:
    """Return the plan that stands in place of the footprint: what is shown of it must say so; None where it stands itself."""
    plan = findings.project.plan_in_hand
    is_shown = plan is not None and findings.footprint.partnership.id in map(plan.body, plan.footprints)
    return plan if is_shown else None


def _named(name: str, count: str) -> str:
    return f"{name}: {count}" if count else name


def _in_both(told: str, second: str) -> str:
    """Return a line, and the same in the other language below it, unless that says nothing else."""
    return f"{told}\n{second}" if second and second != told else told


class Audience(QWidget):
    """The screen of the room.

    Attributes
    ----------
    key_pressed : Signal(QKeyEvent)
        A key that leads the room: nothing on this screen takes it.
    district_clicked, district_hovered : Signal(str)
        A district was clicked, or is pointed at; empty for none.
    district_named : Signal(str)
        A name was typed after *What if*.
    """

    key_pressed = Signal(QKeyEvent)
    district_clicked = Signal(str)
    district_hovered = Signal(str)
    district_named = Signal(str)

    def __init__(self, presenting: Presenting, levels: Callable[[], Sequence[Level]], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("audience")
        give_role(self, QAccessible.Role.Window)
        self.setWindowTitle(text("workshop-audience"))
        self._presenting, self._levels = presenting, levels
        self._theme: Theme = LIGHT
        self._findings: Findings | None = None
        self._framed: QSize | None = None
        self._heard = ("", "")
        self.map = MapCanvas()
        self.map.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title, self.sentence, self.clock = words("room_title"), words("room_sentence"), words("room_clock")
        self.key = words("room_key")
        self.also = words("room_also")
        self.field = named(QLineEdit(), "room_field")
        self.field.setPlaceholderText(text("workshop-what-if-field"))
        self.field.setAccessibleName(text("workshop-what-if-field"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        # In the field itself: a list over the map would hide what the room looks at.
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.field.setCompleter(completer)
        self._lay_out()
        self.map.area_clicked.connect(self.district_clicked)
        self.map.hovered.connect(self.district_hovered)
        self.field.returnPressed.connect(self._take_name)
        self.map.camera.rested.connect(self._tell_unnamed)
        presenting.changed.connect(self.show_now)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.title)
        side.addWidget(self.key)
        side.addWidget(self.also)
        side.addStretch(1)
        side.addWidget(self.clock)
        top = QHBoxLayout()
        top.addWidget(self.map, MAP_SHARE)
        top.addLayout(side, SIDE_SHARE)
        column = QVBoxLayout(self)
        column.addLayout(top, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.field)
        self.field.hide()

    # What is shown

    def take_findings(self, findings: Findings) -> None:
        """Take another footprint or other ground."""
        self._findings = findings
        levels = self._levels()
        if levels and self.map.picture.areas.levels is not levels:
            self.map.set_levels(levels)
        lookup = findings.lookup
        names = (name for code in lookup.codes for name in (say(lookup.named(code)), lookup.name(code)))
        self._names.setStringList(list(dict.fromkeys(names)))
        self.show_now()

    def show_now(self) -> None:
        """Show what the room is to see."""
        shows, findings = self._presenting.shows, self._findings
        if findings is None or not self.isVisible():
            return
        for part in (self.map, self.title, self.sentence, self.also, self.key):
            part.setVisible(not shows.is_blank)
        before = PlanFootprint("before", shows.before)
        plan = Plan("before", "", footprints=(before,)) if shows.is_before and shows.before else shows.plan or _in_hand(findings)
        self.title.setText(_in_both(shows.title, shows.second[0]))
        self.sentence.setText(_in_both(shows.sentence, shows.second[1]))
        if (shown := (shows.title, shows.sentence)) != self._heard and not shows.is_blank:
            self._heard = shown
            told = text("spoken-room", title=shows.title, sentence=shows.sentence)
            # The first picture welcomes people in its title and in its sentence.
            announce(self, shows.sentence if shows.sentence.startswith(shows.title) else told, "room")
        if shows.levels:
            self._fill_levels(shows.levels)
        else:
            self._fill_plan(plan or Plan("footprint", "", footprints=(PlanFootprint("now", findings.footprint.districts),)))
        # The line stays where it was while the fill shows what is tried.
        self._line_out(shows.before or findings.footprint.districts)
        self._name(findings, shows, plan)
        self._tell_keys(plan, shows)
        self._frame(findings, shows)
        self._tell_unnamed()

    def _fill_plan(self, plan: Plan) -> None:
        self.map.set_fills(plan_colours(self.map.codes, plan, self._theme))
        self.map.set_overlays([PlanPatterns(self.map.picture.areas, plan, outlined=self._presenting.shows.districts)])

    def _fill_levels(self, levels: Sequence[DistrictAgreement]) -> None:
        self.map.set_fills(np.full(len(self.map.codes), rgb_of(self._theme.land), dtype=np.uint32))
        self.map.set_overlays([AgreementPatterns(self.map.picture.areas, levels)])

    def _line_out(self, districts: Sequence[str]) -> None:
        line = self.map.picture.areas.outline_of(districts)
        self.map.set_outlines([Outline(text("workshop-key-line"), line, "footprint")])

    def _name(self, findings: Findings, shows: Shows, plan: Plan | None) -> None:
        """Name the members always, and what the picture is about; nothing else."""
        members = set(findings.footprint.districts)
        held = {code for one in plan.footprints for code in one.districts} if plan is not None else set()
        wanted = members | held | set(shows.districts)
        points = zip(findings.ground.shapes.codes.tolist(), findings.ground.label_points, strict=True)
        counted = {one.district: text("workshop-of", inside=len(one.inside), tables=one.tables) for one in shows.levels}
        wanted |= counted.keys()
        name = findings.lookup.area
        labels = [
            MapLabel(_named(say(name(code)), counted.get(code, "")), float(east), float(north), float(width), FOREMOST)
            for code, (east, north, width) in points
            if code in wanted
        ]
        self.map.set_labels(labels)

    def _tell_keys(self, plan: Plan | None, shows: Shows) -> None:
        """Tell what the colours and lines mean, in three lines at most."""
        told = list(shows.lines) or [text("workshop-key-line-before" if shows.before else "workshop-key-line")]
        if shows.levels:
            met = {one.level for one in shows.levels}
            told = [text(f"workshop-key-level-{level}") for level in LEVELS if level in met]
        elif plan is not None and plan.name:
            told.insert(0, text("workshop-key-plan", plan=plan.name))
        if shows.districts and not shows.levels:
            told.append(text("workshop-key-districts"))
        if shows.is_before:
            told.insert(0, text("workshop-key-before"))
        self.key.setText("\n".join(told))

    def _tell_unnamed(self) -> None:
        """Name beside the map whoever finds no room on it: members are always named."""
        names = self.map.names_left_out()
        self.also.setText(text("workshop-key-also", names=Listing(tuple(names), len(names))) if names else "")

    def _frame(self, findings: Findings, shows: Shows) -> None:
        """Fit the footprint and what the picture is about; the map stays where it is while all of that is in sight."""
        wanted = [*findings.footprint.districts, *shows.districts, *(one.district for one in shows.levels)]
        bounds, seen = self.map.picture.areas.bounds(wanted), self.map.camera.view.bounds
        is_in_sight = bounds is None or (
            seen[0] <= bounds[0] and seen[1] <= bounds[1] and seen[2] >= bounds[2] and seen[3] >= bounds[3]
        )
        if self._framed != self.size() or not is_in_sight:
            self._framed = self.size()
            self.map.zoom_to_areas(wanted)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.map.set_theme(theme)
        self.show_now()

    def tell(self, told: str) -> None:
        """Tell the room why nothing has changed, or what the district that is pointed at would do."""
        self.sentence.setText(told)

    # What is typed

    def ask_what_if(self) -> None:
        """Ask for a district's name."""
        self.field.clear()
        self.field.show()
        self.field.setFocus()

    def _take_name(self) -> None:
        name = self.field.text().strip()
        self.field.hide()
        self.setFocus()
        if name:
            self.district_named.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the letters grow with the screen."""
        super().resizeEvent(event)
        font = readable(self.font(), self.height())
        big = QFont(font)
        big.setPointSizeF(font.pointSizeF() * HEADING)
        for label in (self.sentence, self.clock, self.field, self.also, self.key):
            label.setFont(font)
        big.setBold(True)
        self.title.setFont(big)
        names = QFont(font)
        names.setPointSizeF(font.pointSizeF() / SHARE)
        self.map.setFont(names)
        self._framed = None
        self.show_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead the room, unless a name is being typed."""
        if self.field.isVisible() and event.key() == Qt.Key.Key_Escape:
            self.field.hide()
            self.setFocus()
            return
        self.key_pressed.emit(event)
