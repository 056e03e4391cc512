from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.project.layer_choice import SHOWN_AT_FIRST, LayerChoice
from explorer.views.map.layer_choice import SWITCHES
from explorer.views.map.overlays import FlowLines, FootprintLines, Points
from explorer.views.parts.theme import DARK
from tests.views.conftest import Desk


def show(desk: Desk, *layers: str, **choices: object) -> None:
    shown = SHOWN_AT_FIRST | set(layers)
    desk.window.layers.choose(replace(LayerChoice(), shown=shown, **choices))  # type: ignore[arg-type]
    desk.settle()


def flows_on(desk: Desk) -> FlowLines:
    return next(overlay for overlay in desk.window.map.canvas.overlays if isinstance(overlay, FlowLines))


def lines_in_legend(desk: Desk) -> list[str]:
    return [line.label for line in desk.window.map.legend.content.lines]


def test_every_layer_has_a_switch_with_a_tip(desk: Desk) -> None:
    switches = desk.window.layers.panel.switches
    assert set(switches) == set(SWITCHES)
    assert all(box.toolTip() for box in switches.values())


def test_the_panel_opens_with_the_keyboard_in_it_and_closes_to_the_map(desk: Desk) -> None:
    action, panel = desk.window.actions_by_name["layers"], desk.window.layers.panel
    action.trigger()
    assert panel.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert panel.isAncestorOf(focused)
    action.trigger()
    assert not panel.isVisible()
    assert QApplication.focusWidget() is desk.window.map.canvas


def test_a_switch_takes_its_outline_off_map_and_legend_and_is_remembered(desk: Desk) -> None:
    assert any("Functional areas" in text for text in lines_in_legend(desk))
    box = desk.window.layers.panel.switches["functional_area"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    desk.settle()
    assert not any("Functional areas" in text for text in lines_in_legend(desk))
    assert not desk.session.look.layers.shows("functional_area")


def test_borders_can_be_switched_off_in_either_appearance(desk: Desk) -> None:
    before = desk.window.map.canvas.grab().toImage()
    desk.window.layers.choose(LayerChoice(shown=SHOWN_AT_FIRST - {"borders"}))
    desk.settle()
    assert desk.window.map.canvas.grab().toImage() != before
    desk.window.set_theme(DARK)
    assert desk.window.map.canvas.theme.border == "#00000000"


def test_names_can_be_switched_off(desk: Desk) -> None:
    before = desk.window.map.canvas.grab().toImage()
    desk.window.layers.choose(LayerChoice(shown=SHOWN_AT_FIRST - {"names"}))
    desk.settle()
    assert desk.window.map.canvas.grab().toImage() != before


def test_all_regions_take_the_place_of_the_one(desk: Desk) -> None:
    show(desk, "all_regions", "all_functional_areas")
    assert "Regions (ITL1)" in lines_in_legend(desk)
    assert "All functional areas (whole districts)" in lines_in_legend(desk)
    assert len(lines_in_legend(desk)) == 3


def test_flows_end_at_the_places_of_names_and_say_that_they_are_estimated(desk: Desk) -> None:
    show(desk, "flows", top=5)
    flows = flows_on(desk).flows
    places = {(east, north) for east, north, _ in desk.outcome.findings.ground.label_points.tolist()}
    assert len(flows) == 5
    assert all(flow.start in places and flow.end in places for flow in flows)
    assert all("estimated" in " ".join(flow.lines) for flow in flows)
    assert "estimated" in desk.window.map.key.accessibleDescription()


def test_flows_of_the_selection_follow_it(desk: Desk) -> None:
    show(desk, "flows", flows_of="selection", direction="from")
    assert "The selection has no district" in " ".join(desk.window.map.key.sentences)
    desk.session.selection.replace(["E06000052"])
    desk.settle()
    assert all(flow.lines[0].startswith("Cornwall →") for flow in flows_on(desk).flows)


def test_flows_within_one_district_are_answered_with_a_sentence(desk: Desk) -> None:
    desk.session.selection.replace(["E06000052"])
    show(desk, "flows", flows_of="selection", direction="within")
    assert desk.window.map.key.sentences == ("No commuting within the selection is known.",)


def test_institutions_without_a_site_are_named(desk: Desk) -> None:
    show(desk, "institutions")
    points = next(overlay for overlay in desk.window.map.canvas.overlays if isinstance(overlay, Points))
    known = [i for i in desk.session.catalogue.institutions if i.lon == i.lon]
    assert len(points.marks) == len(known)
    assert {mark.is_filled for mark in points.marks} == {True, False}
    assert "Research England" in " ".join(desk.window.map.key.sentences)


def test_ticked_footprints_and_a_whole_kind_are_drawn_as_at_the_day(desk: Desk) -> None:
    show(desk, footprints=("lep-worcestershire",), kind="combined_county_authority")
    lines = next(overlay for overlay in desk.window.map.canvas.overlays if isinstance(overlay, FootprintLines))
    assert len(lines.lines) > 5
    assert lines.lines[-1].number is None
    assert any("as at" in sentence for sentence in desk.window.map.key.sentences)


def test_a_footprint_without_a_district_is_told_and_not_drawn(desk: Desk) -> None:
    empty = next(
        key for key in desk.session.catalogue.partnerships.partnerships
        if not desk.session.catalogue.partnerships.footprint(key, desk.outcome.findings.footprint.as_at).districts
    )  # fmt: skip
    show(desk, footprints=(empty,))
    assert not desk.window.map.canvas.overlays
    assert "No whole district is recorded" in " ".join(desk.window.map.key.sentences)


def test_ticking_in_the_list_chooses_the_footprint(desk: Desk) -> None:
    panel = desk.window.layers.panel
    panel.narrow.setText("worcestershire local ent")
    shown = [item for item in (panel.bodies.item(row) for row in range(panel.bodies.count())) if not item.isHidden()]
    assert len(shown) == 1
    shown[0].setCheckState(Qt.CheckState.Checked)
    assert panel.choice.footprints == ("lep-worcestershire",)


@pytest.mark.parametrize("many", [1, 12])
def test_the_key_lists_a_few_footprints_and_counts_the_others(desk: Desk, many: int) -> None:
    keys = [body.id for body in desk.session.catalogue.partnerships.of_kind("police_force_area")][:many]
    show(desk, footprints=tuple(keys))
    rows = desk.window.map.key.rows
    assert len(rows) == min(many, 9)
    assert ("more footprints" in rows[-1]) == (many == 12)


def test_the_key_lies_clear_of_the_open_panel(desk: Desk) -> None:
    show(desk, "flows", "institutions")
    desk.window.actions_by_name["layers"].trigger()
    assert not desk.window.layers.panel.geometry().intersects(desk.window.map.key.geometry())


def test_the_panel_stays_within_the_map_as_the_drawer_takes_room(desk: Desk) -> None:
    desk.window.layers.toggle_panel()
    desk.window.drawer.open_page("table")
    desk.settle()
    assert desk.window.map.rect().contains(desk.window.layers.panel.geometry())
