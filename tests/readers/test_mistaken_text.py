"""Names that were written in one encoding and read in another."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.readers.boundary_files import open_layer
from explorer.words import say
from tests.support import area_table, written

NAMES = ["Ynys Môn", "Gwynedd", None]


@pytest.mark.parametrize("encoding", ["1252", "ISO-8859-1", "windows-1252"])
def test_a_shapefile_in_utf_8_that_says_otherwise_keeps_its_names(tmp_path: Path, encoding: str) -> None:
    path = written(area_table(["a", "b", "c"]).assign(name=NAMES), tmp_path / "a.shp")
    path.with_suffix(".cpg").write_text(encoding)
    raw = open_layer(path)
    assert raw.columns["name"].tolist() == NAMES
    assert "1 cell was put right: “Ynys MÃ´n” is “Ynys Môn”." in say(raw.problems[0].what)


def test_names_that_were_spoilt_before_they_were_saved_are_put_right(tmp_path: Path) -> None:
    raw = open_layer(written(area_table(["a", "b"]).assign(name=["Ynys MÃ´n", "Sir FÃ´n"]), tmp_path / "a.gpkg"))
    assert raw.columns["name"].tolist() == ["Ynys Môn", "Sir Fôn"]
    assert "2 cells were put right" in say(raw.problems[0].what)


def test_names_with_letters_of_their_own_are_left_alone(tmp_path: Path) -> None:
    raw = open_layer(written(area_table(["a", "b", "c"]).assign(name=NAMES), tmp_path / "a.gpkg"))
    assert (raw.columns["name"].tolist(), raw.problems) == (NAMES, ())


def test_characters_that_are_lost_are_told(tmp_path: Path) -> None:
    raw = open_layer(written(area_table(["a"]).assign(name=["Ynys M\N{REPLACEMENT CHARACTER}n"]), tmp_path / "a.gpkg"))
    assert [say(problem.what) for problem in raw.problems] == ["In 1 cell of text, characters are lost (�)."]
