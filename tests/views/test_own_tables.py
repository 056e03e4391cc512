"""A person opens a table of their own, corrects it, and uses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QInputDialog

from explorer.views.own_data.tables.dialog import TableDialog
from tests.readers.workbook_maker import make_xlsx
from tests.views.conftest import Desk

FIGURES = "Area,Rate (%) 2019,Rate (%) 2021,Jobs 2021\nDudley,1,2,10\nWalsall,3,[c],20\nBirmingam,5,6,30\n"


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    (tmp_path / "figures.csv").write_text(FIGURES)
    return tmp_path / "figures.csv"


def _opened(desk: Desk, path: Path) -> TableDialog:
    desk.window.files.open_dropped([path])
    desk.settle()
    dialog = desk.window.data.dialog
    assert isinstance(dialog, TableDialog)
    return dialog


def _boxes(dialog: TableDialog) -> list[QComboBox]:
    return dialog.areas.tree.findChildren(QComboBox)


def test_a_dropped_table_is_shown_before_anything_changes(desk: Desk, figures: Path) -> None:
    before = desk.session.project
    dialog = _opened(desk, figures)
    assert dialog.verdict.text() == "The table can be used; 1 thing to look at."
    assert (dialog.header_row.value(), dialog.key_column.currentText()) == (1, "Area")
    assert desk.session.project == before
    dialog.reject()
    desk.settle()
    assert (desk.session.project, desk.session.settings.recent_tables) == (before, ())


def test_used_indicators_stand_among_the_bundled_ones_and_undo_takes_them_away(desk: Desk, figures: Path) -> None:
    before = desk.session.project
    dialog = _opened(desk, figures)
    dialog.use.click()
    desk.settle()
    assert desk.outcome.findings.layer.indicator.title == "Rate (%)"
    assert desk.outcome.findings.layer.shown.dropna().to_dict() == {"E08000027": 2.0}
    box = desk.window.choices.indicator
    assert [box.itemText(at) for at in range(box.count())][-2:] == ["Rate (%)", "Jobs"]
    desk.session.undo()
    desk.settle()
    assert desk.session.project == before
    assert "Jobs" not in [box.itemText(at) for at in range(box.count())]
    desk.session.redo()
    desk.settle()
    assert desk.outcome.findings.layer.indicator.title == "Rate (%)"


def test_a_suggestion_is_accepted_by_click_and_everything_else_stays(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    dialog.choose(roles=((4, "other"),))
    desk.settle()
    (box,) = _boxes(dialog)
    assert box.itemText(1) == "Birmingham (E08000025)"
    box.setCurrentIndex(1)
    box.activated.emit(1)
    desk.settle()
    assert dialog.choices.accepted == (("Birmingam", "E08000025"),)
    assert dialog.choices.roles == ((4, "other"),)
    assert dialog.verdict.text() == "The table can be used."
    dialog.reject()


def test_all_nearest_are_accepted_at_once_and_reading_afresh_puts_them_aside(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    dialog.areas.take_nearest.click()
    desk.settle()
    assert dialog.choices.accepted == (("Birmingam", "E08000025"),)
    dialog.afresh.click()
    desk.settle()
    assert not dialog.choices.accepted
    dialog.reject()


def _taken_back(dialog: TableDialog, text: str) -> None:
    (box,) = _boxes(dialog)
    at = box.findText(text)
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_what_was_chosen_stays_to_be_seen_and_can_be_taken_back(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    dialog.areas.take_nearest.click()
    desk.settle()
    (box,) = _boxes(dialog)
    assert box.currentText() == "Birmingham (E08000025)"
    _taken_back(dialog, "Put aside")
    desk.settle()
    assert dialog.choices.accepted == (("Birmingam", ""),)
    assert dialog.verdict.text() == "The table can be used."
    _taken_back(dialog, "Not chosen")
    desk.settle()
    assert not dialog.choices.accepted
    assert dialog.verdict.text() == "The table can be used; 1 thing to look at."
    dialog.reject()


def test_any_district_can_be_chosen_where_none_is_like_the_name(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "odd.csv").write_text("Area,Jobs 2021\nDudley,10\nWalsall,20\nNarnia,30\n")
    dialog = _opened(desk, tmp_path / "odd.csv")
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_: ("Sandwell (E08000028)", True))
    _taken_back(dialog, "Another district …")
    desk.settle()
    assert dialog.choices.accepted == (("Narnia", "E08000028"),)
    (box,) = _boxes(dialog)
    assert box.currentText() == "Sandwell (E08000028)"
    dialog.reject()


def test_the_join_report_is_copied_as_a_table(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    dialog.areas.copy.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "In the table\tWhat became of it\tCode\tName"
    assert lines[1] == "Birmingam\tnot known; the nearest:\tE08000025\tBirmingham"
    assert len(lines) > 300
    dialog.reject()


def test_what_is_known_of_an_indicator_is_edited_and_used(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    page = dialog.indicators
    page.list.setCurrentRow(0)
    page.texts["title"].setText("Our rate")
    page.texts["title"].editingFinished.emit()
    page.texts["licence"].setText("Open Government Licence v3.0")
    page.texts["licence"].editingFinished.emit()
    page.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.use.click()
    desk.settle()
    source = desk.outcome.findings.layer.source
    assert (desk.outcome.findings.layer.indicator.title, source.licence) == ("Our rate", "Open Government Licence v3.0")
    box = desk.window.choices.indicator
    assert "Jobs" not in [box.itemText(at) for at in range(box.count())]


def test_a_kind_decides_how_areas_may_be_put_together(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    page = dialog.indicators
    page.kind.setCurrentIndex(page.kind.findData("median"))
    page.kind.activated.emit(page.kind.currentIndex())
    desk.settle()
    assert "medians are not additive" in page.combining.text()
    dialog.reject()


def test_choices_are_remembered_for_the_next_table_of_the_shape(desk: Desk, figures: Path, tmp_path: Path) -> None:
    dialog = _opened(desk, figures)
    dialog.areas.take_nearest.click()
    desk.settle()
    dialog.use.click()
    desk.settle()
    (tmp_path / "next.csv").write_text(FIGURES.replace("2021", "2022").replace("2019", "2020"))
    following = _opened(desk, tmp_path / "next.csv")
    desk.settle()
    assert following.choices.accepted == (("Birmingam", "E08000025"),)
    assert following.recalled.isVisible()
    following.reject()


def test_the_table_on_the_map_is_edited_in_place_and_put_aside(desk: Desk, figures: Path) -> None:
    _opened(desk, figures).use.click()
    desk.settle()
    desk.window.data.edit_table()
    desk.settle()
    dialog = desk.window.data.dialog
    assert isinstance(dialog, TableDialog)
    dialog.areas.take_nearest.click()
    desk.settle()
    dialog.use.click()
    desk.settle()
    (file,) = desk.session.project.tables
    assert file.choices.accepted
    desk.window.data.put_aside()
    desk.settle()
    assert desk.session.project.tables == ()
    assert desk.session.project.indicator == "employment_rate"


def test_a_sheet_is_chosen_by_key_and_corrections_by_click(desk: Desk, tmp_path: Path) -> None:
    rows: list[list[object]] = [["Area", "2020"], ["Dudley", 1.5], ["Walsall", 2.5]]
    other: list[list[object]] = [["Area", "2021"], ["Dudley", 3.5], ["Sandwell", 4.5]]
    dialog = _opened(desk, make_xlsx(tmp_path / "book.xlsx", {"First": rows, "Second": other}))
    QTest.keyClick(dialog.sheet, Qt.Key.Key_Down)
    desk.settle()
    assert dialog.table is not None
    assert (dialog.table.report.sheet, dialog.table.report.periods) == ("Second", ("2021",))
    dialog.preview.header_row_chosen.emit(1)
    dialog.preview.key_column_chosen.emit(1)
    desk.settle()
    assert (dialog.choices.header_row, dialog.choices.key_column) == (1, 1)
    dialog.reject()


def test_figures_beside_other_areas_are_used_by_a_tick(desk: Desk, tmp_path: Path) -> None:
    people = desk.session.catalogue.population[:40]
    rows = [f"{code},{figure:.0f}" for code, figure in zip(people.index, sorted(people, reverse=True), strict=True)]
    (tmp_path / "sorted.csv").write_text("\n".join(["LAD code,Population 2021", *rows, ""]))
    dialog = _opened(desk, tmp_path / "sorted.csv")
    assert (dialog.use.isEnabled(), dialog.indicators.believe.isHidden()) == (False, False)
    dialog.indicators.believe.click()
    desk.settle()
    assert dialog.use.isEnabled()
    dialog.reject()
    desk.settle()


def test_a_table_without_a_period_asks_for_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Area,Jobs\nDudley,10\nWalsall,20\n")
    dialog = _opened(desk, tmp_path / "a.csv")
    assert not dialog.use.isEnabled()
    assert dialog.verdict.text() == "Say of which period its figures are."
    dialog.period.setText("2021")
    dialog.period.editingFinished.emit()
    desk.settle()
    assert dialog.use.isEnabled()
    dialog.reject()


@pytest.mark.parametrize("content", [b"\x00\x01\x02" * 50, b"Fruit,2020\nApple,1\nPear,2\n"])
def test_what_is_no_table_is_refused_in_the_dialog(desk: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.tsv").write_bytes(content)
    dialog = _opened(desk, tmp_path / "a.tsv")
    assert not dialog.use.isEnabled()
    assert dialog.verdict.text().endswith(".")
    assert dialog.found.toPlainText()
    dialog.reject()


def test_flows_are_still_taken_for_flows(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(desk.window.analysis, "preview_flows", shown.append)
    (tmp_path / "flows.csv").write_text("residence,workplace,people\nE08000027,E08000030,5\nE08000030,E08000027,5\n")
    desk.window.files.open_dropped([tmp_path / "flows.csv"])
    desk.settle()
    assert shown == [tmp_path / "flows.csv"]
    assert desk.window.data.dialog is None


def test_every_field_can_be_named_by_a_screen_reader(desk: Desk, figures: Path) -> None:
    dialog = _opened(desk, figures)
    unnamed = [box for box in dialog.findChildren(QComboBox) if not box.accessibleName()]
    assert unnamed == []
    assert isinstance(dialog, QDialog)
    dialog.reject()
