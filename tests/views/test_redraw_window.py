"""The drawing table: what adding Stafford would do, taken by key, undone, locked, and put away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.views.redraw.redraw_window import RedrawWindow
from explorer.words import say
from tests.views.conftest import Desk

STAFFORD, SOUTH_STAFFORDSHIRE = "E07000197", "E07000196"


@pytest.fixture
def table(desk: Desk) -> RedrawWindow:
    desk.window.actions_by_name["redraw"].trigger()
    settled(desk)
    assert desk.window.redraw.table is not None
    return desk.window.redraw.table


def settled(desk: Desk) -> None:
    """Wait for the findings, and then for the table, which follows them."""
    desk.settle()
    desk.settle()


def members(desk: Desk) -> tuple[str, ...]:
    assert desk.session.findings is not None
    return desk.session.findings.footprint.districts


def card(table: RedrawWindow) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in table.card.model.rows}


def test_a_district_is_found_looked_at_added_undone_and_locked_by_key(desk: Desk, table: RedrawWindow) -> None:
    session = desk.session
    before = session.project
    QTest.keyClicks(table.districts.field, "south staff")
    QTest.keyClick(table.districts.field, Qt.Key.Key_Return)
    # A preview: nothing has changed by it.
    assert session.project == before
    table.card.write_sentences()
    assert "South Staffordshire" in table.card.changes.text()
    assert card(table)["residents"][0] != card(table)["residents"][1]

    QTest.keyClick(table.districts.list, Qt.Key.Key_Space)
    settled(desk)
    assert say(session.history.undo_label) == "Add South Staffordshire to West Midlands Combined Authority"
    assert SOUTH_STAFFORDSHIRE in members(desk)
    assert session.project.plan_in_hand is not None
    assert table.hand.drawn is not None
    assert table.hand.drawn.is_own

    QTest.keyClick(table.districts.list, Qt.Key.Key_L)
    settled(desk)
    table.take.click()
    settled(desk)
    assert "South Staffordshire is locked and stays where it is" in table.told.text()
    # The lock itself is taken back, and then the step before it.
    session.undo()
    settled(desk)
    session.undo()
    settled(desk)
    assert session.project == before


def test_what_stands_comes_back_when_the_plan_is_put_away(desk: Desk, table: RedrawWindow) -> None:
    table.districts.list.choose([SOUTH_STAFFORDSHIRE])
    table.take.click()
    settled(desk)
    table.away.click()
    settled(desk)

    assert SOUTH_STAFFORDSHIRE not in members(desk)
    assert [plan.name for plan in desk.session.project.plans] == ["WMCA redrawn"]


def test_undo_moves_no_district_that_is_locked(desk: Desk, table: RedrawWindow) -> None:
    for code in (SOUTH_STAFFORDSHIRE, SOUTH_STAFFORDSHIRE):
        table.districts.list.choose([code])
        (table.take if not desk.session.project.plans else table.lock).click()
        settled(desk)
    locked = desk.session.project
    first = desk.session.document.history.steps[min(desk.session.document.history.steps)].project
    desk.session.bring_back("Back", first)
    settled(desk)
    # A beginning without the plan holds no other place for it; a state of the plan with the district elsewhere does.
    other = locked.plans[0].placed(SOUTH_STAFFORDSHIRE, "")
    desk.session.undo()
    settled(desk)
    assert desk.session.project == locked
    desk.session.choose("Elsewhere", plans=(other,))
    settled(desk)
    assert desk.session.project == locked
