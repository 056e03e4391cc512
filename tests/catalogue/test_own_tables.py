import calendar
import csv
from functools import cache
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.catalogue import Catalogue
from explorer.catalogue.tables import found_sheets, own_tables
from explorer.catalogue.tables.areas.table_conversion import ADDED_UP, SUPERSEDED
from explorer.catalogue.tables.held_tables import indicators_of
from explorer.catalogue.tables.own_tables import OwnTable, own_table, table_of
from explorer.catalogue.tables.table_reading import read_table
from explorer.errors import ReadError
from explorer.readers.tables.files.sheet_files import open_sheets
from explorer.readers.tables.layout.table_layout import find_layout
from explorer.readers.tables.sheets import Sheet, SheetFile
from explorer.readers.tables.table_choices import IndicatorChoices, OwnTableFile, TableChoices, as_json, from_json
from explorer.said import Said
from explorer.words import plain, say
from tests.support import says

CUMBERLAND, CUMBRIAN = "E06000063", ("E07000026", "E07000028", "E07000029")


@cache
def _catalogue() -> Catalogue:
    """Kept out of the arguments of property tests: they are written out when one fails."""
    return Catalogue.load()


def _table(catalogue: Catalogue, rows: list[list[str]], choices: TableChoices | None = None) -> OwnTable:
    chosen = choices or TableChoices()
    sheet = Sheet("", rows)
    file = SheetFile(Path("figures.csv"), "CSV", ("",), lambda _: sheet)
    keys = catalogue.area_keys
    header = chosen.header_row - 1 if chosen.header_row else None
    key = chosen.key_column - 1 if chosen.key_column else None
    return table_of(file, sheet, find_layout(rows, keys.recognise, header, key), keys, chosen)


def _value(table: OwnTable, code: str) -> list[float]:
    return [float(value) for value in table.frame.loc[table.frame["code"] == code, "value"]]


def _cumbrian(header: list[str], *rows: list[str]) -> list[list[str]]:
    return [header, *([code, *row] for code, row in zip(CUMBRIAN, rows, strict=False)), ["E08000027", *rows[0]]]


def test_a_plain_table_is_usable_without_problems(catalogue: Catalogue) -> None:
    report = _table(catalogue, [["Code", "Rate 2020 (%)"], ["E08000027", "1"], ["E08000030", "2"]]).report
    assert (report.problems, report.usable, report.matched) == ((), True, 2)
    assert (report.header_row, report.key_column, report.value_columns) == (1, "Code", ("Rate 2020 (%)",))


def test_far_more_indicators_than_anybody_chooses_from_are_refused(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["code", "Jobs", "Homes"], ["E08000025", "1", "2"], ["E08000026", "3", "4"]]
    assert len(_table(catalogue, rows).report.indicators) == 2
    monkeypatch.setattr(own_tables, "MOST_INDICATORS", 1)
    with pytest.raises(ReadError, check=says("gives 2 indicators; at most 1 are read")):
        _table(catalogue, rows)


