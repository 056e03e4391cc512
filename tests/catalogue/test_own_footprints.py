"""Footprints of the user's own: kept, read again, and partnerships like any other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue.own_footprints import (
    MARK,
    OwnFootprint,
    add_footprints,
    footprints_file,
    load_footprints,
    remember_footprints,
    save_footprints,
)
from explorer.catalogue.partnerships import load_partnerships
from explorer.errors import WriteError
from explorer.places.districts import DistrictLookup

MINE = OwnFootprint("Severn & Wye, “draft”", "valley.kml", {"E06000019": 1.0, "E07000079": 0.7, "W06000021": 0.2})


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_nothing_is_kept_at_first(lookup: DistrictLookup, own_data: Path) -> None:
    assert load_footprints(lookup) == []
    assert not own_data.exists()


def test_what_was_kept_is_read_again(lookup: DistrictLookup) -> None:
    save_footprints([MINE])
    assert load_footprints(lookup) == [MINE]


def test_one_of_the_same_name_is_replaced(lookup: DistrictLookup) -> None:
    remember_footprints([MINE], lookup)
    remember_footprints([OwnFootprint(MINE.name, "new.kml", {"E06000019": 1.0})], lookup)
    assert [each.source for each in load_footprints(lookup)] == ["new.kml"]


def test_it_is_a_partnership_like_any_other(lookup: DistrictLookup) -> None:
    known = load_partnerships(lookup)
    add_footprints(known, [MINE])
    footprint = known.footprint(MINE.id, date(2025, 6, 1))
    assert set(footprint.districts) == {"E06000019", "E07000079"}
    assert known.of_kind("own_footprint") == [MINE.partnership()]
    assert "wmredi" in known.members


def test_sentences_name_whole_districts_and_parts(lookup: DistrictLookup) -> None:
    assert MINE.sentences(lookup) == [
        "1 district lies inside: Herefordshire.",
        "In part, counted, with at least half of their addresses inside: Cotswold (70%).",
        "In part, not counted: Monmouthshire (20%).",
    ]


def test_a_notice_names_no_more_districts_than_it_has_room_for(lookup: DistrictLookup) -> None:
    everywhere = OwnFootprint("All", "uk.gpkg", dict.fromkeys(lookup.codes, 1.0))
    assert everywhere.sentences(lookup, 2) == ["361 districts lie inside: Hartlepool, Middlesbrough and 359 others."]


def test_a_folder_that_cannot_be_written_to_is_a_sentence(own_data: Path) -> None:
    own_data.write_text("a file where a folder should be")
    with pytest.raises(WriteError, match="cannot be written"):
        save_footprints([MINE])


@pytest.mark.parametrize("content", ["", "name\nx", "name,source,district,share\nx,y,NOWHERE,1", "\0"])
def test_a_damaged_file_is_no_reason_to_stop(lookup: DistrictLookup, own_data: Path, content: str) -> None:
    own_data.mkdir()
    footprints_file().write_text(content)
    assert load_footprints(lookup) == []


@given(st.text(min_size=1, max_size=40))
def test_whatever_the_name_the_id_is_plain(name: str) -> None:
    found = OwnFootprint(name, "a", {}).id
    assert found.startswith(MARK)
    assert len(found) > len(MARK)
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
