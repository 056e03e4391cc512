import itertools
import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.analysis.agreement import (
    Agreement,
    agreement,
    cross,
    cut_areas,
    inhomogeneity,
    mapcurves,
    pair_shares,
    uncommon,
)


def division(areas: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"zone": [f"z{place}" for place in range(len(areas))], "area": areas})


def compared(first: list[str], second: list[str], weights: list[float] | None = None, beta: float = 1.0) -> Agreement:
    weight = None if weights is None else pd.Series(weights, index=[f"z{place}" for place in range(len(weights))])
    return agreement(cross(division(first), division(second), weight), beta)


NESTED = (["T", "T", "U", "U"], ["A", "B", "C", "D"])


def test_a_division_agrees_wholly_with_itself_under_other_names() -> None:
    found = compared(["T", "T", "U"], ["A", "A", "B"])
    assert (found.v_measure, found.adjusted_rand_index, found.variation_of_information, found.mapcurves_gof) == (1, 1, 0, 1)


def test_areas_nested_in_larger_ones_are_complete_but_not_homogeneous() -> None:
    found = compared(*NESTED)
    assert (found.homogeneity, found.completeness) == (1.0, 0.5)


def test_unrelated_divisions_share_no_information() -> None:
    found = compared(["T", "T", "U", "U"], ["A", "B", "A", "B"])
    assert (found.mutual_information, found.v_measure, found.variation_of_information) == (0, 0, 2)


def test_variation_of_information_is_the_same_both_ways() -> None:
    assert compared(*NESTED).variation_of_information == compared(NESTED[1], NESTED[0]).variation_of_information == 1


def test_homogeneity_one_way_is_completeness_the_other() -> None:
    one, other = compared(["T", "T", "U"], ["A", "B", "B"]), compared(["A", "B", "B"], ["T", "T", "U"])
    assert one.homogeneity == pytest.approx(other.completeness)


def test_a_larger_beta_draws_the_v_measure_towards_completeness() -> None:
    assert compared(*NESTED, beta=9).v_measure == pytest.approx(10 * 1 * 0.5 / (9 * 1 + 0.5))


def test_weights_count_people_in_place_of_zones() -> None:
    shares = pair_shares(cross(division(["T", "T"]), division(["A", "B"]), pd.Series({"z0": 30.0, "z1": 10.0})))
    assert shares["share_of_first"].tolist() == [0.75, 0.25]


def test_the_adjusted_rand_index_counts_zones_whatever_they_weigh() -> None:
    first, second = ["T", "T", "U", "U"], ["A", "A", "A", "B"]
    assert compared(first, second, [1, 5, 9, 2]).adjusted_rand_index == compared(first, second).adjusted_rand_index


def test_the_adjusted_rand_index_is_not_given_where_zones_are_split() -> None:
    split = pd.DataFrame({"zone": ["a", "a", "b"], "area": ["T", "U", "U"], "share": [0.5, 0.5, 1.0]})
    whole = pd.DataFrame({"zone": ["a", "b"], "area": ["A", "B"]})
    assert agreement(cross(split, whole)).adjusted_rand_index is None


def test_a_split_zone_brings_its_weight_to_each_area_by_share() -> None:
    split = pd.DataFrame({"zone": ["a", "a"], "area": ["T", "U"], "share": [0.25, 0.75]})
    overlaps = cross(split, pd.DataFrame({"zone": ["a"], "area": ["A"]}), pd.Series({"a": 40.0}))
    assert overlaps.pairs["weight"].tolist() == [10.0, 30.0]


def test_zones_that_only_one_division_has_are_left_out_and_named() -> None:
    first, second = division(["T", "T", "U"]), division(["A", "B"])
    assert cross(first, second).total == 2
    assert uncommon(first, second).only_first == ("z2",)


def test_a_zone_without_a_weight_is_left_out_and_named_not_taken_for_zero() -> None:
    first, second, weights = division(["T", "U"]), division(["A", "B"]), pd.Series({"z0": 3.0})
    assert cross(first, second, weights).pairs.index.tolist() == [("T", "A")]
    assert uncommon(first, second, weights).unweighted == ("z1",)


