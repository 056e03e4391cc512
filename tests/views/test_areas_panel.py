from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer import settings
from explorer.analysis.delineation import Criteria
from explorer.views.analysis_map import FOUND
from explorer.views.areas_panel import OWN, AreasPanel
from explorer.views.theme import DARK
from tests.views.conftest import Desk

BROMSGROVE, ORKNEY = "E07000234", "S12000023"


@pytest.fixture(autouse=True)
def own_sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))


@pytest.fixture
def panel(desk: Desk) -> AreasPanel:
    """The panel with areas found by the first criteria."""
    desk.window.actions_by_name["functional_areas"].trigger()
    panel = desk.window.analysis.panel
    panel.delineate.click()
    desk.settle()
    return panel


def legend(desk: Desk) -> str:
    return desk.window.map.legend.content.in_words()


def test_the_areas_found_are_listed_the_largest_first(desk: Desk, panel: AreasPanel) -> None:
    found = desk.window.analysis.found
    assert found is not None
    assert panel.table.rows.rowCount() == len(found.statistics)
    largest = str(found.statistics["employed_residents"].idxmax())
    assert panel.table.rows.rows[0][0] == found.area_names[largest]
    assert "361 districts in" in panel.headline.text()


def test_the_areas_found_are_drawn_as_functional_areas(desk: Desk, panel: AreasPanel) -> None:
    assert FOUND in legend(desk)
    panel.results["aside"].click()
    desk.settle()
    assert FOUND not in legend(desk)


def test_the_areas_stay_on_the_map_when_another_indicator_is_chosen(desk: Desk, panel: AreasPanel) -> None:
    other = next(key for key in desk.session.catalogue.indicators if key != desk.session.project.indicator)
    desk.session.choose_indicator(other)
    desk.settle()
    assert FOUND in legend(desk)


def test_areas_that_miss_the_criteria_are_marked_in_words_and_colour(desk: Desk, panel: AreasPanel) -> None:
    found = desk.window.analysis.found
    assert found is not None
    missed = {str(area) for area in found.statistics.index[~found.statistics["valid"]]}
    marked = set()
    for row in range(panel.table.rows.rowCount()):
        cell = panel.table.rows.index(row, 1)
        is_red = cell.data(Qt.ItemDataRole.ForegroundRole) is not None
        assert is_red == (cell.data() == "missed")
        marked |= {panel.table.rows.keys[row]} if is_red else set()
    assert marked == missed


def test_delineating_is_no_step_that_needs_undoing(desk: Desk, panel: AreasPanel) -> None:
    assert desk.session.history.undo_label == ""


def test_a_district_selected_is_told_why_it_is_where_it_is(desk: Desk, panel: AreasPanel) -> None:
    desk.session.selection.replace([BROMSGROVE])
    assert panel.why.text().startswith("Bromsgrove is in the ")
    assert panel.links.isVisible()
    found = desk.window.analysis.found
    assert found is not None
    (row,) = panel.table.selectionModel().selectedRows()
    assert panel.table.rows.keys[row.row()] == found.areas[BROMSGROVE]


def test_an_area_chosen_in_the_table_selects_its_districts(desk: Desk, panel: AreasPanel) -> None:
    panel.table.selectRow(0)
    found = desk.window.analysis.found
    assert found is not None
    area = panel.table.rows.keys[0]
    assert desk.session.selection.codes == frozenset(found.areas.index[found.areas == area])


def test_the_preset_fills_the_numbers_and_a_number_makes_it_ones_own(panel: AreasPanel) -> None:
    panel.preset.setCurrentIndex(panel.preset.findData("strict"))
    assert panel.wanted().criteria == Criteria(10_000, 0.75, 50_000, 0.8)
    panel.sizes[0].setValue(12_000)
    assert panel.preset.currentData() == OWN
    assert panel.wanted().criteria == Criteria(12_000, 0.75, 50_000, 0.8)


def test_impossible_criteria_are_told_at_once(desk: Desk, panel: AreasPanel) -> None:
    panel.sizes[0].setValue(90_000)
    panel.delineate.click()
    assert "above the target" in panel.headline.text()
    assert not desk.session.jobs.is_busy


def test_what_the_method_cannot_do_is_told_in_the_panel(desk: Desk, panel: AreasPanel) -> None:
    panel.method.setCurrentIndex(panel.method.findData("r-compatible"))
    panel.contiguous.setChecked(True)
    panel.delineate.click()
    desk.settle()
    assert "knows no contiguity" in panel.headline.text()
    assert "Delineate" in panel.delineate.text()


