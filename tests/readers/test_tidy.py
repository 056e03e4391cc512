from collections.abc import Sequence

import pandas as pd
import pytest

from explorer.readers.tables.layout.table_layout import Layout, column_samples, find_layout
from explorer.readers.tables.meaning.table_columns import columns_of
from explorer.readers.tables.meaning.tidy import TidyTable, tidy
from explorer.readers.tables.sheets import NO_PERCENT, PercentCells, Sheet
from explorer.readers.tables.written.cells import Cell, Rows
from explorer.words import say

AREAS = {"Dudley", "Walsall", "Sandwell", "Cannock"}


def _recognise(texts: Sequence[str]) -> list[str]:
    return ["code" if text.startswith("E0") else "name" if text.removeprefix("ladu:") in AREAS else "" for text in texts]


def _layout(rows: Rows) -> Layout:
    found = find_layout(rows, _recognise)
    assert found is not None
    return found


def _tidy(rows: Rows, percent: PercentCells = NO_PERCENT, *, comma: bool = False) -> TidyTable:
    layout = _layout(rows)
    columns = columns_of(layout.headers(layout.blocks[0]), column_samples(layout), layout.key_column)
    return tidy(Sheet("", rows, percent), layout, columns, "file", comma_is_decimal=comma)


def _facts(frame: pd.DataFrame, *columns: str) -> list[tuple[object, ...]]:
    return list(frame[list(columns)].itertuples(index=False, name=None))


def test_a_wide_table_of_years_becomes_long() -> None:
    found = _tidy([["Area", "2020", "2021"], ["Dudley", "1", "2"], ["Walsall", "3", ""]])
    facts = _facts(found.frame.fillna({"value": -1}), "key", "year", "value")
    assert facts == [("Dudley", 2020, 1), ("Walsall", 2020, 3), ("Dudley", 2021, 2), ("Walsall", 2021, -1)]


def test_years_may_stand_beside_the_name_of_the_figure() -> None:
    found = _tidy([["Area", "Population 2019", "Population 2020"], ["Dudley", "10", "20"], ["Walsall", "30", "40"]])
    assert set(found.frame["series"]) == {"Population"}
    assert list(found.frame["year"].unique()) == [2019, 2020]


def test_blocks_of_dates_one_under_the_other_are_put_together() -> None:
    block: list[list[Cell]] = [["Area", "Jobs", "Conf"], ["", "", ""], ["ladu:Dudley", 10.0, 2.0], ["ladu:Walsall", 20.0, "*"]]
    rows: list[list[Cell]] = [
        ["survey"],
        [],
        ["date", "2020"],
        *block,
        [],
        ["* unreliable"],
        [],
        ["survey"],
        [],
        ["date", "2021"],
        *block,
    ]
    found = _tidy(rows)
    assert _facts(found.frame, "key", "period") == [
        ("ladu:Dudley", "2020"), ("ladu:Walsall", "2020"), ("ladu:Dudley", "2021"), ("ladu:Walsall", "2021"),
    ]  # fmt: skip
    assert _facts(found.frame[:2].fillna(-1), "lower", "upper", "flag") == [(8, 12, ""), (-1, -1, "*")]
    layout = _layout(rows)
    assert layout.blocks[0].footnotes == ("* unreliable",)
    assert layout.blocks[0].name_row == 4 - 1


def test_a_heading_over_several_columns_goes_with_each() -> None:
    rows: list[list[Cell]] = [
        ["Area", "Employed", "", "Unemployed", ""],
        ["", "number", "conf", "number", "conf"],
        ["Dudley", 10.0, 1.0, 5.0, 2.0],
    ]
    rows += [["Walsall", 20.0, 1.0, 6.0, 2.0]]
    found = _tidy(rows)
    assert _facts(found.frame, "series", "value", "lower") == [
        ("Employed", 10, 9), ("Employed", 20, 19), ("Unemployed", 5, 3), ("Unemployed", 6, 4),
    ]  # fmt: skip


def test_years_may_stand_above_units() -> None:
    rows: list[list[Cell]] = [
        ["Table 1: Output (£)"],
        [],
        ["", "", 2019.0, 2020.0],
        ["Code", "Name", "£", "£"],
        ["E08000027", "Dudley", 1.0, 2.0],
    ]
    found = _tidy([*rows, ["E08000030", "Walsall", 3.0, 4.0]])
    assert found.period_source == "header"
    assert _facts(found.frame[:1], "series", "unit", "year") == [("Table 1: Output (£)", "£", 2019)]


