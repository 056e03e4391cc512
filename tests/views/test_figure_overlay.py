from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from explorer.views.parts.figure_overlay import CIRCLE, LASSO, POINT, RECTANGLE, STEP, Figure, FigureOverlay

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def glass(qtbot: QtBot) -> Iterator[FigureOverlay]:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(400, 300)
    glass = FigureOverlay(ground)
    ground.show()
    ground.resize(420, 300)
    glass.setFocus()
    yield glass
    del ground  # until here it is kept, and the glass on it


def drag(glass: FigureOverlay, *points: tuple[int, int], keys: Qt.KeyboardModifier = NONE) -> tuple[Figure, Any]:
    drawn: list[tuple[Figure, Any]] = []
    glass.drawn.connect(lambda figure, held: drawn.append((figure, held)))
    QTest.mousePress(glass, LEFT, keys, QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(glass, QPoint(*point))
    QTest.mouseRelease(glass, LEFT, keys, QPoint(*points[-1]))
    return drawn[0]


def corners(figure: Figure) -> list[tuple[float, float]]:
    return [(point.x(), point.y()) for point in figure.points]


def test_the_glass_is_as_large_as_what_lies_below(glass: FigureOverlay) -> None:
    assert glass.width() == 420


def test_a_drag_draws_a_rectangle(glass: FigureOverlay) -> None:
    figure, _ = drag(glass, (10, 20), (60, 70), (110, 90))
    assert (figure.kind, corners(figure)) == (RECTANGLE, [(10, 20), (110, 90)])


def test_a_drag_draws_a_lasso_with_its_corners(glass: FigureOverlay) -> None:
    glass.set_kind(LASSO)
    figure, _ = drag(glass, (10, 10), (100, 10), (100, 100), (10, 100))
    assert (figure.kind, corners(figure)) == (LASSO, [(10, 10), (100, 10), (100, 100), (10, 100)])


def test_a_press_without_a_drag_is_a_point(glass: FigureOverlay) -> None:
    figure, _ = drag(glass, (30, 30), (31, 31))
    assert (figure.kind, corners(figure)) == (POINT, [(30, 30)])


def test_the_keys_held_are_told(glass: FigureOverlay) -> None:
    _, held = drag(glass, (10, 20), (60, 70), keys=Qt.KeyboardModifier.ControlModifier)
    assert held == Qt.KeyboardModifier.ControlModifier


def press(glass: FigureOverlay, *keys: Qt.Key) -> list[Figure]:
    drawn: list[Figure] = []
    glass.drawn.connect(lambda figure, _: drawn.append(figure))
    for key in keys:
        QTest.keyClick(glass, key)
    return drawn


def test_a_circle_can_be_drawn_by_keys(glass: FigureOverlay) -> None:
    glass.set_kind(CIRCLE)
    (figure,) = press(glass, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert (figure.kind, corners(figure)) == (CIRCLE, [(210, 150), (210 + 2 * STEP, 150)])


def test_a_lasso_by_keys_closes_with_a_second_enter_on_the_spot(glass: FigureOverlay) -> None:
    glass.set_kind(LASSO)
    right, down, enter = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return
    (figure,) = press(glass, enter, right, enter, down, enter, enter)
    assert figure.kind == LASSO
    assert corners(figure)[:3] == [(210, 150), (210 + STEP, 150), (210 + STEP, 150 + STEP)]


def test_enter_without_a_figure_picks_the_point_under_the_cross(glass: FigureOverlay) -> None:
    glass.set_kind(POINT)
    (figure,) = press(glass, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert (figure.kind, corners(figure)) == (POINT, [(210 - STEP, 150)])


def test_escape_gives_up_the_figure_first_and_the_tool_second(glass: FigureOverlay, qtbot: QtBot) -> None:
    press(glass, Qt.Key.Key_Return)
    assert glass.is_drawing
    assert press(glass, Qt.Key.Key_Escape) == []
    assert not glass.is_drawing
    with qtbot.waitSignal(glass.given_up):
        QTest.keyClick(glass, Qt.Key.Key_Escape)


def test_the_cross_shows_to_those_who_come_by_the_tab_key(glass: FigureOverlay) -> None:
    glass.clearFocus()
    before = glass.grab().toImage()
    glass.setFocus(Qt.FocusReason.TabFocusReason)
    assert glass.grab().toImage() != before


def test_a_figure_being_drawn_is_seen(glass: FigureOverlay) -> None:
    before = glass.grab().toImage()
    QTest.mousePress(glass, LEFT, NONE, QPoint(20, 20))
    QTest.mouseMove(glass, QPoint(120, 120))
    assert glass.grab().toImage() != before
