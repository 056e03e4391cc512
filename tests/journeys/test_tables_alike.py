"""What a table is said to be is the same whoever asks: check-table, convert, report, and the preview of the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.catalogue import Catalogue
from explorer.catalogue.tables.table_reading import TableReader
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import plain
from tests.support import true_table, written, zipped

HEAD = "Code,Area,Rate 2021 (%)\n"
GOOD = HEAD + "E08000025,Birmingham,5\nE08000027,Dudley,6\nE08000026,Coventry,7\n"
SWAPPED = HEAD + "E06000052,Birmingham,5\nE08000025,Cornwall,6\nE08000026,Coventry,7\nE08000027,Dudley,8\nE08000035,Leeds,9\n"
FILES = {
    "good": (GOOD, 0),
    "cut off": (GOOD + "E08000029,Soli", 1),
    "swapped codes": (SWAPPED, 1),
    "a police force": ("Police force,Crimes 2021\nDurham,5\nDorset,6\nWiltshire,7\n", 1),
    "hospitals": ("Hospital,LAD code,Beds 2021\nA,E08000025,5\nB,E08000025,6\nC,E08000027,7\n", 2),
    "no figures": ("Code,Area\nE08000025,Birmingham\nE08000027,Dudley\n", 2),
    "no rows": ("Code,Area,Rate 2021 (%)\n", 2),
    "thousands": ("Area,Jobs 2021\nDudley,1,500\nLeeds,2,600\n", 2),
}


@pytest.mark.parametrize("name", FILES)
def test_every_way_of_looking_at_a_table_answers_alike(
    name: str, tmp_path: Path, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    text, status = FILES[name]
    file = tmp_path / "figures.csv"
    file.write_text(text)
    assert main(["check-table", str(file)]) == status
    checked = json.loads(capsys.readouterr().out)
    assert main(["convert", str(file), "--out", str(tmp_path / "clean.csv")]) == status
    told = capsys.readouterr().err
    with TableReader(file) as reader:
        previewed = reader.read(TableChoices()).report.as_record()
    assert json.loads(json.dumps(plain(previewed))) == checked
    assert (tmp_path / "clean.csv").exists() == (status < 2)
    assert status < 2 or checked["verdict"] in told
    if status < 2:
        assert all(problem["what"] in told for problem in checked["problems"])
        assert checked["notes"][0].startswith("Rows: ")
        assert checked["notes"][0] in told


def test_a_zipped_table_is_converted_as_it_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = zipped(tmp_path / "figures.zip", {"figures.csv": GOOD, "readme.txt": "By hand."})
    assert main(["check-table", str(file)]) == 0
    assert main(["convert", str(file), "--out", str(tmp_path / "clean.csv")]) == 0
    assert "E08000027,Dudley,district" in (tmp_path / "clean.csv").read_text(encoding="utf-8-sig")
    assert "Not read: readme.txt." in capsys.readouterr().err


def test_a_zipped_boundary_file_stays_one_though_a_table_lies_beside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(true_table(["E08000025", "E08000029"]).to_crs("EPSG:4326"), tmp_path / "a.geojson")
    inside: dict[str, str | bytes] = {"a.json": (tmp_path / "a.geojson").read_bytes(), "figures.csv": GOOD}
    file = zipped(tmp_path / "districts.zip", inside)
    assert main(["convert", str(file), "--out", str(tmp_path / "clean.gpkg")]) == 1
    assert "2 features in the file: 2 used, 0 left out." in capsys.readouterr().err


def test_the_options_of_check_table_mean_the_same_to_convert_and_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "figures.csv").write_text(f"a,b,c\nnot,a,header\n{SWAPPED.replace(' 2021', '')}")
    options = ["--header-row", "3", "--key-column", "1", "--period", "2021", "--area", "E08000025 (Cornwall)=E08000025"]
    table = str(tmp_path / "figures.csv")
    assert main(["check-table", table, *options]) == 1
    checked = json.loads(capsys.readouterr().out)
    assert (checked["header_row"], checked["periods"], checked["matched"]) == (3, ["2021"], 4)
    assert main(["convert", table, "--out", str(tmp_path / "clean.csv"), *options]) == 1
    assert "E08000025,Birmingham,district,E08000025 (Cornwall),2021" in (tmp_path / "clean.csv").read_text(encoding="utf-8-sig")
    capsys.readouterr()
    assert main(["report", "ca-west-midlands", "--json", "--table", table, *options]) == 1
    shown = capsys.readouterr()
    assert checked["notes"][0] in shown.err
    assert "1 code contradicts the name beside it" in shown.err
