"""Tables read in a process apart: what comes back is what was read there, and the file is read once."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables import table_report
from explorer.catalogue.tables.own_tables import own_table
from explorer.catalogue.tables.table_reading import TableReader, read_apart, read_table
from explorer.errors import CancelledError, ReadError
from explorer.readers.apart import Limits
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.meaning import tidy
from explorer.readers.tables.sheets import Sheet, SheetFile
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import say
from tests.support import says
from tests.tables import read_rows

ODD = (
    "Area,__path__,Rate 2020 %,Flag 2020,__tuple__\n"
    "Dudley,1,45.5,e,x\nWalsall,2,[c],,y\nWyre Forest,3,12,,\nAylesbury Vale,4,5,,z\nNowhere,5,,,\n,9,9,,\nTotal,10,60,,\n"
)


def test_what_another_process_makes_of_a_table_arrives_whole(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "a.csv"
    path.write_text(ODD)
    there, here = read_table(path), own_table(open_sheets(path), catalogue.area_keys, TableChoices())
    assert there.report == here.report
    assert (there.columns, there.preview, there.shape, there.choices) == (here.columns, here.preview, here.shape, here.choices)
    pd.testing.assert_frame_equal(there.frame, here.frame, check_dtype=False)
    pd.testing.assert_frame_equal(there.left, here.left, check_dtype=False, check_index_type=False)


def test_long_columns_of_text_arrive_with_their_gaps(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "a.csv"
    codes = catalogue.districts.codes
    lines = (
        f"{code},{year},{place},{'e' if place % 7 else ''}" for year in range(2016, 2020) for place, code in enumerate(codes)
    )
    path.write_text("\n".join(["Code,Year,Jobs,Flag", *lines]))
    there, here = read_table(path), own_table(open_sheets(path), catalogue.area_keys, TableChoices())
    assert len(there.frame) == 4 * len(codes)
    pd.testing.assert_frame_equal(there.frame, here.frame, check_dtype=False)


def test_a_correction_does_not_read_the_file_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Area,Jobs\nDudley,1000\nWalsall,2000\n")
    with TableReader(path) as reader:
        first = reader.read(TableChoices())
        path.write_text("Area,Jobs\nDudley,7\nWalsall,8\n")
        corrected = reader.read(TableChoices(period="2021"))
    assert (first.report.periods, corrected.report.periods) == ((), ("2021",))
    assert corrected.frame["value"].tolist() == [1000, 2000]


def test_a_table_that_takes_too_long_to_lay_out_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Area,Jobs\nDudley,1000\n")
    with (
        TableReader(path, Limits(seconds=0)) as reader,
        pytest.raises(ReadError, check=says(r"a\.csv took longer than 0 seconds")),
    ):
        reader.read(TableChoices())


def test_a_reader_that_was_closed_answers_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Area,Jobs\nDudley,1000\n")
    reader = TableReader(path)
    reader.close()
    with pytest.raises(CancelledError):
        reader.read(TableChoices())


def test_more_figures_than_are_held_are_refused_with_their_number(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tidy, "MOST_FIGURES", 3)
    with pytest.raises(ReadError, check=says("The table has 4 figures; at most 3 are read")):
        read_rows(catalogue, [["Area", "2020", "2021"], ["Dudley", 1, 2], ["Walsall", 3, 4]])


def test_long_lists_of_a_report_arrive_cut_and_say_how_many_more_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Area,Jobs 2021\nDudley,1\nWalsall,2\nSandwell,3\n" + "".join(f"Ward {at},{at}\n" for at in range(9)))
    whole = read_apart(path, TableChoices()).report
    monkeypatch.setitem(table_report.MOST_HELD, "unmatched", 4)
    cut = read_apart(path, TableChoices()).report
    assert (len(whole.unmatched), len(cut.unmatched), cut.number("unmatched")) == (9, 4, 9)
    assert cut.as_record()["unmatched_count"] == 9
    assert say(cut.notes[-1]) == "5 more areas that are not known are not listed."
    assert cut.problems == whole.problems


def test_a_table_behind_many_sheets_is_found(catalogue: Catalogue) -> None:
    sheets = {f"Note {at}": Sheet(f"Note {at}", [["Read", "this"]]) for at in range(50)}
    sheets["Jobs"] = Sheet("Jobs", [["Area", "2021"], ["Dudley", 1], ["Walsall", 2], ["Solihull", 3]])
    file = SheetFile(Path("a.xlsx"), "Excel workbook", tuple(sheets), sheets.__getitem__)
    report = own_table(file, catalogue.area_keys, TableChoices()).report
    assert (report.sheet, report.matched) == ("Jobs", 3)
