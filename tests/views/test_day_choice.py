from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from explorer.settings import area_sets_folder
from explorer.views.map_tools.linked_maps import TWO
from explorer.words import say, text
from tests.views.conftest import Desk

LEP = "lep-greater-birmingham-solihull"


def test_a_day_that_is_typed_brings_back_the_members_of_then(desk: Desk) -> None:
    desk.session.edits.choose_partnership("ca-north-east-2014")
    desk.settle()
    assert len(desk.outcome.findings.footprint.districts) == 4
    type_day(desk, "1/1/2017")
    desk.settle()
    assert desk.session.project.as_at == date(2017, 1, 1)
    assert len(desk.outcome.findings.footprint.districts) == 7
    assert "overlap" not in {flag.kind for flag in desk.outcome.findings.flags}


def test_the_end_of_2019_brings_back_the_overlapping_enterprise_partnerships(desk: Desk) -> None:
    desk.session.edits.choose_partnership(LEP)
    desk.session.edits.choose_day(date(2019, 12, 31))
    desk.settle()
    overlap = next(flag for flag in desk.outcome.findings.flags if flag.kind == "overlap")
    assert overlap.people == pytest.approx(692_000, rel=0.05)


def test_the_day_is_undone_like_every_choice(desk: Desk) -> None:
    desk.session.edits.choose_day(date(2019, 12, 31))
    assert say(desk.session.history.undo_label) == "As at 31 December 2019"
    desk.session.undo()
    desk.settle()
    assert desk.session.project.as_at is None
    assert desk.window.choices.day.field.day == date.today()


def test_a_day_just_typed_is_undone_by_key_without_leaving_its_field(desk: Desk) -> None:
    field = desk.window.choices.day.field
    before = field.day
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1 June 2025")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert field.day == date(2025, 6, 1)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert field.day == before


def test_steps_lead_to_the_days_on_which_membership_changed(desk: Desk) -> None:
    day = desk.window.choices.day
    desk.session.edits.choose_partnership("ca-north-east-2014")
    desk.settle()
    day.before.click()
    assert desk.session.project.as_at == date(2018, 11, 2)
    day.before.click()
    assert desk.session.project.as_at == date(2014, 4, 15)
    day.before.click()
    assert desk.session.project.as_at == date(2014, 4, 15)
    assert day.note.text() == "No change of membership is known before this day."
    desk.settle()


def test_the_menu_names_every_change_and_leads_to_it(desk: Desk) -> None:
    day = desk.window.choices.day
    desk.session.edits.choose_partnership("ca-north-east-2014")
    desk.settle()
    day.menu.aboutToShow.emit()
    lines = [action.text() for action in day.menu.actions()]
    assert any(line.startswith("2 November 2018: The North East Combined Authority") and "gives up" in line for line in lines)
    day.menu.actions()[-1].trigger()
    assert desk.session.project.as_at == date(2014, 4, 15)
    desk.settle()


@pytest.mark.parametrize("typed", ["15 March 2019", "15/03/2019", "2019-03-15", "15 mar 19", "Friday, 15th March 2019"])
def test_a_day_is_typed_in_any_usual_form_and_what_was_understood_is_said(desk: Desk, typed: str) -> None:
    type_day(desk, typed)
    day = desk.window.choices.day
    assert desk.session.project.as_at == date(2019, 3, 15)
    assert day.field.text() == "15 March 2019"
    assert day.note.text() == ("" if typed == "15 March 2019" else f"“{typed}” was understood as 15 March 2019.")


@pytest.mark.parametrize("typed", ["31 February 2019", "soon", "2019-13-40", "15 March", ""])
def test_what_is_no_day_is_refused_and_changes_nothing(desk: Desk, typed: str) -> None:
    before = desk.session.project
    type_day(desk, typed)
    assert desk.session.project == before
    assert desk.window.choices.day.note.isVisible()
    assert "Type a day as 1 June 2018, 01/06/2018 or 2018-06-01." in desk.window.choices.day.note.text()
    QTest.keyClick(desk.window.choices.day.field, Qt.Key.Key_Escape)
    assert desk.window.choices.day.field.day == date.today()
    assert not desk.window.choices.day.note.isVisible()


