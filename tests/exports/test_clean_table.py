import csv
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.csv_text import harmless
from explorer.errors import ChoiceError, ReadError
from explorer.exports.tables.clean_table import COLUMNS, clean_frame, write_clean
from tests.support import says

AWKWARD = 'Code,2020\nE08000027,1.5\nE08000030,[c]\n"=HYPERLINK(""http://x"")",3\nE07000026,4.5\n'


def _file(tmp_path: Path, text: str = AWKWARD) -> Path:
    (tmp_path / "in.csv").write_text(text)
    return tmp_path / "in.csv"


def test_a_clean_table_holds_every_figure_and_says_what_was_not_placed(tmp_path: Path, catalogue: Catalogue) -> None:
    frame = clean_frame(catalogue.files.table(_file(tmp_path)))
    assert tuple(frame.columns) == COLUMNS
    assert frame["value"].dropna().tolist() == [1.5, 3.0, 4.5]
    assert frame["note"].tolist() == ["", "", "area not known", "earlier district without a district of today"]
    assert frame["area_code"].tolist() == ["E08000027", "E08000030", "", "E07000026"]


def test_formulas_are_never_written_back_live_in_csv(tmp_path: Path, catalogue: Catalogue) -> None:
    written = write_clean(catalogue.files.table(_file(tmp_path)), tmp_path / "out.csv")
    with written.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[2]["area_in_file"].startswith("'=HYPERLINK")
    assert (rows[1]["value"], rows[1]["flag"]) == ("", "c")


def test_formulas_are_never_written_back_live_in_a_workbook(tmp_path: Path, catalogue: Catalogue) -> None:
    import openpyxl

    written = write_clean(catalogue.files.table(_file(tmp_path)), tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(written).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    assert sheet["I2"].value == 1.5
    assert sheet["I3"].value is None


def test_a_clean_table_read_again_is_the_same(tmp_path: Path, catalogue: Catalogue) -> None:
    first = catalogue.files.table(_file(tmp_path, "Code,2020,2021\nE08000027,1,2\nE08000030,,4\n"))
    again = catalogue.files.table(write_clean(first, tmp_path / "out.csv"))
    assert again.report.key_column == "area_code"
    columns = ["code", "period", "value"]
    assert again.frame[columns].fillna(-1).to_dict() == first.frame[columns].fillna(-1).to_dict()


def test_parquet_keeps_the_types(tmp_path: Path, catalogue: Catalogue) -> None:
    pytest.importorskip("pyarrow", reason="Parquet needs pyarrow")
    import pandas as pd

    written = write_clean(catalogue.files.table(_file(tmp_path)), tmp_path / "out.parquet")
    assert pd.read_parquet(written)["value"].dtype == "float64"


def test_what_cannot_be_written_is_refused_and_leaves_nothing(tmp_path: Path, catalogue: Catalogue) -> None:
    table = catalogue.files.table(_file(tmp_path))
    with pytest.raises(ChoiceError, check=says("A table cannot be written as")):
        write_clean(table, tmp_path / "out.docx")
    nothing = catalogue.files.table(_file(tmp_path, "Code,Name\nE08000027,Dudley\nE08000030,Walsall\n"))
    with pytest.raises(ReadError, check=says("holds areas but no figures")):
        write_clean(nothing, tmp_path / "out.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1+cmd", "@SUM(A1)", "\t=1"])
def test_what_begins_like_a_formula_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"
