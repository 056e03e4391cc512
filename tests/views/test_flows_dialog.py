from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from explorer.qt import notices
from explorer.readers.flows import FlowReading
from explorer.views.own_data.flows_dialog import FlowsDialog
from tests.views.conftest import Desk
from tests.workbooks import write_workbook

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


UNSURE = PLAIN + "Newcastle,Leeds,5\nDudly,Leeds,7\n"


def pick(desk: Desk, dialog: FlowsDialog, zone: str, words: str) -> None:
    box = dialog.zones.boxes[zone]
    place = next(place for place in range(box.count()) if words in box.itemText(place))
    box.setFocus()
    steps = place - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    desk.settle()


def test_zones_that_are_not_surely_districts_are_asked_with_the_likely_ones(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, UNSURE)
    assert list(dialog.zones.boxes) == ["Dudly", "Newcastle"]
    assert dialog.zones.boxes["Newcastle"].itemText(1).startswith("Newcastle upon Tyne (")
    assert dialog.zones.told.text() == "2 zones need a place"
    assert not can_use(dialog)
    dialog.zones.table.setFocus()
    QTest.keyClick(dialog.zones.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("In the file\tWhy it is asked\tTaken for\nDudly\tno district")
    dialog.reject()


def test_the_place_of_a_name_is_picked_in_the_dialog_and_the_report_follows(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, UNSURE)
    pick(desk, dialog, "Newcastle", "Newcastle upon Tyne")
    assert not can_use(dialog)
    pick(desk, dialog, "Dudly", "Leave out")
    assert "Not counted: 7 people who live or work in places that you left out: Dudly." in dialog.told.toPlainText()
    assert dialog.headline.text().startswith("185 people")
    use(desk, dialog)
    assert desk.session.project.flow_reading.names == (("Newcastle", "E08000021"), ("Dudly", ""))
    assert desk.outcome.findings.flows.matrix.loc["E08000021", "E08000035"] == 5


def test_a_choice_can_be_taken_back(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, UNSURE)
    pick(desk, dialog, "Newcastle", "under-Lyme")
    pick(desk, dialog, "Newcastle", "Not chosen")
    assert dialog.reading.names == ()
    assert dialog.zones.told.text() == "2 zones need a place"
    dialog.reject()


def test_the_rest_can_be_left_out_at_once(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, UNSURE)
    dialog.zones.leave_out.click()
    desk.settle()
    assert can_use(dialog)
    assert "Not counted: 12 people" in dialog.told.toPlainText()
    dialog.reject()


def test_the_next_file_with_the_same_names_begins_with_the_same_choices(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, UNSURE)
    dialog.zones.leave_out.click()
    desk.settle()
    use(desk, dialog)
    (tmp_path / "next").mkdir()
    again = opened(desk, tmp_path / "next", UNSURE.replace("7", "9"))
    assert can_use(again)
    assert [box.currentText() for box in again.zones.boxes.values()] == ["Leave out", "Leave out"]
    again.reject()


def test_any_district_can_be_picked(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("York (E06000014)", True))
    dialog = opened(desk, tmp_path, UNSURE)
    pick(desk, dialog, "Dudly", "Another district")
    assert dialog.zones.boxes["Dudly"].currentText() == "York (E06000014)"
    assert dialog.reading.names == (("Dudly", "E06000014"),)
    dialog.reject()


def test_a_file_about_other_places_asks_nothing(desk: Desk, tmp_path: Path) -> None:
    dialog = opened(desk, tmp_path, "home,work,people\nE02000001,E02000002,5\n")
    assert dialog.zones.isHidden()
    assert "no districts of the United Kingdom" in dialog.told.toPlainText()
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


def dropped(desk: Desk, path: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, none)
    desk.window.dropEvent(drop)
    desk.settle()


def told_at_a_drop(desk: Desk, *paths: Path) -> str:
    desk.window.files.open_dropped(paths)
    desk.settle()
    (notice,) = notices.open_notices()
    told = notice.text()
    notice.close()
    for dialog in desk.window.findChildren(FlowsDialog):
        dialog.reject()
    QApplication.processEvents()
    return told


def test_what_cannot_be_opened_and_what_is_left_of_several_files_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture, folder, flows = tmp_path / "a.png", tmp_path / "folder", tmp_path / "f.csv"
    picture.write_bytes(b"\x89PNG\r\n")
    folder.mkdir()
    written(SHAPES["told"], flows)
    assert told_at_a_drop(desk, tmp_path / "gone.csv").endswith("gone.csv does not exist.")
    assert told_at_a_drop(desk, picture) == "a.png is nothing that can be opened here."
    assert told_at_a_drop(desk, folder) == "folder is a folder without boundaries in it."
    written(SHAPES["told"], folder / "f.csv")
    assert told_at_a_drop(desk, folder) == "folder is a folder without boundaries in it."
    # A drive has no name, like the folder that one stands in.
    monkeypatch.chdir(folder)
    assert told_at_a_drop(desk, Path()) == ". is a folder without boundaries in it."
    assert told_at_a_drop(desk, flows, picture) == "2 files were dropped, and one is opened: f.csv."


@pytest.mark.parametrize("shape", ["told", "untold", "matrix"])
@pytest.mark.parametrize("name", ["f.csv", "f.csv.gz", "f.tsv", "f.xlsx", "f.parquet", "utf-16.csv"])
def test_a_flows_file_of_any_sort_dropped_on_the_window_is_previewed(desk: Desk, tmp_path: Path, name: str, shape: str) -> None:
    path = tmp_path / name
    written(SHAPES[shape], path)
    dropped(desk, path)
    (dialog,) = desk.window.findChildren(FlowsDialog)
    assert desk.session.project.flows is None
    dialog.reject()


@pytest.mark.parametrize("entry", ["open_boundaries", "open_table"])
def test_flows_picked_for_something_else_are_previewed_all_the_same(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    written(TOLD, tmp_path / "f.parquet")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "f.parquet"), ""))
    desk.window.actions_by_name[entry].trigger()
    desk.settle()
    (dialog,) = desk.window.findChildren(FlowsDialog)
    assert "f.parquet" in dialog.windowTitle()
    dialog.reject()


