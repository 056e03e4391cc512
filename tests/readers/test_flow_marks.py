"""Flows as publishers lay them out: marks in place of counts, words above names, codes beside names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from explorer.errors import ReadError
from explorer.places.districts import DistrictLookup, load_districts
from explorer.places.names.zone_matching import match_zones
from explorer.readers.flows import FlowPreview
from explorer.readers.flows.reading import preview_flows
from explorer.words import say

Write = Callable[[str], Path]
PAIRS = {("a", "a"): 9, ("a", "b"): 4, ("b", "a"): 3, ("b", "b"): 8}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(content: str) -> Path:
        (tmp_path / "flows.csv").write_text(content, encoding="utf-8")
        return tmp_path / "flows.csv"

    return written


def flows(found: FlowPreview) -> dict[tuple[str, str], float]:
    rows = found.table.frame.itertuples(index=False, name=None)
    return {(str(home), str(work)): people for home, work, people in rows if people}


@pytest.mark.parametrize("mark", ["c", "[c]", "*", "..", "-", "<5", "x", "-1", ""])
def test_a_mark_in_place_of_a_count_leaves_its_pair_out_and_is_told(write: Write, mark: str) -> None:
    found = preview_flows(write(f"residence,workplace,people\na,a,9\na,b,{mark}\nb,a,{mark}\nb,b,8\n"))
    assert flows(found) == {("a", "a"): 9, ("b", "b"): 8}
    what = f"“{mark}”" if mark else "a blank cell"
    said = f"2 pairs have no count of people but {what} (2). They were left out: their people are not known."
    assert said in list(map(say, found.doubtful))
    assert (found.rows.read, found.rows.held, found.rows.lines) == (2, 2, 5)


@pytest.mark.parametrize("mark", ["c", "*", "-1"])
def test_a_mark_in_a_matrix_is_no_zero_and_is_told(write: Write, mark: str) -> None:
    found = preview_flows(write(f"place of work,a,b\na,9,{mark}\nb,{mark},8\n"))
    assert flows(found) == {("a", "a"): 9, ("b", "b"): 8}
    assert any(f"but “{mark}” (2)" in say(note) for note in found.doubtful)


def test_blank_cells_of_a_matrix_are_told(write: Write) -> None:
    found = preview_flows(write("place of work,a,b\na,9,\nb,3,8\n"))
    assert "1 cell is blank: nobody is counted there." in list(map(say, found.sentences()))


@pytest.mark.parametrize("rows", ["a,b,-1\n", "a,b,-4\nb,a,-1\n", "a,b,-4\nb,a,-4\n"])
def test_numbers_below_zero_that_are_no_mark_are_refused(write: Write, rows: str) -> None:
    with pytest.raises(ReadError) as refused:
        preview_flows(write(f"residence,workplace,people\na,a,9\n{rows}"))
    assert "below zero" in say(refused.value.message)


def test_a_last_count_that_is_missing_is_no_mark(write: Write) -> None:
    with pytest.raises(ReadError) as refused:
        preview_flows(write("residence,workplace,people\na,a,9\na,b,\n"))
    assert "may be cut off" in say(refused.value.message)


@pytest.mark.parametrize(
    "content",
    [
        '"usual residence and place of work"\n\n,place of work,place of work,place of work,place of work\n'
        "usual residence,a,b,c,d\na,9,4,0,0\nb,3,8,0,0\nc,0,0,0,0\nd,0,0,0,0\n",
        "usual residence,place of work,place of work,place of work,place of work\n"
        ",a,b,c,d\na,9,4,0,0\nb,3,8,0,0\nc,0,0,0,0\nd,0,0,0,0\n",
        "usual residence\nplace of work,mnemonic,a,b\na,E06000001,9,3\nb,E06000002,4,8\n",
    ],
)
def test_words_above_the_names_of_a_matrix_tell_which_side_is_which(write: Write, content: str) -> None:
    assert flows(preview_flows(write(content))) == PAIRS


def test_words_above_names_in_merged_cells_of_a_workbook_tell_which_side_is_which(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (("Place of work", "", "Usual residence", ""), ("name", "code", "a", "b"), ("a", "A1", 9, 3), ("b", "B1", 4, 8)):
        sheet.append(row)
    sheet.merge_cells("C1:D1")
    book.save(tmp_path / "flows.xlsx")
    assert flows(preview_flows(tmp_path / "flows.xlsx")) == PAIRS


def test_headings_over_groups_of_columns_tell_the_ends_of_pairs(write: Write) -> None:
    rows = "".join(f"{home},Name {home},{work},Name {work},{people}\n" for (home, work), people in PAIRS.items())
    assert flows(preview_flows(write(f"Usual residence,,Place of work,,\ncode,name,code,name,All\n{rows}"))) == PAIRS


@pytest.fixture(scope="module")
def lookup() -> DistrictLookup:
    return load_districts()


@pytest.mark.parametrize("zone", ["lad:Leeds", "ualad09:Leeds", "E08000035 : Leeds", "Leeds (E08000035)", "Leeds [note 2]"])
def test_zones_written_with_their_level_or_with_code_and_name_are_districts(lookup: DistrictLookup, zone: str) -> None:
    assert match_zones([zone], lookup).mapped == {zone: "E08000035"}


def test_a_code_beside_the_name_of_another_district_is_neither(lookup: DistrictLookup) -> None:
    assert match_zones(["E08000035 : Bradford", "msoa2011:Leeds"], lookup).mapped == {}


def test_counts_that_a_spreadsheet_rounded_to_powers_of_ten_are_told_in_pairs_and_in_a_matrix(write: Write) -> None:
    told = "Counts are written as 1.2E+05. The program that wrote them rounded them."
    pairs = preview_flows(write("residence,workplace,people\na,a,1.2E+05\na,b,4\nb,a,3\nb,b,9.1E+04\n"))
    assert told in list(map(say, pairs.doubtful))
    assert flows(pairs)["a", "a"] == 120_000
    assert told in list(map(say, preview_flows(write("place of work,a,b\na,1.2E+05,4\nb,3,8\n")).doubtful))
    exact = preview_flows(write("residence,workplace,people\na,a,1.234560E+05\na,b,4\nb,a,3\nb,b,1e+05\n"))
    assert not any("rounded" in say(each) for each in exact.doubtful)
