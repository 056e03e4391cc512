import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.places.shapes import Shapes
from explorer.views.map.overlays import Extent
from explorer.words import say, text
from tests.views.conftest import Desk


def search(desk: Desk, text: str) -> None:
    field = desk.window.finder.box.field
    field.clear()
    field.setFocus()
    QTest.keyClicks(field, text)


def find(desk: Desk, text: str) -> None:
    search(desk, text)
    QTest.keyClick(desk.window.finder.box.field, Qt.Key.Key_Return)
    desk.settle()


def test_ctrl_k_brings_the_keyboard_to_the_field(desk: Desk) -> None:
    desk.window.actions_by_name["find_place"].trigger()
    assert QApplication.focusWidget() is desk.window.finder.box.field
    keys = [keys.toString() for keys in desk.window.actions_by_name["find_place"].shortcuts()]
    assert keys == ["Ctrl+K", "/"]


def test_typing_lists_what_is_meant_with_its_kind(desk: Desk) -> None:
    search(desk, "leeds")
    box = desk.window.finder.box
    assert box.results.isVisible()
    assert box.matches[0].place.kind == "district"
    told = box.results.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Leeds, District"


def test_choosing_a_district_flies_to_it_and_lifts_it_out(desk: Desk) -> None:
    find(desk, "Cornwall")
    canvas = desk.window.map.canvas
    assert canvas.highlighted == ["E06000052"]
    place = canvas.position_of("E06000052")
    assert place is not None
    assert canvas.rect().contains(place.toPoint())
    assert "Found: Cornwall" in desk.window.map.legend.content.in_words()
    assert not desk.window.finder.box.results.isVisible()


def test_the_arrow_keys_walk_the_list(desk: Desk) -> None:
    search(desk, "leeds")
    field, results = desk.window.finder.box.field, desk.window.finder.box.results
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert results.currentRow() == 1
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert results.currentRow() == 0


def test_a_functional_area_lifts_out_the_districts_mostly_in_it(desk: Desk) -> None:
    find(desk, "E30000169")
    assert set(desk.window.map.canvas.highlighted) == set(desk.window.finder.gazetteer.areas["E30000169"])


def test_a_region_lifts_out_its_districts(desk: Desk) -> None:
    find(desk, "TLN")
    assert len(desk.window.map.canvas.highlighted) == 11


def test_a_partnership_is_opened(desk: Desk) -> None:
    find(desk, "West Yorkshire Combined Authority")
    assert desk.session.project.partnership == "ca-west-yorkshire"
    assert say(desk.session.history.undo_label) == "Choose West Yorkshire Combined Authority"


def test_a_postcode_district_is_marked_and_its_district_named(desk: Desk) -> None:
    find(desk, "SY16 2AB")
    extent = desk.window.map.canvas.overlays[-1]
    assert isinstance(extent, Extent)
    assert extent.lines[0] == "SY16"
    assert "Powys" in desk.window.finder.box.told.text()
    west, south, east, north = desk.window.map.canvas.camera.view.bounds
    assert west < extent.middle[0] < east
    assert south < extent.middle[1] < north


def test_clearing_the_field_takes_mark_and_highlight_away(desk: Desk) -> None:
    find(desk, "SY16")
    desk.window.finder.box.field.clear()
    assert desk.window.map.canvas.overlays == ()
    find(desk, "Cornwall")
    desk.window.finder.box.field.clear()
    assert desk.window.map.canvas.highlighted == []


def test_clearing_the_field_leaves_the_areas_of_a_flag_alone(desk: Desk) -> None:
    find(desk, "Cornwall")
    desk.window.findings.flags.choose(0)
    desk.settle()
    chosen = desk.window.map.canvas.highlighted
    assert chosen != ["E06000052"]
    desk.window.finder.box.field.clear()
    assert desk.window.map.canvas.highlighted == chosen


def test_what_names_nothing_is_answered_with_a_sentence(desk: Desk) -> None:
    search(desk, "xyzzy")
    assert desk.window.finder.box.told.text() == text("tools-search-nothing")
    QTest.keyClick(desk.window.finder.box.field, Qt.Key.Key_Return)
    assert desk.window.map.canvas.highlighted == []


def test_escape_closes_the_list_then_leaves_the_field(desk: Desk) -> None:
    search(desk, "leeds")
    field = desk.window.finder.box.field
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not desk.window.finder.box.results.isVisible()
    assert field.text() == "leeds"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert QApplication.focusWidget() is desk.window.map.canvas


def test_a_district_that_an_own_file_leaves_out_is_answered_with_a_sentence(desk: Desk, board: Shapes) -> None:
    desk.window.maps.set_levels([(100.0, board)])
    find(desk, "Cornwall")
    assert "not among the areas" in desk.window.finder.box.told.text()
    assert desk.window.map.canvas.highlighted == []


@pytest.mark.parametrize("click", [0, 1])
def test_a_click_chooses_a_row(desk: Desk, click: int) -> None:
    search(desk, "leeds")
    results = desk.window.finder.box.results
    wanted = desk.window.finder.box.matches[click].place.name
    QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=results.visualItemRect(results.item(click)).center())
    desk.settle()
    assert desk.window.finder.box.field.text() == wanted
    assert desk.window.map.canvas.highlighted


def test_a_district_found_offers_a_link_to_where_it_stands(desk: Desk) -> None:
    find(desk, "Cornwall")
    box = desk.window.finder.box
    offer = text("tools-found-ask", link=text("panel-district-stands", district="Cornwall"))
    assert box.field.accessibleDescription() == offer
    written = QTextDocument()
    written.setHtml(box.told.text())
    assert box.told.textFormat() == Qt.TextFormat.RichText
    assert written.toPlainText() == offer
