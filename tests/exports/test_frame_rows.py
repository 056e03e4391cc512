import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from explorer.exports.tables.frame_rows import NO_VALUE, Column, arranged, as_tsv, headings, written

COLUMNS = (Column("name", "Name"), Column("people", "People", "count"), Column("kept", "Kept", "share"))
ROWS = st.lists(st.tuples(st.text(max_size=8), st.one_of(st.just(float("nan")), st.floats(0, 1e7)), st.floats(0, 1)), max_size=12)


def frame(rows: list[tuple[str, float, float]]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["name", "people", "kept"], index=pd.Index([f"k{at}" for at in range(len(rows))]))
    return table.astype({"name": object, "people": float, "kept": float})


@given(ROWS, st.sampled_from(["", "name", "people", "kept"]), st.booleans())
def test_sorting_loses_no_row(rows: list[tuple[str, float, float]], by: str, ascending: bool) -> None:
    places = arranged(frame(rows), COLUMNS, by, ascending=ascending)
    assert sorted(places) == list(range(len(rows)))


@given(ROWS)
def test_missing_numbers_come_last_either_way(rows: list[tuple[str, float, float]]) -> None:
    table = frame(rows)
    for ascending in (True, False):
        missing = table["people"].isna().to_numpy()[arranged(table, COLUMNS, "people", ascending=ascending)]
        assert list(missing) == sorted(missing)


def test_the_filter_looks_into_texts_only_and_wants_every_word() -> None:
    table = frame([("West Midlands", 7, 0.5), ("West Yorkshire", 77, 0.7)])
    assert arranged(table, COLUMNS, containing="west MID") == [0]
    assert arranged(table, COLUMNS, containing="77") == []
    assert arranged(table, COLUMNS, containing="  ") == [0, 1]


def test_missing_reads_as_a_dash_and_is_copied_as_nothing() -> None:
    table = frame([("A", np.nan, 0.123)])
    assert written(table, COLUMNS) == [("A", NO_VALUE, "12.3%")]
    assert as_tsv(table, headings(COLUMNS)) == "Name\tPeople\tKept\nA\t\t0.123"


def test_an_empty_table_has_no_rows() -> None:
    assert written(frame([]), COLUMNS) == []
    assert arranged(frame([]), COLUMNS, "name", containing="x") == []
