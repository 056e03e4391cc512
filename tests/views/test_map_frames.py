"""A map too slow to be painted anew for each frame moves all the same, and is finished once it rests."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from explorer.views.map import frames, map_areas
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.picture import MapPicture
from tests.views.test_map_picture import share_apart

RED, BLUE = 0xFFCC2020, 0xFF2040CC


@pytest.fixture
def paintings(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The views that were painted in one go."""
    painted: list[object] = []
    paint: Callable[..., QImage] = MapPicture._paint

    def noted(self: MapPicture, view: object, *rest: object) -> QImage:
        painted.append(view)
        return paint(self, view, *rest)

    monkeypatch.setattr(MapPicture, "_paint", noted)
    return painted


@pytest.fixture
def slow(canvas: MapCanvas, monkeypatch: pytest.MonkeyPatch) -> MapCanvas:
    """A map of which any frame takes too long, after its first."""
    canvas.set_fills(np.where(np.arange(len(canvas.codes)) % 2, RED, BLUE).astype(np.uint32))
    canvas.settle()
    monkeypatch.setattr(frames, "SLOW", 0.0)
    canvas._frames._cost = 1.0
    canvas.grab()
    return canvas


def test_a_slow_map_shows_its_last_frame_while_it_moves_and_a_finished_one_at_rest(
    slow: MapCanvas, qtbot: QtBot, paintings: list[object]
) -> None:
    middle = QPointF(slow.rect().center())
    seen = slow.grab().toImage()
    for _ in range(3):
        slow.camera.zoom(1.2, middle)
        moving = slow.grab().toImage()
    assert share_apart(moving, seen) > 0.05
    qtbot.waitUntil(lambda: slow.picture.is_prepared(slow.camera.view, 1.0))
    assert not paintings
    finished = slow.picture.image(slow.camera.view, 1.0)
    anew = slow.picture._paint(slow.camera.view, 1.0, False)
    assert share_apart(finished, anew) == 0
    assert share_apart(slow.grab().toImage(), moving) > 0


def test_new_colours_are_shown_while_a_slow_map_moves(slow: MapCanvas) -> None:
    slow.camera.zoom(1.2)
    before = slow.grab().toImage()
    slow.set_fills(np.full(len(slow.codes), 0xFF20AA20, dtype=np.uint32))
    slow.camera.zoom(1.2)
    assert share_apart(slow.grab().toImage(), before) > 0.2


def test_a_map_that_is_slow_no_more_is_painted_anew_while_it_moves(
    canvas: MapCanvas, monkeypatch: pytest.MonkeyPatch, paintings: list[object]
) -> None:
    monkeypatch.setattr(frames, "SLOW", 30.0)
    canvas.grab()
    canvas._frames._cost = 60.0
    canvas.camera.zoom(1.2)
    canvas.grab()
    assert not paintings
    canvas.settle()
    canvas.grab()
    canvas.camera.zoom(1.2)
    canvas.grab()
    assert len(paintings) == 1


def test_a_picture_made_in_many_portions_is_the_one_painted_in_one_go(canvas: MapCanvas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(map_areas, "MOST_AT_ONCE", 1)
    view, picture, portions = canvas.camera.view.zoomed(1.1), canvas.picture, 0
    while picture.prepare_recolouring(view, 1.0):
        portions += 1
    assert portions > len(canvas.codes)
    assert share_apart(picture.image(view, 1.0), picture._paint(view, 1.0, False)) == 0
