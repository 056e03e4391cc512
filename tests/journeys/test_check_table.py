"""A person looks at a table from the command line before using it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.__main__ import main

CLEAN = "Code,2020,2021\nE08000027,1,2\nE08000030,3,[c]\n"


def _check(file: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, dict[str, object], str]:
    status = main(["check-table", str(file), *options])
    out, err = capsys.readouterr()
    return status, json.loads(out) if out else {}, err


def test_a_usable_table_is_reported_and_leaves_with_zero(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(CLEAN)
    status, report, told = _check(tmp_path / "a.csv", capsys)
    assert status == 0
    assert (report["header_row"], report["key_column"], report["periods"]) == (1, "Code", ["2020", "2021"])
    assert (report["value_columns"], report["matched"], report["unmatched"]) == (["2020", "2021"], 2, [])
    assert report["suppressed"] == {
        "c": {"meaning": "confidential: held back so that nobody can be identified", "count": 1, "missing": 1}
    }
    assert "can be used" in told


def test_a_table_with_problems_leaves_with_one_and_says_what_to_do(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(CLEAN + "Dudly,5,6\n")
    status, report, _ = _check(tmp_path / "a.csv", capsys)
    assert status == 1
    problems = report["problems"]
    assert isinstance(problems, list)
    assert problems[0]["what_to_do"] == "Accept the area that is meant for each, or leave them out."


def test_a_table_of_other_areas_says_what_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("Police force,Crimes 2021\nDurham,5\nDorset,6\nWiltshire,7\n")
    _, report, _ = _check(tmp_path / "a.csv", capsys)
    assert (report["level"], report["levels"]) == ("police or fire area", {"police or fire area": 3})


@pytest.mark.parametrize("content", ["", "Fruit,2020\nApple,1\nPear,2\n", "hello"])
def test_what_is_no_table_of_areas_leaves_with_two_and_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (tmp_path / "a.csv").write_text(content)
    status, _, told = _check(tmp_path / "a.csv", capsys)
    assert status == 2
    assert len(told.strip().splitlines()) == 1
    assert "Traceback" not in told


def test_a_sheet_that_is_not_there_leaves_with_two(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(CLEAN)
    status, report, told = _check(tmp_path / "a.csv", capsys, "--sheet", "Data")
    assert (status, report["status"]) == (2, "not usable")
    assert "no sheet “Data”" in told


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".parquet"])
def test_a_table_is_converted_into_a_clean_one(tmp_path: Path, capsys: pytest.CaptureFixture[str], ending: str) -> None:
    (tmp_path / "a.csv").write_text(CLEAN)
    assert main(["convert", str(tmp_path / "a.csv"), "--out", str(tmp_path / f"clean{ending}")]) == 0
    assert (tmp_path / f"clean{ending}").stat().st_size > 100
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", f"clean{ending}"}


def test_what_there_is_to_look_at_lies_beside_a_table_that_was_converted(tmp_path: Path) -> None:
    source, target = tmp_path / "a.csv", tmp_path / "clean.csv"
    source.write_text(CLEAN + "Atlantis,1\n")
    assert main(["convert", str(source), "--out", str(target)]) == 1
    beside = (tmp_path / "clean.csv.problems.txt").read_text()
    assert beside.startswith("To look at before clean.csv is used:")
    assert "Atlantis" in beside
    source.write_text(CLEAN)
    assert main(["convert", str(source), "--out", str(target)]) == 0
    assert (tmp_path / "clean.csv.problems.txt").read_text() == "There is nothing to look at in clean.csv.\n"


def test_a_table_that_cannot_be_used_is_not_converted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("Fruit,2020\nApple,1\nPear,2\n")
    assert main(["convert", str(tmp_path / "a.csv"), "--out", str(tmp_path / "b.csv")]) == 2
    assert not (tmp_path / "b.csv").exists()
