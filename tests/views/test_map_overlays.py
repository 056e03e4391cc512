import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.views.map.canvas import MapCanvas
from explorer.views.map.overlays import (
    FLOW_COLOURS,
    FOOTPRINT_STYLES,
    SYMBOLS,
    Extent,
    FlowLine,
    FlowLines,
    FootprintLine,
    FootprintLines,
    OverlayLayer,
    PointMark,
    Points,
    symbol_path,
)
from explorer.views.map.viewport import Viewport
from explorer.views.parts.theme import DARK, LIGHT

VIEW = Viewport(east=0.0, north=0.0, metres_per_pixel=10.0, width=400.0, height=300.0)
MIDDLE = QPointF(200, 150)
EAST_TO_WEST = FlowLine((1000.0, 0.0), (-1000.0, 0.0), 10.0, ("back",))
WEST_TO_EAST = FlowLine((-1000.0, 0.0), (1000.0, 0.0), 10.0, ("forth",))


def drawn(*overlays: object, view: Viewport = VIEW) -> QImage:
    layer = OverlayLayer()
    layer.set_overlays(overlays)  # type: ignore[arg-type]
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    layer.draw(painter, view, LIGHT, 1.0)
    painter.end()
    return image


def mark(east: float, north: float, name: str, symbol: str = "circle") -> PointMark:
    return PointMark(east, north, symbol, (name,))


def test_a_mark_is_found_under_the_pointer_and_not_beside_it(qapp: object) -> None:
    points = Points((mark(0, 0, "here"),))
    assert points.hit(VIEW, MIDDLE) == ("here",)
    assert points.hit(VIEW, MIDDLE + QPointF(30, 0)) == ()


def test_marks_on_one_spot_are_all_named_the_topmost_first(qapp: object) -> None:
    points = Points((mark(0, 0, "below"), mark(0, 0, "above")))
    assert points.hit(VIEW, MIDDLE) == ("above", "Also here: below")


def test_every_symbol_has_its_own_shape(qapp: object) -> None:
    shapes = {symbol_path(symbol).toFillPolygon().count() for symbol in SYMBOLS}
    assert len({str(symbol_path(symbol).boundingRect()) for symbol in SYMBOLS}) == len(SYMBOLS)
    assert len(shapes) > 3


def test_the_two_ways_between_a_pair_lie_apart_when_curved(qapp: object) -> None:
    flows = FlowLines((EAST_TO_WEST, WEST_TO_EAST), is_curved=True)
    sides = flows.courses(VIEW)[:, 8, 1] - MIDDLE.y()
    assert sides[0] * sides[1] < 0
    assert flows.hit(VIEW, QPointF(MIDDLE.x(), MIDDLE.y() + sides[0])) == ("back",)
    assert flows.hit(VIEW, QPointF(MIDDLE.x(), MIDDLE.y() + sides[1])) == ("forth",)


def test_a_straight_line_runs_straight_between_its_ends(qapp: object) -> None:
    course = FlowLines((WEST_TO_EAST,), is_curved=False).courses(VIEW)[0]
    assert np.allclose(course[:, 1], 150.0)
    assert np.allclose(course[[0, -1], 0], [100.0, 300.0])


def test_an_arrow_is_wider_at_its_head_than_at_its_start(qapp: object) -> None:
    image = drawn(FlowLines((WEST_TO_EAST,), is_curved=False))

    def height(x: int) -> int:
        return sum(image.pixelColor(x, y).alpha() > 200 for y in range(300))

    assert height(282) > height(120) > 0


def test_an_arrow_between_two_places_on_one_pixel_is_not_drawn(qapp: object) -> None:
    image = drawn(FlowLines((FlowLine((0, 0), (1, 1), 9.0, ("dot",)),)))
    assert image.pixelColor(200, 150).alpha() == 0


@pytest.mark.parametrize("overlay", [Points(()), FlowLines(()), FootprintLines(())])
def test_an_empty_overlay_draws_nothing_and_says_nothing(qapp: object, overlay: Points | FlowLines | FootprintLines) -> None:
    image = drawn(overlay)
    assert image == QImage(drawn())
    assert overlay.hit(VIEW, MIDDLE) == ()


def test_where_footprints_run_together_each_line_shows_inside_the_wider(qapp: object) -> None:
    segments = np.array([[[-1000.0, 0.0], [1000.0, 0.0]]])
    image = drawn(FootprintLines((FootprintLine("narrow", segments, 5), FootprintLine("wide", segments, 0))))
    core = {image.pixelColor(x, 150).red() for x in range(120, 280)}
    rim = {image.pixelColor(x, 152).name() for x in range(120, 280)}
    assert max(core) > 0.7 * QColor(FOOTPRINT_STYLES[5].colour).red()
    assert all(QColor(colour).blue() > QColor(colour).red() + 80 for colour in rim)


