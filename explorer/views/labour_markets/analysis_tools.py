"""The Analysis menu: flows files and functional areas of one's own. Connects windows, core and map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMainWindow

from explorer import settings
from explorer.errors import ExplorerError
from explorer.qt import notices
from explorer.readers.flows.model import whom_said
from explorer.said import Said, sentences
from explorer.views.labour_markets.comparison_tools import ComparisonTools, lookup_files
from explorer.views.map.pane import MapPane
from explorer.views.parts.menus import SEPARATOR, Entry, said_entry
from explorer.views.parts.saving import file_sorts, suggested
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import bring_up
from explorer.views.session import Session
from explorer.words import error_said, say, text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.delineation import Delineation
    from explorer.analysis.district_areas import AreasWanted
    from explorer.flags.findings import Findings
    from explorer.progress import Progress
    from explorer.readers.flows.model import FlowReading
    from explorer.views.labour_markets.analysis_map import AnalysisMap, MapResult
    from explorer.views.labour_markets.area_tests import AreasMade, AreaTests
    from explorer.views.labour_markets.areas_panel import AreasPanel, AreasShown
    from explorer.views.own_data.flows_dialog import FlowsDialog

AREAS_TOPIC = "functional_areas"


class AnalysisTools(QObject):
    """Carries out what the Analysis menu offers.

    Parameters
    ----------
    window : QMainWindow
        Dialogs belong to it; its status bar tells what was done.
    session : Session
    pane : MapPane
        The map that results are shown on.

    Attributes
    ----------
    on_map_changed : Signal(bool)
        Whether a result is on the map now.
    divisions : ComparisonTools
        *Compare two divisions*.
    """

    on_map_changed = Signal(bool)

    def __init__(self, window: QMainWindow, session: Session, pane: MapPane) -> None:
        super().__init__(window)
        self._window, self._session, self._pane = window, session, pane
        self._panel: AreasPanel | None = None
        self._map: AnalysisMap | None = None
        self._theme: Theme = pane.canvas.theme
        self._made: AreasMade | None = None
        self._saved_as = ""
        self.divisions = ComparisonTools(window, session, lambda: self.on_map)
        self.tests: AreaTests | None = None
        self._wanted: AreasWanted | None = None

    # Entries of the menu

    def entries(self) -> list[Entry | None]:
        """Return the Analysis menu."""
        return [
            said_entry("functional_areas", "markets-menu-areas", self.open_areas, ["Ctrl+Shift+F"]),
            said_entry("compare_divisions", "markets-menu-compare", self.divisions.open, ["Ctrl+Shift+D"]),
            said_entry("no_analysis", "markets-menu-off", self.take_off),
            SEPARATOR,
            said_entry("open_areas", "markets-menu-open", self.ask_for_areas),
            said_entry("use_ttwa", "markets-menu-ttwa", self.use_travel_to_work),
        ]

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self._panel is not None:
            self._panel.set_theme(theme)

    # Flows

    def preview_flows(self, path: Path) -> FlowsDialog:
        """Show what a flows file holds; it is used only when the user says so."""
        from explorer.views.own_data.flows_dialog import FlowsDialog

        dialog = FlowsDialog(self._session, path, self._window)
        dialog.accepted_flows.connect(self._use_flows)
        dialog.open()
        return dialog

    def _use_flows(self, path: Path, reading: FlowReading) -> None:
        self._session.edits.open_flows(path, reading)

    # Functional areas

    @property
    def on_map(self) -> AnalysisMap:
        """Keeps results on the map; made when first wanted, so that it hears of findings after the window does."""
        if self._map is None:
            from explorer.views.labour_markets.analysis_map import AnalysisMap

            self._map = AnalysisMap(self._session, self._pane)
            self._map.changed.connect(self.on_map_changed)
        return self._map

    @property
    def is_on_map(self) -> bool:
        """Whether a result is on the map."""
        return self._map is not None and self._map.result is not None

    def take_off(self) -> None:
        """Show the map without results."""
        self.on_map.show_result(None)

    @property
    def panel(self) -> AreasPanel:
        """The panel of functional areas, made when it is first wanted."""
        if self._panel is None:
            from explorer.views.labour_markets.area_tests import AreaTests
            from explorer.views.labour_markets.areas_panel import AreasPanel

            panel = self._panel = AreasPanel(self._window)
            self.tests = AreaTests(self._window, self._session, panel, self.on_map)
            panel.set_theme(self._theme)
            panel.asked.connect(self.delineate)
            panel.stopped.connect(partial(self._session.jobs.cancel, AREAS_TOPIC))
            panel.areas_chosen.connect(self._select_areas)
            panel.used.connect(self.use_found)
            panel.saved.connect(self.ask_for_name)
            panel.exported.connect(self.ask_where_to_export)
            panel.put_aside.connect(self.take_off)
            panel.tested.connect(self._remember)
            self._ask_as_before()
            self._session.project_changed.connect(lambda _: self._show_project())
            self._session.outcome_ready.connect(lambda _: self._show_project())
            self._session.selection.changed.connect(self._explain)
        return self._panel

    def open_areas(self) -> None:
        """Show the panel of functional areas."""
        _ = self.on_map
        bring_up(self.panel)
        self._show_project()

    def delineate(self, wanted: AreasWanted) -> None:
        """Find functional areas, beside the window."""
        outcome = self._session.outcome
        if outcome is None:
            self.panel.show_found(None)
            return
        findings, catalogue = outcome.findings, self._session.catalogue

        def work(progress: Progress) -> tuple[Delineation, AreasShown, MapResult]:
            from explorer.analysis.district_areas import district_areas
            from explorer.exports.tables.delineation_words import vintage_of
            from explorer.views.labour_markets.analysis_map import MapResult, area_lines

            found = district_areas(findings.flows, wanted, findings.lookup, catalogue.joined, progress)
            centres = frozenset(map(str, found.area_names.index))
            lines = area_lines(found, findings.ground, vintage_of(findings.flows))
            return found, _shown(found, findings), MapResult(lines, centres)

        self._wanted = wanted
        self._remember()
        self.panel.busy(True)
        job = self._session.jobs.run(work, AREAS_TOPIC, text("markets-job-delineate"))
        from explorer.views.labour_markets.area_tests import AreasMade

        job.then(lambda result: self._show_found(AreasMade(result[0], wanted, findings), *result[1:]))
        job.otherwise(self._tell_no_areas)
        job.cancelled.connect(lambda: self.panel.busy(False))

    @property
    def found(self) -> Delineation | None:
        """The areas found last."""
        return self._made.found if self._made else None

    def _show_found(self, made: AreasMade, shown: AreasShown, lines: MapResult) -> None:
        self._made, self._saved_as = made, ""
        if self.tests is not None:
            self.tests.begin(made)
        self.panel.show_found(shown)
        self.on_map.show_result(lines)
        self._explain()

    def _tell_no_areas(self, error: Exception) -> None:
        if isinstance(error, ExplorerError):
            self.panel.show_problem(error_said(error))
        else:
            self.panel.busy(False)
            notices.report(self._window, error)

    def _remember(self) -> None:
        """Keep how areas were asked for, with the project."""
        from explorer.analysis.kept_areas import to_keep

        if self._wanted is not None:
            self._session.look_with(areas_asked=to_keep(self._wanted, self.panel.trial.to_keep))

    def _ask_as_before(self) -> None:
        """Ask as the project says that its areas were asked for, or as in the session before."""
        from explorer.analysis.kept_areas import as_kept

        self._asked = self._session.project.areas_asked
        wanted, trial = as_kept(self._asked or self._session.look.areas_asked)
        self.panel.take(wanted)
        self.panel.trial.set_trial(trial)

    def _show_project(self) -> None:
        if self._panel is None:
            return
        project = self._session.project
        if project.areas_asked not in (None, self._asked):
            self._ask_as_before()
        self._asked = project.areas_asked
        self._panel.show_project(project, self._about_flows())
        if self._session.outcome is not None:
            from explorer.analysis.district_stability import other_bases

            findings = self._session.outcome.findings
            self._panel.trial.show_bases(other_bases(findings.flows, findings.project.flow_reading))

    def _about_flows(self) -> str:
        if self._session.outcome is None:
            return ""
        flows = self._session.outcome.findings.flows
        older = self._made is not None and self._made.findings.flows is not flows
        stale = Said("markets-stale") if older else None
        if flows.source.estimated:
            return say(sentences(Said("markets-flows-estimated", base=whom_said(flows.base)), stale))
        from explorer.exports.tables.delineation_words import counted_in

        return say(sentences(Said("markets-flows", counted=counted_in(flows)), stale))

    def _select_areas(self, areas: Sequence[str]) -> None:
        """Select the districts of the areas chosen in the table."""
        if self.found is not None and areas:
            from explorer.analysis.district_areas import districts_of

            self._session.selection.replace(districts_of(self.found, areas))

    def _explain(self, *_: object) -> None:
        """Say why the district selected is where it is, and how stable that is."""
        codes = self._session.selection.codes
        if self._made is None or self.tests is None:
            return
        area = self._made.area_of(codes)
        if len(codes) == 1:
            self._explain_district(self._made.found, *codes)
        elif area:
            self.tests.show_area(area)
        else:
            self.tests.show_outcome()
        if area or not codes:
            self.panel.choose_area(area)

    def _explain_district(self, found: Delineation, code: str) -> None:
        from explorer.exports.tables.delineation_words import link_rows, why_sentences

        told = why_sentences(found, code, self._session.catalogue.districts)
        stable = self.tests.about(code) if self.tests else []
        self.panel.show_why([*told, *stable], link_rows(found, code) if found.areas.get(code, "") else [])

    # Sets of one's own

    def use_found(self) -> None:
        """Save the areas found, and hold the partnership against them."""
        path = self.save_as(self._saved_as or self._title())
        if path is not None and self._made is not None:
            from explorer.analysis.kept_areas import to_keep

            self._asked = to_keep(self._made.wanted, self.panel.trial.to_keep)
            self._session.choose(
                Said("markets-step-use", areas=path.stem), areas=path, areas_believed=False, areas_asked=self._asked
            )

    def ask_for_name(self) -> None:
        """Let the user name the set."""
        name, agreed = QInputDialog.getText(self._window, text("markets-save-set"), text("markets-set-name"), text=self._title())
        if agreed and name.strip():
            self._saved_as = name
            self.save_as(name)

    def save_as(self, title: str) -> Path | None:
        """Keep the areas found as a set of the user's; return its file."""
        from explorer.exports.gis.area_set import save_set
        from explorer.exports.whole_file import write_beside

        if self.found is None:
            return None
        try:
            path = save_set(self.found, settings.area_sets_folder(), title, self._changes)
            write_beside(path, self._made.findings.flows.problems if self._made else ())
        except ExplorerError as error:
            notices.report(self._window, error)
            return None
        self._window.statusBar().showMessage(text("markets-saved-set", areas=path.stem), 4000)
        return path

    def _title(self) -> str:
        from explorer.exports.tables.delineation_words import title_of

        return title_of(self._made.found.criteria, self._made.found.method, self._made.findings.flows) if self._made else ""

    @property
    def _changes(self) -> pd.Series[float] | None:
        """How often each area changes, where that was tried with more than resampled counts."""
        return self.tests.changes if self.tests else None

    def ask_where_to_export(self) -> None:
        """Let the user name a file; its ending says which kind."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            text("markets-export-title"),
            suggested("functional-areas.csv"),
            file_sorts(("markets-file-lookup", "*.csv"), ("markets-file-polygons", "*.gpkg")),
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the areas found as a lookup (CSV) or as polygons (GeoPackage)."""
        found, outcome, changes = self.found, self._session.outcome, self._changes
        if found is None or outcome is None:
            return
        ground, flows = outcome.findings.ground, (self._made.findings if self._made else outcome.findings).flows

        def write(_: Progress) -> Path:
            from explorer.exports.gis.area_set import save_lookup, save_polygons
            from explorer.exports.whole_file import write_beside

            if path.suffix.casefold() == ".gpkg":
                save_polygons(found, ground, path)
            else:
                save_lookup(found, path, changes)
            write_beside(path, flows.problems)
            return path

        job = self._session.jobs.run(write, "areas_export", text("tools-job-writing", file=path.name))
        job.then(lambda done: self._window.statusBar().showMessage(text("markets-wrote", file=done.name), 4000))

    def ask_for_areas(self) -> None:
        """Let the user pick a lookup of functional areas."""
        name, _ = QFileDialog.getOpenFileName(self._window, text("markets-open-title"), "", lookup_files())
        if name:
            self._session.edits.open_areas(Path(name))

    def use_travel_to_work(self) -> None:
        """Go back to the bundled functional areas."""
        self._session.choose(Said("markets-step-ttwa"), areas=None, areas_believed=False, areas_asked=None)


def _shown(found: Delineation, findings: Findings) -> AreasShown:
    from explorer.exports.tables.delineation_words import area_rows, outcome_sentences
    from explorer.views.labour_markets.areas_panel import AreasShown

    valid = found.statistics["valid"]
    return AreasShown(
        tuple(outcome_sentences(found, findings.flows, findings.lookup)),
        tuple(area_rows(found)),
        tuple(map(str, found.statistics.index)),
        frozenset(map(str, valid.index[~valid])),
    )
