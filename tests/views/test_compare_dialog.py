from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from explorer.catalogue.partnerships import kind_said
from explorer.qt import notices
from explorer.views.labour_markets.compare_dialog import COMMUTING, FILE, CompareDialog
from explorer.views.labour_markets.comparison_tools import SPLIT_TOPIC
from explorer.words import text
from tests.views.conftest import Desk


@pytest.fixture
def dialog(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CompareDialog:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    desk.window.actions_by_name["compare_divisions"].trigger()
    dialog = desk.window.analysis.divisions.dialog
    dialog.day.set_day(date(2022, 6, 1))
    return dialog


def compare(desk: Desk, dialog: CompareDialog, first: str, second: str) -> None:
    for box, choice in zip(dialog.divisions, (first, second), strict=True):
        box.setCurrentIndex(box.findData(choice))
    dialog.run.click()
    desk.settle()


def test_the_leps_are_held_against_travel_to_work_areas_at_first(desk: Desk, dialog: CompareDialog) -> None:
    dialog.run.click()
    desk.settle()
    assert dialog.summary.text().startswith("The local enterprise partnerships cut ")
    assert dialog.measures.rows.rows[0][0] == "V-measure"
    assert dialog.overlaps.rows.rowCount() > 100


def test_the_leps_bring_the_last_day_on_which_there_were_any(desk: Desk, dialog: CompareDialog) -> None:
    box = dialog.divisions[0]
    dialog.day.set_day(date(2025, 6, 1))
    box.setCurrentIndex(box.findData("kind:local_enterprise_partnership"))
    box.activated.emit(box.currentIndex())
    lep, wanted, shown = "local_enterprise_partnership", date(2025, 6, 1), date(2024, 3, 31)
    assert dialog.summary.text() == text("findings-day-kind-shown", kinds=kind_said(lep, "many"), day=wanted, shown=shown)
    dialog.run.click()
    desk.settle()
    assert dialog.summary.text().startswith("The local enterprise partnerships cut ")


def test_a_day_before_there_were_any_becomes_the_first_with_one(desk: Desk, dialog: CompareDialog) -> None:
    dialog.day.setText("1/1/2000")
    dialog.day.editingFinished.emit()
    assert dialog.summary.text().startswith("There were no local enterprise partnerships on 1 January 2000.")
    assert dialog.day.day.year == 2010


def test_divisions_are_compared_on_the_day_chosen_in_the_window(desk: Desk, dialog: CompareDialog) -> None:
    dialog.close()
    desk.session.edits.choose_day(date(2018, 6, 1))
    desk.settle()
    desk.window.actions_by_name["compare_divisions"].trigger()
    assert dialog.day.day == date(2018, 6, 1)


def test_the_weight_is_what_the_sentence_counts(desk: Desk, dialog: CompareDialog) -> None:
    dialog.weight.setCurrentIndex(dialog.weight.findData("jobs"))
    compare(desk, dialog, "itl1", "itl2")
    assert "hold 100% of jobs" in dialog.summary.text()


@pytest.mark.parametrize(
    ("number", "title"), [(0, "How mixed the local enterprise partnerships are"), (1, "How mixed the travel-to-work areas")]
)
def test_how_mixed_a_division_is_goes_on_the_map_and_off_again(
    desk: Desk, dialog: CompareDialog, number: int, title: str
) -> None:
    dialog.run.click()
    desk.settle()
    dialog.results[number].click()
    desk.settle()
    assert title in desk.window.map.legend.content.in_words()
    assert desk.window.map.legend.content.spread is None
    dialog.results[2].click()
    desk.settle()
    assert title not in desk.window.map.legend.content.in_words()


def test_the_menu_takes_a_result_off_the_map_and_so_does_another_indicator(desk: Desk, dialog: CompareDialog) -> None:
    take_off = desk.window.actions_by_name["no_analysis"]
    assert not take_off.isEnabled()
    dialog.run.click()
    desk.settle()
    for put_off in (take_off.trigger, lambda: desk.session.edits.choose_indicator("claimant_count")):
        dialog.results[0].click()
        desk.settle()
        assert "How mixed" in desk.window.map.legend.content.in_words()
        assert take_off.isEnabled()
        put_off()
        desk.settle()
        assert "How mixed" not in desk.window.map.legend.content.in_words()
        assert not take_off.isEnabled()


def test_how_much_commuting_both_keep_is_told_and_what_of_it_chance_would_keep(desk: Desk, dialog: CompareDialog) -> None:
    compare(desk, dialog, "itl1", "country")
    assert dialog.split.text() == ""
    dialog.tabs.setCurrentIndex(COMMUTING)
    desk.settle()
    rows = dialog.kept.rows
    assert [rows.index(row, 0).data() for row in range(2)] == ["Regions (ITL1)", "Nations"]
    assert dialog.split.text().startswith("On commuting of people with a fixed workplace (estimated).")
    assert "200 random divisions of the same 361 districts into 12 contiguous areas" in dialog.split.text()
    dialog.results[3].click()
    assert QGuiApplication.clipboard().text().startswith("Division\tKept inside\tScale\tContiguity\tPlacement")


def test_drawing_random_divisions_can_be_stopped_and_begun_anew(desk: Desk, dialog: CompareDialog) -> None:
    compare(desk, dialog, "itl1", "country")
    dialog.tabs.setCurrentIndex(COMMUTING)
    assert dialog.split.text() == text("markets-split-to-come")
    desk.session.jobs.cancel(SPLIT_TOPIC)
    desk.settle()
    assert dialog.split.text() == text("markets-split-stopped")
    dialog.run.click()
    desk.settle()
    assert dialog.kept.rows.rowCount() == 2


def test_the_table_in_front_is_copied(desk: Desk, dialog: CompareDialog) -> None:
    dialog.run.click()
    desk.settle()
    dialog.tabs.setCurrentIndex(1)
    dialog.results[3].click()
    assert QGuiApplication.clipboard().text().startswith("First\tSecond\tIn both")


def test_a_file_of_ones_own_is_offered_and_compared(
    desk: Desk, dialog: CompareDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("zone,area\nE08000025,West\nE08000035,North\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    box = dialog.divisions[0]
    box.setCurrentIndex(box.findData(FILE))
    box.activated.emit(box.currentIndex())
    assert box.currentText() == "mine"
    dialog.run.click()
    desk.settle()
    assert "mine" in dialog.summary.text().casefold()


def test_the_choice_stays_where_no_file_is_chosen(dialog: CompareDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    box = dialog.divisions[1]
    before = box.currentData()
    box.setCurrentIndex(box.findData(FILE))
    box.activated.emit(box.currentIndex())
    assert box.currentData() == before


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(desk: Desk, dialog: CompareDialog, tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    path.write_text("nothing\n", encoding="utf-8")
    desk.window.analysis.divisions.offer_file(0, path)
    dialog.run.click()
    desk.settle()
    assert "broken.csv" in dialog.summary.text()


CONTRADICTED = "zone,zone_name,area\nE08000027,Dudley,A\nE08000028,Walsall,A\nE08000030,Sandwell,B\n"


def test_codes_that_names_contradict_are_compared_and_used_once_the_user_says_so(
    desk: Desk, dialog: CompareDialog, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(CONTRADICTED, encoding="utf-8")
    desk.window.analysis.divisions.offer_file(0, path)
    dialog.run.click()
    desk.settle()
    assert "E08000028 is Sandwell, the name is Walsall" in dialog.summary.text()
    decide()
    desk.settle()
    assert "areas of mine cut" in dialog.summary.text()
    assert "E08000028 is Sandwell, the name is Walsall" in dialog.summary.text()
    desk.session.edits.open_areas(path)
    desk.settle()
    assert desk.session.project.areas is None
    decide()
    desk.settle()
    assert desk.session.project.areas == path
    assert "Own data with problems" in [label.text() for label in desk.window.foot.cautions]
    desk.session.undo()
    desk.settle()
    assert not desk.session.project.areas_believed


def decide() -> None:
    (notice,) = notices.open_notices()
    assert "Nothing of the file is used" in notice.informativeText()
    next(button for button in notice.buttons() if button.text() == text("division-use-codes")).click()


def test_saved_sets_are_among_the_divisions(desk: Desk, dialog: CompareDialog) -> None:
    desk.window.actions_by_name["functional_areas"].trigger()
    desk.window.analysis.panel.delineate.click()
    desk.settle()
    path = desk.window.analysis.save_as("Mine")
    desk.window.analysis.divisions.open()
    compare(desk, dialog, f"file:{path}", "ttwa")
    assert dialog.summary.text().startswith("The areas of Mine cut ")


def test_every_part_of_the_dialog_has_a_name_and_a_tip(dialog: CompareDialog) -> None:
    for part in (*dialog.divisions, dialog.weight, dialog.day, dialog.measures, dialog.overlaps):
        assert part.accessibleName()
        assert part.toolTip()
    assert all(button.toolTip() for button in dialog.results)
