import math
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ReadError
from explorer.readers import bundled
from explorer.readers.bundled import Day
from explorer.words import say
from tests.support import says

COLUMNS = {"code": bundled.code, "people": bundled.count}


@given(st.dates())
def test_a_whole_date_is_that_day(day: date) -> None:
    assert Day.parse(day.isoformat()) == Day(day, day)


@given(st.dates(max_value=date(9998, 12, 31)))
def test_a_month_runs_from_its_first_to_its_last_day(day: date) -> None:
    month = Day.parse(day.isoformat()[:7])
    assert (month.earliest.day, (month.latest + timedelta(days=1)).day, month.latest.month) == (1, 1, day.month)


@given(st.integers(1, 9999))
def test_a_year_runs_from_january_to_december(year: int) -> None:
    assert Day.parse(f"{year:04}") == Day(date(year, 1, 1), date(year, 12, 31))


@given(st.text(max_size=12) | st.from_regex(r"[0-9]{1,5}(-[0-9]{1,3}){0,3}", fullmatch=True))
def test_any_other_text_is_no_date(text: str) -> None:
    try:
        day = Day.parse(text)
    except ValueError:
        return
    assert text in (f"{day.earliest:%Y}".zfill(4), day.earliest.isoformat()[:7], day.earliest.isoformat())


@pytest.mark.parametrize(
    "text", ["2020-00", "2020-05-00", "2020-00-05", "2021-02-29", "20", "1_000", " 2020", "٢٠٢٠", "2020-1", ""]
)
def test_a_date_that_is_no_day_of_the_calendar_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Day.parse(text)


def test_days_are_ordered_by_when_they_begin() -> None:
    assert Day.parse("2016-06-17") < Day.parse("2016-07") < Day.parse("2017")


@pytest.mark.parametrize("cell", ["E08000025", "N09000003", "S12000036", "W06000015", "K02000001", "TLG", "TLG3", "TLG31"])
def test_area_codes_are_known_by_their_form(cell: str) -> None:
    assert bundled.code(cell) == cell


@pytest.mark.parametrize("check", [bundled.number, bundled.count, bundled.share])
def test_an_empty_number_is_missing_and_not_zero(check: Callable[[str], float]) -> None:
    assert math.isnan(check(""))


def test_an_empty_date_is_unknown() -> None:
    assert bundled.day("") is None


def test_a_share_of_one_is_a_whole() -> None:
    assert bundled.share("1") == 1


def test_a_word_of_the_list_is_taken() -> None:
    assert bundled.one_of("high", "low")("low") == "low"


@pytest.mark.parametrize(
    ("check", "cell", "wanted"),
    [
        (bundled.code, "Birmingham", "an area code"),
        (bundled.code, "", "an area code"),
        (bundled.code, "E0800002", "an area code"),
        (bundled.named, "", "some text"),
        (bundled.number, "inf", "a finite number"),
        (bundled.number, "nan", "a finite number"),
        (bundled.number, "many", "could not convert"),
        (bundled.count, "-1", "a count of zero or more"),
        (bundled.share, "0", "a share above 0"),
        (bundled.share, "1.01", "a share above 0"),
        (bundled.day, "spring 2016", "a date such as"),
        (bundled.one_of("high", "low"), "medium", "one of high, low"),
    ],
)
def test_a_cell_that_does_not_fit_its_column_says_what_it_should_be(check: bundled.Check, cell: str, wanted: str) -> None:
    with pytest.raises(ValueError, check=lambda problem: wanted in say(problem.args[0])):
        check(cell)


def table(folder: Path, content: str | bytes) -> Path:
    path = folder / "facts.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_rows_are_read_with_their_types(tmp_path: Path) -> None:
    rows = bundled.read_rows(table(tmp_path, "code,name,people\n E08000025 ,Birmingham,12\n"), COLUMNS)
    assert rows == [{"code": "E08000025", "people": 12.0}]


def test_a_wrong_cell_is_named_by_file_line_and_column(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says(r"facts\.csv, line 3, column people: “-1” is not a count of zero or more")):
        bundled.read_rows(table(tmp_path, "code,people\nE08000025,1\nE08000026,-1\n"), COLUMNS)


def test_a_row_cut_off_is_named_by_its_line(tmp_path: Path) -> None:
    columns = {"code": bundled.code, "name": bundled.named}
    with pytest.raises(ReadError, check=says(r"line 2, column name")):
        bundled.read_rows(table(tmp_path, "code,name\nE08000025"), columns)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("has no column people")):
        bundled.read_rows(table(tmp_path, "code\nE08000025\n"), COLUMNS)


def test_an_empty_table_lacks_its_columns(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says("has no column code and people")):
        bundled.read_rows(table(tmp_path, ""), COLUMNS)


@pytest.mark.parametrize("content", [b"code,people\n\xff\xfe,1\n", b'code,people\n"' + b"a" * 140_000 + b'",1\n'])
def test_a_damaged_table_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ReadError, check=says(r"The bundled table facts\.csv could not be read")):
        bundled.read_rows(table(tmp_path, content), COLUMNS)


def test_a_missing_table_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ReadError, check=says(r"The bundled table facts\.csv could not be read")):
        bundled.read_rows(tmp_path / "facts.csv", COLUMNS)
