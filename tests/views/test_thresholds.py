import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.project import Project, Threshold
from explorer.views.findings.thresholds import COLUMNS, ThresholdsWindow
from explorer.words import say, text
from tests.views.conftest import Desk


@pytest.fixture
def window(desk: Desk) -> ThresholdsWindow:
    desk.window.standing.show_thresholds("hinterland_excluded")
    assert desk.window.standing.thresholds is not None
    return desk.window.standing.thresholds


def kinds(desk: Desk) -> list[str]:
    return [flag.kind for flag in desk.outcome.findings.flags]


def use(window: ThresholdsWindow, preset: str) -> None:
    window.preset.setCurrentIndex(window.preset.findText(preset))
    window.preset.activated.emit(window.preset.currentIndex())


def test_every_kind_with_a_bound_stands_in_the_table_with_whose_it_is(desk: Desk, window: ThresholdsWindow) -> None:
    case = desk.outcome.findings.case
    assert {kind for kind, _ in window.boxes} == set(case.limits)
    model = window.table.model()
    whose = {kind: model.index(row, COLUMNS - 1).data() for kind, row in window._rows.items()}
    assert whose["hinterland_excluded"] == "Ours"
    assert whose["supply_containment"].startswith("ONS’s travel-to-work rule of 2011 asks 66.7%")


def test_flags_come_and_go_at_once_and_the_change_is_told(desk: Desk, window: ThresholdsWindow) -> None:
    def left_out() -> int:
        flags = desk.outcome.findings.flags
        return next(len(flag.areas) for flag in flags if (flag.kind, flag.level) == ("hinterland_excluded", "red"))

    before = left_out()
    window.boxes["hinterland_excluded", "amber"].setValue(20)
    desk.settle()
    assert left_out() < before
    assert f"changed areas: red “Hinterland left out” ({left_out()} instead of {before})" in window.told.text()
    assert desk.session.project.limits == (Threshold("hinterland_excluded", (0.2, 0.25)),)


def test_a_threshold_is_undone_like_every_choice(desk: Desk, window: ThresholdsWindow) -> None:
    box = window.boxes["hinterland_excluded", "amber"]
    box.setValue(20)
    desk.settle()
    assert say(desk.session.history.undo_label) == "Change the threshold of “Hinterland left out”"
    desk.session.undo()
    desk.settle()
    assert box.value() == 15
    assert "(5 instead of 3)" in window.told.text()


def test_a_bound_put_back_where_it_was_is_no_threshold_of_ones_own(desk: Desk, window: ThresholdsWindow) -> None:
    box = window.boxes["hinterland_excluded", "amber"]
    box.setValue(20)
    box.setValue(15)
    assert desk.session.project.limits == ()
    desk.settle()


def test_bounds_in_the_wrong_order_are_refused_in_words(desk: Desk, window: ThresholdsWindow) -> None:
    box = window.boxes["hinterland_excluded", "amber"]
    box.setValue(60)
    assert window.told.text() == "60.0% is not used. Amber must not be above red (25.0%)."
    assert box.value() == 15
    assert desk.session.project.limits == ()


def test_a_bound_that_cannot_be_is_said_beside_it_while_it_is_typed(desk: Desk, window: ThresholdsWindow) -> None:
    box = window.boxes["supply_containment", "red"]
    beside = window.table.model().index(window._rows["supply_containment"], COLUMNS - 1)
    whose = beside.data()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "8")
    assert beside.data() == whose
    QTest.keyClicks(box, "0")
    assert beside.data() == "Red must not be above amber (75.0%)."
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert beside.data() == whose
    window.show_project(desk.session.project)


def test_a_preset_brings_its_bounds_and_its_source(desk: Desk, window: ThresholdsWindow) -> None:
    assert window.boxes["gap", "red"].isHidden()
    use(window, "LEP review 2018")
    desk.settle()
    assert desk.session.project.preset == "lep-review-2018"
    assert not window.boxes["gap", "red"].isHidden()
    assert window.boxes["gap", "amber"].isHidden()
    assert "Strengthened Local Enterprise Partnerships" in window.source.text()
    gap = next(flag for flag in desk.outcome.findings.flags if flag.kind == "gap")
    assert gap.level == "red"


def test_own_thresholds_lie_over_a_preset_and_go_with_the_defaults(desk: Desk, window: ThresholdsWindow) -> None:
    use(window, "ONS’s travel-to-work rule")
    window.boxes["supply_containment", "red"].setValue(90)
    desk.settle()
    assert desk.session.project.limits == (Threshold("supply_containment", (0.9,)),)
    assert "supply_containment" in kinds(desk)
    assert text("panel-thresholds-own", n=1) in window.source.text()
    window.reset.click()
    desk.settle()
    assert desk.session.project == Project()
    assert not window.reset.isEnabled()


def test_the_keyboard_moves_a_bound_and_its_meaning_is_read_beside_it(desk: Desk, window: ThresholdsWindow) -> None:
    box = window.boxes["hinterland_excluded", "amber"]
    box.setFocus()
    desk.settle()
    assert window.meaning.text().startswith("Hinterland left out.")
    QTest.keyClick(box, Qt.Key.Key_Up)
    desk.settle()
    assert desk.session.project.limits == (Threshold("hinterland_excluded", (0.16, 0.25)),)


def test_another_partnership_is_not_taken_for_a_change_of_flags(desk: Desk, window: ThresholdsWindow) -> None:
    window.boxes["hinterland_excluded", "amber"].setValue(20)
    desk.settle()
    desk.session.edits.choose_partnership("ca-greater-manchester")
    desk.settle()
    assert window.told.text() == ""


def test_a_flag_leads_to_its_threshold(desk: Desk) -> None:
    desk.window.findings.link_followed.emit("threshold:scale")
    window = desk.window.standing.thresholds
    assert window is not None
    assert window.isVisible()
    desk.settle()
    assert window.meaning.text().startswith("Scale.")


def test_undo_and_redo_work_in_the_window_itself(desk: Desk, window: ThresholdsWindow) -> None:
    box = window.boxes["hinterland_excluded", "amber"]
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "20")
    QTest.keyClick(box, Qt.Key.Key_Return)
    desk.settle()
    assert desk.session.project.limits == (Threshold("hinterland_excluded", (0.2, 0.25)),)
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert not desk.session.project.limits
    assert box.value() == 15
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desk.settle()
    assert box.value() == 20


def test_changed_thresholds_leave_a_mark_in_the_window_that_leads_to_them(desk: Desk, window: ThresholdsWindow) -> None:
    mark = desk.window.findings.thresholds
    assert not mark.isVisible()
    window.boxes["hinterland_excluded", "amber"].setValue(20)
    desk.settle()
    window.close()
    assert "Thresholds changed: 1 of your own" in mark.text()
    mark.linkActivated.emit("threshold:")
    assert window.isVisible()
    desk.session.undo()
    desk.settle()
    assert not mark.isVisible()
