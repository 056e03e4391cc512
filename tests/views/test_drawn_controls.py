"""What a control is drawn with stands out 3 to 1 at least (WCAG 2.2, 1.4.11): its edge, its tick, its arrow, the tab in front."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionSlider,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.views.parts.theme import DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT, Theme
from explorer.views.parts.widgets import named
from tests.views.test_contrast import contrast, pixels

THEMES = (LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK)
LEAST = 3.0
DEEP = 7
"""Pixels from outside in, in which the edge of a control is looked for."""

STROKE = 8
"""Pixels that make a tick, a dot or an arrow seen."""

Picture = npt.NDArray[np.float64]


class Sheet:
    """One control of each sort, on the ground of a window or of a card."""

    def __init__(self, qtbot: QtBot, *, on_card: bool) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        outer = QVBoxLayout(self.window)
        ground = QFrame(self.window)
        if on_card:
            named(ground, "card")
        outer.addWidget(ground)
        column = QVBoxLayout(ground)
        column.setSpacing(14)
        self.ticks = [QCheckBox("Tick"), QCheckBox("Ticked"), QRadioButton("Round"), QRadioButton("Chosen")]
        for at, tick in enumerate(self.ticks):
            tick.setAutoExclusive(False)
            tick.setChecked(at % 2 == 1)
        self.framed: list[QWidget] = [
            QPushButton("Press"),
            QLineEdit("Typed"),
            QComboBox(),
            QSpinBox(),
            QPlainTextEdit("Words"),
            QListWidget(),
        ]
        box = self.framed[2]
        assert isinstance(box, QComboBox)
        box.addItems(["First", "Second"])
        self.tool, self.held = named(QToolButton(), "flat"), named(QToolButton(), "map_button")
        self.tool.setText("Tool")
        self.held.setText("Held")
        self.held.setCheckable(True)
        self.slider, self.bar = QSlider(Qt.Orientation.Horizontal), QProgressBar()
        self.slider.setValue(50)
        self.bar.setValue(50)
        self.tabs = QTabBar()
        for name in ("Front", "Behind"):
            self.tabs.addTab(name)
        for one in (*self.ticks, *self.framed, self.tool, self.held, self.slider, self.bar, self.tabs):
            row = QHBoxLayout()
            row.addWidget(one)
            row.addStretch(1)
            column.addLayout(row)
        self.away = QLineEdit("here the keyboard is")
        column.addWidget(self.away)
        self.window.show()
        self.window.activateWindow()
        self.away.setFocus()
        QApplication.processEvents()

    def draw(self) -> Picture:
        QApplication.processEvents()
        return pixels(self.window.grab().toImage())

    def box(self, control: QWidget, inner: QRect | None = None) -> QRect:
        inner = inner if inner is not None else control.rect()
        return QRect(control.mapTo(self.window, inner.topLeft()), inner.size())


LEFT, RIGHT, UP, DOWN = QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)
"""The way from each side of a box into it."""


def edge_of(drawn: Picture, box: QRect, sides: tuple[QPoint, ...] = (LEFT, RIGHT, UP, DOWN)) -> float:
    """The contrast with what is around of the edge of a box, on the side where it is least."""
    found = []
    for way in sides:
        middle = box.center()
        x = {1: box.left(), -1: box.right()}.get(way.x(), middle.x())
        y = {1: box.top(), -1: box.bottom()}.get(way.y(), middle.y())
        line = [QPoint(x, y) + way * step for step in range(DEEP)]
        around = drawn[y - 3 * way.y(), x - 3 * way.x()]
        found.append(max(float(contrast(drawn[at.y(), at.x()], around)) for at in line))
    return min(found)


def strokes_in(drawn: Picture, box: QRect) -> int:
    """How many pixels in a box stand out from what most of it is."""
    part = drawn[box.top() : box.bottom() + 1, box.left() : box.right() + 1].reshape(-1, 3)
    colours, counts = np.unique(part, axis=0, return_counts=True)
    return int((contrast(part, colours[counts.argmax()]) >= LEAST).sum())


def faults(sheet: Sheet) -> list[str]:
    drawn, found = sheet.draw(), []
    edges = {type(one).__name__: edge_of(drawn, sheet.box(one)) for one in (*sheet.framed, sheet.tool, sheet.bar)}
    found += [f"edge of {name}: {least:.1f}" for name, least in edges.items() if least < LEAST]
    for tick in sheet.ticks:
        box = sheet.box(tick, indicator_of(tick))
        if (least := edge_of(drawn, box)) < LEAST:
            found.append(f"edge of {tick.text()}: {least:.1f}")
        if tick.isChecked() and strokes_in(drawn, box.adjusted(2, 2, -2, -2)) < STROKE:
            found.append(f"mark of {tick.text()}")
    if strokes_in(drawn, arrow_of(sheet).adjusted(2, 4, -4, -4)) < STROKE:
        found.append("arrow of the list")
    # To its left and right is the groove, in a colour of its own.
    if (least := edge_of(drawn, handle_of(sheet), (UP, DOWN))) < LEAST:
        found.append(f"handle of the slider: {least:.1f}")
    turns: list[tuple[str, QWidget, Callable[[], object]]] = [
        ("tab in front", sheet.tabs, lambda: sheet.tabs.setCurrentIndex(1)), ("held button", sheet.held, sheet.held.toggle)
    ]  # fmt: skip
    for name, control, turn in turns:
        box = sheet.box(control)
        before = sheet.draw()
        turn()
        after = sheet.draw()
        part = np.s_[box.top() : box.bottom() + 1, box.left() : box.right() + 1]
        told = int((contrast(before[part], after[part]) >= LEAST).sum())
        if told < 24:
            found.append(f"{name}: {told} pixels")
    return found


def indicator_of(tick: QAbstractButton) -> QRect:
    option = QStyleOptionButton()
    option.initFrom(tick)
    is_round = isinstance(tick, QRadioButton)
    part = QStyle.SubElement.SE_RadioButtonIndicator if is_round else QStyle.SubElement.SE_CheckBoxIndicator
    return tick.style().subElementRect(part, option, tick)


def arrow_of(sheet: Sheet) -> QRect:
    box, option = sheet.framed[2], QStyleOptionComboBox()
    assert isinstance(box, QComboBox)
    box.initStyleOption(option)
    part = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, box)
    return sheet.box(box, part)


def handle_of(sheet: Sheet) -> QRect:
    option = QStyleOptionSlider()
    sheet.slider.initStyleOption(option)
    handle = QStyle.SubControl.SC_SliderHandle
    return sheet.box(
        sheet.slider, sheet.slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, handle, sheet.slider)
    )


@pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
@pytest.mark.parametrize("on_card", [False, True], ids=["window", "card"])
def test_what_controls_are_drawn_with_is_seen(
    qtbot: QtBot, dressed: Callable[[Theme], None], theme: Theme, on_card: bool
) -> None:
    dressed(theme)
    sheet = Sheet(qtbot, on_card=on_card)
    assert not (found := faults(sheet)), "; ".join(found)
