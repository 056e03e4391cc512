"""The table of all areas: sort, filter, select, copy, save."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from explorer.exports.tables.area_table import area_table, columns
from explorer.exports.tables.frame_rows import headings
from explorer.views.charts.subject import Subject
from explorer.views.parts.frame_table import FrameTable
from explorer.views.parts.theme import Theme
from explorer.words import say, text


class AreaTable(FrameTable):
    """All districts in rows; rows selected are districts selected.

    Attributes
    ----------
    picked : Signal(object, object)
        Districts now selected in the table, and no keys: the table has worked them in already.
    """

    picked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__("districts", text("chart-districts-table"), text("panel-ledger-open"), "districts")
        self.only = QCheckBox(text("chart-only-selected"))
        self.only.setToolTip(text("chart-only-selected-tip"))
        self.head.insertWidget(1, self.only)
        self._selected: frozenset[str] = frozenset()
        self.field.setToolTip(text("chart-districts-filter-tip"))
        self.only.toggled.connect(self._show_only)
        self.model.arranged.connect(self._choose_rows)
        self.view.keys_chosen.connect(self._take)

    def show_subject(self, subject: Subject, selected: frozenset[str]) -> None:
        """Show other findings."""
        from explorer.exports.file_names import plain_name, subject_name

        self._selected = selected
        footprint, layer = subject.findings.footprint, subject.findings.layer
        self.file_stem = f"{subject_name(footprint.partnership, footprint.as_at)}-{plain_name(say(layer.indicator.title))}"
        self.show_table(area_table(subject.findings, subject.findings.known.population), columns(subject.findings))
        self._show_only()

    def show_selection(self, selected: frozenset[str]) -> None:
        """Show another selection."""
        if selected != self._selected:
            self._selected = selected
            self._show_only()
            self._choose_rows()

    def set_theme(self, theme: Theme) -> None:
        """Take another size of type; colours come with the palette."""
        self.view.fit_rows()

    def saved_headings(self) -> Mapping[str, str]:
        """Save the headings on screen, which tell the indicator and its unit."""
        return headings(self.model.columns)

    def _show_only(self) -> None:
        self.model.show_only(self._selected if self.only.isChecked() else None)

    def _choose_rows(self) -> None:
        self.view.choose(self._selected)

    def _take(self, shown: list[str]) -> None:
        hidden = self._selected.difference(self.model.keys)
        self._selected = hidden.union(shown)
        self.picked.emit(self._selected, Qt.KeyboardModifier.NoModifier)
        self._show_only()
