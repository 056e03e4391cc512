import json
from pathlib import Path

import pytest

from explorer.readers.boundaries import read_boundaries
from explorer.readers.kept_copies import source_of
from tests.support import area_table, written


def test_a_clean_copy_is_called_by_the_file_it_was_made_from(tmp_path: Path) -> None:
    copy = written(area_table(["E08000025"]), tmp_path / "towns.gpkg")
    note = {"source": "/home/ann/towns.shp", "report": {"format": "Shapefile"}}
    (tmp_path / "report.json").write_text(json.dumps(note), encoding="utf-8")
    table = read_boundaries(copy)
    assert (table.file, table.format) == ("towns.shp", "Shapefile")


@pytest.mark.parametrize("note", ["", "[]", '{"source": 1}', "no JSON", '{"report": {"format": "KML"}}'])
def test_a_file_that_is_no_copy_keeps_its_own_name(tmp_path: Path, note: str) -> None:
    (tmp_path / "report.json").write_text(note, encoding="utf-8")
    assert source_of(tmp_path / "areas.gpkg") == ("areas.gpkg", "")
