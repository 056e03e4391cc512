"""Which commuting flows and which functional areas the footprint is held against, and how to change them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from explorer import data_pack
from explorer.project import Project
from explorer.qt.plain_text import as_tip
from explorer.settings import area_sets, area_sets_folder
from explorer.views.parts.widgets import named
from explorer.words import text

_ASK = object()
"""Stands for the last line, which asks for a file."""


class DataChoice(QWidget):
    """Names the data in use, and offers what else there is.

    Parameters
    ----------
    recent : callable
        Name of a setting → the files opened last of that kind.

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
        self.flows = self._box("flows_in_use", text("choices-flows"))
        self.areas = self._box("areas_in_use", text("choices-areas"))
        for box in (self.flows, self.areas):
            box.opening.connect(lambda: self.show_project(self._project))
        self.flows.activated.connect(lambda _: self._take(self.flows, self.flows_asked.emit, self.flows_chosen.emit))
        self.areas.activated.connect(lambda _: self._take(self.areas, self.areas_asked.emit, self.areas_chosen.emit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.flows)
        column.addWidget(self.areas)

    def show_project(self, project: Project) -> None:
        """Show which data are in use, and what else there is."""
        self._project = project
        _offer(self.flows, "flows", self._recent("recent_flows"), project.flows)
        areas = (*map(str, area_sets().values()), *self._recent("recent_areas"))
        _offer(self.areas, "areas", areas, project.areas)

    def _take(self, box: QComboBox, ask: Callable[[], None], choose: Callable[[object], None]) -> None:
        """Tell what was picked; the box shows what is in use until that has changed."""
        picked = box.currentData()
        self.show_project(self._project)
        if picked is _ASK:
            ask()
        elif picked != box.currentData():
            choose(picked)

    @staticmethod
    def _box(name: str, said: str) -> _ListedAfresh:
        box = named(_ListedAfresh(), name)
        box.setAccessibleName(said)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return box


class _ListedAfresh(QComboBox):
    """Tells when its list is about to open: sets of areas may have been saved since it was last filled."""

    opening = Signal()

    def showPopup(self) -> None:
        """Have the list filled before it is seen."""
        self.opening.emit()
        super().showPopup()


def _offer(box: QComboBox, kind: str, recent: tuple[str, ...], now: Path | None) -> None:
    """List the bundled data, the file in use and those opened before, and show the one in use."""
    pack = data_pack.in_use().pack if kind == "flows" else None
    is_packed = pack is not None and bool(pack.of_role["commuting"])
    bundled = text("choices-flows-packed" if is_packed else f"choices-{kind}-bundled")
    files = dict.fromkeys([*([now] if now else []), *map(Path, recent)])
    with QSignalBlocker(box):
        box.clear()
        box.addItem(bundled, None)
        for file in files:
            name = file.stem if file.parent == area_sets_folder() else file.name
            box.addItem(text(f"choices-{kind}-file", file=name), file)
            box.setItemData(box.count() - 1, as_tip(str(file)), Qt.ItemDataRole.ToolTipRole)
        box.addItem(text("choices-open"), _ASK)
        box.setCurrentIndex(1 if now else 0)
    box.setToolTip(as_tip(text("choices-data-tip", now=str(now or bundled))))
