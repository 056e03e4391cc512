"""What follows from the findings: how flags are listed, the day, the data they rest on, and the windows that ask further."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from explorer.progress import Progress
from explorer.project.flag_choice import FlagChoice
from explorer.views.comparison_part import COPY_COMPARISON, comparison_as_table
from explorer.views.district_page import DISTRICT_LINK
from explorer.views.evidence import THRESHOLD_LINK
from explorer.views.menus import SEPARATOR, Entry
from explorer.views.session import Outcome
from explorer.views.theme import LIGHT, Theme

if TYPE_CHECKING:
    from explorer.flags.model import Side
    from explorer.flags.robustness import Robustness
    from explorer.views.district_card import DistrictCard
    from explorer.views.main_window import MainWindow
    from explorer.views.standing_window import StandingWindow
    from explorer.views.thresholds import ThresholdsWindow

NOT_YET = "The first findings are still on their way."
AREA_FILES = "Functional areas (*.csv);;All files (*)"


class StandingTools(QObject):
    """Keeps the windows that belong to the findings, and connects the panels with the session.

    Parameters
    ----------
    window : MainWindow
        With its panels made.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._theme: Theme = LIGHT
        self.card: DistrictCard | None = None
        self.thresholds: ThresholdsWindow | None = None
        self.overview: StandingWindow | None = None
        self._tried: object = None
        window.findings.set_choice(FlagChoice.from_stored(self._session.settings.flag_list))

    def entries(self) -> list[Entry | None]:
        """Return the lines of the menu."""
        about = "Everything a district belongs to, where its people work, and which footprints it would fit"
        every = "A league table and a map of every footprint of a kind, and a ledger of districts"
        return [
            Entry("about_district", "Where a &district stands …", about, self.ask_about_selection, ["Ctrl+I"]),
            Entry("all_standing", "Where all &partnerships stand …", every, self.show_standing, ["Ctrl+Shift+P"]),
            Entry(
                "thresholds", "&Thresholds …", "Presets, and every bound with its meaning", self.show_thresholds, ["Ctrl+Alt+T"]
            ),
            SEPARATOR,
            Entry("open_areas", "Open functional &areas …", "Hold footprints against a lookup of your own", self.ask_for_areas),
        ]

    def connect_panels(self) -> None:
        """Connect the panels of the window, once all are made."""
        session, window = self._session, self._window
        choices, findings = window.choices, window.findings
        choices.day.day_chosen.connect(session.choose_day)
        choices.data.flows_asked.connect(window.ask_for_flows)
        choices.data.areas_asked.connect(self.ask_for_areas)
        choices.data.flows_chosen.connect(self._take_flows)
        choices.data.areas_chosen.connect(self._take_areas)
        findings.choice_changed.connect(lambda choice: session.remember(flag_list=choice.stored()))
        session.outcome_ready.connect(self._try_settings)
        findings.copy_asked.connect(window.copy_flag)
        findings.link_followed.connect(self._follow)
        window.map.canvas.area_opened.connect(self._open)
        window.map.canvas.menu_asked.connect(self._offer)
        window.drawer.district_opened.connect(self.ask_about)
        window.finder.district_asked.connect(self.ask_about)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for window in (self.card, self.overview):
            if window is not None:
                window.set_theme(theme)

    def _try_settings(self, outcome: Outcome) -> None:
        """Find out, after the flags are shown, how far the verdict can be trusted."""
        findings = outcome.findings
        if self._tried is findings.case:
            return
        self._tried = findings.case

        def work(progress: Progress) -> Mapping[Side, Robustness]:
            from explorer.flags.robustness import robustness

            return robustness(findings.case, findings.others(), progress)

        job = self._session.jobs.run(work, topic="robustness", label="Trying other settings")
        job.then(self._window.findings.show_robustness)
        job.cancelled.connect(self._forget_settings)

    def _forget_settings(self) -> None:
        self._tried = None
        self._window.findings.verdict.tell_stopped()

    # What the user does

    def ask_for_areas(self) -> None:
        """Let the user pick a file of functional areas."""
        name, _ = QFileDialog.getOpenFileName(self._window, "Open functional areas", "", AREA_FILES)
        if name:
            self._session.open_areas(Path(name))

    def ask_about(self, code: str) -> None:
        """Open the window about a district."""
        if self._session.outcome is None:
            self._window.foot.showMessage(NOT_YET, 4000)
            return
        if self.card is None:
            from explorer.views.district_card import DistrictCard

            self.card = DistrictCard(self._session, self._window)
            self.card.set_theme(self._theme)
            self.card.shown_on_map.connect(self._show_on_map)
        self.card.show_district(code)

    def show_thresholds(self, kind: str = "") -> None:
        """Open the window of thresholds, at a kind of flag if one is given."""
        if self.thresholds is None:
            from explorer.views.thresholds import ThresholdsWindow

            self.thresholds = ThresholdsWindow(self._session, self._window)
        self.thresholds.show_kind(kind)

    def show_standing(self) -> None:
        """Open the window on all partnerships, at the kind of the one looked at."""
        if self._session.outcome is None:
            self._window.foot.showMessage(NOT_YET, 4000)
            return
        if self.overview is None:
            from explorer.views.standing_window import StandingWindow

            self.overview = StandingWindow(self._session, lambda: self._window.drawn_levels, self._window)
            self.overview.set_theme(self._theme)
            self.overview.district_opened.connect(self.ask_about)
        self.overview.open_window(self._session.outcome.findings.footprint.partnership.kind)

    def ask_about_selection(self) -> None:
        """Ask about the district selected, or else pointed at; where there is none, say what to do."""
        codes, pointed = self._session.selection.codes, self._window.map.canvas.pointed
        if len(codes) == 1:
            self.ask_about(next(iter(codes)))
        elif pointed in self._session.catalogue.districts.districts:
            self.ask_about(pointed)
        else:
            self._window.foot.showMessage("Select one district first: click it, or find it by name (Ctrl+K).", 6000)

    def _open(self, code: str) -> None:
        """Open the district that was double-clicked, or else the one selected or pointed at."""
        if code in self._session.catalogue.districts.districts:
            self.ask_about(code)
        elif not code:
            self.ask_about_selection()

    def _offer(self, code: str, place: QPoint) -> None:
        """Offer what can be done with a district on the map."""
        lookup, canvas = self._session.catalogue.districts, self._window.map.canvas
        if code not in lookup.districts:
            return
        name = lookup.said(code).replace("&", "&&")
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(f"Where {name} stands …", lambda: self.ask_about(code))
        menu.addSeparator()
        menu.addAction(f"Select {name}", lambda: self._session.selection.replace([code]))
        menu.addAction(f"Zoom to {name}", lambda: canvas.zoom_to_areas([code]))
        menu.popup(place)

    def _show_on_map(self, code: str) -> None:
        self._session.selection.replace([code])
        self._window.map.canvas.zoom_to_areas([code])
        self._window.activateWindow()

    def _follow(self, link: str) -> None:
        if link.startswith(DISTRICT_LINK):
            self.ask_about(link.removeprefix(DISTRICT_LINK))
        elif link == COPY_COMPARISON and self._session.outcome is not None:
            QGuiApplication.clipboard().setText(comparison_as_table(self._session.outcome.findings))
            self._window.foot.showMessage("Copied the indicator on all boundaries.", 4000)
        elif link.startswith(THRESHOLD_LINK):
            self.show_thresholds(link.removeprefix(THRESHOLD_LINK))

    def _take_flows(self, path: Path | None) -> None:
        if path is None:
            self._session.choose("Use the bundled commuting", flows=None)
        else:
            self._session.open_flows(path)

    def _take_areas(self, path: Path | None) -> None:
        if path is None:
            self._session.choose("Use the bundled functional areas", areas=None)
        else:
            self._session.open_areas(path)
