"""What does not fit a dialog is reached by scrolling, and what is cut short is told."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QToolTip
from pytestqt.qtbot import QtBot

from explorer.views.parts.appearance import LARGEST_SCALE
from explorer.views.parts.widgets import ElidedLabel
from tests.views.conftest import Desk, Scale


def test_what_does_not_fit_a_dialog_is_reached_by_scrolling(desk: Desk, type_size: Scale) -> None:
    type_size(LARGEST_SCALE)
    desk.window.actions_by_name["compare_divisions"].trigger()
    desk.settle()
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.isVisible())
    dialog.resize(500, 300)
    desk.settle()
    area = dialog.findChild(QScrollArea)
    last = dialog.findChildren(QPushButton)[-1]
    assert last.visibleRegion().isEmpty()
    assert isinstance(area, QScrollArea)
    area.ensureWidgetVisible(last)
    assert not last.visibleRegion().isEmpty()
    dialog.close()


@pytest.mark.parametrize(("width", "said"), [(400, ""), (40, "A title that is long")])
def test_a_line_that_is_cut_short_is_told_in_full_to_the_pointer(qtbot: QtBot, width: int, said: str) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("A title that is long")
    label.resize(width, 20)
    label.show()
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5))))
    assert QToolTip.text() == said
    QToolTip.hideText()