def test_many_rows_of_which_hardly_any_is_of_an_area_are_refused_without_looking_at_each(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words, codes = tmp_path / "words.csv", tmp_path / "codes.csv"
    words.write_text("Name,Jobs 2021\nBirmingham,1\n" + "".join(f"Firm {n},{n}\n" for n in range(300)))
    codes.write_text("Code,Jobs 2021\n" + "".join(f"{code},{n + 1000}\n" for n, code in enumerate(catalogue.districts.codes)))
    monkeypatch.setattr(found_sheets, "_MANY", 200)
    assert own_table(open_sheets(codes), catalogue.area_keys, TableChoices()).report.matched == len(catalogue.districts.codes)
    looked_at = Mock(side_effect=AssertionError("each row is looked at"))
    monkeypatch.setattr(found_sheets, "find_layout", looked_at)
    for chosen in (TableChoices(), TableChoices(key_column=1)):
        with pytest.raises(ReadError, check=says("no column holds codes or names of areas that are known")):
            own_table(open_sheets(words), catalogue.area_keys, chosen)


def test_each_indicator_has_the_periods_of_its_own_in_the_order_of_time(catalogue: Catalogue) -> None:
    rows = [["code", "Jobs 2023", "Homes 2021", "Jobs 2021"], ["E08000025", "1", "2", "5"], ["E08000026", "3", "4", "6"]]
    report = _table(catalogue, rows).report
    assert {each.series: each.periods for each in report.indicators} == {"Jobs": ("2021", "2023"), "Homes": ("2021",)}
    assert report.periods == ("2021", "2023")


def test_counts_of_merged_districts_add_up_when_all_parts_are_there(catalogue: Catalogue) -> None:
    table = _table(catalogue, _cumbrian(["Code", "Jobs 2020"], ["1"], ["2"], ["3"]))
    assert _value(table, CUMBERLAND) == [6.0]
    assert {c.how for c in table.report.converted} == {ADDED_UP}


def test_counts_of_merged_districts_are_refused_when_a_part_is_missing(catalogue: Catalogue) -> None:
    table = _table(catalogue, _cumbrian(["Code", "Jobs 2020"], ["1"], ["2"]))
    assert _value(table, CUMBERLAND) == []
    assert {c.how for c in table.report.converted} == {Said("tables-became-refused_parts", missing=1)}
    assert len(table.left) == 2


def test_medians_of_merged_districts_are_never_combined(catalogue: Catalogue) -> None:
    table = _table(catalogue, _cumbrian(["Code", "Median pay 2020"], ["1"], ["2"], ["3"]))
    assert _value(table, CUMBERLAND) == []
    assert {say(c.how) for c in table.report.converted} == {"refused: never combined: medians are not additive"}


def test_rates_of_merged_districts_need_denominators(catalogue: Catalogue) -> None:
    header = ["Code", "Year", "Indicator", "Value", "Unit", "Numerator", "Denominator"]
    rows = [
        ["2020", "Rate", "50", "%", "5", "10"],
        ["2020", "Rate", "10", "%", "2", "20"],
        ["2020", "Rate", "10", "%", "1", "10"],
    ]
    assert _value(_table(catalogue, _cumbrian(header, *rows)), CUMBERLAND) == [pytest.approx(20.0)]
    without = _table(catalogue, _cumbrian(header[:5], *(row[:4] for row in rows)))
    assert _value(without, CUMBERLAND) == []


def test_the_district_of_today_is_not_added_to_its_parts(catalogue: Catalogue) -> None:
    rows = [*_cumbrian(["Code", "Jobs 2020"], ["1"], ["2"], ["3"]), [CUMBERLAND, "7"]]
    table = _table(catalogue, rows)
    assert _value(table, CUMBERLAND) == [7.0]
    assert all(c.how == SUPERSEDED for c in table.report.converted)


def test_a_recoded_district_keeps_its_figures(catalogue: Catalogue) -> None:
    table = _table(catalogue, [["Code", "Median pay 2020"], ["E08000016", "5"], ["E08000027", "6"]])
    assert _value(table, "E08000038") == [5.0]


def test_districts_between_two_mergers_count_once(catalogue: Catalogue) -> None:
    parts = ["E07000187", "E07000188", "E07000189", "E07000246"]
    table = _table(catalogue, [["Code", "Jobs 2020"], *([code, "1"] for code in parts)])
    assert _value(table, "E06000066") == [4.0]


def test_unknown_areas_are_kept_and_told(catalogue: Catalogue) -> None:
    table = _table(catalogue, [["Area", "2020"], ["Dudley", "1"], ["Walsall", "2"], ["Birmingam", "3"]])
    assert [match.key for match in table.report.unmatched] == ["Birmingam"]
    assert table.frame.loc[table.frame["key"] == "Birmingam", "value"].tolist() == [3.0]


def test_a_total_is_left_out_and_said_so(catalogue: Catalogue) -> None:
    report = _table(catalogue, [["Area", "Jobs 2020"], ["Dudley", "1"], ["Walsall", "2"], ["Total", "3"]]).report
    assert (report.status, report.matched, report.unmatched) == ("usable", 2, ())
    assert "Left out, because it is a sum of others: Total." in map(say, report.notes)


def test_the_source_that_a_table_tells_is_told_with_its_indicators(catalogue: Catalogue) -> None:
    rows = [["Source: our own survey"], [], ["Area", "Cyclists 2020"], ["Dudley", "1"], ["Walsall", "2"]]
    table = _table(catalogue, rows)
    assert [held.indicator.dataset for held in indicators_of(table, OwnTableFile(Path("figures.csv")))] == ["our own survey"]
    chosen = TableChoices(indicators=(IndicatorChoices("Cyclists", source="the survey of 2020"),))
    table = _table(catalogue, rows, chosen)
    held = indicators_of(table, OwnTableFile(Path("figures.csv"), chosen))
    assert [each.indicator.dataset for each in held] == ["the survey of 2020"]


def test_what_is_chosen_and_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Area,Jobs\nDudley,1\nWalsall,2\n")
    problems = read_table(tmp_path / "a.csv", TableChoices(period="nonsense")).report.problems
    assert "“nonsense” is not a period." in [say(problem.what) for problem in problems]
    for choices, said in ((TableChoices(header_row=999), "no row 999"), (TableChoices(key_column=99), "no column 99")):
        with pytest.raises(ReadError, check=says(said)):
            read_table(tmp_path / "a.csv", choices)


def test_an_accepted_suggestion_is_taken(catalogue: Catalogue) -> None:
    rows = [["Area", "2020"], ["Dudley", "1"], ["Walsall", "2"], ["Birmingam", "3"]]
    table = _table(catalogue, rows, TableChoices(accepted=(("Birmingam", "E08000025"),)))
    assert _value(table, "E08000025") == [3.0]
    assert not table.report.problems


def test_a_period_that_the_table_does_not_tell_is_asked_and_taken(catalogue: Catalogue) -> None:
    rows = [["Area", "Jobs"], ["Dudley", "1"], ["Walsall", "2"]]
    assert any(say(p.what) == "The table gives no period." for p in _table(catalogue, rows).report.problems)
    chosen = _table(catalogue, rows, TableChoices(period="2021/22"))
    assert (chosen.report.problems, chosen.report.periods) == ((), ("2021/22",))


def test_a_column_can_be_taken_for_something_else(catalogue: Catalogue) -> None:
    rows = [["Code", "Pay 2020", "Plus minus"], ["E08000027", "10", "2"], ["E08000030", "20", "3"]]
    table = _table(catalogue, rows, TableChoices(roles=((3, "margin"),)))
    assert table.frame["lower"].tolist() == [8.0, 17.0]
    assert table.report.ci_columns == ("Plus minus",)


def test_a_kind_that_a_person_names_decides(catalogue: Catalogue) -> None:
    rows = _cumbrian(["Code", "Things 2020"], ["1.5"], ["2"], ["3"])
    assert _value(_table(catalogue, rows), CUMBERLAND) == []
    counted = TableChoices(indicators=(IndicatorChoices("Things", kind="count"),))
    assert _value(_table(catalogue, rows, counted), CUMBERLAND) == [6.5]


def test_a_table_without_areas_cannot_be_used(catalogue: Catalogue) -> None:
    report = _table(catalogue, [["Fruit", "2020"], ["Apple", "1"], ["Pear", "2"]]).report
    assert not report.usable
    assert "no column holds codes or names of areas" in say(report.verdict)


def test_an_area_twice_in_one_period_is_told(catalogue: Catalogue) -> None:
    report = _table(catalogue, [["Code", "2020"], ["E08000027", "1"], ["E08000027", "2"], ["E08000030", "2"]]).report
    assert any("more than once" in say(problem.what) for problem in report.problems)


def test_columns_of_the_same_header_are_named_to_be_looked_at(catalogue: Catalogue) -> None:
    report = _table(catalogue, [["Code", "Rate 2023", "Rate 2023"], ["E08000027", "1", "2"], ["E08000030", "2", "3"]]).report
    assert report.periods == ("2023",)
    assert [(say(problem.what), say(problem.where)) for problem in report.problems] == [
        ("2 columns have the same header, “Rate 2023”.", "columns 2 and 3")
    ]


def test_forty_years_of_months_beside_each_other_are_all_read(catalogue: Catalogue) -> None:
    months = [f"{month} {year}" for year in range(1986, 2026) for month in calendar.month_name[1:]]
    table = _table(catalogue, [["Code", *months], *([code, *("1" for _ in months)] for code in ("E08000027", "E08000030"))])
    assert len(table.report.periods) == len(months)
    assert len(_value(table, "E08000030")) == len(months)


def test_a_table_that_is_gone_is_refused_in_a_sentence(catalogue: Catalogue, tmp_path: Path) -> None:
    from explorer.errors import ReadError

    with pytest.raises(ReadError, check=says("does not exist")):
        read_table(tmp_path / "absent.csv")


def test_a_table_is_read_again_when_it_has_changed(catalogue: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Code,2020\nE08000027,1\nE08000030,2\n")
    first = catalogue.files.table(file)
    assert catalogue.files.table(file) is first
    file.write_text("Code,2020\nE08000027,10\nE08000030,2\n")
    assert _value(catalogue.files.table(file), "E08000027") == [10.0]


_TEXT = st.text(max_size=8)


@given(
    st.builds(
        TableChoices,
        sheet=_TEXT,
        header_row=st.integers(0, 99),
        accepted=st.tuples(st.tuples(_TEXT, _TEXT)),
        roles=st.tuples(st.tuples(st.integers(1, 9), _TEXT)),
        indicators=st.tuples(st.builds(IndicatorChoices, series=_TEXT, polarity=st.integers(-1, 1))),
    )
)
def test_choices_survive_being_written_and_read(choices: TableChoices) -> None:
    assert from_json(as_json(choices)) == choices


@given(st.text(max_size=60))
def test_damaged_choices_are_no_choices(text: str) -> None:
    assert from_json(text) is None or isinstance(from_json(text), TableChoices)


_CELL = st.one_of(
    st.sampled_from(
        ["E08000027", "Dudley", "ladu:Walsall", "2020", "[c]", "1,234", "", "Area", "Flags", "conf", "*", "E07000026"]
    ),
    st.text(max_size=6),
    st.floats(allow_nan=False, allow_infinity=False).map(str),
)


@given(st.lists(st.lists(_CELL, max_size=6), min_size=1, max_size=12))
def test_no_table_makes_the_reader_fail(rows: list[list[str]]) -> None:
    table = _table(_catalogue(), rows)
    assert say(table.report.verdict)
    assert plain(table.report.as_record())["file"] == "figures.csv"


@given(st.lists(st.one_of(st.none(), st.floats(-1e9, 1e9)), min_size=3, max_size=30))
def test_totals_survive(values: list[float | None]) -> None:
    catalogue = _catalogue()
    codes = catalogue.districts.codes
    rows = [["Code", "2020"], *([code, "" if v is None else repr(v)] for code, v in zip(codes, values, strict=False))]
    table = _table(catalogue, rows)
    if any(v is not None for v in values):
        assert table.frame["value"].sum() == pytest.approx(sum(v for v in values if v is not None))
        assert table.frame["value"].isna().sum() == sum(v is None for v in values)


def test_csv_written_by_the_standard_library_is_read_back(catalogue: Catalogue, tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["Area", "2020"], ["Bristol, City of", 1], ['He said "hi"', 2], ["Dudley", 3]])
    report = read_table(tmp_path / "a.csv").report
    assert (report.matched, [m.key for m in report.unmatched]) == (2, ['He said "hi"'])


WEST_MIDLANDS = tuple(f"E0800002{at}" for at in range(5, 10))


def _problems(catalogue: Catalogue, header: str, figures: list[str]) -> list[tuple[str, str]]:
    rows = [["Code", header], *([code, figure] for code, figure in zip(WEST_MIDLANDS, figures, strict=False))]
    return [(say(problem.what), say(problem.where)) for problem in _table(catalogue, rows).report.problems]


def test_figures_that_stand_for_missing_ones_are_named(catalogue: Catalogue) -> None:
    assert _problems(catalogue, "Rate 2022", ["-999", "50", "51.5", "49", "9999"]) == [
        ("2 figures lie far from all others and may stand for missing ones.", "row 2: -999; row 6: 9999")
    ]


@pytest.mark.parametrize(
    ("header", "figures"),
    [
        ("Rate 2022", ["8", "9", "88", "50", "99"]),
        ("Change 2022", ["-1", "-9", "-3", "5", "6"]),
        ("Cases 2022", ["999", "2", "800", "7", "650"]),
    ],
)
def test_figures_that_only_look_like_such_are_left_alone(catalogue: Catalogue, header: str, figures: list[str]) -> None:
    assert _problems(catalogue, header, figures) == []


def test_shares_of_one_among_per_cents_are_named(catalogue: Catalogue) -> None:
    assert _problems(catalogue, "Rate 2022 (%)", ["0.45", "44", "0.5", "48", "51"]) == [
        (
            "2 figures of “Rate (%)” are a hundredth of the size of the others. They seem to be shares of one.",
            "row 2: 0.45; row 4: 0.5",
        )
    ]
    assert _problems(catalogue, "Rate 2022 (%)", ["0.45", "4", "0.5", "48", "51"]) == []


def test_earlier_districts_beside_what_they_became_are_said_to_be_unused(catalogue: Catalogue) -> None:
    rows = [["Code", "Jobs 2022"], [CUMBERLAND, "500"], *([code, "1"] for code in CUMBRIAN)]
    notes = [say(note) for note in _table(catalogue, rows).report.notes]
    assert any(note.startswith("Not used, because the table holds the districts that they became: Allerdale") for note in notes)


def test_a_welsh_word_for_local_authorities_and_a_unit_of_thousands_are_understood(catalogue: Catalogue) -> None:
    rows = [["Awdurdod lleol", "Population 2022 (thousands)"], ["Ynys Môn", "69"], ["Caerdydd", "372"], ["Sir y Fflint", "155"]]
    report = _table(catalogue, rows).report
    assert (report.matched, report.problems, report.indicators[0].unit) == (3, (), "thousands")


def test_a_percentage_of_more_than_all_is_named_where_the_others_are_not(catalogue: Catalogue) -> None:
    assert _problems(catalogue, "Rate 2022 (%)", ["61", "450", "62", "63", "64"]) == [
        ("1 figure of “Rate (%)” is over 100%, and the others are not.", "row 3: 450")
    ]
    assert _problems(catalogue, "Growth 2022 (%)", ["61", "450", "62", "63", "64"]) == []


def test_thousands_of_pounds_are_no_pounds(catalogue: Catalogue) -> None:
    rows = [["Code", "Budget 2022 (£000s)"], *([code, "5000"] for code in WEST_MIDLANDS)]
    (found,) = _table(catalogue, rows).report.indicators
    assert (found.unit, found.kind) == ("£ thousand", "money")


def test_two_columns_of_codes_that_mean_different_districts_are_told(catalogue: Catalogue) -> None:
    rows = [["LAD25CD", "LAD22CD", "Rate 2022"], ["E08000027", "E08000030", "1"], ["E08000030", "E08000030", "2"]]
    (problem,) = _table(catalogue, [*rows, [CUMBERLAND, "E07000026", "3"]]).report.problems
    assert say(problem.what) == "“LAD22CD” and “LAD25CD” mean different districts in 1 row: E08000027 beside E08000030."
