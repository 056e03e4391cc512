"""The panel over the map that switches its layers on and off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from explorer.cartography.flow_lines import DIRECTIONS
from explorer.catalogue.partnerships import KINDS, Partnership, kind_said
from explorer.places.names.plain_names import folded
from explorer.project.layer_choice import MOST_FLOWS, LayerChoice
from explorer.qt.plain_text import as_tip
from explorer.qt.reader_roles import give_role
from explorer.views.map.layer_choice import SWITCHES
from explorer.views.parts.own_files import OwnFilesList
from explorer.views.parts.widgets import named, words
from explorer.words import called, say, text
from explorer.words.order import order_key

NAMES = Qt.ItemDataRole.UserRole + 1
"""Where a row of the list keeps every name that it can be found by."""

LISTED = 7
"""Rows of the list of partnerships that show at once."""


class LayersPanel(QFrame):
    """Shows and changes a :class:`LayerChoice`.

    Attributes
    ----------
    changed : Signal(object)
        The user chose these layers.
    closed : Signal()
        The user is done.
    """

    changed = Signal(object)
    closed = Signal()

    def __init__(self, partnerships: Iterable[Partnership], choice: LayerChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")  # a card like the legend
        self.setAccessibleName(text("tools-layers"))
        self.choice = choice
        self.switches = {key: self._switch(key) for key in SWITCHES}
        self.own = OwnFilesList(text("map-layer-own_layers"), text("tools-own-layer-tip"))
        self._build_flow_choices()
        self._build_footprint_choices(sorted(partnerships, key=lambda body: order_key(say(body.named))))
        self._lay_out()
        self.show_choice(choice)

    def show_choice(self, choice: LayerChoice) -> None:
        """Show what is on, without telling anybody."""
        self.choice = choice
        parts: list[Any] = [*self.switches.values(), self.flows_of, self.direction, self.top, self.curved, self.kind, self.bodies]
        for part in parts:
            part.blockSignals(True)
        for key, box in self.switches.items():
            box.setChecked(choice.shows(key))
        self.flows_of.setCurrentIndex(self.flows_of.findData(choice.flows_of))
        self.direction.setCurrentIndex(self.direction.findData(choice.direction))
        self.top.setValue(choice.top)
        self.curved.setChecked(choice.is_curved)
        self.kind.setCurrentIndex(max(self.kind.findData(choice.kind), 0))
        for item in self._items():
            ticked = item.data(Qt.ItemDataRole.UserRole) in choice.footprints
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        for part in parts:
            part.blockSignals(False)
        self._flow_choices.setEnabled(choice.shows("flows"))

    def show_own(self, layers: Iterable[Path]) -> None:
        """List the user's own layers."""
        self.own.show_files([(str(path), path.stem.replace("_", " "), str(path)) for path in layers])
        self.own.setVisible(self.own.count() > 0)

    def _take(self, **changes: object) -> None:
        self.choice = replace(self.choice, **changes)  # type: ignore[arg-type]
        self._flow_choices.setEnabled(self.choice.shows("flows"))
        self.changed.emit(self.choice)

    def _switch(self, key: str) -> QCheckBox:
        box = named(QCheckBox(text(f"map-layer-{key}")), f"layer_{key}")
        box.setToolTip(text(f"map-layer-{key}-tip"))
        box.toggled.connect(lambda on: self._take(shown=self.choice.shown | {key} if on else self.choice.shown - {key}))
        return box

    def _build_flow_choices(self) -> None:
        whose = [(text(f"tools-flows-of-{key}"), key) for key in ("footprint", "selection")]
        self.flows_of = _combo("tools-flows-of", whose)
        self.direction = _combo("tools-flows-way", [(say(name), key) for key, name in DIRECTIONS.items()])
        self.top = QSpinBox(minimum=1, maximum=MOST_FLOWS, suffix=text("tools-flows-largest"))
        self.top.setKeyboardTracking(False)
        self.top.setMinimumHeight(round(1.7 * self.fontMetrics().height()))
        self.top.setAccessibleName(text("tools-flows-most"))
        self.top.setToolTip(text("tools-flows-most-tip"))
        self.curved = QCheckBox(text("tools-flows-curved"))
        self.curved.setToolTip(text("tools-flows-curved-tip"))
        self.flows_of.currentIndexChanged.connect(lambda _: self._take(flows_of=self.flows_of.currentData()))
        self.direction.currentIndexChanged.connect(lambda _: self._take(direction=self.direction.currentData()))
        self.top.valueChanged.connect(lambda top: self._take(top=top))
        self.curved.toggled.connect(lambda on: self._take(is_curved=on))

    def _build_footprint_choices(self, partnerships: list[Partnership]) -> None:
        every = ((text("tools-footprints-all", kinds=kind_said(kind, "title")), kind) for kind in KINDS)
        self.kind = _combo("tools-footprints-kind", [(text("tools-footprints-no-kind"), ""), *every])
        self.kind.currentIndexChanged.connect(lambda _: self._take(kind=self.kind.currentData()))
        self.narrow = QLineEdit(placeholderText=text("tools-footprints-narrow-hint"))
        self.narrow.setAccessibleName(text("tools-footprints-narrow"))
        self.narrow.setToolTip(text("tools-footprints-narrow-tip"))
        self.narrow.setClearButtonEnabled(True)
        self.narrow.textChanged.connect(self._narrow)
        self.bodies = QListWidget()
        self.bodies.setAccessibleName(text("tools-footprints-further"))
        self.bodies.setToolTip(text("tools-footprints-further-tip"))
        for body in partnerships:
            item = QListWidgetItem(say(body.named), self.bodies)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(Qt.ItemDataRole.UserRole, body.id)
            item.setData(NAMES, called(body.named))
            item.setToolTip(as_tip(text("tools-footprint", body=body.named, kind=kind_said(body.kind))))
            item.setCheckState(Qt.CheckState.Unchecked)
        self.bodies.itemChanged.connect(lambda _: self._take(footprints=self._ticked()))
        self.bodies.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.bodies.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(4)
        for key, box in self.switches.items():
            layout.addWidget(box)
            if key == "own_layers":
                layout.addWidget(self.own)
        layout.addWidget(self._laid_out_flows())
        layout.addSpacing(6)
        layout.addWidget(words("heading", text("tools-footprints")))
        layout.addWidget(self.kind)
        layout.addWidget(self.narrow)
        layout.addWidget(self.bodies)
        layout.addStretch(1)
        self.bodies.setFixedHeight(LISTED * (self.fontMetrics().height() + 5))
        self._body = body
        self._scroll = QScrollArea()
        give_role(self._scroll, QAccessible.Role.Grouping, text("tools-layers"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        # The card shows through: a scroll area would paint the window's ground.
        for part in (self._scroll.viewport(), body):
            part.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 10, 8, 12)
        self._margins = outer.contentsMargins()
        outer.addLayout(self._head())
        outer.addWidget(self._scroll)

    def _laid_out_flows(self) -> QWidget:
        self._flow_choices = QWidget()
        grid = QGridLayout(self._flow_choices)
        grid.setContentsMargins(22, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self.flows_of, 0, 0, 1, 2)
        grid.addWidget(self.direction, 1, 0, 1, 2)
        grid.addWidget(self.top, 2, 0)
        grid.addWidget(self.curved, 2, 1)
        return self._flow_choices

    def _head(self) -> QHBoxLayout:
        close = named(QToolButton(), "map_button")
        close.setText("×")
        close.setAccessibleName(text("tools-layers-close"))
        close.setToolTip(text("tools-layers-close-tip"))
        close.clicked.connect(lambda: self.closed.emit())
        head = QHBoxLayout()
        head.addWidget(words("heading", text("tools-layers")), 1)
        head.addWidget(close)
        return head

    def sizeHint(self) -> QSize:
        """Ask for the height of everything, at a width in keeping with the type, and with its longest words."""
        edges = self._margins.left() + self._margins.right() + self._scroll.verticalScrollBar().sizeHint().width()
        width = max(self.fontMetrics().averageCharWidth() * 38, self._body.minimumSizeHint().width() + edges)
        return QSize(width, self._body.sizeHint().height() + 4 * self.fontMetrics().height() + 40)

    def _items(self) -> list[QListWidgetItem]:
        return [self.bodies.item(row) for row in range(self.bodies.count())]

    def _ticked(self) -> tuple[str, ...]:
        ticked = [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in ticked)

    def _narrow(self, typed: str) -> None:
        wanted = folded(typed)
        for item in self._items():
            item.setHidden(wanted not in item.data(NAMES))


def _combo(name: str, entries: list[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(text(name))
    box.setToolTip(text(f"{name}-tip"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
    for entry, key in entries:
        box.addItem(entry, key)
    return box
