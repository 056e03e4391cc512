"""Tables as their publishers give them, each with what must be found in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.tables.own_tables import OwnTable
from explorer.readers.tables.table_choices import TableChoices
from explorer.words import say


@dataclass(frozen=True)
class Expected:
    """What a report must say of a published table."""

    file: str
    header_row: int
    key_column: str
    matched: int
    level: str = "district"
    sheet: str = ""
    periods: int = 0
    values: int = 1
    intervals: int = 0
    suppressed: tuple[tuple[str, int], ...] = ()
    unmatched: int = 0
    converted: int = 0
    problems: int = 0


_SUBREGIONAL = [
    Expected("indicators/ons/itlproductivity.xlsx", 5, "ITL code", 167, "itl3", sheet, periods, periods, problems=1)
    for sheet, periods in [
        *((f"A{number}", 18) for number in range(1, 6)),
        *((f"B{number}", 20) for number in range(1, 6)),
        ("Productivity Hours", 18),
        ("Productivity Jobs", 20),
    ]
]
_ELS, _NOMIS, _LOOKUPS = "indicators/els/", "indicators/nomis/", "lookups/"
_ALL = [
    Expected(_ELS + "aged-16-to-64-years-level-3-or-above-qualifications.csv", 1, "AREACD", 376, periods=18, intervals=2,
             suppressed=(("x", 26),), converted=19, problems=1),
    Expected(_ELS + "aged-16-years-and-over-modelled-unemployment.csv", 1, "AREACD", 374, periods=20, intervals=2,
             suppressed=(("x", 360),), converted=19, problems=1),
    Expected(_ELS + "claimant-count.csv", 1, "AREACD", 388, periods=24, intervals=2, suppressed=(("x", 132),), converted=2),
    Expected(_ELS + "employment-rate.csv", 1, "areacd", 376, periods=20, intervals=2, suppressed=(("x", 124),), converted=29,
             problems=1),
    Expected(_ELS + "gross-median-weekly-pay.csv", 1, "AREACD", 377, periods=22, intervals=2, suppressed=(("x", 44),),
             converted=2),
    Expected(_ELS + "gross-value-added-per-hour-worked.csv", 1, "AREACD", 374, periods=19, intervals=2, converted=2),
    Expected(_NOMIS + "T09a_new_nomis_export_18Jan2023.xlsx", 8, "Area", 388, periods=5, values=25, intervals=25,
             suppressed=(("!", 9840), ("*", 16625), ("-", 125), ("~", 500)), converted=108, problems=1),
    Expected(_NOMIS + "nomis_2019_07_23_101831_census2011.xlsx", 7,
             "local authority: district / unitary (prior to April 2015)", 361, periods=1, values=16, converted=67, problems=1),
    Expected(_NOMIS + "nomis_2022_05_19_113110_BRES_LEP_nuts3.xlsx", 8, "Area", 150, "itl3", periods=6, values=39,
             suppressed=(("*", 138),), problems=1),
    Expected(_NOMIS + "nomis_2022_06_08_111841_APS_T01_LEP_only.xlsx", 7, "Area", 39, "lep", periods=5, values=7, intervals=7,
             suppressed=(("*", 1),), problems=1),
    Expected(_NOMIS + "nomis_2022_10_17_210002_APS_T01_7_wide_dates.xlsx", 7, "Area", 389, sheet="Data", periods=5, values=5,
             intervals=5, suppressed=(("*", 4), ("-", 5)), converted=17),
    Expected(_NOMIS + "nomis_2022_10_17_210002_APS_T01_7_wide_dates.xlsx", 1, "Area", 389, sheet="Sheet1", periods=1, values=3,
             suppressed=(("!", 13), ("#value!", 15), ("-", 2), ("~", 1)), converted=44, problems=4),
    Expected("indicators/ons/Table 17 Total resident population numbers persons.csv", 1, "ITL code", 168, "itl3", periods=24,
             values=24, problems=1),
    *_SUBREGIONAL,
    Expected(_LOOKUPS + "drkane/area_all_codes.csv", 1, "areacode", 387, values=0, problems=1),
    Expected(_LOOKUPS + "drkane/cauth_all_codes.csv", 1, "CAUTHCD", 10, "combined_authority", values=0, problems=2),
    Expected(_LOOKUPS + "drkane/la_all_codes.csv", 1, "LADCD", 361, values=0, problems=1),
    Expected(_LOOKUPS + "drkane/rgn_all_codes.csv", 1, "RGNCD", 9, "itl1", values=0, problems=2),
    Expected(_LOOKUPS + "drkane/utla_all_codes.csv", 1, "UTLACD", 197, values=0, problems=1),
    Expected(_LOOKUPS + "lad_changes_2016_2024.csv", 1, "oldcd", 36, values=0, problems=1),
    Expected(_LOOKUPS + "lookup_ltla23_cauth23.csv", 1, "ltla23_code", 53, values=0, problems=1),
    Expected(_LOOKUPS + "ruc21_ltla24.csv", 1, "ltla24_code", 318, values=0, problems=1),
    Expected(_LOOKUPS + "ttwa/LSOA01_LSOA11_LAD11_EW_LU.csv", 1, "LSOA01CD", 0, "lsoa", values=0, problems=2),
    Expected(_LOOKUPS + "ttwa/LSOA11_TTWA11_UK_LU.csv", 1, "LSOA11CD", 0, "lsoa", values=0, problems=2),
]  # fmt: skip


def _read(shared_data: Path, catalogue: Catalogue, expected: Expected) -> OwnTable:
    return catalogue.files.table(shared_data / expected.file, TableChoices(sheet=expected.sheet))


@pytest.mark.parametrize("expected", _ALL, ids=lambda e: f"{Path(e.file).stem[:30]}-{e.sheet}")
def test_a_published_table_is_found_as_a_person_would_find_it(
    expected: Expected, shared_data: Path, catalogue: Catalogue
) -> None:
    report = _read(shared_data, catalogue, expected).report
    found = Expected(
        expected.file, report.header_row, report.key_column, report.matched, report.level, expected.sheet, len(report.periods),
        len(report.value_columns), len(report.ci_columns), tuple((c, s.count) for c, s in report.suppressed.items()),
        len(report.unmatched), len(report.converted), len(report.problems),
    )  # fmt: skip
    assert found == expected


def test_every_published_table_stands_in_the_list(shared_data: Path) -> None:
    files = {
        str(path.relative_to(shared_data)) for room in ("indicators", "lookups") for path in (shared_data / room).rglob("*.*")
    }
    assert files == {expected.file for expected in _ALL}


def test_a_margin_of_nomis_becomes_an_interval(shared_data: Path, catalogue: Catalogue) -> None:
    table = catalogue.files.table(shared_data / _NOMIS / "nomis_2022_10_17_210002_APS_T01_7_wide_dates.xlsx")
    row = table.frame[(table.frame["code"] == "E06000005") & (table.frame["year"] == 2022)].iloc[0]
    assert (row["lower"], row["value"], row["upper"]) == (45500.0, 49800.0, 54100.0)


def test_suppressed_figures_are_missing_and_not_zero(shared_data: Path, catalogue: Catalogue) -> None:
    table = catalogue.files.table(shared_data / _NOMIS / "nomis_2022_10_17_210002_APS_T01_7_wide_dates.xlsx")
    scilly = table.frame[table.frame["code"] == "E06000053"]
    assert scilly["value"].isna().all()
    assert set(scilly["flag"]) == {"-"}


def test_counts_of_merged_districts_add_up(shared_data: Path, catalogue: Catalogue) -> None:
    table = catalogue.files.table(shared_data / _NOMIS / "nomis_2019_07_23_101831_census2011.xlsx")
    young = table.frame[table.frame["series"] == "Age 0 to 4"].set_index("code")["value"]
    # Allerdale 4,921, Carlisle 6,064 and Copeland 3,695 are Cumberland today.
    parts = {"Allerdale", "Carlisle", "Copeland"}
    assert table.frame.loc[table.frame["code"] == "E06000063", "key"].iloc[0] == " + ".join(sorted(parts))
    assert young["E06000063"] == pytest.approx(14680)


def test_figures_of_districts_whose_borders_moved_are_not_added_up(shared_data: Path, catalogue: Catalogue) -> None:
    table = catalogue.files.table(shared_data / _NOMIS / "nomis_2019_07_23_101831_census2011.xlsx")
    assert not table.frame["code"].str.startswith("N09").any()
    (problem,) = table.report.problems
    assert "figures are of 26 districts of Northern Ireland before April 2015, when borders moved" in say(problem.what)


def test_rates_of_merged_districts_come_from_numerators_and_denominators(shared_data: Path, catalogue: Catalogue) -> None:
    frame = catalogue.files.table(shared_data / _ELS / "employment-rate.csv").frame
    merged = frame[(frame["code"] == "E06000063") & (frame["period"] == "2019") & (frame["series"] == "Employment Rate")].iloc[0]
    assert merged["value"] == pytest.approx(100 * merged["numerator"] / merged["denominator"])
    assert "+" in merged["key"]


def test_titles_name_the_indicators_of_a_subregional_workbook(shared_data: Path, catalogue: Catalogue) -> None:
    table = catalogue.files.table(shared_data / "indicators/ons/itlproductivity.xlsx", TableChoices(sheet="A3"))
    (found,) = table.report.indicators
    assert "per hour worked" in found.series
    assert (found.unit, found.kind) == ("£", "ratio")


def test_the_first_sheet_with_areas_is_taken(shared_data: Path, catalogue: Catalogue) -> None:
    assert catalogue.files.table(shared_data / "indicators/ons/itlproductivity.xlsx").report.sheet == "A1"
