"""Groups of a footprint's size: which keep more than it does, where there are none, and the table that is bundled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from explorer.analysis.chance_groups import GroupTable, SizedGroups, draw_groups
from explorer.catalogue import Catalogue
from explorer.errors import WriteError
from explorer.flags.sides import chance
from explorer.flags.sides.chance import Comparison, Land, below, build_table, fit_of, groups_for, shares_of
from explorer.project import Draws
from explorer.said import Said
from explorer.words import say


def compared(*shares: float) -> Comparison:
    """A footprint that keeps 75 %, with its core in district 0, beside five groups of which the first comes again."""
    groups = SizedGroups.of(1.0, [[[0, 1], [0, 2], [1, 2]], [[1, 0], [0, 3]]], [1])
    return Comparison(groups, np.ones(5, dtype=np.bool_), np.array(shares), 0.75, 0)


def test_groups_around_the_same_core_that_keep_more_are_named_once_each_the_best_first() -> None:
    found = compared(0.8, 0.7, 0.95, 0.8, 0.9)
    assert found.better() == [(4, 0.9), (0, 0.8)]
    assert found.better(most=1) == [(4, 0.9)]


def test_a_share_that_is_not_known_has_no_place_among_others() -> None:
    assert np.isnan(below(np.array([0.5, 0.6]), np.nan))
    assert np.isnan(below(np.array([]), 0.5))


def test_districts_far_larger_than_a_footprint_make_no_groups_of_its_size() -> None:
    row = np.eye(12, k=1, dtype=np.bool_) | np.eye(12, k=-1, dtype=np.bool_)
    land = Land(row, np.array([30_000.0, *[1_000_000.0] * 11]), np.ones(12, dtype=np.bool_))
    codes = tuple(f"E{place:08d}" for place in range(12))
    chosen = np.arange(12) == 0
    assert groups_for(codes, land, chosen, 100_000.0, Draws(5, 1)) == Said("verdict-groups-none")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Draw a few groups of two sizes, and of one that no district is small enough for."""

    def draw(touching: Any, residents: Any, _: Any, progress: Any) -> Any:
        return draw_groups(touching, residents, [0, 20, 40], 4, (1, 2), progress)

    monkeypatch.setattr(chance, "draw_groups", draw)
    return draw


def test_a_table_built_anew_holds_what_each_group_keeps_of_the_bundled_flows(
    catalogue: Catalogue, tmp_path: Path, few: Callable[..., Any]
) -> None:
    count = build_table(catalogue, tmp_path / "groups.npz")
    table = GroupTable(tmp_path / "groups.npz", catalogue.districts.codes)
    assert table.of_step(0) is None
    sizes = [groups for step in (20, 40) if (groups := table.of_step(step))]
    assert count == sum(map(len, sizes)) > 0
    now = shares_of(sizes[1], catalogue.flows.matrix.to_numpy(), fit_of(catalogue.functional_areas.shares))
    assert sizes[1].shares["fixed containment"] == pytest.approx(now["containment"], abs=1e-4)
    assert (sizes[1].shares["home containment"] > sizes[1].shares["fixed containment"]).all()


def test_a_table_that_cannot_be_written_says_where(catalogue: Catalogue, tmp_path: Path, few: Callable[..., Any]) -> None:
    target = tmp_path / "absent" / "groups.npz"
    with pytest.raises(WriteError) as caught:
        build_table(catalogue, target)
    assert say(caught.value.message) == f"{target} cannot be written: No such file or directory."
