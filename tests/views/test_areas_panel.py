from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton

from explorer import settings
from explorer.analysis.delineation import Criteria
from explorer.analysis.kept_areas import as_kept
from explorer.readers.flows import FlowReading
from explorer.views.labour_markets.areas_panel import OWN, AreasPanel
from explorer.views.parts.theme import DARK
from explorer.words import say, text
from tests.parted_flows import BRADFORD, HULL, LEEDS, ROWS, written
from tests.views.conftest import Desk

BROMSGROVE, ORKNEY = "E07000234", "S12000023"
FOUND = text("markets-line-found", vintage="")[:-3]


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
    desk.session.edits.choose_indicator(other)
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
    assert "no account of contiguity" in panel.headline.text()
    assert "Delineate" in panel.delineate.text()


def test_areas_are_used_for_the_flags_and_that_is_undone(desk: Desk, panel: AreasPanel) -> None:
    panel.results["use"].click()
    desk.settle()
    (path,) = settings.area_sets().values()
    assert desk.session.project.areas == path
    assert path.stem in say(desk.outcome.findings.areas_said)
    desk.session.undo()
    desk.settle()
    assert desk.session.project.areas is None
    assert say(desk.outcome.findings.areas_said).startswith("travel-to-work areas 2011")


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
    desk.session.edits.open_flows(path)
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
    result = desk.window.analysis.on_map.result
    assert result is not None
    assert result.design is not None
    assert "with the core of its area. 8 runs with other criteria" in say(result.design.notes[0])
    assert panel.question.text() == "How stable?"
    assert "districts always stay with the core of their area" in panel.why.text()
    assert panel.runs.rows.rowCount() == 8
    panel.results["aside"].click()
    assert "Stability" not in legend(desk)


@pytest.fixture
def parted(desk: Desk, tmp_path: Path) -> AreasPanel:
    """The panel with areas found from a file of the user's that parts people by where they work."""
    desk.session.edits.open_flows(written(tmp_path / "flows.csv", ROWS))
    desk.settle()
    desk.window.actions_by_name["functional_areas"].trigger()
    panel = desk.window.analysis.panel
    panel.delineate.click()
    desk.settle()
    return panel


def test_the_bases_of_a_file_can_be_tried(desk: Desk, parted: AreasPanel) -> None:
    assert [box.text() for box in parted.trial.bases.values()] == ["Also at home", "Also at home or in no fixed place"]
    parted.trial.criteria.setChecked(False)
    parted.trial.bases["home"].setChecked(True)
    parted.results["stability"].click()
    desk.settle()
    assert parted.why.text().startswith("1 run with another base (also at home).")
    assert "criteria" not in parted.why.text()
    assert parted.runs.rows.rowCount() == 1


def test_the_estimate_has_no_other_base_to_try(panel: AreasPanel) -> None:
    assert panel.trial.bases == {}


def test_flows_of_another_year_are_previewed_and_then_tried(desk: Desk, parted: AreasPanel, tmp_path: Path) -> None:
    other = written(tmp_path / "later.csv", {(LEEDS, BRADFORD): 900, (BRADFORD, LEEDS): 700, (LEEDS, LEEDS): 4000})
    assert desk.window.analysis.tests is not None
    dialog = desk.window.analysis.tests.preview_flows(other)
    desk.settle()
    next(button for button in dialog.buttons.buttons() if "Use" in button.text()).click()
    desk.settle()
    assert desk.session.project.flows == tmp_path / "flows.csv"
    (box,) = parted.trial.files.values()
    assert box.isChecked()
    assert box.text() == "later.csv"
    parted.trial.resampled.setChecked(True)
    parted.trial.runs.setValue(3)
    parted.trial.seed.setValue(11)
    parted.results["stability"].click()
    desk.settle()
    assert "8 with other criteria" in parted.why.text()
    assert "1 with other flows (later.csv); and 3 on resampled counts (seed 11)." in parted.why.text()
    desk.session.selection.replace([HULL])
    assert parted.why.text().endswith("unknown to the flows “later.csv”.")
    desk.session.selection.replace([])
    assert parted.question.text() == "How stable?"


def test_flows_without_a_common_district_are_refused_in_the_panel(desk: Desk, parted: AreasPanel, tmp_path: Path) -> None:
    apart = written(tmp_path / "north.csv", {("N09000003", "N09000005"): 5, ("N09000005", "N09000003"): 9})
    assert desk.window.analysis.tests is not None
    desk.window.analysis.tests.add_flows(apart, FlowReading())
    desk.settle()
    assert "north.csv has no district in common" in parted.why.text()
    assert parted.trial.files == {}


def test_other_flows_are_taken_off_the_list_again(desk: Desk, parted: AreasPanel, tmp_path: Path) -> None:
    other = written(tmp_path / "later.csv", ROWS)
    assert desk.window.analysis.tests is not None
    desk.window.analysis.tests.add_flows(other, FlowReading())
    desk.settle()
    remove = parted.trial.findChild(QToolButton, "remove_other_flows")
    assert isinstance(remove, QToolButton)
    QTest.keyClick(remove, Qt.Key.Key_Space)
    assert parted.trial.trial.files == ()


