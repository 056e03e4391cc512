"""Which indicators of a table are wanted, and what each is: this decides what the analysis may do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.catalogue.tables.own_tables import OwnTable
from explorer.catalogue.tables.table_kinds import KINDS, combining_said, kind_said
from explorer.catalogue.tables.table_report import IndicatorFound
from explorer.qt.plain_text import as_tip
from explorer.readers.tables.table_choices import IndicatorChoices
from explorer.said import Said, sentences
from explorer.views.own_data.tables.found import periods_said
from explorer.views.parts.grips import GripSplitter
from explorer.views.parts.widgets import named, words
from explorer.words import say, text

_TEXTS = ("title", "unit", "denominator", "source", "publisher", "licence", "access", "breaks")
"""Fields that are typed."""

_THEMES = ("economy", "community", "environment")
_POLARITY = {"none": 0, "more": 1, "less": -1}


class IndicatorsPage(QWidget):
    """Shows the indicators of a table and edits what is known of them.

    Attributes
    ----------
    described : Signal(object)
        :class:`~explorer.readers.tables.table_choices.IndicatorChoices` of one indicator.
    wanted_changed : Signal(tuple)
        Indicators that are left out.
    """

    described = Signal(object)
    wanted_changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._found: Mapping[str, IndicatorFound] = {}
        self._chosen: dict[str, IndicatorChoices] = {}
        self.list = named(QListWidget(), "own_indicators")
        self.list.setAccessibleName(text("own-indicators"))
        self.list.setToolTip(text("own-indicators-tip"))
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.list.itemChanged.connect(lambda _: self._tell_wanted())
        self.texts = {name: QLineEdit() for name in _TEXTS}
        self.kind, self.theme, self.polarity = QComboBox(), QComboBox(), QComboBox()
        self.combining = words("note")
        self.believe = named(QCheckBox(text("own-indicator-believe")), "figures_believed")
        self.believe.setToolTip(text("own-indicator-believe-tip"))
        self.believe.clicked.connect(lambda on: self._describe(believed=on))
        self._fill()
        parts = GripSplitter(Qt.Orientation.Horizontal, text("pane-half-width"))
        parts.addWidget(self.list)
        parts.addWidget(self._form())
        parts.setStretchFactor(1, 2)
        QVBoxLayout(self).addWidget(parts)

    def show_table(self, table: OwnTable) -> None:
        """Show the indicators of a table, the same one chosen as before if it is still there."""
        before, self._source = self._series, table.report.source
        self._found = {found.series: found for found in table.report.indicators}
        self._chosen = {series: table.choices.of(series) for series in self._found}
        with QSignalBlocker(self.list):
            self.list.clear()
            for series, found in self._found.items():
                item = QListWidgetItem(self._chosen[series].title or series, self.list)
                item.setData(Qt.ItemDataRole.UserRole, series)
                item.setToolTip(as_tip(_about(found)))
                wanted = series not in table.choices.left_out
                item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            rows = list(self._found)
            self.list.setCurrentRow(rows.index(before) if before in rows else 0)
        self._show_chosen()

    @property
    def _series(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _fill(self) -> None:
        for kind in KINDS:
            self.kind.addItem(say(kind_said(kind)), kind)
        for theme in _THEMES:
            self.theme.addItem(text("panel-cell", cell=Said(f"catalogue-theme-{theme}")), theme)
        for name, polarity in _POLARITY.items():
            self.polarity.addItem(text(f"own-indicator-better-{name}"), polarity)
        self.kind.activated.connect(lambda _: self._describe(kind=self.kind.currentData()))
        self.theme.activated.connect(lambda _: self._describe(theme=self.theme.currentData()))
        self.polarity.activated.connect(lambda _: self._describe(polarity=self.polarity.currentData()))
        for name, field in self.texts.items():
            field.editingFinished.connect(lambda name=name, field=field: self._describe(**{name: field.text().strip()}))

    def _form(self) -> QScrollArea:
        body = QWidget()
        form = QFormLayout(body)
        form.addRow("", self.believe)
        for name in _TEXTS:
            self._add_field(form, name, self.texts[name])
            if name == "unit":
                self._add_field(form, "kind", self.kind)
                form.addRow("", self.combining)
        self._add_field(form, "theme", self.theme)
        self._add_field(form, "better", self.polarity)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        return scroll

    @staticmethod
    def _add_field(form: QFormLayout, name: str, field: QWidget) -> None:
        label = text(f"own-indicator-{name}")
        field.setToolTip(text(f"own-indicator-{name}-tip"))
        field.setAccessibleName(label.replace("&", ""))
        form.addRow(label, field)

    def _show_chosen(self) -> None:
        """Fill the form; what the table itself tells stands as a hint."""
        series = self._series
        if series not in self._found:
            return
        found, chosen = self._found[series], self._chosen[series]
        unknown = text("own-indicator-not-stated")
        hints = {"title": series, "unit": found.unit or text("own-indicator-not-in-table"), "source": self._source or unknown}
        for name, field in self.texts.items():
            field.setText(getattr(chosen, name))
            field.setPlaceholderText(hints.get(name, unknown))
        self.believe.setVisible(found.figures_asked or chosen.believed)
        self.believe.setChecked(chosen.believed)
        kind = chosen.kind or found.kind
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.theme.setCurrentIndex(max(self.theme.findData(chosen.theme), 0))
        self.polarity.setCurrentIndex(self.polarity.findData(chosen.polarity))
        assumed = Said("own-indicator-assumed") if found.kind_assumed and not chosen.kind else None
        self.combining.setText(say(sentences(Said("own-indicator-combining", how=combining_said(kind)), assumed)))

    def _describe(self, **changes: str | int) -> None:
        series = self._series
        if series not in self._chosen:
            return
        changed = replace(self._chosen[series], **changes)  # type: ignore[arg-type]
        if changed != self._chosen[series]:
            self._chosen[series] = changed
            self.described.emit(changed)
            self._show_chosen()

    def _tell_wanted(self) -> None:
        items = [self.list.item(row) for row in range(self.list.count())]
        left_out = [item for item in items if item.checkState() == Qt.CheckState.Unchecked]
        self.wanted_changed.emit(tuple(str(item.data(Qt.ItemDataRole.UserRole)) for item in left_out))


def _about(found: IndicatorFound) -> str:
    counts = text(
        "own-indicator-about",
        figures=found.figures,
        missing=found.missing,
        intervals=found.intervals,
        periods=periods_said(found.periods),
    )
    return f"{found.series}\n{counts}"
