"""Names beside codes that hold the district's name: its council is the district, an airport or a university is not."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from tests.tables import Row, read_rows, said

BIRMINGHAM = "E08000025"
OTHERS = {"E08000026": "Coventry", "E08000027": "Dudley", "E08000028": "Sandwell", "E08000030": "Walsall"}

THINGS = (
    "Birmingham Airport", "Birmingham City University", "Birmingham Children's Hospital", "Birmingham New Street",
    "Birmingham Erdington", "Birmingham LEP", "Birmingham TTWA", "Birmingham Crown Court", "Birmingham Enterprise Zone",
    "Birmingham and Black Country", "University of Birmingham", "Greater Birmingham", "Birmingham, Erdington", "Birmingham FC",
    "North Birmingham", "Birmingham South", "HMP Birmingham", "Birmingham (Airport)", "Birmingham City Centre",
    "Rest of Birmingham", "Birmingham (part)",
)  # fmt: skip
COUNCILS = (
    "Birmingham City Council", "City of Birmingham", "Birmingham MD", "Birmingham (b)", "Birmingham [note 2]",
    "Birmingham (Core city)", "Birmingham - West Midlands", "West Midlands - Birmingham", "Birmingham Local Authority",
    "Birmingham LA", "Birmingham District", "Birmingham Council Area", "Birmingham unitary", "Birmingham, West Midlands",
    "Birmingham (West Midlands)", "Birmingham (Met)", "Birmingham, Warwickshire", "Bham", "Birmingam", "Birmingham (2021)",
    "Birmingham total", "Birmingham, England",
)  # fmt: skip


def _table(code: str, name: str) -> list[Row]:
    named = {code: name} | OTHERS
    return [("Code", "Name", "Rate 2021"), *((code, name, 50.5 + at) for at, (code, name) in enumerate(named.items()))]


@pytest.mark.parametrize("name", THINGS)
def test_a_thing_called_after_its_district_is_told_beside_the_code_of_the_district(name: str, catalogue: Catalogue) -> None:
    assert f"{BIRMINGHAM} is Birmingham, the name is {name}." in said(read_rows(catalogue, _table(BIRMINGHAM, name)))


@pytest.mark.parametrize("name", COUNCILS)
def test_a_council_and_where_it_lies_are_the_district(name: str, catalogue: Catalogue) -> None:
    assert said(read_rows(catalogue, _table(BIRMINGHAM, name))) == ""


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("E06000023", "Bristol City"), ("E06000019", "Herefordshire UA"), ("E06000010", "Kingston-upon-Hull City of"),
        ("N09000002", "Armagh City Banbridge & Craigavon"), ("N09000002", "ABC"), ("W06000016", "Rhondda Cynon Taff"),
        ("E08000013", "St. Helens (Merseyside)"), ("E06000020", "Telford and the Wrekin"), ("E06000058", "BCP Council"),
        ("E07000146", "King's Lynn & W Norfolk"), ("S12000013", "Western Isles"), ("W06000001", "Cyngor Sir Ynys Môn"),
        ("S12000048", "Perthshire and Kinross"), ("N09000005", "Derry & Strabane"), ("E09000033", "City of Westminster (London)"),
        ("E09000027", "Richmond"), ("E06000047", "Co. Durham"), ("E06000040", "RBWM"), ("E08000021", "Newcastle, Tyne & Wear"),
        ("E06000021", "Stoke-on-Trent (Staffs)"), ("E07000112", "Folkestone & Hythe (formerly Shepway)"),
        ("E06000008", "Blackburn"), ("E09000007", "Camden, London"), ("E09000021", "Royal Borough of Kingston"),
        ("E07000012", "South Cambs"), ("E07000012", "S. Cambridgeshire"), ("E06000013", "North Lincs Council"),
        ("E07000038", "NE Derbyshire"), ("E06000014", "York, North Yorkshire"), ("E07000121", "Lancaster, Lancs"),
        ("E06000052", "Cornwall and Scilly"), ("E09000011", "Royal Greenwich"),
        ("E08000003", "Greater Manchester - Manchester"), ("E06000060", "Bucks UA"),
    ],
)  # fmt: skip
def test_spellings_of_a_district_stay_silent(code: str, name: str, catalogue: Catalogue) -> None:
    assert said(read_rows(catalogue, _table(code, name))) == ""


@pytest.mark.parametrize("header", ["Name", "Area name", "Geography", "LA name", "LA"])
@pytest.mark.parametrize("thing", ["Hospital", "Central", "Town Centre"])
def test_a_column_of_things_called_after_their_districts_is_told_where_few_or_none_are_districts(
    header: str, thing: str, catalogue: Catalogue
) -> None:
    named = {BIRMINGHAM: "Birmingham"} | OTHERS
    for plain in (0, 1):
        rows = [(code, name if at < plain else f"{name} {thing}", 50.5 + at) for at, (code, name) in enumerate(named.items())]
        assert f"Walsall {thing}" in said(read_rows(catalogue, [("Code", header, "Rate 2021"), *rows]))


@pytest.mark.parametrize("header", ["Main university", "TTWA name", "Police force"])
def test_a_column_of_something_else_is_no_column_of_names(header: str, catalogue: Catalogue) -> None:
    rows = [(code, "University of Birmingham" if header[0] == "M" else "Birmingham", 50.5) for code in OTHERS]
    assert said(read_rows(catalogue, [("Code", header, "Rate 2021"), *rows])) == ""


def test_names_of_districts_with_their_county_behind_are_no_entries_of_something_else(catalogue: Catalogue) -> None:
    named = {BIRMINGHAM: "Birmingham"} | OTHERS
    rows = [(code, f"{name}, West Midlands", 50.5 + at) for at, (code, name) in enumerate(named.items())]
    assert said(read_rows(catalogue, [("Code", "Name", "Rate 2021"), *rows])) == ""


@pytest.mark.parametrize("header", ["TTWA", "Main TTWA 2011", "Housing market area", "Combined authority", "LEP"])
def test_the_wider_areas_of_districts_are_no_names_of_their_codes(header: str, catalogue: Catalogue) -> None:
    around = ("Birmingham", "Coventry", "Birmingham", "n/a", "")
    codes = (BIRMINGHAM, *OTHERS)[: len(around)]
    rows: list[Row] = [("Code", header, "Rate 2021")]
    rows += [(code, name, 50.5 + at) for at, (code, name) in enumerate(zip(codes, around, strict=True))]
    assert "the name is" not in said(read_rows(catalogue, rows))
