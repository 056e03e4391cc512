import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.views.parts.rows_table import RowsTable

ROWS = [("Leeds", "1,200", "9.5%"), ("York", "90", "100.0%"), ("Selby", "300", "–")]
COPY = (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    table = RowsTable("places", "Places", ("Area", "People", "Share"))
    qtbot.addWidget(table)
    table.show_rows(ROWS, ["a", "b", "c"], {"b"})
    return table


def names(table: RowsTable) -> list[str]:
    return [row[0] for row in table.rows.rows]


def test_numbers_sort_by_size_and_not_by_letters(table: RowsTable) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["York", "Selby", "Leeds"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Leeds", "Selby", "York"]


@pytest.mark.parametrize(("order", "expected"), [("Ascending", ["Leeds", "York"]), ("Descending", ["York", "Leeds"])])
def test_what_is_no_number_comes_last_either_way(table: RowsTable, order: str, expected: list[str]) -> None:
    table.sortByColumn(2, Qt.SortOrder[f"{order}Order"])
    assert names(table) == [*expected, "Selby"]


def test_no_sorting_gives_the_order_back_in_which_the_rows_came(table: RowsTable) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert names(table) == ["Leeds", "York", "Selby"]


def test_a_row_keeps_its_key_when_the_order_changes(table: RowsTable) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert table.rows.keys == ["b", "c", "a"]
    assert table.rows.row_of("a") == 2


def test_new_rows_come_in_the_order_that_was_chosen(table: RowsTable) -> None:
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.show_rows([("Z", "1", "1"), ("A", "2", "2")])
    assert names(table) == ["A", "Z"]


def test_marked_rows_are_written_in_the_colour_of_a_warning(table: RowsTable) -> None:
    table.rows.set_warning_colour("#b3261e")
    marked, other = (table.rows.index(row, 0).data(Qt.ItemDataRole.ForegroundRole) for row in (1, 0))
    assert marked.color().name() == "#b3261e"
    assert other is None


def test_all_rows_are_copied_with_their_headings_where_none_is_selected(table: RowsTable) -> None:
    QTest.keyClick(table, *COPY)
    assert QGuiApplication.clipboard().text().splitlines() == ["Area\tPeople\tShare", *map("\t".join, ROWS)]


def test_the_rows_selected_are_copied(table: RowsTable) -> None:
    table.choose(["c"])
    QTest.keyClick(table, *COPY)
    assert QGuiApplication.clipboard().text().splitlines() == ["Area\tPeople\tShare", "Selby\t300\t–"]


def test_a_table_without_rows_copies_nothing(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("before")
    table = RowsTable("places", "Places", ("Area",))
    qtbot.addWidget(table)
    QTest.keyClick(table, *COPY)
    assert QGuiApplication.clipboard().text() == "before"


def test_choosing_for_the_user_is_not_taken_for_the_users_choice(table: RowsTable, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.keys_chosen):
        table.choose(["a", "b"])
    assert table.chosen == [0, 1]
    with qtbot.waitSignal(table.keys_chosen) as told:
        as_a_row = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        table.selectionModel().select(table.rows.index(2, 0), as_a_row)
    assert told.args == [["a", "b", "c"]]


def test_numbers_stand_at_the_right_and_words_at_the_left(table: RowsTable) -> None:
    alignments = [table.rows.index(0, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in (0, 1)]
    assert alignments[0] & Qt.AlignmentFlag.AlignLeft
    assert alignments[1] & Qt.AlignmentFlag.AlignRight


def test_a_cell_is_read_aloud_with_its_heading(table: RowsTable) -> None:
    assert table.rows.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "People: 1,200"


def test_a_column_that_takes_the_rest_stays_readable_where_there_is_none(qtbot: QtBot) -> None:
    table = RowsTable("rows", "Rows", ["District", "What it would do", "Comes from there"])
    qtbot.addWidget(table)
    table.give_rest_to(0)
    table.show_rows([("Bromsgrove", "a long cell of some width", "another cell that is long")])
    heads, letter = table.horizontalHeader(), table.fontMetrics().averageCharWidth()
    for width in (60 * letter, 120 * letter):
        table.resize(width, 200)
        table.show()
        qtbot.waitExposed(table)
        assert heads.sectionSize(0) >= 18 * letter
    assert heads.length() == table.viewport().width()
