"""The window of institutions: what it shows, and partners that are added, taken out and confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from explorer.views.findings.institutions_window import InstitutionsWindow
from explorer.views.parts.page_parts import INSTITUTIONS_LINK
from explorer.views.parts.rows_table import RowsTable
from explorer.words import say
from tests.views.conftest import Desk


def listed(table: RowsTable) -> dict[str, tuple[str, ...]]:
    """Rows by key, as they are shown."""
    frame = table.rows.shown()
    return {str(key): tuple(map(str, row)) for key, row in zip(table.rows.keys, frame.itertuples(index=False), strict=True)}


@pytest.fixture
def shown(desk: Desk) -> InstitutionsWindow:
    desk.window.standing.show_institutions()
    found = desk.window.standing.institutions
    assert found is not None
    return found


def choose(desk: Desk, shown: InstitutionsWindow, key: str) -> None:
    shown.tabs.setCurrentIndex(1)
    shown.partners.choose([key])
    desk.settle()


def test_councils_and_public_bodies_are_listed_with_their_relation(shown: InstitutionsWindow) -> None:
    rows = listed(shown.bodies)
    assert rows["pfa-west-midlands"][:3] == ("police", "West Midlands Police", "the same area")
    assert rows["icb-coventry-warwickshire"][2] == "cut"
    assert rows["E08000025"][:3] == ("councils", "Birmingham", "wholly inside")


def test_the_table_that_is_shown_can_be_copied(shown: InstitutionsWindow) -> None:
    shown.copy()
    assert "West Midlands Police\tthe same area" in QGuiApplication.clipboard().text()


def test_a_partner_is_found_and_added_with_the_keyboard(desk: Desk, shown: InstitutionsWindow) -> None:
    shown.tabs.setCurrentIndex(1)
    shown.field.setFocus()
    QTest.keyClicks(shown.field, "aston")
    QTest.keyClick(shown.field, Qt.Key.Key_Return)
    desk.settle()
    assert listed(shown.partners)["aston-university"][1:3] == ("added by you", "inside")
    assert say(desk.session.history.undo_label) == "Add Aston University"
    assert shown.field.text() == ""
    assert shown.isVisible()


def test_a_partner_is_taken_out_with_delete_and_undo_brings_it_back(desk: Desk, shown: InstitutionsWindow) -> None:
    choose(desk, shown, "coventry-university")
    shown.take_out.click()
    desk.settle()
    assert listed(shown.partners)["coventry-university"][1] == "taken out by you"
    shown.undo.click()
    desk.settle()
    assert listed(shown.partners)["coventry-university"][1] == "research partner"


def test_a_confirmed_partner_is_yours_until_it_is_left_as_documented(desk: Desk, shown: InstitutionsWindow) -> None:
    choose(desk, shown, "coventry-university")
    shown.confirm.click()
    desk.settle()
    assert listed(shown.partners)["coventry-university"][4] == "yours"
    choose(desk, shown, "coventry-university")
    shown.as_documented.click()
    desk.settle()
    assert listed(shown.partners)["coventry-university"][4] == "medium"


def test_what_merely_lies_there_becomes_a_partner_on_request(desk: Desk, shown: InstitutionsWindow) -> None:
    assert "university-of-birmingham" in listed(shown.there)
    shown.tabs.setCurrentIndex(2)
    shown.there.choose(["university-of-birmingham"])
    shown.add_there.click()
    desk.settle()
    assert "university-of-birmingham" in listed(shown.partners)
    assert "university-of-birmingham" not in listed(shown.there)


def test_enter_on_a_row_makes_a_partner_of_what_lies_there(desk: Desk, shown: InstitutionsWindow) -> None:
    shown.tabs.setCurrentIndex(2)
    shown.there.setFocus()
    shown.there.selectRow(0)
    first = str(shown.there.rows.keys[0])
    shown.there.setCurrentIndex(shown.there.model().index(0, 0))
    QTest.keyClick(shown.there, Qt.Key.Key_Return)
    desk.settle()
    assert first in listed(shown.partners)


def test_delete_takes_out_the_partner_chosen(desk: Desk, shown: InstitutionsWindow) -> None:
    choose(desk, shown, "coventry-university")
    shown.partners.setFocus()
    QTest.keyClick(shown.partners, Qt.Key.Key_Delete)
    desk.settle()
    assert listed(shown.partners)["coventry-university"][1] == "taken out by you"


def test_why_a_partner_counts_or_not_is_said_when_it_is_chosen(desk: Desk, shown: InstitutionsWindow) -> None:
    choose(desk, shown, "county-warwickshire")
    shown.partners.selectRow(next(at for at, key in enumerate(shown.partners.rows.keys) if key == "county-warwickshire"))
    assert "takes part as a non-constituent member" in shown.about.text()


def test_a_link_opens_the_window_at_the_partners(desk: Desk) -> None:
    desk.window.findings.link_followed.emit(f"{INSTITUTIONS_LINK}partners")
    assert desk.window.standing.institutions is not None
    assert desk.window.standing.institutions.tabs.currentIndex() == 1


def test_the_verdict_leads_to_the_window(desk: Desk) -> None:
    label = desk.window.findings.verdict.labels[1]
    assert f"href='{INSTITUTIONS_LINK}'" in label.text()
    label.linkActivated.emit(INSTITUTIONS_LINK)
    assert desk.window.standing.institutions is not None
    assert desk.window.standing.institutions.isVisible()


def test_partners_are_part_of_the_project(desk: Desk, shown: InstitutionsWindow) -> None:
    desk.session.edits.choose_partners(["aston-university"], "added")
    desk.settle()
    assert [one.member for one in desk.session.document.project.partners] == ["aston-university"]
