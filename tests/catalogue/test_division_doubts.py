"""Groups held against the names beside their codes."""

from __future__ import annotations

from pathlib import Path

from explorer.catalogue import Catalogue
from explorer.catalogue.division_doubts import division_problems
from explorer.readers.divisions import read_division
from explorer.words import say


def test_names_of_other_districts_beside_the_codes_of_groups_are_said(tmp_path: Path, catalogue: Catalogue) -> None:
    path = tmp_path / "groups.csv"
    rows = [("E08000027", "Dudley"), ("E08000028", "Walsall"), ("E08000030", "Walsall")]
    path.write_text("zone,zone_name,group\n" + "".join(f"{code},{name},Black Country\n" for code, name in rows), "utf-8")
    (problem,) = division_problems(read_division(path), catalogue.area_keys)
    assert "line 3: E08000028 is Sandwell, the name is Walsall" in say(problem)
    path.write_text(path.read_text("utf-8").replace("28,Walsall", "28,Sandwell"), "utf-8")
    assert division_problems(read_division(path), catalogue.area_keys) == ()
