"""The histogram looks as it did when somebody looked at it; letters may differ a little."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from tests.views.conftest import Desk
from tests.views.references.histogram import PICTURE, blocks, page_of

LIKE = 10.0
"""Mean difference of colours (0 to 255) up to which two pictures count as alike."""


def difference(desk: Desk, page: str) -> float:
    desk.settle()
    drawn = page_of(desk.window.drawer, page)
    reference = QImage(str(PICTURE)).convertToFormat(QImage.Format.Format_RGB32)
    return float(np.abs(blocks(drawn) - blocks(reference)).mean())


def test_the_histogram_looks_like_its_reference(desk: Desk) -> None:
    assert difference(desk, "histogram") < LIKE


def test_the_histogram_of_other_figures_does_not(desk: Desk) -> None:
    desk.session.edits.choose_indicator("gdhi_per_head")
    assert difference(desk, "histogram") > LIKE
