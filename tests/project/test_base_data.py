"""What new projects begin with: what is written down of it, and what becomes of that when files go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.project import Project
from explorer.project.base_data import (
    BUNDLED,
    NOTE,
    BaseData,
    base_data,
    base_file,
    is_official,
    keep_base,
    official_note,
    with_base,
)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    return tmp_path


def a_set(place: Path, name: str = "flows.csv") -> Path:
    """A file of an official set with its note."""
    place.mkdir(exist_ok=True)
    (place / name).write_text("a,b\n")
    (place / NOTE).write_text(json.dumps({"files": {name: "digest"}, "title": "Census"}))
    return place / name


def test_what_new_projects_begin_with_comes_back_until_its_file_is_gone(place: Path) -> None:
    assert base_data() == BUNDLED
    flows = a_set(place / "census")
    keep_base(BaseData(flows=flows))
    assert base_data() == BaseData(flows=flows)
    assert with_base(Project()) == Project(flows=flows)
    # A user's own flows stay.
    assert with_base(Project(flows=place / "own.csv")) == Project(flows=place / "own.csv")
    flows.unlink()
    assert not base_data()


def test_back_to_the_bundled_data_leaves_nothing_written_down(place: Path) -> None:
    keep_base(BaseData(boundaries=a_set(place / "lines", "lines.geojson")))
    assert base_file().is_file()
    keep_base(BUNDLED)
    assert not base_file().exists()


@pytest.mark.parametrize("content", ["", "[]", "3", '{"flows": 3}', '{"flows": ["a"]}'])
def test_what_is_written_down_and_damaged_is_as_if_nothing_were(content: str) -> None:
    base_file().parent.mkdir(parents=True)
    base_file().write_text(content)
    assert base_data() == BUNDLED


def test_a_file_is_official_only_beside_a_note_that_names_it(place: Path) -> None:
    flows = a_set(place / "census")
    other = place / "census" / "other.csv"
    other.write_text("a,b\n")
    assert [is_official(one) for one in (flows, other, place / "own.csv", None)] == [True, False, False, False]
    assert [official_note(one) is not None for one in (flows, other, None)] == [True, False, False]


def test_a_clean_copy_is_known_by_the_set_it_was_made_of_while_that_is_there(place: Path) -> None:
    lines, copy = a_set(place / "lines", "lines.geojson"), place / "copy" / "areas.gpkg"
    copy.parent.mkdir()
    copy.write_text("")
    (copy.parent / "report.json").write_text(json.dumps({"source": str(lines)}))
    assert official_note(copy) == {"files": {"lines.geojson": "digest"}, "title": "Census"}
    lines.with_name(NOTE).write_text("3")
    assert official_note(lines) is None
    lines.with_name(NOTE).unlink()
    assert official_note(copy) is None
