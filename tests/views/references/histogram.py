"""Draw the reference picture of a chart: ``python -m tests.views.references.histogram``.

Look at the result before committing it: it says what is right.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.catalogue import Catalogue
from explorer.project import Project
from explorer.project.document import Document
from explorer.settings import Settings
from explorer.views.charts.drawer import Drawer
from explorer.views.main_window import MainWindow
from explorer.views.parts.theme import LIGHT
from explorer.views.session import Session
from explorer.views.session.outcome import first_shapes

PICTURE = Path(__file__).with_name("histogram.png")
SIZE = (640, 280)
BLOCK = 8
"""Pixels over which two pictures are averaged before they are compared: letters differ between machines."""


def page_of(drawer: Drawer, name: str) -> QImage:
    """One page of the drawer at the size of the reference."""
    drawer.open_page(name)
    page = drawer.page_widget(name)
    QApplication.processEvents()
    page.setMinimumSize(*SIZE)
    page.resize(*SIZE)
    QApplication.processEvents()
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    page.setMinimumSize(0, 0)
    return picture.scaled(*SIZE)


def blocks(picture: QImage) -> npt.NDArray[np.float64]:
    """Mean red, green and blue of every block of pixels."""
    pixels = np.frombuffer(picture.bits(), dtype=np.uint8).reshape(picture.height(), picture.width(), 4)[..., :3]
    height, width = (side // BLOCK * BLOCK for side in pixels.shape[:2])
    cells = pixels[:height, :width].reshape(height // BLOCK, BLOCK, width // BLOCK, BLOCK, 3)
    return np.asarray(cells.mean(axis=(1, 3), dtype=np.float64))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    session = Session(Catalogue.load(), Document.of(Project()), Settings())
    window = MainWindow(session, first_shapes())
    window.set_theme(LIGHT)
    window.resize(1400, 900)
    window.show()
    session.start()
    session.jobs.wait_until_idle()
    page_of(window.drawer, "histogram").save(str(PICTURE))
    session.jobs.shut_down()
