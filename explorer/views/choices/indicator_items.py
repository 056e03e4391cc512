"""The indicators to choose from: the bundled ones, then those of the user's own tables."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from explorer.catalogue.indicators import Indicator
from explorer.qt.plain_text import as_tip
from explorer.words import say


def fill_indicators(box: QComboBox, indicators: Mapping[str, Indicator], *, with_unit: bool = False) -> None:
    """Offer indicators in a box, without telling anybody; what was chosen stays chosen if it is still there."""
    if [box.itemData(at) for at in range(box.count())] == list(indicators):
        return
    chosen = box.currentData()
    was_blocked = box.blockSignals(True)
    box.clear()
    for key, indicator in indicators.items():
        level = "" if indicator.is_of_districts else f" – {say(indicator.areas_said)}"
        title = say(indicator.title)
        box.addItem(f"{title} ({indicator.unit}){level}" if with_unit else f"{title}{level}", key)
        tip = f"{title}{level}\n{say(indicator.publisher)}, {indicator.dataset}"
        box.setItemData(box.count() - 1, as_tip(tip), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(box.findData(chosen))
    box.blockSignals(was_blocked)
