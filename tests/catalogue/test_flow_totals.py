"""Totals that a flows file gives itself: where they contradict its counts, they are named and wait for the user."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from explorer.catalogue import Catalogue
from explorer.catalogue.flow_preview import JoinPreview
from explorer.readers.flows import FlowReading, large
from explorer.words import say

Read = Callable[[pd.DataFrame], JoinPreview]
MATRIX = pd.DataFrame(
    [[500, 20, 30], [25, 400, 35], [10, 15, 300]],
    index=pd.Index(["a1", "b2", "c3"], name="residence"),
    columns=["a1", "b2", "c3"],
)


@pytest.fixture
def read(catalogue: Catalogue, tmp_path: Path) -> Read:
    def preview(table: pd.DataFrame) -> JoinPreview:
        table.to_csv(tmp_path / "flows.csv", index=False)
        return catalogue.files.preview_flows(tmp_path / "flows.csv")

    return preview


def with_totals(matrix: pd.DataFrame) -> pd.DataFrame:
    wide = matrix.assign(Total=matrix.sum(axis=1))
    wide.loc["Total"] = wide.sum()
    return wide.rename_axis("residence")


def as_pairs(matrix: pd.DataFrame) -> pd.DataFrame:
    return matrix.rename_axis("home").reset_index().melt("home", var_name="work", value_name="people")


@pytest.mark.parametrize("form", [lambda wide: wide.reset_index(), as_pairs], ids=["matrix", "pairs"])
def test_a_total_that_contradicts_its_counts_is_named_at_both_ends_and_waits(
    read: Read, form: Callable[[pd.DataFrame], pd.DataFrame]
) -> None:
    wide = with_totals(MATRIX)
    wide.loc["b2", "a1"] = 52
    found = read(form(wide))
    (doubt,) = found.doubts
    assert doubt.kind == "totals"
    assert say(doubt.sentence) == (
        "2 totals in flows.csv contradict its counts: of those who live in b2 the total is 460, the counts make 487, 27 more; "
        "of those who work in a1 the total is 535, the counts make 562, 27 more."
    )
    assert found.waits


@pytest.mark.parametrize("form", [lambda wide: wide.reset_index(), as_pairs], ids=["matrix", "pairs"])
def test_totals_that_agree_are_not_doubted(read: Read, form: Callable[[pd.DataFrame], pd.DataFrame]) -> None:
    assert read(form(with_totals(MATRIX))).doubts == ()


def test_a_grand_total_of_others_is_named(read: Read) -> None:
    wide = with_totals(MATRIX)
    wide.loc["Total", "Total"] = 1000
    (doubt,) = read(wide.reset_index()).doubts
    assert "of everyone the total is 1,000, the counts make 1,335, 335 more" in say(doubt.sentence)


def test_a_decision_of_the_user_makes_a_problem_of_it(catalogue: Catalogue, tmp_path: Path) -> None:
    wide = with_totals(MATRIX)
    wide.loc["b2", "Total"] = 999
    wide.reset_index().to_csv(tmp_path / "flows.csv", index=False)
    found = catalogue.files.preview_flows(tmp_path / "flows.csv", FlowReading(believed=True))
    assert not found.waits
    assert any("contradicts its counts" in say(problem) for problem in found.problems)


def test_the_total_of_a_row_that_was_lost_from_a_list_is_named(read: Read) -> None:
    pairs = as_pairs(with_totals(MATRIX))
    lost = pairs[~((pairs["home"] == "c3") & (pairs["work"] != "Total"))]
    (doubt,) = read(lost).doubts
    assert "of those who live in c3 the total is 325, the counts make 0, 325 fewer" in say(doubt.sentence)


def many(size: int = 30) -> pd.DataFrame:
    zones = [f"z{at:02}" for at in range(size)]
    people = np.random.default_rng(5).gamma(0.4, 120, (size, size))
    return pd.DataFrame(people, index=pd.Index(zones, name="residence"), columns=zones)


@pytest.mark.parametrize("step", [1, 5, 10])
def test_totals_of_counts_that_were_rounded_each_for_itself_are_no_contradiction(read: Read, step: int) -> None:
    found = read(((with_totals(many()) / step).round() * step).reset_index())
    assert found.doubts == ()
    assert any("as rounded counts do" in say(note) for note in found.reading.table.notes)


def test_one_count_that_is_wrong_is_found_where_all_other_totals_are_exact(read: Read) -> None:
    wide = with_totals(many().round())
    wide["z04"] = wide["z04"] + np.where(wide.index == "z03", 9.0, 0.0)
    (doubt,) = read(wide.reset_index()).doubts
    assert "2 totals in flows.csv" in say(doubt.sentence)


def test_totals_that_hold_what_is_held_back_are_explained(read: Read) -> None:
    matrix = many().round()
    wide = with_totals(matrix).astype(object).where(lambda cells: cells >= 10, "c")
    found = read(wide.reset_index())
    assert found.doubts == ()
    assert any("held back or blank" in say(note) for note in found.reading.table.notes)


def test_a_blank_cell_does_not_hold_back_thousands(read: Read) -> None:
    wide = with_totals(MATRIX).astype(object)
    wide.loc["a1", "a1"] = ""
    (doubt,) = read(wide.reset_index()).doubts
    assert "the total is 550, the counts make 50, 500 fewer" in say(doubt.sentence)


def test_totals_of_a_table_of_which_a_part_is_given_are_said_to_hold_more(read: Read) -> None:
    wide = with_totals(many().round()).drop(index="Total")
    found = read(wide[[*wide.columns[:12], "Total"]].reset_index())
    assert found.doubts == ()
    assert any("only given in part" in say(problem) for problem in found.problems)


def test_totals_of_a_fixed_workplace_are_held_against_these(read: Read) -> None:
    wide = MATRIX.assign(Total=MATRIX.sum(axis=1))
    wide["Work mainly at or from home"] = [100, 90, 80]
    found = read(wide.reset_index())
    assert found.doubts == ()
    assert any("fixed workplace only" in say(note) for note in found.reading.table.notes)


def test_a_large_list_is_held_against_its_totals_too(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LARGE", 0)
    pairs = as_pairs(with_totals(MATRIX))
    pairs.loc[(pairs["home"] == "a1") & (pairs["work"] == "Total"), "people"] = 700
    (doubt,) = read(pairs).doubts
    assert "of those who live in a1 the total is 700, the counts make 550, 150 fewer" in say(doubt.sentence)


def test_welsh_totals_and_totals_of_jobs_are_no_zones(read: Read) -> None:
    wide = with_totals(MATRIX).rename(columns={"Total": "Total jobs"}, index={"Total": "Cyfanswm"})
    found = read(wide.rename_axis("residence").reset_index())
    assert found.reading.zones == ("a1", "b2", "c3")
