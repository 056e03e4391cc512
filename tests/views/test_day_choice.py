from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from explorer.settings import area_sets_folder
from explorer.views.data_choice import BUNDLED_AREAS, BUNDLED_FLOWS, OPEN
from tests.views.conftest import Desk

LEP = "lep-greater-birmingham-solihull"


def test_a_day_that_is_typed_brings_back_the_members_of_then(desk: Desk) -> None:
    desk.session.choose_partnership("ca-north-east-2014")
    desk.settle()
    assert len(desk.outcome.findings.footprint.districts) == 4
    desk.window.choices.day.field.setDate(QDate(2017, 1, 1))
    desk.settle()
    assert desk.session.project.as_at == date(2017, 1, 1)
    assert len(desk.outcome.findings.footprint.districts) == 7
    assert "overlap" not in {flag.kind for flag in desk.outcome.findings.flags}


def test_the_end_of_2019_brings_back_the_overlapping_enterprise_partnerships(desk: Desk) -> None:
    desk.session.choose_partnership(LEP)
    desk.session.choose_day(date(2019, 12, 31))
    desk.settle()
    overlap = next(flag for flag in desk.outcome.findings.flags if flag.kind == "overlap")
    assert overlap.touched == pytest.approx(0.387, abs=0.001)


def test_the_day_is_undone_like_every_choice(desk: Desk) -> None:
    desk.session.choose_day(date(2019, 12, 31))
    assert desk.session.history.undo_label == "As at 31 December 2019"
    desk.session.undo()
    desk.settle()
    assert desk.session.project.as_at is None
    assert desk.window.choices.day.field.date() == QDate.currentDate()


def test_steps_lead_to_the_days_on_which_membership_changed(desk: Desk) -> None:
    day = desk.window.choices.day
    desk.session.choose_partnership("ca-north-east-2014")
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
    desk.session.choose_partnership("ca-north-east-2014")
    desk.settle()
    day.menu.aboutToShow.emit()
    lines = [action.text() for action in day.menu.actions()]
    assert any(line.startswith("2 November 2018: The North East Combined Authority") and "gives up" in line for line in lines)
    day.menu.actions()[-1].trigger()
    assert desk.session.project.as_at == date(2014, 4, 15)
    desk.settle()


def test_a_day_on_which_the_body_did_not_exist_is_told(desk: Desk) -> None:
    desk.session.choose_day(date(2010, 1, 1))
    desk.settle()
    assert desk.window.choices.day.note.isVisible()
    assert "it began on 17 June 2016" in desk.window.choices.day.note.text()
    assert "Cannot tell" in desk.outcome.findings.headline


def test_today_takes_the_day_back(desk: Desk) -> None:
    desk.session.choose_day(date(2019, 12, 31))
    desk.settle()
    button = desk.window.choices.day.latest
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.session.project.as_at is None
    assert not button.isEnabled()


def test_flows_and_areas_in_use_are_named_and_changed(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = desk.window.choices.data
    assert (data.flows.currentText(), data.areas.currentText()) == (BUNDLED_FLOWS, BUNDLED_AREAS)
    lookup = desk.session.catalogue.districts
    file = tmp_path / "own areas.csv"
    rows = "\n".join(f"{code},{lookup.districts[code].itl2},{lookup.districts[code].itl2_name!r}" for code in lookup.codes)
    file.write_text(f"zone,area,area_name\n{rows}\n".replace("'", '"'), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    pick(data.areas, OPEN)
    desk.settle()
    assert desk.session.project.areas == file
    assert data.areas.currentText() == "Areas: own areas.csv"
    assert any("own areas.csv" in told for told in desk.outcome.findings.areas_said.split("\n"))
    pick(data.areas, BUNDLED_AREAS)
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
    assert areas.currentText() == BUNDLED_AREAS
    assert areas.itemData(areas.findText("Areas: Growth areas")) == area_sets_folder() / "Growth areas.csv"


def pick(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())