def test_a_day_before_the_body_existed_becomes_its_first_and_that_is_told(desk: Desk) -> None:
    for _ in range(2):
        type_day(desk, "1 January 2010")
        desk.settle()
        assert desk.session.project.as_at == date(2016, 6, 17)
        assert desk.window.choices.day.field.text() == "17 June 2016"
        assert "it began on 17 June 2016. 17 June 2016 is shown instead." in desk.window.choices.day.note.text()
    assert desk.outcome.findings.footprint.districts


def test_a_day_does_not_travel_to_a_body_that_did_not_exist_on_it(desk: Desk) -> None:
    desk.session.edits.choose_partnership(LEP)
    desk.session.edits.choose_day(date(2012, 6, 1))
    desk.session.edits.choose_partnership("ca-west-midlands")
    assert desk.session.project.as_at == date(2016, 6, 17)
    assert "did not exist on 1 June 2012" in desk.window.choices.day.note.text()
    desk.session.undo()
    assert desk.session.project.as_at == date(2012, 6, 1)
    assert not desk.window.choices.day.note.isVisible()
    desk.settle()


@pytest.mark.parametrize(("body", "last"), [(LEP, date(2023, 12, 31)), ("lep-worcestershire", date(2024, 3, 31))])
def test_a_body_has_one_last_day_whichever_way_one_comes_to_it(desk: Desk, body: str, last: date) -> None:
    desk.session.edits.choose_partnership(body)
    desk.settle()
    assert desk.outcome.findings.footprint.as_at == last
    desk.session.edits.choose_day(date(2026, 1, 1))
    assert desk.session.project.as_at == last
    desk.window.choices.day.after.click()
    assert desk.session.project.as_at == last
    assert desk.window.choices.day.note.text() == "No change of membership is known after this day."
    desk.settle()


def test_a_second_map_shows_its_body_on_the_nearest_day(desk: Desk) -> None:
    desk.session.edits.choose_partnership(LEP)
    desk.session.edits.choose_day(date(2012, 6, 1))
    desk.window.maps.arrange(TWO)
    desk.settle()
    desk.window.maps.further[0].strip.chosen.emit("partnership", "ca-west-midlands")
    desk.settle()
    assert "17 June 2016 is shown instead" in desk.window.choices.day.note.text()
    assert desk.session.project.as_at == date(2012, 6, 1)


def test_today_takes_the_day_back(desk: Desk) -> None:
    desk.session.edits.choose_day(date(2019, 12, 31))
    desk.settle()
    button = desk.window.choices.day.latest
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.session.project.as_at is None
    assert not button.isEnabled()


def test_flows_and_areas_in_use_are_named_and_changed(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = desk.window.choices.data
    assert (data.flows.currentText(), data.areas.currentText()) == (text("choices-flows-bundled"), text("choices-areas-bundled"))
    lookup = desk.session.catalogue.districts
    file = tmp_path / "own areas.csv"
    rows = "\n".join(f"{code},{lookup.districts[code].itl2},{lookup.districts[code].itl2_name!r}" for code in lookup.codes)
    file.write_text(f"zone,area,area_name\n{rows}\n".replace("'", '"'), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    pick(data.areas, text("choices-open"))
    desk.settle()
    assert desk.session.project.areas == file
    assert data.areas.currentText() == "Areas: own areas.csv"
    assert "own areas.csv" in say(desk.outcome.findings.areas_said)
    pick(data.areas, text("choices-areas-bundled"))
    desk.settle()
    assert desk.session.project.areas is None
    pick(data.areas, "Areas: own areas.csv")
    desk.settle()
    assert desk.session.project.areas == file


def test_sets_of_areas_that_were_saved_are_offered_by_name(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path))
    area_sets_folder().mkdir()
    (area_sets_folder() / "Growth areas.csv").write_text("zone,area\nE08000027,1\n", encoding="utf-8")
    areas = desk.window.choices.data.areas
    areas.opening.emit()
    assert areas.currentText() == text("choices-areas-bundled")
    assert areas.itemData(areas.findText("Areas: Growth areas")) == area_sets_folder() / "Growth areas.csv"


def type_day(desk: Desk, text: str) -> None:
    field = desk.window.choices.day.field
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def pick(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
