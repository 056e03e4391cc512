"""A person asks for a report on figures of their own."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from explorer.__main__ import main
from explorer.catalogue import Catalogue

HALF_WIDTH = 98


def _table(folder: Path, header: str, *cells: str) -> Path:
    rows = [",".join((code, *cells)) for code in Catalogue.load().districts.codes]
    (folder / "own.csv").write_text("\n".join([header, *rows]) + "\n")
    return folder / "own.csv"


def test_the_report_combines_the_figures_of_a_table_with_their_intervals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = _table(tmp_path, "Code,Jobs 2021,Lower CI 2021,Upper CI 2021", "1000", f"{1000 - HALF_WIDTH}", f"{1000 + HALF_WIDTH}")
    assert main(["report", "ca-west-midlands", "--json", "--table", str(table)]) == 1
    out, said = capsys.readouterr()
    (problem,) = json.loads(out)["problems"]
    assert said.count(problem["text"].removeprefix("own.csv: ")) == 1
    told = json.loads(out)["indicator"]
    members = 7
    footprint = told["footprint"]
    assert (told["title"], told["year"], len(told["districts"])) == ("Jobs", 2021, members)
    assert (footprint["value"], footprint["method"]["text"]) == (1000 * members, "sum of counts")
    assert footprint["upper95"] - footprint["value"] == pytest.approx(math.sqrt(members) * HALF_WIDTH)


def test_a_table_without_areas_is_refused_in_a_sentence_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.csv").write_text("Industry,2021\nFishing,1\nForestry,2\n")
    assert main(["report", "ca-west-midlands", "--out", str(tmp_path / "wm"), "--table", str(tmp_path / "own.csv")]) == 2
    assert "no column holds codes or names of areas that are known" in capsys.readouterr().err
    assert not (tmp_path / "wm").exists()


def test_the_period_that_a_table_does_not_tell_is_asked_for_and_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = _table(tmp_path, "Code,Jobs", "1000")
    assert main(["report", "ca-west-midlands", "--json", "--table", str(table)]) == 2
    assert "does not say which period its figures are for" in capsys.readouterr().err
    assert main(["report", "ca-west-midlands", "--json", "--table", str(table), "--period", "2021"]) == 1
    assert json.loads(capsys.readouterr().out)["indicator"]["year"] == 2021


def test_a_table_of_police_areas_ends_every_command_alike_and_the_report_says_why_it_is_not_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.csv").write_text("Code,Crimes 2021\nE23000001,1041\nE23000002,3987\nE23000003,2561\n")
    table = str(tmp_path / "own.csv")
    assert main(["check-table", table]) == main(["convert", table, "--out", str(tmp_path / "clean.csv")]) == 1
    capsys.readouterr()
    assert main(["report", "ca-west-midlands", "--json", "--table", table]) == 1
    out = json.loads(capsys.readouterr().out)
    said = "None of its areas is of a level that can be drawn: police or fire area."
    assert [problem["text"] for problem in out["problems"]] == [f"own.csv: {said}"]
    assert out["indicator"]["title"] != "Crimes"
