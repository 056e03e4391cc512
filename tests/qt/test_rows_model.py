import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.qt.rows_model import RowsModel

ROWS = [("Leeds", "1,200", "9.5 %"), ("York", "90", "100.0 %"), ("Selby", "300", "–")]
DISPLAY = Qt.ItemDataRole.DisplayRole


@pytest.fixture
def model(qapp: QApplication) -> RowsModel:
    model = RowsModel(("Area", "People", "Share"))
    model.set_rows(ROWS, ["a", "b", "c"], {"b"})
    return model


def names(model: RowsModel) -> list[str]:
    return [row[0] for row in model.rows]


def test_numbers_sort_by_size_and_not_by_letters(model: RowsModel) -> None:
    model.sort(1)
    assert names(model) == ["York", "Selby", "Leeds"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(model) == ["Leeds", "Selby", "York"]


def test_what_is_no_number_comes_after_all_numbers(model: RowsModel) -> None:
    model.sort(2)
    assert names(model) == ["Leeds", "York", "Selby"]


def test_a_row_keeps_its_key_when_the_order_changes(model: RowsModel) -> None:
    model.sort(1)
    assert [model.key(row) for row in range(3)] == ["b", "c", "a"]
    assert model.row_of("a") == 2


def test_new_rows_come_in_the_order_that_was_chosen(model: RowsModel) -> None:
    model.sort(0)
    model.set_rows([("Z", "1", "1"), ("A", "2", "2")])
    assert names(model) == ["A", "Z"]


def test_marked_rows_are_written_in_the_colour_of_a_warning(model: RowsModel) -> None:
    model.set_warning_colour("#b3261e")
    marked, other = (model.data(model.index(row, 0), Qt.ItemDataRole.ForegroundRole) for row in (1, 0))
    assert marked.color().name() == "#b3261e"
    assert other is None


def test_rows_are_copied_with_their_headings(model: RowsModel) -> None:
    assert model.as_tsv().splitlines()[:2] == ["Area\tPeople\tShare", "Leeds\t1,200\t9.5 %"]


def test_a_cell_is_read_aloud_with_its_heading(model: RowsModel) -> None:
    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "People: 1,200"