def test_a_long_table_keeps_its_intervals_and_denominators() -> None:
    header = ["areacd", "period", "indicator", "observation", "unit", "numerator", "denominator", "lower_ci_95", "upper_ci_95"]
    found = _tidy([header, ["E08000027", "2020-01-01T00:00:00/P1Y", "Rate", "50", "%", "5", "10", "49", "51"]] * 2)
    assert _facts(found.frame[:1], "period", "series", "value", "lower", "upper", "numerator", "denominator") == [
        ("2020", "Rate", 50, 49, 51, 5, 10)
    ]


@pytest.mark.parametrize("written", ["[c]", "c", "*", "..", "N/A", ":", "x", "#N/A"])
def test_a_code_is_missing_and_never_zero(written: str) -> None:
    frame = _tidy([["Area", "2020"], ["Dudley", written], ["Walsall", "0"], ["Sandwell", "1"]]).frame
    assert frame["value"].isna().tolist() == [True, False, False]
    assert frame["flag"].iloc[0]
    assert frame["value"].iloc[1] == 0


def test_what_is_neither_figure_nor_code_is_told_with_its_row() -> None:
    found = _tidy([["Area", "2020"], ["Dudley", "about 5"], ["Walsall", "2"], ["Sandwell", "1"]])
    assert {header: tuple(map(say, cells)) for header, cells in found.unreadable.items()} == {"2020": ("row 2: “about 5”",)}


def test_percent_formats_are_turned_into_percentages() -> None:
    frame = _tidy([["Area", "2020"], ["Dudley", 0.5], ["Walsall", 0.25]], PercentCells(frozenset({1}))).frame
    assert _facts(frame, "value", "unit") == [(50, "%"), (25, "%")]


def test_decimal_commas_count_where_semicolons_separate() -> None:
    assert _tidy([["Area", "2020"], ["Dudley", "1,5"], ["Walsall", "2,5"]], comma=True).frame["value"].tolist() == [1.5, 2.5]


def test_words_part_rows_that_repeat_an_area() -> None:
    rows = [
        ["Area", "Year", "Sex", "Value"],
        *([area, "2020", sex, "1"] for area in ("Dudley", "Walsall") for sex in ("Men", "Women")),
    ]
    found = _tidy(rows)
    assert found.split_by == ("Sex",)
    assert set(found.frame["series"]) == {"file – Men", "file – Women"}


def test_areas_side_by_side_are_turned_over() -> None:
    found = _layout([["Year", "Dudley", "Walsall", "Sandwell"], ["2020", "1", "2", "3"], ["2021", "4", "5", "6"]])
    assert found.transposed
    assert found.headers(found.blocks[0])[1:] == ["2020", "2021"]


def test_a_table_without_a_header_is_found() -> None:
    found = _layout([["Dudley", "1"], ["Walsall", "2"]])
    assert found.blocks[0].name_row == -1
    assert len(found.blocks[0].body) == 2


def test_ranks_years_and_identifiers_are_no_figures_by_themselves() -> None:
    columns = columns_of(["Code", "ID", "Start year", "Rate"], [["E08000027"], ["7"], ["2019"], ["1.5"]], 0)
    assert [c.role for c in columns] == ["key", "other", "other", "value"]


def test_margins_of_nomis_in_rows_of_their_own_go_to_their_figures() -> None:
    header = ["GEOGRAPHY_CODE", "DATE_NAME", "VARIABLE", "VARIABLE_NAME", "MEASURES_NAME", "OBS_VALUE", "OBS_STATUS"]
    row = ["E08000027", "Jan 2021-Dec 2021", "18", "Employment rate"]
    found = _tidy([header, [*row, "Variable", "68.5", "A"], [*row, "Confidence", "4.5", "A"]])
    assert _facts(found.frame, "series", "value", "lower", "upper", "flag") == [("Employment rate", 68.5, 64.0, 73.0, "")]


