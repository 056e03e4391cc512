"""Class breaks dragged in the legend itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from explorer.project.map_style import USER, Kind
from explorer.views.map.break_histogram import BreakHistogram
from explorer.views.map.own_breaks import MOVED
from explorer.views.map_tools.linked_maps import TWO
from tests.views.conftest import Desk


def histogram(desk: Desk) -> BreakHistogram:
    found = desk.window.map.legend.histogram
    assert found is not None
    return found


def drag(bars: BreakHistogram, place: int, pixels: int, *, let_go: bool = True) -> None:
    start = QPoint(round(bars.position_of(bars.breaks[place])), bars.height() // 2)
    end = start + QPoint(pixels, 0)
    QTest.mousePress(bars, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bars, start + QPoint(pixels // 2, 0))
    QTest.mouseMove(bars, end)
    if let_go:
        QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=end)


def breaks(desk: Desk) -> tuple[float, ...]:
    return desk.outcome.findings.design.classes.breaks


def test_the_legend_shows_the_values_with_the_breaks_between_the_classes(desk: Desk) -> None:
    assert histogram(desk).isVisible()
    assert histogram(desk).breaks == breaks(desk)


def test_a_break_dragged_in_the_legend_is_one_step_of_the_history(desk: Desk) -> None:
    before = breaks(desk)
    drag(histogram(desk), 1, 10)
    desk.settle()
    assert breaks(desk)[1] > before[1]
    assert (breaks(desk)[0], breaks(desk)[2:]) == (before[0], before[2:])
    assert desk.session.project.map_style.classification.scheme == USER
    assert desk.session.history.undo_label == MOVED
    desk.session.undo()
    desk.settle()
    assert histogram(desk).breaks == breaks(desk) == before


def test_the_map_follows_while_a_break_is_held_and_the_card_keeps_its_size(desk: Desk) -> None:
    legend, fills = desk.window.map.legend, desk.window.map.canvas.picture.fills.colours
    size, bars = legend.geometry(), histogram(desk)
    assert fills is not None
    drag(bars, 0, 14, let_go=False)
    now = desk.window.map.canvas.picture.fills.colours
    assert now is not None
    assert (now != fills).any()
    assert legend.geometry() == size
    assert histogram(desk) is bars
    assert desk.session.history.undo_label != MOVED
    QTest.mouseRelease(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    desk.settle()


def test_a_break_is_moved_by_key(desk: Desk) -> None:
    before, bars = breaks(desk), histogram(desk)
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert breaks(desk)[0] > before[0]
    assert "Break 1 is current" in histogram(desk).accessibleDescription()


def test_a_click_on_the_histogram_does_not_fold_the_legend(desk: Desk) -> None:
    QTest.mouseClick(histogram(desk), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not desk.window.map.legend.content.is_folded


@pytest.mark.parametrize("kind", ["bivariate", "benchmark"])
def test_a_map_without_classes_of_one_indicator_has_no_breaks_to_drag(desk: Desk, kind: Kind) -> None:
    style = replace(desk.session.project.map_style, kind=kind, second="gdhi_per_head")
    desk.session.choose("Choose what the map shows", map_style=style)
    desk.settle()
    assert desk.window.map.legend.histogram is None


def test_a_folded_legend_and_one_of_several_maps_do_without(desk: Desk) -> None:
    bars = histogram(desk)
    desk.window.map.placed.fold()
    assert not bars.isVisible()
    desk.window.map.placed.fold()
    assert bars.isVisible()
    desk.window.maps.arrange(TWO)
    desk.settle()
    assert not bars.isVisible()
