from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer import flow
from explorer.catalogue import Catalogue
from explorer.errors import WriteError
from explorer.exports.tables.area_table import area_table, columns
from explorer.exports.tables.frame_rows import arranged, as_tsv, headings, save_csv, written
from explorer.exports.tables.selection_words import selection_words
from explorer.flags.findings import Findings
from explorer.project import Project
from tests.support import says


@pytest.fixture(scope="module")
def findings(catalogue: Catalogue) -> Findings:
    return flow.run(Project(), catalogue)


@pytest.fixture(scope="module")
def table(findings: Findings, catalogue: Catalogue) -> pd.DataFrame:
    return area_table(findings, catalogue.population)


def test_every_district_is_in_the_table_with_its_code(table: pd.DataFrame, findings: Findings, catalogue: Catalogue) -> None:
    assert table["code"].tolist() == list(catalogue.districts.codes)
    assert list(table.columns) == [column.key for column in columns(findings)]


def test_a_row_tells_region_role_functional_area_and_value(table: pd.DataFrame) -> None:
    row = table.loc[["E08000027"]].to_dict("records")[0]
    assert (row["name"], row["region"], row["role"]) == ("Dudley", "West Midlands (England)", "Constituent member")
    assert row["functional_area"] == "Dudley"
    assert row["lower95"] < row["value"] < row["upper95"]


def test_a_missing_value_is_an_empty_cell_and_never_zero(table: pd.DataFrame, findings: Findings, tmp_path: Path) -> None:
    save_csv(table, headings(columns(findings)), tmp_path / "districts.csv")
    saved = pd.read_csv(tmp_path / "districts.csv", encoding="utf-8-sig", keep_default_na=False, dtype=str)
    missing = saved.loc[table["value"].isna().to_numpy(), "Employment rate, 16 to 64 (%)"]
    assert len(missing)
    assert set(missing) == {""}


@pytest.mark.parametrize("ascending", [True, False])
def test_rows_without_a_value_come_last_whichever_way_they_are_sorted(
    table: pd.DataFrame, findings: Findings, ascending: bool
) -> None:
    values = table["value"].to_numpy()[arranged(table, columns(findings), "value", ascending=ascending)]
    known = values[np.isfinite(values)]
    assert np.isfinite(values[: len(known)]).all()
    assert (np.diff(known) >= 0 if ascending else np.diff(known) <= 0).all()


def test_the_filter_wants_every_word_in_any_column(table: pd.DataFrame, findings: Findings) -> None:
    assert table.index[arranged(table, columns(findings), containing="constituent DUDLEY")].tolist() == ["E08000027", "E08000028"]
    assert arranged(table, columns(findings), containing="no such place") == []


def test_ten_thousand_areas_are_filtered_and_sorted(table: pd.DataFrame, findings: Findings) -> None:
    many = pd.concat([table.assign(code=table["code"] + f"-{copy}") for copy in range(28)], ignore_index=True)
    found = arranged(many, columns(findings), "value", containing="constituent dudley")
    assert len(found) == 2 * 28


def test_only_some_areas_can_be_shown_in_order_of_their_names(table: pd.DataFrame, findings: Findings) -> None:
    assert table.index[arranged(table, columns(findings), "name", among={"E08000030", "E08000025"})].tolist() == [
        "E08000025",
        "E08000030",
    ]


def test_an_empty_table_is_arranged_without_a_fuss(table: pd.DataFrame, findings: Findings) -> None:
    assert arranged(table.iloc[:0], columns(findings), "name", containing="x") == []


def test_the_copy_has_headings_with_the_unit(table: pd.DataFrame, findings: Findings) -> None:
    head, row = as_tsv(table.loc[["E08000027"]], headings(columns(findings))).split("\n")
    assert head.split("\t")[:3] == ["Code", "Name", "Employment rate, 16 to 64 (%)"]
    assert row.split("\t")[:2] == ["E08000027", "Dudley"]


def test_numbers_of_a_column_are_written_alike(table: pd.DataFrame, findings: Findings) -> None:
    fractions = {row[2].partition(".")[2] for row in written(table, columns(findings)) if row[2] != "–"}
    assert set(map(len, fractions)) == {1}


def test_a_file_that_cannot_be_written_is_told(table: pd.DataFrame, findings: Findings, tmp_path: Path) -> None:
    with pytest.raises(WriteError, check=says("cannot be written")):
        save_csv(table, headings(columns(findings)), tmp_path / "nowhere" / "districts.csv")


def test_a_selection_is_told_with_its_people_and_its_range(findings: Findings, catalogue: Catalogue) -> None:
    told = selection_words(findings, catalogue.population, ["E08000027", "E08000030"])
    people = catalogue.population[["E08000027", "E08000030"]].sum()
    assert told == f"2 districts selected · {people:,.0f} residents · Employment rate, 16 to 64: 73.5% to 79.7%"


def test_a_selection_says_how_many_are_without_a_value(findings: Findings, catalogue: Catalogue) -> None:
    assert "(1 without)" in selection_words(findings, catalogue.population, [findings.layer.missing[0], "E08000027"])
    assert selection_words(findings, catalogue.population, findings.layer.missing[:1]).endswith("no data")
