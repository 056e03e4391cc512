"""Pages and trees as they are told to those who hear them: links by what they lead to, rows by where the keyboard is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from explorer.qt.announcer import announcer
from explorer.qt.reader_roles import row_of_tree
from explorer.views.parts.pages import Page
from tests.views.conftest import Desk

PICTURE = "\ufffc"
"""Stands for a picture in the text of a page."""


@pytest.fixture
def heard(qapp: QApplication) -> Iterator[list[str]]:
    words: list[str] = []
    announcer().announced.connect(words.append)
    yield words
    announcer().announced.disconnect(words.append)


def test_a_link_of_a_page_is_told_with_the_words_in_front_of_it(qtbot: QtBot, heard: list[str]) -> None:
    page = Page("Statement")
    qtbot.addWidget(page)
    page.setHtml(
        "<p>Role: member. It is whole: in 2021<sup> [<a href='#3'>3</a>]</sup> most work inside."
        "<a href='#1'>1</a>, <a href='#2'>2</a></p>"
        "<p><a href='#top'>To the top</a></p>"
    )
    page.show()
    page.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    for _ in range(4):
        QTest.keyClick(page, Qt.Key.Key_Tab)
    whole = "It is whole: in 2021 most work inside."
    assert heard == ["3, link. It is whole: in 2021", f"1, link. {whole}", f"2, link. {whole}", "To the top, link. "]


def test_a_page_is_gone_through_by_its_headings(qtbot: QtBot, heard: list[str]) -> None:
    page = Page("Statement")
    qtbot.addWidget(page)
    page.setHtml("<h1>Statement</h1><p>As at today</p><h2>In brief</h2><p>It fits.</p><h2>Sources</h2><p>Census</p>")
    lines = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        lines.append(page.textCursor().block().text())
    assert lines == ["In brief", "Sources", "Sources", "In brief"]
    assert heard == ["No further heading below."]


def test_the_row_of_a_tree_at_which_the_keyboard_is_has_its_number_among_what_is_read(desk: Desk) -> None:
    tree = desk.window.choices.partnerships.tree
    as_read = QAccessible.queryAccessibleInterface(tree)
    assert as_read.child(row_of_tree(tree)).text(QAccessible.Text.Name) == "West Midlands, combined authority"
    tree.setCurrentIndex(tree.model().index(1, 0))
    assert as_read.child(row_of_tree(tree)).text(QAccessible.Text.Name) == tree.currentIndex().data()


def test_pages_of_which_one_shows_are_no_layers_to_a_reader(desk: Desk) -> None:
    books = desk.window.findChildren(QStackedWidget)
    assert books
    assert {QAccessible.queryAccessibleInterface(book).role() for book in books} == {QAccessible.Role.Grouping}


def test_the_line_of_a_page_at_which_the_keyboard_is_is_told(
    desk: Desk, heard: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = desk.window.findings.evidence
    desk.window.activateWindow()
    desk.window.map.canvas.setFocus()
    announcer().speak()
    page.setFocus()
    announcer().speak()
    assert heard[-1] == page.document().begin().text().strip()
    desk.window.findings.flags.choose(1)
    announcer().speak()
    assert heard[-1] == page.document().begin().text().strip()
    assert heard[-1].startswith("Red: ")
    # While a reader listens, no page is without a picture: it would be read to its end at once.
    assert PICTURE not in page.toPlainText()
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    desk.window.findings.flags.choose(2)
    assert PICTURE in page.toPlainText()
