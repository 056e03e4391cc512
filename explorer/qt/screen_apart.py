"""What screen and typefaces Qt finds here, told by a process of its own: without a screen Qt ends the process."""

from __future__ import annotations

import json
import os
import sys

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication


def main() -> int:
    """Write what Qt found to standard output, as JSON on one line."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(["subregion-explorer"])
    screen = application.primaryScreen()
    size = screen.size() if screen is not None else None
    found = {
        "qt": qVersion(),
        "platform": application.platformName(),
        "typefaces": len(QFontDatabase.families()),
        "width": size.width() if size else 0,
        "height": size.height() if size else 0,
    }
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    return 0
