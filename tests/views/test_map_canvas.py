import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.places.shapes import Shapes
from explorer.views.map.canvas import MapCanvas
from explorer.views.map.lines import Outline
from explorer.views.parts.theme import LIGHT, packed

RED = int(packed(np.array([[200.0, 30.0, 30.0]]))[0])
GREEN = int(packed(np.array([[30.0, 160.0, 60.0]]))[0])


def place(canvas: MapCanvas, code: str, right: float = 0.0, down: float = 0.0) -> QPoint:
    """Return the middle of a square, moved by shares of its side."""
    middle = canvas.position_of(code)
    assert middle is not None
    side = 10_000.0 / canvas.camera.view.metres_per_pixel
    return (middle + QPointF(right * side, down * side)).toPoint()


def colour_at(canvas: MapCanvas, point: QPoint) -> int:
    image = canvas.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixel(round(point.x() * ratio), round(point.y() * ratio))


def paint_all(canvas: MapCanvas, colour: int) -> None:
    canvas.set_fills(np.full(len(canvas.codes), colour, dtype=np.uint32))


def test_the_first_map_needs_neither_pandas_nor_shapely_nor_charts() -> None:
    program = (
        "import sys; from explorer.views.map.canvas import MapCanvas; from PySide6.QtWidgets import QApplication;"
        "from tests.views.conftest import chess_board; app = QApplication([]); canvas = MapCanvas();"
        "canvas.set_levels([(100.0, chess_board())]); canvas.grab();"
        "print(sorted({'pandas', 'shapely', 'geopandas', 'matplotlib', 'pyqtgraph', 'scipy'} & set(sys.modules)))"
    )
    program = program.replace("from tests.views.conftest import chess_board;", _BOARD)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr


_BOARD = (
    "import numpy as np; from explorer.places.shapes import Shapes;"
    "chess_board = lambda: Shapes(np.array(['A']), np.array([[0, 0], [9e3, 0], [9e3, 9e3], [0, 0.0]]),"
    "np.array([0, 4]), np.array([0, 1]), np.array([0, 1]));"
)


def test_an_area_is_found_under_a_point_and_water_is_not(canvas: MapCanvas) -> None:
    assert canvas.area_at(QPointF(place(canvas, "A21"))) == "A21"
    assert canvas.area_at(QPointF(1, 1)) is None


def test_a_hole_belongs_to_no_area(canvas: MapCanvas) -> None:
    assert canvas.area_at(QPointF(place(canvas, "A00"))) is None
    assert canvas.area_at(QPointF(place(canvas, "A00", right=0.3))) == "A00"


def test_areas_take_their_colours_and_can_be_recoloured(canvas: MapCanvas) -> None:
    paint_all(canvas, RED)
    assert colour_at(canvas, place(canvas, "A11")) == RED
    paint_all(canvas, GREEN)
    assert colour_at(canvas, place(canvas, "A11")) == GREEN


def test_marked_areas_are_hatched_over_their_colour_and_others_are_not(canvas: MapCanvas) -> None:
    marks = np.array([GREEN if code == "A11" else 0 for code in canvas.codes], dtype=np.uint32)
    canvas.set_fills(np.full(len(canvas.codes), RED, dtype=np.uint32), None, marks)
    image = canvas.grab().toImage()
    marked, plain = place(canvas, "A11"), place(canvas, "A21")
    assert {image.pixel(marked.x() + way, marked.y()) for way in range(14)} == {RED, GREEN}
    assert {image.pixel(plain.x() + way, plain.y()) for way in range(14)} == {RED}


def test_marks_run_across_the_hatching_of_missing_data(canvas: MapCanvas) -> None:
    marks = np.array([GREEN if code == "A11" else 0 for code in canvas.codes], dtype=np.uint32)
    canvas.set_fills(np.full(len(canvas.codes), RED, dtype=np.uint32), None, marks)
    image, middle = canvas.grab().toImage(), place(canvas, "A11")
    green = next(x for x in range(middle.x(), middle.x() + 14) if image.pixel(x, middle.y()) == GREEN)
    assert image.pixel(green + 1, middle.y() + 1) == GREEN
    assert image.pixel(green - 1, middle.y() + 1) == RED