def test_an_area_that_weighs_nothing_has_no_inhomogeneity() -> None:
    mixed = inhomogeneity(
        cross(division(["T", "U", "U"]), division(["A", "A", "B"]), pd.Series({"z0": 0.0, "z1": 1.0, "z2": 1.0}))
    )
    assert math.isnan(mixed["T"])
    assert mixed["U"] == 1


def test_nothing_that_weighs_anything_is_refused() -> None:
    with pytest.raises(ValueError, match="weighs anything"):
        compared(["T"], ["A"], [0.0])


def test_a_beta_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="β"):
        compared(["T"], ["A"], beta=0)


def test_a_sliver_does_not_cut_an_area() -> None:
    overlaps = cross(
        division(["T", "T", "U", "U"]),
        division(["A", "B", "A", "B"]),
        pd.Series([99.5, 0.5, 60, 40], [f"z{n}" for n in range(4)]),
    )
    assert cut_areas(overlaps).to_dict() == {"T": False, "U": True}


labels = st.sampled_from(["a", "b", "c", "d"])
# Each example takes two orders of magnitude longer than one of plain numbers.
some = settings(max_examples=settings().max_examples // 3)
two_divisions = st.lists(st.tuples(labels, labels, st.floats(0.01, 1000)), min_size=1, max_size=40)


@some
@given(two_divisions)
def test_measures_stay_within_their_bounds(zones: list[tuple[str, str, float]]) -> None:
    found = compared([z[0] for z in zones], [z[1] for z in zones], [z[2] for z in zones])
    for name, value in found.measures().items():
        top = 1 if name not in {"entropy_x", "entropy_y", "mutual_information", "variation_of_information"} else np.inf
        low = -1 if name == "adjusted_rand_index" else 0
        assert value is not None, name
        assert low - 1e-9 <= value <= top + 1e-9, name


@some
@given(two_divisions, st.randoms(use_true_random=False))
def test_the_order_of_zones_changes_nothing(zones: list[tuple[str, str, float]], random: object) -> None:
    shuffled = sorted(zones)
    one, other = (compared([z[0] for z in some], [z[1] for z in some], [z[2] for z in some]) for some in (zones, shuffled))
    assert one.measures() == pytest.approx(other.measures())


@some
@given(two_divisions)
def test_the_weight_of_all_pairs_is_the_weight_of_all_zones(zones: list[tuple[str, str, float]]) -> None:
    weights = pd.Series([z[2] for z in zones], index=[f"z{place}" for place in range(len(zones))])
    overlaps = cross(division([z[0] for z in zones]), division([z[1] for z in zones]), weights)
    assert overlaps.total == pytest.approx(sum(z[2] for z in zones))


@some
@given(two_divisions)
def test_measures_are_those_of_their_definitions(zones: list[tuple[str, str, float]]) -> None:
    first, second, weights = [z[0] for z in zones], [z[1] for z in zones], [z[2] for z in zones]
    found = compared(first, second, weights)
    table = pd.DataFrame({"x": first, "y": second, "w": weights})
    h_x, h_y, h_xy = (
        -sum(p * math.log2(p) for p in table.groupby(keys)["w"].sum() / sum(weights) if p > 0) for keys in ("x", "y", ["x", "y"])
    )
    assert found.mutual_information == pytest.approx(h_x + h_y - h_xy, abs=1e-9)
    assert found.variation_of_information == pytest.approx(2 * h_xy - h_x - h_y, abs=1e-9)
    pairs = list(itertools.combinations(range(len(zones)), 2))
    in_x, in_y = ([side[i] == side[j] for i, j in pairs] for side in (first, second))
    both, chance = sum(map(min, in_x, in_y)), sum(in_x) * sum(in_y) / max(len(pairs), 1)
    most = (sum(in_x) + sum(in_y)) / 2
    assert found.adjusted_rand_index == pytest.approx(1.0 if most == chance else (both - chance) / (most - chance))


# --- values computed by another program --------------------------------------------------------------------------------

SABRE = {
    "v_measure": "v_measure",
    "homogeneity": "homogeneity",
    "completeness": "completeness",
    "mapcurves_gof": "mapcurves_gof",
    "Hx_bits": "entropy_x",
    "Hy_bits": "entropy_y",
    "MI_bits": "mutual_information",
    "VI_bits": "variation_of_information",
    "NMI_arithmetic": "normalised_mutual_information",
    "adjusted_rand_index_cells": "adjusted_rand_index",
    "mean_best_jaccard_weighted_by_x": "mean_best_jaccard_x",
    "mean_best_jaccard_weighted_by_y": "mean_best_jaccard_y",
    "mapcurves_from_x": "mapcurves_from_x",
    "mapcurves_from_y": "mapcurves_from_y",
}


@pytest.fixture(scope="module")
def sabre(shared_data: Path) -> Path:
    return shared_data / "reference_runs" / "sabre"


def cells(sabre: Path, beta: float = 1.0) -> Agreement:
    table = pd.read_csv(sabre / "partitions_cells.csv", dtype=str).rename(columns={"cell": "zone"})
    first, second = (table.rename(columns={name: "area"})[["zone", "area"]] for name in ("partitions1", "partitions2"))
    return agreement(cross(first, second), beta)


def regions(sabre: Path) -> Agreement:
    table = pd.read_csv(sabre / "regions_area_crosstab.csv").reset_index(names="zone")
    first, second = (table[["zone", name]].set_axis(["zone", "area"], axis="columns") for name in ("regions1", "regions2"))
    return agreement(cross(first, second, table.set_index("zone")["area"].astype(float)))


def expected(sabre: Path) -> pd.DataFrame:
    return pd.read_csv(sabre / "expected_values.csv")


def test_the_measures_of_cells_are_those_of_sabre(sabre: Path) -> None:
    found = cells(sabre).measures()
    wanted = expected(sabre).query("case.str.startswith('partitions') and metric in @SABRE")
    assert len(wanted) == 14
    for metric, value in zip(wanted["metric"], wanted["value"], strict=True):
        assert found[SABRE[metric]] == pytest.approx(value, abs=1e-9), metric


def test_the_shared_cells_are_those_of_sabre(sabre: Path) -> None:
    table = pd.read_csv(sabre / "partitions_cells.csv", dtype=str).rename(columns={"cell": "zone"})
    first, second = (table.rename(columns={name: "area"})[["zone", "area"]] for name in ("partitions1", "partitions2"))
    wanted = pd.read_csv(sabre / "partitions_crosstab.csv", dtype={"partitions1": str, "partitions2": str})
    ours = cross(first, second).pairs.iloc[:, -1]
    assert ours.to_dict() == wanted[wanted["cells"] > 0].set_index(["partitions1", "partitions2"])["cells"].to_dict()


@pytest.mark.parametrize("beta", [0.5, 2.0])
def test_the_v_measure_with_another_beta_is_that_of_sabre(sabre: Path, beta: float) -> None:
    wanted = expected(sabre).query(f"metric == 'v_measure_B{beta:g}'")["value"].item()
    assert cells(sabre, beta).v_measure == pytest.approx(wanted, abs=1e-9)


def test_the_measures_of_polygons_are_those_of_sabre(sabre: Path) -> None:
    found, wanted = regions(sabre), expected(sabre).query("case == 'regions_vector'").set_index("metric")["value"]
    for metric in ("v_measure", "homogeneity", "completeness", "mapcurves_gof"):
        assert found.measures()[metric] == pytest.approx(wanted[metric], abs=1e-9), metric
    for area, value in {**found.inhomogeneity_x, **found.inhomogeneity_y}.items():
        side = "map1" if str(area).startswith("r") else "map2"
        assert value == pytest.approx(wanted[f"rih_{side}_{area}"], abs=1e-9), area


def test_map_curves_of_a_single_area_need_no_curve() -> None:
    assert mapcurves(cross(division(["T", "T"]), division(["A", "A"]))) == 1