def test_nothing_ticked_to_try_is_told(desk: Desk, panel: AreasPanel) -> None:
    panel.trial.criteria.setChecked(False)
    panel.results["stability"].click()
    desk.settle()
    assert panel.why.text().startswith("There are no runs to compare with.")
    assert "functional areas" in panel.headline.text()
    assert panel.results["stability"].isEnabled()


def test_a_test_of_stability_is_stopped(desk: Desk, panel: AreasPanel) -> None:
    panel.trial.resampled.setChecked(True)
    panel.trial.runs.setValue(500)
    panel.results["stability"].click()
    assert "Sto&p" in panel.delineate.text()
    assert not any(button.isEnabled() for button in panel.results.values())
    panel.delineate.click()
    desk.settle()
    assert "Stability" not in legend(desk)
    assert "Delineate" in panel.delineate.text()
    assert panel.results["stability"].isEnabled()


def test_an_area_tried_again_tells_what_changes_it(desk: Desk, panel: AreasPanel) -> None:
    panel.results["stability"].click()
    desk.settle()
    panel.table.selectRow(0)
    name = panel.table.rows.rows[0][0]
    assert f" The {name} area changes in " in panel.why.text()


def test_areas_in_use_say_how_settled_they_are(desk: Desk, panel: AreasPanel) -> None:
    panel.results["stability"].click()
    desk.settle()
    panel.results["use"].click()
    desk.settle()
    assert desk.window.analysis.tests is not None
    assert desk.window.analysis.tests.held is not None
    changes = desk.outcome.findings.case.functional_areas.changes
    assert changes is not None
    assert sorted(changes) == pytest.approx(sorted(desk.window.analysis.tests.held.areas["changes"]))


def test_every_key_of_the_panel_stands_for_one_thing(desk: Desk, parted: AreasPanel) -> None:
    labels = [label.text() for label in parted.findChildren(QLabel) if label.buddy() is not None]
    texts = labels + [button.text() for button in parted.findChildren(QAbstractButton)]
    keys = [text[text.index("&") + 1].casefold() for text in texts if "&" in text]
    assert len(keys) > 15
    assert sorted(keys) == sorted(set(keys))


def test_areas_found_anew_are_not_yet_tried(desk: Desk, panel: AreasPanel) -> None:
    panel.results["stability"].click()
    desk.settle()
    panel.delineate.click()
    desk.settle()
    desk.session.selection.replace([BROMSGROVE])
    assert "stays with the core" not in panel.why.text()


def test_what_was_asked_for_is_kept_with_the_project(desk: Desk, panel: AreasPanel) -> None:
    panel.preset.setCurrentIndex(panel.preset.findData("regional"))
    panel.contiguous.setChecked(True)
    panel.trial.seed.setValue(23)
    panel.delineate.click()
    desk.settle()
    wanted, trial = as_kept(desk.session.look.areas_asked)
    assert wanted == panel.wanted()
    assert trial.seed == 23
    later = AreasPanel()
    later.take(wanted)
    assert later.wanted() == wanted
    assert later.preset.currentData() == "regional"
    later.deleteLater()


def test_undo_brings_back_how_the_areas_in_use_were_asked_for(desk: Desk, panel: AreasPanel) -> None:
    panel.results["use"].click()
    desk.settle()
    panel.preset.setCurrentIndex(panel.preset.findData("strict"))
    panel.delineate.click()
    desk.settle()
    panel.results["use"].click()
    desk.settle()
    assert panel.preset.currentData() == "strict"
    desk.session.undo()
    desk.settle()
    assert panel.preset.currentData() == "ttwa-2011"
    desk.session.redo()
    desk.settle()
    assert panel.preset.currentData() == "strict"


def test_an_area_is_held_against_chance(desk: Desk, panel: AreasPanel) -> None:
    desk.session.selection.replace([BROMSGROVE])
    panel.results["null"].click()
    desk.settle()
    assert "random groups of neighbouring districts of its size (seed 1)" in panel.why.text()
    panel.trial.seed.setValue(4)
    panel.results["null"].click()
    desk.settle()
    assert "(seed 4)" in panel.why.text()


def test_without_one_area_all_are_held_against_random_divisions(desk: Desk, panel: AreasPanel) -> None:
    desk.session.selection.replace([BROMSGROVE, ORKNEY])
    panel.results["null"].click()
    assert panel.delineate.text() == "Sto&p"
    desk.settle()
    assert panel.why.text().startswith("All areas together keep ")
    assert "where the lines run" in panel.why.text()
    assert "200 random divisions of the same 361 districts" in panel.why.text()


def test_holding_all_areas_against_random_divisions_can_be_stopped(desk: Desk, panel: AreasPanel) -> None:
    panel.results["null"].click()
    panel.delineate.click()
    desk.settle()
    assert panel.delineate.text() == "&Delineate"
    assert "All areas together" not in panel.why.text()


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
    for part in (panel.preset, panel.method, *panel.sizes, *panel.shares, panel.table, panel.links, panel.runs, panel.trial.seed):
        assert part.accessibleName()
        assert part.toolTip()
    assert all(button.toolTip() for button in panel.results.values())
    assert all(box.toolTip() for box in (panel.trial.criteria, panel.trial.resampled, panel.trial.runs, panel.trial.add))
