import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.project.flag_choice import FlagChoice
from explorer.qt.flag_model import HEADING_ROLE
from explorer.views.findings.flag_bar import FlagBar
from explorer.views.findings.flag_list import FlagList
from explorer.words import say
from tests.views.conftest import Desk
from tests.views.test_flag_list import flag


@pytest.fixture
def bar(qtbot: QtBot) -> FlagBar:
    bar = FlagBar()
    qtbot.addWidget(bar)
    bar.show_flags((flag(), flag("amber", "Two."), flag("amber", "Three.")), 3)
    return bar


def menu_lines(bar: FlagBar) -> dict[str, bool]:
    bar.menu.aboutToShow.emit()
    return {action.text().replace("&", ""): action.isChecked() for action in bar.menu.actions() if action.isCheckable()}


def choose_in_menu(bar: FlagBar, text: str) -> None:
    bar.menu.aboutToShow.emit()
    next(action for action in bar.menu.actions() if action.text().replace("&", "") == text).trigger()


def test_each_level_says_how_many_flags_it_has(bar: FlagBar) -> None:
    assert {level: button.text() for level, button in bar.levels.items()} == {
        "red": "1 red", "amber": "2 amber", "info": "0 information", "cannot_tell": "0 cannot tell",
    }  # fmt: skip
    assert [level for level, button in bar.levels.items() if not button.isHidden()] == ["red", "amber"]
    assert bar.levels["amber"].accessibleName() == "2 amber"


def test_a_click_lists_the_flags_of_a_level_alone_and_a_second_click_all(bar: FlagBar) -> None:
    told: list[FlagChoice] = []
    bar.changed.connect(told.append)
    bar.levels["red"].click()
    assert [level for level in bar.levels if level not in told[-1].levels] == ["red"]
    bar.levels["amber"].click()
    assert [level for level in bar.levels if level not in told[-1].levels] == ["amber"]
    QTest.keyClick(bar.levels["amber"], Qt.Key.Key_Space)
    assert told[-1] == FlagChoice()


def test_red_flags_stand_before_amber_ones(desk: Desk) -> None:
    levels = [flag.level for flag in desk.window.findings.flags.flags]
    assert levels.index("amber") == levels.count("red")


def test_orders_and_kinds_are_chosen_in_the_menu(bar: FlagBar) -> None:
    told: list[FlagChoice] = []
    bar.changed.connect(told.append)
    choose_in_menu(bar, "Kind")
    choose_in_menu(bar, "Under their districts")
    choose_in_menu(bar, "Workers leave")
    assert told[-1] == FlagChoice("kind", True, kinds=frozenset({"supply_containment"}))
    assert menu_lines(bar)["Kind"]
    assert not menu_lines(bar)["Workers leave"]


def test_what_is_not_listed_is_told_and_brought_back_by_its_link(bar: FlagBar) -> None:
    bar.set_choice(FlagChoice(levels=frozenset({"amber"})))
    bar.show_flags((flag(), flag("amber")), 1)
    assert bar.left_out.text().startswith("1 of 2 flags is not listed.")
    told: list[FlagChoice] = []
    bar.changed.connect(told.append)
    bar.left_out.linkActivated.emit("all")
    assert told == [FlagChoice()]


def test_headings_are_read_and_not_chosen(qtbot: QtBot) -> None:
    listing = FlagList()
    qtbot.addWidget(listing)
    one, two = flag(sentence="One."), flag(sentence="Two.")
    listing.show_sections([("Bromsgrove · 1 flag", [one]), ("Lichfield · 2 flags", [one, two])])
    model = listing.model()
    assert [model.index(row, 0).data(HEADING_ROLE) for row in range(3)] == ["Bromsgrove · 1 flag", None, "Lichfield · 2 flags"]
    assert listing.flags == (one, two)
    listing.show()
    listing.choose(1)
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert listing.currentIndex().row() == 3


def test_ctrl_c_in_the_list_copies_the_flag_with_numbers_and_sources(desk: Desk) -> None:
    listing = desk.window.findings.flags
    listing.choose(0)
    listing.setFocus()
    QTest.keyClick(listing, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    chosen, findings = desk.window.findings.chosen, desk.outcome.findings
    copied = QApplication.clipboard().text()
    assert chosen is not None
    assert say(chosen.sentence) in copied
    for link in chosen.evidence:
        assert say(link.amount) in copied
        assert say(findings.sources[link.source].licence) in copied


def test_the_way_flags_are_listed_is_remembered(desk: Desk) -> None:
    desk.window.findings.bar.levels["red"].click()
    assert desk.session.look.flags == FlagChoice().only("red")
    assert {flag.level for flag in desk.window.findings.flags.flags} == {"red"}


def test_a_flag_chosen_stays_chosen_while_the_order_changes(desk: Desk) -> None:
    findings = desk.window.findings
    findings.flags.choose(1)
    before = findings.chosen
    findings.set_choice(FlagChoice("level", True))
    assert findings.chosen is before
    findings.set_choice(FlagChoice(levels=frozenset({"red", "amber", "info", "cannot_tell"})))
    assert findings.chosen is None
    assert findings.empty.isVisible()


def test_a_flag_that_is_left_out_comes_back_when_it_is_asked_for(desk: Desk) -> None:
    findings = desk.window.findings
    wanted = desk.outcome.findings.flags[0]
    findings.set_choice(FlagChoice(kinds=frozenset({wanted.kind})))
    findings.choose_flag(wanted)
    assert findings.chosen is not None
    assert findings.chosen.message == wanted.message
    assert not findings.bar.choice.leaves_out
