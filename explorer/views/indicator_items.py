"""The indicators to choose from: the bundled ones, then those of the user's own tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from explorer.catalogue import Catalogue
from explorer.project import Project


def fill_indicators(box: QComboBox, catalogue: Catalogue, project: Project, *, with_unit: bool = False) -> None:
    """Offer the indicators of a project in a box, without telling anybody; what was chosen stays chosen if it is still there."""
    found = catalogue.indicators_for(project.tables)
    if [box.itemData(at) for at in range(box.count())] == list(found):
        return
    chosen = box.currentData()
    was_blocked = box.blockSignals(True)
    box.clear()
    for key, indicator in found.items():
        box.addItem(f"{indicator.title} ({indicator.unit})" if with_unit else indicator.title, key)
        box.setItemData(
            box.count() - 1, f"{indicator.title}\n{indicator.publisher}, {indicator.dataset}", Qt.ItemDataRole.ToolTipRole
        )
    box.setCurrentIndex(box.findData(chosen))
    box.blockSignals(was_blocked)
