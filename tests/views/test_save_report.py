from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from explorer.qt import notices
from explorer.views.projects.save_report import SaveReport
from tests.views.conftest import Desk


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> SaveReport:
    dialog = SaveReport(tmp_path, "gbslep-2018-06-01")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def chosen_by(dialog: SaveReport) -> list[Path]:
    chosen: list[Path] = []
    dialog.folder_chosen.connect(chosen.append)
    return chosen


def test_each_report_gets_a_folder_of_its_own_by_enter_alone(dialog: SaveReport, tmp_path: Path) -> None:
    chosen = chosen_by(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen == [tmp_path / "gbslep-2018-06-01"]
    assert dialog.told.text().startswith("A new folder is made there")


def test_a_new_folder_is_typed(dialog: SaveReport, tmp_path: Path) -> None:
    chosen = chosen_by(dialog)
    dialog.folder.setText(str(tmp_path / "for the board" / "June"))
    dialog.write.click()
    assert chosen == [tmp_path / "for the board" / "June"]


def test_a_name_alone_is_a_folder_beside_the_one_offered(dialog: SaveReport, tmp_path: Path) -> None:
    dialog.folder.setText("for the board")
    assert dialog.path == tmp_path / "for the board"


def test_the_folder_that_is_chosen_holds_that_of_the_report(
    dialog: SaveReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "bids"))
    dialog.browse()
    assert dialog.path == tmp_path / "bids" / "gbslep-2018-06-01"


def test_a_report_that_is_there_is_replaced_only_on_purpose(dialog: SaveReport, tmp_path: Path) -> None:
    chosen, folder = chosen_by(dialog), tmp_path / "gbslep-2018-06-01"
    folder.mkdir()
    (folder / "report.html").touch()
    dialog.folder.setText("")
    dialog.folder.setText(str(folder))
    assert dialog.told.text() == "gbslep-2018-06-01 holds a report already (report.html). Replace it, or keep both?"
    assert not dialog.write.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert chosen == [tmp_path / "gbslep-2018-06-01-2"]
    dialog.replace.click()
    assert chosen[1:] == [folder]


def test_other_files_of_a_folder_stay_and_that_is_said(dialog: SaveReport, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    dialog.folder.setText(str(tmp_path))
    assert "nothing is replaced" in dialog.told.text()


@pytest.mark.parametrize(("typed", "said"), [("", "Type or choose a folder."), ("notes.txt", "is a file, not a folder")])
def test_what_is_no_folder_cannot_be_saved_into(dialog: SaveReport, tmp_path: Path, typed: str, said: str) -> None:
    (tmp_path / "notes.txt").touch()
    dialog.folder.setText(str(tmp_path / typed) if typed else "")
    assert said in dialog.told.text()
    assert not dialog.write.isEnabled()


def test_a_saved_report_is_opened_and_so_is_its_folder(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.session.edits.choose_partnership("lep-greater-birmingham-solihull")
    desk.session.edits.choose_day(date(2018, 6, 1))
    desk.settle()
    desk.session.remember(report_folder=str(tmp_path))
    desk.window.actions_by_name["save_report"].trigger()
    dialog = desk.window.findChild(SaveReport)
    assert isinstance(dialog, SaveReport)
    dialog.write.click()
    desk.settle()
    folder = tmp_path / "gbslep-2018-06-01"
    assert sorted(path.name for path in folder.iterdir()) == ["findings.json", "flags.csv", "map.png", "report.html"]
    (notice,) = notices.open_notices()
    assert str(folder) in notice.text()
    for button in notice.buttons():
        if button.text().startswith(("&Open", "Open")):
            button.click()
    assert {Path(url.toLocalFile()) for url in opened} == {folder / "report.html", folder}
    assert notice.isVisible()


def test_from_the_start_to_a_saved_report_takes_five_clicks_and_six_characters(desk: Desk, tmp_path: Path) -> None:
    desk.session.remember(report_folder=str(tmp_path))
    partnerships, clicks = desk.window.choices.partnerships, 0
    QTest.mouseClick(partnerships.search, Qt.MouseButton.LeftButton)
    clicks += 1
    QTest.keyClicks(partnerships.search, "GBSLEP")
    rows = partnerships.tree.model()
    row = rows.index(0, 0, rows.index(0, 0))
    QTest.mouseClick(partnerships.tree.viewport(), Qt.MouseButton.LeftButton, pos=partnerships.tree.visualRect(row).center())
    clicks += 1
    desk.settle()
    # File, and its line: the screenless platform cannot open the menu itself.
    desk.window.actions_by_name["save_report"].trigger()
    clicks += 2
    dialog = desk.window.findChild(SaveReport)
    assert isinstance(dialog, SaveReport)
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    clicks += 1
    desk.settle()
    assert clicks == 5
    assert (tmp_path / "gbslep-2023-12-31" / "report.html").is_file()
