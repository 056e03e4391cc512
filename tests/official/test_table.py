"""The table of official sets: what it offers, and a user's own copy of it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from explorer import resources
from explorer.catalogue import Catalogue
from explorer.errors import ReadError
from explorer.official.table import FEATURES, ROWS, OfficialSet, official_sets, own_table
from explorer.places.area_levels import area_levels, level_counts
from explorer.words import say
from tests.official.conftest import SETS
from tests.support import says

BUNDLED = resources.facts("official_data.csv")


def test_the_table_covers_what_the_analysis_needs() -> None:
    levels = {each.level for each in SETS.values() if each.group == "boundaries"}
    assert levels == {"LAD", "ITL1", "ITL2", "ITL3", "TTWA", "LEP", "CAUTH", "WD", "MSOA"}
    assert {each.vintage for each in SETS.values() if each.group == "commuting"} == {"2011", "2021", "2022"}
    assert {each.group for each in SETS.values()} == {"boundaries", "commuting", "population", "indicators"}


@pytest.mark.parametrize("wanted", SETS.values(), ids=lambda each: each.id)
def test_every_row_can_be_asked_for_or_says_how_to_get_it(wanted: OfficialSet, catalogue: Catalogue) -> None:
    assert "Open Government Licence" in wanted.licence
    assert urlsplit(wanted.page).scheme == "https"
    assert len([say(step) for step in wanted.by_hand()]) == 3
    if wanted.can_be_got:
        assert urlsplit(wanted.address).scheme == "https"
        assert wanted.note.startswith("not tried")
    if wanted.form == FEATURES:
        assert wanted.address.rpartition("/")[0].endswith("/FeatureServer")
        assert wanted.level in area_levels()
        counts = {count.count for count in level_counts().get(wanted.level, ())}
        assert wanted.level in ("LAD", "WD") or wanted.expected in counts
        assert wanted.find
    if wanted.form == ROWS:
        assert "record_offset,record_count" in wanted.address
    assert not wanted.indicator or wanted.indicator in catalogue.indicators


def test_no_id_stands_twice() -> None:
    assert len(SETS) == len(official_sets(BUNDLED))


def test_a_users_own_copy_of_the_table_wins(own_data: Path) -> None:
    own_data.mkdir()
    text = BUNDLED.read_text(encoding="utf-8").replace("https://www.nomisweb.co.uk/output/", "https://example.org/")
    own_table().write_text(text, encoding="utf-8")
    assert next(each for each in official_sets() if each.id == "census-2021").address.startswith("https://example.org/")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("lad-2025-bgc,", "../lad,", "line 2, column id"),
        (",361,25,", ",many,25,", "line 2, column expected"),
        ("ODWP01EW_LTLA\\.csv", "ODWP(", "column members"),
    ],
)
def test_a_table_with_a_mistake_names_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = BUNDLED.read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "own.csv").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ReadError, check=says(said)):
        official_sets(tmp_path / "own.csv")


def test_a_table_of_sets_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "own.csv").open("wb") as stream:
        stream.truncate(11_000_000)
    with pytest.raises(ReadError, check=says(r"own\.csv has 11\.0 MB; at most 10\.0 MB are read")):
        official_sets(tmp_path / "own.csv")
