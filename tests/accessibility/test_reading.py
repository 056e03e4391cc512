"""Every window as a screen reader finds it: named, of the right role, without markup, in the order in which one reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from explorer.qt.reader_roles import give_role
from tests.accessibility.reading import Role, Text, faults, is_said_twice, order_faults, things
from tests.views.conftest import Desk, desk, first_map, first_outcome

__all__ = ["desk", "first_map", "first_outcome"]

TABLE = "code,district,year,Homes (%)\nE08000025,Birmingham,2024,94.1\nE08000026,Coventry,2024,95.3\nE08000027,Dudley,2024,\n"

ACTIONS = (
    "statement", "redraw", "history", "save_report", "functional_areas", "compare_divisions", "catalogue", "own_data", "packs",
    "connect_postgis", "official", "thresholds", "peers", "institutions", "all_standing", "symbology", "select_list", "about",
    "installation",
)  # fmt: skip
"""Lines of the menus that open a window."""

LONG = ("installation", "peers")
"""Windows whose work takes long: they are read while it goes on."""


def opened(desk: Desk, act: Callable[[], object], *, waits: bool = True) -> list[QWidget]:
    """The windows that something opens."""
    before = set(QApplication.topLevelWidgets())
    act()
    assert waits is False or desk.session.jobs.wait_until_idle(60)
    for _ in range(4):
        QApplication.processEvents()
    shown = (window for window in QApplication.topLevelWidgets() if window.isVisible() and window.isWindow())
    return [window for window in shown if window not in before and window is not desk.window]


def test_the_window_and_what_opens_in_it_can_be_read(desk: Desk) -> None:
    window, found = desk.window, {}
    found["as opened"] = faults(window)
    for page in ("table", "histogram", "scatter", "bars", "trend"):
        window.drawer.open_page(page)
        desk.settle()
        found[page] = faults(window.drawer)
    window.layers.toggle_panel()
    window.actions_by_name["two_maps"].trigger()
    window.findings.flags.choose(1)
    desk.settle()
    found["layers, two maps and a flag"] = faults(window)
    assert {state: wrong for state, wrong in found.items() if wrong} == {}


def test_every_window_can_be_read_and_is_gone_through_as_one_reads(desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "homes.csv"
    table.write_text(TABLE, encoding="utf-8")
    acts: dict[str, Callable[[], object]] = {name: desk.window.actions_by_name[name].trigger for name in ACTIONS}
    acts["own table"] = lambda: desk.window.data.open_table(table)
    acts["district"] = lambda: desk.window.standing.ask_about("E08000026")
    acts["prepare"] = desk.window.workshop.prepare
    acts["settle"] = desk.window.workshop.settle
    found, seen = {}, 0
    for name, act in acts.items():
        for window in opened(desk, act, waits=name not in LONG):
            seen += 1
            found[name] = [*faults(window), *order_faults(window)]
            window.close()
    assert seen >= len(acts)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_room_that_is_led_can_be_read(desk: Desk) -> None:
    prepared = desk.window.workshop.prepare()
    prepared.title.setText("Workshop")
    prepared.questions.setPlainText("Is the line right?")
    prepared.count.setValue(2)
    prepared.seated.setValue(6)
    prepared.lay()
    assert prepared.keep()
    prepared.close()
    windows = opened(desk, desk.window.actions_by_name["present"].trigger)
    assert windows
    wrong = [fault for window in windows for fault in faults(window)]
    for window in windows:
        window.close()
    assert wrong == []


def test_rows_are_read_with_their_level_and_kind(desk: Desk) -> None:
    flags = things(desk.window.findings.flags)
    first = next(thing for thing in flags if thing.role == Role.ListItem)
    assert first.name.startswith("Red: The West Midlands Combined Authority holds")
    rows = [thing.name for thing in things(desk.window.choices.partnerships.tree) if thing.role == Role.TreeItem]
    assert "West Midlands, combined authority" in rows
    desk.window.drawer.open_page("table")
    desk.settle()
    cells = [thing.name for thing in things(desk.window.drawer) if thing.role == Role.Cell]
    assert "Name: Hartlepool" in cells


def test_a_chart_says_what_it_shows_and_where_its_figures_stand(desk: Desk) -> None:
    told = {}
    for page in ("histogram", "scatter", "bars", "trend"):
        desk.window.drawer.open_page(page)
        desk.settle()
        (chart,) = [thing for thing in things(desk.window.drawer) if thing.role == Role.Chart]
        told[page] = f"{chart.name} | {chart.at.text(Text.Description)}"
    assert told["histogram"].startswith("Histogram: Employment rate, 16 to 64 (%), 2023 | Half of all districts lie between 72.")
    assert "The districts of WMCA lie between " in told["histogram"]
    assert "7 bars from Dudley at 79.7% down to Birmingham at " in told["bars"]
    assert " of 7 districts went up and " in told["trend"]
    assert all(words.endswith("The table (Alt+1) holds the same figures in rows.") for words in told.values())


def test_the_verdict_is_read_without_its_markup(desk: Desk) -> None:
    economy = desk.window.findings.verdict.labels[0]
    assert economy.accessibleName().startswith("The economy: Fits in part. ")
    assert "69% of its residents live in labour markets that it holds" in economy.accessibleDescription()
    assert "<" not in economy.accessibleDescription()


def test_a_list_that_drops_down_keeps_its_name_beside_its_choice(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    box = QComboBox(around)
    box.addItems(["Every region", "West Midlands"])
    box.setAccessibleName("Region")
    give_role(around, QAccessible.Role.Grouping, "Choices")
    as_read = QAccessible.queryAccessibleInterface(box)
    labels = [label for label in around.findChildren(QLabel) if label.buddy() is box]
    assert [label.text() for label in labels] == ["Region"]
    assert as_read.role() == Role.ComboBox
    assert labels[0].isHidden()


@pytest.mark.parametrize(("name", "twice"), [("Save report save report", True), ("Save report", False), ("a", False)])
def test_names_said_twice_are_noticed(name: str, twice: bool) -> None:
    assert is_said_twice(name) is twice
