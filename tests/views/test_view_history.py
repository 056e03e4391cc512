"""Back and forward through the views looked at."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from explorer.views.map import furniture as furniture
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.viewport import Viewport
from tests.views.conftest import Desk


def place(canvas: MapCanvas) -> tuple[float, float, float]:
    view = canvas.camera.view
    return round(view.east), round(view.north), round(view.metres_per_pixel, 3)


def look(canvas: MapCanvas, codes: list[str]) -> tuple[float, float, float]:
    canvas.zoom_to_areas(codes)
    canvas.settle()
    return place(canvas)


def press(canvas: MapCanvas, button: Qt.MouseButton) -> None:
    QTest.mouseClick(canvas, button, pos=QPoint(100, 100))
    canvas.settle()


def test_the_thumb_buttons_go_back_and_forward(canvas: MapCanvas) -> None:
    start = place(canvas)
    first, second = look(canvas, ["A11"]), look(canvas, ["A32"])
    press(canvas, Qt.MouseButton.BackButton)
    assert place(canvas) == first
    press(canvas, Qt.MouseButton.BackButton)
    assert place(canvas) == start
    press(canvas, Qt.MouseButton.BackButton)
    assert place(canvas) == start
    press(canvas, Qt.MouseButton.ForwardButton)
    press(canvas, Qt.MouseButton.ForwardButton)
    assert place(canvas) == second


def test_looking_elsewhere_after_going_back_forgets_what_lay_ahead(canvas: MapCanvas) -> None:
    look(canvas, ["A11"])
    look(canvas, ["A32"])
    press(canvas, Qt.MouseButton.BackButton)
    elsewhere = look(canvas, ["A00"])
    press(canvas, Qt.MouseButton.ForwardButton)
    assert place(canvas) == elsewhere


def test_a_pan_left_at_once_can_still_be_returned_to(canvas: MapCanvas) -> None:
    canvas.camera.pan(50, 20)
    panned = place(canvas)
    canvas.camera.go_back()
    canvas.settle()
    assert place(canvas) != panned
    canvas.camera.go_forward()
    canvas.settle()
    assert place(canvas) == panned


def test_a_resized_window_is_no_view_to_go_back_to(canvas: MapCanvas) -> None:
    first, _ = look(canvas, ["A11"]), look(canvas, ["A32"])
    canvas.resize(500, 400)
    canvas.settle()
    canvas.camera.go_back()
    canvas.settle()
    assert place(canvas) == first
    assert canvas.camera.view.width == 500


def test_the_map_tells_where_one_can_go(canvas: MapCanvas) -> None:
    told: list[tuple[bool, bool]] = []
    canvas.camera.history_changed.connect(lambda back, forward: told.append((back, forward)))
    look(canvas, ["A11"])
    canvas.camera.go_back()
    assert (True, False) in told
    assert told[-1] == (False, True)


def test_the_menu_goes_back_by_key(desk: Desk) -> None:
    canvas, actions = desk.window.map.canvas, desk.window.actions_by_name
    canvas.settle()
    before = place(canvas)
    canvas.camera.zoom(2.0)
    canvas.settle()
    assert actions["view_back"].isEnabled()
    assert not actions["view_forward"].isEnabled()
    assert [keys.toString() for keys in actions["view_back"].shortcuts()] == ["Alt+Left"]
    actions["view_back"].trigger()
    desk.settle()
    assert place(canvas) == before
    assert actions["view_forward"].isEnabled()


def test_showing_the_footprint_can_be_taken_back(desk: Desk) -> None:
    canvas = desk.window.map.canvas
    canvas.camera.zoom(3.0)
    canvas.settle()
    before = place(canvas)
    desk.window.show_footprint()
    desk.settle()
    assert place(canvas) != before
    canvas.camera.go_back()
    desk.settle()
    assert place(canvas) == before


@pytest.mark.parametrize("at", ["arrow", "elsewhere"])
def test_the_north_arrow_says_which_north_it_means(canvas: MapCanvas, at: str) -> None:
    box = furniture.north_arrow_box(QRectF(canvas.rect()))
    point = box.center().toPoint() if at == "arrow" else QPoint(300, 50)
    QApplication.sendEvent(canvas, QHelpEvent(QHelpEvent.Type.ToolTip, point, canvas.mapToGlobal(point)))
    assert ("British National Grid" in QToolTip.text()) == (at == "arrow")
    QToolTip.hideText()
    QApplication.processEvents()


def test_the_north_arrow_stands_clear_of_the_scale_bar(canvas: MapCanvas) -> None:
    area = QRectF(canvas.rect())
    assert furniture.north_arrow_box(area).right() <= area.left() + furniture.EDGE + furniture.ARROW_SPACE
    assert area.contains(furniture.north_arrow_box(area))


def test_the_anchor_of_a_wheel_zoom_is_kept_through_back_and_forward(canvas: MapCanvas) -> None:
    canvas.camera.zoom(2.0, QPointF(10, 10))
    canvas.settle()
    zoomed: Viewport = canvas.camera.view
    canvas.camera.go_back()
    canvas.settle()
    canvas.camera.go_forward()
    canvas.settle()
    assert canvas.camera.view == zoomed