TOLD = pd.DataFrame({"home": ["Leeds", "Leeds", "York", "York"], "work": ["Leeds", "York"] * 2, "n": [90, 10, 20, 60]})
SHAPES = {
    "told": TOLD,
    "untold": TOLD.set_axis(["a", "b", "c"], axis="columns"),
    "matrix": pd.DataFrame({"residence": ["Leeds", "York"], "Leeds": [90, 20], "York": [10, 60]}),
}


def written(table: pd.DataFrame, path: Path) -> None:
    if path.suffix == ".xlsx":
        cells = [list(table.columns), *table.to_numpy().tolist()]
        write_workbook(path, {"Data": cells})
    elif path.suffix == ".parquet":
        table.to_parquet(path)
    else:
        encoding = "utf-16" if path.stem == "utf-16" else "utf-8"
        table.to_csv(path, index=False, sep="\t" if path.suffix == ".tsv" else ",", encoding=encoding)


def test_flows_that_contradict_the_census_are_believed_by_a_tick_and_the_foot_says_so(desk: Desk, tmp_path: Path) -> None:
    text = "residence,residence name,workplace,people\nE07000028,Allerdale,E07000028,5\nE07000026,Carlisle,E07000026,5\n"
    dialog = opened(desk, tmp_path, text)
    assert "contradict the names beside them" in dialog.told.toPlainText().splitlines()[0]
    assert not can_use(dialog)
    dialog.believe.click()
    desk.settle()
    use(desk, dialog)
    assert "Own data with problems" in [label.text() for label in desk.window.foot.cautions]
