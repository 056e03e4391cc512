"""The window on all partnerships of a kind: league table, map, ledger of districts, and the map of complexity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.partnerships import KINDS, kind_said
from explorer.progress import Progress
from explorer.project import Project
from explorer.qt.plain_text import PlainLabel
from explorer.said import Said, sentences
from explorer.views.findings.standing_content import COMPLEXITY, StandingContent
from explorer.views.help.help_keys import help_key
from explorer.views.map.map_areas import Level
from explorer.views.map.pane import MapPane
from explorer.views.parts.day_field import DayField
from explorer.views.parts.frame_table import FrameTable
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.parts.widgets import ElidedLabel, bring_up, give_room, named, push_button, stand_beside, words
from explorer.views.session import Session
from explorer.words import say, text

TOPIC = "standing"


class StandingWindow(QDialog):
    """Shows where all partnerships of a kind stand.

    Parameters
    ----------
    session : Session
        Its data, thresholds and, at first, day.
    levels : callable
        Returns the districts at every level of detail, as the main map draws them.

    Attributes
    ----------
    district_opened : Signal(str)
        The user wants to know more about this district.
    """

    district_opened = Signal(str)

    def __init__(self, session: Session, levels: Callable[[], Sequence[Level]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stand_beside(self, "standing", text("panel-standing"))
        help_key(self, "districts", "where-all-partnerships-stand")
        self._session, self._levels = session, levels
        self._theme: Theme = LIGHT
        self._unseen: set[str] = set()
        self._told = ""
        self.content: StandingContent | None = None
        self._looked: tuple[object, ...] = ()
        self.kind = self._kind_box()
        self.day = DayField("standing_day", text("panel-standing-day"), text("panel-standing-day-tip"))
        self.headline = words("headline")
        self.note = named(ElidedLabel(), "note")
        self.progress = QProgressBar()
        self.cancel = push_button("cancel_standing", text("panel-stop"), text("panel-stop-tip"), self._stop)
        self.league = FrameTable("league", text("panel-league"), text("panel-league-open"))
        self.ledger = FrameTable("ledger", text("panel-ledger"), text("panel-ledger-open"))
        self.side, self.only = self._side_box(), self._only_box()
        self.maps = {"answers": MapPane(), COMPLEXITY: MapPane()}
        self.tabs = named(QTabWidget(), "standing_tabs")
        self._connect()
        self._lay_out()
        self._show_busy(busy=False)

    def open_window(self, kind: str) -> None:
        """Open the window at a kind of partnership, on the day that the session looks at."""
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(kind))
        findings = self._session.findings
        self.day.set_day(findings.footprint.as_at if findings is not None else date.today())
        bring_up(self)
        self.look()

    def look(self) -> None:
        """Look at all footprints of the kind on the day."""
        session, findings = self._session, self._session.findings
        if findings is None:
            return
        catalogue, kind, ground = session.catalogue, self.kind.currentData(), findings.ground
        self._go_to_its_day(kind)
        project = replace(session.project, as_at=self.day.day)
        self._looked = _data_of(session.project)

        def work(progress: Progress) -> StandingContent:
            from explorer.catalogue.known import Known
            from explorer.flags.kind_standing import kind_standing
            from explorer.views.findings.standing_content import standing_content

            known = Known.of(catalogue, project, progress)
            return standing_content(kind_standing(project, known, kind, progress), ground)

        self._show_busy(busy=True)
        job = session.jobs.run(work, topic=TOPIC, label=text("panel-standing-job", kind=kind_said(kind)))
        job.then(self._take)
        job.progressed.connect(self._show_progress)
        job.cancelled.connect(self._tell_stopped)
        job.failed.connect(lambda _: self._tell_stopped())

    def _go_to_its_day(self, kind: str) -> None:
        """Go to the nearest day on which partnerships of the kind stood, and say so."""
        from explorer.flags.footprint_day import kind_moved_said

        wanted = self.day.day
        near = self._session.known.partnerships.day_of_kind(kind, wanted) or wanted
        self.day.set_day(near)
        moved = kind_moved_said(kind, wanted, near)
        self._told = say(moved) if moved else ""

    def _say(self, told: str) -> None:
        """Say what is to be known of the day; it stands again when the work is done."""
        self._told = told
        self.note.setText(told)

    def _look_again(self, project: Project) -> None:
        """Look again where the data or the thresholds have changed."""
        if self.isVisible() and _data_of(project) != self._looked:
            self.look()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for pane in self.maps.values():
            pane.set_theme(theme)

    def settle(self) -> None:
        """Bring the maps to rest at once."""
        for pane in self.maps.values():
            pane.canvas.settle()

    # What follows

    def _take(self, content: StandingContent) -> None:
        self.content = content
        self._show_busy(busy=False)
        standing = content.standing
        self.headline.setText(say(sentences(standing.headline, *standing.cautions)))
        self._show_league(content)
        self._show_ledger()
        levels = self._levels()
        for pane in self.maps.values():
            pane.canvas.set_levels(levels)
        self._show_maps()
        self._unseen = set(self.maps)
        self._look_once()

    def _show_league(self, content: StandingContent) -> None:
        from explorer.exports.file_names import plain_name
        from explorer.exports.tables.league_table import league_columns

        self.league.show_table(content.league, league_columns())
        kind = plain_name(say(kind_said(content.standing.kind, "many")), content.standing.as_at.isoformat())
        self.league.file_stem, self.ledger.file_stem = f"league-{kind}", f"ledger-{kind}"

    def _show_ledger(self) -> None:
        from explorer.exports.tables.league_table import ledger_columns

        if self.content is not None:
            self.ledger.show_table(self.content.ledgers[self.only.currentData()], ledger_columns())

    def _show_maps(self) -> None:
        if self.content is None:
            return
        self.maps["answers"].show_content(self.content.maps[self.side.currentData()])
        self.maps[COMPLEXITY].show_content(self.content.maps[COMPLEXITY])

    def _look_once(self) -> None:
        """Bring the footprints into view on a map that is seen for the first time; everything where there is none."""
        held = [code for codes in self.content.standing.footprints.values() for code in codes] if self.content else []
        for name in [name for name in self._unseen if self.maps[name].isVisible()]:
            self._unseen.discard(name)
            pane = self.maps[name]
            # What floats on a map takes its place when it shows; only then is it known what must be kept clear of it.
            pane.place()
            drawn = set(pane.canvas.codes).intersection(held)
            if drawn:
                pane.canvas.zoom_to_areas(sorted(drawn))
            else:
                pane.canvas.fit()

    def _open_partnership(self, key: str) -> None:
        """Look at a partnership on the day of this window, as one step."""
        body, day = self._session.known.partnerships.partnerships[key], self.day.day
        self._session.choose(Said("step-choose", what=body.named), partnership=key, as_at=None if day == date.today() else day)

    def _stop(self) -> None:
        self._session.jobs.cancel(TOPIC)

    def _tell_stopped(self) -> None:
        self._show_busy(busy=False)
        self.note.setText(text("panel-standing-stopped"))

    def _show_progress(self, message: str, fraction: float | None) -> None:
        self.note.setText(message or self.note.text())
        self.progress.setRange(0, 0 if fraction is None else 100)
        self.progress.setValue(round((fraction or 0) * 100))

    def _show_busy(self, *, busy: bool) -> None:
        for widget in (self.progress, self.cancel):
            widget.setVisible(busy)
        self.tabs.setEnabled(not busy)
        self.note.setText(self._told)

    # Built once

    def _connect(self) -> None:
        self._session.outcome_ready.connect(lambda outcome: self._look_again(outcome.findings.project))
        self.tabs.currentChanged.connect(lambda _: QTimer.singleShot(0, self, self._look_once))
        self.kind.activated.connect(lambda _: self.look())
        self.day.day_chosen.connect(lambda _: self.look())
        self.day.said.connect(self._say)
        self.side.currentIndexChanged.connect(lambda _: self._show_maps())
        self.only.currentIndexChanged.connect(lambda _: self._show_ledger())
        self.league.opened.connect(self._open_partnership)
        self.ledger.opened.connect(self.district_opened)
        for table in (self.league, self.ledger):
            table.told.connect(self.note.setText)
        for pane in self.maps.values():
            pane.canvas.area_opened.connect(lambda code: self.district_opened.emit(code) if code else None)
            pane.floats.buttons.leave_out(pane.floats.buttons.layers)

    def _kind_box(self) -> QComboBox:
        box = named(QComboBox(), "standing_kind")
        box.setAccessibleName(text("panel-standing-kind"))
        box.setToolTip(text("panel-standing-kind-tip"))
        for key in KINDS:
            box.addItem(say(kind_said(key, "title")), key)
        return box

    def _side_box(self) -> QComboBox:
        from explorer.flags.sides.answers import VERDICT_SIDES

        box = named(QComboBox(), "standing_side")
        box.setAccessibleName(text("panel-part-sides"))
        for side in VERDICT_SIDES:
            box.addItem(text(f"flag-side-{side}"), side)
        return box

    def _only_box(self) -> QComboBox:
        from explorer.exports.tables.league_table import LEDGER_CHOICES

        box = named(QComboBox(), "ledger_only")
        box.setAccessibleName(text("panel-ledger-lists"))
        for key, name in LEDGER_CHOICES.items():
            box.addItem(say(name), key)
        return box

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        for key, widget in (("panel-standing-kind-label", self.kind), ("panel-standing-day-label", self.day)):
            label = named(PlainLabel(text(key)), "heading")
            label.setBuddy(widget)
            head.addWidget(label)
            head.addWidget(widget)
        head.addWidget(self.note, 1)
        head.addWidget(self.progress)
        head.addWidget(self.cancel)
        pages = {
            "league": self.league,
            "answers": _under(self.side, self.maps["answers"]),
            "ledger": _under(self.only, self.ledger),
            COMPLEXITY: self.maps[COMPLEXITY],
        }
        for at, (name, page) in enumerate(pages.items()):
            self.tabs.addTab(page, text(f"panel-tab-{name}"))
            self.tabs.setTabToolTip(at, text(f"panel-tab-{name}-tip"))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.headline)
        column.addWidget(self.tabs, 1)
        give_room(self, 134, 46)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)


def _data_of(project: Project) -> tuple[object, ...]:
    """Return what a look at all partnerships rests on, but for the kind and the day."""
    return (
        project.flows, project.flow_reading, project.areas, project.indicator, project.period, project.preset, project.limits,
        project.partners,
    )  # fmt: skip


def _under(head: QWidget, body: QWidget) -> QWidget:
    """Return a page with a choice above what it changes."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 8, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.setContentsMargins(12, 0, 12, 8)
    row.addWidget(head)
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(body, 1)
    return page
