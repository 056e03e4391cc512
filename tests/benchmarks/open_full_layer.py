"""Open a boundary file, draw it whole, then from close by, and leave: what that costs a process of its own.

``python open_full_layer.py FILE [prepared]``; with ``prepared``, all levels of detail are made as the window does.
"""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.places import opened_boundaries
from explorer.places.districts import load_districts
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.map_areas import Level
from explorer.views.map.paths import pyramid

application = QApplication([])
found = opened_boundaries.read(Path(sys.argv[1]), load_districts())
levels: list[Level] = [(0.0, found.shapes), *found.coarser]
if "prepared" in sys.argv:
    levels = [*pyramid([(0.0, found.shapes), *found.coarser])]
canvas = MapCanvas()
canvas.resize(1600, 1000)
canvas.set_levels(levels)
canvas.fit()
image = QImage(1600, 1000, QImage.Format.Format_RGB32)
canvas.render(image)
if "prepared" in sys.argv:
    canvas.zoom_to_areas([code for code in canvas.codes if code.startswith("E0800003")])
    canvas.settle()
    canvas.render(image)
os._exit(0)
