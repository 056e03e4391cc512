"""Tables whose rows may be of something else than districts: nothing is used before a person has decided."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, permutations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.held_tables import indicators_of
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.errors import ReadError
from explorer.readers.tables.table_choices import OwnTableFile, TableChoices
from explorer.words import say
from tests.tables import Row, read_rows, said

if TYPE_CHECKING:
    import pandas as pd

BIRMINGHAM, CORNWALL = "E08000025", "E06000052"
FORCES = (
    "Avon and Somerset", "Bedfordshire", "Cambridgeshire", "Cheshire", "City of London", "Cleveland", "Cumbria", "Derbyshire",
    "Devon and Cornwall", "Dorset", "Durham", "Essex", "Gloucestershire", "Greater Manchester", "Humberside", "Kent", "Norfolk",
    "North Yorkshire", "Northumbria", "Staffordshire", "Sussex", "Thames Valley", "West Midlands", "Wiltshire", "North Wales",
)  # fmt: skip


def _districts_with_figures(table: OwnTable) -> set[str]:
    frame = table.frame
    return set(frame.loc[(frame["level"] == "district") & (frame["code"] != "") & frame["value"].notna(), "code"])


def _named(header: str, names: Sequence[str], *above: Row) -> list[Row]:
    return [*above, (header, "Number 2021"), *((name, 100 + at) for at, name in enumerate(names))]


def _shared_names(catalogue: Catalogue, number: int) -> list[str]:
    return [catalogue.districts.name(code) for code in catalogue.districts.codes[:number]]


# --- the word above the names -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "level"),
    [
        ("Police force", "police"), ("Police Force Area", "police"), ("Force name", "police"), ("PFA22NM", "police"),
        ("Fire and rescue authority", "police"), ("Constituency", "constituency"), ("PCON24NM", "constituency"),
        ("Parliamentary constituency name", "constituency"), ("Education authority", "education"), ("LEA", "education"),
        ("Ward", "ward"), ("WD22NM", "ward"), ("Electoral division", "ward"), ("Parish", "parish"), ("Civil parish", "parish"),
        ("Community", "parish"), ("Hospital", "place"), ("School name", "place"), ("Polling station", "place"),
        ("NHS trust", "health"), ("ICB", "health"), ("Travel to Work Area", "ttwa"), ("Town", "built_up"), ("City", "built_up"),
        ("Built-up area", "built_up"), ("County", "county"), ("Ceremonial county", "county"), ("Diocese", "other"),
        ("Housing Market Area", "other"),
    ],
)  # fmt: skip
def test_names_under_the_word_of_another_area_are_never_districts(header: str, level: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named(header, ["Durham", "Dorset", "Wiltshire", "Hartlepool", "Bedford", "Harlow"]))
    assert _districts_with_figures(table) == set()
    assert table.report.level == level
    assert table.report.rows == 6


@pytest.mark.parametrize(
    "header", ["Local authority", "LAD23NM", "District", "Local Authority (2021 boundaries)", "Council", "Area"]
)
def test_names_under_the_word_of_districts_are(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named(header, ["Durham", "Dorset", "Wiltshire", "Hartlepool", "Bedford", "Harlow"]))
    assert len(_districts_with_figures(table)) == 6


def test_the_title_tells_where_the_header_only_says_area(catalogue: Catalogue) -> None:
    rows = _named("Area", ["Durham", "Dorset", "Wiltshire"], ("Recorded crime by police force area, 2021",))
    assert _districts_with_figures(read_rows(catalogue, rows)) == set()
    rows = _named("Area", ["Durham", "Dorset", "Wiltshire"], ("Recorded crime by local authority, 2021",))
    assert len(_districts_with_figures(read_rows(catalogue, rows))) == 3


def test_unitary_authorities_are_districts_among_counties_and_lower_tier_districts_are_not(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Upper tier local authority", ["Wiltshire", "Leeds", "Kent", "Surrey", "Harlow"]))
    assert _districts_with_figures(table) == {"E06000054", "E08000035"}


def test_a_county_is_not_the_itl_area_of_its_name(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Local authority", ["Kent", "Leeds", "Dudley", "Harlow"]))
    assert table.frame.loc[table.frame["key"] == "Kent", "code"].tolist() == ["E10000016"]


@pytest.mark.parametrize("header", ["Local authority", "Area", "Council"])
def test_a_county_among_its_districts_is_named_and_no_district_gets_its_figure(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named(header, ["Kent County Council", "Ashford", "Dover", "Cumbria", "Leeds", "Dudley"]))
    counties = table.frame[table.frame["level"] == "county"]
    assert counties["code"].tolist() == ["E10000016", "E10000006"]
    assert not table.report.not_known
    told = (
        "2 rows are of other sorts of areas; no district gets their figures: "
        "Kent County Council, county or metropolitan county; Cumbria, county or metropolitan county."
    )
    assert told in [say(note) for note in table.report.notes]


def test_counties_beside_unitary_authorities_are_no_itl_areas(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Area", ["Kent", "Essex", "Gloucestershire", "Medway", "Leeds", "Dudley", "Surrey"]))
    assert dict(table.report.levels) == {"county": 4, "district": 3}


def test_names_that_only_itl_areas_and_counties_have_are_asked_for(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Area", ["Kent", "Essex", "Devon"]))
    assert next([code for code, _ in match.options] for match in table.report.ambiguous) == ["E10000016", "TLJ4"]
    accepted = TableChoices(accepted=(("Kent", "E10000016"), ("Essex", "TLH3")))
    table = read_rows(catalogue, _named("Area", ["Kent", "Essex"]), accepted)
    assert table.frame["code"].tolist() == ["E10000016", "TLH3"]


def test_itl_areas_whose_names_counties_have_stay_itl_areas_among_others(catalogue: Catalogue) -> None:
    names = [
        "Kent",
        "Essex",
        "Devon",
        "Inner London - West",
        "Cornwall and Isles of Scilly",
        "Lincolnshire",
        "Greater Manchester",
    ]
    table = read_rows(catalogue, _named("Area", names))
    assert "county" not in dict(table.report.levels)


def test_a_county_among_districts_is_not_the_itl_area_of_its_name(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Area", [*_shared_names(catalogue, 20), "Kent", "Essex"]))
    assert set(table.frame.loc[table.frame["key"].isin(["Kent", "Essex"]), "level"]) == {"county"}
    itl2 = read_rows(
        catalogue,
        _named("Area", ["Kent", "Essex", "Tees Valley and Durham", "Merseyside", "East Yorkshire and Northern Lincolnshire"]),
    )
    assert itl2.report.level == "itl2"


# --- most of the names ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["Area", "Name", "Area name", "Geography"])
def test_a_third_of_the_names_decides_nothing(header: str, catalogue: Catalogue) -> None:
    shared = _shared_names(catalogue, 100)
    others = [f"{name} {part}" for name in shared for part in ("North", "South")]
    table = read_rows(catalogue, _named(header, [*shared, *others]))
    assert (_districts_with_figures(table), table.report.status) == (set(), "not usable")
    assert "Only 100 of 300 names" in said(table)


def test_police_forces_without_a_word_are_asked_for(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Area", FORCES))
    assert (set(table.frame["code"]), table.report.status) == ({""}, "not usable")


def test_names_that_a_person_accepts_are_used(catalogue: Catalogue) -> None:
    rows = _named("Area", ["Durham", "Dorset", "Avon and Somerset", "Thames Valley", "Humberside"])
    assert read_rows(catalogue, rows).report.status == "not usable"
    table = read_rows(catalogue, rows, TableChoices(accepted=(("Durham", "E06000047"),)))
    assert "E06000047" in _districts_with_figures(table)
    assert table.report.usable


def test_most_names_with_a_few_misspelt_are_districts(catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _named("Area", ["Dudley", "Walsall", "Birmingam", "Sandwel"]))
    assert len(_districts_with_figures(table)) == 2
    assert [match.key for match in table.report.unmatched] == ["Birmingam", "Sandwel"]


def test_a_polling_station_list_keeps_all_its_rows_and_gives_no_district_one(catalogue: Catalogue) -> None:
    names = ["Harlow", *(f"St Mary's Hall {number}" for number in range(145))]
    for header in ("Polling station", "Name", "Station"):
        rows: list[Row] = [(header, "Address", "Ward", "Postcode", "UPRN")]
        rows += [(name, f"{at} High Street", "Central", "CM20 1AA", str(100_000 + at)) for at, name in enumerate(names)]
        table = read_rows(catalogue, rows)
        assert (table.report.rows, table.report.account.rows) == (146, 147)
        assert (table.report.status, _districts_with_figures(table)) == ("not usable", set())


# --- rows that only carry the code of a district ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("header", "number", "of_each"),
    [
        ("Hospital", 24, 2), ("School name", 24, 3), ("Ward name", 24, 3), ("Practice", 24, 1), ("Air quality zone", 30, 1),
        ("LEP", 30, 1), ("Police force", 30, 1), ("Parish", 30, 5), ("Site", 12, 1), ("Constituency", 24, 1),
        ("Name", 30, 1), ("Location", 24, 2),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_first", [True, False])
def test_rows_of_others_with_the_code_of_a_district_are_asked_for(
    header: str, number: int, of_each: int, is_first: bool, catalogue: Catalogue
) -> None:
    codes = catalogue.districts.codes
    pairs = [(f"{header} {at}", codes[at // of_each]) for at in range(number)]
    cells = [("LAD code", header), *((code, name) for name, code in pairs)]
    rows = [(*(pair[::-1] if is_first else pair), "Beds 2021" if at == 0 else 10 + at) for at, pair in enumerate(cells)]
    table = read_rows(catalogue, rows)
    assert table.report.status == "not usable"
    assert f"entries of “{header}”" in said(table)
    with pytest.raises(ReadError):
        indicators_of(table, OwnTableFile(Path("figures.csv")))
    assert read_rows(catalogue, rows, TableChoices(level="district")).report.usable


@pytest.mark.parametrize(
    ("header", "of_each"),
    [
        ("Ward name", "{} ward"),
        ("PARNCP22NM", "E0401234{}"),
        ("Area within", "E0500123{}"),
        ("Largest", "E0100123{}"),
        ("PCON", "E1400123{}"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_part_of_each_of_four_districts_gives_them_none_of_its_figures(
    header: str, of_each: str, is_first: bool, catalogue: Catalogue
) -> None:
    cells = [("LAD code", header), *((code, of_each.format(at)) for at, code in enumerate(catalogue.districts.codes[:4]))]
    rows = [(*(pair[::-1] if is_first else pair), "Bankruptcies 2021" if at == 0 else 10 + at) for at, pair in enumerate(cells)]
    table = read_rows(catalogue, rows)
    assert (table.report.status, f"entries of “{header}”" in said(table)) == ("not usable", True)
    assert read_rows(catalogue, rows, TableChoices(level="district")).report.usable


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("of_each", ["23/0{:04d}/FUL", "P/2023/{:04d}", "330/4{:03d}"])
def test_applications_in_a_register_give_no_district_the_figure_of_one(
    of_each: str, is_first: bool, catalogue: Catalogue
) -> None:
    codes = catalogue.districts.codes
    for several in (1, 3):
        cells = [("LAD code", "Reference"), *((codes[at // several], of_each.format(at)) for at in range(15))]
        rows = [(*(pair[::-1] if is_first else pair), "Dwellings 2023" if at == 0 else 10 + at) for at, pair in enumerate(cells)]
        table = read_rows(catalogue, rows)
        assert (table.report.status, "entries of “Reference”" in said(table)) == ("not usable", True)


def test_days_and_years_beside_districts_are_no_register(catalogue: Catalogue) -> None:
    rows: list[Row] = [("LAD code", "Plan adopted", "Planned for", "Rate 2023 (%)")]
    rows += [
        (code, f"{at + 1:02d}/03/20{at:02d}", f"20{at:02d}/{at + 20}", 5.5)
        for at, code in enumerate(catalogue.districts.codes[:20])
    ]
    assert read_rows(catalogue, rows).report.problems == ()


def test_another_firm_beside_a_district_in_each_year_gives_it_no_figure(catalogue: Catalogue) -> None:
    codes = catalogue.districts.codes[:14]
    rows: list[Row] = [("Year", "LAD code", "Employer", "Pay gap (%)")]
    rows += [
        (year, code, f"Firm {(at * 3 + year) % 14}", 5.5 + at) for year in (2021, 2022, 2023) for at, code in enumerate(codes)
    ]
    table = read_rows(catalogue, rows)
    assert (table.report.status, "entries of “Employer”" in said(table)) == ("not usable", True)


def test_a_firm_of_each_of_a_few_districts_is_told_beside_their_figures(catalogue: Catalogue) -> None:
    codes = catalogue.districts.codes[:5]
    rows: list[Row] = [
        ("LAD code", "Employer", "Pay gap 2023 (%)"),
        *((code, f"Firm {at}", 5.5) for at, code in enumerate(codes)),
    ]
    table = read_rows(catalogue, rows)
    assert (table.report.status, table.report.matched) == ("usable with problems", 5)
    assert "its figures may be of that entry alone" in said(table)


def test_stations_called_as_their_towns_are_told(catalogue: Catalogue) -> None:
    stations = (("Birmingham New Street", "Birmingham"), ("Coventry", "Coventry"), ("Walsall", "Walsall"), ("Leeds", "Leeds"))
    rows: list[Row] = [("Station", "District", "Entries 2023"), *((*each, 1_000_000 + at) for at, each in enumerate(stations))]
    assert "its figures may be of that entry alone" in said(read_rows(catalogue, rows))
    behind: list[Row] = [(district, station, figure) for station, district, figure in rows]
    assert said(read_rows(catalogue, behind)) == ""


@pytest.mark.parametrize("header", ["Growth hub", "Enterprise zone"])
def test_hubs_and_zones_before_their_districts_are_told(header: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [(header, "District", "Jobs 2022"), ("Curzon", "Birmingham", 4000), ("Darton", "Walsall", 1200)]
    rows += [("Blythe Valley", "Solihull", 2500)]
    assert f"The rows are of the 3 entries of “{header}”" in said(read_rows(catalogue, rows))


@pytest.mark.parametrize(
    ("header", "entries"),
    [
        ("Old code", ("00CN", "00CU", "00CT")),
        ("Key", ("BHM", "WLS", "SOL")),
        ("Part of England", ("West Midlands", "Black Country", "Arden")),
        ("Period", ("Jan 2022", "Feb 2022", "Mar 2022")),
        ("Family group", ("Core city", "Industrial", "Suburban")),
    ],
)
def test_what_describes_a_district_may_stand_before_it(header: str, entries: tuple[str, ...], catalogue: Catalogue) -> None:
    districts = (("Birmingham", 4000), ("Walsall", 1200), ("Solihull", 2500))
    rows: list[Row] = [(header, "District", "Shops 2022")]
    rows += [(entry, *each) for entry, each in zip(entries, districts, strict=True)]
    assert "its figures may be of that entry alone" not in said(read_rows(catalogue, rows))


def test_the_number_of_a_company_is_no_figure(catalogue: Catalogue) -> None:
    rows: list[Row] = [("LAD code", "CompanyNumber", "Turnover 2023")]
    rows += [(code, 3_000_000 + at, 5000 + at) for at, code in enumerate(catalogue.districts.codes[:5])]
    assert set(read_rows(catalogue, rows).frame["series"]) == {"Turnover"}


def test_parishes_are_known_by_their_codes(catalogue: Catalogue) -> None:
    report = read_rows(catalogue, [("Code", "Residents 2021"), ("E04000001", 500), ("W04000002", 600)]).report
    assert [match.level for match in report.other_level] == ["parish", "parish"]


def test_columns_that_describe_districts_raise_no_doubt(catalogue: Catalogue) -> None:
    lookup = catalogue.districts
    rows: list[Row] = [("LAD code", "LAD name", "Region", "Police force", "Main hospital", "School type", "Rate 2021 (%)")]
    for at, code in enumerate(lookup.codes[:40]):
        district = lookup.districts[code]
        rows.append((code, district.name, district.itl1_name, FORCES[at % 9], f"Hospital {at % 20}", "Primary", 5.5))
    table = read_rows(catalogue, rows)
    assert (table.report.problems, table.report.matched) == ((), 40)


def test_rows_of_a_district_for_each_kind_of_school_are_of_the_district(catalogue: Catalogue) -> None:
    rows: list[Row] = [("LAD code", "School type", "Pupils 2021")]
    rows += [
        (code, kind, 100 + at) for at, code in enumerate(catalogue.districts.codes[:20]) for kind in ("Primary", "Secondary")
    ]
    assert read_rows(catalogue, rows).report.problems == ()


# --- names beside codes -----------------------------------------------------------------------------------------------------


def _swapped(catalogue: Catalogue, name_header: str = "LAD name") -> list[Row]:
    swap = {BIRMINGHAM: CORNWALL, CORNWALL: BIRMINGHAM}
    lookup = catalogue.districts
    return [
        ("LAD code", name_header, "Rate 2021 (%)"),
        *((swap.get(code, code), lookup.name(code), 5.5) for code in lookup.codes),
    ]


@pytest.mark.parametrize("name_header", ["LAD name", "Name", "Area", "Local authority", "Council", ""])
def test_two_swapped_codes_are_named_row_by_row_and_given_to_neither(name_header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _swapped(catalogue, name_header))
    assert "E08000025 is Birmingham, the name is Cornwall" in said(table)
    assert "E06000052 is Cornwall, the name is Birmingham" in said(table)
    assert table.report.status == "usable with problems"
    assert len(_districts_with_figures(table)) == 359
    assert {BIRMINGHAM, CORNWALL} <= set(table.report.without_values)


@pytest.mark.parametrize("header", ["Turnpike", "Brigade", "Show home"])
def test_names_under_a_word_that_is_none_for_areas_are_asked_for(header: str, catalogue: Catalogue) -> None:
    rows = _named(header, _shared_names(catalogue, 20))
    asked = read_rows(catalogue, rows)
    assert f"“{header}” is no word for districts" in said(asked)
    assert (asked.report.status, _districts_with_figures(asked)) == ("not usable", set())
    assert len(_districts_with_figures(read_rows(catalogue, rows, TableChoices(level="district")))) == 20
    titled = read_rows(catalogue, [("Visitors by local authority",), (), *rows])
    assert len(_districts_with_figures(titled)) == 20


@pytest.mark.parametrize(("header", "behind"), [("Zone name", " Urban Area"), ("Seat", " Central")])
def test_places_called_after_the_district_of_their_code_are_not_the_district(
    header: str, behind: str, catalogue: Catalogue
) -> None:
    codes = catalogue.districts.codes[:20]
    rows: list[Row] = [(header, "Code", "2021"), *((catalogue.districts.name(code) + behind, code, 1) for code in codes)]
    assert read_rows(catalogue, rows).report.status == "not usable"


CARLISLE, ALLERDALE, COPELAND = "E07000028", "E07000026", "E07000029"


def test_codes_exchanged_between_districts_that_merged_are_asked_for_and_decided(catalogue: Catalogue) -> None:
    named = [(CARLISLE, "Allerdale", 10), (ALLERDALE, "Carlisle", 20), (COPELAND, "Copeland", 40), (BIRMINGHAM, "Birmingham", 1)]
    rows: list[Row] = [("Code", "Name", "Number of claimants 2021"), *named]
    asked = read_rows(catalogue, rows)
    assert f"{CARLISLE} is Carlisle, the name is Allerdale" in said(asked)
    assert _districts_with_figures(asked) == {BIRMINGHAM}
    accepted = ((f"{CARLISLE} (Allerdale)", ALLERDALE), (f"{ALLERDALE} (Carlisle)", CARLISLE))
    decided = read_rows(catalogue, rows, TableChoices(accepted=accepted))
    assert decided.frame.set_index("code").loc["E06000063", "value"] == 70


def test_a_person_decides_which_of_code_and_name_is_meant(catalogue: Catalogue) -> None:
    accepted = (("E08000025 (Cornwall)", CORNWALL), ("E06000052 (Birmingham)", ""))
    table = read_rows(catalogue, _swapped(catalogue), TableChoices(accepted=accepted))
    assert CORNWALL in _districts_with_figures(table)
    assert BIRMINGHAM not in _districts_with_figures(table)
    assert "contradict" not in said(table)


def test_names_sorted_apart_from_their_codes_make_a_table_unusable(catalogue: Catalogue) -> None:
    lookup = catalogue.districts
    names = sorted(map(lookup.name, lookup.codes), reverse=True)
    rows: list[Row] = [
        ("LAD code", "LAD name", "Rate 2021 (%)"),
        *((c, n, 5.5) for c, n in zip(lookup.codes, names, strict=True)),
    ]
    table = read_rows(catalogue, rows)
    assert table.report.status == "not usable"
    assert "sorted apart" in say(table.report.verdict)
    assert len(_districts_with_figures(table)) < 10
    by_name = read_rows(catalogue, rows, TableChoices(key_column=2)).report
    by_code = read_rows(catalogue, rows, TableChoices(key_column=1)).report
    assert (by_name.status, by_code.status, by_code.matched) == ("usable", "usable with problems", 361)


def test_one_wrong_row_of_a_long_table_is_left_out_alone(catalogue: Catalogue) -> None:
    lookup = catalogue.districts
    rows: list[Row] = [("Area code", "Area", "Year", "Value")]
    rows += [(code, lookup.name(code), year, 1.5) for year in (2019, 2020) for code in lookup.codes[:30]]
    rows[5] = (rows[5][0], "Leeds", 2019, 99)
    frame = read_rows(catalogue, rows).frame
    assert frame.loc[frame["value"] == 99, "code"].tolist() == [""]
    assert len(frame[frame["code"] == lookup.codes[4]]) == 1


def test_the_name_of_a_county_beside_the_code_of_its_district_is_doubted(catalogue: Catalogue) -> None:
    lookup = catalogue.districts
    rows: list[Row] = [("Code", "Area", "Rate 2021"), *((code, lookup.name(code), 5.5) for code in lookup.codes[:20])]
    table = read_rows(catalogue, [*rows, ("E07000105", "Kent", 7.5)])
    assert "E07000105" not in _districts_with_figures(table)
    assert "E07000105 is Ashford, the name is Kent" in said(table)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("E06000023", "Bristol"), ("E06000023", "Bristol, City of UA"), ("W06000022", "Casnewydd"), ("E07000026", "Allerdale"),
        ("E07000026", "Cumberland"), ("E06000010", "Hull"), ("N09000005", "Derry and Strabane"), ("S12000013", "Western Isles"),
        ("E09000033", "City of Westminster"), ("E06000052", "Cornwall Council"), ("E06000047", "Durham"),
        ("E06000014", "York UA"), ("W06000001", "Anglesey"), ("E07000196", "South Staffs"),
    ],
)  # fmt: skip
def test_other_spellings_of_a_name_contradict_no_code(code: str, name: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [
        ("Code", "Area", "Rate 2021"),
        (code, name, 5.5),
        ("E08000027", "Dudley", 6.5),
        ("E08000035", "Leeds", 7.5),
    ]
    assert "contradict" not in said(read_rows(catalogue, rows))


# --- totals that are known --------------------------------------------------------------------------------------------------


def _people(catalogue: Catalogue, header: str, factor: float = 1.0, swap: bool = False) -> list[Row]:
    other = {BIRMINGHAM: CORNWALL, CORNWALL: BIRMINGHAM} if swap else {}
    people = catalogue.population
    return [
        ("LAD code", header),
        *((other.get(code, code), float(round(people[code] * factor))) for code in catalogue.districts.codes),
    ]


@pytest.mark.parametrize(
    "header", ["Population 2022", "Residents 2021", "All ages 2022", "Mid-year population 2022", "All people 2021"]
)
def test_swapped_codes_are_caught_by_the_people_who_live_there(header: str, catalogue: Catalogue) -> None:
    table = read_rows(catalogue, _people(catalogue, header, 1.03, swap=True))
    assert "row 50: E08000025 has" in said(table)
    assert "E06000052 has" in said(table)
    assert not {BIRMINGHAM, CORNWALL} & _districts_with_figures(table)
    assert len(_districts_with_figures(table)) == 359


@pytest.mark.parametrize(
    ("header", "factor"), [("Population 2022", 1.05), ("Population 2022 (thousands)", 0.001), ("Population 2011", 0.93)]
)
def test_people_as_they_are_raise_no_doubt(header: str, factor: float, catalogue: Catalogue) -> None:
    assert read_rows(catalogue, _people(catalogue, header, factor)).report.problems == ()


def test_half_of_the_people_are_said_to_be_half(catalogue: Catalogue) -> None:
    assert "adds up to 0.5 times the known residents" in said(read_rows(catalogue, _people(catalogue, "Population 2022", 0.5)))


def _of_few(catalogue: Catalogue, header: str, factors: Sequence[float], known: pd.Series[Any]) -> str:
    codes = catalogue.districts.codes[40 : 40 + len(factors)]
    rows: list[Row] = [("LAD code", header)]
    rows += [(code, float(known[code] * by)) for code, by in zip(codes, factors, strict=True)]
    return said(read_rows(catalogue, rows))


def test_a_few_districts_are_compared_where_the_gap_is_gross(catalogue: Catalogue) -> None:
    from explorer.catalogue.tables.figures.unit_doubts import hectares

    totals = catalogue.commuting_totals
    workers = totals[["employed_residents", "home", "abroad"]].sum(axis="columns")
    people, land = catalogue.population, hectares(catalogue.districts)
    for factors in ([10.0] * 7, [10.0] * 2, [10.0, 10.0, 10.0, 1.0]):
        assert "adds up to 10 times the known residents" in _of_few(catalogue, "Population 2022", factors, people)
    assert "Its figures fit thousands" in _of_few(catalogue, "Population 2022", [0.001] * 7, people)
    assert "Of 3 areas, 1 has far more or fewer" in _of_few(catalogue, "Population 2022", [1.0, 1.0, 10.0], people)
    assert "times the known employed residents" in _of_few(catalogue, "Residents in employment 2021", [4.0] * 3, workers)
    assert "times the known hectares" in _of_few(catalogue, "Area (hectares) 2021", [20.0] * 3, land)


def test_a_few_districts_raise_no_doubt_where_the_gap_may_have_a_reason(catalogue: Catalogue) -> None:
    from explorer.catalogue.tables.figures.unit_doubts import hectares

    people, jobs = catalogue.population, catalogue.commuting_totals["jobs"]
    land = hectares(catalogue.districts)
    assert _of_few(catalogue, "Population 2022", [2.5, 1.0, 0.5], people) == ""
    assert _of_few(catalogue, "Population 2022", [10.0], people) == ""
    assert _of_few(catalogue, "Population 2022 (thousands)", [0.001] * 3, people) == ""
    assert _of_few(catalogue, "Jobs 2021", [4.0] * 3, jobs) == ""
    for unit in (1.0, 0.01, 2.47, 10_000.0):
        assert _of_few(catalogue, "Area 2021", [unit] * 3, land) == ""


@pytest.mark.parametrize("slip", [0.001, 1000.0])
@pytest.mark.parametrize("number", [3, 7, 9])
def test_one_figure_of_a_few_districts_whose_unit_slipped_is_asked_for(number: int, slip: float, catalogue: Catalogue) -> None:
    people, jobs = catalogue.population, catalogue.commuting_totals["jobs"]
    factors = [slip, *([1.2] * (number - 1))]
    assert "1 area has far more or fewer jobs than known" in _of_few(catalogue, "Jobs 2021", factors, jobs)
    assert "1 area has far more or fewer residents than known" in _of_few(catalogue, "Population 2022", factors, people)


def test_people_of_an_age_are_compared_with_nothing(catalogue: Catalogue) -> None:
    assert read_rows(catalogue, _people(catalogue, "Population aged 16 to 24 2022", 0.1)).report.problems == ()


def test_employed_residents_jobs_and_land_are_compared_too(catalogue: Catalogue) -> None:
    totals = catalogue.commuting_totals
    workers = totals[["employed_residents", "home", "abroad"]].sum(axis="columns")
    swap = {BIRMINGHAM: CORNWALL, CORNWALL: BIRMINGHAM}
    rows: list[Row] = [("LAD code", "Residents in employment 2021")]
    rows += [(swap.get(code, code), float(workers[code])) for code in catalogue.districts.codes]
    assert "far more or fewer employed residents" in said(read_rows(catalogue, rows))
    half: list[Row] = [
        ("LAD code", "Jobs 2021"),
        *((code, float(totals["jobs"][code] * 4)) for code in catalogue.districts.codes),
    ]
    assert "adds up to 4 times the known jobs" in said(read_rows(catalogue, half))
    from explorer.catalogue.tables.figures.unit_doubts import hectares

    land = hectares(catalogue.districts)
    rows = [
        ("LAD code", "Area (hectares) 2021"),
        *((swap.get(code, code), float(land[code])) for code in catalogue.districts.codes),
    ]
    assert "far more or fewer hectares" in said(read_rows(catalogue, rows))


def test_the_name_of_a_former_district_is_not_that_of_the_one_it_merged_into(catalogue: Catalogue) -> None:
    rows: list[Row] = [
        ("Code", "Area", "Jobs 2021"),
        ("E06000058", "Bournemouth", 90),
        (BIRMINGHAM, "Birmingham", 500),
        (CORNWALL, "Cornwall", 7),
    ]
    table = read_rows(catalogue, rows)
    assert "E06000058 is Bournemouth, Christchurch and Poole, the name is Bournemouth" in said(table)
    assert _districts_with_figures(table) == {BIRMINGHAM, CORNWALL}


@pytest.mark.parametrize(("header", "is_told"), [("Population 2021", True), ("Jobs 2021", True), ("Change in jobs 2021", False)])
def test_fewer_people_than_none_are_told_of(header: str, is_told: bool, catalogue: Catalogue) -> None:
    rows: list[Row] = [("Code", header), (BIRMINGHAM, -5), (CORNWALL, 200)]
    assert ("1 figure is below zero" in said(read_rows(catalogue, rows))) == is_told


@pytest.mark.parametrize(("header", "is_told"), [("Population 2021", True), ("Jobs 2021", True), ("Change in jobs 2021", False)])
def test_a_zero_that_stands_for_a_missing_figure_is_told_of(header: str, is_told: bool, catalogue: Catalogue) -> None:
    rows: list[Row] = [("Code", header), (BIRMINGHAM, 0), (CORNWALL, 200)]
    assert ("1 figure is zero, and no district is without" in said(read_rows(catalogue, rows))) == is_told


# --- areas to compare with --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("header", ["Nearest neighbour code", "Statistical neighbour", "Comparator", "Most similar authority"])
def test_an_area_to_compare_with_never_gets_the_figures_of_the_row(header: str, catalogue: Catalogue) -> None:
    codes = ["E08000027", "E08000035", "E08000025", "E08000036"]
    rows: list[Row] = [(code, name, 101) for code, name in zip(codes, ["Leeds", "York", "Bury", "Sefton"], strict=True)]
    table = read_rows(catalogue, [(header, "Notes", "Number 2021"), *rows])
    assert (_districts_with_figures(table), table.report.status) == (set(), "not usable")
    assert f"“{header}” holds areas to compare with" in said(table)


@pytest.mark.parametrize("headers", [("Destination", "Origin"), ("Workplace", "Residence code"), ("Area", "Place of work")])
def test_a_row_of_where_people_live_and_where_they_work_gives_its_figure_to_neither(
    headers: tuple[str, str], catalogue: Catalogue
) -> None:
    codes = ["E08000032", "E08000033", "E08000034", "E08000035", "E08000036"]
    rows: list[Row] = [
        (one, other, 100 + at) for at, (one, other) in enumerate(zip(codes, [*codes[2:], *codes[:2]], strict=True))
    ]
    table = read_rows(catalogue, [(*headers, "Commuters 2021"), *rows])
    assert table.report.status == "not usable"
    assert f"one in “{headers[0]}” and one in “{headers[1]}”" in said(table)
    decided = read_rows(catalogue, [(*headers, "Commuters 2021"), *rows], TableChoices(key_column=1))
    assert _districts_with_figures(decided) == set(codes)


_PAIRED = {"E08000032": "Bradford", "E08000033": "Calderdale", "E08000034": "Kirklees", "E08000035": "Leeds"}


@pytest.mark.parametrize(
    "headers", [("Area 1", "Area 2"), ("LA_1", "LA_2"), ("From area", "To area"), ("LAD code", "Partner"), ("Area", "With")]
)
@pytest.mark.parametrize("is_both_ways", [True, False])
def test_a_figure_for_each_pair_of_areas_is_of_neither_before_a_column_is_chosen(
    headers: tuple[str, str], is_both_ways: bool, catalogue: Catalogue
) -> None:
    pairs = list((permutations if is_both_ways else combinations)(_PAIRED, 2))
    rows: list[Row] = [(*headers, "Moves 2021"), *((*pair, 100 + 7 * at) for at, pair in enumerate(pairs))]
    table = read_rows(catalogue, rows)
    assert table.report.status == "not usable"
    assert f"one in “{headers[0]}” and one in “{headers[1]}”" in said(table)
    decided = read_rows(catalogue, rows, TableChoices(key_column=1))
    assert decided.report.usable
    assert _districts_with_figures(decided) == {one for one, _ in pairs}


@pytest.mark.parametrize(
    ("headers", "beside"),
    [
        (("LAD code", "LAD name"), [*_PAIRED.values()]),
        (("Area 1", "Area 2"), [*_PAIRED.values()]),
        (("Lower tier", "Upper tier"), ["West Yorkshire"] * 4),
        (("LAD code", "Nearest neighbour"), ["Leeds", "Leeds", "Bradford", "Bradford"]),
        (("LAD code", "Largest town"), ["Leeds", "Leeds", "Bradford", "Bradford"]),
    ],
)
def test_one_other_name_beside_each_area_makes_no_pairs(
    headers: tuple[str, str], beside: Sequence[str], catalogue: Catalogue
) -> None:
    rows: list[Row] = [(*headers, "Number 2021"), *((code, name, 101) for code, name in zip(_PAIRED, beside, strict=True))]
    table = read_rows(catalogue, rows)
    assert "two places" not in said(table)
    assert _districts_with_figures(table) == set(_PAIRED)


def test_several_neighbours_of_each_area_make_no_pairs(catalogue: Catalogue) -> None:
    rows: list[Row] = [("LAD code", "Nearest neighbour", "Number 2021")]
    rows += [(*pair, 100 + 7 * at) for at, pair in enumerate(permutations(_PAIRED, 2))]
    assert "two places" not in said(read_rows(catalogue, rows))


def test_commuters_who_all_work_in_one_place_are_said_to_be_of_it(catalogue: Catalogue) -> None:
    homes = ["E08000032", "E08000033", "E08000034", "E08000036"]
    rows: list[Row] = [("E08000035", home, 100 + at) for at, home in enumerate(homes)]
    table = read_rows(catalogue, [("Destination", "Origin", "Commuters 2021"), *rows])
    assert _districts_with_figures(table) == set(homes)
    assert "All figures are of “E08000035” in “Destination”" in said(table)


@pytest.mark.parametrize("beside", ["Region", "Largest town", "Area of residence name"])
def test_a_table_by_residence_with_other_words_beside_is_not_of_two_ends(beside: str, catalogue: Catalogue) -> None:
    codes = ["E08000032", "E08000033", "E08000034", "E08000035"]
    names = ["Bradford", "Calderdale", "Kirklees", "Leeds"]
    rows: list[Row] = [(code, name, 101 + at) for at, (code, name) in enumerate(zip(codes, names, strict=True))]
    table = read_rows(catalogue, [("Area of residence", beside, "Number 2021"), *rows])
    assert _districts_with_figures(table) == set(codes)
    assert "two places" not in said(table)


def test_a_code_and_a_name_in_one_cell_that_contradict_each_other_are_asked_for(catalogue: Catalogue) -> None:
    names = ["Dudley (E08000027)", "Leeds (E08000025)", "Wakefield (E08000036)", "Carlisle (E07000028)"]
    table = read_rows(catalogue, _named("Area", names))
    assert [[code for code, _ in match.options] for match in table.report.ambiguous] == [["E08000025", "E08000035"]]
    assert table.frame.loc[table.frame["key"] == "Leeds (E08000025)", "code"].tolist() == [""]
    assert "row 3: E08000025 is Birmingham, the name is Leeds. Nothing of this row counts." in said(table)
    assert "means several areas" not in said(table)


@pytest.mark.parametrize("name", ["Nowhere", "Sutton Coldfield"])
def test_a_name_that_nobody_knows_beside_a_code_is_told_in_its_column_and_in_one_cell(name: str, catalogue: Catalogue) -> None:
    told = f"row 2: {BIRMINGHAM} is Birmingham, the name is {name}. The code counts."
    codes = {BIRMINGHAM: name, "E08000027": "Dudley", "E08000028": "Sandwell", "E08000030": "Walsall"}
    in_cells = read_rows(catalogue, _named("Area", [f"{code} {called}" for code, called in codes.items()]))
    assert told in said(in_cells)
    rows: list[Row] = [(code, called, 101 + at) for at, (code, called) in enumerate(codes.items())]
    beside = read_rows(catalogue, [("Code", "Name", "Number 2021"), *rows])
    assert told in said(beside)
    assert _districts_with_figures(beside) == set(codes)


@pytest.mark.parametrize("name", ["Birmingham and Solihull ICB", "West Midlands Police", "West Midlands Combined Authority"])
def test_a_wider_body_beside_the_code_of_a_member_is_asked_for(name: str, catalogue: Catalogue) -> None:
    codes = {BIRMINGHAM: name, "E08000027": "Dudley", "E08000028": "Sandwell", "E08000030": "Walsall"}
    rows: list[Row] = [(code, called, 101 + at) for at, (code, called) in enumerate(codes.items())]
    table = read_rows(catalogue, [("Code", "Name", "Number 2021"), *rows])
    assert f"{BIRMINGHAM} is Birmingham, the name is {name}. Nothing of this row counts." in said(table)
    assert _districts_with_figures(table) == {*codes} - {BIRMINGHAM}


@pytest.mark.parametrize("between", ["district", "district / unitary (as of April 2023)"])
def test_names_behind_both_prefixes_of_nomis_are_districts_in_rows_and_side_by_side(between: str, catalogue: Catalogue) -> None:
    areas = [f"local authority:{between}:{name}" for name in ("Dudley", "Leeds", "Wakefield")]
    codes = ["E08000027", "E08000035", "E08000036"]
    assert read_rows(catalogue, _named("Area", areas)).frame["code"].tolist() == codes
    beside = read_rows(catalogue, [("Date", *areas), ("Jan 2021", 70.5, 71.5, 72.5), ("Feb 2021", 70.6, 71.6, 72.6)])
    assert sorted(set(beside.frame["code"])) == codes


CITIES = ("Bristol", "Hull", "Leeds", "Liverpool", "Manchester")


@pytest.mark.parametrize("header", ["Location", "Location name", "Place", "Site", "Town/City", "Work location"])
def test_no_district_gets_the_figures_of_a_city_of_its_name_before_somebody_says_so(header: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [(header, "Jobs 2021"), *((name, 50_000 + at) for at, name in enumerate(CITIES))]
    assert not read_rows(catalogue, rows).report.usable
    assert read_rows(catalogue, rows, TableChoices(level="district")).report.usable


def test_a_location_that_only_districts_are_called_makes_all_rows_districts(catalogue: Catalogue) -> None:
    rows: list[Row] = [("Location", "Jobs 2021"), ("Birmingham", 50_000), ("Dudley", 50_001), ("Sandwell", 50_002)]
    assert read_rows(catalogue, rows).report.matched == 3


def test_a_title_by_local_authority_makes_locations_districts(catalogue: Catalogue) -> None:
    titled: list[Row] = [("Jobs by local authority, 2021",), ("Location", "Jobs"), *((name, 50_000) for name in CITIES)]
    assert read_rows(catalogue, titled).report.matched == len(CITIES)