def test_no_data_is_hatched_whatever_its_colour_says(canvas: MapCanvas) -> None:
    no_data = np.array([code == "A11" for code in canvas.codes])
    canvas.set_fills(np.full(len(canvas.codes), RED, dtype=np.uint32), no_data)
    image = canvas.grab().toImage()
    middle = place(canvas, "A11")
    seen = {image.pixel(middle.x() + step, middle.y()) for step in range(-8, 8)}
    assert seen == {QColor(LIGHT.no_data).rgb(), QColor(LIGHT.hatching).rgb()}


def test_highlighting_fades_the_other_areas_and_keeps_the_chosen(canvas: MapCanvas) -> None:
    paint_all(canvas, RED)
    canvas.set_highlight(["A11"])
    assert colour_at(canvas, place(canvas, "A11")) == RED
    assert colour_at(canvas, place(canvas, "A31")) != RED
    canvas.set_highlight([])
    assert colour_at(canvas, place(canvas, "A31")) == RED


def test_the_outline_of_a_group_leaves_out_the_borders_within(canvas: MapCanvas) -> None:
    lines = canvas.picture.areas.outline_of(["A11", "A21"])
    assert np.abs(lines[:, 1] - lines[:, 0]).sum() == pytest.approx(60_000)


def test_a_footprint_is_drawn_where_its_border_runs(canvas: MapCanvas) -> None:
    border = place(canvas, "A11", right=0.5)
    paint_all(canvas, RED)
    canvas.set_outlines([Outline("Footprint", canvas.picture.areas.outline_of(["A11"]), "footprint")])
    assert QColor(colour_at(canvas, border)).lightness() < 60


def test_zooming_to_areas_brings_them_into_view(canvas: MapCanvas) -> None:
    before = canvas.camera.view.metres_per_pixel
    canvas.zoom_to_areas(["A11"])
    canvas.settle()
    west, south, east, north = canvas.camera.view.bounds
    assert west <= 10_000
    assert south <= 10_000
    assert east >= 20_000
    assert north >= 20_000
    assert canvas.camera.view.metres_per_pixel < before / 2


def test_zooming_to_nothing_known_leaves_the_view(canvas: MapCanvas) -> None:
    before = canvas.camera.view
    canvas.zoom_to_areas(["X99"])
    canvas.settle()
    assert canvas.camera.view == before


def test_the_wheel_zooms_at_the_pointer(canvas: MapCanvas) -> None:
    pointer = QPointF(place(canvas, "A32"))
    ground = canvas.camera.view.to_map(pointer)
    QApplication.sendEvent(canvas, wheel(canvas, pointer))
    assert canvas.camera.view.to_map(pointer) == pytest.approx(ground)
    assert canvas.area_at(pointer) == "A32"


def wheel(canvas: MapCanvas, pointer: QPointF) -> QWheelEvent:
    return QWheelEvent(
        pointer, QPointF(canvas.mapToGlobal(pointer.toPoint())), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def test_dragging_moves_the_map_with_the_pointer(canvas: MapCanvas) -> None:
    start = place(canvas, "A11")
    clicked: list[str] = []
    canvas.area_clicked.connect(clicked.append)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(canvas, start + QPoint(30, 20))
    QTest.mouseMove(canvas, start + QPoint(60, 40))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(60, 40))
    assert (place(canvas, "A11") - start).toTuple() == (60, 40)
    assert clicked == []


def test_a_click_names_the_area(canvas: MapCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.area_clicked) as clicked:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place(canvas, "A12"))
    assert clicked.args == ["A12"]


def test_hovering_names_each_area_once_and_water_as_nothing(canvas: MapCanvas) -> None:
    heard: list[str] = []
    canvas.hovered.connect(heard.append)
    QTest.mouseMove(canvas, place(canvas, "A12"))
    QTest.mouseMove(canvas, place(canvas, "A12") + QPoint(3, 3))
    QTest.mouseMove(canvas, QPoint(2, 2))
    assert heard == ["A12", ""]


def test_a_shift_drag_zooms_to_its_box(canvas: MapCanvas) -> None:
    first, last = place(canvas, "A11", -0.4, -0.4), place(canvas, "A11", 0.4, 0.4)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, shift, first)
    QTest.mouseMove(canvas, last)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, shift, last)
    canvas.settle()
    middle = QPointF(canvas.width() / 2, canvas.height() / 2)
    assert canvas.camera.view.to_map(middle) == pytest.approx((15_000, 15_000), abs=200)
    assert canvas.camera.view.metres_per_pixel == pytest.approx(8_000 / 480, rel=0.05)


