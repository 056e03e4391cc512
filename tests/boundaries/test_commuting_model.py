"""The steps of the commuting estimate on cases small enough to check by hand."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from boundaries.recipe import calibrate_commuting, commuting
from boundaries.recipe.barriers import BARRIERS, Barrier, detours
from boundaries.recipe.commuting import ZONES_EACH, Deterrence, Zones
from boundaries.recipe.irish_towns import IRISH_TOWNS

FloatArray = npt.NDArray[np.float64]

whole_tables = arrays.arrays(np.int64, st.tuples(st.integers(1, 8), st.integers(1, 8)), elements=st.integers(0, 900))


def three_districts_in_a_line() -> Zones:
    count = 3 * ZONES_EACH
    along = np.repeat([0.0, 20.0, 60.0], ZONES_EACH) + np.tile(np.linspace(-3, 3, ZONES_EACH), 3)
    return Zones(
        ["E1", "E2", "E3"],
        np.column_stack([along, np.full(count, -900.0)]),
        np.full(count, 0.5),
        np.full(count, 1 / ZONES_EACH),
        np.ones(count),
    )


def three_totals() -> pd.DataFrame:
    totals = {"residents": [900.0, 500.0, 300.0], "jobs": [1000.0, 450.0, 250.0], "stay": [700.0, 250.0, 200.0]}
    return pd.DataFrame(totals, index=["E1", "E2", "E3"])


def test_fitting_margins_gives_both_totals() -> None:
    rows, columns = np.array([10.0, 20.0, 30.0]), np.array([25.0, 25.0, 10.0])
    seed = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 1.0]])
    fitted = commuting.fit_margins(seed, rows, columns)
    assert fitted.sum(axis=1) == pytest.approx(rows)
    assert fitted.sum(axis=0) == pytest.approx(columns)


def test_fitting_margins_keeps_the_odds_ratio_of_the_seed() -> None:
    seed = np.array([[1.0, 1.0], [1.0, 3.0]])
    fitted = commuting.fit_margins(seed, np.array([4.0, 6.0]), np.array([3.0, 7.0]))
    assert fitted[0, 0] * fitted[1, 1] / (fitted[0, 1] * fitted[1, 0]) == pytest.approx(3.0)


def test_fitting_margins_keeps_zeros() -> None:
    fitted = commuting.fit_margins(np.array([[0.0, 1.0], [1.0, 1.0]]), np.array([2.0, 3.0]), np.array([1.0, 4.0]))
    assert fitted[0, 0] == 0


@given(whole=whole_tables, seed=st.integers(0, 2**32 - 1))
def test_rounding_keeps_row_totals_and_moves_no_flow_by_one(whole: npt.NDArray[np.int64], seed: int) -> None:
    totals = whole.sum(axis=1)
    share = np.random.default_rng(seed).dirichlet(np.ones(whole.shape[1]), size=len(totals))
    flows = share * totals[:, None]
    rounded = commuting.round_to_people(flows)
    assert rounded.sum(axis=1).tolist() == totals.tolist()
    assert (np.abs(rounded - flows) < 1 + 1e-5).all()
    assert (rounded >= 0).all()


@given(whole=whole_tables)
def test_rounding_leaves_whole_numbers_alone(whole: npt.NDArray[np.int64]) -> None:
    assert commuting.round_to_people(whole.astype(float)).tolist() == whole.tolist()


def test_rounding_keeps_column_totals_nearly() -> None:
    generator = np.random.default_rng(1)
    flows = generator.dirichlet(np.full(200, 0.2), size=200) * generator.integers(50, 5000, size=(200, 1))
    rounded = commuting.round_to_people(flows)
    assert np.abs(rounded.sum(axis=0) - flows.sum(axis=0)).max() < 5


def test_an_estimate_meets_residents_jobs_and_live_and_work_here() -> None:
    totals = three_totals()
    flows = commuting.estimate(three_districts_in_a_line(), totals)
    assert flows.sum(axis=1) == pytest.approx(totals["residents"].to_numpy())
    assert flows.sum(axis=0) == pytest.approx(totals["jobs"].to_numpy())
    assert flows.diagonal() == pytest.approx(totals["stay"].to_numpy())
    assert (flows >= 0).all()


def test_fewer_people_go_where_distance_counts_more() -> None:
    zones = three_districts_in_a_line()
    distance, _ = commuting.travel_distance(zones)
    near, far = (commuting.deterrence_between(zones, Deterrence(beta=beta), distance)[0, ZONES_EACH] for beta in (2.0, 4.0))
    assert far < near < 1


def test_balanced_jobs_equal_residents_and_stay_is_untouched() -> None:
    totals = three_totals().assign(jobs=[1100.0, 450.0, 250.0])
    balanced = commuting.balanced(totals)
    assert balanced["jobs"].sum() == pytest.approx(totals["residents"].sum())
    assert balanced["stay"].tolist() == totals["stay"].tolist()


def test_a_live_and_work_here_beyond_the_jobs_is_cut(caplog: pytest.LogCaptureFixture) -> None:
    balanced = commuting.balanced(three_totals().assign(stay=[700.0, 470.0, 200.0]))
    assert balanced.loc["E2", "stay"] == 450
    assert "E2" in caplog.text


def test_the_published_totals_are_consistent() -> None:
    totals = commuting.read_totals()
    assert (totals["stay"] <= totals[["residents", "jobs"]].min(axis=1)).all()
    assert totals["jobs"].sum() == pytest.approx(totals["residents"].sum())


def test_halving_makes_groups_of_equal_size() -> None:
    position = np.random.default_rng(2).normal(size=(163, 2))
    groups = commuting.halve(position, 4)
    assert {len(group) for group in groups} == {10, 11}
    assert sorted(np.concatenate(groups).tolist()) == list(range(163))


def test_places_on_one_side_of_a_bend_are_not_apart() -> None:
    bend = Barrier(((0, 0), (4, 6), (8, 0)), ((8, 0),))
    apart, _ = detours(bend, np.array([[0.0, 3.0], [8.0, 3.0], [4.0, 1.0]]))
    assert not apart[0, 1]
    assert apart[0, 2]
    assert apart[2, 1]


def test_going_around_the_humber_is_longer_than_the_straight_line() -> None:
    hull, grimsby = (509.0, 429.0), (527.0, 409.0)
    apart, detour = detours(BARRIERS["Humber"], np.array([hull, grimsby]))
    assert apart[0, 1]
    assert 5 < detour[0, 1] < 20


@pytest.mark.parametrize("name", sorted(BARRIERS))
def test_every_crossing_lies_near_its_barrier(name: str) -> None:
    line, crossings = (np.array(points) for points in (BARRIERS[name].line, BARRIERS[name].crossings))
    steps = np.linspace(0, 1, 50)[:, None, None]
    along: FloatArray = (line[:-1] + steps * (line[1:] - line[:-1])).reshape(-1, 2)
    gaps = np.hypot(*(along[:, None] - crossings).transpose(2, 0, 1)).min(axis=0)
    assert gaps.max() < 1.5


def test_northern_ireland_is_placed_by_its_towns_and_not_by_postcodes(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(3)
    points = pd.DataFrame(generator.integers(0, 20_000, size=(100, 2)), columns=["easting", "northing"])
    monkeypatch.setattr(commuting, "read_postcodes", lambda: points.assign(lad25_code="E06000001"))
    zones = commuting.read_zones()
    assert zones.codes == ["E06000001", *sorted(IRISH_TOWNS)]
    assert len(zones) == 12 * ZONES_EACH
    assert zones.homes.reshape(-1, ZONES_EACH).sum(axis=1) == pytest.approx(1.0)
    east, north = zones.position[ZONES_EACH:].T
    assert ((east > -30) & (east < 200) & (north > 440) & (north < 620)).all()


def test_the_irish_sea_carries_what_the_totals_allow() -> None:
    irish = np.array([False, False, True, True])
    leaving, coming = np.array([9000.0, 9000.0, 3000.0, 3000.0]), np.array([9500.0, 9500.0, 2500.0, 2500.0])
    scaled = commuting.fit_irish_sea(np.ones((4, 4)) - np.eye(4), irish, leaving, coming)
    assert scaled[np.ix_(~irish, irish)].sum() == pytest.approx(commuting.WESTWARD_PEOPLE)
    assert scaled[np.ix_(irish, ~irish)].sum() == pytest.approx(commuting.WESTWARD_PEOPLE + 1000)
    assert scaled[irish].sum() == pytest.approx(leaving[irish].sum())


def test_the_same_flows_give_the_same_bytes(tmp_path: Path) -> None:
    table = commuting.as_table(np.array([[3, 0], [1, 2]]), ["E1", "E2"])
    for name in ("first", "second"):
        commuting.write_flows(table, tmp_path / name)
    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()
    assert table["people"].tolist() == [3, 1, 2]


def test_accuracy_survives_only_with_the_flows_it_was_measured_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commuting, "ABOUT_FILE", tmp_path / "about.json")
    commuting.ABOUT_FILE.write_text(json.dumps({"sha256": "one", "accuracy": {"measured": 1}}), "utf-8")
    commuting.write_about({"sha256": "one", "label": "estimated"})
    assert "accuracy" in json.loads(commuting.ABOUT_FILE.read_text("utf-8"))
    commuting.write_about({"sha256": "two", "label": "estimated"})
    assert "accuracy" not in json.loads(commuting.ABOUT_FILE.read_text("utf-8"))


def test_a_census_file_is_read_by_indicator_and_with_today_s_codes(tmp_path: Path) -> None:
    rows = [
        ("E08000016", "E06000001", "3", 7), ("E06000001", "E06000001", "3", 5), ("E06000001", "E06000001", "1", 90),
        ("E06000001", "S12000036", "3", 2), ("E06000001", "-8", "-8", 400), ("W06000015", "999999999", "2", 3),
    ]  # fmt: skip
    header = "home,home label,work,work label,indicator,indicator label,Count"
    lines = [header, *(f"{home},a,{work},b,{kind},c,{people}" for home, work, kind, people in rows)]
    (tmp_path / "census.csv").write_text("\n".join(lines), "utf-8")
    census = calibrate_commuting.read_census(tmp_path / "census.csv")
    assert census.shape == (318, 318)
    assert census.to_numpy().sum() == 12
    assert census.loc["E08000038", "E06000001"] == 7
