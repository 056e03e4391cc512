"""The window by keyboard alone: where Tab leads, and what the underlined letters do."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget

from explorer.views.choices.partnership_tree import ID_ROLE
from tests.views.conftest import Desk

MOST_PRESSES = 400
"""Of Tab, for once round the window: a page stops at each of its links."""


def walk(desk: Desk, start: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press a key until the keyboard is back at the start; each control once for each time that it was entered."""
    desk.window.activateWindow()
    start.setFocus()
    way = [start]
    for _ in range(MOST_PRESSES):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, key)
        after = QApplication.focusWidget()
        if after is start:
            return way
        assert after is not None
        if after is not way[-1]:
            assert after not in way, f"Tab goes in circles: back at {name_of(after)}"
            way.append(after)
    raise AssertionError(f"{MOST_PRESSES} presses did not lead round the window; the last control was {name_of(way[-1])}")


def name_of(control: QWidget) -> str:
    return f"{type(control).__name__} {control.objectName()!r} {control.accessibleName()!r}"


def reachable(desk: Desk) -> set[QWidget]:
    """Every control that a mouse could work: shown, usable, and meant to have the keyboard."""
    return {
        control for control in desk.window.findChildren(QWidget)
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
        and control.focusProxy() is None and control.window() is desk.window
    }  # fmt: skip


STATES = ("as_opened", "drawer", "layers", "four_maps", "flag")


def bring(desk: Desk, state: str) -> None:
    if state == "drawer":
        desk.window.drawer.open_page("table")
    elif state == "layers":
        desk.window.layers.toggle_panel()
    elif state == "four_maps":
        desk.window.actions_by_name["four_maps"].trigger()
    elif state == "flag":
        desk.window.findings.flags.choose(1)
    desk.settle()


@pytest.mark.parametrize("state", STATES)
def test_tab_leads_to_every_control_once_and_back(desk: Desk, state: str) -> None:
    bring(desk, state)
    way = walk(desk, desk.window.choices.region)
    missed = reachable(desk) - set(way)
    assert not missed, "Tab never leads to " + ", ".join(map(name_of, missed))


def test_backwards_the_way_is_the_same(desk: Desk) -> None:
    start = desk.window.choices.region
    there = walk(desk, start)
    back = walk(desk, start, Qt.Key.Key_Backtab)
    assert back[1:] == there[:0:-1]


def test_tab_goes_from_pane_to_pane_as_one_reads(desk: Desk) -> None:
    bring(desk, "drawer")
    window = desk.window
    panes = [window.choices, window.maps, window.drawer, window.findings]
    way = walk(desk, window.choices.region)
    at = [next((place for place, pane in enumerate(panes) if pane.isAncestorOf(control)), -1) for control in way]
    held = [place for place in at if place >= 0]
    assert held == sorted(held)


def test_within_a_pane_tab_never_goes_up_the_page(desk: Desk) -> None:
    for pane in (desk.window.choices, desk.window.findings):
        tops = [
            control.mapTo(pane, QPoint()).y() for control in walk(desk, desk.window.choices.region) if pane.isAncestorOf(control)
        ]
        slack = pane.fontMetrics().height()
        assert all(after >= before - slack for before, after in pairwise(tops))


def letter_of(text: str) -> str:
    marked = re.search(r"&([^&])", text.replace("&&", ""))
    return marked[1].upper() if marked else ""


def letters_of_window(desk: Desk) -> list[str]:
    texts = [action.text() for action in desk.window.menuBar().actions()]
    texts += [label.text() for label in desk.window.findChildren(QLabel) if label.buddy() is not None]
    texts += [button.text() for button in desk.window.findChildren(QAbstractButton)]
    return [letter for letter in map(letter_of, texts) if letter]


def test_no_two_underlined_letters_of_the_window_are_the_same(desk: Desk) -> None:
    for page in ("table", "histogram", "scatter", "bars", "trend"):
        desk.window.drawer.open_page(page)
    bring(desk, "layers")
    twice = [letter for letter, times in Counter(letters_of_window(desk)).items() if times > 1]
    assert not twice


def test_no_two_underlined_letters_of_a_menu_are_the_same(desk: Desk) -> None:
    for menu in desk.window.menuBar().findChildren(QMenu):
        letters = [letter for action in menu.actions() if (letter := letter_of(action.text()))]
        twice = [letter for letter, times in Counter(letters).items() if times > 1]
        assert not twice, f"{menu.title()}: {twice}"


def test_every_underlined_letter_of_the_choices_leads_to_its_field(desk: Desk) -> None:
    desk.window.activateWindow()
    choices = desk.window.choices
    fields = {
        "R": choices.region, "P": choices.partnerships.search, "S": choices.day.field, "G": choices.data.flows,
        "N": choices.indicator,
    }  # fmt: skip
    marked = [letter_of(label.text()) for label in choices.findChildren(QLabel) if label.buddy() is not None]
    assert sorted(marked) == sorted(fields)
    for letter, field in fields.items():
        desk.window.map.canvas.setFocus()
        QTest.keyClick(desk.window.map.canvas, Qt.Key(ord(letter)), Qt.KeyboardModifier.AltModifier)
        assert QApplication.focusWidget() is field, letter


def test_down_leads_from_the_search_field_into_the_list_of_partnerships(desk: Desk) -> None:
    desk.window.activateWindow()
    partnerships = desk.window.choices.partnerships
    partnerships.search.setFocus()
    QTest.keyClicks(partnerships.search, "worcestershire")
    QTest.keyClick(partnerships.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is partnerships.tree
    QTest.keyClick(partnerships.tree, Qt.Key.Key_Return)
    desk.settle()
    assert "Worcestershire" in desk.window.findings.title.text()


def chosen_in_tree(desk: Desk) -> str:
    index = desk.window.choices.partnerships.tree.currentIndex()
    return str(index.data(ID_ROLE)) if index.isValid() else ""


def test_the_tree_shows_what_is_chosen_after_a_search_an_undo_and_a_link(desk: Desk) -> None:
    partnerships = desk.window.choices.partnerships
    first = desk.session.project.partnership
    partnerships.search.setText("worcestershire enterprise")
    partnerships.search.setText("")
    assert chosen_in_tree(desk) == first
    desk.session.edits.choose_partnership("lep-worcestershire")
    desk.settle()
    assert chosen_in_tree(desk) == "lep-worcestershire"
    partnerships.search.setText("worcestershire")
    desk.session.undo()
    desk.settle()
    assert chosen_in_tree(desk) == first
    assert partnerships.tree.isExpanded(partnerships.tree.currentIndex().parent())


def test_escape_closes_what_is_open_one_thing_at_a_time(desk: Desk) -> None:
    window, escape = desk.window, desk.window.actions_by_name["no_flag"]
    window.drawer.open_page("table")
    window.findings.flags.choose(0)
    window.layers.toggle_panel()
    desk.settle()
    escape.trigger()
    assert window.layers.panel.isHidden()
    assert window.findings.chosen is not None
    escape.trigger()
    assert window.findings.chosen is None
    assert window.drawer.isVisible()
    escape.trigger()
    assert not window.drawer.isVisible()


def test_a_search_on_the_map_that_is_cleared_leaves_every_area_as_it_was(desk: Desk) -> None:
    box = desk.window.finder.box
    box.field.setFocus()
    QTest.keyClicks(box.field, "Cornwall")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.map.canvas.highlighted
    box.field.clear()
    desk.settle()
    assert not desk.window.map.canvas.highlighted