def test_an_extent_answers_at_its_middle_only(qapp: object) -> None:
    extent = Extent((-500, -500, 500, 500), (0, 0), ("B15", "Postcode district"))
    assert extent.hit(VIEW, MIDDLE) == ("B15", "Postcode district")
    assert extent.hit(VIEW, MIDDLE + QPointF(40, 40)) == ()
    assert drawn(extent).pixelColor(147, 150).alpha() > 0


def test_the_topmost_overlay_answers(qapp: object) -> None:
    layer = OverlayLayer()
    layer.set_overlays([FlowLines((WEST_TO_EAST,), is_curved=False), Points((mark(0, 0, "mark"),))])
    assert layer.lines_at(VIEW, MIDDLE) == ("mark",)
    assert layer.lines_at(VIEW, MIDDLE + QPointF(50, 0)) == ("forth",)


def test_overlays_lie_over_the_areas_of_a_canvas(canvas: MapCanvas) -> None:
    west, south, east, north = canvas.camera.view.bounds
    level = (south + north) / 2
    flow = FlowLine((west, level), (east, level), 30.0, ("flow",))
    canvas.set_overlays([FlowLines((flow,), is_curved=False)])
    seen = canvas.grab().toImage().pixelColor(canvas.width() // 2, canvas.height() // 2)
    expected = QColor(FLOW_COLOURS[False])
    assert abs(seen.red() - expected.red()) < 40
    assert seen.red() > seen.blue() + 60


def test_the_pointer_is_told_what_lies_over_the_area(canvas: MapCanvas, qtbot: QtBot) -> None:
    place = canvas.position_of("A11")
    assert place is not None
    canvas.set_overlays([Points((mark(*canvas.camera.view.to_map(place), "University"),))])
    # A pointer that is there already, from an earlier test, sends nothing.
    QTest.mouseMove(canvas, QPoint(2, 2))
    before = canvas.grab().toImage()
    QTest.mouseMove(canvas, place.toPoint())
    qtbot.waitUntil(lambda: canvas.grab().toImage() != before)
    assert canvas.overlays[0].hit(canvas.camera.view, place) == ("University",)


def test_the_keys_walk_what_lies_on_the_map_and_come_round(canvas: MapCanvas) -> None:
    west, south, east, north = canvas.camera.view.bounds
    third, level = (east - west) / 3, (south + north) / 2
    canvas.set_overlays([Points((mark(west + third, level, "one"), mark(west + 2 * third, level, "two"), mark(1e9, 0, "far")))])
    said = []
    for key in (Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_P):
        QTest.keyClick(canvas, key)
        said.append(canvas.accessibleDescription())
    assert said == ["one", "two", "one", "two"]


def test_where_nothing_lies_on_the_map_the_keys_walk_nowhere(canvas: MapCanvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_N)
    assert canvas.accessibleDescription().startswith("Arrows go from district to district.")


def test_an_overlay_far_out_of_view_is_drawn_without_harm(canvas: MapCanvas) -> None:
    canvas.set_overlays([FlowLines((FlowLine((1e9, 1e9), (-1e9, 2e9), 9.0, ("far",)),)), Points((mark(1e12, 0, "far"),))])
    canvas.camera.zoom(50)
    canvas.settle()
    assert not canvas.grab().isNull()


def test_overlays_take_the_colours_of_a_dark_window(canvas: MapCanvas) -> None:
    west, south, east, north = canvas.camera.view.bounds
    canvas.set_overlays([FlowLines((FlowLine((west, south), (east, north), 30.0, ("flow",)),), is_curved=False)])
    light = canvas.grab().toImage().pixelColor(canvas.width() // 2, canvas.height() // 2)
    canvas.set_theme(DARK)
    assert canvas.grab().toImage().pixelColor(canvas.width() // 2, canvas.height() // 2) != light


def test_a_slow_drawing_is_moved_along_while_the_view_moves(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    layer, count = OverlayLayer(), 0

    class Counted(Points):
        def draw(self, painter: QPainter, view: Viewport, theme: object) -> None:
            nonlocal count
            count += 1

    monkeypatch.setattr("explorer.views.map.overlays.SMOOTH", -1.0)
    layer.set_overlays([Counted(())])
    image = QImage(400, 300, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for view, moving in ((VIEW, False), (VIEW.panned(5, 5), True), (VIEW.panned(9, 9), True), (VIEW.panned(9, 9), False)):
        layer.draw(painter, view, LIGHT, 1.0, moving=moving)
    painter.end()
    assert count == 2
