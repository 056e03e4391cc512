"""Two tables beside each other on one sheet: no figure of the second goes to an area of the first."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.readers.tables.table_choices import TableChoices
from tests.tables import Row, read_rows, said


@pytest.fixture(scope="module")
def codes(catalogue: Catalogue) -> list[str]:
    return [code for code in catalogue.districts.codes if code[:3] == "E07"][:20]


def _beside(left: Sequence[Row], right: Sequence[Row], *, gap: bool) -> list[Row]:
    rows: list[Row] = []
    for at in range(max(len(left), len(right))):
        first = left[at] if at < len(left) else [""] * len(left[0])
        second = right[at] if at < len(right) else [""] * len(right[0])
        rows.append([*first, *([""] * gap), *second])
    return rows


def _figures(codes: Sequence[str], header: Row, each: int, names: Sequence[str] = ()) -> list[Row]:
    """Return a table in which the figure of an area tells which it is."""
    told = names or codes
    return [header, *((key, 100 * int(code[-3:]) + each) for key, code in zip(told, codes, strict=True))]


def _are_its_own(table: OwnTable) -> bool:
    frame = table.frame
    return bool((frame["value"] // 100 == frame["code"].str[-3:].astype(int)).all())


@pytest.mark.parametrize("gap", [True, False])
@pytest.mark.parametrize("order", ["turned", "two exchanged", "others", "longer", "shorter", "few"])
def test_the_second_of_two_tables_is_not_read_into_the_first(
    catalogue: Catalogue, codes: list[str], order: str, *, gap: bool
) -> None:
    left, right = codes[:12], codes[:12]
    if order == "two exchanged":
        right = [*right[:4], right[5], right[4], *right[6:]]
    else:
        left, right = {
            "turned": (left, right[::-1]), "others": (left, codes[8:]), "longer": (left[:3], codes[8:]),
            "shorter": (left, codes[15:18]), "few": (left[:3], [left[1], left[2], left[0]]),
        }[order]  # fmt: skip
    rows = _beside(_figures(left, ("Code", "Visits 2021"), 1), _figures(right, ("Code", "Trips 2022"), 2), gap=gap)
    table = read_rows(catalogue, rows)
    assert _are_its_own(table)
    assert set(table.frame["series"]) == {"Visits"}
    assert f"A second table stands beside this one; it was not read. from column {3 + gap} on" in said(table)


def test_a_region_and_a_number_in_order_before_the_name_are_of_one_table(catalogue: Catalogue, codes: list[str]) -> None:
    names = catalogue.districts.name
    rows: list[Row] = [
        ("West Midlands" if at % 2 else "North East", code, at + 2, names(code), 100 * int(code[-3:]) + 1)
        for at, code in enumerate(codes[:8])
    ]
    table = read_rows(catalogue, [("Region", "ONS code", "JPP order", "Local Authority", "Waste 2021 (tonnes)"), *rows])
    assert (said(table), set(table.frame["series"])) == ("", {"Waste (tonnes)"})
    assert _are_its_own(table)


def test_the_second_table_is_read_where_a_person_chooses_its_areas(catalogue: Catalogue, codes: list[str]) -> None:
    rows = _beside(_figures(codes, ("Code", "Visits 2021"), 1), _figures(codes[::-1], ("Code", "Trips 2022"), 2), gap=False)
    table = read_rows(catalogue, rows, TableChoices(key_column=3))
    assert _are_its_own(table)
    assert set(table.frame["series"]) == {"Trips"}


def test_names_alone_under_another_header_begin_a_second_table(catalogue: Catalogue, codes: list[str]) -> None:
    names = [catalogue.districts.name(code) for code in codes]
    left = _figures(codes, ("Area", "Visits 2021"), 1, names)
    right = _figures(codes[::-1], ("District", "Trips 2022"), 2, names[::-1])
    table = read_rows(catalogue, _beside(left, right, gap=False))
    assert _are_its_own(table)
    assert "A second table stands beside this one" in said(table)


@pytest.mark.parametrize("gap", [True, False])
def test_the_same_areas_in_the_same_rows_are_one_table(catalogue: Catalogue, codes: list[str], *, gap: bool) -> None:
    rows = _beside(_figures(codes, ("Code", "Visits 2021"), 1), _figures(codes, ("Code", "Trips 2022"), 2), gap=gap)
    table = read_rows(catalogue, rows)
    assert set(table.frame["series"]) == {"Visits", "Trips"}
    assert "A second table" not in said(table)


def test_a_name_or_a_region_behind_the_figures_begins_no_table(catalogue: Catalogue, codes: list[str]) -> None:
    districts = catalogue.districts
    rows: list[Row] = [("Code", "Visits 2021", "Area", "Trips 2022", "Region", "Stays 2022")]
    rows += [(code, 5, districts.name(code), 6, districts.districts[code].itl1_name, 7) for code in codes]
    table = read_rows(catalogue, rows)
    assert set(table.frame["series"]) == {"Visits", "Trips", "Stays"}
    assert "A second table" not in said(table)
