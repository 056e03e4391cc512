"""What can be done with the map: the panel of colours and classes, the map as a file, on the clipboard and on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QStatusBar

from explorer.progress import Progress
from explorer.project import Project
from explorer.project.map_style import MapStyle
from explorer.said import Said
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.own_breaks import MOVED, with_breaks
from explorer.views.map.pane import MapPane
from explorer.views.map.viewport import Bounds
from explorer.views.parts.menus import Entry, said_entry
from explorer.views.parts.saving import suggested, tell_saved
from explorer.views.parts.theme import Theme
from explorer.views.parts.widgets import bring_up
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome
from explorer.words import say, text

if TYPE_CHECKING:
    from explorer.views.map_tools.printing import Pages
    from explorer.views.map_tools.symbology_panel import SymbologyPanel

MAP_FILES = {"picture": ".png", "drawing": ".svg", "page": ".pdf"}
"""Files that a map is written into: their kind, and how their names end."""

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

    def export_entries(self) -> list[Entry]:
        """Return File → Export map, Export this view and Print."""
        return [
            _entry("export_map", self.ask_where_to_export, "Ctrl+E"),
            _entry("export_view", self.ask_where_to_export_view, "Ctrl+Shift+E"),
            _entry("print", self.print_findings, "Ctrl+P"),
        ]

    def copy_entries(self) -> list[Entry]:
        """Return Edit → Copy map."""
        return [
            _entry("copy_map", lambda: self.copy_map(1.0), "Ctrl+Alt+M"),
            _entry("copy_map_large", lambda: self.copy_map(2.0), "Ctrl+Alt+Shift+M"),
        ]

    def view_entry(self) -> Entry:
        """Return View → Colours and classes."""
        return _entry("symbology", self.open_panel, "Ctrl+Shift+M")

    def ear_entries(self) -> list[Entry]:
        """Return View → Say where I am, and Say what is around."""
        return [
            said_entry("say_where", "menu-say-where", lambda: self._canvas.walker.say_where(), ["F2"]),
            said_entry("say_around", "menu-say-around", lambda: self._canvas.walker.say_around(), ["Shift+F2"]),
        ]

    # What the user does

    @property
    def _canvas(self) -> MapCanvas:
        """The map that has the keyboard, or else the first."""
        now = QApplication.focusWidget()
        return now if isinstance(now, MapCanvas) else self._pane.canvas

    @property
    def panel(self) -> SymbologyPanel:
        """The panel of colours and classes, made when it is first wanted."""
        if self._panel is None:
            from explorer.views.map_tools.symbology_panel import SymbologyPanel

            self._panel = SymbologyPanel(self._session.known, self._window)
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
        bring_up(self.panel)

    def ask_where_to_export(self) -> None:
        """Let the user name a file for the map of the footprint; its ending says which kind."""
        self._ask(None)

    def ask_where_to_export_view(self) -> None:
        """Let the user name a file for the map of what is in view."""
        self._ask(self._pane.canvas.camera.view.bounds)

    def _ask(self, extent: Bounds | None) -> None:
        from explorer.exports.file_names import plain_name, subject_name

        findings, within = self._session.findings, self._session.settings.map_folder
        if findings is None:
            return
        subject = subject_name(findings.footprint.partnership, findings.footprint.as_at)
        offered = suggested(f"{subject}-{plain_name(say(findings.layer.indicator.title))}.png", within)
        kinds = {f"{text(f'tools-file-{kind}')} (*{ending})": ending for kind, ending in MAP_FILES.items()}
        name, kind = QFileDialog.getSaveFileName(self._window, text("tools-export"), offered, ";;".join(kinds))
        if name:
            path = Path(name)
            path = path if path.suffix else path.with_suffix(kinds.get(kind, ".png"))
            self._session.remember(map_folder=str(path.parent))
            self.export_map(path, extent)

    def export_map(self, path: Path, extent: Bounds | None = None) -> None:
        """Write the map as an A4 page: the footprint with what is lifted out, or the ground of an extent."""
        findings, also, called = self._session.findings, self._pane.canvas.highlighted, self._pane.highlight_name
        if findings is None:
            return

        def write(_: Progress) -> Path:
            from explorer.exports.maps.printed_map import PRINT_DPI, save_map

            save_map(findings, path, extent, PRINT_DPI, also, called)
            return path

        job = self._session.jobs.run(write, topic="map", label=text("tools-job-writing", file=path.name))
        job.then(lambda _: tell_saved(self._window, text("tools-exported", file=str(path)), "", path))

    def copy_map(self, scale: float) -> None:
        """Put a picture of the map on the clipboard: an A4 page with its title, framed on the footprint."""
        findings = self._session.findings
        if findings is None:
            return
        from explorer.views.map.sheet import MapSheet

        sheet = MapSheet(self._pane, findings, scale * self._pane.devicePixelRatioF())

        def take(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(sheet.finished(image))
            self._tell(text("tools-copied" if scale == 1 else "tools-copied-large"))

        job = self._session.jobs.run(lambda _: sheet.drawn(), topic="copy", label=text("tools-job-map")).then(take)
        job.finished.connect(sheet.put_away)

    def print_findings(self) -> None:
        """Show the pages to print, and let the user choose the printer."""
        findings = self._session.findings
        if findings is None:
            return

        def draw(progress: Progress) -> Pages:
            from explorer.exports import report_page
            from explorer.views.map_tools.printing import Pages

            return Pages.of(findings, report_page(findings, progress))

        def show(pages: Pages) -> None:
            from explorer.views.map_tools.printing import preview

            preview(pages, self._window)

        self._session.jobs.run(draw, topic="print", label=text("tools-job-pages")).then(show)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        if self._panel is not None:
            self._panel.set_theme(theme)

    # Details

    def _choose_style(self, label: Said, style: MapStyle) -> None:
        self._session.choose(label, map_style=style)

    def _choose_year(self, period: str | None) -> None:
        self._session.edits.choose_period(period)

    def _try_style(self, style: MapStyle) -> None:
        """Recolour the map at once, while a break is moved; nothing is decided yet."""
        from explorer.cartography.map_design import design_map

        findings = self._session.findings
        if findings is not None:
            self._pane.show_design(design_map(findings.layer, style, findings.lookup, findings.second))

    def _show_project(self, project: Project) -> None:
        if self._panel is not None:
            self._panel.show_project(project, self._session.known)

    def _show_outcome(self, outcome: Outcome) -> None:
        if self._panel is not None and outcome.changed != frozenset():
            self._fill(self._panel)

    def _fill(self, panel: SymbologyPanel) -> None:
        panel.show_project(self._session.project, self._session.known)
        if self._session.findings is not None:
            panel.show_findings(self._session.findings)

    def _tell(self, sentence: str) -> None:
        foot: QStatusBar = self._window.statusBar()
        foot.showMessage(sentence, TOLD)


def _entry(name: str, act: Callable[[], None], keys: str) -> Entry:
    return Entry(name, text(f"tools-{name}"), text(f"tools-{name}-tip"), act, [keys])
