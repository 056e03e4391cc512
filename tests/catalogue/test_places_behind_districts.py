"""Towns, sites and wider bodies once beside each district: figures may be theirs; what describes the district stays silent."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows, said

STAFFORDSHIRE = {
    "E07000192": ("Cannock Chase", "Cannock"), "E07000193": ("East Staffordshire", "Burton upon Trent"),
    "E07000194": ("Lichfield", "Lichfield"), "E07000196": ("South Staffordshire", "Codsall"),
    "E07000197": ("Stafford", "Stafford"), "E07000198": ("Staffordshire Moorlands", "Leek"),
}  # fmt: skip
TOLD = "its figures may be of that entry alone"


def _with_towns(header: str, towns: Sequence[str] = ()) -> list[Row]:
    towns = towns or [town for _, town in STAFFORDSHIRE.values()]
    rows = [(code, name, town, 50.5) for (code, (name, _)), town in zip(STAFFORDSHIRE.items(), towns, strict=True)]
    return [("LAD code", "LAD name", header, "Visits 2021"), *rows]


@pytest.mark.parametrize(
    "header",
    [
        "Town", "Village", "Settlement", "Locality", "Estate", "Hospital", "Station", "Park", "Centre", "School",
        "Town centre", "Retail park", "Town name", "Place", "Site",
    ],
)  # fmt: skip
def test_a_place_behind_each_district_is_told_also_where_some_are_called_as_it_is(header: str, catalogue: Catalogue) -> None:
    assert TOLD in said(read_rows(catalogue, _with_towns(header)))


@pytest.mark.parametrize(
    "header",
    [
        "Largest town", "Main town", "Administrative centre", "County town", "HQ", "Principal settlement", "Nearest station",
        "Town hall", "Council offices", "Post town", "Main hospital", "Largest employer",
    ],
)  # fmt: skip
def test_what_is_largest_or_nearest_describes_the_district(header: str, catalogue: Catalogue) -> None:
    assert said(read_rows(catalogue, _with_towns(header))) == ""


def test_towns_that_are_called_as_all_districts_are_their_names(catalogue: Catalogue) -> None:
    assert said(read_rows(catalogue, _with_towns("Town", [name for name, _ in STAFFORDSHIRE.values()]))) == ""


@pytest.mark.parametrize("number", [6, 14])
def test_the_nearest_station_never_refuses_a_table(number: int, catalogue: Catalogue) -> None:
    codes = catalogue.districts.codes[40 : 40 + number]
    rows = [(code, catalogue.districts.name(code), f"Halt {at}", 50.5) for at, code in enumerate(codes)]
    assert said(read_rows(catalogue, [("LAD code", "LAD name", "Nearest station", "Visits 2021"), *rows])) == ""


BODIES = {
    "E08000025": ("Greater Birmingham and Solihull", "Birmingham"), "E08000026": ("Coventry and Warwickshire", "Coventry"),
    "E08000027": ("Black Country", "Dudley"), "E06000021": ("Stoke-on-Trent and Staffordshire", "Stoke-on-Trent"),
    "E06000051": ("The Marches", "Shropshire"),
}  # fmt: skip


@pytest.mark.parametrize("header", ["LEP", "Combined authority", "Police force", "ICB"])
def test_a_wider_body_before_each_of_a_few_districts_is_told(header: str, catalogue: Catalogue) -> None:
    rows = [(body, code, name, 50.5) for code, (body, name) in BODIES.items()]
    assert TOLD in said(read_rows(catalogue, [(header, "LAD code", "LAD name", "Visits 2021"), *rows]))


@pytest.mark.parametrize("header", ["LEP", "Combined authority", "Police force", "Region"])
def test_a_wider_body_behind_or_before_several_districts_describes_them(header: str, catalogue: Catalogue) -> None:
    behind = [(code, name, body, 50.5) for code, (body, name) in BODIES.items()]
    assert said(read_rows(catalogue, [("LAD code", "LAD name", header, "Visits 2021"), *behind])) == ""
    several = [("West Midlands" if at < 3 else "The Marches", *row[:2], 50.5) for at, row in enumerate(behind)]
    assert said(read_rows(catalogue, [(header, "LAD code", "LAD name", "Visits 2021"), *several])) == ""


@pytest.mark.parametrize(("header", "is_told"), [("District", False), ("Head office district", True), ("Lead authority", True)])
def test_a_county_before_a_district_is_told_where_only_its_office_is_there(
    header: str, catalogue: Catalogue, *, is_told: bool
) -> None:
    rows: list[Row] = [("Kent", "E07000110", 50.5), ("Essex", "E07000070", 51.5), ("Devon", "E07000041", 52.5)]
    table = read_rows(catalogue, [("County", header, "Visits 2021"), *rows, ("Norfolk", "E07000148", 53.5)])
    assert (TOLD in said(table)) == is_told
    # Four districts of four counties may be a choice of them: that is noted.
    assert any(TOLD in say(note) for note in table.report.notes)