def test_of_intervals_of_two_widths_in_rows_that_of_95_per_cent_is_taken() -> None:
    said = [("Rate", "5.5"), ("95% LCI", "4.5"), ("95% UCI", "6.5"), ("99.8% LCI", "3.5"), ("99.8% UCI", "7.5")]
    rows = [["E08000027", "Dudley", "2021", *each] for each in said]
    found = _tidy([["FeatureCode", "Name", "DateCode", "Measurement", "Value"], *rows])
    assert _facts(found.frame, "value", "lower", "upper")[0] == (5.5, 4.5, 6.5)
    assert found.frame["value"].tolist() == [5.5, 3.5, 7.5]


def test_bounds_of_an_area_without_a_figure_are_not_lost() -> None:
    said = [("E08000027", "Rate", "5.5"), *((code, end, "4.5") for code in ("E08000027", "E08000025") for end in ("LCI", "UCI"))]
    found = _tidy([["FeatureCode", "DateCode", "Measurement", "Value"], *([code, "2021", *each] for code, *each in said)])
    assert _facts(found.frame, "key", "value")[0] == ("E08000027", 5.5)
    assert found.frame["key"].tolist() == ["E08000027", "E08000025", "E08000025"]


def test_a_national_row_without_a_district_is_no_header() -> None:
    rows = [
        ["time_period", "new_la_code", "pct"],
        ["202021", "", "60.1"],
        ["202021", "E06000005", "c"],
        ["202021", "E06000047", "5.5"],
    ]
    found = _tidy(rows)
    assert _layout(rows).headers(_layout(rows).blocks[0]) == ["time_period", "new_la_code", "pct"]
    assert list(found.frame["period"].unique()) == ["2020/21"]


def test_years_with_the_mark_of_a_footnote_are_years() -> None:
    columns = columns_of(["Code", "2019", "20202", "2021 [r]"], [["E08000027"], ["1"], ["2"], ["3"]], 0)
    assert [column.period for column in columns] == ["", "2019", "2020", "2021"]


def test_single_years_of_age_head_columns() -> None:
    rows = [
        ["Code", "Name", "All ages", "0", "1"],
        ["E08000027", "Dudley", "1,000", "10", "11"],
        ["E08000030", "Walsall", "2,000", "20", "21"],
    ]
    assert _layout(rows).blocks[0].name_row == 0
    assert set(_tidy(rows).frame["series"]) == {"All ages", "0", "1"}


def test_columns_of_the_same_header_keep_their_year_and_are_told_apart_by_their_place() -> None:
    found = _tidy([["Area", "Rate 2022", "Rate 2023", "Rate 2023"], ["Dudley", "1", "2", "3"], ["Walsall", "4", "5", "6"]])
    facts = _facts(found.frame[found.frame["key"] == "Dudley"], "series", "year", "value")
    assert facts == [("Rate", 2022, 1), ("Rate (column 3)", 2023, 2), ("Rate (column 4)", 2023, 3)]


def test_headers_that_say_one_year_in_other_words_stay_two_indicators_of_it() -> None:
    found = _tidy([["Area", "Rate 2022", "Rate 2023", "2023 rate"], ["Dudley", "1", "2", "3"], ["Walsall", "4", "5", "6"]])
    assert set(found.frame["year"]) == {2022, 2023}
    assert found.frame["value"].tolist() == [1, 4, 2, 5, 3, 6]
    assert not found.frame.duplicated(["key", "series", "year"]).any()


def test_what_the_column_before_is_called_tells_columns_of_the_same_header_apart() -> None:
    found = _tidy([["Area", "Men", "%", "Women", "%"], ["Dudley", "1", "20", "3", "40"], ["Walsall", "4", "50", "6", "60"]])
    assert list(dict.fromkeys(found.frame["series"])) == ["Men", "% (Men)", "Women", "% (Women)"]


def test_intervals_of_columns_of_the_same_header_belong_to_their_neighbours() -> None:
    rows: Rows = [
        ["Area", "Rate", "Rate lower CI", "Rate upper CI", "Rate", "Rate lower CI", "Rate upper CI"],
        ["Dudley", "10", "9", "11", "30", "28", "32"],
        ["Walsall", "20", "19", "21", "40", "38", "42"],
    ]
    frame = _tidy(rows).frame
    assert _facts(frame, "value", "lower", "upper") == [(10, 9, 11), (20, 19, 21), (30, 28, 32), (40, 38, 42)]
