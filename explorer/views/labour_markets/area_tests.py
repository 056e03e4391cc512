"""Trust in functional areas: how stable they are with other criteria, bases and years, and how they stand against chance."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow

from explorer.errors import ExplorerError
from explorer.qt import notices
from explorer.said import Said
from explorer.views.labour_markets.analysis_map import MapResult, area_lines
from explorer.views.parts.saving import flow_files
from explorer.views.session import Session
from explorer.words import error_said, say, text

if TYPE_CHECKING:
    import pandas as pd

    from explorer.analysis.delineation import Delineation
    from explorer.analysis.district_areas import AreasWanted
    from explorer.analysis.stability import Stability
    from explorer.flags.findings import Findings
    from explorer.progress import Progress
    from explorer.readers.flows.model import FlowReading
    from explorer.views.labour_markets.analysis_map import AnalysisMap
    from explorer.views.labour_markets.areas_panel import AreasPanel
    from explorer.views.own_data.flows_dialog import FlowsDialog

TOPIC = "areas_test"
FLOWS_TOPIC = "other_flows"
STABLE, CHANCE, AREA = "markets-how-stable", "markets-by-chance", "markets-why-area"
"""Questions that the panel answers, by the message that asks each."""


@dataclass(frozen=True, eq=False)
class AreasMade:
    """Areas that were found, and what they were made from."""

    found: Delineation
    wanted: AreasWanted
    findings: Findings

    def area_of(self, codes: Collection[str]) -> str:
        """Return the one area that all these districts lie in; empty where there is none."""
        areas = {str(self.found.areas.get(code, "")) for code in codes}
        return areas.pop() if len(areas) == 1 else ""


class AreaTests(QObject):
    """Carries out what the panel of functional areas offers to find out about areas that were found.

    Parameters
    ----------
    window : QMainWindow
        Dialogs belong to it.
    session : Session
    panel : AreasPanel
    on_map : AnalysisMap
        Shows how stable districts are.
    """

    def __init__(self, window: QMainWindow, session: Session, panel: AreasPanel, on_map: AnalysisMap) -> None:
        super().__init__(panel)
        self._window, self._session, self._panel, self._map = window, session, panel, on_map
        self._made: AreasMade | None = None
        self.held: Stability | None = None
        panel.tested.connect(self.test_stability)
        panel.nulled.connect(self.hold_against_chance)
        panel.stopped.connect(partial(session.jobs.cancel, TOPIC))
        panel.trial.flows_wanted.connect(self.ask_for_flows)

    def begin(self, made: AreasMade) -> None:
        """Be about other areas; nothing is known of them yet."""
        self._made, self.held = made, None

    # How stable

    def test_stability(self) -> None:
        """Try what the panel says, and colour districts by how often they stay with their area's core."""
        made, trial = self._made, self._panel.trial.trial
        if made is None:
            return

        def work(progress: Progress) -> tuple[Stability, MapResult]:
            from explorer.analysis.district_stability import tried_again
            from explorer.cartography.value_maps import stability_design
            from explorer.exports.tables.delineation_words import vintage_of
            from explorer.exports.tables.stability_words import map_note

            found, findings = made.found, made.findings
            touching = findings.known.joined if made.wanted.contiguous else None
            held = tried_again(
                found, findings.flows, findings.project, trial, findings.known, touching=touching, progress=progress
            )  # fmt: skip
            design = stability_design(held, findings.lookup, map_note(held))
            lines = area_lines(found, findings.ground, vintage_of(findings.flows))
            return held, MapResult(lines, frozenset(map(str, found.area_names.index)), design)

        self._panel.busy(True)
        job = self._session.jobs.run(work, TOPIC, text("markets-job-stability"))
        job.then(self._show_stability).otherwise(partial(self._tell, STABLE))
        job.cancelled.connect(lambda: self._panel.busy(False))

    def _show_stability(self, result: tuple[Stability, MapResult]) -> None:
        self.held, on_map = result
        self._panel.busy(False)
        self._map.show_result(on_map)
        self.show_outcome()

    @property
    def changes(self) -> pd.Series[float] | None:
        """In which share of the runs each area changes; None where nothing was tried but resampled counts."""
        return self.held.areas["changes"] if self.held is not None and self.held.has_varied else None

    def show_outcome(self) -> None:
        """Say how stable the areas are; nothing where it was not tried."""
        if self.held is None:
            return
        from explorer.exports.tables.stability_words import run_rows, stability_sentences

        told = stability_sentences(self.held, self._session.catalogue.districts)
        self._panel.show_note(text(STABLE), told, run_rows(self.held))

    def show_area(self, area: str) -> None:
        """Say what an area is, and how stable, where that was tried."""
        if self._made is None:
            return
        from explorer.exports.tables.delineation_words import area_sentences
        from explorer.exports.tables.stability_words import area_sentence, run_rows

        told, runs = area_sentences(self._made.found, area, self._session.catalogue.districts), []
        if self.held is not None:
            told.append(area_sentence(self.held, area, str(self._made.found.area_names[area])))
            runs = run_rows(self.held)
        self._panel.show_note(text(AREA), told, runs)

    def about(self, code: str) -> list[str]:
        """Say how stable the place of a district is, where that was tried."""
        if self.held is None or code not in self.held.kept.index:
            return []
        from explorer.exports.tables.stability_words import zone_sentence

        return [zone_sentence(self.held, code, self._session.catalogue.districts.said(code))]

    # Flows of other years

    def ask_for_flows(self) -> None:
        """Let the user pick flows to try; they are seen before they are used."""
        name, _ = QFileDialog.getOpenFileName(self._window, text("markets-other-flows"), "", flow_files())
        if name:
            self.preview_flows(Path(name))

    def preview_flows(self, path: Path) -> FlowsDialog:
        """Show what a flows file holds; it is tried only when the user says so."""
        from explorer.views.own_data.flows_dialog import FlowsDialog

        dialog = FlowsDialog(self._session, path, self._panel)
        dialog.accepted_flows.connect(self.add_flows)
        dialog.open()
        return dialog

    def add_flows(self, path: Path, reading: FlowReading) -> None:
        """Offer flows to be tried, unless they have no district in common with those in use."""
        outcome, catalogue = self._session.outcome, self._session.catalogue
        if outcome is None:
            return
        in_use = outcome.findings.flows

        def work(progress: Progress) -> tuple[str, str]:
            from explorer.analysis.district_stability import about_other_flows

            progress.step(Said("own-job-read", file=path.name))
            name, about = about_other_flows(catalogue.files.flows(path, reading), in_use, path)
            return say(name), say(about)

        job = self._session.jobs.run(work, FLOWS_TOPIC, text("own-job-read", file=path.name))
        job.then(lambda told: self._panel.trial.add_flows(path, reading, *told)).otherwise(partial(self._tell, STABLE))

    # By chance

    def hold_against_chance(self) -> None:
        """Hold the area looked at against random groups of its size; without one, all together against random divisions."""
        made, seed, catalogue = self._made, self._panel.trial.trial.seed, self._session.catalogue
        if made is None:
            return
        found, area = made.found, made.area_of(self._session.selection.codes)

        def about_area(_: Progress) -> list[str]:
            from explorer.analysis.chance_containment import null_of_area
            from explorer.exports.tables.delineation_words import null_sentence

            return [null_sentence(found, area, null_of_area(found, area, catalogue.joined, seed=seed))]

        def about_all(progress: Progress) -> list[str]:
            from explorer.analysis.division_containment import division_containment
            from explorer.exports.tables.split_words import split_sentences

            split = division_containment(found.flows, found.areas, catalogue.joined, seed=seed, progress=progress)
            return split_sentences(Said("markets-all-areas"), split, "districts")

        self._panel.busy(True)
        work, doing = (about_area, text("analysis-drawing-groups")) if area else (about_all, text("analysis-drawing-divisions"))
        job = self._session.jobs.run(work, TOPIC, doing)
        job.then(self._show_chance).otherwise(partial(self._tell, CHANCE))
        job.cancelled.connect(lambda: self._panel.busy(False))

    def _show_chance(self, sentences: list[str]) -> None:
        self._panel.busy(False)
        self._panel.show_note(text(CHANCE), sentences)

    def _tell(self, question: str, error: Exception) -> None:
        """Say why a question has no answer."""
        self._panel.busy(False)
        if isinstance(error, ExplorerError):
            self._panel.show_note(text(question), (error_said(error),))
        else:
            notices.report(self._window, error)
