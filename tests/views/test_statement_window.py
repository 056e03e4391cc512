"""The window of the statement: the author's words, the pages as they will be, and the files that are saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget

from explorer.project.document import Document
from explorer.project.own_words import Considered, Letter, OwnWords, words_for
from explorer.qt import notices
from explorer.views.projects.save_report import SaveReport
from explorer.views.projects.statement_window import StatementWindow
from explorer.words import say
from tests.views.conftest import Desk

MARKUP = "<b>One</b> labour market & =1+1"


@pytest.fixture
def shown(desk: Desk) -> StatementWindow:
    desk.window.actions_by_name["statement"].trigger()
    desk.settle()
    found = desk.window.files.statement
    assert found is not None
    return found


def say_in(table: QTableWidget, row: int, column: int, said: str) -> None:
    item = table.item(row, column)
    assert item is not None
    item.setText(said)


def own_words(desk: Desk) -> OwnWords:
    return words_for(desk.session.project.words, desk.session.project.partnership)


def asked_to_save(shown: StatementWindow) -> SaveReport:
    shown.save_button.click()
    dialog = shown.findChild(SaveReport)
    assert isinstance(dialog, SaveReport)
    return dialog


def test_words_are_steps_that_the_pages_show_and_that_stay_with_the_project(desk: Desk, shown: StatementWindow) -> None:
    assert shown.page.toPlainText().startswith("Statement on the boundary of the West Midlands Combined Authority")
    assert "Who commutes in" in shown.page.toPlainText()
    assert shown.missing.text().startswith("Still missing: who prepared it, why the line is here, other lines")

    QTest.keyClicks(shown.form.author, "WMCA, A. Officer")
    QTest.keyClick(shown.form.author, Qt.Key.Key_Return)
    desk.settle()
    assert shown.isVisible()
    assert own_words(desk).author == "WMCA, A. Officer"
    assert say(desk.session.history.undo_label) == "Say who prepared the statement"
    assert "Prepared by WMCA, A. Officer." in shown.page.toPlainText()

    shown.form.why.setPlainText(MARKUP)
    shown.keep()
    say_in(shown.form.considered, 0, 0, "With Wyre Forest")
    say_in(shown.form.considered, 0, 1, "Not wanted there")
    say_in(shown.form.letters, 0, 1, "1 May 2026")
    desk.settle()
    words = own_words(desk)
    writer = shown.form.letters.item(0, 0)
    assert (words.why, words.considered) == (MARKUP, (Considered("With Wyre Forest", "Not wanted there"),))
    assert [one.said for one in words.letters] == ["1 May 2026"]
    assert shown.form.considered.rowCount() == 2
    pages = shown.page.toPlainText()
    assert writer is not None
    assert all(said in pages for said in (MARKUP, "With Wyre Forest", "Not wanted there", "1 May 2026", writer.text()))
    assert shown.missing.text() == "Still missing: letters of 3 partners."

    for _ in range(5):
        desk.session.undo()
    desk.settle()
    assert (own_words(desk).author, shown.form.author.text(), shown.form.why.toPlainText()) == ("", "", "")
    assert MARKUP not in shown.page.toPlainText()
    for _ in range(5):
        desk.session.redo()
    desk.settle()
    assert own_words(desk) == words
    assert shown.form.words == words

    # Another partnership has words of its own; those said here are there again when it is looked at again.
    desk.session.edits.choose_partnership("lep-greater-birmingham-solihull")
    desk.settle()
    assert shown.form.author.text() == ""
    assert "Greater Birmingham" in shown.page.toPlainText()
    shown.close()
    kept = desk.session.project
    desk.session.open_document(Document.of(kept))
    desk.session.edits.choose_partnership(words.partnership)
    desk.settle()
    desk.window.actions_by_name["statement"].trigger()
    desk.settle()
    assert shown.form.words == words
    assert shown.form.why.toPlainText() == MARKUP


def test_words_are_kept_when_nobody_leaves_the_field_and_none_are_made_up(desk: Desk, shown: StatementWindow) -> None:
    shown.close()
    assert desk.session.history.undo_label == ""
    partnership = desk.session.project.partnership
    # Letters in another order than the table's, and one of an institution that is not in it.
    told = OwnWords(partnership, " A ", letters=(Letter("coventry-university", "yes"), Letter("gone", "1 May")))
    desk.session.edits.say_in_statement(told)
    desk.settle()
    desk.window.actions_by_name["statement"].trigger()
    desk.settle()
    shown.close()
    assert own_words(desk) == told
    shown.open_window()
    shown._later.setInterval(1)
    shown.form.why.setPlainText("It is one labour market.")
    QTest.qWait(50)
    desk.settle()
    assert own_words(desk).why == "It is one labour market."
    assert own_words(desk).letter("gone") == "1 May"


def test_all_files_are_saved_in_one_press_or_none(
    desk: Desk, shown: StatementWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.session.remember(report_folder=str(tmp_path))
    shown.form.author.setText("Not left yet")
    dialog = asked_to_save(shown)
    folder = dialog.path
    (tmp_path / "notes.txt").touch()
    dialog.folder.setText(str(tmp_path / "notes.txt" / "folder"))
    dialog.write.click()
    desk.settle()
    (refused,) = notices.open_notices()
    assert "notes.txt" in refused.text()
    assert refused.informativeText()
    refused.close()
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert shown.save_button.isEnabled()

    asked_to_save(shown).write.click()
    assert shown.stop.isVisible()
    shown.stop.click()
    desk.settle()
    assert not folder.exists()
    assert notices.open_notices() == []

    asked_to_save(shown).write.click()
    desk.settle()
    name = folder.name
    tails = ("annex.html", "findings.json", "map.png", "statement.docx", "statement.html", "statement.pdf")
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}-{tail}" for tail in tails]
    assert "Not left yet" in (folder / f"{name}-statement.html").read_text(encoding="utf-8")
    assert not shown.stop.isVisible()
    (notice,) = notices.open_notices()
    assert str(folder) in notice.text()
    for button in notice.buttons():
        if "Open" in button.text().replace("&", ""):
            button.click()
    assert {Path(url.toLocalFile()) for url in opened} == {folder / f"{name}-statement.html", folder}

    dialog = asked_to_save(shown)
    assert "holds a statement already" in dialog.told.text()
    assert not dialog.write.isVisible()
    dialog.reject()
