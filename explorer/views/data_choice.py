"""Which commuting flows and which functional areas the footprint is held against, and how to change them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from explorer.project import Project
from explorer.views.widgets import named

BUNDLED_FLOWS = "Commuting: bundled estimate"
BUNDLED_AREAS = "Areas: travel-to-work areas 2011"


class DataChoice(QWidget):
    """Names the data in use, each with a menu of what else there is.

    Attributes
    ----------
    flows_asked, areas_asked : Signal()
        The user wants to open a file.
    flows_chosen, areas_chosen : Signal(object)
        The file that the user picked among those opened before; None for the bundled data.
    """

    flows_asked = Signal()
    areas_asked = Signal()
    flows_chosen = Signal(object)
    areas_chosen = Signal(object)

    def __init__(self, recent: Callable[[str], tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = recent
        self._project = Project()
        self.flows = self._button("flows_in_use", "Commuting flows in use", lambda menu: self._fill_flows(menu))
        self.areas = self._button("areas_in_use", "Functional areas in use", lambda menu: self._fill_areas(menu))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.flows)
        column.addWidget(self.areas)

    def show_project(self, project: Project) -> None:
        """Show which data are in use."""
        self._project = project
        _write(self.flows, f"Commuting: {project.flows.name}" if project.flows else BUNDLED_FLOWS)
        _write(self.areas, f"Areas: {project.areas.name}" if project.areas else BUNDLED_AREAS)

    def _fill_flows(self, menu: QMenu) -> None:
        _offer(menu, "The bundled estimate", None, self._project.flows, self.flows_chosen.emit)
        for name in self._recent("recent_flows"):
            _offer(menu, Path(name).name, Path(name), self._project.flows, self.flows_chosen.emit)
        menu.addSeparator()
        menu.addAction("Open a file …", self.flows_asked.emit)

    def _fill_areas(self, menu: QMenu) -> None:
        _offer(menu, "Travel-to-work areas 2011 (bundled)", None, self._project.areas, self.areas_chosen.emit)
        for name in self._recent("recent_areas"):
            _offer(menu, Path(name).name, Path(name), self._project.areas, self.areas_chosen.emit)
        menu.addSeparator()
        menu.addAction("Open a file …", self.areas_asked.emit)

    def _button(self, name: str, said: str, fill: Callable[[QMenu], None]) -> QPushButton:
        button, menu = named(QPushButton(), name), QMenu(self)
        button.setAccessibleName(said)
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMenu(menu)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: (menu.clear(), fill(menu)))
        return button


def _write(button: QPushButton, text: str) -> None:
    button.setText(text)
    button.setAccessibleDescription(text)
    button.setToolTip(f"{text}. Click to take others.")


def _offer(menu: QMenu, text: str, file: Path | None, now: Path | None, choose: Callable[[object], None]) -> None:
    """Offer a file (None for the bundled data), ticked where it is in use."""
    action = menu.addAction(text.replace("&", "&&"))
    action.setToolTip(str(file) if file else text)
    action.setCheckable(True)
    action.setChecked(file == now)
    action.triggered.connect(lambda: choose(file))
