"""How long a room waits: CPU time to the next picture, to the answer of a what-if, and of a frame while the map is moved."""

from __future__ import annotations

import time
from collections.abc import Iterator

import numpy as np
import pytest

from tests.benchmarks.conftest import Meter

pytest.importorskip("PySide6")
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.catalogue import Catalogue
from explorer.project import Project
from explorer.project.document import Document
from explorer.settings import Settings
from explorer.views.main_window import MainWindow
from explorer.views.session import Session
from explorer.views.session.outcome import first_shapes
from explorer.views.workshop.present_window import PresentWindow

FRAMES = 120


@pytest.fixture
def room(qapp: QApplication) -> Iterator[PresentWindow]:
    session = Session(Catalogue.load(), Document.of(Project()), Settings())
    window = MainWindow(session, first_shapes())
    window.show()
    session.start()
    session.jobs.wait_until_idle(60)
    qapp.processEvents()
    prepare = window.workshop.prepare()
    prepare.title.setText("Wye")
    prepare.lay()
    prepare.keep()
    prepare.close()
    room = window.workshop.present()
    assert room is not None
    room.audience.showNormal()
    room.audience.resize(1920, 1080)
    ends = time.monotonic() + 2
    while time.monotonic() < ends:
        session.jobs.wait_until_idle(60)
        qapp.processEvents()
    room.audience.map.settle()
    yield room
    session.jobs.shut_down()
    room.leave()
    window.close()
    window.deleteLater()


def _seen(room: PresentWindow) -> None:
    QApplication.processEvents()
    room.audience.repaint()


def test_next_picture(room: PresentWindow, meter: Meter) -> None:
    """Goal: 150 ms."""

    def next_picture() -> None:
        QTest.keyClick(room.audience, Qt.Key.Key_Space if room.presenting.following else Qt.Key.Key_Backspace)
        _seen(room)

    meter.call(next_picture)
    assert room.audience.sentence.text()


def test_what_if_answered(room: PresentWindow, meter: Meter) -> None:
    """From Enter to the sentence and the map; goal: 1,000 ms."""

    def answer() -> None:
        room.presenting.what_if_named("Stafford")
        _seen(room)

    meter.call(answer, rounds=6)
    assert "Stafford" in room.audience.sentence.text()


def test_frames_while_the_map_is_moved(room: PresentWindow, meter: Meter) -> None:
    """Goal: 16 ms at the 99th percentile."""
    frames = []
    for number in range(FRAMES):
        began = time.process_time()
        room.audience.map.camera.pan(6.0 if number % 40 < 20 else -6.0, 2.0)
        _seen(room)
        frames.append(1000 * (time.process_time() - began))
    middle, worst = (round(float(np.percentile(frames, share)), 1) for share in (50, 99))
    meter.told(
        {"wall_ms": middle, "cpu_ms": middle, "p99_ms": worst, "peak_mb": 0.0, "goal": f"16 ms at the 99th percentile: {worst}"}
    )
    assert len(frames) == FRAMES
