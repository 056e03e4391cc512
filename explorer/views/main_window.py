"""The window: choices on the left, the map in the middle, findings on the right, provenance at the foot."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QSplitter

from explorer.places import boundaries
from explorer.places.first_look import FirstLook, Screen
from explorer.places.shapes import Shapes
from explorer.project import Project
from explorer.project.kept_style import to_texts
from explorer.qt import notices
from explorer.qt.undo_actions import show_steps
from explorer.views import evidence
from explorer.views.about import AboutDialog
from explorer.views.analysis_tools import AnalysisTools
from explorer.views.appearance import LARGEST_SCALE, SMALLEST_SCALE, TYPE_STEP
from explorer.views.choices_panel import ChoicesPanel
from explorer.views.data_desk import DataDesk
from explorer.views.drawer import PAGES, Drawer
from explorer.views.find_on_map import FindOnMap
from explorer.views.findings_panel import FindingsPanel
from explorer.views.linked_maps import LinkedMaps
from explorer.views.map_canvas import ZOOM_STEP, dropped_files
from explorer.views.map_layers import MapLayers
from explorer.views.map_pane import MapPane
from explorer.views.map_picture import Level
from explorer.views.map_tools import MapTools
from explorer.views.menus import SEPARATOR, Entry, Menu, add_menus
from explorer.views.select_tools import SelectTools
from explorer.views.session import Outcome, Session
from explorer.views.standing_tools import StandingTools
from explorer.views.status import StatusFoot
from explorer.views.theme import Theme

if TYPE_CHECKING:
    from explorer.catalogue.own_footprints import OwnFootprint
    from explorer.flags.findings import Findings
    from explorer.flags.model import Flag
    from explorer.views.own_boundaries import OwnBoundaries

SIDES = (0.21, 0.32)
"""Shares of the window that the panels at the sides take at most, however large the type."""

BOUNDARY_FILES = (
    "Boundaries (*.gpkg *.shp *.zip *.geojson *.json *.topojson *.fgb *.kml *.kmz *.gml *.tab *.mif *.parquet *.csv *.gz);;"
    "All files (*)"
)
FLOW_FILES = "Commuting flows (*.csv *.csv.gz *.tsv *.xlsx *.parquet);;All files (*)"


class MainWindow(QMainWindow):
    """Shows a session and passes on what the user does.

    Attributes
    ----------
    type_scale_changed : Signal(float)
        The user wants all type at this size against the system's.
    """

    type_scale_changed = Signal(float)

    def __init__(self, session: Session, first_map: Shapes) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.choices = ChoicesPanel(session.catalogue, lambda kind: getattr(session.settings, kind))
        self.map = MapPane()
        self.finder, self.layers = FindOnMap(session, self.map), MapLayers(session, self.map)
        self.maps = LinkedMaps(session, self.map, self.layers)
        self.findings = FindingsPanel()
        self.foot = StatusFoot()
        self.map_tools = MapTools(self, session, self.map)
        self.analysis = AnalysisTools(self, session, self.map)
        self.drawer = Drawer(session)
        self.data = DataDesk(self, session)
        self.select = SelectTools(session, self.map)
        self.standing = StandingTools(self)
        self.foot.addWidget(self.select.words)
        self._bundled: Sequence[Level] = [(float(boundaries.TOLERANCES[-1]), first_map)]
        self._drawn: Sequence[Level] = []
        self._seen: tuple[object, ...] = ()
        self._panes_are_set = True
        self._lay_out()
        self.actions_by_name, self._menus = add_menus(self, self._menu_table())
        self._recent = QMenu("Open &recent", self)
        self._menus["File"].insertMenu(self.actions_by_name["use_bundled"], self._recent)
        self._connect()
        self._draw(self._bundled)
        self.maps.restore(session.settings.window)
        self.maps.mark_in_menu(self.actions_by_name)
        self.map.canvas.set_attribution(boundaries.APPROXIMATE)
        self._show_project(session.project)
        self.map.canvas.setFocus()

    # Built once

    def _lay_out(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self.middle.addWidget(self.maps)
        self.middle.addWidget(self.drawer)
        self.middle.setStretchFactor(0, 1)
        self.middle.setChildrenCollapsible(False)
        for pane, share in ((self.choices, 0), (self.middle, 1), (self.findings, 0)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.indexOf(pane), share)
        self.panes.setCollapsible(1, False)
        self.setCentralWidget(self.panes)
        self.setStatusBar(self.foot)
        self.resize(QSize(1500, 950).boundedTo(self.screen().availableSize()))
        self._restore_layout()

    def _menu_table(self) -> list[Menu]:
        return [
            ("&File", self._file_menu()),
            ("&Edit", self._edit_menu()),
            ("&View", self._view_menu()),
            ("Se&lect", self.select.entries(self)),
            ("&Data", [*self.data.entries(), SEPARATOR, *self._data_menu()]),
            ("&Analysis", self.analysis.entries()),
            ("F&indings", self.standing.entries()),
            ("&Help", [Entry("about", "&About", "Version, licences and attributions", self.show_about, ["F1"])]),
        ]

    def _file_menu(self) -> list[Entry | None]:
        own_shapes = "Use the shapes of a GeoPackage, Shapefile or GeoJSON"
        own_flows = "Use a census flows file in place of the estimate"
        written = "Write findings, flags, map and report into a folder"
        return [
            Entry("open_boundaries", "Open &boundaries …", own_shapes, self.ask_for_boundaries, ["Ctrl+O"]),
            Entry("open_flows", "Open commuting &flows …", own_flows, self.ask_for_flows, ["Ctrl+Shift+O"]),
            Entry("use_bundled", "&Use the bundled data again", "Put your own files aside", self.use_bundled),
            SEPARATOR,
            Entry("save_report", "&Save report …", written, self.ask_where_to_save, ["Ctrl+S"]),
            self.map_tools.export_entry(),
            SEPARATOR,
            Entry("quit", "&Quit", "Close the window", self.close, ["Ctrl+Q"]),
        ]

    def _data_menu(self) -> list[Entry | None]:
        official = "Download the official sets of the Office for National Statistics, or see how to get them by hand"
        return [Entry("official", "Get &official boundaries …", official, self.get_official)]

    def _edit_menu(self) -> list[Entry | None]:
        search = self.choices.partnerships.search
        redo_keys = ["Ctrl+Shift+Z", "Ctrl+Y"]
        return [
            Entry("undo", "&Undo", "Take the last choice back", self.session.undo, ["Ctrl+Z"]),
            Entry("redo", "&Redo", "Make the choice again", self.session.redo, redo_keys),
            SEPARATOR,
            Entry("copy_flags", "Copy flags as a &table", "For a spreadsheet", self.copy_flags, ["Ctrl+Shift+C"]),
            Entry("copy_flag", "Copy this flag as te&xt", "With its numbers and sources", self.copy_flag, ["Ctrl+Alt+C"]),
            *self.map_tools.copy_entries(),
            SEPARATOR,
            Entry("find", "&Find a partnership", "Go to the search field", search.setFocus, ["Ctrl+F"]),
            Entry("find_place", "Find a &place on the map", "Name, code or postcode", self.finder.box.start, ["Ctrl+K", "/"]),
        ]

    def _view_menu(self) -> list[Entry | None]:
        canvas, scaled = self.map.canvas, partial(partial, self._scale_type)
        closer, further = partial(canvas.zoom, ZOOM_STEP), partial(canvas.zoom, 1 / ZOOM_STEP)
        left, right = "Show or hide the panel on the left", "Show or hide the panel on the right"
        return [
            Entry("zoom_in", "Zoom &in", "Look closer", closer, ["Ctrl+Shift+Up"]),
            Entry("zoom_out", "Zoom &out", "See more", further, ["Ctrl+Shift+Down"]),
            Entry("fit_footprint", "Show the &footprint", "All of it", self.show_footprint, ["Ctrl+Home"]),
            Entry("fit_all", "Show &everything", "Every district", canvas.fit, ["Ctrl+Shift+Home"]),
            SEPARATOR,
            Entry("fold_legend", "Fold the le&gend", "Give the map its room, or bring the legend back", self.map.fold_legend,
                  ["Ctrl+Shift+L"]),
            Entry("layers", "L&ayers …", "What lies on the map", self.layers.toggle_panel, ["Ctrl+L"]),
            *self.maps.menu_entries(),
            SEPARATOR,
            Entry("no_flag", "Put flag or selection &aside", "The flag first", self.put_flag_aside, ["Esc"]),
            SEPARATOR,
            self.map_tools.view_entry(),
            SEPARATOR,
            Entry("view_back", "Go &back", "To the view looked at before", canvas.go_back, ["Alt+Left"]),
            Entry("view_forward", "Go for&ward", "To the view that was left", canvas.go_forward, ["Alt+Right"]),
            SEPARATOR,
            Entry("larger", "&Larger type", "For a projector", scaled(TYPE_STEP), ["Ctrl++", "Ctrl+="]),
            Entry("smaller", "&Smaller type", "For a small screen", scaled(1 / TYPE_STEP), ["Ctrl+-"]),
            Entry("normal", "&Normal type", "The system's size", scaled(0), ["Ctrl+0"]),
            SEPARATOR,
            Entry("show_choices", "&Choices", left, self.choices.setVisible, ["F8"], is_switch=True),
            Entry("show_findings", "F&indings", right, self.findings.setVisible, ["F9"], is_switch=True),
            SEPARATOR,
            Entry("show_drawer", "&Table and charts", "Show or hide them under the map", self.switch_drawer, ["F7"]),
            *(Entry(f"show_{name}", title, tip, partial(self.drawer.open_page, name), [f"Alt+{at}"])
              for at, (name, (title, tip)) in enumerate(PAGES.items(), start=1)),
        ]  # fmt: skip

    def _connect(self) -> None:
        session = self.session
        self.standing.connect_panels()
        self.choices.region_chosen.connect(session.choose_region)
        self.choices.partnership_chosen.connect(session.choose_partnership)
        self.choices.indicator_chosen.connect(session.choose_indicator)
        self.findings.flag_chosen.connect(self._show_flag)
        self.map.canvas.files_dropped.connect(self.open_dropped)
        # The lambda leaves what reads boundaries for when it is wanted.
        self.data.layer_copied.connect(lambda path: self.own_boundaries.open(path))
        self.drawer.told.connect(lambda text: self.foot.showMessage(text, 4000))
        self.drawer.closed.connect(self.switch_drawer)
        session.selection.changed.connect(lambda _: self._show_selection())
        self.map.canvas.history_changed.connect(self._show_history)
        self._show_history(False, False)
        session.project_changed.connect(self._show_project)
        session.outcome_ready.connect(self._show_outcome)
        session.choice_refused.connect(self._tell_refused)
        session.report_saved.connect(self._tell_saved)
        session.detail_ready.connect(self._take_detail)
        session.looked_at.connect(self._show_first_look)
        session.screen = self._screen
        session.jobs.job_started.connect(self.foot.watch)
        session.jobs.job_failed.connect(partial(notices.report, self))

    def _show_history(self, can_go_back: bool, can_go_forward: bool) -> None:
        self.actions_by_name["view_back"].setEnabled(can_go_back)
        self.actions_by_name["view_forward"].setEnabled(can_go_forward)

    @property
    def drawn_levels(self) -> Sequence[Level]:
        """The districts at every level of detail, as the map draws them."""
        return self._drawn

    # What the session tells

    def _show_project(self, project: Project) -> None:
        partnership = self.session.catalogue.partnerships.partnerships[project.partnership]
        self.setWindowTitle(f"{partnership.name} – Sub-region Explorer")
        self.choices.show_project(project)
        if self._findings is None or self._findings.project.partnership != project.partnership:
            self.findings.show_waiting(partnership)
        show_steps(self.actions_by_name["undo"], self.actions_by_name["redo"], self.session.history)
        self._show_recent()
        self._enable_actions()

    def _show_outcome(self, outcome: Outcome) -> None:
        self._draw(outcome.content.levels or self._bundled)
        chosen = self.findings.chosen
        self.map.show_content(outcome.content)
        self.findings.show_findings(outcome.findings)
        self.foot.show_provenance(outcome.findings)
        self._show_selection()
        self._choose_again(chosen)
        self._look_where_asked(outcome.findings)
        self._tell_about_file(outcome.findings)
        self._enable_actions()

    def _show_selection(self) -> None:
        """Mark the flags that are about the districts selected."""
        found = self._findings
        self.findings.flags.mark(found.flags_about(self.session.selection.codes) if found is not None else ())
        self._enable_actions()

    def _show_flag(self, flag: Flag | None) -> None:
        canvas, findings = self.map.canvas, self._findings
        codes = findings.districts_of(flag) if flag is not None and findings is not None else []
        self.map.set_highlight(codes)
        if codes:
            canvas.zoom_to_areas(codes)
        self.select.set_flag(flag)
        self._enable_actions()

    # What the user does

    def ask_for_boundaries(self) -> None:
        """Let the user pick a boundary file."""
        self.own_boundaries.get_ready()
        name, _ = QFileDialog.getOpenFileName(self, "Open boundaries", "", BOUNDARY_FILES)
        if name:
            self.own_boundaries.open(Path(name))

    @cached_property
    def own_boundaries(self) -> OwnBoundaries:
        """What opens boundary files, made when it is first wanted: the first map does not wait for it."""
        from explorer.views.own_boundaries import OwnBoundaries

        opener = OwnBoundaries(self.session, self)
        opener.footprint_made.connect(self._take_footprint)
        opener.layer_added.connect(self.layers.add_own)
        return opener

    def get_official(self) -> None:
        """Let the user download official boundary sets."""
        from explorer.views.official_boundaries import OfficialBoundaries

        dialog = OfficialBoundaries(self.session.jobs, self)
        dialog.use_asked.connect(self.own_boundaries.open)
        dialog.open()

    def _take_footprint(self, made: OwnFootprint) -> None:
        """Look at a footprint of the user's own, which is a partnership from now on."""
        self.choices.list_partnerships()
        self.session.choose_partnership(made.id)

    def ask_for_flows(self) -> None:
        """Let the user pick a flows file."""
        name, _ = QFileDialog.getOpenFileName(self, "Open commuting flows", "", FLOW_FILES)
        if name:
            self.analysis.preview_flows(Path(name))

    def ask_where_to_save(self) -> None:
        """Let the user pick a folder for the report."""
        name = QFileDialog.getExistingDirectory(self, "Folder for the report")
        if name:
            self.session.save_report(Path(name))

    def open_dropped(self, paths: Sequence[Path]) -> None:
        """Open the first of the files dropped on the window."""
        if not paths:
            return
        from explorer.readers.boundary_files import may_hold_boundaries
        from explorer.readers.flows import looks_like_flows

        if may_hold_boundaries(paths[0]):
            self.own_boundaries.open(paths[0])
        elif not looks_like_flows(paths[0]) and self.data.takes(paths[0]):
            self.data.open_table(paths[0])
        else:
            self.analysis.preview_flows(paths[0])

    def use_bundled(self) -> None:
        """Go back to the bundled shapes and functional areas, and the estimated flows."""
        self.session.choose("Use the bundled data", boundaries=None, flows=None, areas=None)

    def copy_flags(self) -> None:
        """Put all flags on the clipboard as a table."""
        if self._findings is not None:
            table = QMimeData()
            table.setText(evidence.flags_as_table(self._findings))
            QGuiApplication.clipboard().setMimeData(table)
            self.foot.showMessage(f"Copied {len(self._findings.flags)} flags.", 4000)

    def copy_flag(self) -> None:
        """Put the chosen flag on the clipboard as text."""
        flag = self.findings.chosen
        if flag is not None and self._findings is not None:
            QGuiApplication.clipboard().setText(evidence.flag_as_text(flag, self._findings))
            self.foot.showMessage("Copied the flag.", 4000)

    def show_footprint(self) -> None:
        """Bring the footprint into view."""
        if self._findings is not None:
            self.map.canvas.zoom_to_areas(self._findings.footprint.districts)

    def put_flag_aside(self) -> None:
        """End the highlight and show the overview again; where no flag is chosen, select nothing."""
        if self.findings.chosen is None:
            self.session.selection.clear()
        self.findings.flags.clearSelection()

    def switch_drawer(self) -> None:
        """Show or hide table and charts."""
        self.drawer.setVisible(not self.drawer.isVisibleTo(self))

    def show_about(self) -> None:
        """Show version, licences and attributions."""
        AboutDialog(self).open()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.maps.set_theme(theme)
        self.drawer.set_theme(theme)
        self.select.set_theme(theme)
        self.standing.set_theme(theme)
        self.findings.set_theme(theme)
        self.data.theme = theme
        self._share_width()
        self.map_tools.set_theme(theme)
        self.analysis.set_theme(theme)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file that was dropped."""
        self.open_dropped(dropped_files(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width between the panels."""
        super().resizeEvent(event)
        self._share_width()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout and the last choices."""
        project = self.session.project
        self.session.remember(
            partnership=project.partnership, indicator=project.indicator, region=project.region,
            map_style=to_texts(project.map_style),
            boundaries=str(project.boundaries or ""), areas=str(project.areas or ""),
            window={"geometry": _text(self.saveGeometry()), "panes": _text(self.panes.saveState()),
                    "middle": _text(self.middle.saveState()),
                    "drawer": self.drawer.page if self.drawer.isVisibleTo(self) else "",
                    **self.drawer.to_keep(), **self.maps.to_keep()},
        )  # fmt: skip
        super().closeEvent(event)

    # Details

    @property
    def _findings(self) -> Findings | None:
        return self.session.outcome.findings if self.session.outcome else None

    def _choose_again(self, flag: Flag | None) -> None:
        """Keep the chosen flag through a change that did not touch it."""
        if flag is not None:
            self.findings.flags.choose_flag(flag)

    def _look_where_asked(self, findings: Findings) -> None:
        """Move the map when another place is looked at, and leave it where the user put it otherwise."""
        project = findings.project
        place = (project.partnership, project.region, project.boundaries)
        if place != self._seen and self.findings.chosen is None:
            wanted = surroundings(findings)
            if len(findings.ground.undrawn(wanted)) < len(wanted):
                self.map.canvas.zoom_to_areas(wanted)
            else:
                # A file of another part of the country: show what there is.
                self.map.canvas.fit()
        self._seen = place

    def _tell_about_file(self, findings: Findings) -> None:
        """Report what became of the codes of a file the user has just opened."""
        opened = self.session.history.undo_label
        if self.session.history.redo_label:
            # An undo, or a file that was refused, led back to this one: it has been told.
            return
        shapes = findings.ground.newest
        if findings.project.boundaries and opened == f"Open {findings.project.boundaries.name}" and not self._was_previewed():
            notices.tell(self, shapes.statement, f"Coordinate system: {shapes.crs}.", "\n".join(shapes.notes))

    def _was_previewed(self) -> bool:
        """Whether the boundaries in use are a clean copy whose report the user has seen."""
        from explorer.exports.own_layers import layers_folder

        path = self.session.project.boundaries
        return path is not None and layers_folder() in path.parents

    def _tell_refused(self, error: Exception) -> None:
        if self._findings is None:
            self.findings.show_stopped()
        notices.report(self, error)

    def _tell_saved(self, folder: Path) -> None:
        notices.tell(self, f"The report is in {folder}.", "Open report.html in a browser to read it.")

    def _take_detail(self, levels: Sequence[Level]) -> None:
        """Draw the bundled districts in full detail from now on."""
        if self._drawn is self._bundled:
            self._draw(levels)
        self._bundled = levels

    def _screen(self) -> Screen:
        canvas = self.map.canvas
        return Screen(canvas.viewport.metres_per_pixel / canvas.devicePixelRatioF(), canvas.viewport.bounds)

    def _show_first_look(self, look: FirstLook, levels: Sequence[Level]) -> None:
        """Show the shapes of a file at once, and say that they are still being checked."""
        if self.session.project.boundaries != look.path:
            return
        self._draw(levels)
        for pane in self.maps.panes:
            pane.show_unchecked(f"{look.path.name}, as it stands in the file; still being checked.")
        if not look.touches(self.map.canvas.viewport.bounds):
            self.map.canvas.fit()

    def _draw(self, levels: Sequence[Level]) -> None:
        if levels is not self._drawn:
            self._drawn = levels
            self.maps.set_levels(levels)

    def _show_recent(self) -> None:
        self._recent.clear()
        for kind, act in (
            ("recent_boundaries", self.session.open_boundaries),
            ("recent_flows", self.analysis.preview_flows),
            ("recent_tables", self.data.open_table),
        ):
            for name in getattr(self.session.settings, kind):
                action = self._recent.addAction(Path(name).name, partial(act, Path(name)))
                action.setToolTip(name)
        self._recent.setToolTipsVisible(True)
        self._recent.setEnabled(not self._recent.isEmpty())

    def _enable_actions(self) -> None:
        found = self._findings is not None
        project = self.session.project
        own = bool(project.boundaries or project.flows or project.areas)
        for name, possible in (
            ("save_report", found), ("export_map", found), ("copy_flags", found), ("fit_footprint", found), ("use_bundled", own),
            ("use_ttwa", bool(project.areas)),
            ("edit_table", self.data.own_file() is not None), ("put_table_aside", self.data.own_file() is not None),
            ("copy_flag", self.findings.chosen is not None),
            ("no_flag", self.findings.chosen is not None or bool(self.session.selection.codes)),
            *self.select.possible().items(),
        ):  # fmt: skip
            self.actions_by_name[name].setEnabled(possible)

    def _scale_type(self, factor: float) -> None:
        """Scale all type by a factor; 0 means the system's size."""
        scale = self.session.settings.text_scale * factor if factor else 1.0
        self.type_scale_changed.emit(min(max(scale, SMALLEST_SCALE), LARGEST_SCALE))

    def _restore_layout(self) -> None:
        stored = self.session.settings.window
        if "middle" in stored:
            self.middle.restoreState(_bytes(stored["middle"]))
        if stored.get("drawer") in PAGES:
            self.drawer.open_page(stored["drawer"])
        if "geometry" in stored:
            self.restoreGeometry(_bytes(stored["geometry"]))
        self._panes_are_set = "panes" in stored and self.panes.restoreState(_bytes(stored["panes"]))
        self.panes.splitterMoved.connect(self._keep_panes)
        self._share_width()

    def _keep_panes(self) -> None:
        self._panes_are_set = True

    def _share_width(self) -> None:
        """Give the panels at the sides the width they ask for, until the user has set it."""
        if self._panes_are_set:
            return
        wanted = self.choices.sizeHint().width(), self.findings.sizeHint().width()
        left, right = (min(width, round(most * self.width())) for width, most in zip(wanted, SIDES, strict=True))
        self.panes.setSizes([left, self.width() - left - right, right])


def surroundings(findings: Findings) -> list[str]:
    """Return what to show of a partnership at first: its region, if one is chosen, else footprint and functional areas."""
    project = findings.project
    if project.region:
        return list(findings.lookup.in_regions([project.region]))
    return [*findings.footprint.districts, *findings.drawn_areas]


def _text(state: QByteArray) -> str:
    return b64encode(state.data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    """Read what :func:`_text` wrote; empty, which Qt takes for no layout, where the settings file is damaged."""
    try:
        return QByteArray(b64decode(text))
    except ValueError:
        return QByteArray()
