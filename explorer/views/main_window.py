"""The window: choices on the left, the map in the middle, findings on the right, provenance at the foot.

It only puts together: what each menu does stands in a desk or a set of tools of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from explorer.errors import UndecidedError
from explorer.places.shapes import Shapes
from explorer.project import Project
from explorer.qt import notices
from explorer.qt.turns import Turns
from explorer.qt.undo_actions import show_steps
from explorer.views.charts.drawer import PAGES, Drawer
from explorer.views.choices.choices_panel import ChoicesPanel
from explorer.views.findings.findings_panel import FindingsPanel
from explorer.views.findings.flag_desk import FlagDesk
from explorer.views.findings.standing_tools import StandingTools
from explorer.views.findings.telling import Telling
from explorer.views.help.help_menu import help_entries
from explorer.views.labour_markets.analysis_tools import AnalysisTools
from explorer.views.map.canvas import ZOOM_STEP, dropped_files
from explorer.views.map.pane import MapPane
from explorer.views.map_tools.drawn_districts import DrawnDistricts
from explorer.views.map_tools.find_on_map import FindOnMap
from explorer.views.map_tools.linked_maps import LinkedMaps
from explorer.views.map_tools.map_desk import MapTools
from explorer.views.map_tools.map_layers import MapLayers
from explorer.views.map_tools.select_tools import SelectTools
from explorer.views.own_data.data_desk import DataDesk
from explorer.views.parts.looks import Looks
from explorer.views.parts.menus import SEPARATOR, Entry, Line, Menu, SubMenu, add_menus, said_entry
from explorer.views.parts.panes import Panes, as_state, as_text
from explorer.views.parts.reading_order import neighbour, stops
from explorer.views.parts.status import StatusFoot
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import frame_of
from explorer.views.projects.file_desk import FileDesk
from explorer.views.projects.project_desk import ProjectDesk
from explorer.views.redraw.redraw_tools import RedrawTools
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.views.workshop.workshop_tools import WorkshopTools
from explorer.words import text

if TYPE_CHECKING:
    from explorer.flags.model import Flag

FIRST_SIZE = QSize(1500, 950)
"""Of the window at the very first start, in logical pixels, where the screen is so large."""


class MainWindow(QMainWindow):
    """Shows a session and passes on what the user does."""

    def __init__(self, session: Session, first_map: Shapes) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.choices = ChoicesPanel(session.known, lambda kind: getattr(session.settings, kind))
        self.map = MapPane()
        self.finder, self.layers = FindOnMap(session, self.map), MapLayers(session, self.map)
        self.maps = LinkedMaps(session, self.map, self.layers)
        self.findings = FindingsPanel()
        self.foot = StatusFoot()
        self.drawer = Drawer(session)
        self.select = SelectTools(session, self.map)
        self.foot.addWidget(self.select.words)
        self.ground = DrawnDistricts(session, self.maps, first_map)
        self.map_tools = MapTools(self, session, self.map)
        self.analysis = AnalysisTools(self, session, self.map)
        self.data = DataDesk(self, session)
        self.projects = ProjectDesk(self, session, self.map.canvas, lambda: self.ground.levels)
        self.files = FileDesk(self, session, self.data, self.analysis, self.projects.open)
        self.flags = FlagDesk(session, self.findings, self.map, self.foot)
        self.standing = StandingTools(self, session, self.map, self.ground)
        self.redraw = RedrawTools(self, session, self.ground)
        self.workshop = WorkshopTools(self, session, self.ground)
        self.telling = Telling(self, session)
        self.dressing = Turns(self)
        self.looks = Looks(self, lambda: session.settings.text_scale)
        self._lay_out()
        self.actions_by_name, menus = add_menus(self, self._menu_table())
        menus["file"].insertMenu(self.actions_by_name["save_project"], self.projects.recent)
        menus["file"].insertMenu(self.actions_by_name["use_bundled"], self.files.recent)
        self._connect()
        self.maps.restore(session.look)
        self.maps.mark_in_menu(self.actions_by_name)
        self.looks.mark_in_menu(self.actions_by_name, session.settings)
        self._show_project(session.project)
        self.map.canvas.setFocus()

    # Built once

    def _lay_out(self) -> None:
        self.panes = Panes(self.choices, self.maps, self.drawer, self.findings)
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.foot)
        self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize() - frame_of(self)))
        self._restore_layout()

    def _menu_table(self) -> list[Menu]:
        return [
            ("file", self._file_menu()),
            ("edit", self._edit_menu()),
            ("view", self._view_menu()),
            ("select", self.select.entries(self)),
            ("data", [*self.data.entries(), SEPARATOR, self.files.official_entry()]),
            ("analysis", self.analysis.entries()),
            ("findings", [*self.standing.entries(), self.redraw.entry(), SEPARATOR, *self.files.findings_lines()]),
            ("workshop", self.workshop.entries()),
            ("help", help_entries(self, self.session.jobs)),
        ]

    def _file_menu(self) -> list[Entry | None]:
        return [
            *self.projects.entries(),
            SEPARATOR,
            *self.files.entries(),
            *self.map_tools.export_entries(),
            SEPARATOR,
            self.projects.history_entry(),
            SEPARATOR,
            said_entry("quit", "menu-quit", self.close, ["Ctrl+Q"]),
        ]

    def _edit_menu(self) -> list[Entry | None]:
        return [
            said_entry("undo", "menu-undo", self.telling.undo, ["Ctrl+Z"]),
            said_entry("redo", "menu-redo", self.telling.redo, ["Ctrl+Shift+Z", "Ctrl+Y"]),
            SEPARATOR,
            *self.flags.copy_entries(),
            *self.map_tools.copy_entries(),
            SEPARATOR,
            said_entry("find", "menu-find", self.choices.partnerships.start, ["Ctrl+F"]),
            said_entry("find_place", "menu-find-place", self.finder.box.start, ["Ctrl+K", "/"]),
        ]

    def _view_menu(self) -> list[Line]:
        canvas, legend = self.map.canvas, self.map.placed
        closer, further = partial(canvas.camera.zoom, ZOOM_STEP), partial(canvas.camera.zoom, 1 / ZOOM_STEP)
        return [
            said_entry("zoom_in", "menu-zoom-in", closer, ["Ctrl+Shift+Up"]),
            said_entry("zoom_out", "menu-zoom-out", further, ["Ctrl+Shift+Down"]),
            said_entry("fit_footprint", "menu-fit-footprint", self.show_footprint, ["Ctrl+Home"]),
            said_entry("fit_all", "menu-fit-all", canvas.fit, ["Ctrl+Shift+Home"]),
            SEPARATOR,
            SubMenu(text("menu-legend"), [
                said_entry("fold_legend", "menu-legend-fold", legend.fold, ["Ctrl+Shift+L"]),
                said_entry("hide_legend", "menu-legend-hide", legend.hide, ["Ctrl+Shift+H"]),
                said_entry("move_legend", "menu-legend-move", legend.move, ["Ctrl+Shift+K"]),
            ]),
            said_entry("layers", "menu-layers", self.layers.toggle_panel, ["Ctrl+L"]),
            *self.maps.menu_entries(),
            SEPARATOR,
            said_entry("no_flag", "menu-put-aside", self.put_aside, ["Esc"]),
            SEPARATOR,
            self.map_tools.view_entry(),
            *self.map_tools.ear_entries(),
            said_entry("next_pane", "menu-next-pane", partial(self.go_to_pane, 1), ["F6"]),
            said_entry("pane_before", "menu-pane-before", partial(self.go_to_pane, -1), ["Shift+F6"]),
            SEPARATOR,
            said_entry("view_back", "menu-view-back", canvas.camera.go_back, ["Alt+Left"]),
            said_entry("view_forward", "menu-view-forward", canvas.camera.go_forward, ["Alt+Right"]),
            SEPARATOR,
            *self.looks.type_entries(),
            SEPARATOR,
            self.looks.appearance_menu(),
            self.looks.language_menu(),
            self.looks.keys_entry(),
            SEPARATOR,
            said_entry("show_choices", "menu-show-choices", self.choices.setVisible, ["F8"], is_switch=True),
            said_entry("show_findings", "menu-show-findings", self.findings.setVisible, ["F9"], is_switch=True),
            SEPARATOR,
            said_entry("show_drawer", "menu-show-drawer", self.switch_drawer, ["F7"]),
            *(said_entry(f"show_{name}", f"chart-{name}", partial(self.drawer.open_page, name), [f"Alt+{at}"])
              for at, name in enumerate(PAGES, start=1)),
        ]  # fmt: skip

    def _connect(self) -> None:
        session, canvas = self.session, self.map.canvas
        session.project_changed.connect(self._show_project)
        session.outcome_ready.connect(self._show_outcome)
        session.document_changed.connect(self._show_title)
        session.choice_refused.connect(self._tell_refused)
        session.selection.changed.connect(lambda _: self._enable_actions())
        self.analysis.on_map_changed.connect(lambda _: self._enable_actions())
        session.jobs.job_started.connect(self.foot.watch)
        session.jobs.job_failed.connect(partial(notices.report, self))
        self._connect_choices()
        self.looks.single_keys_switched.connect(lambda on: session.remember(single_keys=on))
        self.looks.both_languages_switched.connect(lambda on: session.remember(both_languages=on))
        self.panes.side_shown.connect(self._mark_sides)
        self.maps.arranged.connect(self.panes.fit)
        self.flags.chosen.connect(self._show_flag)
        self.findings.link_followed.connect(self.standing.follow)
        self.findings.link_followed.connect(self.redraw.follow)
        self.files.layer_added.connect(self.layers.add_own)
        self.drawer.told.connect(lambda text: self.foot.showMessage(text, 4000))
        self.drawer.closed.connect(self.switch_drawer)
        self.drawer.district_opened.connect(self.standing.ask_about)
        self.finder.district_asked.connect(self.standing.ask_about)
        canvas.files_dropped.connect(self.files.open_dropped)
        canvas.camera.history_changed.connect(self._show_history)
        self._show_history(False, False)

    def _connect_choices(self) -> None:
        session, choices = self.session, self.choices
        choices.region_chosen.connect(session.edits.choose_region)
        choices.partnership_chosen.connect(session.edits.choose_partnership)
        choices.indicator_chosen.connect(session.edits.choose_indicator)
        choices.picker.period_chosen.connect(session.edits.choose_period)
        choices.picker.favourites_changed.connect(self._keep_favourites)
        choices.day.day_chosen.connect(session.edits.choose_day)
        session.day_moved.connect(choices.day.say)
        choices.data.flows_asked.connect(self.files.ask_for_flows)
        choices.data.areas_asked.connect(self.analysis.ask_for_areas)
        choices.data.flows_chosen.connect(self.files.take_flows)
        choices.data.areas_chosen.connect(self.files.take_areas)

    def _keep_favourites(self, favourites: tuple[str, ...]) -> None:
        self.session.remember(favourite_indicators=favourites)
        self.choices.show_project(self.session.project, self.session.known)

    def _mark_sides(self, panel: QWidget, shows: bool) -> None:
        """Let the menu tell which panels show."""
        action = self.actions_by_name["show_choices" if panel is self.choices else "show_findings"]
        action.blockSignals(True)
        action.setChecked(shows)
        action.blockSignals(False)

    def _show_history(self, can_go_back: bool, can_go_forward: bool) -> None:
        self.actions_by_name["view_back"].setEnabled(can_go_back)
        self.actions_by_name["view_forward"].setEnabled(can_go_forward)

    # What the session tells

    def _show_project(self, project: Project) -> None:
        partnership = self.session.known.partnerships.partnerships[project.partnership]
        self._show_title()
        self.choices.show_project(project, self.session.known)
        findings = self.session.findings
        is_another = findings is None or findings.project.partnership != project.partnership
        self.findings.expect(partnership if is_another else None)
        show_steps(self.actions_by_name["undo"], self.actions_by_name["redo"], self.session.history)
        self._enable_actions()

    def _show_title(self) -> None:
        """Say in the title bar what is open, and whether its file holds it."""
        session, document = self.session, self.session.document
        partnership = session.known.partnerships.partnerships[session.project.partnership].named
        if document.file is None:
            title = text("window-title", partnership=partnership)
        else:
            key = "window-title-file" if document.may_write else "window-title-read-only"
            title = text(key, file=document.name, partnership=partnership)
        self.setWindowTitle(title)
        self.setWindowModified(not document.is_saved)

    def _show_outcome(self, outcome: Outcome) -> None:
        findings, chosen = outcome.findings, self.findings.chosen
        self.ground.show_outcome(outcome)
        self.map.show_content(outcome.content)
        if outcome.touches_findings or self.findings.is_waiting:
            self.findings.show_findings(findings, keeps_answers=outcome.keeps_answers)
            self.flags.mark_selected()
        if outcome.changed != frozenset():
            self.foot.show_provenance(findings)
        if chosen is not None:
            # A change that did not touch the chosen flag keeps it.
            self.findings.flags.choose_flag(chosen)
        self.ground.look_where_asked(findings, stays=self.findings.chosen is not None)
        if outcome.touches("boundaries"):
            self.files.tell_about_file(findings)
        self._enable_actions()

    def _show_flag(self, flag: Flag | None) -> None:
        self.select.set_flag(flag)
        self._enable_actions()

    def _tell_refused(self, error: Exception) -> None:
        if self.session.findings is None:
            self.findings.show_stopped()
        if isinstance(error, UndecidedError):
            self.files.ask_whether_to_use(error)
        else:
            notices.report(self, error)

    # What the user does

    def show_footprint(self) -> None:
        """Bring the footprint into view."""
        if self.session.findings is not None:
            self.map.canvas.zoom_to_areas(self.session.findings.footprint.districts)

    def put_aside(self) -> None:
        """Close what is open, one thing at a time: layers, evidence, flag or selection, what was found on the map, the drawer."""
        if self.layers.is_panel_open:
            self.layers.toggle_panel()
        elif self.findings.close_evidence():
            pass
        elif self.findings.chosen is not None or self.session.selection.codes:
            self.flags.put_aside()
        elif self.finder.box.field.text():
            self.finder.box.field.clear()
        else:
            self.drawer.hide()

    def go_to_pane(self, step: int) -> None:
        """Bring the keyboard to the next part of the window, or to the one before: choices, map, table and charts, findings."""
        search, now = self.choices.partnerships.search, QApplication.focusWidget()
        heads = {self.choices: search, self.maps: self.map.canvas, self.drawer: None, self.findings: None}
        panes = [pane for pane in heads if pane.isVisible()]
        around = (place for place, pane in enumerate(panes) if now is not None and pane.isAncestorOf(now))
        at = next(around, -1 if step > 0 else 0)
        pane = panes[(at + step) % len(panes)]
        target = heads[pane] or next(iter(stops((pane,))), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def switch_drawer(self) -> None:
        """Show or hide table and charts."""
        self.drawer.setVisible(not self.drawer.isVisibleTo(self))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for colour in self._colouring(theme):
            colour()

    def _colouring(self, theme: Theme) -> list[Callable[[], None]]:
        """Return the steps in which every part takes other colours."""
        self.data.theme = theme
        themed = (
            self.drawer, self.select, self.standing, self.redraw, self.workshop, self.findings, self.maps, self.map_tools,
            self.analysis,
        )  # fmt: skip
        return [*(partial(part.set_theme, theme) for part in themed), self.panes.fit]

    def dress_anew(self, dressing: Iterable[Callable[[], None]], theme: Theme) -> None:
        """Take another type and other colours, then draw pane by pane: in turns, so that the window goes on answering."""
        panes: list[QWidget] = [self.choices, self.findings, self.drawer, self.maps, self.foot, self.menuBar()]
        for pane in panes:
            pane.setUpdatesEnabled(False)
        shown = [partial(pane.setUpdatesEnabled, True) for pane in panes]
        self.dressing.take([*dressing, *self._colouring(theme), *shown])

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead the Tab key through the window as one reads it."""
        controls = stops((*self.panes.in_reading_order, self.foot))
        target = neighbour(controls, QApplication.focusWidget(), forward=forward)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        self.files.open_dropped(dropped_files(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout; the project is in its journal already."""
        from explorer.views.help.help_window import close_help

        self.session.remember(
            window={
                "geometry": as_text(self.saveGeometry()), **self.panes.to_keep(), "legend": self.map.placed.place.kept(),
            }
        )  # fmt: skip
        self.session.keep_look()
        close_help()
        super().closeEvent(event)

    # Details

    def _enable_actions(self) -> None:
        found = self.session.findings is not None
        project = self.session.project
        own = bool(project.boundaries or project.flows or project.areas)
        for name, possible in (
            *((name, found) for name in ("save_report", "export_map", "export_view", "print", "copy_map", "copy_map_large")),
            ("copy_flags", found), ("fit_footprint", found), ("use_bundled", own),
            ("use_ttwa", bool(project.areas)), ("no_analysis", self.analysis.is_on_map),
            ("edit_table", self.data.own_file() is not None), ("put_table_aside", self.data.own_file() is not None),
            ("copy_flag", self.findings.chosen is not None),
            *self.select.possible().items(),
        ):  # fmt: skip
            self.actions_by_name[name].setEnabled(possible)

    def _restore_layout(self) -> None:
        stored = self.session.settings.window
        self.drawer.restore(self.session.look)
        if "geometry" in stored:
            self.restoreGeometry(as_state(stored["geometry"]))
        self.panes.restore(stored)
        self.map.placed.restore(stored.get("legend", ""))
