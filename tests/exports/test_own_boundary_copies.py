"""Clean copies of boundary files for the analysis, and what a user decided about what contradicts in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer import settings
from explorer.catalogue.areas.boundary_check import check_apart
from explorer.errors import ChoiceError, ReadError
from explorer.exports.gis.own_layers import readable
from explorer.places.loaded_areas import problems_kept_with
from tests.support import says, true_table, written

DISTRICTS = [f"E080000{number}" for number in range(25, 32)]


@pytest.fixture
def exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Seven districts with all of Manchester's, two of which carry each other's code."""
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    codes = [*DISTRICTS, *(f"E08000{number:03}" for number in range(1, 11))]
    table = true_table(codes, column="LAD25CD")
    table["LAD25CD"] = [codes[2], *codes[1:2], codes[0], *codes[3:]]
    return written(table, tmp_path / "exchanged.gpkg")


def test_each_decision_about_one_file_has_a_copy_of_its_own(exchanged: Path) -> None:
    with pytest.raises(ReadError):
        readable(exchanged)
    left_out, believed = readable(exchanged, contradicted="leave-out"), readable(exchanged, contradicted="codes")
    assert left_out != believed
    assert [len(problems_kept_with(copy) or ()) > 0 for copy in (left_out, believed)] == [True, True]
    assert readable(exchanged, contradicted="codes") == believed
    assert settings.data_folder() in believed.parents


def test_codes_that_were_set_aside_do_not_draw_districts_after_all(exchanged: Path) -> None:
    with pytest.raises(ChoiceError, check=says("there are no districts to draw")):
        readable(exchanged, contradicted="shapes")


def test_what_a_file_matches_is_counted_by_its_shapes(tmp_path: Path) -> None:
    table = true_table(DISTRICTS, column="LAD25CD")
    whole = check_apart(str(written(table, tmp_path / "whole.gpkg")))
    table.loc[3, "geometry"] = None
    part = check_apart(str(written(table, tmp_path / "part.gpkg")))
    assert "pfa-west-midlands" in [each["id"] for each in whole["partnerships"]]
    assert "pfa-west-midlands" not in [each["id"] for each in part["partnerships"]]
    assert max(each["areas_with_values"] for each in part["indicators"]) == len(DISTRICTS) - 1
