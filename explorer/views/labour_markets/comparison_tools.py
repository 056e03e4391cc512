"""Two divisions compared: connects the window that compares them, the core and the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from explorer import settings
from explorer.errors import ExplorerError, UndecidedError
from explorer.qt import notices
from explorer.said import Said, sentences
from explorer.views.parts.saving import file_sorts
from explorer.views.parts.widgets import bring_up
from explorer.views.session import Session
from explorer.words import error_said, say, text

if TYPE_CHECKING:
    from explorer.analysis.comparing import Comparison
    from explorer.catalogue.areas.divisions import DivisionChoice
    from explorer.progress import Progress
    from explorer.views.labour_markets.analysis_map import AnalysisMap, MapResult
    from explorer.views.labour_markets.compare_dialog import CompareDialog, ComparisonAsked, ComparisonShown

COMPARE_TOPIC, SPLIT_TOPIC = "comparison", "divisions_commuting"


def lookup_files() -> str:
    """Return what is offered where areas or a division are asked for."""
    return file_sorts(("markets-file-areas", "*.csv"), ("pane-file-all", "*"))


class ComparisonTools(QObject):
    """Carries out what *Compare two divisions* offers.

    Parameters
    ----------
    window : QMainWindow
        Dialogs belong to it.
    session : Session
    on_map : callable
        What keeps results on the map.
    """

    def __init__(self, window: QMainWindow, session: Session, on_map: Callable[[], AnalysisMap]) -> None:
        super().__init__(window)
        self._window, self._session, self._on_map = window, session, on_map
        self._dialog: CompareDialog | None = None
        self.comparison: Comparison | None = None
        self._believed: frozenset[Path] = frozenset()

    @property
    def dialog(self) -> CompareDialog:
        """The window that compares two divisions, made when it is first wanted."""
        if self._dialog is None:
            from explorer.views.labour_markets.compare_dialog import CompareDialog

            near = self._session.known.partnerships.day_of_kind
            dialog = self._dialog = CompareDialog(self._choices(), near, self._day_looked_at, self._window)
            dialog.asked.connect(self._compare_divisions)
            dialog.file_wanted.connect(self._ask_for_division)
            dialog.mapped.connect(self._map_inhomogeneity)
            dialog.put_aside.connect(lambda: self._on_map().show_result(None))
            dialog.split_wanted.connect(self._split_commuting)
        return self._dialog

    def open(self) -> None:
        """Show the window that compares two divisions."""
        _ = self._on_map()
        if not self.dialog.isVisible():
            self.dialog.day.set_day(self._day_looked_at)
        self.dialog.show_choices(self._choices())
        bring_up(self.dialog)

    @property
    def _day_looked_at(self) -> date:
        findings = self._session.findings
        return findings.footprint.as_at if findings is not None else date.today()

    def _compare_divisions(self, asked: ComparisonAsked) -> None:
        """Compare, beside the window."""
        known, project = self._session.known, self._session.project
        believed = self._believed | ({project.areas} if project.areas and project.areas_believed else set())

        def work(progress: Progress) -> tuple[Comparison, ComparisonShown]:
            from explorer.analysis.comparing import compared
            from explorer.exports.tables.agreement_words import measure_rows, overlap_rows, summary
            from explorer.views.labour_markets.compare_dialog import ComparisonShown

            progress.step(Said("markets-job-compare"), 0.0)
            found = compared(known, asked.first, asked.second, asked.weight, asked.as_at, believed)
            notes = dict.fromkeys(note for division in (found.first, found.second) for note in division.notes)
            shown = ComparisonShown(
                (*summary(found), *map(say, notes)), tuple(measure_rows(found.found)), tuple(overlap_rows(found))
            )
            return found, shown

        job = self._session.jobs.run(work, COMPARE_TOPIC, text("markets-job-compare"))
        job.then(self._show_comparison).otherwise(self._tell_no_comparison)
        job.cancelled.connect(lambda: self.dialog.show_comparison(None))

    def _show_comparison(self, result: tuple[Comparison, ComparisonShown]) -> None:
        self.comparison, shown = result
        self.dialog.show_comparison(shown)

    def _split_commuting(self) -> None:
        """Tell how much commuting both divisions keep, and how much of it chance would keep, beside the window."""
        from explorer.views.labour_markets.compare_dialog import SplitShown

        comparison, outcome, catalogue = self.comparison, self._session.outcome, self._session.catalogue
        if comparison is None or outcome is None:
            return
        flows = outcome.findings.flows

        def work(progress: Progress) -> SplitShown:
            from explorer.analysis.comparing import containment_split
            from explorer.analysis.district_areas import district_flows
            from explorer.exports.tables.delineation_words import counted_in
            from explorer.exports.tables.split_words import split_row, split_sentences

            pairs, told, rows = district_flows(flows), [text("markets-on-commuting", counted=counted_in(flows))], []
            for division in (comparison.first, comparison.second):
                split = containment_split(division, pairs, catalogue.joined, progress)
                name = text("division-heading", title=division.name)
                told += split_sentences(name, split, "districts")
                rows += [split_row(name, split)] if split else []
            return SplitShown(tuple(told), tuple(rows))

        job = self._session.jobs.run(work, SPLIT_TOPIC, text("analysis-drawing-divisions"))
        job.then(self.dialog.show_split)
        job.cancelled.connect(lambda: self.dialog.show_split(SplitShown((text("markets-split-stopped"),), ())))

    def _tell_no_comparison(self, error: Exception) -> None:
        if isinstance(error, UndecidedError):
            self.dialog.show_problem(say(sentences(error.message, error.to_mend)))
            self._ask_whether_to_use(error)
            return
        self.dialog.show_problem(error_said(error) if isinstance(error, ExplorerError) else text("markets-not-compared"))
        if not isinstance(error, ExplorerError):
            notices.report(self._window, error)

    def _ask_whether_to_use(self, error: UndecidedError) -> None:
        """Ask whether a division is used whose codes contradict the names beside them; nothing is compared before."""

        def use() -> None:
            box.close()
            self._believed |= {error.path}
            self._compare_divisions(self.dialog.wanted)

        box = notices.tell(self._window, say(error.message), say(error.to_mend), acts={text("division-use-codes"): use})

    def _choices(self) -> list[DivisionChoice]:
        from explorer.catalogue.areas.divisions import division_choices

        sets = settings.area_sets()
        own = self._session.project.areas
        if own is not None:
            sets = {own.stem: own} | sets
        return division_choices(self._session.known.partnerships, sets)

    def _ask_for_division(self, number: int) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, text("markets-open-division"), "", lookup_files())
        if name:
            self.offer_file(number, Path(name))

    def offer_file(self, number: int, path: Path) -> None:
        """Offer a file among the divisions, and choose it."""
        from explorer.catalogue.areas.divisions import DivisionChoice

        choice = DivisionChoice(f"file:{path}", path.stem)
        chosen = [box.currentData() for box in self.dialog.divisions]
        chosen[number] = choice.id
        self.dialog.show_choices([*self._choices(), choice], chosen)

    def _map_inhomogeneity(self, number: int) -> None:
        comparison, outcome = self.comparison, self._session.outcome
        if comparison is None or outcome is None:
            return
        lookup = outcome.findings.lookup

        def work(_: Progress) -> MapResult:
            from explorer.cartography.value_maps import inhomogeneity_design
            from explorer.views.labour_markets.analysis_map import MapResult

            return MapResult(design=inhomogeneity_design(comparison, lookup, second=number == 1))

        self._session.jobs.run(work, COMPARE_TOPIC, text("tools-job-map")).then(self._on_map().show_result)
