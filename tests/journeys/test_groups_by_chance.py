"""Groups of an analyst's own held against chance, on the command line."""

import csv
import io
from pathlib import Path

import pytest

from explorer.__main__ import main
from tests.parted_flows import BRADFORD, HULL, LEEDS, ROWS, YORK, written

SHEFFIELD, WAKEFIELD = "E08000039", "E08000036"


def test_groups_of_districts_are_held_against_random_ones(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    # Barnsley and Wakefield join Leeds to Sheffield, so that there are groups to draw.
    more = {(WAKEFIELD, WAKEFIELD): 9000, (SHEFFIELD, SHEFFIELD): 9000, (WAKEFIELD, SHEFFIELD): 400, (SHEFFIELD, LEEDS): 300}
    flows, groups = written(tmp_path / "flows.csv", ROWS | more), tmp_path / "groups.csv"
    groups.write_text(f"zone,group\n{LEEDS},G\n{BRADFORD},G\n{HULL},H\n{YORK},H\n", encoding="utf-8")
    # So few people that the census contradicts them.
    asked = ["containment", "--flows", str(flows), "--groups", str(groups), "--believe-flows"]
    assert main(asked) == 1
    plain = capsys.readouterr().out
    assert main([*asked, "--random", "40", "--seed", "5"]) == 1
    out, told = capsys.readouterr()
    assert "40 random contiguous groups of the same size (seed 5)" in told
    rows = {row["group"]: row for row in csv.DictReader(io.StringIO(out))}
    assert [line.split(",")[:7] for line in out.splitlines()] == [line.split(",") for line in plain.splitlines()]
    assert list(rows["G"])[7:] == [
        *("supply_random_p05", "supply_random_median", "supply_random_p95", "supply_above"),
        *("demand_random_p05", "demand_random_median", "demand_random_p95", "demand_above", "random_groups"),
    ]
    assert 0 <= float(rows["G"]["supply_above"]) <= 1
    assert rows["G"]["random_groups"] == "40"
