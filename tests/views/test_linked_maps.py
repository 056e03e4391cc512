import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.views.map_tools.linked_maps import ARRANGEMENTS, FOUR, ONE, SWIPE, TWO, Arrangement
from explorer.views.map_tools.swipe import LEAST, MOST, STEP
from explorer.views.parts.theme import DARK
from explorer.words import say, text
from tests.views.conftest import Desk


def arrange(desk: Desk, arrangement: Arrangement) -> None:
    desk.window.actions_by_name[arrangement.name].trigger()
    desk.settle()


def ground(desk: Desk) -> set[tuple[float, float, float]]:
    views = [pane.canvas.camera.view for pane in desk.window.maps.panes]
    return {(round(view.east), round(view.north), round(view.metres_per_pixel, 3)) for view in views}


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_so_many_maps_show_all_on_the_same_ground(desk: Desk, arrangement: Arrangement) -> None:
    arrange(desk, arrangement)
    assert [pane.isVisible() for pane in desk.window.maps.panes] == [True] * arrangement.maps
    assert len(ground(desk)) == 1
    assert desk.window.actions_by_name[arrangement.name].isChecked()


def test_the_footprint_stays_in_view_as_maps_are_set_side_by_side(desk: Desk) -> None:
    arrange(desk, TWO)
    for pane in desk.window.maps.panes:
        for code in desk.outcome.findings.footprint.districts:
            place = pane.canvas.position_of(code)
            assert place is not None
            assert pane.canvas.rect().contains(place.toPoint())


@pytest.mark.parametrize("leader", [0, 1, 3])
def test_each_map_leads_the_others(desk: Desk, leader: int) -> None:
    arrange(desk, FOUR)
    before = ground(desk)
    canvas = desk.window.maps.panes[leader].canvas
    canvas.camera.pan(40, 10)
    canvas.camera.zoom(2.0)
    desk.settle()
    assert ground(desk) != before
    assert len(ground(desk)) == 1


def test_every_map_has_scale_bar_and_attribution(desk: Desk) -> None:
    arrange(desk, FOUR)
    said = {pane.canvas._attribution for pane in desk.window.maps.panes}
    assert said == {say(desk.outcome.findings.ground.statement)}


def test_the_second_map_shows_the_earlier_year_at_first(desk: Desk) -> None:
    arrange(desk, TWO)
    first, second = (pane.legend.content for pane in desk.window.maps.panes)
    assert first.title == second.title
    assert first.unit != second.unit


def test_a_further_map_has_its_own_indicator_year_and_partnership(desk: Desk) -> None:
    arrange(desk, TWO)
    further, before = desk.window.maps.further[0], desk.session.project
    strip = further.strip
    strip.indicator.setCurrentIndex(strip.indicator.findData("gdhi_per_head"))
    strip.year.setCurrentIndex(strip.year.findData("2018"))
    strip.partnership.setCurrentIndex(strip.partnership.findData("lep-worcestershire"))
    desk.settle()
    indicator = desk.session.catalogue.indicators["gdhi_per_head"]
    assert further.pane.legend.content.title == say(indicator.title)
    assert "2018" in further.pane.legend.content.unit
    assert desk.session.project == before


def test_a_further_map_follows_the_partnership_of_the_first_until_it_has_its_own(desk: Desk) -> None:
    arrange(desk, TWO)
    further = desk.window.maps.further[0]
    assert further.strip.partnership.currentText() == text("tools-strip-same")
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.settle()
    assert further.project(desk.session.project, desk.session.known).partnership == "lep-worcestershire"


def test_the_strip_of_the_first_map_changes_the_project_with_undo(desk: Desk) -> None:
    arrange(desk, TWO)
    strip = desk.window.maps.strip
    year = "2018"
    strip.year.setCurrentIndex(strip.year.findData(year))
    desk.settle()
    assert desk.session.project.period == year
    desk.session.undo()
    desk.settle()
    assert strip.year.currentData() != year


def test_areas_of_a_flag_are_lifted_out_on_every_map(desk: Desk) -> None:
    arrange(desk, TWO)
    desk.window.findings.flags.choose(0)
    desk.settle()
    first, second = (pane.canvas.highlighted for pane in desk.window.maps.panes)
    assert first
    assert first == second


def test_the_area_under_the_pointer_is_marked_on_every_map(desk: Desk) -> None:
    arrange(desk, TWO)
    desk.settle()
    first, second = (pane.canvas for pane in desk.window.maps.panes)
    before = second.grab().toImage()
    place = first.position_of("E08000025")
    assert place is not None
    told: list[str] = []
    first.hovered.connect(told.append)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, place, first.mapToGlobal(place), none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(first, move)
    assert told[-1:] == ["E08000025"]
    assert second.grab().toImage() != before
    QTest.mouseMove(desk.window.choices.indicator)
    desk.settle()


def test_every_map_takes_other_colours_and_layers(desk: Desk) -> None:
    arrange(desk, TWO)
    desk.window.layers.choose(desk.window.layers.choice)
    desk.window.set_theme(DARK)
    desk.settle()
    assert {pane.canvas.theme.is_dark for pane in desk.window.maps.panes} == {True}


def test_the_swipe_uncovers_either_map(desk: Desk) -> None:
    arrange(desk, SWIPE)
    maps = desk.window.maps
    middle = QPoint(maps.width() // 2, maps.height() // 3)
    left, right = maps.childAt(middle - QPoint(60, 0)), maps.childAt(middle + QPoint(60, 0))
    assert left is maps.panes[0].canvas
    assert right is maps.panes[1].canvas


def test_the_handle_moves_by_mouse_and_by_keys_within_its_limits(desk: Desk) -> None:
    arrange(desk, SWIPE)
    handle = desk.window.maps.handle
    assert handle.hasFocus()
    QTest.keyClick(handle, Qt.Key.Key_Left)
    assert handle.share == pytest.approx(0.5 - STEP)
    QTest.keyClick(handle, Qt.Key.Key_Home)
    assert handle.share == LEAST
    QTest.keyClick(handle, Qt.Key.Key_End)
    assert handle.share == MOST
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle - QPoint(200, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    assert handle.share < MOST


def test_one_map_again_has_the_whole_room(desk: Desk) -> None:
    whole = desk.window.maps.size()
    for arrangement in (SWIPE, FOUR, ONE):
        arrange(desk, arrangement)
    assert desk.window.map.size() == whole
    assert desk.window.map.floats.part == desk.window.map.rect()
    assert not desk.window.maps.handle.isVisible()
    assert desk.window.map.legend.content.lines
