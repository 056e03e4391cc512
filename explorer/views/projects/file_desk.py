"""The File menu: files of one's own in place of the bundled data, and the report of the findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu

from explorer.project.container import SUFFIX
from explorer.qt import notices
from explorer.qt.plain_text import as_tip
from explorer.readers.flows import FlowReading
from explorer.readers.kept_copies import source_of
from explorer.said import Said
from explorer.views.labour_markets.analysis_tools import AnalysisTools
from explorer.views.own_data.data_desk import DataDesk
from explorer.views.parts.menus import SEPARATOR, Entry, Line, said_entry
from explorer.views.parts.saving import file_sorts, flow_files, tell_saved
from explorer.views.projects.hand_on import HandOn
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.errors import UndecidedError
    from explorer.flags.findings import Findings
    from explorer.views.own_data.official_desk import OfficialDesk
    from explorer.views.own_data.own_boundaries import OwnBoundaries
    from explorer.views.projects.statement_window import StatementWindow

BOUNDARY_NAMES = "*.gpkg *.shp *.zip *.geojson *.json *.topojson *.fgb *.kml *.kmz *.gml *.tab *.mif *.parquet *.csv *.gz"

MAY_BE_FLOWS = (".csv", ".gz", ".tsv", ".txt", ".xlsx", ".parquet")
"""Endings of files that the dialog of flows can say more about, whatever they hold."""


class FileDesk(QObject):
    """Takes files over a window, and hands each to who reads it.

    Parameters
    ----------
    window : QMainWindow
        Over which the dialogs stand.
    session : Session
    data : DataDesk
        Takes tables of indicators.
    analysis : AnalysisTools
        Takes files of flows.
    open_project : callable
        Takes files of projects.

    Attributes
    ----------
    hand_on : HandOn
        What is saved for others beside report and statement.
    recent : QMenu
        The files opened last.
    layer_added : Signal(object)
        Path of a clean layer to draw over the map.
    """

    layer_added = Signal(object)

    def __init__(
        self, window: QMainWindow, session: Session, data: DataDesk, analysis: AnalysisTools, open_project: Callable[[Path], None]
    ) -> None:
        super().__init__(window)
        self._open_project = open_project
        self._window, self._session, self._data, self._analysis = window, session, data, analysis
        self.statement: StatementWindow | None = None
        self.hand_on = HandOn(session, window)
        self.recent = QMenu(text("project-menu-recent-data"), window)
        # The lambda leaves what reads boundaries for when it is wanted.
        data.layer_copied.connect(lambda path: self.own_boundaries.open(path))
        data.boundaries_asked.connect(self.ask_for_boundaries)
        data.table_picked.connect(lambda path: self._look_at(path, data.open_table))
        session.report_saved.connect(self._tell_saved)
        session.project_changed.connect(lambda _: self._show_recent())
        self._show_recent()

    def entries(self) -> list[Entry | None]:
        """Return the first lines of the File menu."""
        return [
            said_entry("open_boundaries", "project-menu-boundaries", self.ask_for_boundaries, ["Ctrl+B"]),
            said_entry("open_flows", "project-menu-flows", self.ask_for_flows, ["Ctrl+Shift+O"]),
            said_entry("use_bundled", "project-menu-bundled", self.use_bundled),
            SEPARATOR,
            said_entry("save_report", "project-menu-report", self.ask_where_to_save, ["Ctrl+R"]),
        ]

    def findings_lines(self) -> list[Line]:
        """Return what Findings says of what is handed on: the statement, and all else."""
        return [said_entry("statement", "statement-menu", self.show_statement, ["Ctrl+Shift+T"]), self.hand_on.entries()]

    def official_entry(self) -> Entry:
        """Return Data → Get official data."""
        return said_entry("official", "project-menu-official", lambda: self.official.open(), ["Ctrl+Alt+B"])

    @cached_property
    def official(self) -> OfficialDesk:
        """What gets official data, made when it is first wanted."""
        from explorer.views.own_data.official_desk import OfficialDesk

        desk = OfficialDesk(self._session, self._window)
        desk.look_asked.connect(lambda path: self._look_at(path, self._open_other))
        return desk

    @cached_property
    def own_boundaries(self) -> OwnBoundaries:
        """What opens boundary files, made when it is first wanted: the first map does not wait for it."""
        from explorer.views.own_data.own_boundaries import OwnBoundaries

        opener = OwnBoundaries(self._session, self._window)
        opener.layer_added.connect(self.layer_added)
        return opener

    # What the user does

    def ask_for_boundaries(self) -> None:
        """Let the user pick a boundary file."""
        self.own_boundaries.get_ready()
        sorts = file_sorts(("project-file-boundaries", BOUNDARY_NAMES), ("pane-file-all", "*"))
        name, _ = QFileDialog.getOpenFileName(self._window, text("project-open-boundaries"), "", sorts)
        if name:
            self._look_at(Path(name), self.own_boundaries.open)

    def ask_for_flows(self) -> None:
        """Let the user pick a flows file."""
        name, _ = QFileDialog.getOpenFileName(self._window, text("project-open-flows"), "", flow_files())
        if name:
            self._analysis.preview_flows(Path(name))

    def open_dropped(self, paths: Sequence[Path]) -> None:
        """Open one of the files dropped on the window, after a look at what it holds; say so where there are others."""
        if not paths:
            return
        # The parts of a shapefile go together.
        path = next((each for each in paths if each.suffix.casefold() == ".shp"), paths[0])
        if path.suffix.casefold() == SUFFIX:
            self._open_project(path)
        else:
            self._look_at(path, self._open_other)
        if any((each.parent, each.stem) != (path.parent, path.stem) for each in paths):
            said = text("project-dropped", files=len(paths), file=path.name)
            notices.tell(self._window, said, text("project-dropped-remedy"))

    def _look_at(self, path: Path, otherwise: Callable[[Path], object]) -> None:
        """Preview a file that turns out to hold flows or a table, whatever it was picked for; leave others to ``otherwise``."""
        looking = self._session.jobs.run(lambda _: _looked_at(path), "look", text("project-job-look", file=path.name))

        def hand_over(held: str) -> None:
            shown: dict[str, Callable[[Path], object]] = {
                "flows": self._analysis.preview_flows, "table": self._data.open_table,
            }  # fmt: skip
            shown.get(held, otherwise)(path)

        looking.then(hand_over)

    def _open_other(self, path: Path) -> None:
        from explorer.readers.boundary_files import may_hold_boundaries

        if may_hold_boundaries(path):
            self.own_boundaries.open(path)
        elif self._data.takes(path):
            self._data.open_table(path)
        elif path.suffix.casefold() in MAY_BE_FLOWS:
            self._analysis.preview_flows(path)
        elif path.is_dir():
            said = text("project-no-boundaries-inside", folder=path.name or str(path))
            notices.tell(self._window, said, text("project-no-boundaries-inside-remedy"))
        else:
            notices.tell(self._window, text("project-cannot-open", file=path.name), text("project-cannot-open-remedy"))

    def use_bundled(self) -> None:
        """Go back to the bundled shapes and functional areas, and the estimated flows."""
        self._session.choose(Said("project-use-bundled"), boundaries=None, flows=None, areas=None, areas_believed=False)

    def take_flows(self, path: Path | None) -> None:
        """Take the commuting flows of a file used before; None for the bundled ones."""
        if path is None:
            self._session.choose(Said("project-use-bundled-flows"), flows=None)
        else:
            self._session.edits.open_flows(path, FlowReading(names=self._session.settings.names_chosen))

    def take_areas(self, path: Path | None) -> None:
        """Take the functional areas of a file used before; None for the bundled ones."""
        if path is None:
            self._session.choose(Said("project-use-bundled-areas"), areas=None, areas_believed=False)
        else:
            self._session.edits.open_areas(path)

    def ask_whether_to_use(self, error: UndecidedError) -> None:
        """Ask whether areas are used whose codes contradict the names beside them; nothing is used before."""

        def use() -> None:
            box.close()
            self._session.edits.open_areas(error.path, believed=True)

        box = notices.tell(self._window, say(error.message), say(error.to_mend), acts={text("division-use-codes"): use})

    def ask_where_to_save(self) -> None:
        """Let the user name a folder for the report."""
        from explorer.exports.file_names import subject_name
        from explorer.views.projects.save_report import SaveReport

        findings, within = self._session.findings, self._session.settings.report_folder
        if findings is None:
            return
        name = subject_name(findings.footprint.partnership, findings.footprint.as_at)
        dialog = SaveReport(Path(within) if within else None, name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.folder_chosen.connect(self._session.save_report)
        dialog.open()

    def show_statement(self) -> None:
        """Open the window of the statement."""
        if self._session.findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return
        if self.statement is None:
            from explorer.views.projects.statement_window import StatementWindow

            self.statement = StatementWindow(self._session, self._window)
        self.statement.open_window()

    # What is told

    def tell_about_file(self, findings: Findings) -> None:
        """Report what became of the codes of a file the user has just opened."""
        outcome = self._session.outcome
        if outcome is None or "boundaries" not in (outcome.changed or ()) or self._session.history.place.undone:
            # Nothing was opened, or an undo led back to it: it has been told.
            return
        opened, shapes = findings.project.boundaries, findings.ground.newest
        if opened and not self._was_previewed():
            notices.tell(
                self._window,
                say(shapes.statement),
                text("project-coordinate-system", crs=str(shapes.crs)),
                "\n".join(map(say, shapes.notes)),
            )

    def _was_previewed(self) -> bool:
        """Whether the boundaries in use are a clean copy whose report the user has seen."""
        from explorer.exports.gis.own_layers import layers_folder

        path = self._session.project.boundaries
        return path is not None and layers_folder() in path.parents

    def _tell_saved(self, folder: Path) -> None:
        self._session.remember(report_folder=str(folder.parent))
        said = text("project-report-saved", folder=str(folder))
        tell_saved(self._window, said, text("project-report-files"), folder / "report.html")

    def _show_recent(self) -> None:
        self.recent.clear()
        for kind, act in (
            ("recent_boundaries", self._session.edits.open_boundaries),
            ("recent_flows", self._analysis.preview_flows),
            ("recent_tables", self._data.open_table),
        ):
            for name in getattr(self._session.settings, kind):
                action = self.recent.addAction(source_of(Path(name))[0], partial(act, Path(name)))
                action.setToolTip(as_tip(name))
        self.recent.setToolTipsVisible(True)
        self.recent.setEnabled(not self.recent.isEmpty())


def _looked_at(path: Path) -> str:
    """Tell whether a file holds flows, or a table where its kind may hold shapes too; called on a worker's thread."""
    from explorer.readers.flows.looking import looks_apart
    from explorer.readers.tables.files.sheet_files import is_table_in_doubt

    if looks_apart(path):
        return "flows"
    return "table" if is_table_in_doubt(path) else ""
