from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.known import Known
from explorer.catalogue.tables.held_tables import NO_LICENCE
from explorer.layers import indicator_layer
from explorer.project import DEFAULT_INDICATOR, Project
from explorer.readers.tables.table_choices import IndicatorChoices, OwnTableFile, TableChoices
from explorer.words import say

FIGURES = "Code,Rate (%) 2019,Rate (%) 2021\nE08000027,1,2\nE08000030,3,\nE12000005,5,6\nE92000001,7,8\n"


@pytest.fixture
def own(tmp_path: Path) -> OwnTableFile:
    (tmp_path / "rates.csv").write_text(FIGURES)
    return OwnTableFile(tmp_path / "rates.csv")


def known_with(catalogue: Catalogue, *tables: OwnTableFile) -> tuple[Known, list[str]]:
    """What is known of a project with these tables, and the ids of their indicators."""
    known = Known.of(catalogue, Project(tables=tables))
    return known, list(known.own_indicators)


def test_an_own_indicator_is_shown_as_a_bundled_one_is(catalogue: Catalogue, own: OwnTableFile) -> None:
    known, (name,) = known_with(catalogue, own)
    layer = indicator_layer(known, name)
    assert (layer.year, layer.indicator.unit, layer.indicator.kind) == (2021, "%", "rate")
    assert layer.values["value"].dropna().to_dict() == {"E08000027": 2.0}
    assert layer.comparators["value"].to_dict() == {"TLG": 6.0, "E92000001": 8.0}
    assert set(layer.held) == {"2019", "2021"}
    assert layer.source.licence == NO_LICENCE


def test_bundled_indicators_stand_beside_own_ones(catalogue: Catalogue, own: OwnTableFile) -> None:
    known, (name,) = known_with(catalogue, own)
    assert set(known.indicators) - set(catalogue.indicators) == {name}
    assert indicator_layer(known, "employment_rate").shown.notna().any()


def test_other_choices_make_another_indicator(catalogue: Catalogue, own: OwnTableFile) -> None:
    _, (before,) = known_with(catalogue, own)
    edited = OwnTableFile(own.path, TableChoices(indicators=(IndicatorChoices("Rate (%)", title="Our rate", licence="OGL"),)))
    known, (after,) = known_with(catalogue, edited)
    assert before != after
    assert known.indicators[after].title == "Our rate"
    assert known.indicators[after].source("2021").licence == "OGL"


def test_a_break_that_a_person_names_is_known_to_the_trend(catalogue: Catalogue, own: OwnTableFile) -> None:
    edited = OwnTableFile(own.path, TableChoices(indicators=(IndicatorChoices("Rate (%)", breaks="new question in 2020"),)))
    known, (name,) = known_with(catalogue, edited)
    assert known.indicators[name].is_broken("2019", "2021")


def test_an_area_that_stands_twice_has_no_value(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "twice.csv").write_text("Code,2020\nE08000027,1\nE08000027,2\nE08000030,3\n")
    known, (name,) = known_with(catalogue, OwnTableFile(tmp_path / "twice.csv"))
    assert indicator_layer(known, name).values["value"].dropna().to_dict() == {"E08000030": 3.0}


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        ("2020 Q1,2020 Q2", ("2020 Q2", "2020 Q1")),
        ("2021/22,2022/23", ("2022/23", "2021/22")),
        ("2020-2022,2021-2023", ("2021-2023", "2020-2022")),
        ("Jan 2026,Feb 2026", ("2026-02", "2026-01")),
        ("2020,2021", ("2021", "2020")),
    ],
)
def test_periods_of_every_length_are_kept_apart(
    catalogue: Catalogue, tmp_path: Path, heads: str, periods: tuple[str, str]
) -> None:
    (tmp_path / "table.csv").write_text(f"Code,{heads}\nE08000027,1,2\nE08000030,3,4\n")
    known, (name,) = known_with(catalogue, OwnTableFile(tmp_path / "table.csv"))
    assert known.indicators[name].periods == periods
    assert indicator_layer(known, name).values["value"].dropna().tolist() == [2.0, 4.0]
    assert indicator_layer(known, name, periods[1]).values["value"].dropna().tolist() == [1.0, 3.0]


def test_a_year_that_was_chosen_before_periods_had_names_still_shows_its_figures(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("Code,2021/22,2022/23\nE08000027,1,2\nE08000030,3,4\n")
    known, (name,) = known_with(catalogue, OwnTableFile(tmp_path / "table.csv"))
    assert indicator_layer(known, name, "2022").period == "2021/22"
    assert indicator_layer(known, name, "1999").period == "2022/23"


def test_a_table_without_areas_that_can_be_drawn_is_named_in_the_words_of_its_report(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    (tmp_path / "wards.csv").write_text("Code,2020\nE05000001,1\nE05000002,3\n")
    (problem,) = catalogue.files.table(tmp_path / "wards.csv").report.problems
    known, indicators = known_with(catalogue, OwnTableFile(tmp_path / "wards.csv"))
    assert indicators == []
    assert [say(told) for told in known.problems(DEFAULT_INDICATOR)] == [f"wards.csv: {say(problem.what)}"]
    assert say(problem.what) == "None of its areas is of a level that can be drawn: ward."


@pytest.mark.parametrize(
    ("rows", "level"),
    [
        (["TLG31", "TLG32", "TLG"], "itl3"),
        (["TLG", "TLF", "UK"], "itl1"),
        (["E47000007", "E47000001", "E12000005"], "combined_authority"),
        (["E37000001", "E37000043"], "lep"),
        (["E10000028", "E10000031", "E08000025", "E06000015"], "utla"),
        (["E10000028", "E07000192", "E08000025"], "district"),
        (["E01000001", "E01000002"], "lsoa"),
        (["E30000174", "E30000018"], "ttwa"),
    ],
)
def test_the_level_of_a_table_is_told_by_its_areas(catalogue: Catalogue, tmp_path: Path, rows: list[str], level: str) -> None:
    lines = "\n".join(f"{code},{number}" for number, code in enumerate(rows, start=1))
    (tmp_path / "table.csv").write_text(f"Code,Visits 2021\n{lines}\n")
    known, (name,) = known_with(catalogue, OwnTableFile(tmp_path / "table.csv"))
    assert known.indicators[name].level == level
