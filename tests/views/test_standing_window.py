from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from explorer.cartography.standing_design import ANSWER_COLOURS
from explorer.exports.tables.league_table import GAPS
from explorer.qt import notices
from explorer.views.findings.standing_content import COMPLEXITY
from explorer.views.findings.standing_window import StandingWindow
from explorer.views.parts.theme import DARK
from tests.views.conftest import Desk

DAY = date(2019, 12, 31)


@pytest.fixture
def window(desk: Desk) -> StandingWindow:
    desk.session.edits.choose_day(DAY)
    desk.settle()
    desk.window.standing.show_standing()
    desk.settle()
    assert desk.window.standing.overview is not None
    desk.window.standing.overview.settle()
    return desk.window.standing.overview


def type_day(window: StandingWindow, text: str) -> None:
    window.day.setText(text)
    window.day.editingFinished.emit()


def column(window: StandingWindow, key: str) -> list[str]:
    model = window.league.model
    at = [one.key for one in model.columns].index(key)
    return [model.index(row, at).data() for row in range(model.rowCount())]


def test_it_opens_at_the_kind_and_the_day_of_the_session(window: StandingWindow) -> None:
    assert window.kind.currentData() == "combined_authority"
    assert window.day.day == date(2019, 12, 31)
    assert window.headline.text().startswith("10 footprints on 31 December 2019.")
    assert len(column(window, "partnership")) == 10


def test_another_kind_or_day_is_looked_at_at_once(desk: Desk, window: StandingWindow) -> None:
    type_day(window, "1/6/2025")
    desk.settle()
    assert "1 June 2025" in window.headline.text()
    window.kind.setCurrentIndex(window.kind.findData("regional_skills_partnership"))
    window.kind.activated.emit(window.kind.currentIndex())
    desk.settle()
    assert len(column(window, "partnership")) == 4


def test_the_league_sorts_by_its_headings(window: StandingWindow) -> None:
    keys = [one.key for one in window.league.model.columns]
    window.league.view.sortByColumn(keys.index("population"), Qt.SortOrder.DescendingOrder)
    people = [int(text.replace(",", "")) for text in column(window, "population")]
    assert people == sorted(people, reverse=True)


def test_answers_carry_the_colour_of_the_map(window: StandingWindow) -> None:
    model = window.league.model
    at = [one.key for one in model.columns].index("economy")
    patches = {model.index(row, at).data(): model.index(row, at).data(Qt.ItemDataRole.DecorationRole) for row in range(10)}
    assert patches["Fits in part"] == QColor(ANSWER_COLOURS["fits_in_part"])


def test_enter_opens_the_partnership_on_the_day_of_the_window(desk: Desk, window: StandingWindow) -> None:
    type_day(window, "1/6/2018")
    desk.settle()
    row = column(window, "partnership").index("ca-tees-valley")
    window.league.view.setCurrentIndex(window.league.model.index(row, 0))
    QTest.keyClick(window.league.view, Qt.Key.Key_Return)
    desk.settle()
    assert (desk.session.project.partnership, desk.session.project.as_at) == ("ca-tees-valley", date(2018, 6, 1))
    desk.session.undo()
    desk.settle()
    assert (desk.session.project.partnership, desk.session.project.as_at) == ("ca-west-midlands", DAY)


def test_the_table_is_copied_and_saved(window: StandingWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    QTest.keyClick(window.league.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().split("\n")
    assert copied[0].startswith("Partnership\tEconomy\tHow firm")
    assert len(copied) == 11
    file = tmp_path / "league.csv"
    offered: list[str] = []

    def ask(_: object, title: str, path: str, *kinds: str) -> tuple[str, str]:
        offered.append(Path(path).name)
        return str(file), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.league.ask_where_to_save()
    assert offered[0].startswith("league-combined-authorities-2019-12-31")
    saved = pd.read_csv(file, encoding="utf-8-sig")
    assert saved.columns[0] == "partnership_name"
    assert set(saved["as_at"]) == {"2019-12-31"}
    assert saved["supply"].equals(saved["supply"].round(4))
    assert len(saved) == 10


def test_a_folder_that_cannot_be_written_to_is_told(window: StandingWindow, tmp_path: Path) -> None:
    window.league.save(tmp_path / "missing" / "league.csv")
    assert "cannot be written" in notices.open_notices()[0].text()


def test_the_ledger_is_narrowed_and_leads_to_a_district(desk: Desk, window: StandingWindow) -> None:
    window.only.setCurrentIndex(window.only.findData(GAPS))
    window.ledger.field.setText("Lichfield")
    window.ledger.model.filter("Lichfield")
    assert window.ledger.model.rowCount() == 1
    window.ledger.view.doubleClicked.emit(window.ledger.model.index(0, 0))
    desk.settle()
    card = desk.window.standing.card
    assert card is not None
    assert card.windowTitle().startswith("Lichfield")


def test_the_maps_show_every_footprint_with_a_legend(desk: Desk, window: StandingWindow) -> None:
    for name, pane in window.maps.items():
        assert len(pane.canvas.codes) == 361
        assert pane.legend.content.title
        assert not pane.floats.buttons.layers.isVisibleTo(pane), name
    answers = window.maps["answers"]
    first = answers.legend.content.title
    window.side.setCurrentIndex(1)
    assert answers.legend.content.title != first
    assert window.maps[COMPLEXITY].legend.content.title == "Partnerships of each district"
    window.set_theme(DARK)


def test_a_double_click_on_its_map_asks_about_the_district(desk: Desk, window: StandingWindow) -> None:
    window.maps["answers"].canvas.area_opened.emit("E08000025")
    desk.settle()
    assert desk.window.standing.card is not None
    assert desk.window.standing.card.windowTitle().startswith("Birmingham")


def test_the_work_can_be_stopped(desk: Desk, window: StandingWindow) -> None:
    window.look()
    assert window.cancel.isVisible()
    window.cancel.click()
    desk.settle()
    assert window.note.text() == "Stopped. Choose a kind or a day to start again."
    assert not window.cancel.isVisible()


def test_a_day_without_any_of_the_kind_becomes_the_nearest_with_one_and_that_is_told(desk: Desk, window: StandingWindow) -> None:
    type_day(window, "1/1/1995")
    desk.settle()
    assert window.headline.text().startswith("1 footprint on 1 April 2011.")
    assert window.note.text().startswith("There were no combined authorities on 1 January 1995.")


def test_a_kind_without_footprints_is_told_and_everything_stays_in_view(
    desk: Desk, window: StandingWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Other tests draw footprints of their own into the catalogue that all share.
    monkeypatch.setattr(desk.session.catalogue.partnerships.__class__, "of_kind", lambda *_: [])
    window.kind.setCurrentIndex(window.kind.findData("own_footprint"))
    window.kind.activated.emit(window.kind.currentIndex())
    desk.settle()
    assert window.headline.text().startswith("No footprint of your own with a district is recorded on 31 December 2019.")
    assert window.league.model.rowCount() == 0
    assert window.league.count.text() == "No row fits."


def test_it_looks_again_when_a_threshold_changes_and_not_when_colours_do(desk: Desk, window: StandingWindow) -> None:
    topics: list[str] = []
    desk.session.jobs.job_started.connect(lambda job: topics.append(job.topic))
    desk.session.choose("Colours", map_style=replace(desk.session.project.map_style, ramp="moss"))
    desk.settle()
    assert "standing" not in topics
    desk.session.choose("White Paper", preset="white-paper-2024")
    desk.settle()
    assert "standing" in topics
