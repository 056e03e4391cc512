"""Tables of groups as people write them: several codes in a cell, and groups that stand only once."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from explorer.readers.divisions import read_division
from explorer.words import say

CODES = {"A": ("E06000001", "E06000002", "E06000003"), "B": ("E08000025", "E08000026")}
PAIRS = {code: group for group, codes in CODES.items() for code in codes}


def pairs(path: Path) -> dict[str, str]:
    frame = read_division(path).frame
    return dict(zip(frame["zone"], frame["area"], strict=True))


@pytest.mark.parametrize("between", [", ", ",", "; ", "\n", " | ", " "])
def test_several_codes_in_a_cell_are_read_one_by_one(tmp_path: Path, between: str) -> None:
    path = tmp_path / "groups.csv"
    path.write_text("group,codes\n" + "".join(f'{group},"{between.join(codes)}"\n' for group, codes in CODES.items()), "utf-8")
    assert pairs(path) == PAIRS
    assert "2 cells hold several zones. Each was read." in list(map(say, read_division(path).notes))


def test_names_with_a_comma_stay_whole_and_lines_part_them(tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    path.write_text('group,members\nA,"Bristol, City of\nBath"\nB,"Herefordshire, County of"\n', "utf-8")
    assert pairs(path) == {"Bristol, City of": "A", "Bath": "A", "Herefordshire, County of": "B"}


def test_a_group_merged_over_several_rows_holds_for_each(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Group", "Code"))
    for group, codes in CODES.items():
        first = sheet.max_row + 1
        for at, code in enumerate(codes):
            sheet.append((None if at else group, code))
        sheet.merge_cells(start_row=first, start_column=1, end_row=sheet.max_row, end_column=1)
    book.save(tmp_path / "groups.xlsx")
    assert pairs(tmp_path / "groups.xlsx") == PAIRS
    told = "Groups stand only in the first of their rows, or above them. They were taken for the rows below."
    assert told in list(map(say, read_division(tmp_path / "groups.xlsx").notes))


def test_groups_above_their_members_are_no_zones(tmp_path: Path) -> None:
    path = tmp_path / "groups.csv"
    rows = "".join(f"{group},\n" + "".join(f",{code}\n" for code in codes) for group, codes in CODES.items())
    path.write_text(f"group,code\n{rows}", "utf-8")
    assert pairs(path) == PAIRS


def test_a_group_that_is_missing_among_others_is_not_taken_from_above(tmp_path: Path) -> None:
    from explorer.errors import ReadError

    path = tmp_path / "groups.csv"
    path.write_text("code,group\nE06000001,A\nE06000002,\nE06000003,A\nE08000025,B\n", "utf-8")
    with pytest.raises(ReadError):
        read_division(path)


@pytest.mark.parametrize("at", [0, 2, 4])
def test_a_mark_that_is_never_closed_is_named_by_its_line_with_what_to_do(tmp_path: Path, at: int) -> None:
    from explorer.errors import ReadError

    rows = [f"{group},{code}" for code, group in PAIRS.items()]
    rows[at] = rows[at].replace("E0", '"E0', 1)
    (tmp_path / "groups.csv").write_text("group,code\n" + "\n".join(rows) + "\n", "utf-8")
    with pytest.raises(ReadError) as refused:
        read_division(tmp_path / "groups.csv")
    assert f"a quotation mark in line {at + 2} is never closed: {rows[at]}" in say(refused.value.message)
    assert "Close or remove the quotation mark" in say(refused.value.remedy)


def test_a_mark_that_the_next_one_closes_swallows_no_rows(tmp_path: Path) -> None:
    rows = [f"{group},{code}" for code, group in PAIRS.items()]
    rows[0], rows[3] = f'"{rows[0]}', f'"{rows[3]}'
    (tmp_path / "groups.csv").write_text("group,code\n" + "\n".join(rows) + "\n", "utf-8")
    assert pairs(tmp_path / "groups.csv") == PAIRS
