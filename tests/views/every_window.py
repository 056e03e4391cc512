"""Every window that a person can open, opened one after the other: for tests of what each of them must do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.views.conftest import Desk

BY_MENU = (
    "own_data", "catalogue", "connect_postgis", "official", "select_list", "compare_divisions", "symbology", "institutions",
    "thresholds", "peers", "all_standing", "statement", "save_report", "functional_areas", "about", "help", "installation",
    "packs", "history", "redraw", "prepare_workshop", "hand_on_atlas",
)  # fmt: skip


def opened(desk: Desk, folder: Path) -> dict[str, QWidget]:
    """Open every window beside the main one, and return those that stay, by name."""
    before = set(QApplication.topLevelWidgets())
    found: dict[str, QWidget] = {}

    def note(name: str) -> None:
        desk.settle()
        new = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
        assert new, f"{name} opens no window"
        found.update({f"{name} ({type(each).__name__})": each for each in new})
        before.update(new)

    for name in BY_MENU:
        desk.window.actions_by_name[name].trigger()
        note(name)
    desk.window.standing.ask_about("E07000234")
    note("district")
    table = folder / "rates.csv"
    table.write_text("code,Rate of a long and winding name (%)\nE08000025,94.1\nE08000026,95.3\n", encoding="utf-8")
    desk.window.data.open_table(table)
    note("table")
    flows = folder / "flows.csv"
    flows.write_text("from,to,people\nE08000025,E08000029,120\nE08000029,E08000025,80\n", encoding="utf-8")
    desk.window.analysis.preview_flows(flows)
    note("flows")
    window = desk.window.workshop.prepare()
    window.title.setText("Staffordshire workshop")
    window.count.setValue(2)
    window.seated.setValue(6)
    window.lay()
    assert window.keep()
    desk.window.actions_by_name["present"].trigger()
    room = desk.window.workshop.presenting
    assert room is not None
    room.capture("sheet")
    note("present")
    return found
