"""Tables as councils and publishers make them: what would be read wrong without a word is put right, or asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.facts import load_population
from explorer.catalogue.tables.figures.unit_doubts import hectares
from explorer.places.districts import DistrictLookup
from tests.tables import Row, read_rows, said

CODES = ("E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030", "E08000031", "E06000020", "E06000021",
         "E07000192", "E07000193", "E07000194")  # fmt: skip


@pytest.fixture(scope="module")
def lookup(catalogue: Catalogue) -> DistrictLookup:
    return catalogue.districts


def test_tables_under_each_other_keep_their_own_title_and_date(catalogue: Catalogue) -> None:
    areas: list[Row] = [["Dudley", 1], ["Walsall", 2], ["Sandwell", 3]]
    later: list[Row] = [["Dudley", 11], ["Walsall", 12], ["Sandwell", 13]]
    rows: list[Row] = [["Men"], ["date", "2021"], [], ["Area", "Number"], *areas, [], ["a remark"], [], ["Women"]]
    table = read_rows(catalogue, [*rows, ["date", "2022"], [], ["Area", "Number"], *later])
    found = set(zip(table.frame["period"], table.frame["value"], strict=True))
    assert found == {("2021", 1), ("2021", 2), ("2021", 3), ("2022", 11), ("2022", 12), ("2022", 13)}
    assert said(table) == ""


def test_the_title_right_above_a_second_table_names_its_figures(catalogue: Catalogue) -> None:
    men: list[Row] = [["Dudley", 1], ["Walsall", 2], ["Sandwell", 3]]
    women: list[Row] = [["Dudley", 11], ["Walsall", 12], ["Sandwell", 13]]
    frame = read_rows(catalogue, [["Men"], ["Area", "2021"], *men, [], ["Women"], ["Area", "2021"], *women]).frame
    assert {name: sorted(part["value"]) for name, part in frame.groupby("series")} == {"Men": [1, 2, 3], "Women": [11, 12, 13]}


def test_years_beside_a_titled_column_stay_one_indicator(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Area", "2019", "2020", "Change"], ["Dudley", 1, 2, "2%"], ["Walsall", 3, 4, "1%"], ["Leeds", 5, 6, "3%"]]
    frame = read_rows(catalogue, rows).frame
    told = {str(series): sorted(set(part["period"])) for series, part in frame.groupby("series")}
    assert told == {"figures": ["2019", "2020"], "Change": ["2020"]}


def test_quarters_of_financial_years_are_periods(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Area", "2020-21 Q1", "2020-21 Q4"], ["Dudley", 1, 2], ["Walsall", 3, 4], ["Sandwell", 5, 6]]
    frame = read_rows(catalogue, rows).frame
    told = frame[["period", "year", "month"]].drop_duplicates().to_numpy().tolist()
    assert told == [["2020-21 Q1", 2020, 6], ["2020-21 Q4", 2021, 3]]


def test_areas_side_by_side_are_believed_under_the_word_for_the_rows(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Year", "Dudley", "Walsall", "Sandwell", "Solihull"], [2020, 1, 2, 3, 4], [2021, 5, 6, 7, 8]]
    report = read_rows(catalogue, rows).report
    assert (report.status, report.matched, report.periods) == ("usable", 4, ("2020", "2021"))


@pytest.mark.parametrize("header", ["County court", "Registered office", "Lead school", "Crown court name"])
def test_the_last_word_of_a_header_says_what_its_rows_are(header: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [[header, "Cases 2022"], ["Bolton", 10], ["Derby", 11], ["Exeter", 12], ["Dudley", 13]]
    report = read_rows(catalogue, rows).report
    assert (report.status, report.matched) == ("not usable", 0)


def test_parts_of_districts_are_no_indicators_of_them(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Ward", "LAD code", "Claimants 2022"]]
    rows += [[2 * letter, code, at] for code in CODES[:8] for at, letter in enumerate("ABCDE")]
    table = read_rows(catalogue, rows)
    assert table.report.status == "not usable"
    assert "The rows are of the 5 entries of “Ward” (ward)" in said(table)


def test_figures_that_are_known_of_other_areas_are_not_used(catalogue: Catalogue, lookup: DistrictLookup) -> None:
    people = load_population(lookup)[list(CODES)].to_numpy()
    head: list[Row] = [["Code", "Population 2021"]]
    table = read_rows(catalogue, head + [[code, int(number)] for code, number in zip(CODES, sorted(people), strict=True)])
    assert table.report.status == "not usable"
    assert "they stand beside other areas" in said(table)
    table = read_rows(catalogue, head + [[code, int(number * 1.03)] for code, number in zip(CODES, people, strict=True)])
    assert table.report.status == "usable"


@pytest.mark.parametrize(
    ("head", "row", "status"),
    [
        ([["Hectares by district, 2021"], ["Code", "2021"]], lambda land: [land / 100], "not usable"),
        ([["Code", "Unit", "Value", "Year"]], lambda land: ["Hectares", land / 100, 2021], "not usable"),
        ([["Code", "Unit", "Value", "Year"]], lambda land: ["Hectares", land, 2021], "usable"),
        ([["Code", "Woodland 2021 (hectares)"]], lambda land: [land * 4], "not usable"),
        ([["Code", "Woodland 2021 (hectares)"]], lambda land: [land / 5], "usable"),
    ],
)
def test_land_is_held_against_the_ground_whatever_its_column_is_called(
    head: Sequence[Row], row: Callable[[float], Row], status: str, catalogue: Catalogue, lookup: DistrictLookup
) -> None:
    land = hectares(lookup)
    rows: list[Row] = [*head, *([code, *row(float(land[code]))] for code in CODES)]
    assert read_rows(catalogue, rows).report.status == status


def test_a_rate_without_a_unit_is_taken_for_a_percentage_and_doubted_where_it_is_none(catalogue: Catalogue) -> None:
    head: list[Row] = [["Code", "Employment rate 2021"]]
    for times, status in ((0.01, "not usable"), (1.0, "usable")):
        rows: list[Row] = [[code, (70 + at) * times] for at, code in enumerate(CODES)]
        assert read_rows(catalogue, head + rows).report.status == status


def _shifted(lookup: DistrictLookup, header: str) -> list[Row]:
    people = load_population(lookup)
    return _beside(header, CODES, [int(people[CODES[at - 1]]) for at in range(len(CODES))])


@pytest.mark.parametrize(
    "header",
    ["Mid-2021 population", "Population at mid-2021", "Residents in 2021", "Population (Census 2021)", "Mid-Year 2021 pop"],
)
def test_people_beside_other_areas_are_seen_however_their_year_is_written(
    catalogue: Catalogue, lookup: DistrictLookup, header: str
) -> None:
    table = read_rows(catalogue, _shifted(lookup, header))
    assert (table.report.status, table.report.periods) == ("not usable", ("2021",))
    assert "stand beside other areas" in said(table)


def test_a_rate_under_a_title_of_households_counts_no_households(catalogue: Catalogue) -> None:
    title: Row = ["Homelessness, households owed a duty, 2018-19"]
    earlier = ("Craven", "Hambleton", "Harrogate", "Richmondshire", "Ryedale", "Scarborough", "Selby")
    rows: list[Row] = [[name, 1.5 + at] for at, name in enumerate([*earlier, "Leeds", "Bradford", "York", "Hull"])]
    frame = read_rows(catalogue, [title, ["Local authority", "Rate"], *rows]).frame
    assert set(frame["unit"]) == {""}
    # What of rates cannot be added stays with the earlier districts: North Yorkshire has no figure.
    assert sorted(frame["value"]) == [8.5, 9.5, 10.5, 11.5]


def test_billions_of_pounds_are_no_pounds(catalogue: Catalogue) -> None:
    rows: list[Row] = [[code, 5.5, 7.25] for code in CODES]
    assert set(read_rows(catalogue, [["Code", "GVA 2022 (£bn)", "Output 2022, £ billion"], *rows]).frame["unit"]) == {"£ billion"}


RISING = (1.5, 2, 4, 4, 7, 7.5, 9, 11, 16, 18, 22, 31)


def _beside(title: str, codes: Sequence[str], figures: Sequence[float]) -> list[Row]:
    rows: list[Row] = [[code, figure] for code, figure in zip(codes, figures, strict=True)]
    return [["Code", title], *rows]


def test_figures_in_order_of_size_beside_codes_in_order_are_told(catalogue: Catalogue) -> None:
    for figures in (RISING, RISING[::-1]):
        assert "stand in order of size" in said(read_rows(catalogue, _beside("Rate 2021", sorted(CODES), figures)))


def test_a_table_sorted_by_its_figures_or_with_numbers_of_rows_is_not_doubted(catalogue: Catalogue) -> None:
    assert "in order of size" not in said(read_rows(catalogue, _beside("Rate 2021", CODES, RISING)))
    assert "in order of size" not in said(read_rows(catalogue, _beside("Place 2021", sorted(CODES), range(1, 13))))


@pytest.mark.parametrize(
    "header", ["Jobs per 16 to 64 resident 2022", "Jobs for each resident 2022", "Jobs per sq km 2022", "Jobs growth rate 2022"]
)
def test_jobs_for_each_of_something_are_no_jobs_that_add_up(catalogue: Catalogue, header: str) -> None:
    found = read_rows(catalogue, _beside(header, CODES, RISING)).report.indicators
    assert [(each.unit in ("", "per sq km"), each.kind in ("ratio", "rate")) for each in found] == [(True, True)]


def test_a_title_of_pounds_gives_none_to_a_ratio(catalogue: Catalogue) -> None:
    rows: list[Row] = [[code, 200_000, 7.25] for code in CODES]
    title: Row = ["House prices (£), 2022"]
    frame = read_rows(catalogue, [title, ["Code", "Median price", "Affordability ratio"], *rows]).frame
    assert dict(zip(frame["series"], frame["unit"], strict=True)) == {"Median price": "£", "Affordability ratio": ""}


def test_an_indicator_written_with_and_without_a_capital_is_one(catalogue: Catalogue) -> None:
    rows: list[Row] = [[code, 10 + at, 20 + at] for at, code in enumerate(CODES)]
    frame = read_rows(catalogue, [["Code", "Mid-2022 claimants", "Claimants, mid-2023"], *rows]).frame
    assert set(zip(frame["series"], frame["period"], strict=True)) == {("Claimants", "2022"), ("Claimants", "2023")}


def test_countries_named_in_welsh_are_no_unknown_areas(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Ynys Môn", 4.5], ["Gwynedd", 5.5], ["Conwy", 6.5], ["Cymru", 7.5], ["Lloegr", 8.5]]
    report = read_rows(catalogue, [["Awdurdod lleol", "Cyfradd 2022 (%)"], *rows]).report
    assert (report.status, report.matched, report.unmatched) == ("usable", 5, ())


@pytest.mark.parametrize("header", ["Residents 2021, k", "Residents_k_2021", "Residents 2021 - k", "Population 2021 1000s"])
def test_letters_at_the_end_of_a_header_are_its_thousands(catalogue: Catalogue, header: str) -> None:
    people = load_population(catalogue.districts).to_dict()
    rows: list[Row] = [[code, round(people[code] / 1000, 1)] for code in CODES]
    table = read_rows(catalogue, [["Code", header], *rows])
    assert ({each.unit for each in table.report.indicators}, said(table)) == ({"thousands"}, "")


@pytest.mark.parametrize(
    ("header", "times"), [("Residents 2021, m", 1e-6), ("Residents [k] 2021", 1e-3), ("Residents 2021/k", 1e-3)]
)
def test_a_letter_that_may_be_a_unit_leaves_people_held_against_those_who_live_there(
    catalogue: Catalogue, header: str, times: float
) -> None:
    people = load_population(catalogue.districts).to_dict()
    rows: list[Row] = [[code, round(people[code] * times, 3)] for code in CODES]
    assert "seems not to be in single units" in said(read_rows(catalogue, [["Code", header], *rows]))


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("GVA 2021 (m)", "£ million"),
        ("GVA 2021 GBPbn", "£ billion"),
        ("GVA 2021 (m£)", "£ million"),
        ("GVA bn 2021", "£ billion"),
    ],
)
def test_added_value_in_letters_is_in_pounds(catalogue: Catalogue, header: str, unit: str) -> None:
    people = load_population(catalogue.districts).to_dict()
    times = 2.5e-5 if unit == "£ billion" else 2.5e-2
    rows: list[Row] = [[code, round(people[code] * times, 3)] for code in CODES]
    assert {each.unit for each in read_rows(catalogue, [["Code", header], *rows]).report.indicators} == {unit}
