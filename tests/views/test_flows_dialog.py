from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from explorer.readers.flows import FlowReading
from explorer.views.flows_dialog import FlowsDialog
from tests.views.conftest import Desk

PLAIN = "home,work,people\nLeeds,Leeds,90\nLeeds,Bradford,10\nBradford,Leeds,20\nBradford,Bradford,60\nLeeds,OD0000001,5\n"
MATRIX = "zone,Leeds,Bradford\nLeeds,90,20\nBradford,10,60\n"


def opened(desk: Desk, tmp_path: Path, text: str) -> FlowsDialog:
    path = tmp_path / "flows.csv"
    path.write_text(text, encoding="utf-8")
    dialog = desk.window.analysis.preview_flows(path)
    desk.settle()
    return dialog


def can_use(dialog: FlowsDialog) -> bool:
    return next(b for b in dialog.buttons.buttons() if "Use" in b.text()).isEnabled()


def use(desk: Desk, dialog: FlowsDialog) -> None:
    next(b for b in dialog.buttons.buttons() if "Use" in b.text()).click()
    desk.settle()


def test_a_preview_tells_what_was_recognised_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    before = desk.session.project
    dialog = opened(desk, tmp_path, PLAIN)
    assert "180 people between 2 zones" in dialog.headline.text()
    assert "By the headers “home” is the residence" in dialog.told.toPlainText()
    dialog.reject()
    desk.settle()
    assert desk.session.project == before
    assert desk.session.history.undo_label == ""
    assert desk.session.settings.recent_flows == ()


def test_flows_are_used_when_the_user_says_so_and_undone(desk: Desk, tmp_path: Path) -> None:
    use(desk, opened(desk, tmp_path, PLAIN))
    assert desk.session.project.flows == tmp_path / "flows.csv"
    assert desk.outcome.findings.flows.matrix.to_numpy().sum() == 180
    desk.session.undo()
    desk.settle()
    assert desk.session.project.flows is None


def test_another_base_counts_others_and_is_kept_with_the_file(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, PLAIN)
    assert dialog.bases["home"].text().endswith(": 185")
    dialog.bases["home"].click()
    desk.settle()
    assert "185 people" in dialog.headline.text()
    use(desk, dialog)
    assert desk.session.project.flow_reading == FlowReading("home")
    assert desk.outcome.findings.flows.matrix.to_numpy().sum() == 185


def test_a_file_that_parts_nobody_offers_no_base(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, PLAIN.replace("Leeds,OD0000001,5\n", ""))
    assert dialog.bases == {}
    dialog.reject()


def test_a_matrix_asks_for_its_way_round(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, MATRIX)
    assert not can_use(dialog)
    assert dialog.orientation.isVisible()
    dialog.orientation.setCurrentIndex(dialog.orientation.findData("workplace-rows"))
    dialog.orientation.activated.emit(dialog.orientation.currentIndex())
    desk.settle()
    use(desk, dialog)
    matrix = desk.outcome.findings.flows.matrix
    assert matrix.loc["E08000032", "E08000035"] == 20


def test_zones_without_a_district_are_listed_with_the_nearest_and_cannot_be_used(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, PLAIN + "Newcastle,Leeds,5\nDudly,Leeds,7\n")
    assert [row[0] for row in dialog.zones.rows.rows] == ["Newcastle", "Dudly"]
    assert dialog.zones.rows.rows[1][2] == "Dudley"
    assert not can_use(dialog)
    dialog.zones.setFocus()
    QTest.keyClick(dialog.zones, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("In the file\tWhy\tThe nearest\nNewcastle\t")
    dialog.reject()


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "home,work,people\nLeeds,Leeds,many\n")
    assert "“many” is not a number" in dialog.headline.text()
    assert not can_use(dialog)
    dialog.reject()


def test_columns_can_be_named_where_the_headers_do_not_tell_them(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "u,v,w,x\n1,Leeds,Bradford,7\n2,Leeds,Leeds,70\n")
    assert dialog.columns.isVisible()
    dialog.columns.setText("v, w, x")
    dialog.columns.editingFinished.emit()
    desk.settle()
    assert "77 people" in dialog.headline.text()
    dialog.reject()


def test_escape_closes_without_a_trace(desk: Desk, tmp_path: Path) -> None:
    before = desk.session.project
    dialog = opened(desk, tmp_path, PLAIN)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert desk.session.project == before


def test_closing_while_the_file_is_read_leaves_nothing_behind(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text(PLAIN, encoding="utf-8")
    desk.window.analysis.preview_flows(path).reject()
    desk.settle()
    assert desk.session.project.flows is None


def test_the_menu_opens_the_preview(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "flows.csv"
    path.write_text(PLAIN, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    desk.window.actions_by_name["open_flows"].trigger()
    desk.settle()
    (dialog,) = desk.window.findChildren(FlowsDialog)
    assert "180 people" in dialog.headline.text()
    dialog.reject()


def test_a_flows_file_dropped_on_the_window_is_previewed(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text(PLAIN, encoding="utf-8")
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, none)
    desk.window.dropEvent(drop)
    desk.settle()
    (dialog,) = desk.window.findChildren(FlowsDialog)
    assert desk.session.project.flows is None
    dialog.reject()
