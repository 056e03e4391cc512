"""Flows that lack pairs, or whose people stand beside other pairs: what contradicts is said, and no single cause is guessed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.flow_preview import JoinPreview
from explorer.words import say

Pairs = pd.DataFrame


@pytest.fixture(scope="module")
def matrix(catalogue: Catalogue) -> pd.DataFrame:
    """The bundled estimate between the districts of three regions, with some chance in it."""
    codes = list(catalogue.districts.in_regions(("TLF", "TLG", "TLK")))
    known = catalogue.estimate.matrix.loc[codes, codes].sort_index().sort_index(axis="columns")
    return (known * np.random.default_rng(3).lognormal(0, 0.1, known.shape)).round()


@pytest.fixture(scope="module")
def pairs(matrix: pd.DataFrame) -> Pairs:
    table = matrix.rename_axis(index="residence").reset_index().melt("residence", var_name="workplace", value_name="people")
    return table[table["people"] >= 10].sort_values(["residence", "workplace"], ignore_index=True)


def preview(catalogue: Catalogue, table: pd.DataFrame, path: Path) -> JoinPreview:
    table.to_csv(path / "flows.csv", index=False)
    return catalogue.files.preview_flows(path / "flows.csv")


def doubts(found: JoinPreview) -> list[str]:
    return [f"{doubt.kind}: {say(doubt.sentence)}" for doubt in found.doubts]


def as_table(matrix: pd.DataFrame) -> pd.DataFrame:
    return matrix.rename_axis(index="usual residence", columns=None).reset_index()


def test_flows_as_they_are_known_are_not_doubted(
    catalogue: Catalogue, matrix: pd.DataFrame, pairs: Pairs, tmp_path: Path
) -> None:
    assert doubts(preview(catalogue, pairs, tmp_path)) == []
    assert doubts(preview(catalogue, as_table(matrix), tmp_path)) == []


def test_a_block_of_a_matrix_that_is_lost_is_named_pair_by_pair(
    catalogue: Catalogue, matrix: pd.DataFrame, tmp_path: Path
) -> None:
    lost = matrix.copy()
    lost.iloc[20:40, 20:40] = 0
    found = preview(catalogue, as_table(lost), tmp_path)
    (said,) = doubts(found)
    assert said.startswith("lost: flows.csv lacks people of ")
    largest = 20 + int(np.diag(matrix)[20:40].argmax())
    name = catalogue.districts.name(str(matrix.index[largest]))
    assert f"from {name} to {name} 0, known " in said
    assert "other districts" not in said
    assert not found.can_be_used


def test_rows_lost_from_a_list_of_pairs_are_named(catalogue: Catalogue, pairs: Pairs, tmp_path: Path) -> None:
    some = sorted(set(pairs["residence"]))[30:42]
    own = (pairs["residence"] == pairs["workplace"]) & pairs["residence"].isin(some)
    (said,) = doubts(preview(catalogue, pairs[~own], tmp_path))
    assert said.startswith("lost: flows.csv lacks people of ")


@pytest.mark.parametrize(("by", "where"), [(1, "above"), (-1, "below")])
def test_a_column_of_people_moved_by_a_row_is_said_to_fit_the_next_pair(
    catalogue: Catalogue, pairs: Pairs, tmp_path: Path, by: int, where: str
) -> None:
    moved = pairs.assign(people=np.roll(pairs["people"], by))
    expected = f"misplaced: Many people stand beside the wrong pair: in order of the codes, they fit the one a row {where}."
    assert doubts(preview(catalogue, moved, tmp_path)) == [expected]


@pytest.mark.parametrize(("end", "said"), [("index", "Most residences seem"), ("columns", "Most workplaces seem")])
def test_headings_of_a_matrix_moved_by_one_are_said_to_fit_the_next_district(
    catalogue: Catalogue, matrix: pd.DataFrame, tmp_path: Path, end: str, said: str
) -> None:
    moved = matrix.copy()
    setattr(moved, end, np.roll(getattr(matrix, end), 1))
    expected = f"misplaced: {said} to have the people of the district after them, in order of the codes."
    assert doubts(preview(catalogue, as_table(moved), tmp_path)) == [expected]


@pytest.mark.parametrize("column", ["people", "workplace"])
def test_a_column_in_disorder_is_told_by_its_pairs_and_by_no_codes(
    catalogue: Catalogue, pairs: Pairs, tmp_path: Path, column: str
) -> None:
    mixed = pairs.assign(**{column: np.random.default_rng(5).permutation(pairs[column])})
    found = preview(catalogue, mixed, tmp_path)
    (said,) = doubts(found)
    assert said.startswith("misplaced: Far more people commute between ")
    assert "or one column was sorted or moved without the others" in say(found.doubts[0].remedy)


def test_residences_moved_by_a_row_are_told_by_the_pairs_that_became_wrong(
    catalogue: Catalogue, pairs: Pairs, tmp_path: Path
) -> None:
    (said,) = doubts(preview(catalogue, pairs.assign(residence=np.roll(pairs["residence"], 1)), tmp_path))
    assert said.startswith("misplaced: Far more people commute between ")
