"""Present on two monitors, and pull the second one out in the middle: ``python -m tests.workshop.two_screens``.

It needs a screen that can be parted, such as Xvfb's with RandR; ``xrandr`` parts it. It prints what the test looks at, as JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explorer.catalogue import Catalogue
from explorer.project import Project
from explorer.project.document import Document
from explorer.settings import Settings
from explorer.views.main_window import MainWindow
from explorer.views.parts.theme import LIGHT
from explorer.views.session import Session
from explorer.views.session.outcome import first_shapes
from explorer.views.workshop.present_window import PresentWindow


def settle(app: QApplication, session: Session, turns: int = 8) -> None:
    for _ in range(turns):
        session.jobs.wait_until_idle(60)
        for _ in range(5):
            app.processEvents()
        time.sleep(0.1)


def state(room: PresentWindow) -> dict[str, object]:
    return {
        "screens": [screen.name() for screen in QGuiApplication.screens()],
        "room_on": room.audience.screen().name(),
        "room_at": room.audience.geometry().getRect(),
        "operator_at": room.operator.geometry().getRect() if room.operator.isVisible() else None,
        "notes": room.operator.notes.isVisible(),
        "sentence": room.audience.sentence.text(),
    }


def main() -> int:
    app = QApplication(sys.argv[:1])
    session = Session(Catalogue.load(), Document.of(Project()), Settings())
    window = MainWindow(session, first_shapes())
    window.set_theme(LIGHT)
    window.setGeometry(40, 40, 1000, 600)
    window.show()
    session.start()
    settle(app, session)
    prepare = window.workshop.prepare()
    prepare.title.setText("Wye")
    prepare.lay()
    prepare.keep()
    prepare.close()
    room = window.workshop.present()
    assert room is not None
    settle(app, session)
    room.presenting.go(1)
    settle(app, session)
    told = {"two": state(room)}
    subprocess.run(["xrandr", "--delmonitor", "B"], check=True, stdout=subprocess.DEVNULL)
    settle(app, session, 12)
    told["one"] = state(room)
    entries = len(list(session.document.log.entries()))
    print(json.dumps({**told, "entries": entries}))  # noqa: T201
    session.jobs.shut_down()
    return 0


if __name__ == "__main__":
    sys.exit(main())
