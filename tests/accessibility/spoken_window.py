"""The window with those that open from it, where a screen reader hears it: run with the folder of its messages."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest

from explorer.app import Application
from explorer.qt import notices
from explorer.settings import Settings
from tests.accessibility.journeys import west_midlands
from tests.accessibility.reader import Reader

TABLE = "code,district,year,Homes (%)\nE08000025,Birmingham,2024,94.1\nE08000026,Coventry,2024,95.3\n"
PRINCIPAL = ("statement", "redraw", "functional_areas", "history")
WITHIN = 60.0


def main(folder: Path) -> int:
    """Do a person's task by keyboard, then open all, and let the listener walk."""
    application = Application(Settings(report_folder=str(folder / "reports")))
    window = application.window
    window.resize(1400, 900)
    window.show()
    application.session.start()
    application.settle()
    window.activateWindow()
    QTest.qWait(300)
    reader = Reader(pause=40)
    try:
        west_midlands(application, reader)
    finally:
        (folder / "lines.txt").write_text("\n".join(reader.lines), encoding="utf-8")
        reader.close()
    for notice in notices.open_notices():
        notice.close()
    (folder / "homes.csv").write_text(TABLE, encoding="utf-8")
    window.data.open_table(folder / "homes.csv")
    prepared = window.workshop.prepare()
    prepared.title.setText("Workshop")
    prepared.questions.setPlainText("Is the line right?")
    prepared.count.setValue(2)
    prepared.seated.setValue(6)
    prepared.lay()
    prepared.keep()
    for name in (*PRINCIPAL, "present"):
        window.actions_by_name[name].trigger()
        application.settle()
    (folder / "ready").touch()
    began = time.monotonic()
    while not (folder / "walked").exists() and time.monotonic() - began < WITHIN:
        QTest.qWait(50)
    (folder / "done").touch()
    application.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
