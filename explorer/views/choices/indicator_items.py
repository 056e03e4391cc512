"""The indicators to choose from: the bundled ones, then those of the user's own tables."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from explorer.catalogue.indicators import Indicator
from explorer.qt.plain_text import as_tip
from explorer.said import Said
from explorer.words import say, text


def fill_indicators(box: QComboBox, indicators: Mapping[str, Indicator], *, with_unit: bool = False) -> None:
    """Offer indicators in a box, without telling anybody; what was chosen stays chosen if it is still there."""
    if [box.itemData(at) for at in range(box.count())] == list(indicators):
        return
    chosen = box.currentData()
    was_blocked = box.blockSignals(True)
    box.clear()
    for key, indicator in indicators.items():
        named = Said("choices-indicator-unit", title=indicator.title, unit=indicator.unit_said) if with_unit else indicator.title
        box.addItem(with_level(indicator, named), key)
        source = text("choices-source", publisher=indicator.publisher, dataset=indicator.dataset)
        tip = f"{with_level(indicator, indicator.title)}\n{source}"
        box.setItemData(box.count() - 1, as_tip(tip), Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(box.findData(chosen))
    box.blockSignals(was_blocked)


def with_level(indicator: Indicator, title: Said | str) -> str:
    """Name an indicator with the areas that it is about, where those are no districts."""
    if indicator.is_of_districts:
        return say(title)
    return text("choices-indicator-areas", title=title, areas=indicator.areas_said)