def test_areas_are_used_for_the_flags_and_that_is_undone(desk: Desk, panel: AreasPanel) -> None:
    panel.results["use"].click()
    desk.settle()
    (path,) = settings.area_sets().values()
    assert desk.session.project.areas == path
    assert path.stem in desk.outcome.findings.areas_said
    desk.session.undo()
    desk.settle()
    assert desk.session.project.areas is None
    assert desk.outcome.findings.areas_said.startswith("travel-to-work areas 2011")


def test_the_menu_puts_ones_own_areas_aside(desk: Desk, panel: AreasPanel) -> None:
    assert not desk.window.actions_by_name["use_ttwa"].isEnabled()
    panel.results["use"].click()
    desk.settle()
    desk.window.actions_by_name["use_ttwa"].trigger()
    desk.settle()
    assert desk.session.project.areas is None


def test_a_set_keeps_its_name(desk: Desk, panel: AreasPanel) -> None:
    desk.window.analysis.save_as("Mine: first / try")
    assert list(settings.area_sets()) == ["Mine first try"]


def test_another_set_of_the_same_name_is_not_written_over(desk: Desk, panel: AreasPanel) -> None:
    first = desk.window.analysis.save_as("Mine")
    assert first is not None
    text = first.read_text(encoding="utf-8")
    assert desk.window.analysis.save_as("Mine") == first
    panel.preset.setCurrentIndex(panel.preset.findData("regional"))
    panel.delineate.click()
    desk.settle()
    desk.window.analysis.save_as("Mine")
    assert list(settings.area_sets()) == ["Mine (2)", "Mine"] or list(settings.area_sets()) == ["Mine", "Mine (2)"]
    assert first.read_text(encoding="utf-8") == text


def test_areas_found_from_other_commuting_are_said_to_be_so(desk: Desk, panel: AreasPanel, tmp_path: Path) -> None:
    path = tmp_path / "flows.csv"
    path.write_text("home,work,people\nE08000025,E08000029,9\nE08000029,E08000025,9\n", encoding="utf-8")
    desk.session.open_flows(path)
    desk.settle()
    assert panel.flows.text().endswith("The areas shown were found from other data: delineate again.")


@pytest.mark.parametrize("name", ["areas.csv", "areas.gpkg"])
def test_the_areas_are_exported_as_lookup_or_polygons(desk: Desk, panel: AreasPanel, tmp_path: Path, name: str) -> None:
    desk.window.analysis.export(tmp_path / name)
    desk.settle()
    read = pd.read_csv(tmp_path / name) if name.endswith("csv") else gpd.read_file(tmp_path / name, layer="districts")
    assert set(read["zone"]) == set(desk.session.catalogue.districts.codes)


def test_stability_colours_the_districts_and_says_how_many_stay(desk: Desk, panel: AreasPanel) -> None:
    panel.results["stability"].click()
    desk.settle()
    assert "Stability" in legend(desk)
    assert "districts always stay with the core of their area" in panel.why.text()
    panel.results["aside"].click()
    assert "Stability" not in legend(desk)


def test_an_area_is_held_against_chance(desk: Desk, panel: AreasPanel) -> None:
    assert not panel.results["null"].isEnabled()
    desk.session.selection.replace([BROMSGROVE])
    panel.results["null"].click()
    desk.settle()
    assert "random groups of neighbouring districts" in panel.why.text()


def test_the_panel_is_reached_and_worked_by_keys(desk: Desk, panel: AreasPanel) -> None:
    assert desk.window.actions_by_name["functional_areas"].shortcut().toString() == "Ctrl+Shift+F"
    panel.table.setFocus()
    panel.table.selectRow(0)
    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    (row,) = panel.table.selectionModel().selectedRows()
    assert row.row() == 1


def test_the_panel_takes_the_colours_of_the_dark(desk: Desk, panel: AreasPanel) -> None:
    desk.window.set_theme(DARK)
    assert not panel.grab().isNull()


def test_every_part_of_the_panel_has_a_name_and_a_tip(panel: AreasPanel) -> None:
    for part in (panel.preset, panel.method, *panel.sizes, *panel.shares, panel.table, panel.links):
        assert part.accessibleName()
        assert part.toolTip()
    assert all(button.toolTip() for button in panel.results.values())
