"""What can be done with the map's look: the panel of colours and classes, the map as a file, the map on the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStatusBar

from explorer.progress import Progress
from explorer.project import Project
from explorer.project.map_style import MapStyle
from explorer.views.map_pane import MapPane
from explorer.views.menus import Entry
from explorer.views.own_breaks import MOVED, with_breaks
from explorer.views.session import Outcome, Session
from explorer.views.theme import Theme

if TYPE_CHECKING:
    from explorer.views.symbology_panel import SymbologyPanel

MAP_FILES = "Picture (*.png);;Drawing (*.svg);;Page (*.pdf)"
TOLD = 6000
"""Milliseconds for which the foot of the window tells what was done."""


class MapTools(QObject):
    """Carries out what the menus offer for the map of a window.

    Parameters
    ----------
    window : QMainWindow
        Dialogs belong to it; its status bar tells what was done.
    session : Session
    pane : MapPane
    """

    def __init__(self, window: QMainWindow, session: Session, pane: MapPane) -> None:
        super().__init__(window)
        self._window, self._session, self._pane = window, session, pane
        self._panel: SymbologyPanel | None = None
        session.project_changed.connect(self._show_project)
        session.outcome_ready.connect(self._show_outcome)
        pane.legend.breaks_tried.connect(lambda breaks: self._try_style(with_breaks(session.project.map_style, breaks)))
        pane.legend.breaks_chosen.connect(
            lambda breaks: session.choose(MOVED, map_style=with_breaks(session.project.map_style, breaks))
        )

    # Entries of the menus

    def export_entry(self) -> Entry:
        """Return File → Export map."""
        return Entry("export_map", "&Export map …", "As PNG, SVG or PDF, at print quality", self.ask_where_to_export, ["Ctrl+E"])

    def copy_entries(self) -> list[Entry]:
        """Return Edit → Copy map."""
        twice = ["Ctrl+Alt+Shift+M"]
        return [
            Entry("copy_map", "Copy &map", "As it is seen, with its legend", lambda: self.copy_map(1.0), ["Ctrl+Alt+M"]),
            Entry("copy_map_large", "Copy map at &double size", "For slides and print", lambda: self.copy_map(2.0), twice),
        ]

    def view_entry(self) -> Entry:
        """Return View → Colours and classes."""
        tip = "Classes, breaks, ramp, year, uncertainty, benchmark"
        return Entry("symbology", "&Colours and classes …", tip, self.open_panel, ["Ctrl+Shift+M"])

    # What the user does

    @property
    def panel(self) -> SymbologyPanel:
        """The panel of colours and classes, made when it is first wanted."""
        if self._panel is None:
            from explorer.views.symbology_panel import SymbologyPanel

            self._panel = SymbologyPanel(self._session.catalogue, self._window)
            self._panel.style_chosen.connect(self._choose_style)
            self._panel.style_tried.connect(self._try_style)
            self._panel.year_chosen.connect(self._choose_year)
            self._panel.vision_chosen.connect(self._pane.show_as_seen)
            self._panel.set_theme(self._pane.canvas.theme)
        return self._panel

    def open_panel(self) -> None:
        """Show the panel beside the map."""
        self._show_project(self._session.project)
        self._fill(self.panel)
        self.panel.show()
        self.panel.raise_()
        self.panel.activateWindow()

    def ask_where_to_export(self) -> None:
        """Let the user name a file for the map; its ending says which kind."""
        name, kind = QFileDialog.getSaveFileName(self._window, "Export map", "map.png", MAP_FILES)
        if name:
            path = Path(name)
            self.export_map(path if path.suffix else path.with_suffix(kind.partition("*")[2].rstrip(")") or ".png"))

    def export_map(self, path: Path) -> None:
        """Write the ground that is in view, as a printed map."""
        findings, extent = self._session.findings, self._pane.canvas.viewport.bounds
        if findings is None:
            return

        def write(_: Progress) -> Path:
            from explorer.exports.printed_map import PRINT_DPI, save_map

            save_map(findings, path, extent, PRINT_DPI)
            return path

        self._session.jobs.run(write, topic="map", label=f"Writing {path.name}").then(lambda _: self._tell(f"Wrote {path}."))

    def copy_map(self, scale: float) -> None:
        """Put a picture of the map and its legend on the clipboard."""
        QGuiApplication.clipboard().setImage(map_image(self._pane, scale * self._pane.devicePixelRatioF()))
        self._tell("Copied the map." if scale == 1 else "Copied the map at double size.")

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if self._panel is not None:
            self._panel.set_theme(theme)

    # Details

    def _choose_style(self, label: str, style: MapStyle) -> None:
        self._session.choose(label, map_style=style)

    def _choose_year(self, year: int | None) -> None:
        self._session.choose(f"Choose {year or 'the latest year'}", year=year)

    def _try_style(self, style: MapStyle) -> None:
        """Recolour the map at once, while a break is moved; nothing is decided yet."""
        from explorer.analysis.map_design import design_map

        findings = self._session.findings
        if findings is not None:
            self._pane.show_design(design_map(findings.layer, style, findings.lookup, findings.second))

    def _show_project(self, project: Project) -> None:
        if self._panel is not None:
            self._panel.show_project(project)

    def _show_outcome(self, _: Outcome) -> None:
        if self._panel is not None:
            self._fill(self._panel)

    def _fill(self, panel: SymbologyPanel) -> None:
        panel.show_project(self._session.project)
        if self._session.findings is not None:
            panel.show_findings(self._session.findings)

    def _tell(self, text: str) -> None:
        foot: QStatusBar = self._window.statusBar()
        foot.showMessage(text, TOLD)


def map_image(pane: MapPane, pixel_ratio: float) -> QImage:
    """Return a picture of the map as it is seen, with legend, scale bar and attribution, but without buttons."""
    image = QImage(pane.size() * pixel_ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(pixel_ratio)
    pane.buttons.hide()
    pane.canvas.drawn_ratio = pixel_ratio
    pane.render(image)
    pane.canvas.drawn_ratio = None
    pane.buttons.show()
    return image
