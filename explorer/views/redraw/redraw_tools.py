"""Findings → Redraw the footprint: keeps the drawing table, and opens it where something is to be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from explorer.views.map_tools.drawn_districts import DrawnDistricts
from explorer.views.parts.menus import Entry, said_entry
from explorer.views.parts.page_parts import TRY_LINK
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.session import Session
from explorer.words import text

if TYPE_CHECKING:
    from explorer.views.redraw.redraw_window import RedrawWindow


class RedrawTools(QObject):
    """Keeps the drawing table.

    Parameters
    ----------
    window : QMainWindow
        Over which it stands; its status bar tells why it cannot open yet.
    session : Session
    ground : DrawnDistricts
        The districts that it draws.
    """

    def __init__(self, window: QMainWindow, session: Session, ground: DrawnDistricts) -> None:
        super().__init__(window)
        self._window, self._session, self._ground = window, session, ground
        self._theme: Theme = LIGHT
        self.table: RedrawWindow | None = None

    def entry(self) -> Entry:
        """Return the line of the menu."""
        return said_entry("redraw", "plan-menu-redraw", self.open_table, ["Ctrl+Alt+P"])

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        if self.table is not None:
            self.table.set_theme(theme)

    def open_table(self) -> RedrawWindow | None:
        """Open the drawing table at the footprint that is looked at."""
        if self._session.findings is None:
            self._window.statusBar().showMessage(text("panel-not-yet"), 4000)
            return None
        if self.table is None:
            from explorer.views.redraw.redraw_window import RedrawWindow

            self.table = RedrawWindow(self._session, lambda: self._ground.levels, self._window)
            self.table.set_theme(self._theme)
        self.table.open_window()
        return self.table

    def follow(self, link: str) -> None:
        """Try what would clear a flag, where a link on the page of evidence leads there."""
        findings = self._session.findings
        if findings is not None and link.startswith(TRY_LINK):
            flag = findings.flags[int(link.removeprefix(TRY_LINK))]
            table = self.open_table()
            if table is not None:
                table.trial.ask(flag)
