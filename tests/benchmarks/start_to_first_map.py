"""Start the application by its front door, wait until its map is painted, and leave at once; fail where it is not painted."""

import gc
import os
import time

from explorer import cli

cli.parser([]).parse_args([])
gc.disable()

# Only now and in this order, as the front door does it.
from explorer import qt  # noqa: E402, F401  isort: skip
from PySide6.QtCore import QEvent, QObject  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from explorer.app import Application  # noqa: E402
from explorer.settings import Settings  # noqa: E402

PATIENCE = 120.0
"""Seconds after which a map that is still not painted never will be."""


class FirstPaint(QObject):
    """Ends the process when the map has been painted."""

    painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False


application = Application(Settings())
watcher = FirstPaint()
application.window.map.canvas.installEventFilter(watcher)
application.window.resize(1600, 1000)
application.window.show()
ends = time.monotonic() + PATIENCE
while not watcher.painted and time.monotonic() < ends:
    QApplication.processEvents()
os._exit(0 if watcher.painted else 1)
