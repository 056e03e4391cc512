"""The bundled estimate keeps the published totals, and says of itself what is true."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from boundaries.recipe import calibrate_commuting, commuting
from boundaries.recipe.lookups import read_lookup

REPOSITORY = Path(__file__).resolve().parents[2]
SHARED_DATA = Path(os.environ.get("SUBREGION_TEST_DATA", REPOSITORY.parent / "shared" / "data"))
CENSUS_FILE = SHARED_DATA / "flows" / "ODWP01EW_LTLA.csv.gz"

# People: what whole numbers in 361 rows can miss a column by. Share: the scaling of jobs to residents.
JOBS_TOLERANCE_PEOPLE = 40
JOBS_TOLERANCE_SHARE = 0.0005


@pytest.fixture(scope="module")
def flows() -> pd.DataFrame:
    return pd.read_csv(commuting.FLOWS_FILE)


@pytest.fixture(scope="module")
def totals() -> pd.DataFrame:
    return pd.read_csv(commuting.TOTALS_FILE, index_col="lad25_code").sort_index()


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    described: dict[str, Any] = json.loads(commuting.ABOUT_FILE.read_text("utf-8"))
    return described


@pytest.fixture(scope="module")
def census() -> pd.DataFrame:
    if not CENSUS_FILE.exists():
        pytest.skip(f"needs the census table {CENSUS_FILE.name}; set SUBREGION_TEST_DATA to the folder of test data")
    return calibrate_commuting.read_census(CENSUS_FILE)


def test_every_district_is_there_as_residence_and_as_workplace(flows: pd.DataFrame) -> None:
    codes = set(read_lookup()["lad25_code"])
    assert len(codes) == 361
    assert set(flows["residence"]) == codes
    assert set(flows["workplace"]) == codes


def test_the_residents_of_every_district_are_exact(flows: pd.DataFrame, totals: pd.DataFrame) -> None:
    residents = flows.groupby("residence")["people"].sum()
    assert residents.tolist() == totals["employed_residents_fixed_workplace"].tolist()


def test_the_jobs_of_every_district_are_nearly_exact(flows: pd.DataFrame, totals: pd.DataFrame) -> None:
    published = totals["jobs_fixed_workplace"]
    error = (flows.groupby("workplace")["people"].sum() - published).abs()
    assert (error <= JOBS_TOLERANCE_PEOPLE).all()
    assert (error <= 2 + JOBS_TOLERANCE_SHARE * published).all()


def test_those_who_live_and_work_in_a_district_are_as_published(flows: pd.DataFrame, totals: pd.DataFrame) -> None:
    diagonal = flows[flows["residence"] == flows["workplace"]].set_index("residence")["people"]
    assert diagonal.tolist() == totals["live_and_work_here"].tolist()


def test_the_rows_are_sorted_and_hold_positive_whole_numbers(flows: pd.DataFrame) -> None:
    assert list(flows.columns) == ["residence", "workplace", "people"]
    assert flows["people"].dtype == "int64"
    assert (flows["people"] > 0).all()
    keys = flows[["residence", "workplace"]]
    assert not keys.duplicated().any()
    assert keys.equals(keys.sort_values(["residence", "workplace"]))


def test_few_people_cross_the_irish_sea(flows: pd.DataFrame) -> None:
    irish = flows[["residence", "workplace"]].apply(lambda codes: codes.str.startswith("N"))
    assert flows.loc[irish["residence"] != irish["workplace"], "people"].sum() < 6_000


def test_the_file_carries_no_time_stamp_and_stays_small() -> None:
    packed = commuting.FLOWS_FILE.read_bytes()
    assert packed[4:8] == bytes(4)
    assert len(packed) < 400_000


def test_the_description_belongs_to_these_flows(described: dict[str, Any]) -> None:
    text = gzip.decompress(commuting.FLOWS_FILE.read_bytes())
    assert described["sha256"] == hashlib.sha256(text).hexdigest()
    assert described["label"] == "estimated"
    assert described["base"] == "fixed workplace"
    assert {"statement", "vintage", "method", "constants", "accuracy", "cross_validation"} <= set(described)


def test_the_description_states_the_constants_of_the_code(described: dict[str, Any]) -> None:
    stated = described["constants"]
    for name, value in vars(commuting.DETERRENCE).items():
        assert stated[name] == value


def test_cross_validation_loses_little(described: dict[str, Any]) -> None:
    folds = [fold for folds in described["cross_validation"].values() if isinstance(folds, list) for fold in folds]
    assert len(folds) == 4
    for fold in folds:
        assert fold["on_held_out"] > fold["bundled_constants_on_held_out"] - 0.005


def test_the_census_file_is_read_as_published(census: pd.DataFrame) -> None:
    members = calibrate_commuting.live_groups("combined_authority")["ca-west-midlands"]
    assert len(members) == 7
    supply, demand = calibrate_commuting.containment(census, members)
    assert (round(supply, 4), round(demand, 4)) == (0.8335, 0.8409)


def test_the_common_part_of_commuters_is_at_least_093(census: pd.DataFrame) -> None:
    estimate = calibrate_commuting.read_estimate()
    assert calibrate_commuting.common_part(estimate.to_numpy(), census.to_numpy()) >= 0.93


def test_supply_containment_of_combined_authorities_is_off_by_at_most_16_points_on_average(
    census: pd.DataFrame,
) -> None:
    estimate = calibrate_commuting.read_estimate()
    compared = calibrate_commuting.containment_accuracy(estimate, census, "combined_authority")
    assert compared["supply"]["mean_absolute_error_points"] <= 1.6


def test_the_stated_accuracy_is_what_is_measured(census: pd.DataFrame, described: dict[str, Any]) -> None:
    measured = calibrate_commuting.accuracy(calibrate_commuting.read_estimate(), census)
    stated = dict(described["accuracy"])
    # Which districts border on each other can change a little when the boundaries are rebuilt.
    assert measured.pop("share_into_neighbours") == pytest.approx(stated.pop("share_into_neighbours"), abs=0.05)
    assert measured == stated
