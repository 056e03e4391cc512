"""What Qt itself says is said in the language that was chosen; what no message has stays as Qt says it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from explorer import words
from explorer.qt.qt_words import message_name, speak_as_we_do
from tests.words.uses import messages


@pytest.fixture
def welsh(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    words.speak("cy")
    translator = speak_as_we_do(qapp)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    words.speak("en")


@pytest.mark.usefixtures("welsh")
def test_buttons_and_days_of_qt_are_in_welsh(qtbot: QtBot) -> None:
    kinds = QDialogButtonBox.StandardButton
    row = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Apply | kinds.Help)
    qtbot.addWidget(row)
    assert [row.button(kind).text().replace("&", "") for kind in (kinds.Ok, kinds.Cancel, kinds.Apply, kinds.Help)] == [
        "Iawn", "Canslo", "Rhoi ar waith", "Cymorth",
    ]  # fmt: skip
    box = QMessageBox(QMessageBox.Icon.Warning, "", "")
    qtbot.addWidget(box)
    box.setDetailedText("x")
    assert "Dangos manylion …" in [button.text() for button in box.buttons()]
    asked = QInputDialog()
    qtbot.addWidget(asked)
    buttons = asked.findChild(QDialogButtonBox)
    asked.show()
    buttons = buttons or asked.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    assert buttons.button(kinds.Cancel).text() == "Canslo"
    assert QLocale().toString(QDate(2026, 3, 1), "d MMMM yyyy") == "1 Mawrth 2026"


@pytest.mark.usefixtures("welsh")
def test_what_no_message_has_stays_as_qt_says_it() -> None:
    assert QCoreApplication.translate("QFileDialog", "Recent Places") == "Recent Places"
    assert QKeySequence("Ctrl+Home").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Home"


def test_every_message_is_something_that_a_translation_of_qt_has() -> None:
    keys = {key.removeprefix("qt-") for key in messages() if key.startswith("qt-")}
    assert keys == {message_name(key) for key in keys}
    assert {message_name(said) for said in ("&OK", "Show Details...", "Cu&t", "File &name:", "Date Modified")} <= keys
