from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from explorer.views.findings.district_card import DistrictCard
from tests.views.conftest import Desk

BROMSGROVE, BIRMINGHAM = "E07000234", "E08000025"


def card(desk: Desk) -> DistrictCard:
    desk.settle()
    assert desk.window.standing.card is not None
    return desk.window.standing.card


def at(desk: Desk, code: str) -> QPoint:
    place = desk.window.map.canvas.position_of(code)
    assert place is not None
    return place.toPoint()


def test_a_double_click_on_the_map_asks_about_the_district(desk: Desk) -> None:
    canvas = desk.window.map.canvas
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at(desk, BIRMINGHAM))
    assert card(desk).windowTitle() == "Birmingham – where it stands"
    assert "West Midlands Combined Authority" in card(desk).page.toPlainText()


def test_enter_on_the_map_asks_about_the_district_selected(desk: Desk) -> None:
    desk.session.selection.replace([BROMSGROVE])
    desk.window.map.canvas.setFocus()
    QTest.keyClick(desk.window.map.canvas, Qt.Key.Key_Return)
    assert card(desk).windowTitle().startswith("Bromsgrove")


def test_without_a_district_the_user_is_told_what_to_do(desk: Desk) -> None:
    desk.window.map.canvas.area_opened.emit("")
    desk.window.standing.ask_about_selection()
    assert "Select one district first" in desk.window.foot.currentMessage()
    assert desk.window.standing.card is None


def test_the_menu_of_the_map_offers_the_district_under_the_pointer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    # The screenless platform cannot grab the keyboard for a menu.
    popped: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: popped.append(menu))
    canvas = desk.window.map.canvas
    place = at(desk, BROMSGROVE)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, canvas.mapToGlobal(place))
    QApplication.sendEvent(canvas, event)
    lines = {action.text(): action for action in popped[0].actions()}
    assert next(iter(lines)) == "Where Bromsgrove stands …"
    lines["Select Bromsgrove"].trigger()
    assert desk.session.selection.codes == {BROMSGROVE}
    lines["Where Bromsgrove stands …"].trigger()
    assert card(desk).standing is not None


def test_the_table_opens_a_row_by_enter(desk: Desk) -> None:
    desk.window.drawer.open_page("table")
    table = desk.window.drawer.page_widget("table")
    row = table.model.row_of(BROMSGROVE)  # type: ignore[attr-defined]
    view = table.view  # type: ignore[attr-defined]
    view.setCurrentIndex(view.model().index(row, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert card(desk).windowTitle().startswith("Bromsgrove")


def test_the_search_field_asks_about_the_district_it_found_by_a_second_enter(desk: Desk) -> None:
    box = desk.window.finder.box
    box.start()
    QTest.keyClicks(box.field, "Bromsgrove")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert "Where Bromsgrove stands" in box.told.text()
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    assert card(desk).windowTitle().startswith("Bromsgrove")


def test_a_link_in_a_flag_leads_to_its_district(desk: Desk) -> None:
    desk.window.findings.evidence.anchorClicked.emit(QUrl(f"district:{BROMSGROVE}"))
    assert card(desk).windowTitle().startswith("Bromsgrove")


def test_links_lead_to_partnerships_and_to_other_districts(desk: Desk) -> None:
    desk.window.standing.ask_about(BROMSGROVE)
    window = card(desk)
    window.page.anchorClicked.emit(QUrl(f"district:{BIRMINGHAM}"))
    assert card(desk).standing is not None
    assert window.standing is not None
    assert window.standing.code == BIRMINGHAM
    window.page.anchorClicked.emit(QUrl("partnership:ca-greater-manchester"))
    desk.settle()
    assert desk.session.project.partnership == "ca-greater-manchester"


def test_the_page_follows_the_day(desk: Desk) -> None:
    desk.window.standing.ask_about(BROMSGROVE)
    window = card(desk)
    assert "Greater Birmingham and Solihull" not in window.page.toPlainText().split("On other days")[0]
    desk.session.edits.choose_day(date(2019, 12, 31))
    desk.settle()
    assert "Greater Birmingham and Solihull" in window.page.toPlainText().split("On other days")[0]


def test_text_and_table_are_copied(desk: Desk) -> None:
    desk.window.standing.ask_about(BROMSGROVE)
    window = card(desk)
    QTest.keyClick(window.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().startswith("Bromsgrove (E07000234)")
    window.copy_as_table.click()
    assert QApplication.clipboard().text().startswith("part\tcode\tname")


def test_the_district_is_shown_on_the_map(desk: Desk) -> None:
    desk.window.standing.ask_about(BROMSGROVE)
    card(desk).shown_on_map.emit(BROMSGROVE)
    desk.settle()
    assert desk.session.selection.codes == {BROMSGROVE}
    assert desk.window.map.canvas.area_at(QPointF(at(desk, BROMSGROVE))) == BROMSGROVE


def test_back_leads_to_the_districts_looked_at_before(desk: Desk) -> None:
    desk.window.standing.ask_about(BROMSGROVE)
    page = card(desk)
    assert not page.back.isEnabled()
    for code in (BIRMINGHAM, "E08000029"):
        page.page.anchorClicked.emit(QUrl(f"district:{code}"))
        desk.settle()
    assert page.back.toolTip() == "Back to Birmingham (Alt+Left)"
    QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    page.back.click()
    desk.settle()
    assert page.windowTitle().startswith("Bromsgrove")
    assert page.standing is not None
    assert page.standing.code == BROMSGROVE
    assert not page.back.isEnabled()
