"""The icon in the forms that systems ask for, made of the one drawing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
DRAWING = HERE / "resources" / "icons" / "app.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)

_DRAW = """
import sys
from PySide6.QtGui import QGuiApplication, QIcon
application = QGuiApplication(["icons"])
assert QIcon(sys.argv[1]).pixmap(1024, 1024).save(sys.argv[2])
"""


def of_platform(platform: str, folder: Path) -> str | None:
    """Make the icon of a platform in a folder and return its path; None where programs carry none."""
    if platform == "linux":
        return None
    folder.mkdir(parents=True, exist_ok=True)
    picture, made = folder / "icon.png", folder / ("explorer.ico" if platform == "win32" else "explorer.icns")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", _DRAW, str(DRAWING), str(picture)], env=environment, check=True)
    from PIL import Image

    with Image.open(picture) as drawn:
        sizes = {"sizes": [(size, size) for size in SIZES]} if platform == "win32" else {}
        drawn.save(made, **sizes)
    return str(made)
