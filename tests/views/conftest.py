from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pytest
import shiboken6
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.catalogue import Catalogue
from explorer.places.shapes import Shapes
from explorer.progress import SILENT, Progress
from explorer.project import Project
from explorer.project.document import Document
from explorer.qt import notices
from explorer.settings import Settings
from explorer.views import session
from explorer.views.main_window import MainWindow
from explorer.views.map.canvas import MapCanvas
from explorer.views.parts.appearance import dress
from explorer.views.parts.theme import LIGHT, Theme
from explorer.views.session import Session
from explorer.views.session.outcome import Outcome, first_shapes, journey

Scale = Callable[[float], None]
"""Sets the size of all type against the system's."""

SIDE = 10_000.0
"""Side of each square of the chess board, in metres."""


def chess_board(columns: int = 4, rows: int = 3) -> Shapes:
    """Squares A00, A10, ... side by side; the first has a square hole in its middle."""
    rings, holes = [], []
    for number in range(columns * rows):
        west, south = number % columns * SIDE, number // columns * SIDE
        rings.append([_square(west, south, SIDE)])
        if number == 0:
            rings[0].append(_square(SIDE * 0.4, SIDE * 0.4, SIDE * 0.2)[::-1])
            holes.append(number)
    flat = [ring for polygon in rings for ring in polygon]
    codes = np.array([f"A{number % columns}{number // columns}" for number in range(columns * rows)])
    return Shapes(
        codes,
        np.vstack(flat),
        np.r_[0, np.cumsum([len(ring) for ring in flat])],
        np.r_[0, np.cumsum([len(polygon) for polygon in rings])],
        np.arange(len(codes) + 1),
    )


def _square(west: float, south: float, side: float) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    corners = [[0, 0], [side, 0], [side, side], [0, side], [0, 0]]
    ring: np.ndarray[tuple[int, int], np.dtype[np.float64]] = np.array(corners) + np.array([west, south])
    return ring


@pytest.fixture
def board() -> Shapes:
    return chess_board()


@pytest.fixture
def canvas(qapp: QApplication, qtbot: QtBot, board: Shapes) -> MapCanvas:
    canvas = MapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(640, 480)
    canvas.set_theme(LIGHT)
    canvas.set_levels([(100.0, board)])
    canvas.show()
    qtbot.waitExposed(canvas)
    canvas.settle()
    return canvas


@dataclass
class Desk:
    """A window with its session, and a way to wait for both."""

    session: Session
    window: MainWindow

    def settle(self) -> None:
        assert self.session.jobs.wait_until_idle(60)
        # Each settling of the maps draws them in full; what comes in turns of its own needs turns, not drawings.
        for turns in (3, 2):
            self.window.maps.settle()
            for _ in range(turns):
                QApplication.processEvents()

    @property
    def outcome(self) -> Outcome:
        assert self.session.outcome is not None
        return self.session.outcome


def dispose(window: MainWindow, session: Session) -> None:
    """Take window and session down at once: their connections hold each other, and tens of megabytes of maps with them."""
    shiboken6.delete(window)
    shiboken6.delete(session)


@pytest.fixture(scope="session")
def first_map() -> Shapes:
    return first_shapes()


@contextmanager
def opened_desk(catalogue: Catalogue, first_map: Shapes) -> Iterator[Desk]:
    """A desk as it stands when its first findings are there; closed at the end, with what it has told."""
    session = Session(catalogue, Document.of(Project()), Settings())
    window = MainWindow(session, first_map)
    window.set_theme(LIGHT)
    window.resize(1400, 900)
    window.show()
    session.start()
    desk = Desk(session, window)
    desk.settle()
    yield desk
    for box in notices.open_notices():
        box.close()
    session.jobs.shut_down()
    window.close()
    dispose(window, session)


@pytest.fixture(scope="session")
def first_outcome(catalogue: Catalogue) -> Outcome:
    """What every window begins with, worked out once."""
    return journey(Project(), catalogue, None, SILENT)


@pytest.fixture
def desk(
    qapp: QApplication, catalogue: Catalogue, first_map: Shapes, first_outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    def known_first(project: Project, held: Catalogue, before: Outcome | None, progress: Progress) -> Outcome:
        is_first = before is None and held is catalogue and project == Project()
        return first_outcome if is_first else journey(project, held, before, progress)

    monkeypatch.setattr(session, "journey", known_first)
    with opened_desk(catalogue, first_map) as desk:
        yield desk


@contextmanager
def undressed_after(application: QApplication) -> Iterator[float]:
    """Give the system's type size; what the application wears, which every later window would, is put off at the end."""
    font, palette, sheet = QFont(application.font()), QPalette(application.palette()), application.styleSheet()
    yield font.pointSizeF()
    application.setStyleSheet(sheet)
    application.setPalette(palette)
    application.setFont(font)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[Theme], None]]:
    """Dress the window in a theme, as it is dressed for a user; and undress it."""
    with undressed_after(qapp) as size:
        yield lambda theme: dress(qapp, theme, 1.0, size)


@pytest.fixture
def type_size(qapp: QApplication) -> Iterator[Scale]:
    """Dress the window as it is dressed for a user, with all type at a size against the system's; and undress it."""
    with undressed_after(qapp) as size:
        dress(qapp, LIGHT, 1.0, size)
        yield lambda factor: dress(qapp, LIGHT, factor, size)
