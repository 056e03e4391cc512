"""Every dialog goes on a small screen, in the usual type and in the largest, and says what it cut short."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from explorer.installation.checks import Result
from explorer.qt import notices
from explorer.views.help import installation_window
from explorer.views.parts.appearance import LARGEST_SCALE
from explorer.views.parts.widgets import ElidedLabel
from tests.views.conftest import Desk, Scale

SMALL_SCREEN = QSize(1366, 728)
"""A usual laptop's, without the bar of its desktop."""

SMALLEST_WIDTH = 800
"""Of a screen, on which nothing is scrolled sideways in the usual type."""

BY_MENU = (
    "own_data", "catalogue", "connect_postgis", "official", "select_list", "compare_divisions", "symbology", "institutions",
    "thresholds", "peers", "all_standing", "statement", "save_report", "functional_areas", "about", "help", "installation",
)  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_is_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window that checks the installation shows one fault, and starts no other programs."""
    fault = Result("geos", "fault", "A result is not the one that is known.", "Install the application again.")
    monkeypatch.setattr(installation_window, "checked", lambda _: fault)


def opened(desk: Desk, folder: Path) -> dict[str, QWidget]:
    """Open every dialog, one after the other, and return those that stay by name."""
    before = set(QApplication.topLevelWidgets())
    found: dict[str, QWidget] = {}

    def note(name: str) -> None:
        desk.settle()
        new = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
        assert new, f"{name} opens no window"
        found.update({f"{name} ({type(each).__name__})": each for each in new})
        before.update(new)

    for name in BY_MENU:
        desk.window.actions_by_name[name].trigger()
        note(name)
    desk.window.standing.ask_about("E07000234")
    note("district")
    table = folder / "rates.csv"
    table.write_text("code,Rate of a long and winding name (%)\nE08000025,94.1\nE08000026,95.3\n", encoding="utf-8")
    desk.window.data.open_table(table)
    note("table")
    flows = folder / "flows.csv"
    flows.write_text("from,to,people\nE08000025,E08000029,120\nE08000029,E08000025,80\n", encoding="utf-8")
    desk.window.analysis.preview_flows(flows)
    note("flows")
    return found


def test_no_dialog_needs_more_than_a_small_screen(desk: Desk, type_size: Scale, tmp_path: Path) -> None:
    type_size(1.0)
    dialogs, too_large = opened(desk, tmp_path), {}
    too_wide = {name: needed for name, each in dialogs.items() if (needed := width_needed(each)) > SMALLEST_WIDTH}
    for scale in (1.0, LARGEST_SCALE):
        type_size(scale)
        desk.settle()
        for name, dialog in dialogs.items():
            smallest = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
            if smallest.boundedTo(SMALL_SCREEN) != smallest:
                too_large[name, scale] = smallest.toTuple()
    for dialog in dialogs.values():
        dialog.close()
    for notice in notices.open_notices():
        notice.close()
    assert not too_large
    assert not too_wide


def width_needed(dialog: QWidget) -> int:
    """Return the width below which a dialog that scrolls is scrolled sideways."""
    bodies = [area.widget() for area in dialog.findChildren(QScrollArea) if area.parentWidget() is dialog]
    layouts = [layout for body in bodies if body is not None and (layout := body.layout()) is not None]
    return max((layout.totalMinimumSize().width() for layout in layouts), default=0)


def test_what_does_not_fit_a_dialog_is_reached_by_scrolling(desk: Desk, type_size: Scale, tmp_path: Path) -> None:
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
