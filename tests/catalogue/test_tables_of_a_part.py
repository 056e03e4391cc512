"""Tables of some of all people or things: what says so stands in their indicators' names or is told."""

from __future__ import annotations

import pytest

from explorer.catalogue import Catalogue
from explorer.words import say
from tests.tables import Row, read_rows, said

CODES = ("E08000025", "E08000026", "E08000027", "E08000028", "E08000029", "E08000030")
AREAS: list[Row] = [[code, at + 10, at + 20] for at, code in enumerate(CODES)]


@pytest.mark.parametrize("setting", [["sex", "Males"], ["sex: Males"], ["Gender:", "Males"]])
def test_whom_a_line_above_the_table_names_is_in_its_indicators_name(setting: Row, catalogue: Catalogue) -> None:
    rows: list[Row] = [["Claimants"], setting, [], ["Code", "2020", "2021"], *AREAS]
    assert set(read_rows(catalogue, rows).frame["series"]) == {"Claimants – Males"}


@pytest.mark.parametrize("setting", [["sex", "Total"], ["sex: All persons"], ["industry", "All industries"], ["date", "2021"]])
def test_a_line_that_names_all_of_them_adds_nothing_to_a_name(setting: Row, catalogue: Catalogue) -> None:
    rows: list[Row] = [["Claimants"], setting, [], ["Code", "2020", "2021"], *AREAS]
    assert set(read_rows(catalogue, rows).frame["series"]) == {"Claimants"}


