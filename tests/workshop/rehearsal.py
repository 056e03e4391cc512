"""Type in a whole workshop by keyboard: ``python -m tests.workshop.rehearsal``.

Forty people at eight tables, three rounds. Two laptops take four tables each; every table's sheet, vote and one comment a round
are typed into the windows key by key. Then the laptops are merged in both orders, and the record is written. It prints how many
keys that takes, how long they take at a usual speed, and whether everything that was typed is in the record.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.app import Application
from explorer.project.workshop import Log, current
from explorer.settings import Settings
from explorer.views.parts.theme import LIGHT
from explorer.views.workshop.operator_panel import OperatorPanel
from explorer.workshop.merging import merged
from explorer.workshop.record import Titles, record_of

TABLES, PEOPLE, ROUNDS = 8, 5, 3
KEYS_A_MINUTE = 300
"""Of whoever types every day: sixty words of five letters."""

SAID = "Most of us work in the city, {n} of five."


class Typist:
    """Presses keys and counts them."""

    def __init__(self) -> None:
        self.keys = 0

    def type(self, widget: QWidget, words: str) -> None:
        QTest.keyClicks(widget, words)
        self.keys += len(words)

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(widget, key, held)
        self.keys += 1 + (held != Qt.KeyboardModifier.NoModifier)

    def sheet(self, panel: OperatorPanel, table: int) -> None:
        panel.show_page("sheet")
        grid = panel.sheet.grid
        for row in range(grid.rowCount()):
            self.press(grid, (Qt.Key.Key_I, Qt.Key.Key_O, Qt.Key.Key_U)[(row + table) % 3])
        self._keep(panel.sheet)

    def vote(self, panel: OperatorPanel, table: int) -> None:
        panel.show_page("vote")
        for way, people in (("yes", 3), ("no", 1), ("unsure", 1)):
            field = panel.vote.counts[way]
            field.selectAll()
            self.type(field, str(people))
            self.press(field, Qt.Key.Key_Tab)
        self._keep(panel.vote)

    def comment(self, panel: OperatorPanel, table: int) -> None:
        panel.show_page("comment")
        self.type(panel.comment.words, SAID.format(n=table % 5 + 1))
        self.press(panel.comment.words, Qt.Key.Key_Tab)
        self.type(panel.comment.role, "council")
        self._keep(panel.comment)
        at = panel.comment.table.currentIndex()
        panel.comment.table.setCurrentIndex((at + 1) % panel.comment.table.count())
        self.keys += 3

    def _keep(self, form: QWidget) -> None:
        # Ctrl+Enter, which an invisible test platform gives to no shortcut.
        form.keep()  # type: ignore[attr-defined]
        self.keys += 2


def laptop(folder: Path, log: Log, tables: range, typist: Typist) -> Iterator[Log]:
    """Type in some tables of every round; yield the log after each."""
    os.environ["SUBREGION_EXPLORER_DATA"] = os.environ["SUBREGION_EXPLORER_CACHE"] = str(folder)
    application = Application(Settings())
    application.use_theme(LIGHT)
    application.window.show()
    application.session.start()
    application.settle()
    application.session.document.add(log.entries())
    if not log:
        prepare = application.window.workshop.prepare()
        typist.type(prepare.title, "Wye")
        prepare.count.setValue(TABLES)
        prepare.seated.setValue(PEOPLE)
        prepare.lay()
        prepare.questions.setPlainText("Is the line right?")
        assert prepare.keep()
        prepare.close()
        yield application.session.document.log
    room = application.window.workshop.present()
    assert room is not None
    application.settle()
    panel = room.operator
    for number in range(1, ROUNDS + 1):
        for form in (panel.sheet, panel.vote, panel.comment):
            form.round.setValue(number)
            form.table.setCurrentIndex(tables.start)
        for table in tables:
            typist.sheet(panel, table)
            typist.vote(panel, table)
            typist.comment(panel, table)
    if tables.start:
        for number in range(1, ROUNDS + 1):
            panel.vote.round.setValue(number)
            panel.close_or_open()
    room.leave()
    yield application.session.document.log
    application.close()


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    typist, began = Typist(), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        half = TABLES // 2
        first = laptop(Path(folder) / "a", Log(), range(half), typist)
        start = next(first)
        one = next(first)
        next(first, None)
        (two,) = laptop(Path(folder) / "b", start, range(half, TABLES), typist)
    there, back = merged([("a", one), ("b", two)]), merged([("b", two), ("a", one)])
    record = record_of(there, Titles({}))
    sheets, votes, comments = len(current(there.sheets)), len(current(there.votes)), len(current(there.comments))
    wanted = TABLES * ROUNDS
    is_whole = (sheets, votes, comments) == (wanted, wanted, wanted) and there.digest == back.digest and bool(record.parts)
    print(  # noqa: T201
        f"{TABLES * PEOPLE} people, {TABLES} tables, {ROUNDS} rounds: {sheets} sheets, {votes} votes, {comments} comments; "
        f"{typist.keys} keys, {typist.keys / KEYS_A_MINUTE:.1f} minutes at {KEYS_A_MINUTE} a minute; "
        f"{typist.keys / KEYS_A_MINUTE / wanted * 60:.0f} seconds a table and round; "
        f"CPU {time.process_time() - began:.0f} s; equal hashes {there.digest == back.digest}; whole {is_whole}"
    )
    app.quit()
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
