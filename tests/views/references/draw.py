"""Draw the reference picture that the map is compared with: ``python -m tests.views.references.draw``.

Look at the result before committing it: it says what is right.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.cartography import symbology
from explorer.places import boundaries
from explorer.views.map.lines import Outline
from explorer.views.map.picture import MapPicture
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import LIGHT, rgb_of

PICTURE = Path(__file__).with_name("west_midlands.png")


def _class_colours(number: int) -> npt.NDArray[np.uint32]:
    return np.array([rgb_of(colour) for colour in symbology.class_colours(number)], dtype=np.uint32)


def west_midlands() -> QImage:
    """The districts round Birmingham: five classes, some without data, a region, a functional area and a footprint."""
    picture = MapPicture(LIGHT)
    shapes = boundaries.bundled("districts", 200).shapes
    picture.set_levels([(200.0, shapes)])
    codes = shapes.codes.tolist()
    picture.set_fills(_class_colours(5)[np.arange(len(codes)) % 5], np.arange(len(codes)) % 11 == 0)
    footprint = [f"E080000{number}" for number in range(25, 32)]
    area = ["E08000025", "E08000029", "E07000218", "E07000234"]
    roles = {"region": ["E07000192", "E07000196"], "functional_area": area, "footprint": footprint}
    picture.set_outlines([Outline(role, picture.areas.outline_of(around), role) for role, around in roles.items()])
    bounds = picture.areas.bounds(footprint)
    assert bounds is not None
    return picture.image(Viewport(width=400, height=300).framing(bounds), 1.0)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    west_midlands().save(str(PICTURE))
