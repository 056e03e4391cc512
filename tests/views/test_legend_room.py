"""The legend leaves the map its room, on a small screen and with large type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.views.map.legend import LegendContent, LineKey
from explorer.views.map.placed_legend import shorter_legends
from tests.views.conftest import Desk


def covered(desk: Desk) -> float:
    legend, pane = desk.window.map.legend, desk.window.map
    return legend.width() * legend.height() / (pane.width() * pane.height())


def test_with_room_the_legend_says_everything(desk: Desk) -> None:
    content = desk.window.map.legend.content
    assert content.classes
    assert content.lines
    assert content.note


def test_on_a_small_map_the_legend_says_less_rather_than_hide_it(desk: Desk) -> None:
    desk.window.resize(900, 560)
    desk.settle()
    assert covered(desk) <= 0.31
    desk.window.resize(1400, 900)
    desk.settle()
    assert desk.window.map.legend.content.note


def test_a_legend_is_shortened_from_its_note_to_its_title() -> None:
    whole = LegendContent("Rate", "%", lines=(LineKey("footprint", "Footprint"),), note="A note.")
    steps = shorter_legends(whole, None)
    assert [(bool(step.note), bool(step.lines), step.is_folded) for step in steps] == [
        (True, True, False),
        (False, True, False),
        (False, False, False),
        (True, True, True),
    ]


def test_a_click_folds_the_legend_and_the_keyboard_unfolds_it(desk: Desk) -> None:
    legend = desk.window.map.legend
    tall = legend.height()
    QTest.mouseClick(legend, Qt.MouseButton.LeftButton)
    assert legend.content.is_folded
    assert legend.height() < tall / 2
    assert "No data" in legend.accessibleDescription()
    desk.window.actions_by_name["fold_legend"].trigger()
    assert not legend.content.is_folded
    assert legend.height() == tall
