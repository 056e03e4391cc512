from PySide6.QtCore import Qt

from explorer.qt.picks import pick
from explorer.qt.selection import Selection

PLAIN, CTRL, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def selection() -> Selection:
    made = Selection()
    made.replace(["a", "b"])
    return made


def test_a_plain_pick_replaces_the_selection() -> None:
    pick(chosen := selection(), ["c"], PLAIN)
    assert chosen.codes == {"c"}


def test_ctrl_adds() -> None:
    pick(chosen := selection(), ["b", "c"], CTRL)
    assert chosen.codes == {"a", "b", "c"}


def test_ctrl_on_a_district_that_is_selected_takes_it_away() -> None:
    pick(chosen := selection(), ["b"], CTRL)
    assert chosen.codes == {"a"}


def test_ctrl_on_water_changes_nothing() -> None:
    pick(chosen := selection(), [], CTRL)
    assert chosen.codes == {"a", "b"}


def test_alt_takes_away() -> None:
    pick(chosen := selection(), ["a", "c"], ALT)
    assert chosen.codes == {"b"}
