"""The Findings menu: windows that ask further, about one district, all partnerships or the thresholds of the flags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu

from explorer.views.findings.comparison_part import COPY_COMPARISON, PEERS_LINK, comparison_as_table
from explorer.views.findings.district_page import DISTRICT_LINK
from explorer.views.findings.evidence import THRESHOLD_LINK
from explorer.views.map.pane import MapPane
from explorer.views.map_tools.drawn_districts import DrawnDistricts
from explorer.views.parts.menus import Entry
from explorer.views.parts.page_parts import INSTITUTIONS_LINK
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.session import Session
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.views.findings.district_card import DistrictCard
    from explorer.views.findings.institutions_window import InstitutionsWindow
    from explorer.views.findings.peers_window import PeersWindow
    from explorer.views.findings.standing_window import StandingWindow
    from explorer.views.findings.thresholds import ThresholdsWindow


class StandingTools(QObject):
    """Keeps the windows that belong to the findings.

    Parameters
    ----------
    window : QMainWindow
        Over which they stand; its status bar tells what was done.
    session : Session
    pane : MapPane
        The map on which districts are pointed at.
    ground : DrawnDistricts
        The districts that the map of all partnerships draws.
    """

    def __init__(self, window: QMainWindow, session: Session, pane: MapPane, ground: DrawnDistricts) -> None:
        super().__init__(window)
        self._window, self._session, self._canvas, self._ground = window, session, pane.canvas, ground
        self._theme: Theme = LIGHT
        self.card: DistrictCard | None = None
        self.thresholds: ThresholdsWindow | None = None
        self.overview: StandingWindow | None = None
        self.institutions: InstitutionsWindow | None = None
        self.peers: PeersWindow | None = None
        self._canvas.area_opened.connect(self._open)
        self._canvas.menu_asked.connect(self._offer)

    def entries(self) -> list[Entry | None]:
        """Return the lines of the menu."""
        lines = (
            ("about_district", "panel-menu-district", self.ask_about_selection, "Ctrl+I"),
            ("all_standing", "panel-menu-standing", self.show_standing, "Ctrl+Shift+P"),
            ("institutions", "panel-menu-institutions", self.show_institutions, "Ctrl+Shift+I"),
            ("peers", "panel-menu-peers", self.show_peers, "Ctrl+Alt+A"),
            ("thresholds", "panel-menu-thresholds", self.show_thresholds, "Ctrl+Alt+T"),
        )
        return [Entry(name, text(key), text(f"{key}-tip"), act, [keys]) for name, key, act, keys in lines]

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        for window in (self.card, self.overview, self.thresholds, self.peers):
            if window is not None:
                window.set_theme(theme)

    # What the user does

    def ask_about(self, code: str) -> None:
        """Open the window about a district."""
        if self._session.findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return
        if self.card is None:
            from explorer.views.findings.district_card import DistrictCard

            self.card = DistrictCard(self._session, self._window)
            self.card.set_theme(self._theme)
            self.card.shown_on_map.connect(self._show_on_map)
        self.card.show_district(code)

    def show_thresholds(self, kind: str = "") -> None:
        """Open the window of thresholds, at a kind of flag if one is given."""
        if self.thresholds is None:
            from explorer.views.findings.thresholds import ThresholdsWindow

            self.thresholds = ThresholdsWindow(self._session, self._window)
            self.thresholds.set_theme(self._theme)
        self.thresholds.show_kind(kind)

    def show_institutions(self, *, partners: bool = False) -> None:
        """Open the window on councils, public bodies and partners."""
        if self._session.findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return
        if self.institutions is None:
            from explorer.views.findings.institutions_window import InstitutionsWindow

            self.institutions = InstitutionsWindow(self._session, self._window)
        self.institutions.open_window(partners=partners)

    def show_peers(self) -> None:
        """Open the window on the footprint among its peers."""
        if self._session.findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return
        if self.peers is None:
            from explorer.views.findings.peers_window import PeersWindow

            self.peers = PeersWindow(self._session, self._window)
            self.peers.set_theme(self._theme)
        self.peers.open_window()

    def show_standing(self) -> None:
        """Open the window on all partnerships, at the kind of the one looked at."""
        findings = self._session.findings
        if findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return
        if self.overview is None:
            from explorer.views.findings.standing_window import StandingWindow

            self.overview = StandingWindow(self._session, lambda: self._ground.levels, self._window)
            self.overview.set_theme(self._theme)
            self.overview.district_opened.connect(self.ask_about)
        self.overview.open_window(findings.footprint.partnership.kind)

    def ask_about_selection(self) -> None:
        """Ask about the district selected, or else pointed at; where there is none, say what to do."""
        codes, pointed = self._session.selection.codes, self._canvas.pointed
        if len(codes) == 1:
            self.ask_about(next(iter(codes)))
        elif pointed in self._session.catalogue.districts.districts:
            self.ask_about(pointed)
        else:
            self._window.statusBar().showMessage(text("panel-select-district"), 6000)

    def _open(self, code: str) -> None:
        """Open the district that was double-clicked, or else the one selected or pointed at."""
        if code in self._session.catalogue.districts.districts:
            self.ask_about(code)
        elif not code:
            self.ask_about_selection()

    def _offer(self, code: str, place: QPoint) -> None:
        """Offer what can be done with a district on the map."""
        lookup = self._session.catalogue.districts
        if code not in lookup.districts:
            return
        name = say(lookup.area(code)).replace("&", "&&")
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(text("panel-district-stands", district=name), lambda: self.ask_about(code))
        menu.addSeparator()
        menu.addAction(text("panel-district-select", district=name), lambda: self._session.selection.replace([code]))
        menu.addAction(text("panel-district-zoom", district=name), lambda: self._canvas.zoom_to_areas([code]))
        menu.popup(place)

    def _show_on_map(self, code: str) -> None:
        self._session.selection.replace([code])
        self._canvas.zoom_to_areas([code])
        self._window.activateWindow()

    def follow(self, link: str) -> None:
        """Do what a link on the page of evidence says."""
        findings = self._session.findings
        if link.startswith(DISTRICT_LINK):
            self.ask_about(link.removeprefix(DISTRICT_LINK))
        elif link == COPY_COMPARISON and findings is not None:
            QGuiApplication.clipboard().setText(comparison_as_table(findings))
            self._window.statusBar().showMessage(text("panel-comparison-copied"), 4000)
        elif link.startswith(INSTITUTIONS_LINK):
            self.show_institutions(partners=link.endswith("partners"))
        elif link == PEERS_LINK:
            self.show_peers()
        elif link.startswith(THRESHOLD_LINK):
            self.show_thresholds(link.removeprefix(THRESHOLD_LINK))
