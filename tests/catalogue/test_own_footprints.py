"""Footprints of the user's own: those that earlier versions kept, and partnerships like any other."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue.own_footprints import footprints_file, laid_over, old_footprints, partnership_of, sentences
from explorer.catalogue.partnerships import load_partnerships
from explorer.places.districts import DistrictLookup
from explorer.project.own_footprint import OWN, OwnFootprint
from explorer.words import plain

MINE = OwnFootprint(
    "Severn & Wye, “draft”", "valley.kml", (("E06000019", 1.0), ("E07000079", 0.7), ("W06000021", 0.2))
)  # fmt: skip

KEPT = """name,source,district,share,kept
"Severn & Wye, “draft”",valley.kml,E07000079,0.700000,2026-01-31
"Severn & Wye, “draft”",valley.kml,E06000019,1.000000,2026-01-31
"Severn & Wye, “draft”",valley.kml,W06000021,0.200000,2026-01-31
"""


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUBREGION_EXPLORER_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_without_an_earlier_version_there_are_none(lookup: DistrictLookup, own_data: Path) -> None:
    assert old_footprints(lookup) == ()
    assert not own_data.exists()


def test_what_an_earlier_version_kept_is_read(lookup: DistrictLookup, own_data: Path) -> None:
    own_data.mkdir()
    footprints_file().write_text(KEPT, encoding="utf-8")
    assert old_footprints(lookup) == (MINE,)


def test_it_is_a_partnership_like_any_other(lookup: DistrictLookup) -> None:
    known = laid_over(load_partnerships(lookup), (MINE,))
    footprint = known.footprint(MINE.id, date(2025, 6, 1))
    assert set(footprint.districts) == {"E06000019", "E07000079"}
    assert known.of_kind("own_footprint") == [partnership_of(MINE)]
    assert "wmredi" in known.members


def test_the_list_that_it_is_laid_over_stays_as_it_was(lookup: DistrictLookup) -> None:
    bundled = load_partnerships(lookup)
    names = list(bundled.partnerships)
    laid_over(bundled, (MINE,))
    assert (list(bundled.partnerships), MINE.id in bundled.members) == (names, False)


def test_sentences_name_whole_districts_and_parts(lookup: DistrictLookup) -> None:
    assert plain(sentences(MINE, lookup)) == [
        "1 district lies inside: Herefordshire.",
        "In part, counted, with at least half of their addresses inside: Cotswold (70%).",
        "In part, not counted: Monmouthshire (20%).",
    ]


def test_a_notice_names_no_more_districts_than_it_has_room_for(lookup: DistrictLookup) -> None:
    everywhere = OwnFootprint("All", "uk.gpkg", tuple((code, 1.0) for code in lookup.codes))
    assert plain(sentences(everywhere, lookup, 2)) == ["361 districts lie inside: Hartlepool, Middlesbrough and 359 others."]


@pytest.mark.parametrize("content", ["", "name\nx", "name,source,district,share\nx,y,NOWHERE,1", "\0"])
def test_a_damaged_file_is_no_reason_to_stop(lookup: DistrictLookup, own_data: Path, content: str) -> None:
    own_data.mkdir()
    footprints_file().write_text(content)
    assert old_footprints(lookup) == ()


@given(st.text(min_size=1, max_size=40))
def test_whatever_the_name_the_id_is_plain(name: str) -> None:
    found = OwnFootprint(name, "a", ()).id
    assert found.startswith(OWN)
    assert len(found) > len(OWN)
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