def test_every_setting_below_the_word_filters_says_of_whom_a_table_is(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Claimants"], ["Filters:"], ["Default Summation", "Claimants"], ["Support", "Searching for work"], []]
    frame = read_rows(catalogue, [*rows, ["Code", "2020", "2021"], *AREAS]).frame
    assert set(frame["series"]) == {"Claimants – Searching for work"}


def test_filters_below_a_table_are_told(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", "2020", "2021"], *AREAS, [], ["Applied filters:\nSex is Male\nAge is not (All)"]]
    notes = " ".join(map(say, read_rows(catalogue, rows).report.notes))
    assert "its figures were filtered: “Applied filters: Sex is Male Age is not (All)”" in notes


def test_a_column_that_follows_from_what_parts_the_rows_is_not_questioned(catalogue: Catalogue) -> None:
    kinds = [("Burglary", "Theft"), ("Fraud", "Theft"), ("Robbery", "Violence")]
    rows: list[Row] = [["Code", "Year", "Offence description", "Offence group", "Offences"]]
    rows += [[code, 2021, kind, group, 10 + at] for code in CODES for at, (kind, group) in enumerate(kinds)]
    assert "of different groups" not in said(read_rows(catalogue, rows))


def test_a_column_that_parts_rows_further_is_still_questioned(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", "Year", "Kind", "Sex", "Offences"]]
    rows += [[code, 2021, kind, "Male" if at % 2 else "Female", 10 + at] for at, code in enumerate(CODES) for kind in ("A", "B")]
    assert "of different groups" in said(read_rows(catalogue, rows))


def test_words_name_indicators_before_the_codes_beside_them(catalogue: Catalogue) -> None:
    rows: list[Row] = [["STATISTIC", "Statistic Label", "Year", "LGD2014", "SEX", "Sex", "VALUE"]]
    kinds = [("All", "All persons"), ("1", "Males"), ("2", "Females")]
    rows += [["EMPR", "Employed", 2021, f"N0900000{at}", *kind, 50 + at] for at in range(1, 8) for kind in kinds]
    table = read_rows(catalogue, rows)
    assert set(table.frame["series"]) == {"Employed – All persons", "Employed – Males", "Employed – Females"}
    assert "of different groups" not in said(table)


def test_a_year_marked_with_a_capital_p_is_provisional_and_of_the_same_indicator(catalogue: Catalogue) -> None:
    frame = read_rows(catalogue, [["Homes"], [], ["Code", "2020-21", "2021-22 P"], *AREAS]).frame
    assert set(frame["series"]) == {"Homes"}
    assert set(frame.loc[frame["period"] == "2021-22", "flag"]) == {"p"}


def test_columns_of_numbers_and_signs_do_not_go_without_a_word(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", "Share 2021", "Passed 2021"]]
    rows += [[code, f"{10 + at},5%", f"{at + 3}/40"] for at, code in enumerate(CODES)]
    table = read_rows(catalogue, rows)
    assert table.frame["value"].tolist() == [10.5, 11.5, 12.5, 13.5, 14.5, 15.5]
    assert "“Passed 2021” (3/40)" in said(table)


def test_a_second_code_of_areas_is_no_indicator(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", "Area_AltCode1", "2020"]]
    rows += [[code, 500 + 2 * at, 3.5 * at] for at, code in enumerate(CODES)]
    assert read_rows(catalogue, rows).report.value_columns == ("2020",)


def test_a_column_with_more_words_than_figures_does_not_go_without_a_word(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", "Rate 2020", "Rate 2021"]]
    rows += [[code, 20.5 + at, 30.5 + at if at < 3 else "Not yet published"] for at, code in enumerate((*CODES, "E08000031"))]
    assert "“Rate 2021” (Not yet published)" in said(read_rows(catalogue, rows))


@pytest.mark.parametrize("header", ["Age", "Ward", "Year group"])
def test_words_among_numbers_of_another_kind_are_not_questioned(header: str, catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", header, "Rate 2021"]]
    rows += [[code, at + 16 if at < 3 else "All", 30.5 + at] for at, code in enumerate((*CODES, "E08000031"))]
    assert "(All)" not in said(read_rows(catalogue, rows))


def test_a_column_that_never_changes_says_of_whom_all_figures_are(catalogue: Catalogue) -> None:
    def named(sex: str) -> set[str]:
        rows: list[Row] = [
            ["Code", "Year", "Sex", "Claimants"],
        ]
        rows += [[code, 2021, sex, at + 10] for at, code in enumerate(CODES)]
        return set(read_rows(catalogue, rows).frame["series"])

    assert named("Female") == {"Claimants – Female"}
    assert named("Total") == {"Claimants"}


def test_how_sure_an_interval_is_makes_no_percentages_of_rates(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Deaths per 1,000, 2021"], ["Code", "Rate (95% CI)"]]
    rows += [[code, f"{at + 10}.5 ({at + 9}.5 to {at + 12})"] for at, code in enumerate(CODES)]
    assert set(read_rows(catalogue, rows).frame["unit"]) == {"per 1,000"}


def test_pounds_with_thousands_stay_such_beside_per_cents_with_decimal_commas(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Code", "Share 2021", "Spend £ 2021"]]
    rows += [[code, f"{10 + at},5%", f"£{at + 3},250"] for at, code in enumerate(CODES)]
    frame = read_rows(catalogue, rows).frame
    assert frame.loc[frame["column"] == 2, "value"].tolist() == [3250.0, 4250.0, 5250.0, 6250.0, 7250.0, 8250.0]


@pytest.mark.parametrize(
    ("title", "figures", "named"),
    [
        ("Table 3 Weekly pay (£) - For male employee jobs a: United Kingdom, 2021", "Median", "Median – male"),
        ("Weekly pay (£), women working part-time, 2021", "Median", "Median – women – part-time"),
        ("Weekly pay (£) of men and women, 2021", "Median", "Median"),
        ("Weekly pay (£) of women, 2021", "Median of women", "Median of women"),
        ("Full-time equivalent staff, 2021", "Staff", "Staff"),
    ],
)
def test_the_sex_and_hours_that_a_title_limits_a_table_to_are_in_its_indicators_names(
    title: str, figures: str, named: str, catalogue: Catalogue
) -> None:
    rows: list[Row] = [[title], [], ["Code", figures, "Rank"]]
    rows += [[code, at + 500.5, at + 1] for at, code in enumerate(CODES)]
    assert named in set(read_rows(catalogue, rows).frame["series"])


def test_a_line_that_explains_one_column_gives_the_others_no_unit(catalogue: Catalogue) -> None:
    rows: list[Row] = [["Healthy years, 2021"], ["HY refers to healthy years; Proportion (%) refers to the proportion of life."]]
    rows.append(["Code", "HY", "Proportion (%)"])
    rows += [[code, at + 56.5, at + 70.5] for at, code in enumerate(CODES)]
    frame = read_rows(catalogue, rows).frame
    assert dict(zip(frame["series"], frame["unit"], strict=True)) == {"HY": "", "Proportion (%)": "%"}
