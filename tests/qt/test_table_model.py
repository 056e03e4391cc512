from __future__ import annotations

import pandas as pd
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from explorer.exports.tables.frame_rows import Column
from explorer.qt.table_model import TableModel

COLUMNS = (
    Column("answer", "Answer", tip="What was found", colours={"fits": "#3d8fc6"}),
    Column("kept", "Kept", "share"),
)
Role = Qt.ItemDataRole


@pytest.fixture
def model(qapp: QApplication) -> TableModel:
    model = TableModel(hint="Open it: press Enter")
    answers = pd.DataFrame({"answer": ["fits", "fits in part", "fits"], "kept": [0.5, None, 0.75]}, index=["a", "b", "b"])
    model.set_table(answers, COLUMNS)
    return model


def test_a_cell_tells_what_can_be_done_with_its_row(model: TableModel) -> None:
    assert model.index(0, 0).data(Role.ToolTipRole) == "fits\nOpen it: press Enter"


def test_a_heading_tells_what_its_column_means_or_else_its_title(model: TableModel) -> None:
    tips = [model.headerData(at, Qt.Orientation.Horizontal, Role.ToolTipRole) for at in (0, 1)]
    assert tips == ["What was found", "Kept"]


def test_only_answers_with_a_colour_have_a_patch_of_it(model: TableModel) -> None:
    patches = [model.index(row, 0).data(Role.DecorationRole) for row in range(3)]
    assert [patch.name() if patch else "" for patch in patches] == ["#3d8fc6", "", "#3d8fc6"]


def test_rows_about_the_same_are_copied_each_for_itself(model: TableModel) -> None:
    assert model.keys == ["a", "b", "b"]
    assert model.shown([2])["kept"].tolist() == [0.75]


def test_missing_stays_at_the_end_and_is_a_dash(model: TableModel) -> None:
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        model.sort(1, order)
        assert model.rows[-1] == ("fits in part", "–")


def test_another_table_is_not_sorted_by_a_column_that_it_does_not_have(model: TableModel) -> None:
    model.sort(1)
    model.set_table(pd.DataFrame({"name": ["z", "a"]}, index=["z", "a"]), [Column("name", "Name")])
    assert model.keys == ["z", "a"]


def test_words_and_chosen_keys_narrow_the_rows_together(model: TableModel) -> None:
    model.show_only({"b"})
    model.filter("part")
    assert model.rows == [("fits in part", "–")]
    model.show_only(None)
    model.filter("")
    assert len(model.rows) == 3


def test_a_model_without_a_table_has_headings_and_no_rows(qapp: QApplication) -> None:
    model = TableModel(COLUMNS)
    model.sort(0)
    assert (model.rowCount(), model.columnCount(), model.row_of("a")) == (0, 2, None)