@pytest.mark.parametrize(("key", "way"), [(Qt.Key.Key_Left, (-1, 0)), (Qt.Key.Key_Up, (0, 1))])
def test_arrow_keys_look_further_that_way(canvas: MapCanvas, key: Qt.Key, way: tuple[int, int]) -> None:
    before = canvas.camera.view
    QTest.keyClick(canvas, key)
    moved = canvas.camera.view.east - before.east, canvas.camera.view.north - before.north
    assert np.sign(moved).tolist() == list(way)


def test_plus_and_minus_zoom_and_home_shows_everything(canvas: MapCanvas) -> None:
    whole = canvas.camera.view
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    closer = canvas.camera.view.metres_per_pixel
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert closer < canvas.camera.view.metres_per_pixel == pytest.approx(whole.metres_per_pixel)
    QTest.keyClick(canvas, Qt.Key.Key_Left)
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    canvas.settle()
    assert canvas.camera.view == whole


def test_what_was_asked_for_stays_in_view_when_the_window_grows(canvas: MapCanvas) -> None:
    canvas.zoom_to_areas(["A11"])
    canvas.settle()
    canvas.resize(900, 300)
    canvas.settle()
    west, south, east, north = canvas.camera.view.bounds
    assert west <= 10_000 <= 20_000 <= east
    assert south <= 10_000 <= 20_000 <= north


def test_a_screen_reader_is_told_what_lies_under_the_pointer(canvas: MapCanvas) -> None:
    canvas.set_describer(lambda code: [f"District {code}", "75.0%"])
    QTest.mouseMove(canvas, place(canvas, "A12"))
    assert canvas.accessibleDescription() == "District A12, 75.0%"


def test_the_focus_ring_is_for_those_who_come_by_key(canvas: MapCanvas) -> None:
    edge = QPoint(1, canvas.height() // 2)
    canvas.activateWindow()
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert QColor(colour_at(canvas, edge)) != QColor(LIGHT.text)
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert QColor(colour_at(canvas, edge)) == QColor(LIGHT.text)


def test_a_map_without_areas_is_plain_water(qtbot: QtBot) -> None:
    canvas = MapCanvas()
    qtbot.addWidget(canvas)
    canvas.set_theme(LIGHT)
    canvas.resize(200, 200)
    assert colour_at(canvas, QPoint(100, 60)) == QColor(LIGHT.sea).rgb()


def test_new_boundaries_replace_the_old_ones(canvas: MapCanvas, board: Shapes) -> None:
    paint_all(canvas, RED)
    one = Shapes(board.codes[1:2], board.coordinates[10:15], np.array([0, 5]), np.array([0, 1]), np.array([0, 1]))
    canvas.set_levels([(0.0, one)])
    canvas.fit()
    canvas.settle()
    assert canvas.codes == ["A10"]
    assert canvas.area_at(QPointF(place(canvas, "A10"))) == "A10"
    canvas.grab()


def test_a_double_click_asks_about_an_area_where_somebody_listens_and_else_comes_closer(canvas: MapCanvas) -> None:
    where = canvas.position_of("A11")
    assert where is not None
    before = canvas.camera.view.metres_per_pixel
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=where.toPoint())
    canvas.settle()
    assert canvas.camera.view.metres_per_pixel < before
    opened: list[str] = []
    canvas.area_opened.connect(opened.append)
    closer, where = canvas.camera.view.metres_per_pixel, canvas.position_of("A11")
    assert where is not None
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=where.toPoint())
    canvas.settle()
    assert opened == ["A11"]
    assert canvas.camera.view.metres_per_pixel == closer


def test_the_card_of_the_pointer_goes_when_a_drag_ends_beside_the_map(canvas: MapCanvas) -> None:
    QTest.mouseMove(canvas, place(canvas, "A11"))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place(canvas, "A11"))
    QTest.mouseMove(canvas, QPoint(canvas.width() + 60, 40))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(canvas.width() + 60, 40))
    assert canvas.pointed == ""
    assert canvas._pointer is None
