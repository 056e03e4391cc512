import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from explorer.flags.model import Flag
from explorer.places.districts import DistrictLookup
from explorer.qt.flag_model import ABOUT_ROLE, FLAG_ROLE
from explorer.views.map_tools.list_dialog import ListDialog
from explorer.views.parts.figure_overlay import CIRCLE, LASSO, RECTANGLE
from explorer.words import text
from tests.views.conftest import Desk

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
DUDLEY, WALSALL, SOLIHULL = "E08000027", "E08000030", "E08000029"


def place(desk: Desk, code: str) -> QPoint:
    point = desk.window.map.canvas.position_of(code)
    assert point is not None
    return point.toPoint()


def click(desk: Desk, code: str, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(desk.window.map.canvas, LEFT, keys, place(desk, code))


def selected(desk: Desk) -> frozenset[str]:
    return desk.session.selection.codes


def trigger(desk: Desk, name: str) -> None:
    desk.window.actions_by_name[name].trigger()


def test_a_click_selects_one_district(desk: Desk) -> None:
    click(desk, DUDLEY)
    click(desk, WALSALL)
    assert selected(desk) == {WALSALL}


def test_ctrl_adds_and_takes_back_and_alt_takes_away(desk: Desk) -> None:
    click(desk, DUDLEY)
    click(desk, WALSALL, CTRL)
    click(desk, SOLIHULL, CTRL)
    click(desk, DUDLEY, CTRL)
    click(desk, SOLIHULL, ALT)
    assert selected(desk) == {WALSALL}


def test_dragging_the_map_and_the_zoom_box_select_nothing(desk: Desk) -> None:
    canvas, start = desk.window.map.canvas, place(desk, DUDLEY)
    for keys in (NONE, SHIFT):
        QTest.mousePress(canvas, LEFT, keys, start)
        QTest.mouseMove(canvas, start + QPoint(60, 40))
        QTest.mouseRelease(canvas, LEFT, keys, start + QPoint(60, 40))
        desk.settle()
    assert not selected(desk)


def draw(desk: Desk, *points: QPoint) -> None:
    glass = desk.window.select.overlay
    QTest.mousePress(glass, LEFT, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(glass, point)
    QTest.mouseRelease(glass, LEFT, NONE, points[-1])


@pytest.mark.parametrize("kind", [RECTANGLE, LASSO, CIRCLE])
def test_a_figure_round_a_district_selects_it(desk: Desk, kind: str) -> None:
    trigger(desk, f"select_{kind}")
    middle = place(desk, DUDLEY)
    corners = [middle + QPoint(*way) for way in ((-45, -45), (45, -45), (45, 45), (-45, 45))]
    draw(desk, *{CIRCLE: [middle, corners[2]], RECTANGLE: [corners[0], corners[2]], LASSO: corners}[kind])
    assert DUDLEY in selected(desk)
    assert "E08000026" not in selected(desk)


def test_districts_are_still_named_on_hover_while_a_tool_is_chosen(desk: Desk) -> None:
    trigger(desk, "select_lasso")
    named: list[str] = []
    desk.window.map.canvas.hovered.connect(named.append)
    QTest.mouseMove(desk.window.select.overlay, place(desk, DUDLEY))
    assert named == [DUDLEY]


def test_a_tool_is_chosen_and_put_away_by_its_button(desk: Desk) -> None:
    button = desk.window.select.buttons[LASSO]
    button.click()
    assert (desk.window.select.tool, button.isChecked()) == (LASSO, True)
    button.click()
    assert (desk.window.select.tool, button.isChecked()) == ("", False)


def test_a_figure_may_take_in_all_that_it_touches(desk: Desk) -> None:
    trigger(desk, "select_rectangle")
    corners = place(desk, DUDLEY) - QPoint(45, 45), place(desk, DUDLEY) + QPoint(45, 45)
    draw(desk, *corners)
    mostly = selected(desk)
    trigger(desk, "mostly_inside")
    draw(desk, *corners)
    assert selected(desk) > mostly


def test_escape_ends_the_tool_and_then_clears_the_selection(desk: Desk) -> None:
    click(desk, DUDLEY)
    trigger(desk, "select_lasso")
    assert desk.window.select.tool == LASSO
    QTest.keyClick(desk.window.select.overlay, Qt.Key.Key_Escape)
    assert desk.window.select.tool == ""
    assert selected(desk)
    trigger(desk, "no_flag")
    assert not selected(desk)


def test_the_cross_selects_by_keys_alone(desk: Desk) -> None:
    canvas = desk.window.map.canvas
    canvas.zoom_to_areas([DUDLEY])
    desk.settle()
    canvas.camera.pan(canvas.width() / 2 - place(desk, DUDLEY).x(), canvas.height() / 2 - place(desk, DUDLEY).y())
    trigger(desk, "select_point")
    QTest.keyClick(desk.window.select.overlay, Qt.Key.Key_Return)
    assert selected(desk) == {DUDLEY}


def test_the_footprint_its_regions_and_its_functional_areas_are_selected_from_the_menu(desk: Desk) -> None:
    footprint = set(desk.outcome.findings.footprint.districts)
    trigger(desk, "select_footprint")
    assert selected(desk) == footprint
    trigger(desk, "grow_area")
    assert selected(desk) > footprint
    trigger(desk, "grow_region")
    assert len(selected(desk)) >= 30


def test_inverting_twice_leads_back(desk: Desk) -> None:
    click(desk, DUDLEY)
    trigger(desk, "select_inverse")
    assert len(selected(desk)) == 360
    trigger(desk, "select_inverse")
    assert selected(desk) == {DUDLEY}


def test_the_areas_of_the_chosen_flag_are_selected(desk: Desk) -> None:
    assert not desk.window.actions_by_name["select_flag"].isEnabled()
    desk.window.findings.flags.choose(0)
    flag = desk.window.findings.chosen
    assert flag is not None
    trigger(desk, "select_flag")
    assert selected(desk) == set(desk.outcome.findings.districts_of(flag))


def test_escape_puts_the_flag_aside_before_the_selection(desk: Desk) -> None:
    desk.window.findings.flags.choose(0)
    trigger(desk, "select_flag")
    trigger(desk, "no_flag")
    assert desk.window.findings.chosen is None
    assert selected(desk)
    trigger(desk, "no_flag")
    assert not selected(desk)


def test_the_map_lines_out_the_selection_and_the_legend_says_so(desk: Desk) -> None:
    plain = desk.window.map.canvas.grab().toImage()
    trigger(desk, "select_footprint")
    assert desk.window.map.canvas.grab().toImage() != plain
    assert text("map-line-selection") in desk.window.map.legend.content.in_words()
    trigger(desk, "clear_selection")
    assert desk.window.map.canvas.grab().toImage() == plain
    assert text("map-line-selection") not in desk.window.map.legend.content.in_words()


def test_the_status_bar_counts_and_adds_up(desk: Desk) -> None:
    trigger(desk, "select_footprint")
    people = desk.session.catalogue.population[list(desk.outcome.findings.footprint.districts)].sum()
    assert desk.window.select.words.text().startswith(f"7 districts selected · {people:,.0f} residents · Employment rate")
    trigger(desk, "clear_selection")
    assert desk.window.select.words.text() == ""


def test_the_selection_stays_when_another_indicator_is_chosen(desk: Desk) -> None:
    click(desk, DUDLEY)
    desk.session.edits.choose_indicator("gva_per_hour")
    desk.settle()
    assert selected(desk) == {DUDLEY}
    assert "Gross value added" in desk.window.select.words.text()


@pytest.fixture
def dialog(lookup: DistrictLookup, qtbot: QtBot) -> ListDialog:
    dialog = ListDialog(lookup)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    return dialog


def test_a_list_that_was_pasted_is_looked_up_and_the_nearest_names_are_offered(dialog: ListDialog) -> None:
    dialog.entry.setPlainText("Walsall\nDudly")
    dialog.look_up()
    assert dialog.found.codes == (WALSALL,)
    assert "The nearest: Dudley" in dialog.answer.text()


def test_nothing_can_be_selected_from_a_list_without_a_district(dialog: ListDialog) -> None:
    dialog.entry.setPlainText("nowhere at all")
    dialog.look_up()
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    assert [button for button in dialog.buttons.buttons() if button.isEnabled()] == [cancel]


def test_a_list_is_added_to_the_selection(desk: Desk) -> None:
    click(desk, DUDLEY)
    dialog = desk.window.select.ask_for_list(desk.window)
    dialog.entry.setPlainText("Walsall, Solihull")
    dialog.look_up()
    next(button for button in dialog.buttons.buttons() if button.text() == "&Add").click()
    assert selected(desk) == {DUDLEY, WALSALL, SOLIHULL}


def marked(desk: Desk) -> list[Flag]:
    model = desk.window.findings.flags.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [index.data(FLAG_ROLE) for index in rows if index.data(ABOUT_ROLE)]


def test_flags_about_the_districts_selected_are_marked(desk: Desk) -> None:
    assert not marked(desk)
    desk.session.selection.replace(["E07000234"])
    assert "hinterland_excluded" in {flag.kind for flag in marked(desk)}
    assert all("E07000234" in desk.outcome.findings.districts_of(flag) for flag in marked(desk))
    desk.session.selection.clear()
    assert not marked(desk)


def test_who_does_not_see_the_mark_hears_which_flags_are_about_the_selection(desk: Desk) -> None:
    desk.session.selection.replace(["E07000234"])
    model = desk.window.findings.flags.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("About your selection.") == bool(index.data(ABOUT_ROLE))
