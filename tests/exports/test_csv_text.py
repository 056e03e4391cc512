"""The one writer of tables as text."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import explorer
from explorer.csv_text import as_meant, frame_text, harmless, rows_text
from explorer.exports.tables.frame_rows import as_tsv, save_csv
from explorer.readers.area_lookups import read_area_lookup
from explorer.readers.divisions import read_division

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=12)
NASTY = st.one_of(CELLS, st.builds(str.__add__, st.sampled_from(["=", "+", "-", "@", "\t", " =", "'=", "''+", "＝"]), CELLS))
RUNS = re.compile(r"\s*[=+\-@\t＝＋－＠].")


def is_number(text: str) -> bool:
    try:
        float(text.replace(",", "").rstrip(" %"))
    except ValueError:
        return False
    return True


@given(NASTY)
def test_no_cell_of_words_begins_like_a_formula(text: str) -> None:
    written = next(csv.reader(io.StringIO(rows_text([], [[text]]).split("\n", 1)[1], newline="")), [""])
    cell = written[0] if written else ""
    assert not RUNS.match(cell) or is_number(cell) or len(text) < 2


@given(NASTY)
def test_what_was_made_harmless_is_read_as_it_was(text: str) -> None:
    assert as_meant(harmless(text)) == text


@given(st.lists(st.tuples(NASTY, st.floats(allow_nan=True, allow_infinity=False)), max_size=5))
def test_a_frame_is_written_as_its_rows_are(rows: list[tuple[str, float]]) -> None:
    frame = pd.DataFrame(rows, columns=["=name", "value"])
    read = list(csv.reader(io.StringIO(frame_text(frame), newline="")))
    assert read[0] == ["'=name", "value"]
    assert [row[0] for row in read[1:]] == [harmless(name) for name, _ in rows]
    assert [float(row[1]) if row[1] else None for row in read[1:]] == [None if v != v else v for _, v in rows]


@pytest.mark.parametrize("number", ["-5", "-0.25", "-1,234", "-12.5 %", "-1e-3"])
def test_numbers_below_zero_stay_numbers(number: str) -> None:
    assert harmless(number) == number


def test_copied_and_saved_tables_are_harmless_too(tmp_path: Path) -> None:
    table = pd.DataFrame({"name": ["=HYPERLINK(0)"], "value": [-1.5]})
    assert as_tsv(table, {"name": "@Name"}) == "'@Name\tvalue\n'=HYPERLINK(0)\t-1.5"
    save_csv(table, {}, tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text(encoding="utf-8-sig") == "name,value\n'=HYPERLINK(0),-1.5\n"


def test_our_own_readers_take_the_apostrophe_off_again(tmp_path: Path) -> None:
    written = tmp_path / "areas.csv"
    written.write_text(rows_text(["zone", "area", "area_name"], [["@1", "=A", "+B"]]), encoding="utf-8")
    assert read_division(written).frame.to_numpy().tolist() == [["@1", "=A"]]
    assert [(row.zone, row.area, row.name) for row in read_area_lookup(written).rows] == [("@1", "=A", "+B")]


def test_no_other_code_writes_tables_as_text() -> None:
    home = Path(explorer.__file__).parent
    writes = re.compile(r'csv\.writer|DictWriter|\.to_csv\(|"\\t"\.join\(')
    found = [str(path.relative_to(home)) for path in home.rglob("*.py") if writes.search(path.read_text(encoding="utf-8"))]
    # The list command prints ids and names of what is bundled; a publisher's pages are put together as they came, to be read.
    assert sorted(found) == ["cli/listing.py", "csv_text.py", "readers/downloads/paged_table.py"]
