from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.exports.maps.printed_map import alternative_text, save_map
from explorer.project import Project
from explorer.project.own_footprint import OwnFootprint
from explorer.qt import notices
from explorer.readers.tables.table_choices import OwnTableFile
from explorer.views.charts.chart import Chart
from explorer.views.map.area_content import AreaWords
from explorer.views.map.overlays import FootprintLines
from explorer.views.map_tools.linked_maps import TWO
from explorer.views.own_data.own_data_dialog import OwnDataDialog
from explorer.views.own_data.tables.dialog import TableDialog, level_in_words
from explorer.words import say, text
from tests.layers.small_areas import kept, quarters
from tests.views.conftest import Desk


@pytest.fixture
def table(tmp_path: Path) -> OwnTableFile:
    (tmp_path / "jobs.csv").write_text("Code,Visits 2021\nTLG31,100\nTLG36,80\n")
    return OwnTableFile(tmp_path / "jobs.csv")


def use(desk: Desk, file: OwnTableFile) -> None:
    desk.session.edits.use_table(file, desk.session.catalogue.files.table(file.path, file.choices))
    desk.settle()


def rows(dialog: OwnDataDialog) -> list[str]:
    """What is listed."""
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def open_own_data(desk: Desk) -> OwnDataDialog:
    desk.window.data.show_own_data()
    assert isinstance(desk.window.data.dialog, OwnDataDialog)
    return desk.window.data.dialog


def test_a_table_of_wider_areas_colours_them_and_gives_no_district_a_figure(desk: Desk, table: OwnTableFile) -> None:
    use(desk, table)
    inside = desk.outcome.content.descriptions["E08000025"]
    assert inside[1].endswith("value of its ITL3 area Birmingham")
    assert "ITL3 areas are built from districts" in desk.outcome.content.statement
    legend = desk.window.map.legend.content
    assert any(line.label.startswith("ITL3 areas (built from districts") for line in legend.lines)
    assert "the number of ITL3 areas" in legend.note


def test_charts_say_why_districts_have_no_figures(desk: Desk, table: OwnTableFile) -> None:
    use(desk, table)
    for page in ("histogram", "bars", "trend", "scatter"):
        desk.window.drawer.open_page(page)
        desk.settle()
        shown = desk.window.drawer.page_widget(page)
        assert isinstance(shown, Chart)
        assert shown.sentence.text().startswith("Published for ITL3 areas")


@pytest.fixture
def small_areas(desk: Desk, tmp_path: Path) -> tuple[Path, OwnTableFile]:
    """A layer that cuts Dudley into four, and a table of counts for its parts."""
    path = kept(quarters("E08000027", desk.session.catalogue), tmp_path)
    (tmp_path / "small.csv").write_text("Code,Jobs 2021\n" + "".join(f"E0100000{at},{at}\n" for at in range(1, 5)))
    return path, OwnTableFile(tmp_path / "small.csv")


def test_small_areas_are_coloured_once_their_boundaries_are_an_extra_layer(
    desk: Desk, small_areas: tuple[Path, OwnTableFile]
) -> None:
    layer, table = small_areas
    use(desk, table)
    assert "open boundaries of small areas (LSOAs" in desk.window.map.legend.content.note
    desk.window.layers.add_own(layer)
    desk.settle()
    assert [key.count for key in desk.window.map.legend.content.classes] == [1, 1, 1, 1]
    assert desk.outcome.findings.layer.shown.dropna().to_dict() == {"E08000027": 10.0}
    canvas = desk.window.map.canvas
    place = canvas.camera.view.to_screen(*desk.outcome.findings.ground.label_points[canvas.codes.index("E08000027")][:2])
    (words,) = {overlay.hit(canvas.camera.view, place) for overlay in canvas.overlays if isinstance(overlay, AreaWords)}
    assert words[0].startswith("E0100000")
    # The layer that is coloured is not outlined a second time, and the selection is still one of districts.
    assert not any(isinstance(overlay, FootprintLines) for overlay in canvas.overlays)
    assert canvas.area_at(place) == "E08000027"
    desk.session.edits.remove_layer(layer)
    desk.settle()
    assert not any(isinstance(overlay, AreaWords) for overlay in canvas.overlays)


def test_the_dialog_says_how_small_areas_are_drawn_and_opens_their_boundaries(
    desk: Desk, small_areas: tuple[Path, OwnTableFile]
) -> None:
    desk.window.data.open_table(small_areas[1].path)
    desk.settle()
    dialog = desk.window.data.dialog
    assert isinstance(dialog, TableDialog)
    assert dialog.level.text() == level_in_words("lsoa") != ""
    asked: list[bool] = []
    desk.window.data.boundaries_asked.disconnect()
    desk.window.data.boundaries_asked.connect(lambda: asked.append(True))
    dialog.boundaries.click()
    assert asked == [True]
    assert dialog.use.isEnabled()
    dialog.reject()


def test_a_table_of_districts_needs_no_word_on_its_level(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "plain.csv").write_text("Code,Visits 2021\nE08000027,1\n")
    desk.window.data.open_table(tmp_path / "plain.csv")
    desk.settle()
    dialog = desk.window.data.dialog
    assert isinstance(dialog, TableDialog)
    assert dialog.level.isHidden()
    assert dialog.boundaries.isHidden()
    dialog.reject()


def test_the_printed_map_is_of_the_areas_too(desk: Desk, small_areas: tuple[Path, OwnTableFile], tmp_path: Path) -> None:
    layer, table = small_areas
    desk.session.edits.add_layer(layer)
    use(desk, table)
    findings = desk.outcome.findings
    assert "by lower layer super output area" in alternative_text(findings)
    save_map(findings, tmp_path / "map.svg")
    assert "your own layer small areas" in (tmp_path / "map.svg").read_text(encoding="utf-8").replace("\n", " ")


def test_tables_and_layers_are_listed_and_removed_by_key_and_come_back_by_undo(
    desk: Desk, table: OwnTableFile, tmp_path: Path
) -> None:
    use(desk, table)
    desk.session.edits.add_layer(tmp_path / "wards_2024.gpkg")
    dialog = open_own_data(desk)
    assert rows(dialog) == ["Table jobs.csv: 1 indicator of ITL3 areas", "Layer wards 2024"]
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert rows(dialog) == ["Layer wards 2024"]
    assert desk.session.project.indicator == Project().indicator
    dialog.undo.click()
    assert desk.session.project.tables == (table,)
    assert len(rows(dialog)) == 2
    desk.settle()
    dialog.close()


def test_the_menu_of_a_row_removes_it(desk: Desk, tmp_path: Path) -> None:
    desk.session.edits.add_layer(tmp_path / "wards.gpkg")
    dialog = open_own_data(desk)
    assert dialog.list.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    (remove,) = dialog.list.actions()
    remove.trigger()
    assert desk.session.project.layers == ()
    desk.settle()
    dialog.close()


VALLEY = OwnFootprint("Valley", "valley.kml", (("E08000025", 1.0),))


def test_a_footprint_that_was_added_is_undone_and_redone(desk: Desk) -> None:
    before, offered = desk.session.project, desk.window.choices.partnerships.offered
    desk.session.edits.add_footprints((VALLEY,))
    desk.settle()
    assert say(desk.session.history.undo_label) == "Add Valley"
    assert VALLEY.id in offered()
    assert desk.outcome.findings.footprint.districts == ("E08000025",)
    desk.session.undo()
    desk.settle()
    assert desk.session.project == before
    assert VALLEY.id not in offered()
    assert VALLEY.id not in desk.session.known.partnerships.partnerships
    desk.session.redo()
    desk.settle()
    assert VALLEY.id in offered()
    assert desk.outcome.findings.footprint.districts == ("E08000025",)


def test_a_footprint_made_anew_under_its_name_stands_in_its_place(desk: Desk) -> None:
    desk.session.edits.add_footprints((VALLEY,))
    desk.session.edits.add_footprints((replace(VALLEY, shares=(("E08000029", 1.0),)),))
    desk.settle()
    assert desk.outcome.findings.footprint.districts == ("E08000029",)
    assert len(desk.session.project.footprints) == 1


def test_a_further_map_of_a_footprint_that_is_taken_away_follows_the_first(desk: Desk) -> None:
    desk.session.edits.add_footprints((VALLEY,))
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.window.maps.arrange(TWO)
    strip = desk.window.maps.further[0].strip
    strip.partnership.setCurrentIndex(strip.partnership.findData(VALLEY.id))
    desk.settle()
    desk.session.edits.remove_footprint(VALLEY)
    desk.settle()
    assert strip.partnership.currentText() == text("tools-strip-same")
    assert notices.open_notices() == []
    desk.session.undo()
    desk.settle()
    assert strip.partnership.currentText() == "Valley"


def test_a_footprint_is_removed_and_comes_back_by_undo(desk: Desk) -> None:
    made = VALLEY
    desk.session.edits.add_footprints((made,))
    desk.settle()
    offered = desk.window.choices.partnerships.offered
    dialog = open_own_data(desk)
    (row,) = dialog.list.findItems("Footprint Valley", Qt.MatchFlag.MatchExactly)
    dialog.list.setCurrentItem(row)
    dialog.remove.click()
    assert desk.session.project.partnership == Project().partnership
    assert made.id not in offered()
    dialog.undo.click()
    assert made.id in offered()
    desk.settle()
    dialog.close()


def test_without_data_of_ones_own_the_dialog_says_so(desk: Desk) -> None:
    dialog = open_own_data(desk)
    assert "nothing of your own" in dialog.told.text()
    assert not dialog.remove.isEnabled()
    dialog.close()


def test_layers_are_removed_in_the_panel_of_layers_too(desk: Desk, tmp_path: Path) -> None:
    desk.window.layers.add_own(tmp_path / "wards.gpkg")
    panel = desk.window.layers.panel
    assert panel.own.item(0).text() == "wards"
    QTest.keyClick(panel.own, Qt.Key.Key_Delete)
    assert desk.session.project.layers == ()
    assert panel.own.isHidden()
    desk.session.undo()
    assert panel.own.count() == 1
    desk.settle()


def test_the_wish_is_remembered(desk: Desk) -> None:
    dialog = open_own_data(desk)
    dialog.reopen.click()
    assert not desk.session.settings.reopen
    dialog.close()
    QApplication.processEvents()
